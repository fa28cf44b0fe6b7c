"""A table → HTML in which each cell leads to its headers (WCAG 2.2, 1.3.1)."""

from collections.abc import Iterator
from typing import Final

from attrs import field

from ataskaita.records import define
from ataskaita.web.markup import quoted
from ataskaita.web.writing import Page
from ataskaita.wordml.elements import (
    CELL,
    ROW,
    VALUE,
    Element,
    first_below,
    is_on,
    looked_through,
    said,
)
from ataskaita.wordml.names import W

_MOST: Final = 63
"""Columns that Word's tables have at most."""
_PROPERTIES, _SPAN, _MERGED = f"{W}tcPr", f"{W}gridSpan", f"{W}vMerge"
_TABLE: Final = "Lentelė"
_WIDE: Final = 4
"""So many columns read better when they are moved sideways than when they are narrow."""


@define(eq=False)
class Cell:
    """A cell on its place in the grid."""

    element: Element
    column: int
    columns: int
    rows: int = 1
    html: str = ""
    is_bold: bool = False
    side: str = ""
    place: str = ""
    """Its id, where it is a header that cells name."""
    is_head: bool = False

    @property
    def text(self) -> str:
        """Return its words without marks."""
        if "<" not in self.html:
            return self.html
        return "".join(one.rpartition(">")[2] for one in self.html.split("<")).strip()


@define(eq=False)
class Row:
    """A row of the grid."""

    is_header: bool
    cells: list[Cell] = field(factory=list)
    width: int = 0


@define(eq=False)
class Table:
    """The grid of a table."""

    rows: list[Row] = field(factory=list)
    width: int = 0

    def cells(self) -> Iterator[Cell]:
        """Generate all cells in order."""
        for row in self.rows:
            yield from row.cells

    @property
    def head(self) -> int:
        """Return how many header rows it begins with."""
        return next((at for at, one in enumerate(self.rows) if not one.is_header), len(self.rows))


def grid_of(table: Element) -> Table:
    """Return the cells of a table on their places; merged ones are one."""
    grid, open_ones = Table(), dict[int, Cell]()
    for element in looked_through(table):
        if element.tag != ROW or element.find(f"{W}trPr/{W}del") is not None:
            continue
        head = is_on(element, "trPr", "tblHeader")
        row = Row(head)
        if grid.rows and grid.rows[-1].is_header != head:
            open_ones.clear()  # no cell reaches out of the header
        _fill(row, element, open_ones)
        grid.rows.append(row)
        grid.width = max(grid.width, row.width)
    return grid


def _fill(row: Row, element: Element, open_ones: dict[int, Cell]) -> None:
    row.width = _number(said(element, "trPr", "gridBefore"), 0)
    for one in looked_through(element):
        if one.tag != CELL:
            continue
        columns, merged = _merging(one)
        above = open_ones.get(row.width)
        if merged == "continue" and above is not None and above.columns == columns:
            above.rows += 1
        else:
            cell = Cell(one, row.width, columns)
            row.cells.append(cell)
            for column in range(row.width, row.width + columns):
                open_ones.pop(column, None)
            if merged:
                open_ones[row.width] = cell
        row.width += columns


def _merging(cell: Element) -> tuple[int, str]:
    """Return over how many columns a cell stands, and how it goes on downwards."""
    columns, merged = 1, ""
    properties = first_below(cell, _PROPERTIES)
    for one in () if properties is None else properties:
        if one.tag == _SPAN:
            columns = max(_number(one.get(VALUE, ""), 1), 1)
        elif one.tag == _MERGED:
            merged = one.get(VALUE, "continue")
    return columns, merged


def _number(text: str, usual: int) -> int:
    return min(int(text), _MOST) if text.isdecimal() else usual


def table_html(page: Page, table: Element, grid: Table, caption: str) -> str:
    """Return the table in a frame that can be moved sideways by keys.

    `caption` is the id of the paragraph that names it; where there is none, the title that Word
    keeps for readers of screens does.
    """
    properties = table.find(f"{W}tblPr")
    title = said(properties, "tblCaption")
    about = said(properties, "tblDescription")
    if not grid.rows:
        return ""
    if not grid.head and not caption and not title:
        return f'<table class="be-remelio">{_layout(grid)}</table>'
    told = f"{title.rstrip('.')}. {about}" if title and about else title or about
    said_html = f'<caption class="tik-garsu">{quoted(told)}</caption>' if told else ""
    named = f'aria-labelledby="{caption}"' if caption else f'aria-label="{quoted(title or _TABLE)}"'
    body, wide = _rows(page, grid), ' class="placi"' if grid.width >= _WIDE else ""
    return (
        f'<section class="lentele" tabindex="0" {named}>'
        f"<table{wide}>{said_html}{body}</table></section>"
    )


