"""Read the sheets of an OpenDocument spreadsheet in one pass, cells and what lies upon them.

OpenDocument 1.3, part 3, 9.1 (tables: rows and cells are told once, and how often they repeat).
"""

from typing import Final

from ataskaita.border.gate import BROKEN
from ataskaita.border.refusing import RefusedError
from ataskaita.messages import Phrase
from ataskaita.sources.drawn import Drawn
from ataskaita.sources.elements import Attributes, parse, parser_of
from ataskaita.sources.grids import address_of
from ataskaita.sources.opendocument.aside import Aside
from ataskaita.sources.opendocument.cells import (
    OFFICE,
    TABLE,
    cells_of,
    formula_of,
    is_per_cent,
    value_of,
)
from ataskaita.sources.opendocument.looks import Columns, Looks
from ataskaita.sources.opendocument.texts import Texts
from ataskaita.sources.pages import Cell, Page

_SHEETS, _ROOT = f"{OFFICE}spreadsheet", f"{OFFICE}document-content"
_SHEET, _COLUMN, _ROW, _CELL, _COVERED, _NAME = (
    f"{TABLE}{name}"
    for name in (
        *("table", "table-column", "table-row", "table-cell", "covered-table-cell"),
        "named-range",
    )
)
_MOST: Final = 2**20
"""Rows of a sheet, and the highest number that a count may tell."""
_DIGITS: Final = 8
_MOST_ROWS: Final = 100_000
_MOST_CELLS: Final = 250_000
_MOST_COVERED: Final = 100_000

Names = dict[str, tuple[tuple[str, str], ...]]


