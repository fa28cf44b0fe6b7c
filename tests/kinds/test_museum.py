"""A kind of reports from another package: all that a library's report can do, a museum's can."""

import json
from collections.abc import Iterator
from pathlib import Path
from shutil import copytree
from typing import Final

import pytest
from attrs import evolve
from jsonschema import Draft202012Validator
from openpyxl import load_workbook

import ataskaita as at
from ataskaita import brought, kinds
from ataskaita.compose import compose_view, unprinted
from ataskaita.declared.forms import FORM_PROPERTY
from ataskaita.declared.layout import Layout
from ataskaita.hall.files import save_data
from ataskaita.inspection import inspect_document
from ataskaita.template import compile_template
from ataskaita.word.package import read_package
from tests.batches import figures_over_all
from tests.cli.tool import PROJECT, run, run_process
from tests.documents import headings_of, paragraphs_of, parts_of, tables_of
from tests.kinds.museum_template import TEMPLATE, template

FOREIGN: Final = PROJECT / "tests" / "foreign"
DATA: Final = FOREIGN / "muziejus-2025.yaml"
GENERAL: Final = PROJECT / "templates" / "veiklos-ataskaita.docx"
"""What prints the sections of any kind."""
EARLIER: Final = FOREIGN / "muziejus-2024.yaml"


