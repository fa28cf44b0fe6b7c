"""What the whole document needs: title, sections in order, columns that grow, own tables."""

from collections.abc import Callable

import pytest

from ataskaita.view import Cell, Names, Rows, View
from tests.compose.dumping import ask, plain, sections

Composed = Callable[[str], View]

GROUP = "  {key}:\n    pavadinimas: {key}\n    kur: {key} bibliotekoje\n"
EVENTS = "    {key}:\n      garsiniai: 3\n      vaizdiniai: 2\n"
OWN_TABLE = """
savi_skyriai:
  pazanga:
    pavadinimas: Pažanga
    turinys:
      - lentele:
          pavadinimas: Kas pasiekta
          stulpeliai:
            - pavadinimas: Rodiklis
            - pavadinimas: Kiek
              vienetas: fiz_vnt
            - pavadinimas: Dalis
              vienetas: proc
            - pavadinimas: Etatai
              vienetas: etatai
          eilutes:
            - ["Knygos & <kita>", 12 345, "9,5", 2]
            - ["1 234", "-", "-", 0]
"""


def groups(count: int) -> str:
    keys = [f"grupe_{number}" for number in range(count)]
    named = "".join(GROUP.format(key=key) for key in keys)
    counted = "".join(EVENTS.format(key=key) for key in keys)
    return f"grupes:\n{named}renginiai:\n  grupes:\n{counted}"


def items(view: View, name: str) -> list[object]:
    found = ask(view, name)
    assert isinstance(found, Rows)
    return list(found)


class DescribeTheTitle:
    def it_is_two_lines_in_capitals(self, composed: Composed) -> None:
        view = composed("")

        assert items(view, "antraste") == [
            "BERŽGIRIO BIBLIOTEKOS",
            "2024\u00a0METŲ VEIKLOS ATASKAITA",
        ]
        assert view.title == "BERŽGIRIO BIBLIOTEKOS 2024 METŲ VEIKLOS ATASKAITA"
        assert view.author == "Beržgirio biblioteka"

    def its_second_line_may_be_the_library_s(self, composed: Composed) -> None:
        view = composed("antraste: Veiklos ataskaita už 2024 metus\n")

        assert items(view, "antraste")[1] == "VEIKLOS ATASKAITA UŽ 2024\u00a0METUS"


class DescribeTheApproval:
    @pytest.mark.parametrize(
        ("data", "stands"),
        [
            ("", False),
            ("tvirtinimas:\n  budas: pritarta\n", False),
            ("tvirtinimas:\n  data: 2025-03-27\n", False),
            ("tvirtinimas:\n  numeris: T1-58\n", False),
            ("tvirtinimas:\n  data: 2025-03-27\n  numeris: T1-58\n", True),
        ],
    )
    def it_is_marked_when_it_has_a_date_and_a_number(
        self, data: str, *, stands: bool, composed: Composed
    ) -> None:
        assert ask(composed(data), "tvirtinimas.zyma") is stands

    def its_date_has_two_forms(self, composed: Composed) -> None:
        view = composed("tvirtinimas:\n  data: 2025-03-07\n")

        assert plain(str(ask(view, "tvirtinimas.data"))) == "2025~m. kovo~7~d."
        date = ask(view, "tvirtinimas.data")
        assert str(getattr(date, "short", "")) == "2025-03-07"


class DescribeTheSections:
    def they_stand_in_the_model_s_order_with_own_ones_last(self, composed: Composed) -> None:
        view = composed(
            OWN_TABLE + "perspektyva:\n  pabaiga: a\nfondas:\n  dovanos: 1\n"
            "prieinamumas:\n  vidutinis_atstumas: 2\n"
        )

        assert sections(view) == [
            "prieinamumas: BIBLIOTEKŲ PRIEINAMUMAS",
            "fondas: BIBLIOTEKOS DOKUMENTŲ FONDAS",
            "perspektyva: VEIKLOS PERSPEKTYVA",
            "savas: PAŽANGA",
        ]

    def they_stand_in_the_order_that_the_data_asks_for(self, composed: Composed) -> None:
        view = composed(
            OWN_TABLE + "skyriu_tvarka: [pazanga, personalas, fondas]\n"
            "fondas:\n  dovanos: 1\npersonalas:\n  tekstas: a\n"
        )

        assert [one.split(":")[0] for one in sections(view)] == ["savas", "personalas", "fondas"]

    @pytest.mark.parametrize(
        ("data", "heading"),
        [
            ("projektai:\n  tekstas: a\n", "2024~M. BERŽGIRIO BIBLIOTEKOS VYKDYTI PROJEKTAI"),
            (
                "partneryste:\n  ivadas: a\n",
                "BERŽGIRIO BIBLIOTEKA~– KITŲ INSTITUCIJŲ VYKDOMŲ PROJEKTŲ PARTNERĖ",
            ),
            ("fondas:\n  pavadinimas: Mūsų „fondas“ {year}\n", "MŪSŲ „FONDAS“ {YEAR}"),
        ],
    )
    def their_headings_are_in_capitals(self, data: str, heading: str, composed: Composed) -> None:
        assert sections(composed(data))[0].split(": ", 1)[1] == heading

    def they_are_true_under_one_name_only(self, composed: Composed) -> None:
        view = composed("fondas:\n  dovanos: 1\npersonalas:\n  tekstas: a\n")

        first, second = items(view, "skyriai")

        assert isinstance(first, Names)
        assert isinstance(second, Names)
        assert first.ask("fondas") is ask(view, "fondas")
        assert first.ask("personalas") is second.ask("fondas") is first.ask("savas") is None


