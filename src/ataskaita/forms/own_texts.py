"""Keep in the workbook what of it the program wrote: all that is left is somebody's."""

from collections.abc import Iterator

from xlsxwriter import Workbook
from xlsxwriter.utility import xl_cell_to_rowcol

from ataskaita.declared.forms import CONTROL, EARLIER, PROSE, ROWS, USED, VALUE
from ataskaita.declared.own_grids import FRAME
from ataskaita.declared.own_texts import TAB, as_kept
from ataskaita.patterns import Pattern

_RANGE = Pattern(r"=?'?(.+?)'?!(.+)")
_VALUES = Pattern(rf"{VALUE}|{CONTROL}|{EARLIER}|{PROSE}|{USED}|{ROWS}|{FRAME}|pries\d+")

Spot = tuple[str, int, int]
"""Sheet, row and column, counted from 0."""


def write_own_texts(book: Workbook) -> None:
    """Write the sheet of the texts that stand outside the cells to fill."""
    texts = dict.fromkeys(_texts(book))
    page = book.add_worksheet(TAB)
    page.very_hidden()
    page.protect()
    for row, text in enumerate(texts):
        page.write_string(row, 0, text)


def _texts(book: Workbook) -> Iterator[str]:
    values = set(_values(book))
    strings = {number: text for text, number in book.str_table.string_table.items()}
    for page in book.worksheets():
        for row, cells in page.table.items():
            for column, cell in cells.items():
                if (page.name, row, column) not in values:
                    yield from _text(cell, strings)


def _text(cell: object, strings: dict[int, str]) -> Iterator[str]:
    number, formula = getattr(cell, "string", None), getattr(cell, "formula", None)
    if isinstance(formula, str):
        yield as_kept(f"={formula}")
    elif isinstance(number, int) and strings[number].strip():
        yield as_kept(strings[number])


def _values(book: Workbook) -> Iterator[Spot]:
    """Generate the cells that hold values: named ones, and the rows of tables."""
    for name, _, cells, _ in book.defined_names:
        kind = name.split(".")[0]
        found = _RANGE.fullmatch(cells)
        if found and _VALUES.fullmatch(kind):
            first, _, last = found[2].replace("$", "").partition(":")
            (top, left), (bottom, right) = map(xl_cell_to_rowcol, (first, last or first))
            inside = (top + 1, bottom) if kind == ROWS else (top, bottom + 1)
            for row in range(*inside):
                yield from ((found[1], row, column) for column in range(left, right + 1))
