"""Headers of several rows: columns below a common header, which is no step of a name."""

from pathlib import Path

import pytest
from openpyxl import load_workbook

import ataskaita as at
from ataskaita.declared.names import figures_of
from tests.cli.tool import run
from tests.documents import tables_of
from tests.notation.forms import FORM, changed, mistakes, put

COLUMNS = """\
        stulpeliai:
          nariai:"""
GROUPED = """\
        stulpeliai:
          is_kur:
            pavadinimas: Iš kur
            stulpeliai:
              miesto: {pavadinimas: Miesto, vienetas: asm}
              kaimo: {pavadinimas: Kaimo, vienetas: asm}
          nariai:"""
ROWS = ("vaikai: {nariai: 12, moterys: 7}", "vaikai: {nariai: 12, moterys: 7, miesto: 8, kaimo: 4}")


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """Data of a form whose table has two columns below one header."""
    return put(tmp_path, ROWS, form=changed(FORM, (COLUMNS, GROUPED)))


def header_of(path: Path, number: int) -> list[list[str]]:
    """Return the header's rows of one of the document's tables."""
    table = tables_of(at.render(at.load(path)))[number]
    return [[cell.text for cell in row] for row in table.rows[: table.headers]]


class DescribeColumnsBelowAHeader:
    def they_have_names_without_it(self, data: Path) -> None:
        names = figures_of(at.load(data))

        assert names["nariai.sudetis.vaikai.miesto"] == 8

    def they_stand_below_it_in_print(self, data: Path) -> None:
        first, second = header_of(data, 0)[:2]

        assert "Iš kur" in first
        assert second[1:3] == ["Miesto", "Kaimo"]

    def they_stand_below_it_in_the_workbook(self, data: Path, tmp_path: Path) -> None:
        run("duomenys", "konvertuoti", str(data), str(tmp_path / "a.xlsx"))

        page = load_workbook(tmp_path / "a.xlsx")["Klubo nariai"]
        cells = {cell.value: cell for row in page for cell in row if cell.value}
        assert cells["Miesto, asm."].row == cells["Iš kur"].row + 1
        assert at.load(tmp_path / "a.xlsx") == at.load(data)

    def they_may_be_of_listed_rows(self, tmp_path: Path) -> None:
        old = "          kartai: {pavadinimas: Susitikimai, daiktavardis: susitikimas}\n"
        new = f"          ko: {{pavadinimas: Kiek, stulpeliai: {{{old.strip()}}}}}\n"

        path = put(tmp_path, form=changed(FORM, (old, new)))

        assert "Kiek" in header_of(path, 2)[0]

    def they_have_keys_of_their_own(self) -> None:
        twice = GROUPED.replace("kaimo:", "nariai:")

        found = mistakes((COLUMNS, twice))

        assert [one.message.code for one in found] == ["F440"]

    def they_may_be_called_as_those_below_another(self) -> None:
        other = GROUPED.replace("pavadinimas: Miesto", "pavadinimas: Nariai")

        assert mistakes((COLUMNS, other)) == []


class DescribeTheUnitInAHeader:
    @pytest.mark.parametrize(
        ("column", "header"),
        [
            ("{pavadinimas: Etatai, vienetas: etatai}", "Etatai"),
            ("{pavadinimas: Savanoriai, vienetas: etatai}", "Savanoriai, etatų"),
            ("{pavadinimas: 'Buvo, proc.', vienetas: proc}", "Buvo, proc."),
            ("{pavadinimas: Moterų dalis, formule: moterys / nariai}", "Moterų dalis"),
            (
                "{pavadinimas: Europos Sąjungos parama, vienetas: eur}",
                "Europos Sąjungos parama, Eur",
            ),
        ],
    )
    def it_is_told_once(self, tmp_path: Path, column: str, header: str) -> None:
        form = changed(
            FORM, (COLUMNS, COLUMNS.replace("nariai:", f"kiti: {column}\n          nariai:"))
        )
        rows = ROWS[0], ROWS[0].replace("moterys", "kiti: 1, moterys")

        assert header in header_of(put(tmp_path, rows, form=form), 0)[0]
