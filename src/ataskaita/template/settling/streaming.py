"""Settle a part while it is being filled, so that a long table never stands in memory whole.

A table that is already too long to be kept on one page is settled row by row; everything else
waits for its end. References, contents and signatures look at the whole part: it waits for them.

>>> pieces = ["<w:p/>[TABLE]<w:tbl>", *["[ROW]<w:tr/>"] * 20]
>>> numbers = Numbers(RenderState().identities)
>>> streaming = Streaming((), numbers)
>>> ready, waiting = streaming._parted(unnamed("".join(pieces)))
>>> named(ready).count("<w:tr/>"), named(waiting), streaming.in_rows
(19, '[ROW]<w:tr/>', True)
>>> streaming._ended(waiting + unnamed("</w:tbl>[TABLE_END]<w:p/>"))
b'<w:tr/></w:tbl><w:p/>'
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from ataskaita.records import define
from ataskaita.template.settling.apart import each_apart
from ataskaita.template.settling.numbering import Numbers, settle_references
from ataskaita.template.settling.settle import settle_notes, settle_piece, settle_rows
from ataskaita.template.settling.tables import MOST_ROWS
from ataskaita.template.words import marks
from ataskaita.template.words.tag_names import PROSE_FILTER

_BATCH: Final = 2**15
"""Bytes that are settled at a time."""
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


@define
class Streaming:
    """How far a part has been settled."""

    needs: Sequence[bytes]
    """The marks that its rows may hold, and that ask for something."""
    numbers: Numbers
    in_rows: bool = False
    """Whether the beginning of a long table has been let go."""

    def settled(self, pieces: Iterable[bytes]) -> Iterator[bytes]:
        """Generate the part without marks, in pieces of some length."""
        return each_apart(self._settled(pieces))

    def _settled(self, pieces: Iterable[bytes]) -> Iterator[bytes]:
        held: list[bytes] = []
        length = 0
        for piece in pieces:
            held.append(piece)
            length += len(piece)
            if length >= _BATCH:
                text = b"".join(held)
                if text.count(marks.NOTE) % 2:
                    continue  # in a note
                ready, rest = self._parted(settle_notes(text, self.numbers))
                yield settle_references(ready, self.numbers)
                held, length = [rest], 0
        text = settle_notes(b"".join(held), self.numbers)
        yield settle_references(self._ended(text), self.numbers)

    def _parted(self, text: bytes) -> tuple[bytes, bytes]:
        """Return what can be let go, settled, and what must wait."""
        ready = b""
        if self.in_rows:
            end, cut = _end_of_rows(text)
            ready = settle_rows(text[:cut], self.numbers, self.needs)
            text = text[cut:]
            if not end:
                return ready, text
            self.in_rows, text = False, text.removeprefix(marks.TABLE_END)
        cut, start = _end_of_tables(text)
        ready += settle_piece(text[:cut], self.numbers)
        if not start:
            return ready, text[cut:]
        self.in_rows = True
        rows = text[cut:start].replace(marks.TABLE, b"", 1)
        return ready + settle_rows(rows, self.numbers, self.needs), text[start:]

    def _ended(self, text: bytes) -> bytes:
        ready = b""
        if self.in_rows:
            _, cut = _end_of_rows(text)
            ready = settle_rows(text[:cut], self.numbers, self.needs)
            text = text[cut:].removeprefix(marks.TABLE_END)
        return ready + settle_piece(text, self.numbers)


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
