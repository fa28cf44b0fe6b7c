"""A cell put into the XML of a sheet, found by expat: not a byte beside it becomes another."""

import re
from typing import Final

from attrs import field

from ataskaita.border.gate import BROKEN
from ataskaita.border.refusing import RefusedError
from ataskaita.records import define
from ataskaita.sources.elements import parse, parser_of
from ataskaita.sources.grids import Spot, address_of, spot_of

_SHEET, _ROW, _CELL = "sheetData", "row", "c"
"""As Strict workbooks call them, too."""
_TAG: Final = re.compile(rb"<((?:[\w.-]+:)?)([\w.-]+)((?:[^>\"']|\"[^\"]*\"|'[^']*')*?)(/?)>")
_TYPE: Final = re.compile(rb"\s+t\s*=\s*(?:\"[^\"]*\"|'[^']*')")


def with_cell(content: bytes, part: str, spot: Spot, written: str) -> bytes:
    """Return the sheet with that in the cell; raise RefusedError for what is no sheet."""
    found = _Finding(content, part, spot)
    found.read()
    return found.filled(written)


@define
class _Finding:
    """Seeks a cell, or where it would stand: the row, the sheet's data."""

    content: bytes
    part: str
    spot: Spot
    cell: tuple[int, int] | None = None
    """Where it begins and ends."""
    before_cell: int | None = None
    """Where the first cell right of it begins."""
    row: tuple[int, int] | None = None
    before_row: int | None = None
    data: tuple[int, int] | None = None
    _open: dict[str, int] = field(factory=dict)
    _at_row: int = 0
    _at_column: int = 0

    def read(self) -> None:
        """Look through the sheet; raise RefusedError."""
        parser = parser_of()

        def start(name: str, attributes: dict[str, str]) -> None:
            self._start(name.rpartition(" ")[2], attributes, parser.CurrentByteIndex)

        def end(name: str) -> None:
            self._end(name.rpartition(" ")[2], parser.CurrentByteIndex)

        parser.StartElementHandler, parser.EndElementHandler = start, end
        parse(parser, self.content, self.part)
        if self.data is None:
            raise RefusedError(BROKEN, self.part)

    def _start(self, name: str, attributes: dict[str, str], place: int) -> None:
        if name == _ROW:
            self._at_row, self._at_column = int(attributes.get("r") or self._at_row + 1), 0
            if self._at_row > self.spot[0] and self.before_row is None:
                self.before_row = place
        elif name == _CELL:
            told = spot_of(attributes.get("r", "")) or (self._at_row, self._at_column + 1)
            self._at_column = told[1]
            if self._at_row == self.spot[0] and told[1] > self.spot[1] and self.before_cell is None:
                self.before_cell = place
        if name == _SHEET or (name in (_ROW, _CELL) and _SHEET in self._open):
            self._open[name] = place

    def _end(self, name: str, place: int) -> None:
        if name not in self._open:
            return
        start = self._open.pop(name)
        tag = _tag(self.content, start)
        span = start, tag.end() if tag[4] else self.content.index(b">", place) + 1
        here = self._at_row == self.spot[0]
        if name == _SHEET:
            self.data = span
        elif name == _ROW and here:
            self.row = span
        elif name == _CELL and here and self._at_column == self.spot[1]:
            self.cell = span

    def filled(self, written: str) -> bytes:
        """Return the sheet with the cell filled."""
        if self.cell is not None:
            return self._with(*self.cell, self._made(written, _tag(self.content, self.cell[0])))
        prefix = _tag(self.content, (self.data or (0, 0))[0])[1]
        cell = self._new(prefix, written)
        if self.row is not None:
            return self._into(self.row, self.before_cell, cell)
        row = b'<%srow r="%d">%s</%srow>' % (prefix, self.spot[0], cell, prefix)
        return self._into(self.data or (0, 0), self.before_row, row)

    def _made(self, written: str, tag: re.Match[bytes]) -> bytes:
        """Return the cell with its looks as they were."""
        attributes = _TYPE.sub(b"", tag[3]).rstrip()
        return _cell(tag[1], attributes, written)

    def _new(self, prefix: bytes, written: str) -> bytes:
        return _cell(prefix, b' r="%s"' % address_of(self.spot).encode(), written)

    def _into(self, span: tuple[int, int], before: int | None, made: bytes) -> bytes:
        """Return the sheet with an element more within another."""
        if before is not None:
            return self._with(before, before, made)
        tag = _tag(self.content, span[0])
        if not tag[4]:
            end = self.content.rindex(b"<", 0, span[1])
            return self._with(end, end, made)
        name = tag[1] + tag[2]
        opened = b"<%s%s>%s</%s>" % (name, tag[3].rstrip(), made, name)
        return self._with(*span, opened)

    def _with(self, start: int, end: int, made: bytes) -> bytes:
        return self.content[:start] + made + self.content[end:]


def _cell(prefix: bytes, attributes: bytes, written: str) -> bytes:
    kind = b' t="inlineStr"' if written.startswith("<is>") else b""
    inner = re.sub(r"<(/?)(?=\w)", rf"<\1{prefix.decode()}", written).encode()
    if not inner:
        return b"<%sc%s/>" % (prefix, attributes)
    return b"<%sc%s%s>%s</%sc>" % (prefix, attributes, kind, inner, prefix)


def _tag(content: bytes, start: int) -> re.Match[bytes]:
    found = _TAG.match(content, start)
    if found is None:
        raise RefusedError(BROKEN)
    return found