class DescribeTheTableOfEvents:
    @pytest.mark.parametrize(
        ("count", "spoken", "visual", "columns"),
        [
            (1, "(4)", "(5)", 6),
            (2, "(4+6)", "(5+7)", 8),
            (3, "(4+6+8)", "(5+7+9)", 10),
            (5, "(4+6+8+10+12)", "(5+7+9+11+13)", 14),
        ],
    )
    def its_formulas_and_columns_grow_with_the_groups(
        self, count: int, spoken: str, visual: str, columns: int, composed: Composed
    ) -> None:
        view = composed(groups(count))

        assert ask(view, "renginiai.formules.is_viso") == "(2+3)"
        assert ask(view, "renginiai.formules.garsiniai") == spoken
        assert ask(view, "renginiai.formules.vaizdiniai") == visual
        assert ask(view, "renginiai.plotis") == 2 * count + 1
        assert items(view, "renginiai.stulpeliai") == list(range(1, columns + 1))

    def its_totals_are_those_of_the_groups(self, composed: Composed) -> None:
        view = composed(groups(5))

        names = "is_viso", "garsiniai", "vaizdiniai"
        assert [str(ask(view, f"renginiai.is_viso.{one}")) for one in names] == ["25", "15", "10"]

    def it_has_no_formulas_without_groups(self, composed: Composed) -> None:
        view = composed("renginiai:\n  tekstas: a\n")

        assert ask(view, "renginiai.formules.garsiniai") == ""
        assert items(view, "renginiai.stulpeliai") == [1, 2, 3, 4]


class DescribeAnOwnTable:
    def its_cells_are_written_by_the_unit_of_their_column(self, composed: Composed) -> None:
        view = composed(OWN_TABLE)

        rows = [[plain(str(one)) for one in row] for row in cells(view)]

        assert rows == [
            ["Knygos & <kita>", "12~345", "9,5", "2"],
            ["1~234", "–", "–", "0"],
        ]

    def its_numbers_know_that_they_are_numbers(self, composed: Composed) -> None:
        view = composed(OWN_TABLE)

        assert [one.numeric for one in cells(view)[1]] == [False, True, True, True]

    @pytest.mark.parametrize(
        ("said", "called"),
        [
            ("", ["„Kas“ 2019–2020~m.", "Iš~jų~– fiz.~vnt.", "p.~5–7"]),
            ("tvarkyti_tekstus: ne", ['"Kas" 2019-2020 m.', "Iš jų - fiz. vnt.", "p. 5-7"]),
        ],
    )
    def its_labels_and_cells_are_put_right_unless_they_are_to_stay(
        self, composed: Composed, said: str, called: list[str]
    ) -> None:
        table = """
savi_skyriai:
  pazanga:
    pavadinimas: A
    turinys:
      - lentele:
          pavadinimas: '"Kas" 2019-2020 m.'
          stulpeliai: [{pavadinimas: Iš jų - fiz. vnt.}]
          eilutes: [[p. 5-7]]
"""
        view = composed(f"{said}{table}")

        made = own_table(view)
        columns = made.ask("stulpeliai")
        assert isinstance(columns, Rows)
        heads = [one.ask("pavadinimas") for one in columns if isinstance(one, Names)]
        found = [made.ask("pavadinimas"), *heads, cells(view)[0][0]]
        assert [str(one).replace("\u00a0", "~") for one in found] == called

    def it_has_a_title_and_columns(self, composed: Composed) -> None:
        table = own_table(composed(OWN_TABLE))

        columns = table.ask("stulpeliai")
        assert table.ask("pavadinimas") == "Kas pasiekta"
        assert isinstance(columns, Rows)
        assert [one.ask("pavadinimas") for one in columns if isinstance(one, Names)] == [
            "Rodiklis",
            "Kiek, fiz.\u00a0vnt.",
            "Dalis, %",
            "Etatai",
        ]


def own_table(view: View) -> Names:
    block = items(view, "savi_skyriai.pazanga.turinys")[0]
    assert isinstance(block, Names)
    table = block.ask("lentele")
    assert isinstance(table, Names)
    return table


def cells(view: View) -> list[list[Cell]]:
    rows = own_table(view).ask("eilutes")
    assert isinstance(rows, Rows)
    return [[one for one in row if isinstance(one, Cell)] for row in rows if isinstance(row, Rows)]
