"""A section is laid out place by place where its kind says how.

Guards: compose.placing, compose.declared_tables, declared.places, declared.tables,
kinds.library.places.
"""

from pathlib import Path

import pytest

import ataskaita as at
from ataskaita.compose import compose_view
from ataskaita.declared.declare import declaration
from ataskaita.declared.places import Compared, Counted, Drawn, Listed, Tabled
from ataskaita.kinds.library import LIBRARY
from ataskaita.view import Names, Rows, Table

VISITS = "Lankytojų skaičius vienam bibliotekininkui (asmeniui)"
LOANS = "Dokumentų išduoties skaičius vienam bibliotekininkui (asmeniui)"
LEAST = "metai: 2024\nbiblioteka: {pavadinimas: Beržgirio biblioteka}\n"


def blocks_of(tmp_path: Path, data: str, section: str) -> list[Names]:
    """Return the blocks of that section of a report."""
    file = tmp_path / "ataskaita.yaml"
    file.write_text(f"{LEAST}{data}", encoding="utf-8")
    steps = compose_view(at.load(file)).names["skyriai"]
    assert isinstance(steps, Rows)
    (step,) = (one for one in steps if isinstance(one, Names) and one.ask("raktas") == section)
    found = step.ask("blokai")
    assert isinstance(found, Rows)
    return [one for one in found if isinstance(one, Names)]


def said(block: Names) -> list[tuple[str, str]]:
    """Return what the block says, by name."""
    names = ("poskyris", "tekstas", "pastaba", "lentele")
    given = ((name, block.ask(name)) for name in names)
    return [
        (name, what.title if isinstance(what, Table) else str(what).replace("\u00a0", " "))
        for name, what in given
        if what
    ]


class DescribeThePlacesOfALibrary:
    def they_are_in_its_sections(self) -> None:
        assert list(LIBRARY.places) == [one.key for one in LIBRARY.sections]

    def they_name_what_there_is(self) -> None:
        tables = {one.key for one in LIBRARY.tables}
        charts = {one.key for one in LIBRARY.charts}
        indicators = {one.key for one in LIBRARY.indicators}

        for section, places in LIBRARY.places.items():
            for place in places:
                match place:
                    case Tabled(key):
                        assert key in tables
                    case Drawn(key):
                        assert key in charts
                    case Compared(key):
                        assert key in [one.key for one in LIBRARY.inserts]
                    case Counted():
                        assert {one.partition(".")[2] for one in place.names} <= indicators
                    case _:
                        assert place.name.startswith(f"{section}.")
                        model: type = LIBRARY.model
                        for step in place.name.split("."):
                            model = declaration(model, step).type
                        told = place.told if isinstance(place, Listed) else ()
                        assert all(declaration(model, one) for one in told)

    def they_have_every_table_and_chart_once(self) -> None:
        places = [one for every in LIBRARY.places.values() for one in every]

        tabled = [one.key for one in places if isinstance(one, Tabled)]
        drawn = [one.key for one in places if isinstance(one, Drawn)]
        assert sorted(tabled) == sorted(one.key for one in LIBRARY.tables)
        assert sorted(drawn) == sorted(one.key for one in LIBRARY.charts)


class DescribeAPlace:
    def it_prints_a_text_below_its_label_where_it_is_headed(self, tmp_path: Path) -> None:
        (one,) = blocks_of(tmp_path, "perspektyva: {numatoma: Daug.}", "perspektyva")

        assert said(one) == [("poskyris", "Perspektyvoje numatoma"), ("tekstas", "Daug.")]

    def it_prints_names_behind_bullets_with_what_is_told_beside_them(self, tmp_path: Path) -> None:
        clubs = "klubai: {sarasas: [{pavadinimas: Menė, vieta: Saloje}, {pavadinimas: Šakar}]}"
        (one,) = blocks_of(tmp_path, clubs, "klubai")

        assert said(one) == [("tekstas", "Menė (Saloje)\nŠakar")]

    def it_prints_figures_below_a_heading_each_with_its_label(self, tmp_path: Path) -> None:
        data = (
            "vartotojai: {apsilankymai: {is_viso: 1000}, isduotis: {is_viso: 500}}\n"
            "personalas: {bibliotekininkai: {etatai: 2, darbuotojai: 2}}"
        )
        found = [said(one) for one in blocks_of(tmp_path, data, "vartotojai")]

        assert found[0] == [
            ("poskyris", "Darbuotojų veiklos efektyvumo rodikliai"),
            (
                "tekstas",
                f"{VISITS} – 500\n{LOANS} – 250 fiz. vnt.",
            ),
        ]
        assert found[1] == [("lentele", "Apsilankymai ir dokumentų išduotis")]

    def it_prints_a_note_below_its_table(self, tmp_path: Path) -> None:
        data = "vartotojai: {sutelkimas: {is_viso: 33, baze: visi gyventojai}}"
        found = [said(one) for one in blocks_of(tmp_path, data, "vartotojai")]

        assert found == [
            [
                ("poskyris", "Gyventojų sutelkimo procentas bibliotekose"),
                ("lentele", "Gyventojų sutelkimo procentas bibliotekose"),
            ],
            [("pastaba", "Skaičiavimo pagrindas: visi gyventojai.")],
        ]

    def it_prints_a_title_above_a_table_only_where_tables_have_no_captions(
        self, tmp_path: Path
    ) -> None:
        data = "fondas: {likutis: {is_viso: 5}}\nisdestymas: {numeruoti: taip}"
        (one,) = blocks_of(tmp_path, data, "fondas")

        assert said(one) == [("lentele", "Dokumentų fondo suvestinė")]

    def it_prints_nothing_of_what_is_not_given(self, tmp_path: Path) -> None:
        assert blocks_of(tmp_path, "fondas: {isigijimo_tekstas: Pirkta.}", "fondas")[1:] == []

    def it_is_followed_by_what_stands_in_none_and_no_text_quotes(self, tmp_path: Path) -> None:
        text = "'Gauta {{ fondas.dovanos }}.'"
        data = f"fondas: {{dovanos: 3, parama: 4, isigijimo_tekstas: {text}}}"
        first, second = blocks_of(tmp_path, data, "fondas")

        table = second.ask("lentele")
        assert said(first) == [("tekstas", "Gauta 3.")]
        assert isinstance(table, Table)
        assert [[str(cell) for cell in row] for row in table.rows if isinstance(row, Rows)] == [
            ["Gauta paramos būdu", "4"]
        ]


class DescribeARowOfADeclaredTable:
    @pytest.mark.parametrize(("key", "sort"), [("is_viso", "is_viso"), ("igije_igudzius", "is_ju")])
    def it_is_of_the_sort_that_its_declaration_says(
        self, tmp_path: Path, key: str, sort: str
    ) -> None:
        data = f"personalas: {{{key}: {{etatai: 2}}}}"
        (one,) = blocks_of(tmp_path, data, "personalas")

        table = one.ask("lentele")
        assert isinstance(table, Table)
        assert {row.sort for row in table.rows} == {sort}  # type: ignore[attr-defined]  # a table's rows
