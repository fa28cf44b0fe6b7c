"""Own tables in the workbook: a grid for each, filled as it is printed.

Guards: declared.own_grids, forms.own_tables, sources.own_grids.
"""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml
from openpyxl import Workbook, load_workbook

import ataskaita as at
from ataskaita.data import save_data
from ataskaita.declared.own import OwnTable
from ataskaita.declared.tabs import OWN_TABLES
from ataskaita.errors import DataErrors
from ataskaita.hall.succession import succeed
from tests.notation.forms import put as put_form
from tests.own_tables import column, read, table
from tests.test_additions import DATA as ADDED
from tests.test_own_cells import HEADED, ROWS, TEXT

GRID = "eilutes.savi_skyriai.kalbos.turinys.1.lentele"


def saved(folder: Path, data: str) -> Path:
    """Write a workbook of a club's report with that data of its own; return its path."""
    source = put_form(folder)
    source.write_text(source.read_text("utf-8") + data, encoding="utf-8")
    path = folder / "sava.xlsx"
    save_data(at.load(source), path)
    return path


def changed(path: Path, *changes: Callable[[Workbook], Any]) -> Path:
    """Let the workbook be changed, as by a person."""
    book = load_workbook(path)
    for change in changes:
        change(book)
    book.save(path)
    return path


def own_table(path: Path) -> OwnTable:
    """Return the own table of the workbook."""
    found = at.load(path).own_sections["kalbos"].blocks[0].table
    assert found is not None
    return found


def spot(book: Workbook, row: int, column_number: int, name: str = GRID) -> Any:
    """Return a cell of the grid: row 0 is that of the hidden keys."""
    ((sheet, cells),) = book.defined_names[name].destinations
    return book[sheet][cells.replace("$", "")][row][column_number - 1]


def put(row: int, column_number: int, value: object) -> Callable[[Workbook], None]:
    """Return what writes the value into a cell of the grid."""

    def write(book: Workbook) -> None:
        spot(book, row, column_number).value = value

    return write


def faults(path: Path) -> list[tuple[str, str, str]]:
    """Return the code, the cell and the label of each fault."""
    with pytest.raises(DataErrors) as caught:
        at.load(path)
    found = caught.value.faults
    return [(one.message.code, one.place.cell, one.place.label) for one in found]


