"""Somebody else's workbook: what stands too far to be read is refused, and takes nothing."""

import tracemalloc
from pathlib import Path

import pytest
from openpyxl import Workbook

import ataskaita as at
from ataskaita.sources.foreign import grids_of
from ataskaita.sources.grids import Grid
from tests.documents import parts_of
from tests.packages import zipped
from tests.workbooks import saved


def written(path: Path, *cells: tuple[str, str | int]) -> Path:
    book = Workbook()
    page = book.worksheets[0]
    for address, value in cells:
        page[address] = value
    path.write_bytes(saved(book))
    return path


class DescribeACellThatStandsTooFar:
    @pytest.mark.parametrize("address", ["A20001", "GS1", "XFD1048576"])
    def it_is_refused_where_it_stands_promise_7(self, tmp_path: Path, address: str) -> None:
        path = written(tmp_path / "a.xlsx", ("A1", "Fondas"), (address, 7))

        with pytest.raises(at.DataErrors, match=f"D170.*{address}|{address}.*D170"):
            grids_of(path)

    @pytest.mark.parametrize("address", ["A20000", "GR1"])
    def it_is_read_where_it_stands_just_near_enough(self, tmp_path: Path, address: str) -> None:
        path = written(tmp_path / "a.xlsx", ("A1", "Fondas"), (address, 7))

        (grid,) = grids_of(path)

        assert "7" in grid.cells.values()

    def it_makes_no_cells_between_where_it_is_empty_promise_6(self, tmp_path: Path) -> None:
        path = written(tmp_path / "a.xlsx", ("A1", "Fondas"), ("GR20000", " "))
        grids_of(path)
        tracemalloc.start()

        (grid,) = grids_of(path)

        _, peak = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        assert grid.cells == {(1, 1): "Fondas"}
        assert peak < 20 * 2**20


class DescribeARangeOfAllCells:
    @pytest.mark.parametrize("ref", ["A1:XFD1048576", "A:XFD", "&#65;1:XFD1048576"])
    def it_is_refused_promise_6(self, tmp_path: Path, ref: str) -> None:
        parts = parts_of(written(tmp_path / "a.xlsx", ("A1", 1)).read_bytes())
        sheet = "xl/worksheets/sheet1.xml"
        merged = f'</sheetData><mergeCells><mergeCell ref="{ref}"/></mergeCells>'.encode()
        parts[sheet] = parts[sheet].replace(b"</sheetData>", merged)
        (tmp_path / "b.xlsx").write_bytes(zipped(parts))

        with pytest.raises(at.DataErrors, match="D173"):
            grids_of(tmp_path / "b.xlsx")


class DescribeTheWordsAboveAColumn:
    def it_takes_the_texts_that_adjoin_the_lowest_four_at_most(self) -> None:
        texts = {(row, 1): f"t{row}" for row in (1, 3, 4, 5, 6, 7)}

        assert Grid("a", texts | {(9, 1): "5"}).column_words((9, 1)) == "t7 t6 t5 t4"
        assert Grid("a", {(1, 1): "x", (3, 1): "y"}).column_words((5, 1)) == "y"
        assert Grid("a", {(1, 1): "x", (2, 1): "8", (3, 1): "y"}).column_words((5, 1)) == "y"
        assert not Grid("a", {(5, 1): "x"}).column_words((5, 1))
