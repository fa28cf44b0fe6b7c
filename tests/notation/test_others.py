"""What a form leaves for others to fill on paper, and how it numbers what its sections hold."""

from pathlib import Path

import pytest
from openpyxl import load_workbook

import ataskaita as at
from ataskaita.data import save_data
from tests.documents import Table, headings_of, paragraphs_of, tables_of
from tests.notation.forms import FORM, changed, mistakes, put

JUDGED = """\
  vertinimas:
    antraste: Vertinimas
    pildo: kiti
    turinys:
      gebejimai:
        lentele: Gebėjimai
        kas: Kas vertinama
        numeruoti: 1.
        eilutes: {vadovauti: Vadovauti, planuoti: Planuoti}
        stulpeliai:
          kaip:
            pavadinimas: Kaip
            tipas: pasirinkimas
            variantai: [gerai, blogai]
            vaizdas: langeliai
      taryba: {punktas: Tarybos nuomonė, tipas: pastraipos}
  veikla:
"""
FOR_OTHERS = ("  veikla:\n", JUDGED)
POINTED = ("pavadinimas: Klubo veiklos ataskaita\n", "pavadinimas: K\nnumeravimas: 1.1.\n")


def loaded(folder: Path, *changes: tuple[str, str]) -> at.Report:
    return at.load(put(folder, form=changed(FORM, *changes)))


def judging(report: at.Report) -> Table:
    """Return the table that others fill."""
    tables = tables_of(at.render(report))
    return next(one for one in tables if one.rows[0][0].text == "Kas vertinama")


class DescribeASectionForOthers:
    def it_is_printed_with_room_where_the_data_has_none_of_it(self, tmp_path: Path) -> None:
        document = at.render(loaded(tmp_path, FOR_OTHERS))

        said = [text for _, text in paragraphs_of(document)]
        place = said.index("Tarybos nuomonė")
        assert [set(one) for one in said[place + 1 : place + 4]] == [{"_"}] * 3
        assert sum(set(one) == {"_"} for one in said) == 3

    def its_choices_are_boxes_to_tick(self, tmp_path: Path) -> None:
        table = judging(loaded(tmp_path, FOR_OTHERS))

        boxes = "☐\u00a0gerai   ☐\u00a0blogai"
        assert table.body == [["1. Vadovauti", boxes], ["2. Planuoti", boxes]]
        assert [cell.text for cell in table.rows[0]] == ["Kas vertinama", "Kaip"]

    def its_chosen_box_is_ticked(self, tmp_path: Path) -> None:
        path = put(tmp_path, form=changed(FORM, FOR_OTHERS))
        given = "vertinimas: {gebejimai: {planuoti: {kaip: gerai}}}\n"
        path.write_text(path.read_text(encoding="utf-8") + given, encoding="utf-8")

        table = judging(at.load(path))

        assert table.body[1] == ["2. Planuoti", "☒\u00a0gerai   ☐\u00a0blogai"]

    def it_is_not_asked_for_in_the_workbook(self, tmp_path: Path) -> None:
        report = loaded(tmp_path, FOR_OTHERS)

        save_data(report, tmp_path / "klubas.xlsx")

        assert "Vertinimas" not in load_workbook(tmp_path / "klubas.xlsx").sheetnames
        assert at.load(tmp_path / "klubas.xlsx") == report

    def it_owes_nothing(self, tmp_path: Path) -> None:
        assert at.check(loaded(tmp_path, FOR_OTHERS), final=True) == ()

    @pytest.mark.parametrize(
        ("old", "new"), [("pildo: kiti", "pildo: kas nors"), ("numeruoti: 1.", "numeruoti: a)")]
    )
    def it_is_told_what_there_is_not(self, old: str, new: str) -> None:
        (fault,) = mistakes((FOR_OTHERS[0], JUDGED.replace(old, new)))

        assert fault.message.code == "F433"


class DescribePoints:
    def they_are_texts_with_a_heading_and_tables(self, tmp_path: Path) -> None:
        document = at.render(loaded(tmp_path, POINTED))

        said = [text for _, text in paragraphs_of(document)]
        assert "1.1.\u00a0Kas gali būti nariu" in said
        assert "1.2.\u00a0Narių sudėtis" in said
        assert "2.1.\u00a0Susitikimai" in said
        assert "2.\u00a02025 METŲ VEIKLA" in headings_of(document)

    def they_are_none_where_the_form_asks_for_none(self, tmp_path: Path) -> None:
        said = [text for _, text in paragraphs_of(at.render(loaded(tmp_path)))]

        assert "Kas gali būti nariu" in said
        assert "Narių sudėtis" in said