class DescribeAGrid:
    def it_has_the_table_as_it_is_printed(self, tmp_path: Path) -> None:
        page = load_workbook(saved(tmp_path, table(HEADED, ROWS)))[OWN_TABLES]

        shown = page.iter_rows(min_row=4, max_row=12, max_col=5, values_only=True)
        rows = [list(row) for row in shown]
        assert [row[:2] for row in rows[:4]] == [
            ["Fondas", None],
            ["Pavadinimas", "Fondas"],
            ["Skyrius", "Kalbos"],
            ["Tekstas", None],
        ]
        assert [row[1:] for row in rows[4:6]] == [
            ["Kalba", "Gauta", None, "Nurašyta"],
            ["", "Fondas, fiz. vnt.", "Lėšos, Eur", "Fondas, fiz. vnt."],
        ]
        assert [row[1:] for row in rows[7:]] == [
            ["Lietuvių", 900, 250.3, 40],
            ["Rusų", 100, 50, 10],
        ]
        assert "C8:D8" in {str(one) for one in page.merged_cells.ranges}

    def it_stands_in_place_of_paths(self, tmp_path: Path) -> None:
        page = load_workbook(saved(tmp_path, table(HEADED, ROWS)))["Kita"]

        paths = [str(row[0].value) for row in page.iter_rows() if row[0].value]
        assert "savi_skyriai.kalbos.turinys[1].lentele.stulpeliai[1].pavadinimas" in paths
        assert not [one for one in paths if "eilutes[" in one]

    def it_is_read_as_it_was(self, tmp_path: Path) -> None:
        path = saved(tmp_path, table(HEADED, ROWS))

        assert at.load(path) == at.load(tmp_path / "klubas.yaml")

    def it_takes_what_is_typed(self, tmp_path: Path) -> None:
        typed = enumerate(("Kitos", 7, "12,5", "-"), start=1)
        more = (put(5, place, value) for place, value in typed)
        path = changed(saved(tmp_path, table(HEADED, ROWS)), put(1, 2, 901), *more)

        rows = own_table(path).rows
        assert rows[0][1] == 901
        assert [str(one) for one in rows[3]] == ["Kitos", "7", "12.5", "None"]

    def it_keeps_paragraphs_and_lists(self, tmp_path: Path) -> None:
        written = TEXT.replace("\n", "\\n")
        rows = [f'Skaitymas, "{written}"', "Kita, '2023'"]
        path = saved(tmp_path, table([column("Uždavinys"), column("Rezultatas")], rows))

        assert own_table(path).rows[1] == ("Kita", "2023")
        assert at.load(path) == at.load(tmp_path / "klubas.yaml")

    @pytest.mark.parametrize("typed", ["41,2", "41,20", "-15", "12345678901,25"])
    def its_numbers_have_the_decimals_that_are_seen(self, tmp_path: Path, typed: str) -> None:
        columns = [column("A"), column("Pokytis", "tukst_eur" if len(typed) > 9 else "proc")]
        path = saved(tmp_path, table(columns, [f"A, '{typed}'"]))

        assert str(own_table(path).rows[0][1]).replace(".", ",") == typed

    def it_quotes_figures(self, tmp_path: Path) -> None:
        path = saved(tmp_path, table(HEADED, [*ROWS[:1], 'Rusų, "{{ veikla.isvykos }}", 1, 1']))

        assert at.load(path) == at.load(tmp_path / "klubas.yaml")

    @pytest.mark.slow
    def it_stands_for_additions_too(self, tmp_path: Path) -> None:
        path = tmp_path / "sava.xlsx"
        save_data(read(tmp_path, ADDED), path)

        book = load_workbook(path)
        assert spot(book, 1, 1, "eilutes.fondas.papildomai.1.lentele").value == "Grožinė"
        assert at.load(path) == at.load(tmp_path / "sava.yaml")

    def its_empty_cells_are_empty_in_other_files_too(self, tmp_path: Path) -> None:
        path = changed(saved(tmp_path, table(HEADED, ROWS)), put(1, 2, None), put(2, 3, "–"))
        other = tmp_path / "kita.yaml"
        save_data(at.load(path), other)

        said = yaml.safe_load(other.read_text("utf-8"))["savi_skyriai"]["kalbos"]["turinys"]
        assert [row[1:3] for row in said[0]["lentele"]["eilutes"][:2]] == [
            [None, "250,3"],
            [100, None],
        ]
        assert at.load(other) == at.load(path)

    def it_waits_for_next_year(self, tmp_path: Path) -> None:
        path = saved(tmp_path, table(HEADED, ROWS))
        _, made, notes = succeed(path, 2026, tmp_path / "kiti.xlsx")
        save_data(made, tmp_path / "kiti.xlsx", notes)

        book = load_workbook(tmp_path / "kiti.xlsx")
        assert [spot(book, 1, n).value for n in (1, 2, 3, 4)] == ["Lietuvių", None, None, None]


class DescribeWhatIsWrongInAGrid:
    def it_is_told_at_its_cell(self, tmp_path: Path) -> None:
        path = changed(saved(tmp_path, table(HEADED, ROWS)), put(2, 2, "daug"))

        assert faults(path) == [("D101", "Savos lentelės!C12", "Gauta – Fondas, fiz. vnt.")]

    def it_is_told_of_totals_at_their_cells(self, tmp_path: Path) -> None:
        path = changed(saved(tmp_path, table(HEADED, ROWS)), put(2, 2, 99))

        (found,) = (one for one in at.check(at.load(path)) if one.message.code == "D188")
        assert "Savos lentelės!C13" in {spot.place.cell for spot in found.spots}

    def it_is_told_of_a_column_in_between(self, tmp_path: Path) -> None:
        path = changed(saved(tmp_path, table(HEADED, ROWS)), put(0, 3, None))

        assert faults(path)[0][:2] == ("D178", "Savos lentelės!D10")

    def it_is_told_below_the_table(self, tmp_path: Path) -> None:
        path = changed(saved(tmp_path, table(HEADED, ROWS)), put(-1, 2, 5))

        assert [one[1] for one in faults(path)] == ["Savos lentelės!C26"]

    def it_is_told_of_a_sheet_that_is_gone(self, tmp_path: Path) -> None:
        path = changed(
            saved(tmp_path, table(HEADED, ROWS)), lambda book: book.remove(book[OWN_TABLES])
        )

        assert [one[0] for one in faults(path)] == ["D172"]
