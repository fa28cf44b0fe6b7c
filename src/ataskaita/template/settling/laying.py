r"""Write the tables that the program lays out, each cell with the looks of the template's sample.

>>> from ataskaita.view import BodyCell, Rows, TableRow
>>> cell = CellMould(b"", "", b"", b"", b"<w:rPr><w:b/></w:rPr>")
>>> mould = TableMould(b"<w:tbl><w:tblPr>", 900, {"eilute": RowMould(b"<w:tr>", (cell,))})
>>> row = Rows((TableRow((BodyCell("a"), BodyCell("bb"))),))
>>> xml = table_bytes(Laid(Table("T", rows=row), mould), RenderState())
>>> xml.count(b'w:w="450"'), xml.split(b"<w:b/>")[1][:40]
(4, b'</w:rPr><w:t xml:space="preserve">a</w:t')
"""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import Any, Final

from attrs import field

from ataskaita.records import define
from ataskaita.template.settling.keeping import KEEP_NEXT, KEPT_ALONE
from ataskaita.template.settling.sharing import shared_out
from ataskaita.template.settling.sideways import MARK
from ataskaita.template.settling.tables import MOST_LETTERS, MOST_ROWS
from ataskaita.template.values.escaping import attribute_xml, text_bytes
from ataskaita.template.values.pages import with_width
from ataskaita.template.values.prose import prose_bytes
from ataskaita.template.values.state import RenderState
from ataskaita.template.values.table_moulds import (
    FIGURE,
    LABEL,
    SMALL,
    TEXT,
    CellMould,
    Laid,
    RowMould,
    TableMould,
)
from ataskaita.template.values.texts import plain
from ataskaita.template.words import marks
from ataskaita.view import Figure, HeaderCell, Prose, Table, Told

_MILLIMETRE: Final = 1440 / 25.4
"""In twentieths of a point."""
_WEIGHED: Final = 1_000
"""Rows whose texts share the width out."""
_PIECES: Final = 4_096
"""Cells that are put together at a time."""
_MOST_HEADS: Final = 256
"""Headers that a template remembers."""
_ROOM: Final = (
    b'<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="120" w:lineRule="exact"/>'
    b'<w:rPr><w:sz w:val="8"/></w:rPr></w:pPr></w:p>'
)
"""Six points between two tables."""
_TEXT_ENDS: Final = b"</w:t></w:r>"
_CELL_ENDS: Final = b"</w:p></w:tc>"
_RUN_ENDS: Final = _TEXT_ENDS + _CELL_ENDS
_HYPHEN: Final = b'</w:t><w:softHyphen/><w:t xml:space="preserve">'
_SOFT: Final = "\u00ad".encode()


def table_bytes(laid: Laid, state: RenderState) -> bytes:
    """Return the table as a document has it; nothing where there is none."""
    table = laid.table
    if table is None:
        return b""
    state.take_rows(len(table.rows))
    return b"".join(_Writing(table, laid.mould, state).written())


_Begun = tuple[bytes, CellMould, bytes, bytes]
"""How a cell begins, its looks, how its text begins; and both beginnings together."""


