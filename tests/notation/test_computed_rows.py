"""Rows of a form's table that others give: differences, shares, and rows hardly above others.

Guards: notation.rows, notation.siblings.
"""

from pathlib import Path

import pytest
from openpyxl import load_workbook

import ataskaita as at
from ataskaita.data import save_data
from ataskaita.declared.names import figures_of
from ataskaita.errors import DataErrors
from ataskaita.notation import kind_of_form
from ataskaita.notation.held import loose_figures
from tests.calc import recalculated
from tests.documents import tables_of

FORM = """\
forma: balansas
pavadinimas: Balanso ataskaita
skyriai:
  lesos:
    antraste: Lėšos
    turinys:
      balansas:
        lentele: Gauta ir panaudota
        eilutes:
          gauta: Gauta
          panaudota: {pavadinimas: Panaudota, ne_daugiau: gauta}
          liko: {pavadinimas: Liko, formule: gauta - panaudota}
          dalis: {pavadinimas: Panaudota dalis, formule: dalis(panaudota; gauta), po_kablelio: 1}
        stulpeliai:
          centras: {pavadinimas: Centras, vienetas: eur}
          filialas: {pavadinimas: Filialas, vienetas: eur}
          viso: {pavadinimas: Iš viso, vienetas: eur, suma: [centras, filialas]}
          zmogui: {pavadinimas: Vienam, formule: viso / zmones, po_kablelio: 1}
          zmones: {pavadinimas: Žmonės, vienetas: asm}
          kas: {pavadinimas: Pastaba, tipas: tekstas}
"""
HEAD = "forma: balansas\nmetai: 2025\nistaiga: {pavadinimas: Beržų klubas}\n"
GIVEN = """\
lesos:
  balansas:
    gauta: {centras: 100, filialas: 60, viso: 160, zmones: 40}
    panaudota: {centras: 80, filialas: 50, viso: 130, zmones: 10, kas: pirkta}
"""
WRONG = "    liko: {centras: 21, viso: 30}\n"


def data_in(folder: Path, data: str, form: str = FORM) -> Path:
    """Write the form and such data of it into a folder; return the data's path."""
    (folder / "forma.yaml").write_text(form, encoding="utf-8")
    path = folder / "a.yaml"
    path.write_text(HEAD + data, encoding="utf-8")
    return path


def told(path: Path) -> list[str]:
    """Return what is found in the data, notes left out."""
    found = [one for one in at.check(at.load(path)) if one.severity != "note"]
    return [f"{one.message.code} {one.what('lt')}".replace("\xa0", " ") for one in found]


def mistakes(old: str, new: str) -> list[tuple[str, str]]:
    """Return what is wrong in the form so changed: codes, and the nearest known word."""
    assert old in FORM
    try:
        kind_of_form(FORM.replace(old, new, 1), "forma.yaml")
    except DataErrors as error:
        return [(one.message.code, str(one.facts.get("nearest", ""))) for one in error.faults]
    return []


