"""Cells as the file has them: their values, days, formulas, and what nobody sees."""

import io
from collections.abc import Callable, Mapping
from datetime import date, datetime, time, timedelta
from pathlib import Path
from time import process_time
from typing import Any

import pytest
from openpyxl import load_workbook
from xlsxwriter import Workbook as Writer

import ataskaita as at
from ataskaita.data import propose_mapping
from ataskaita.sources.book import open_book
from tests.documents import parts_of
from tests.packages import zipped

SHEET = "xl/worksheets/sheet1.xml"
SECONDS = 10.0
"""Five times what is promised: the machine that tests may be slow, and busy."""
FORMATS = (
    *("General", "0", "0%", "0.00 %", "yyyy-mm-dd", "d.m.yyyy h:mm", "h:mm", "mm:ss", "[h]:mm:ss"),
    *('0" d."', r"0\d", "[Red]0.00", "[$-427]yyyy mmmm d", "@", "_d0"),
)
NUMBERS = (0, 1, -7, 0.5, 0.1, 59, 60, 61, 44_000, 44_000.75, 1e20, 2_958_466, -1.5)


def written(fill: Callable[[Writer, Any], None], **options: Any) -> bytes:
    stream = io.BytesIO()
    with Writer(stream, {"in_memory": True, **options}) as book:
        fill(book, book.add_worksheet("A"))
    return stream.getvalue()


def cells_of(data: bytes, folder: Path) -> Mapping[tuple[int, int], Any]:
    (folder / "a.xlsx").write_bytes(data)
    return open_book(folder / "a.xlsx").pages["A"].cells


def cell_as(inner: str, attributes: str = "", *, after: str = "") -> bytes:
    """Return a workbook whose second cell is written so."""
    parts = parts_of(written(lambda _, page: page.write(0, 0, "Fondas")))
    cell = f'<c r="B1" {attributes}>{inner}</c></row></sheetData>{after}'
    parts[SHEET] = parts[SHEET].replace(b"</row></sheetData>", cell.encode())
    return zipped(parts)


def of_all_formats(book: Writer, page: Any) -> None:
    for column, code in enumerate(FORMATS):
        looks = book.add_format({"num_format": code})
        for row, number in enumerate(NUMBERS):
            page.write_number(row, column, number, looks)


def of_all_kinds(book: Writer, page: Any) -> None:
    page.write_string(0, 0, "Tekstas")
    page.write_rich_string(1, 0, "Ri", book.add_format({"bold": True}), "ebus", " tekstas")
    page.write_boolean(2, 0, True)  # noqa: FBT003 (its writer has no keyword)
    page.write_formula(3, 0, "=1+1", None, 2)
    page.write_formula(4, 0, '="a"&"b"', None, "ab")
    page.write_formula(5, 0, "=1/0", None, "#DIV/0!")
    page.merge_range("A8:B9", "Sulieta")
    page.write_blank(9, 0, None, book.add_format({"bold": True}))


