"""Settle a part while it is being filled, so that a long table never stands in memory whole.

A table that is already too long to be kept on one page is settled row by row; everything else
waits for its end. References, contents and signatures look at the whole part: it waits for them.

>>> pieces = ["<w:p/>[TABLE]<w:tbl>", *["[ROW]<w:tr/>"] * 20]
>>> numbers = Numbers(RenderState().identities)
>>> reader = PartReader("", namespaces=False)
>>> reader.read(b"<w:body>")
>>> streaming = Streaming((), numbers, reader, RenderState())
>>> ready, waiting = streaming._parted(unnamed("".join(pieces)))
>>> named(ready).count("<w:tr/>"), named(waiting), streaming.in_rows
(19, '[ROW]<w:tr/>', True)
>>> streaming._ended(waiting + unnamed("</w:tbl>[TABLE_END]<w:p/>"))
b'<w:tr/></w:tbl><w:p/>'
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final, Protocol

from ataskaita.opc.reading import PartReader
from ataskaita.records import define
from ataskaita.template.settling.apart import each_apart
from ataskaita.template.settling.numbering import Numbers, settle_references
from ataskaita.template.settling.settle import settle_notes, settle_piece, settle_rows
from ataskaita.template.settling.tables import MOST_ROWS
from ataskaita.template.words import marks
from ataskaita.template.words.tag_names import PROSE_FILTER

_BATCH: Final = 2**15
"""Bytes that are settled at a time."""
_ROWS_READ: Final = 2**16
"""Bytes of a long table's rows that are read whatever they hold."""
_STEPS: Final = re.compile(
    b"%b%b?|[%b%b%b]" % (marks.TABLE, marks.ELASTIC, marks.TABLE_END, marks.ROW, marks.LOOSE_ROW)
)
_WHOLE: Final = (marks.FRAME, marks.REFERENCE, marks.SIGNATURE, marks.CONTENTS)
"""What asks for the whole part."""


def can_stream(source: str) -> bool:
    """Return whether a regular part of this marked source can be settled in pieces.

    Prose may refer to a caption, whose number may come later.
    """
    refers = f"|{PROSE_FILTER}(" in source and marks.NUMBER.decode() in source
    return not (refers or any(one.decode() in source for one in _WHOLE))


class Printed(Protocol):
    """What knows which values have been printed."""

    def takes_foreign(self) -> bool:
        """Return whether more than escaped texts has been since this was last asked."""
        ...