def _layout(grid: Table) -> str:
    """Return the rows of a table that only stands side by side."""
    rows = (
        "".join(f"<td{_spans(cell)}>{cell.html}</td>" for cell in row.cells) for row in grid.rows
    )
    return "<tbody>" + "".join(f"<tr>{one}</tr>" for one in rows) + "</tbody>"


def _rows(page: Page, grid: Table) -> str:
    head = grid.head
    above = _columns(grid, head)
    is_plain = _is_plain(grid, head)
    if not is_plain:
        for cell in dict.fromkeys(one for column in above for one in column):
            cell.place = page.place("st")
    pieces: list[str] = []
    if head:
        rows = "".join(_head_row(grid, row) for row in grid.rows[:head])
        pieces.append(f"<thead>{rows}</thead>")
    if len(grid.rows) > head:
        pieces.append(f"<tbody>{_body(page, grid, above, is_plain=is_plain)}</tbody>")
    return "".join(pieces)


def _is_plain(grid: Table, head: int) -> bool:
    """Return whether one row of headers says all, and no cell stands over several."""
    named = [row for row in grid.rows[:head] if any(_names(one) for one in row.cells)]
    spans = any(one.columns > 1 for row in named for one in row.cells)
    return len(named) <= 1 and not spans and all(one.rows == 1 for one in grid.cells())


def _names(cell: Cell) -> bool:
    """Return whether a cell of a header says more than the number of its column."""
    text = cell.text
    return bool(text) and not text.replace("\u00ad", "").isdecimal()


def _columns(grid: Table, head: int) -> list[list[Cell]]:
    """Return the headers over each column, from above."""
    above: list[list[Cell]] = [[] for _ in range(grid.width)]
    for row in grid.rows[:head]:
        for cell in row.cells:
            if _names(cell):
                for column in range(cell.column, min(cell.column + cell.columns, grid.width)):
                    above[column].append(cell)
    return above


def _head_row(grid: Table, row: Row) -> str:
    pieces = []
    for cell in row.cells:
        if not _names(cell):
            pieces.append(f"<td{_spans(cell)}>{cell.html}</td>")
            continue
        place = f' id="{cell.place}"' if cell.place else ""
        pieces.append(f'<th{place} scope="col"{_spans(cell)}>{cell.html}</th>')
    return f"<tr>{''.join(pieces)}{_lacking(grid, row)}</tr>"


def _body(page: Page, grid: Table, above: list[list[Cell]], *, is_plain: bool) -> str:
    pieces: list[str] = []
    reaching: list[tuple[Cell, int]] = []
    for at, row in enumerate(grid.rows[grid.head :]):
        own = _named_by(grid, row)
        if own is not None:
            own.is_head = True
            own.place = "" if is_plain else page.place("eil")
            if own.rows > 1:
                reaching.append((own, at + own.rows))
        left = [one for one, end in reaching if end > at]
        if own is not None and own not in left:
            left.append(own)
        cells = (_cell(one, above, left, is_plain=is_plain) for one in row.cells)
        pieces.append(f"<tr>{''.join(cells)}{_lacking(grid, row)}</tr>")
    return "".join(pieces)


def _named_by(grid: Table, row: Row) -> Cell | None:
    """Return the cell that says what the row is of: the first with a letter of the first two."""
    if grid.width < 2 or len(row.cells) < 2:  # noqa: PLR2004 (one cell names nothing beside it)
        return None
    for cell in row.cells[:2]:
        if cell.column < 2 and any(map(str.isalpha, cell.text)):  # noqa: PLR2004 (the same)
            return cell
    return None


def _cell(cell: Cell, above: list[list[Cell]], left: list[Cell], *, is_plain: bool) -> str:
    """Return a cell of the body, with the headers that it stands under."""
    names = [one for one in (cell.side, "b" if cell.is_bold and not cell.is_head else "") if one]
    text = cell.text
    if text and not cell.is_head and text[:1] in "0123456789–−-+" and not cell.side:
        names.append("r")
    told = f' class="{" ".join(names)}"' if names else ""
    over = dict.fromkeys(
        one.place for column in above[cell.column : cell.column + cell.columns] for one in column
    )
    heads = [*over, *(one.place for one in left if one is not cell)]
    listed = " ".join(filter(None, heads))
    headers = f' headers="{listed}"' if listed and not is_plain else ""
    if not cell.is_head:
        return f"<td{told}{headers}{_spans(cell)}>{cell.html}</td>"
    place = f' id="{cell.place}"' if cell.place else ""
    return f'<th{place} scope="row"{told}{headers}{_spans(cell)}>{cell.html}</th>'


def _lacking(grid: Table, row: Row) -> str:
    """Return an empty cell where a row is shorter than the table."""
    left = grid.width - row.width
    return "" if left <= 0 else f'<td colspan="{left}"></td>' if left > 1 else "<td></td>"


def _spans(cell: Cell) -> str:
    columns = f' colspan="{cell.columns}"' if cell.columns > 1 else ""
    return f'{columns} rowspan="{cell.rows}"' if cell.rows > 1 else columns
