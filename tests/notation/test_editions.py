"""Editions of a form: data finds its own, and nothing filled for another is lost unsaid."""

from pathlib import Path

import pytest
from openpyxl import load_workbook

import ataskaita as at
from tests.cli.tool import run
from tests.notation.forms import DATA, FORM, changed, put

OLDER = changed(FORM, ('laida: "2026"', 'laida: "2025"'), ("Klubo nariai", "Senieji nariai"))


class DescribeEditions:
    def it_is_the_newest_where_data_names_none(self, tmp_path: Path) -> None:
        path = put(tmp_path)
        (tmp_path / "sena.forma.yaml").write_text(OLDER, encoding="utf-8")

        assert at.load(path).kind.edition == "2026"

    def it_is_the_one_that_data_names(self, tmp_path: Path) -> None:
        path = put(tmp_path, ("forma: klubas", "forma: klubas 2025"))
        (tmp_path / "sena.forma.yaml").write_text(OLDER, encoding="utf-8")

        assert at.load(path).kind.edition == "2025"

    def it_is_refused_where_nobody_knows_it(self, tmp_path: Path) -> None:
        with pytest.raises(at.DataErrors) as raised:
            at.load(put(tmp_path, ("forma: klubas", "forma: klubas 2024")))

        assert [one.message.code for one in raised.value.faults] == ["D315"]

    def it_may_not_be_two_forms(self, tmp_path: Path) -> None:
        path = put(tmp_path)
        other = changed(FORM, ("Klubo nariai", "Nariai"))
        (tmp_path / "kita.forma.yaml").write_text(other, encoding="utf-8")

        with pytest.raises(at.DataErrors) as raised:
            at.load(path)

        (fault,) = raised.value.faults
        assert fault.message.code == "F442"
        assert fault.facts["files"] == "forma.yaml, kita.forma.yaml"

    def it_may_be_one_form_twice(self, tmp_path: Path) -> None:
        path = put(tmp_path)
        (tmp_path / "kita.forma.yaml").write_text(FORM, encoding="utf-8")

        assert at.load(path).kind.key == "klubas"

    @pytest.mark.parametrize("suffix", [".yaml", ".json", ".xlsx"])
    def it_stays_the_one_that_data_names_next_year(self, suffix: str, tmp_path: Path) -> None:
        path = put(tmp_path, ("forma: klubas", "forma: klubas 2025"))
        (tmp_path / "sena.forma.yaml").write_text(OLDER, encoding="utf-8")

        run("nauja", "--pagal", str(path), "-o", str(tmp_path / f"kiti{suffix}"))

        assert at.load(tmp_path / f"kiti{suffix}").kind.edition == "2025"

    def it_compares_last_year_of_another_edition(self, tmp_path: Path) -> None:
        path = put(tmp_path, ("metai: 2025", "metai: 2025\npraeje: sena.yaml"))
        (tmp_path / "sena.forma.yaml").write_text(OLDER, encoding="utf-8")
        last = changed(DATA, ("metai: 2025", "metai: 2024"), ("klubas\n", "klubas 2025\n"))
        (tmp_path / "sena.yaml").write_text(last, encoding="utf-8")

        report = at.load(path)

        assert report.previous is not None
        assert report.previous.kind.edition == "2025"
        assert report.earlier["nariai.sudetis.is_viso.nariai"] == 42


class DescribeAWorkbookOfAForm:
    @pytest.fixture
    def book(self, tmp_path: Path) -> Path:
        """A workbook of the form beside it, filled."""
        run("duomenys", "konvertuoti", str(put(tmp_path)), str(tmp_path / "a.xlsx"))
        return tmp_path / "a.xlsx"

    def it_keeps_which_form_and_edition(self, book: Path) -> None:
        said = {one.name: one.value for one in load_workbook(book).custom_doc_props.props}  # type: ignore[attr-defined]  # the stubs lack it

        assert said["ataskaita.forma"] == "klubas"
        assert said["ataskaita.laida"] == "2026"
        assert said["ataskaita.formos_pirstas"] == at.load(book).kind.digest

    def it_is_read_by_its_own_edition_where_that_is_there(self, book: Path) -> None:
        newer = changed(FORM, ('laida: "2026"', 'laida: "2027"'), ("      isvykos: Išvykos\n", ""))
        newer = changed(newer, ("suma: [isvykos, renginiai]", "suma: [renginiai]"))
        newer = changed(newer, (">= veikla.isvykos", ">= veikla.renginiai"))
        (book.parent / "nauja.forma.yaml").write_text(newer, encoding="utf-8")

        assert at.load(book).kind.edition == "2026"

    def it_tells_what_another_form_has_lost(self, book: Path) -> None:
        lost = [
            ('laida: "2026"', 'laida: "2027"'),
            ("      ivertinimas: {pavadinimas: Narių įvertinimas, vienetas: balai}\n", ""),
            ("      apie: {punktas: Kas gali būti nariu, tipas: pastraipos}\n", ""),
        ]
        (book.parent / "forma.yaml").write_text(changed(FORM, *lost), encoding="utf-8")

        with pytest.raises(at.DataErrors) as raised:
            at.load(book)

        told = {one.facts["name"]: one for one in raised.value.faults}
        assert {one.message.code for one in raised.value.faults} == {"F453"}
        assert set(told) == {"nariai.ivertinimas", "nariai.apie"}
        assert told["nariai.ivertinimas"].facts["before"] == "2026"
        assert told["nariai.ivertinimas"].place.cell.startswith("Klubo nariai!")

    def it_is_read_where_what_was_lost_is_empty(self, book: Path) -> None:
        more = changed(FORM, ("      ikurta:", "      tuscias: Tuščias\n      ikurta:"))
        (book.parent / "forma.yaml").write_text(more, encoding="utf-8")

        assert at.load(book).kind.key == "klubas"