@define(eq=False)
class _Writing:
    """The writing of one table."""

    table: Table
    mould: TableMould
    state: RenderState
    out: list[bytes] = field(factory=list)
    figures: int = FIGURE
    """Which column of the sample figures look like."""
    ends: Sequence[int] = ()
    """Where each column begins, and the last ends."""
    begun: dict[tuple[str, bool, int], list[_Begun | None]] = field(factory=dict)
    """How cells and their texts begin in a sort of rows: of each column, of a text and a figure."""

    @property
    def lies(self) -> bool:
        """Whether it is printed on a page that lies on its side."""
        return self.table.sideways and bool(self.mould.page)

    def written(self) -> Iterator[bytes]:
        """Generate the table, from its start to the mark that keeps it from the next."""
        header, rows = self.table.header.items, self.table.rows.items
        self._share_out(header, rows)
        self.out.append(_ROOM if self.table.apart else b"")
        kept = len(header) + len(rows) <= MOST_ROWS and _letters(header, rows) <= MOST_LETTERS
        self.out.append(self._known_head(kept=kept))
        last = len(rows) - 1
        for place, row in enumerate(rows):
            self._body_row(row, kept and place < last)
            if len(self.out) > _PIECES:
                yield self._taken()
        self.out.append(b"</w:tbl>" + marks.APART)
        if self.lies:
            self.state.turned = self.mould.page
            self.out.append(MARK)
        yield self._taken()

    def _taken(self) -> bytes:
        """Return what is written since this was last asked, as one: small pieces take much room."""
        taken = b"".join(self.out)
        self.out.clear()
        return taken

    def _known_head(self, *, kept: bool) -> bytes:
        """Return what stands above the rows; the same again and again where its widths are said.

        So are the beginnings of its cells.
        """
        if not self.table.widths:
            return self._head(kept=kept)
        heads, header = self.state.remembered.heads, self.table.header
        key = id(header), id(self.mould), kept
        known = heads.get(key)
        if known is None or known[0] is not header:
            if len(heads) >= _MOST_HEADS:
                heads.clear()
            known = heads[key] = header, self._head(kept=kept), self.begun
        self.begun = known[2]
        return known[1]

    def _share_out(self, header: Sequence[Any], rows: Sequence[Any]) -> None:
        """Let columns share the width; digits are small where others have no room."""
        widths = self.table.widths
        texts = _figures(rows, len(widths)) if widths else _texts((*header, *rows[:_WEIGHED]))
        asked = [round(one * _MILLIMETRE) for one in self.table.asked]
        width = self.mould.width + (self.mould.gained if self.lies else 0)
        shared = shared_out(width, texts, widths, asked)
        self.ends = shared.ends
        self.figures = FIGURE if shared.fits else SMALL

    def _head(self, *, kept: bool) -> bytes:
        """Return the table's start, its grid and its header."""
        title, told = map(attribute_xml, (self.table.title, self.table.description))
        named = f'<w:tblCaption w:val="{title}"/>' if title else ""
        named += f'<w:tblDescription w:val="{told}"/>' if told else ""
        grid = b"".join(
            b'<w:gridCol w:w="%d"/>' % (end - start) for start, end in pairwise(self.ends)
        )
        start = self.mould.opened
        opened = b"%b%b</w:tblPr><w:tblGrid>%b</w:tblGrid>" % (
            with_width(start, self.ends[-1]) if self.lies else start,
            named.encode(),
            grid,
        )
        rows = (self._header_row(row, kept=kept) for row in self.table.header.items)
        return opened + b"".join(rows)

    def _header_row(self, row: Any, *, kept: bool) -> bytes:
        mould, column = self.mould.row(row.sort), 0
        cells = [mould.opened]
        for cell in row.items:
            cells.append(self._header_cell(mould, cell, column, kept=kept))
            column += cell.columns
        return b"".join((*cells, b"</w:tr>"))

    def _header_cell(self, mould: RowMould, cell: HeaderCell, column: int, *, kept: bool) -> bytes:
        looks = mould.cell(FIGURE if column else LABEL)
        width = self.ends[column + cell.columns] - self.ends[column]
        merge = b""
        if cell.begins or cell.continues:
            merge = b'<w:vMerge w:val="%b"/>' % (b"continue" if cell.continues else b"restart")
        start = _opened_cell(width, cell.columns, merge, looks.properties)
        properties = looks.kept if kept else looks.free
        runs = _opened_text(looks) + _told(cell.text) + _TEXT_ENDS if cell.text else b""
        return start + b"<w:p>" + properties + runs + _CELL_ENDS

    def _body_row(self, row: Any, kept: bool) -> None:  # noqa: FBT001 (for each of many rows)
        out, state, begun = self.out, self.state, self.begun
        around, texts = state.anchors.around, state.remembered.texts
        out.append(self.mould.row(row.sort).opened)
        known = row.sort, kept, self.figures
        starts = begun.get(known) or begun.setdefault(known, [None] * (2 * len(self.ends)))
        for column, cell in enumerate(row.items):
            sort = 2 * column + cell.numeric
            start, looks, opened, both = starts[sort] or self._begin(row, column, kept=kept)
            value = cell.value
            if value.__class__ is str:  # as all cells of long tables
                told = texts[value] if cell.numeric else _told(value)
                out.append(both + told + _RUN_ENDS if value else start + _CELL_ENDS)
                continue
            if value.__class__ is Prose and value:
                self._add_prose(start, looks, value, kept=kept)
                continue
            if value.__class__ is Figure:
                run = opened + texts[value.text] + _TEXT_ENDS
                run = around(run, value.name, value.text, value.value)
            else:
                run = self._run(opened, value) if value else b""
            out.append(start + run + _CELL_ENDS)
        out.append(b"</w:tr>")

    def _begin(self, row: Any, column: int, *, kept: bool) -> _Begun:
        """Return how cells of that sort begin; alone in its row one is as wide as the table."""
        numeric = row.items[column].numeric
        looks = self.mould.row(row.sort).cell(
            self.figures if numeric else TEXT if column else LABEL
        )
        columns = len(self.ends) - 1 if len(row.items) == 1 else 1
        width = self.ends[column + columns] - self.ends[column]
        start = _opened_cell(width, columns, b"", looks.properties)
        start += b"<w:p>" + (looks.kept if kept else looks.free)
        opened = _opened_text(looks)
        begun = start, looks, opened, start + opened
        self.begun[row.sort, kept, self.figures][2 * column + numeric] = begun
        return begun

    def _add_prose(self, start: bytes, looks: CellMould, prose: Prose, *, kept: bool) -> None:
        """Add a cell with the paragraphs, which look as its sample does."""
        paragraphs = prose_bytes(prose, looks.style, self.state, in_table=True)
        for mark, keeps in ((marks.KEEP, KEEP_NEXT), (marks.KEEP_ALONE, KEPT_ALONE)):
            paragraphs = paragraphs.replace(mark, keeps if kept else b"")
        self.out += (start[: start.rindex(b"<w:p>")], paragraphs, b"</w:tc>")

    def _run(self, opened: bytes, value: object) -> bytes:
        """Return the run of a text, in an anchor where a figure says it."""
        text = plain(value)
        run = opened + _told(text) + _TEXT_ENDS
        if isinstance(value, Told):
            figure = value.figure
            return self.state.anchors.around(run, figure.name, text, figure.value)
        return run


