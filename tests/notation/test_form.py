"""What follows from a form, without a line of Python: all that a kind in Python has."""

import gc
import json
import weakref
from pathlib import Path

import pytest
from attrs import evolve
from jsonschema import Draft202012Validator
from openpyxl import load_workbook

import ataskaita as at
from ataskaita.compose import compose_view
from ataskaita.declared.declare import declarations
from ataskaita.declared.layout import Layout
from ataskaita.inspection import inspect_document
from ataskaita.notation import forms, kind_of_form
from tests.cli.tool import run
from tests.documents import headings_of, paragraphs_of, parts_of, tables_of
from tests.notation.forms import FORM, changed, codes, compiled, put


class DescribeAKindOfAForm:
    def it_has_sections_in_the_order_of_the_form(self) -> None:
        assert [one.key for one in compiled().sections] == ["nariai", "veikla"]

    def it_prints_first_what_stands_first(self) -> None:
        section = compiled().sections[0]

        keys = [one.key for one in declarations(section.type)]

        assert keys[3:-1] == ["apie", "sudetis", "ikurta", "ivertinimas"]

    def it_never_calls_an_attribute_by_a_key(self) -> None:
        names = {one.name for one in declarations(compiled().sections[1].type)}

        assert names >= {"f0", "f1", "f2"}
        assert "susitikimai" not in names

    def it_takes_pythons_own_words_for_keys(self, tmp_path: Path) -> None:
        words = (("isvykos: Išvykos", "class: Išvykos"), ("[isvykos", "[class"))
        relation = (">= veikla.isvykos", ">= veikla.class")
        form = changed(
            FORM, *words, relation, ("renginiai: Renginiai", "none: N"), ("renginiai]", "none]")
        )

        path = put(tmp_path, ("isvykos: 2", "class: 2"), ("  renginiai: 3", "  none: 3"), form=form)

        assert codes(path) == []

    def it_is_the_same_for_the_same_text(self) -> None:
        assert compiled() is compiled()

    def it_is_another_for_another_text(self) -> None:
        other = compiled(("Klubo nariai", "Nariai"))

        assert other is not compiled()
        assert other.sections[0].label == "Nariai"
        assert compiled().sections[0].label == "Klubo nariai"

    @pytest.mark.slow
    def its_classes_go_when_newer_forms_come(self) -> None:
        kind = compiled(("Klubo nariai", "Kas nors"))
        report = kind.model(year=2025, institution=kind.institution.type(name="A"))
        assert {report: repr(report)}[report] == repr(evolve(report))
        assert evolve(report) == report
        list(at.check(report))
        gone = [weakref.ref(one) for one in (kind.model, *(one.type for one in kind.sections))]
        del kind, report

        for number in range(forms._KEPT):  # noqa: SLF001 (how many are kept)
            kind_of_form(changed(FORM, ("Klubo nariai", f"Nariai {number}")), "forma.yaml")
        gc.collect()

        assert [one() for one in gone] == [None] * len(gone)

    def its_tables_of_one_sort_share_their_rows(self) -> None:
        trips = "      isvykos: Išvykos"
        more = "      kitos: {lentele: Kitos, eilutes: {a: A}, stulpeliai: lesos}"

        section = compiled((trips, f"{more}\n{trips}")).sections[1].type

        money = ("kitos", "lesos")
        tables = {one.key: one.type for one in declarations(section) if one.key in money}
        rows = [declarations(one)[0].type for one in tables.values()]
        assert rows[0] is rows[1]


class DescribeItsData:
    def it_is_found_by_the_form_beside_it(self, tmp_path: Path) -> None:
        assert at.load(put(tmp_path)).kind.key == "klubas"

    def it_gives_totals_that_nobody_typed(self, tmp_path: Path) -> None:
        path = put(tmp_path, ("    is_viso: {kartai: 15, dalyviai: 200}\n", ""))

        done = run("rengti", str(path), "-o", str(tmp_path / "a.docx"))

        assert done.code == 0
        said = " ".join(text for _, text in paragraphs_of((tmp_path / "a.docx").read_bytes()))
        assert "Susitiksime 15\u00a0susitikimų ar daugiau." in said

    @pytest.mark.parametrize(
        ("old", "new", "found"),
        [
            ("is_viso: {nariai: 42", "is_viso: {nariai: 24", ["D201"]),
            ("vaikai: {nariai: 12, moterys: 7}", "vaikai: {nariai: 12, moterys: 17}", ["D203"]),
            ("vyresni: {nariai: 9,", "vyresni: {nariai: 90,", ["D203"]),
            ("is_viso: {kartai: 15", "is_viso: {kartai: 16", ["D201"]),
            ("viskas: 5", "viskas: 6", ["D201"]),
        ],
    )
    def its_slips_are_found(self, tmp_path: Path, old: str, new: str, found: list[str]) -> None:
        assert set(found) <= set(codes(put(tmp_path, (old, new))))

    def it_tells_more_rows_than_the_form_has_room_for(self, tmp_path: Path) -> None:
        row = "      - {tema: Filmai, kartai: 5, dalyviai: 80}\n"
        more = "".join(row.replace("Filmai", name) for name in ("Menas", "Muzika"))
        total = ("is_viso: {kartai: 15, dalyviai: 200}", "is_viso: {kartai: 25, dalyviai: 360}")

        assert codes(put(tmp_path, (row, row + more), total)) == ["F456"]

    def it_has_no_false_alarm(self, tmp_path: Path) -> None:
        assert codes(put(tmp_path)) == []

    def its_unknown_keys_are_told_with_the_nearest(self, tmp_path: Path) -> None:
        with pytest.raises(at.DataErrors) as raised:
            at.load(put(tmp_path, ("  isvykos: 2", "  isvyka: 2")))

        (fault,) = raised.value.faults
        assert (fault.message.code, fault.facts["nearest"]) == ("D302", "isvykos")

    def it_is_described_by_a_schema(self, tmp_path: Path) -> None:
        put(tmp_path)

        said = run("duomenys", "schema", "--forma", str(tmp_path / "forma.yaml")).said

        schema = json.loads(said)
        Draft202012Validator.check_schema(schema)
        assert schema["properties"]["nariai"]["properties"]["sudetis"]["properties"]["vaikai"]


