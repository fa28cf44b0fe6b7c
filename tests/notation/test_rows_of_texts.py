"""A form's known rows may hold texts: planned, done, by whom; side by side, in Excel too."""

from pathlib import Path

import pytest
from openpyxl import load_workbook

import ataskaita as at
from ataskaita.data import save_data
from tests.cli.tool import run
from tests.documents import tables_of

FORM = """\
forma: darbai
pavadinimas: Darbų ataskaita
skyriai:
  veikla:
    antraste: Veikla
    turinys:
      darbai:
        lentele: Metų darbai
        eilutes: {taryba: Tarybos darbas, pastatai: Pastatai}
        stulpeliai:
          planuota: {pavadinimas: Buvo planuota, tipas: pastraipos}
          pasiekta: {pavadinimas: Pasiekta, tipas: pastraipos}
          kiek: {pavadinimas: Kiek kartų, vienetas: vnt}
          atsako: {pavadinimas: Kas atsako, tipas: tekstas}
      apklausa:
        lentele: Apklausa
        eilutes: {siemet: Šiemet}
        stulpeliai: {apklausta: Apklausta, patenkinti: {pavadinimas: Patenkinti, is_ju: apklausta}}
"""
DATA = """\
forma: darbai
metai: 2025
istaiga: {pavadinimas: Beržų klubas}
veikla:
  darbai:
    taryba:
      planuota: Trys posėdžiai.
      pasiekta: |
        Įvyko {{ veikla.darbai.taryba.kiek }} posėdžiai.

        - Planas.
        - Biudžetas.
      kiek: 3
      atsako: pirmininkas
    pastatai:
      planuota: Stogas.
      pasiekta: Stogas sutvarkytas.
      kiek: 1
      atsako: ūkvedys
  apklausa:
    siemet: {apklausta: 40, patenkinti: 36}
"""


@pytest.fixture
def data(tmp_path: Path) -> Path:
    (tmp_path / "forma.yaml").write_text(FORM, encoding="utf-8")
    path = tmp_path / "darbai.yaml"
    path.write_text(DATA, encoding="utf-8")
    return path


class DescribeRowsOfTexts:
    def they_are_printed_side_by_side(self, data: Path) -> None:
        works, asked = tables_of(at.render(at.load(data)))

        assert [cell.text for cell in works.rows[0]] == [
            "",
            *("Buvo planuota", "Pasiekta", "Kiek kartų", "Kas atsako"),
        ]
        assert works.body[0][:2] == ["Tarybos darbas", "Trys posėdžiai."]
        assert works.body[0][2].startswith("Įvyko 3 posėdžiai.")
        assert works.body[1] == ["Pastatai", "Stogas.", "Stogas sutvarkytas.", "1", "ūkvedys"]
        assert asked.body == [["Šiemet", "40", "36"]]

    def they_come_back_from_the_workbook_as_they_were(self, data: Path) -> None:
        report = at.load(data)

        save_data(report, data.with_suffix(".xlsx"))

        assert at.load(data.with_suffix(".xlsx")) == report

    def they_stand_in_a_cell_each_and_one_alone_is_a_row_too(self, data: Path) -> None:
        save_data(at.load(data), data.with_suffix(".xlsx"))

        page = load_workbook(data.with_suffix(".xlsx"))["Veikla"]
        rows = [[cell.value for cell in row[:5]] for row in page.iter_rows()]
        assert ["Pastatai", "Stogas.", "Stogas sutvarkytas.", 1, "ūkvedys"] in rows
        assert [*("Šiemet", 40, 36), None, None] in rows

    def they_have_last_years_texts_below_them(self, data: Path) -> None:
        made = data.with_name("2026.xlsx")

        done = run("nauja", "--metai", "2026", "--pagal", str(data), "-o", str(made))

        assert done.code == 0
        page = load_workbook(made)["Veikla"]
        rows = [[cell.value for cell in row[:5]] for row in page.iter_rows()]
        assert ["    2025 m.", "Stogas.", "Stogas sutvarkytas.", 1, None] in rows
        below = rows[rows.index(["    2025 m.", "Stogas.", "Stogas sutvarkytas.", 1, None]) - 1]
        assert below == ["Pastatai", None, None, None, None]