def _texts(rows: Sequence[Any]) -> list[list[str]]:
    """Return what stands in each column, but for what spans several, or all."""
    columns = max([sum(map(_columns, row.items)) for row in rows])
    texts: list[list[str]] = [[] for _ in range(columns)]
    for row in rows:
        place, alone = 0, len(row.items) == 1
        for cell in row.items:
            wide = _columns(cell)
            if wide == 1 and not alone:
                texts[place].append(str(cell))
            place += wide
    return texts


def _figures(rows: Sequence[Any], columns: int) -> list[list[str]]:
    """Return the numbers that stand in each column."""
    texts: list[list[str]] = [[] for _ in range(columns)]
    for row in rows[:_WEIGHED]:
        for place, cell in enumerate(row.items):
            if cell.numeric:
                texts[place].append(str(cell.value))
    return texts


def _columns(cell: object) -> int:
    return cell.columns if cell.__class__ is HeaderCell else 1


def _letters(*rows: Sequence[Any]) -> int:
    return sum([len(str(cell)) for part in rows for row in part for cell in row.items])


@lru_cache(maxsize=1_024)
def _opened_cell(width: int, columns: int, merge: bytes, properties: bytes) -> bytes:
    span = b'<w:gridSpan w:val="%d"/>' % columns if columns > 1 else b""
    return b'<w:tc><w:tcPr><w:tcW w:w="%d" w:type="dxa"/>%b%b%b</w:tcPr>' % (
        width,
        span,
        merge,
        properties,
    )


def _opened_text(looks: CellMould) -> bytes:
    return b'<w:r>%b<w:t xml:space="preserve">' % looks.look


def _told(text: str) -> bytes:
    """Return a text; where a word of it may be parted, Word has an element of its own for that."""
    xml = text_bytes(text)
    return xml.replace(_SOFT, _HYPHEN) if _SOFT in xml else xml