class DescribeItsWorkbook:
    def it_comes_back_as_it_went(self, tmp_path: Path) -> None:
        path = put(tmp_path)

        run("duomenys", "konvertuoti", str(path), str(tmp_path / "a.xlsx"))

        assert at.load(tmp_path / "a.xlsx") == at.load(path)

    def it_has_a_sheet_for_each_section(self, tmp_path: Path) -> None:
        put(tmp_path)
        file = tmp_path / "a.xlsx"

        done = run(
            "nauja", "--forma", str(tmp_path / "forma.yaml"), "--metai", "2025", "-o", str(file)
        )

        assert done.code == 0
        sheets = [one.title for one in load_workbook(file) if one.sheet_state == "visible"]
        assert sheets == [
            "Pradžia",
            "Įstaiga",
            "Klubo nariai",
            "Veikla",
            "Savos lentelės",
            "Paaiškinimai",
            "Patikra",
        ]

    def it_says_what_the_form_explains(self, tmp_path: Path) -> None:
        of = changed(
            FORM,
            (
                "punktas: Kas gali būti nariu,",
                "punktas: Kas gali būti nariu, paaiskinimas: Amžius.,",
            ),
            ("vaikai: Vaikai", "vaikai: {pavadinimas: Vaikai, paaiskinimas: Iki 14 metų.}"),
        )
        run("duomenys", "konvertuoti", str(put(tmp_path, form=of)), str(tmp_path / "a.xlsx"))

        page = load_workbook(tmp_path / "a.xlsx")["Klubo nariai"]
        assert "Amžius." in [cell.value for row in page for cell in row]
        assert "Iki 14 metų." in str([one.prompt for one in page.data_validations.dataValidation])

    def it_goes_on_next_year(self, tmp_path: Path) -> None:
        path, file = put(tmp_path), tmp_path / "b.xlsx"

        done = run("nauja", "--pagal", str(path), "--metai", "2026", "-o", str(file))

        assert done.code == 0
        assert at.load(file).earlier["nariai.sudetis.is_viso.nariai"] == 42
        assert at.load(file).earlier["veikla.susitikimai.is_viso.kartai"] == 15


class DescribeItsDocument:
    def it_prints_every_section_with_its_tables(self, tmp_path: Path) -> None:
        made = at.render(at.load(put(tmp_path)))

        assert headings_of(made) == ["KLUBO NARIAI", "2025\u00a0METŲ VEIKLA"]
        rows = [one.body[-1][0] for one in tables_of(made)]
        assert rows[:1] == ["Iš\u00a0viso"]
        assert inspect_document(parts_of(made), "a.docx") == ()

    def its_title_says_whose_it_is(self, tmp_path: Path) -> None:
        view = compose_view(at.load(put(tmp_path)))

        assert view.title == "BERŽŲ KLUBO PIRMININKO 2025 METŲ VEIKLOS ATASKAITA"

    def it_leaves_nothing_out(self, tmp_path: Path) -> None:
        done = run("rengti", str(put(tmp_path)), "-o", str(tmp_path / "a.docx"))

        assert done.code == 0
        assert "Neišspausdinta" not in done.said

    def it_has_the_chart_that_its_table_asks_for(self, tmp_path: Path) -> None:
        report = evolve(at.load(put(tmp_path)), layout=Layout(all_charts=True))

        made = at.render(report)

        assert [file for file in parts_of(made) if file.startswith("word/charts/d")]

    def its_other_documents_are_made(self, tmp_path: Path) -> None:
        path = put(tmp_path)

        done = run("rengti", str(path), "-o", str(tmp_path / "a.docx"), "--dokumentai", "visi")

        assert done.code == 0
        summary = (tmp_path / "santrauka-2025.docx").read_bytes()
        told = [row[0] for one in tables_of(summary) for row in one.body]
        assert told[:2] == ["Narių sudėtis: nariai", "Narių įvertinimas (bal.)"]
        assert "Lėšos dalyviui (Eur)" in told
        decision = (tmp_path / "sprendimas-2025.docx").read_bytes()
        said = " ".join(text for _, text in paragraphs_of(decision))
        assert "DĖL BERŽŲ KLUBO PIRMININKO 2025\u00a0METŲ VEIKLOS ATASKAITOS" in said
        assert "Patvirtinti Beržų klubo pirmininko 2025\u00a0metų veiklos ataskaitą" in said
        for file in tmp_path.glob("*.docx"):
            said = parts_of(file.read_bytes())["word/document.xml"].decode().lower()
            assert "bibliotek" not in said, file.name