class DescribeARowThatOthersGive:
    def it_is_computed_in_every_column_of_figures(self, tmp_path: Path) -> None:
        (table,) = tables_of(at.render(at.load(data_in(tmp_path, GIVEN))))

        assert [row[0] for row in table.body] == [
            "Gauta",
            "Panaudota",
            "Liko",
            "Panaudota dalis, %",
        ]
        assert table.body[2] == ["Liko", "20,00", "10,00", "30,00", "1,0", "30", ""]
        assert table.body[3][:4] == ["Panaudota dalis, %", "80,0", "83,3", "81,3"]

    def it_has_names_that_sentences_quote(self, tmp_path: Path) -> None:
        report = at.load(data_in(tmp_path, GIVEN))

        assert figures_of(report)["lesos.balansas.liko.centras"] == 20
        assert figures_of(report)["lesos.balansas.dalis.viso"] == pytest.approx(81.25, abs=0.01)

    def it_is_compared_with_what_is_stated(self, tmp_path: Path) -> None:
        assert told(data_in(tmp_path, GIVEN)) == []
        (found,) = told(data_in(tmp_path, GIVEN + WRONG))

        assert found.startswith("D180")
        assert "„Gauta: Centras“ 100 − „Panaudota: Centras“ 80" in found

    def it_may_fall_below_nought_where_it_is_a_difference(self, tmp_path: Path) -> None:
        more = GIVEN.replace("zmones: 10", "zmones: 50").replace("zmones: 40", "zmones: 30")

        (table,) = tables_of(at.render(at.load(data_in(tmp_path, more))))

        assert table.body[2][5] == "−20"

    def it_may_be_stated_below_nought_where_a_column_is_computed_too(self, tmp_path: Path) -> None:
        twice = "          du: {pavadinimas: Du, vienetas: asm, formule: zmones + zmones}\n"
        more = GIVEN.replace("zmones: 10", "zmones: 50") + "    liko: {zmones: -10, du: -20}\n"

        path = data_in(tmp_path, more, FORM.replace("          kas:", f"{twice}          kas:"))

        assert told(path) == ["D181 „Panaudota: Žmonės“ yra 50, daugiau negu „Gauta: Žmonės“, 40."]

    def it_adds_nothing_to_totals_of_all(self) -> None:
        form = FORM.replace(
            "        stulpeliai",
            "          is_viso: {pavadinimas: Iš viso, suma: visos}\n        stulpeliai",
        )
        kind = kind_of_form(form, "forma.yaml")

        (condition,) = (
            one
            for one in kind.sections[0].type.__attrs_attrs__[-1].type.__attrs_attrs__
            if one.metadata["ataskaita"]["key"] == "is_viso"
        )
        assert len(condition.metadata["ataskaita"]["of"]) == 2

    @pytest.mark.parametrize(
        "stated", ["", "    viskas: {centras: 120, filialas: 70, viso: 190}\n"]
    )
    def it_counts_in_a_total_that_names_it(self, tmp_path: Path, stated: str) -> None:
        last = "          viskas: {pavadinimas: Viskas, suma: [gauta, liko]}\n        stulpeliai"
        form = FORM.replace("        stulpeliai", last)

        path = data_in(tmp_path, GIVEN + stated, form)

        (table,) = tables_of(at.render(at.load(path)))
        assert table.body[-1][:4] == ["Viskas", "120,00", "70,00", "190,00"]
        assert told(path) == []

    def it_is_held(self) -> None:
        loose = {one.name for one in loose_figures(kind_of_form(FORM, "forma.yaml"))}

        assert loose == set()

    @pytest.mark.parametrize(
        ("old", "new", "code", "nearest"),
        [
            ("gauta - panaudota", "gauta - panaudot", "F437", "panaudota"),
            ("gauta - panaudota", "gauta -", "F445", ""),
            ("gauta - panaudota", "gauta - kitur.nera", "F444", ""),
            ("gauta - panaudota", "gauta - liko", "F438", ""),
            ("ne_daugiau: gauta", "ne_daugiau: gautas", "F437", "gauta"),
        ],
    )
    def it_is_told_what_there_is_not(self, old: str, new: str, code: str, nearest: str) -> None:
        assert (code, nearest) in mistakes(old, new)


class DescribeATotalOfComputedFigures:
    TWICE = "{pavadinimas: Dvigubai, vienetas: eur, formule: filialas + filialas}"
    FORM = FORM.replace("suma: [centras, filialas]", "suma: [centras, dvigubai]").replace(
        "          viso:", f"          dvigubai: {TWICE}\n          viso:"
    )

    def it_is_computed_and_compared(self, tmp_path: Path) -> None:
        given = GIVEN.replace("viso: 160", "viso: 220").replace("viso: 130", "viso: 181")

        path = data_in(tmp_path, given, self.FORM)

        (found,) = told(path)
        assert found.startswith("D180 „Panaudota: Iš viso“ nurodyta 181, bet")
        (table,) = tables_of(at.render(at.load(path)))
        assert [row[4] for row in table.body] == ["220,00", "180,00", "40,00", "81,8"]


class DescribeARowInTheWorkbook:
    @pytest.mark.slow
    def it_is_one_table_with_the_others(self, tmp_path: Path) -> None:
        report = at.load(data_in(tmp_path, GIVEN))
        save_data(report, tmp_path / "b.xlsx")

        page = load_workbook(tmp_path / "b.xlsx")["Lėšos"]
        said = [cell.value for row in page for cell in row[:1] if cell.value]
        assert said.count("Gauta ir panaudota") == 1
        rows = [one for one in said if "m." not in str(one)]
        first = rows.index("Gauta")
        assert rows[first : first + 4] == ["Gauta", "Panaudota", "Liko", "Panaudota dalis, %"]
        assert at.load(tmp_path / "b.xlsx") == report

    @pytest.mark.slow
    def it_is_worked_out_by_the_sheet_itself(self, tmp_path: Path) -> None:
        save_data(at.load(data_in(tmp_path, GIVEN)), tmp_path / "b.xlsx")

        made = recalculated(tmp_path, [tmp_path / "b.xlsx"]) / "b.xlsx"

        page = load_workbook(made, data_only=True)["Lėšos"]
        rows = {row[0].value: [cell.value for cell in row[1:6]] for row in page if row[0].value}
        assert rows["Liko"] == [20, 10, 30, 1, 30]
        assert rows["Panaudota dalis, %"][:2] == [80, 83.3]


class DescribeARowHardlyAboveAnother:
    def it_is_warned_of_where_it_is(self, tmp_path: Path) -> None:
        above = GIVEN.replace("centras: 80", "centras: 101").replace("viso: 130", "viso: 151")

        (found,) = told(data_in(tmp_path, above))

        assert found.startswith("D181")
        assert "101" in found