@define
class Streaming:
    """How far a part has been settled."""

    needs: Sequence[bytes]
    """The marks that its rows may hold, and that ask for something."""
    numbers: Numbers
    reader: PartReader
    """Reads what is let go."""
    printed: Printed
    """Tells what has been printed."""
    in_rows: bool = False
    """Whether the beginning of a long table has been let go."""
    _rows_read: int = 0
    """Bytes of the open table's rows that have been read."""
    _foreign: bool = True
    """Whether what is held may have been printed with more than escaped texts."""
    _proven: bool = False
    """Whether what is let go needs no reading."""

    def settled(self, pieces: Iterable[bytes]) -> Iterator[bytes]:
        """Generate the part without marks, in pieces of some length."""
        for piece in each_apart(self._settled(pieces)):
            if not self._proven:
                self.reader.read(piece)
            yield piece
        self.reader.read(b"", ended=True)

    def _settled(self, pieces: Iterable[bytes]) -> Iterator[bytes]:
        held: list[bytes] = []
        length, noted = 0, marks.NOTE in self.needs
        for piece in pieces:
            held.append(piece)
            length += len(piece)
            if length >= _BATCH:
                text = b"".join(held)
                if noted and text.count(marks.NOTE) % 2:
                    continue  # in a note
                ready, rest = self._parted(settle_notes(text, self.numbers) if noted else text)
                yield ready
                held, length = [rest], 0
        yield self._ended(settle_notes(b"".join(held), self.numbers))

    def _parted(self, text: bytes) -> tuple[bytes, bytes]:
        """Return what can be let go, settled, and what must wait."""
        ready = b""
        if self.in_rows:
            end, cut = _end_of_rows(text)
            ready = self._rows(text[:cut])
            text = text[cut:]
            if not end:
                return ready, text
            self.in_rows, text = False, text.removeprefix(marks.TABLE_END)
        cut, start = _end_of_tables(text)
        ready += self._piece(text[:cut])
        if not start:
            return ready, text[cut:]
        self.in_rows = True
        self._rows_read = 0
        rows = text[cut:start].replace(marks.TABLE, b"", 1)
        ready += self._rows(rows)
        self._proven = False
        return ready, text[start:]

    def _ended(self, text: bytes) -> bytes:
        ready = b""
        if self.in_rows:
            _, cut = _end_of_rows(text)
            ready = self._rows(text[:cut])
            text = text[cut:].removeprefix(marks.TABLE_END)
        return ready + self._piece(text)

    def _piece(self, text: bytes) -> bytes:
        """Return a piece that ends outside tables, settled."""
        self._proven = False
        return settle_references(settle_piece(text, self.numbers), self.numbers)

    def _rows(self, text: bytes) -> bytes:
        """Return rows of a long table, settled; note whether nothing can be wrong with them.

        The template's own words were read when it was compiled, each text as it was escaped; rows
        of nothing else are read where the table begins and ends.
        """
        before, self._foreign = self._foreign, self.printed.takes_foreign()
        ready = settle_references(settle_rows(text, self.numbers, self.needs), self.numbers)
        asks = before or self._foreign or any(map(text.__contains__, self.needs))
        self._proven = not asks and self._rows_read > _ROWS_READ
        self._rows_read += len(ready)
        return ready


def _end_of_rows(text: bytes) -> tuple[bool, int]:
    """Return whether the open table ends here, and where, or else where its last row begins."""
    if marks.TABLE not in text:
        end = text.find(marks.TABLE_END)
        return end >= 0, end if end >= 0 else max(_last_row(text), 0)
    depth, last = 1, 0
    for step in _STEPS.finditer(text):
        if step[0] in (marks.ROW, marks.LOOSE_ROW):
            last = step.start() if depth == 1 else last
        elif step[0] == marks.TABLE_END:
            depth -= 1
            if not depth:
                return True, step.start()
        else:
            depth += 1
    return False, last


def _end_of_tables(text: bytes) -> tuple[int, int]:
    """Return where the last whole table ends, and where the last row of a long one begins.

    0 where no table is open, or none that is long already and has the template's columns.
    """
    start = _open_table(text)
    if start < 0:
        return text.rfind(marks.TABLE_END) + 1, 0
    whole = text.rfind(marks.TABLE_END, 0, start) + 1
    if text.startswith(marks.ELASTIC, start + 1):
        return whole, 0
    rows = list(_own_rows(text, start + 1))
    return whole, rows[-1] if len(rows) > MOST_ROWS + 1 else 0


def _open_table(text: bytes) -> int:
    """Return where the outermost table begins that isn't ended; -1 where there is none."""
    before, *tables = text.split(marks.TABLE)
    start, depth, place = 0, 0, len(before)
    for table in tables:
        start = start if depth else place
        depth += 1 - table.count(marks.TABLE_END)
        place += len(marks.TABLE) + len(table)
    return start if depth else -1


def _own_rows(text: bytes, start: int) -> Iterator[int]:
    """Generate where the rows begin of the table that is open there, not those of inner ones."""
    depth = 0
    for step in _STEPS.finditer(text, start):
        if step[0] == marks.TABLE_END:
            depth -= 1
        elif step[0] not in (marks.ROW, marks.LOOSE_ROW):
            depth += 1
        elif not depth:
            yield step.start()


def _last_row(text: bytes) -> int:
    return max(text.rfind(marks.ROW), text.rfind(marks.LOOSE_ROW))