@pytest.fixture(autouse=True)
def _installed(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Let Python find the package as it finds any that is installed."""
    monkeypatch.syspath_prepend(str(FOREIGN))
    forget()
    yield
    monkeypatch.undo()
    forget()


def forget() -> None:
    brought.brought.cache_clear()
    kinds._of_others.cache_clear()  # noqa: SLF001 (as a new process would know nothing)


def changed(folder: Path, old: str, new: str) -> Path:
    """Write the museum's data with one thing changed, last year's beside it."""
    text = DATA.read_text(encoding="utf-8")
    assert old in text
    (folder / EARLIER.name).write_bytes(EARLIER.read_bytes())
    path = folder / DATA.name
    path.write_text(text.replace(old, new), encoding="utf-8")
    return path


def codes(path: Path) -> list[str]:
    report = at.load(path)
    return [one.message.code for one in at.check(report) if one.message.code != "D271"]


class DescribeItsData:
    def it_is_of_the_kind_that_it_names(self) -> None:
        assert at.load(DATA).kind.key == "muziejus"

    def it_may_name_it_in_any_letters(self, tmp_path: Path) -> None:
        assert at.load(changed(tmp_path, "forma: muziejus", "forma: Muziejus")).year == 2025

    def it_has_last_years_figures_from_the_file_that_it_names(self) -> None:
        assert at.load(DATA).earlier["lankymas.lankytojai.is_viso"] == 7100

    def it_has_the_indicators_of_its_kind_and_no_others(self) -> None:
        done = run("tikrinti", str(DATA), "--json")

        assert done.code == 0
        assert "rodikliai.skaitomumas" not in done.said

    def it_is_refused_where_it_names_a_form_that_nobody_knows(self, tmp_path: Path) -> None:
        with pytest.raises(at.DataErrors) as raised:
            at.load(changed(tmp_path, "forma: muziejus", "forma: skrynia"))

        fault = raised.value.faults[0]
        assert fault.message.code == "D315"
        assert {"biblioteka", "muziejus"} <= set(fault.facts["known"].split(", "))
        assert fault.place.line == 1

    def it_is_told_to_say_its_form_where_it_says_none(self, tmp_path: Path) -> None:
        with pytest.raises(at.DataErrors) as raised:
            at.load(changed(tmp_path, "forma: muziejus\n", ""))

        (fault,) = raised.value.faults
        assert fault.message.code == "D367"
        assert "pridėkite eilutę „forma: …“ (yra: biblioteka, " in fault.remedy("lt")
        assert "vietoj „istaiga“ rašykite „biblioteka“" in fault.remedy("lt")

    def it_is_told_of_an_institution_that_is_called_as_in_another_form(
        self, tmp_path: Path
    ) -> None:
        with pytest.raises(at.DataErrors) as raised:
            at.load(changed(tmp_path, "\nistaiga:", "\nbiblioteka:"))

        (fault,) = raised.value.faults
        assert fault.message.code == "D368"
        assert fault.remedy("lt") == (
            "Vietoj „biblioteka“ rašykite „istaiga“ arba pataisykite „forma“."
        )

    def it_has_no_last_year_of_another_form(self, tmp_path: Path) -> None:
        library = PROJECT / "fixtures" / "maziausia" / "ataskaita.yaml"
        (tmp_path / "b.yaml").write_bytes(library.read_bytes())

        with pytest.raises(at.DataErrors) as raised:
            at.load(changed(tmp_path, EARLIER.name, "b.yaml"))

        (fault,) = raised.value.faults
        assert fault.message.code == "D316"
        assert fault.facts == {"found": "biblioteka", "form": "muziejus"}
        assert fault.place.line is not None

    def it_keeps_the_figures_of_a_last_year_that_was_handed_over(self, tmp_path: Path) -> None:
        alone = changed(tmp_path, f"praeje: {EARLIER.name}\n", "")

        save_data(at.load(alone, previous=at.load(EARLIER)), tmp_path / "c.json")

        assert at.load(tmp_path / "c.json").earlier["lankymas.lankytojai.is_viso"] == 7100

    def it_is_described_by_a_schema(self) -> None:
        schema = json.loads(run("duomenys", "schema", "--forma", "muziejus").said)

        told = Draft202012Validator(schema).iter_errors({"metai": 2025, "fondas": {}})

        assert {one.json_path for one in told} == {"$"}
        assert set(schema["required"]) == {"forma", "metai", "istaiga"}
        assert "rinkiniai" in schema["properties"]


class DescribeItsChecks:
    def they_find_nothing_in_what_is_sound(self) -> None:
        assert codes(DATA) == []

    @pytest.mark.parametrize(
        ("old", "new", "found"),
        [
            ("is_viso: 15 185", "is_viso: 15 158", ["D201"]),
            ("pagrindinis: 12 130", "pagrindinis: 12 310", ["D201", "D206"]),
            ("dalyviai: 300", "dalyviai: 30 000", ["D203"]),
            ("vaikai: 2 300", "vaikai: 2 300 000", ["D211", "D241"]),
            ("{suauge: 5 200, vaikai: 2 300}", "{suauge: 0, vaikai: 0}", ["MZ01"]),
        ],
    )
    def they_find_a_slip(self, tmp_path: Path, old: str, new: str, found: list[str]) -> None:
        told = at.check(at.load(changed(tmp_path, old, new)))

        assert set(found) <= {one.message.code for whole in told for one in (whole, *whole.folded)}

    def they_tell_a_gap(self) -> None:
        done = run("tikrinti", str(DATA))

        assert "D271" in done.said
        assert "„Dalyviai. Iš viso“ dar neužpildyta" in done.said

    def they_are_counted_with_the_general_ones(self) -> None:
        assert len(at.load(DATA).kind.rules) == 1


class DescribeItsWorkbook:
    def it_has_a_sheet_for_each_section(self, tmp_path: Path) -> None:
        file = tmp_path / "a.xlsx"

        done = run("nauja", "--forma", "muziejus", "--metai", "2025", "-o", str(file))

        assert done.code == 0
        sheets = [one.title for one in load_workbook(file) if one.sheet_state == "visible"]
        assert sheets == [
            "Pradžia",
            "Įstaiga",
            "Rinkiniai",
            "Lankymas",
            "Edukacija",
            "Savos lentelės",
            "Paaiškinimai",
            "Patikra",
        ]

    def it_says_no_word_of_libraries(self, tmp_path: Path) -> None:
        file = tmp_path / "a.xlsx"
        run("nauja", "--forma", "muziejus", "--metai", "2025", "-o", str(file))

        words = [str(cell.value) for sheet in load_workbook(file) for row in sheet for cell in row]

        assert [one for one in words if "bibliotek" in one.lower()] == []

    def it_goes_on_next_year(self, tmp_path: Path) -> None:
        file = tmp_path / "b.xlsx"

        done = run("nauja", "--pagal", str(DATA), "--metai", "2026", "-o", str(file))

        report = at.load(file)
        assert done.code == 0
        assert (report.kind.key, report.year) == ("muziejus", 2026)
        assert report.earlier["rinkiniai.pabaiga.is_viso"] == 15185

    def it_brings_the_data_back_as_it_went_in(self, tmp_path: Path) -> None:
        book, text = tmp_path / "a.xlsx", tmp_path / "b" / "a.yaml"

        run("duomenys", "konvertuoti", str(DATA), str(book))
        run("duomenys", "konvertuoti", str(book), str(text))

        whole = at.load(DATA)
        for file in (book, text):
            report = at.load(file)
            assert report.earlier == whole.earlier
            assert evolve(report, previous_file=whole.previous_file) == whole
        assert "praejusieji_metai" not in text.read_text(encoding="utf-8")


class DescribeItsDocument:
    def it_has_the_sections_that_its_own_template_lays_out(self) -> None:
        made = at.render(at.load(DATA))

        said = " ".join(text for _, text in paragraphs_of(made))
        assert "Apsilankė 7 500 lankytojų: 5 200 suaugusieji ir 2 300 vaikai." in said.replace(
            "\u00a0", " "
        )
        assert len(tables_of(made)) == 2

    def its_template_is_what_its_maker_makes(self) -> None:
        assert TEMPLATE.read_bytes() == template()

    def it_is_printed_from_its_declarations_alone(self) -> None:
        made = at.render(evolve(at.load(DATA), layout=Layout(all_charts=True)), GENERAL)

        assert headings_of(made) == [
            "BERŽGIRIO KRAŠTO MUZIEJAUS RINKINIAI",
            "PARODOS IR LANKYTOJAI",
            "EDUKACIJA",
        ]
        assert [one.body[-1][0] for one in tables_of(made)] == [
            "Metų pabaigoje",
            "Vaikai",
            "Parodos",
            "Iš\u00a0viso",
        ]
        assert [file for file in parts_of(made) if file.startswith("word/charts/d")]

    def it_is_sound_and_leaves_nothing_out(self) -> None:
        report = at.load(DATA)
        view = compose_view(report)

        compile_template(read_package(GENERAL.read_bytes(), ""), "a.docx").render_parts(view.names)

        assert unprinted(report, [view]) == ()
        assert inspect_document(parts_of(at.render(report, GENERAL)), "a.docx") == ()


@pytest.mark.slow
class DescribeTheCommand:
    def it_takes_the_form_from_last_years_file_and_no_other(self, tmp_path: Path) -> None:
        file = tmp_path / "a.xlsx"

        done = run("nauja", "--pagal", str(DATA), "--forma", "biblioteka", "-o", str(file))

        assert done.code == 2
        assert "muziejus" in done.said
        assert not file.exists()

    def it_tells_of_a_workbook_of_an_unknown_form_that_alone(self, tmp_path: Path) -> None:
        file = tmp_path / "a.xlsx"
        run("nauja", "--forma", "muziejus", "--metai", "2025", "-o", str(file))
        book = load_workbook(file)
        book.custom_doc_props[FORM_PROPERTY].value = "skrynia"  # type: ignore[attr-defined]  # the stubs lack it
        book.save(file)

        with pytest.raises(at.DataErrors) as raised:
            at.load(file)

        assert [one.message.code for one in raised.value.faults] == ["D315"]

    def it_names_the_forms_that_there_are(self) -> None:
        done = run("nauja", "--forma", "skrynia")

        assert done.code == 2
        assert "Yra: biblioteka, " in done.said
        assert "muziejus" in done.said

    def it_makes_a_folders_documents_of_several_kinds(self, tmp_path: Path) -> None:
        library = PROJECT / "fixtures" / "maziausia" / "ataskaita.yaml"
        (tmp_path / "biblioteka.yaml").write_bytes(library.read_bytes())
        for one in (DATA, EARLIER):
            (tmp_path / one.name).write_bytes(one.read_bytes())

        done = run_process("paketas", str(tmp_path), PYTHONPATH=str(FOREIGN))

        assert "Parengta:    3 ataskaitos" in done.said
        assert headings_of((tmp_path / "isvestis" / "muziejus-2025.docx").read_bytes())
        summary = tmp_path / "isvestis" / "suvestine.xlsx"
        told = {year: figures_over_all(summary, year) for year in (2024, 2025)}
        visitors = [told[year]["Lankytojai – Lankytojai. Iš viso"] for year in (2024, 2025)]
        assert [one[1:] for one in visitors] == [(1, 1), (1, 1)]
        assert sum(int(str(one[0])) for one in visitors) == 14600

    def it_makes_a_folders_documents_anew_with_another_version_of_the_package(
        self, tmp_path: Path
    ) -> None:
        there, data = tmp_path / "there", tmp_path / "data"
        copytree(FOREIGN, there)
        data.mkdir()
        (data / EARLIER.name).write_bytes(EARLIER.read_bytes())
        about = there / "muziejus-1.0.dist-info" / "METADATA"

        def said() -> str:
            return run_process("paketas", str(data), PYTHONPATH=str(there)).said

        assert "Parengta:    1 " in said()
        assert "Parengta:    1 " not in said()
        about.write_text(about.read_text("utf-8").replace("1.0", "1.1"), "utf-8")
        assert "Parengta:    1 " in said()

    def it_makes_a_document_with_a_comment_at_the_gap(self, tmp_path: Path) -> None:
        file = tmp_path / "a.docx"

        done = run("rengti", str(DATA), "-o", str(file), "--dokumentai", "visi")

        assert done.code == 0
        assert b"D271" in parts_of(file.read_bytes())["word/comments.xml"]
        assert sorted(one.name for one in tmp_path.iterdir()) == [
            "a.docx",
            "aiskinamasis-rastas-2025.docx",
            "santrauka-2025.docx",
            "sprendimas-2025.docx",
        ]

    def it_says_no_word_of_libraries_in_any_document(self, tmp_path: Path) -> None:
        run("rengti", str(DATA), "-o", str(tmp_path / "a.docx"), "--dokumentai", "visi")

        for file in tmp_path.iterdir():
            said = parts_of(file.read_bytes())["word/document.xml"].decode().lower()
            assert "bibliotek" not in said, file.name
