"""A page of the summary: headers, rows, links; numbers grouped as the reader's Excel does it."""

from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import Any, Final

from attrs import field
from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from ataskaita.characters import UNFIT
from ataskaita.forms.measures import height_of
from ataskaita.records import define, frozen

_A4: Final = 9
_MOST_LINKS: Final = 60_000
"""On one sheet; Excel holds 65,530."""
_AT_LEAST: Final = '"ne mažiau kaip "'


@frozen
class Link:
    """A cell that opens something."""

    text: str
    target: str
    """A file, with a cell behind `#`, from the folder of the workbook."""

    def __str__(self) -> str:
        return self.text


@frozen
class Toned:
    """A text on a ground of its own, to be seen from afar."""

    text: str
    ground: str
    """A colour, as `#FBE3D6`."""

    def __str__(self) -> str:
        return self.text


@frozen
class Number:
    """A number with so many decimals."""

    value: int | Decimal
    decimals: int = 0
    at_least: bool = False

    def __str__(self) -> str:
        told = f"{self.value:,.{self.decimals}f}"
        return f"ne mažiau kaip {told}" if self.at_least else told


NONE: Final = "–"
"""In the place of a number that there is none of."""
Cell = str | int | Number | Link | Toned
"""What a cell holds; an integer is a year or a count that isn't grouped."""


@frozen
class Columns:
    """The title of a page, its headers and how wide they are."""

    title: str
    headers: tuple[str, ...]
    widths: tuple[int, ...]


@define
class Pages:
    """The pages of one workbook, and their looks."""

    book: Workbook
    _looks: dict[Any, Format] = field(factory=dict)

    def add(self, columns: Columns, rows: Iterable[Sequence[Cell] | str]) -> Worksheet:
        """Write a page; a row that is a text alone is a heading across it."""
        sheet = self.book.add_worksheet(columns.title)
        for place, (text, width) in enumerate(zip(columns.headers, columns.widths, strict=True)):
            sheet.set_column(place, place, width)
            sheet.write_string(0, place, text, self._look(bold=True, bg_color="#DDE7F0"))
        sheet.set_row(0, height_of(zip(columns.headers, columns.widths, strict=True)))
        last = self._write_rows(sheet, columns, rows)
        sheet.autofilter(0, 0, last, len(columns.headers) - 1)
        sheet.freeze_panes(1, 0)
        sheet.set_landscape()
        sheet.set_paper(_A4)
        sheet.fit_to_pages(1, 0)
        sheet.repeat_rows(0)
        return sheet

    def _write_rows(
        self, sheet: Worksheet, columns: Columns, rows: Iterable[Sequence[Cell] | str]
    ) -> int:
        last = links = 0
        for last, row in enumerate(rows, start=1):
            if isinstance(row, str):
                self._write_heading(sheet, last, len(columns.headers), row)
                continue
            sheet.set_row(last, height_of(zip(map(str, row), columns.widths, strict=True)))
            for place, value in enumerate(row):
                links += isinstance(value, Link)
                self._write(sheet, last, place, value, linked=links <= _MOST_LINKS)
        return last

    def _write_heading(self, sheet: Worksheet, row: int, count: int, text: str) -> None:
        look = self._look(bold=True, bg_color="#EEF3F8", text_wrap=False)
        sheet.write_string(row, 0, _fit(text), look)
        for place in range(1, count):
            sheet.write_blank(row, place, None, look)

    def _write(
        self, sheet: Worksheet, row: int, place: int, value: Cell, *, linked: bool = True
    ) -> None:
        match value:
            case "" | Link(text=""):
                sheet.write_blank(row, place, None, self._look())
            case Toned(text, ground):
                sheet.write_string(row, place, text, self._look(bg_color=ground))
            case Number():
                pattern = _pattern(value)
                look = self._look(num_format=pattern, text_wrap=False, align="right", indent=1)
                sheet.write_number(row, place, float(value.value), look)
            case Link() if value.target and linked:
                look = self._look(font_color="#0563C1", underline=1)
                told = _fit(value.text)
                if sheet.write_url(row, place, f"external:{_fit(value.target)}", look, told):
                    sheet.write_string(row, place, told, self._look())  # too long to be opened
            case Link():
                sheet.write_string(row, place, _fit(value.text), self._look())
            case int():
                sheet.write_number(row, place, value, self._look(align="right", indent=1))
            case _:
                look = self._look(align="right", indent=1) if value == NONE else self._look()
                sheet.write_string(row, place, _fit(value), look)

    def _look(self, **looks: Any) -> Format:
        key = tuple(looks.items())
        if key not in self._looks:
            base = {"text_wrap": True, "valign": "top", "border": 1, "border_color": "#D0D0D0"}
            self._looks[key] = self.book.add_format({**base, **looks})
        return self._looks[key]


def _pattern(value: Number) -> str:
    decimals = f".{'0' * value.decimals}" if value.decimals else ""
    return f"{_AT_LEAST if value.at_least else ''}#,##0{decimals}"


def _fit(text: str) -> str:
    return UNFIT.sub("�", text)
