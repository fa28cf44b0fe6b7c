"""What a form leaves for others to fill on paper, and how it numbers what its sections hold.

Guards: notation.others, declared.others, compose.filling_in.
"""

from pathlib import Path

import pytest
from openpyxl import load_workbook

import ataskaita as at
from ataskaita.data import save_data
from ataskaita.notation import kind_of_form
from ataskaita.notation.held import loose_figures
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


PART = """\
  pastabos:
    antraste: Pastabos
    turinys:
      darbai:
        lentele: Darbai
        eilutes: {a: Pirmas, b: Antras, is_viso: {pavadinimas: Iš viso, suma: visos}}
        stulpeliai:
          atlikta: {pavadinimas: Atlikta, vienetas: vnt}
          taryba: {pavadinimas: Tarybos pastaba, tipas: tekstas, pildo: kiti}
          balas: {pavadinimas: Balas, pildo: kiti}
      siulymai:
        lentele: Tarybos siūlymai
        pildo: kiti
        numeruoti: 1.
        eilutes: {vardas: kas, maziausia: 2}
        stulpeliai:
          kas: {pavadinimas: Siūlymas, tipas: tekstas}
          iki: {pavadinimas: Iki, tipas: data}
      gauta: {pavadinimas: Gauta, vienetas: vnt}
      svarstyta: {pavadinimas: Svarstyta, tipas: data, pildo: kiti}
      isvada: {pavadinimas: Išvada, tipas: pastraipos, pildo: kiti}
  veikla:
"""
IN_PARTS = ("  veikla:\n", PART)
GIVEN = "pastabos: {darbai: {a: {atlikta: 5}, b: {atlikta: 6}}, gauta: 7}\n"


def partly(folder: Path, given: str = GIVEN) -> at.Report:
    """Return a report of which others fill a table, columns and fields."""
    path = put(folder, form=changed(FORM, IN_PARTS))
    path.write_text(path.read_text(encoding="utf-8") + given, encoding="utf-8")
    return at.load(path)


def titled(report: at.Report, first: str) -> Table:
    """Return the table that begins with that cell."""
    tables = tables_of(at.render(report))
    return next(one for one in tables if first in {row[0].text for row in one.rows})


class DescribeWhatOthersFillAmongTheRest:
    def its_columns_are_empty_and_stay(self, tmp_path: Path) -> None:
        table = titled(partly(tmp_path), "Pirmas")

        assert table.rows[0][2].text == "Tarybos pastaba"
        assert table.body == [
            ["Pirmas", "5", "", ""],
            ["Antras", "6", "", ""],
            ["Iš\u00a0viso", "11", "", ""],
        ]

    def its_columns_keep_no_table_that_nobody_has_data_of(self, tmp_path: Path) -> None:
        tables = tables_of(at.render(partly(tmp_path, "")))

        assert "Pirmas" not in {row[0].text for one in tables for row in one.rows}

    def its_listed_rows_are_as_many_as_are_asked_for(self, tmp_path: Path) -> None:
        table = titled(partly(tmp_path, ""), "Siūlymas")

        assert table.body == [["1.", ""], ["2.", ""]]

    def its_fields_stand_in_their_place(self, tmp_path: Path) -> None:
        report = partly(tmp_path)

        assert titled(report, "Svarstyta").body[-1][:2] == ["Svarstyta", ""]
        said = [text for _, text in paragraphs_of(at.render(report))]
        assert set(said[said.index("Išvada") + 1]) == {"_"}

    def it_is_printed_where_it_is_given(self, tmp_path: Path) -> None:
        given = GIVEN.replace("atlikta: 5", "atlikta: 5, taryba: Gerai")

        assert titled(partly(tmp_path, given), "Pirmas").body[0] == ["Pirmas", "5", "Gerai", ""]

    def it_is_no_gap_of_the_rest(self, tmp_path: Path) -> None:
        found = at.check(partly(tmp_path), final=True)

        assert [one.message.code for one in found if one.severity != "note"] == []

    @pytest.mark.slow
    def it_has_no_cell_in_the_workbook(self, tmp_path: Path) -> None:
        report = partly(tmp_path)
        save_data(report, tmp_path / "klubas.xlsx")

        page = load_workbook(tmp_path / "klubas.xlsx")["Pastabos"]
        cells = [str(cell.value) for row in page for cell in row if cell.value]
        said = {one.partition(",")[0] for one in cells}
        assert {"Atlikta", "Gauta"} <= said
        assert said.isdisjoint({"Tarybos pastaba", "Balas", "Siūlymas", "Svarstyta", "Išvada"})
        assert at.load(tmp_path / "klubas.xlsx") == report

    def it_is_no_loss_that_a_workbook_has_no_cell(self, tmp_path: Path) -> None:
        given = GIVEN.replace("atlikta: 5", "atlikta: 5, balas: 3")
        report = partly(tmp_path, f"{given}".replace("gauta: 7", "gauta: 7, svarstyta: 2026-02-01"))

        with pytest.raises(at.FileError) as told:
            save_data(report, tmp_path / "klubas.xlsx")

        (fault,) = told.value.faults
        assert fault.message.code == "F482"
        assert fault.facts["labels"] == "„Svarstyta“, „Balas“"
        assert not (tmp_path / "klubas.xlsx").exists()

    def it_is_no_figure_that_arithmetic_could_hold(self) -> None:
        kind = kind_of_form(changed(FORM, IN_PARTS), "forma.yaml")

        loose = {one.name for one in loose_figures(kind)}

        assert "pastabos.gauta" in loose
        assert not {one for one in loose if one.endswith(".balas")}

    @pytest.mark.parametrize(
        ("old", "new"),
        [
            ("Balas, pildo", "Balas, formule: atlikta + atlikta, pildo"),
            ("tipas: data, pildo", "tipas: data, privaloma: taip, pildo"),
            ("pildo: kiti\n        numeruoti: 1.", "pildo: kiti\n        is_viso: Iš viso"),
        ],
    )
    def it_is_neither_asked_for_nor_computed(self, old: str, new: str) -> None:
        (fault,) = mistakes((FOR_OTHERS[0], changed(PART, (old, new))))

        assert fault.message.code == "F481"

    def it_is_no_photograph(self) -> None:
        wrong = changed(PART, ("tipas: data, pildo", "tipas: nuotraukos, pildo"))

        (fault,) = mistakes((FOR_OTHERS[0], wrong))

        assert (fault.message.code, fault.facts["key"]) == ("F457", "pildo")


class DescribePoints:
    def they_are_texts_with_a_heading_and_tables(self, tmp_path: Path) -> None:
        document = at.render(loaded(tmp_path, POINTED))

        said = [text for _, text in paragraphs_of(document)]
        assert "1.1.\u00a0Kas gali būti nariu" in said
        assert "1.2.\u00a0Narių sudėtis" in said
        assert "2.1.\u00a0Susitikimai" in said
        assert "2.\u00a02025\u00a0METŲ VEIKLA" in headings_of(document)

    def they_are_none_where_the_form_asks_for_none(self, tmp_path: Path) -> None:
        said = [text for _, text in paragraphs_of(at.render(loaded(tmp_path)))]

        assert "Kas gali būti nariu" in said
        assert "Narių sudėtis" in said