class DescribeACell:
    @pytest.mark.filterwarnings("ignore:Cell .* outside the limits")
    @pytest.mark.parametrize("fill", [of_all_formats, of_all_kinds])
    @pytest.mark.parametrize("since_1904", [False, True])
    def it_is_read_as_another_reader_of_workbooks_reads_it(
        self, tmp_path: Path, fill: Callable[[Writer, Any], None], *, since_1904: bool
    ) -> None:
        data = written(fill, date_1904=since_1904)
        theirs, values = (
            load_workbook(io.BytesIO(data), data_only=one)["A"] for one in (False, True)
        )

        ours = cells_of(data, tmp_path)

        seen = {(one.row, one.column): one.value for row in theirs for one in row}
        assert {spot: one.value for spot, one in ours.items()} == {
            spot: value for spot, value in seen.items() if value is not None
        }
        assert all(one.shown == values.cell(*spot).value for spot, one in ours.items())

    @pytest.mark.parametrize(
        ("inner", "attributes", "value"),
        [
            ("<v>2025-03-01</v>", 't="d"', date(2025, 3, 1)),
            ("<v>2025-03-01T12:30:00</v>", 't="d"', datetime(2025, 3, 1, 12, 30)),  # noqa: DTZ001 (it has no zone)
            ("<v>12:30:00</v>", 't="d"', time(12, 30)),
            ("<is><t>Ža</t><rPh><t>x</t></rPh><r><t>lias</t></r></is>", 't="inlineStr"', "Žalias"),
            ("<v>#N/A</v>", 't="e"', "#N/A"),
            ("<v> 7 </v>", "", 7),
        ],
    )
    def it_may_be_of_a_rare_kind(
        self, tmp_path: Path, inner: str, attributes: str, value: Any
    ) -> None:
        assert cells_of(cell_as(inner, attributes), tmp_path)[1, 2].value == value

    def it_may_share_its_formula(self, tmp_path: Path) -> None:
        first = '<f t="shared" ref="B1:C1" si="0">SUM(A2:A3)</f><v>3</v>'
        second = '</c><c r="C1"><f t="shared" si="0"/><v>4</v>'

        cells = cells_of(cell_as(first + second), tmp_path)

        assert (cells[1, 3].value, cells[1, 3].shown) == ("=SUM(A2:A3)", 4)

    def it_stands_right_of_the_one_before_where_it_doesn_t_say(self, tmp_path: Path) -> None:
        data = cell_as("<v>1</v></c><c><v>2</v></c></row><row><c><v>3</v>")

        assert {spot: one.value for spot, one in cells_of(data, tmp_path).items()} == {
            (1, 1): "Fondas",
            (1, 2): 1,
            (1, 3): 2,
            (2, 1): 3,
        }

    def it_is_no_value_where_others_cover_it(self, tmp_path: Path) -> None:
        merged = '<mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells>'

        assert list(cells_of(cell_as("<v>7</v>", after=merged), tmp_path)) == [(1, 1)]

    @pytest.mark.parametrize(
        ("inner", "attributes"),
        [
            *(
                ("<v>abc</v>", ""),
                ("<v>NaN</v>", ""),
                ("<v>1e999</v>", ""),
                ("<v>1_0</v>", 't="s"'),
            ),
            *(("<v>-1</v>", 't="s"'), ("<v>9</v>", 't="s"'), ("<v>2</v>", 't="b"')),
            *(("<v>rytoj</v>", 't="d"'), ("<v>1</v>", 's="99"'), ("<v>1</v>", 's="x"')),
            *(('<v>1</v></c><c r="zz">', ""), ('<v>1</v></c><c r="XFE1">', "")),
            *(('<v>1</v></c><c r="B1"><v>2</v>', ""), ('<v>1</v></c><c r="A0">', "")),
        ],
    )
    def it_is_refused_where_nobody_can_read_it_promise_5(
        self, tmp_path: Path, inner: str, attributes: str
    ) -> None:
        with pytest.raises(at.DataErrors, match="D173"):
            cells_of(cell_as(inner, attributes), tmp_path)


class DescribeALapseOfTime:
    def it_is_read_in_milliseconds(self, tmp_path: Path) -> None:
        def fill(book: Writer, page: Any) -> None:
            page.write_number(0, 0, 1.5, book.add_format({"num_format": "[h]:mm:ss"}))

        assert cells_of(written(fill), tmp_path)[1, 1].value == timedelta(days=1.5)


@pytest.mark.slow
class DescribeALargeWorkbookOfOthers:
    @pytest.mark.parametrize("value", ["number", "text", "label", "part", "mixed"])
    def it_is_read_in_little_time_promise_7(self, tmp_path: Path, value: str) -> None:
        write: Callable[[int, int], Any] = {
            "number": lambda row, column: row * column,
            "text": lambda row, column: f"tekstas {row} {column}",
            "label": lambda row, column: row * 7 if row * column else f"Vaikai {row} {column}",
            "part": lambda row, column: row if column else f"iš jų vaikai {row}",
            "mixed": lambda row, column: row if column % 2 else f"Fondas, vaikai {row} {column}",
        }[value]

        def fill(_: Writer, page: Any) -> None:
            for row in range(5_000):
                for column in range(20):
                    page.write(row, column, write(row, column))

        (tmp_path / "a.xlsx").write_bytes(written(fill, constant_memory=True, in_memory=False))
        began = process_time()

        propose_mapping(tmp_path / "a.xlsx")

        assert process_time() - began < SECONDS


class DescribeANameOfMoreCellsThanAWorkbookHas:
    def it_is_refused_promise_6(self, tmp_path: Path) -> None:
        def fill(book: Writer, page: Any) -> None:
            page.write_number(0, 0, 1)
            page.write_number(2**20 - 1, 2**14 - 1, 1)
            book.define_name("at.metai", "=A!$A$1:$XFD$1048576")

        (tmp_path / "a.xlsx").write_bytes(written(fill))

        with pytest.raises(at.DataErrors, match=r"D173.*500,000"):
            open_book(tmp_path / "a.xlsx")