class OpenSheets:
    """Hears what expat tells of the sheets; afterwards it has them, and the names of cells."""

    def __init__(self, part: str, looks: Looks) -> None:
        self.pages: dict[str, Page] = {}
        self.names: Names = {}
        self.copied: Names = {}
        """Names of a sheet alone, as one that was copied has them."""
        self.drawn: list[Drawn] = []
        self._part, self._looks = part, looks
        self._above: list[str] = []
        self._page: Page | None = None
        self._columns = Columns()
        self._row, self._rows, self._style, self._column = 0, 1, "", 0
        self._cell: Attributes | None = None
        self._texts = Texts()
        self._aside: Aside | None = None
        self._cells = self._covered = 0

    def read(self, content: bytes) -> None:
        """Read the part; raise RefusedError for what is no such one."""
        parser = parser_of()
        parser.StartElementHandler, parser.EndElementHandler = self._start, self._end
        parser.CharacterDataHandler = self._text
        try:
            parse(parser, content, self._part)
        except RefusedError as error:
            raise error if error.line else error.at(parser.CurrentLineNumber, 1) from None

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        above = self._above
        if not above and name != _ROOT:
            raise RefusedError(BROKEN, self._part)
        above.append(name)
        if self._aside is not None:
            self._aside.start(name, attributes)
        elif self._page is None:
            self._start_outside(name, attributes)
        elif name in (_CELL, _COVERED) and above[-2] == _ROW:
            self._cell = attributes
        elif self._cell is not None:
            self._start_within(name, attributes)
        else:
            self._start_on_sheet(name, attributes)

    def _start_outside(self, name: str, attributes: Attributes) -> None:
        if name == _SHEET and self._above[-2] == _SHEETS:
            title = attributes.get(f"{TABLE}name", "")
            if title in self.pages:
                raise RefusedError(BROKEN, self._part)
            self._page = self.pages[title] = Page(title)
            self._columns, self._row, self._rows = Columns(), 1, 0
        elif name == _NAME and self._above[-3] == _SHEETS:
            self._name(self.names, attributes)
        else:
            self._looks.start(name, attributes)

    def _start_on_sheet(self, name: str, attributes: Attributes) -> None:
        if name == _ROW:
            self._row, self._column = self._row + self._rows, 0
            self._rows = self._count(attributes, "number-rows-repeated")
            self._style = attributes.get(f"{TABLE}default-cell-style-name", "")
        elif name == _COLUMN:
            style = attributes.get(f"{TABLE}default-cell-style-name", "")
            self._columns.add(self._count(attributes, "number-columns-repeated"), style)
        elif name == _NAME:
            self._name(self.copied, attributes)
        elif Aside.begins(name):
            self._aside = Aside(name)

    def _start_within(self, name: str, attributes: Attributes) -> None:
        if name == _SHEET:  # within a cell
            raise RefusedError(BROKEN, self._part)
        if Aside.begins(name):
            self._aside = Aside(name)
        else:
            self._texts.start(name, attributes)

    def _text(self, piece: str) -> None:
        if self._aside is not None:
            self._aside.texts.text(piece)
        elif self._cell is not None:
            self._texts.text(piece)

    def _end(self, name: str) -> None:
        self._above.pop()
        if self._aside is not None:
            self._end_aside(name)
        elif self._cell is not None and name in (_CELL, _COVERED) and self._above[-1] == _ROW:
            self._keep(self._cell, covered=name == _COVERED)
            self._cell, self._texts = None, Texts()
        elif self._cell is not None:
            self._texts.end(name)
        elif name == _SHEET and self._above[-1] == _SHEETS:
            self._page = None

    def _end_aside(self, name: str) -> None:
        aside, page = self._aside, self._page
        if aside is None or page is None or not aside.end(name):
            return
        self._aside = None
        column = self._column + 1 if self._cell is not None else 1
        if kind := aside.kind:
            where = address_of((max(self._row, 1), column))
            self.drawn.append(Drawn(kind, page.title, where, aside.texts.whole()))

    def _keep(self, told: Attributes, *, covered: bool) -> None:
        """Put the cell into its place, and into those where it is repeated."""
        page, style = self._page, told.get(f"{TABLE}style-name", "")
        count = self._count(told, "number-columns-repeated")
        column, self._column = self._column + 1, self._column + count
        if page is None or column > _MOST:
            return
        code = self._looks.code(style or self._style or self._columns.style(column))
        cell = None if covered else self._cell_of(page.title, told, code)
        if cell is not None:
            self._put(page, cell, column, count)
        elif style:  # one to fill
            page.last_row = max(page.last_row, min(self._row + self._rows - 1, _MOST))
            page.last_column = max(page.last_column, column)
        self._cover(page, told, column)

    def _cell_of(self, title: str, told: Attributes, code: str) -> Cell | None:
        try:
            value = value_of(told, self._texts.whole())
        except (ValueError, OverflowError):
            raise RefusedError(BROKEN, self._part) from None
        if is_per_cent(told) and "%" not in code:
            code = f"{code}%"
        formula = told.get(f"{TABLE}formula")
        if formula is not None:
            written = formula_of(formula)
            return Cell(title, (0, 0), written, code, is_formula=True, kept=value)
        return None if value is None else Cell(title, (0, 0), value, code)

    def _put(self, page: Page, cell: Cell, column: int, count: int) -> None:
        last = (self._row + self._rows - 1, column + count - 1)
        self._cells += self._rows * count
        if last[0] > _MOST_ROWS:
            raise RefusedError(Phrase("it has more than 100,000 rows"), self._part)
        if self._cells > _MOST_CELLS:
            raise RefusedError(Phrase("it has more elements than can be read safely"), self._part)
        kept = cell.value, cell.number_format, cell.is_formula, cell.kept
        for row in range(self._row, last[0] + 1):
            for one in range(column, last[1] + 1):
                page.cells[row, one] = Cell(page.title, (row, one), *kept)
        page.last_row, page.last_column = (
            max(page.last_row, last[0]),
            max(page.last_column, last[1]),
        )

    def _cover(self, page: Page, told: Attributes, column: int) -> None:
        """Remember what a merged cell covers."""
        rows = self._count(told, "number-rows-spanned")
        columns = self._count(told, "number-columns-spanned")
        self._covered += rows * columns if rows * columns > 1 else 0
        if self._covered > _MOST_COVERED:
            raise RefusedError(Phrase("its merged cells are more than 100,000"), self._part)
        first = (self._row, column)
        last = (self._row + rows - 1, column + columns - 1)
        cells = f"{address_of(first)}:{address_of(last)}"
        for row in range(first[0], last[0] + 1):
            for one in range(column, last[1] + 1):
                if (row, one) != first:
                    page.covered[row, one] = cells

    def _count(self, attributes: Attributes, name: str) -> int:
        told = attributes.get(f"{TABLE}{name}", "1")
        if not told.isdecimal() or not told.isascii() or not 0 < len(told) <= _DIGITS:
            raise RefusedError(BROKEN, self._part)
        return min(max(int(told), 1), _MOST)

    def _name(self, names: Names, attributes: Attributes) -> None:
        _, sheet, cells = cells_of(attributes.get(f"{TABLE}cell-range-address", ""))
        name = attributes.get(f"{TABLE}name", "")
        names[name] = ((sheet, cells),) if sheet else ()
