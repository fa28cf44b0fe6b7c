"""Marks: the bytes that a filled part carries until it is settled; no document can hold them.

What a table, a caption or a page break needs depends on what the tags left standing, and that is
known only once they are filled. So `reading.marking` puts a mark wherever something may be needed,
and the wing `settling` puts in its place what is. Nobody can forge one: XML can't hold them, a
value with one is refused, and what of a template no reader sees (comments, instructions) goes
before they are put. What stands in *texts* for something else are signs (`ataskaita.signs`).
"""

from typing import Final

TABLE: Final = b"\x01"
ELASTIC: Final = b"\x02"
"""Behind the mark of a table whose columns the tags may repeat or leave out."""
TABLE_END: Final = b"\x03"
ROW: Final = b"\x04"
LOOSE_ROW: Final = b"\x05"
"""A row whose cells may all be left out."""
CELL: Final = b"\x06"
"""A cell of an elastic table; it stands once more for each column that `cell_at` counts."""
KEEP: Final = b"\x07"
"""Where a paragraph in a table may be told to stay on the next one's page."""
KEEP_ALONE: Final = b"\x19"
"""The same for a paragraph that has no properties otherwise."""
NOWHERE: Final = -1
"""The column of a cell of which nobody knows where it began."""
CELL_END: Final = b"\x08"
"""The end of a cell whose last paragraph may be left out."""
FRAME: Final = b"\x0b"
FRAME_END: Final = b"\x0c"
"""Around what a header, footer or note holds, where all of it may be left out."""
DRAWING_KEEP: Final = b"\x0e"
DRAWING_END: Final = b"\x0f"
CAPTION: Final = b"\x10"
"""Before the paragraph of a caption."""
NUMBER: Final = b"\x11"
"""Around the kind that a caption's number is counted by, and its bookmark's name."""
REFERENCE: Final = b"\x12"
"""Around the name of the bookmark whose number is printed here."""
SIGNATURE: Final = b"\x13"
"""Before the paragraph of a signature."""
CHART: Final = b"\x14"
CHART_END: Final = b"\x15"
CHART_PARAGRAPH: Final = b"\x16"
CHART_PARAGRAPH_END: Final = b"\x17"

BETWEEN: Final = b"\x18"
"""Between the kind and the bookmark's name of a number; around which note a reference means."""

IDENTITY: Final = b"\x1a"
"""Before an element whose first attribute is to be single: a drawing, a bookmark, a revision."""
NOTE: Final = b"\x1b"
"""Around a note or comment that stands behind its reference until it is filled."""
CONTENTS: Final = b"\x1c"
"""Before the instruction of a table of contents."""

WHOLE: Final = b"\x1d"
WHOLE_END: Final = b"\x1e"
"""Around a table that is settled as soon as it is filled, in the place of its other marks."""
APART: Final = b"\x1f"
"""After a table, which must not touch the next one."""

ANEW: Final = b"\x00"
"""Where a turn begins in which a list begins anew: as many as its number, then `IDENTITY`."""

LITERAL: Final = "\uffff"
"""Behind a brace that opens no tag, though it looks so; Jinja's reader lets go of it."""

ALL: Final = bytes([*range(9), 0x0B, 0x0C, *range(14, 32)])

_NAMES: Final = {
    value.decode(): f"[{name}]"
    for name, value in list(globals().items())
    if isinstance(value, bytes) and len(value) == 1
}


def cell_at(column: int) -> bytes:
    r"""Return the mark of a cell that begins at this column of the template's, if that is known.

    >>> cell_at(NOWHERE), cell_at(0), column_of(cell_at(0))
    (b'\x06', b'\x06\x06', 0)
    """
    return CELL * (column + 2)


def column_of(cell: bytes) -> int:
    """Return the column that a cell's mark tells."""
    return len(cell) - 2


def named(marked: str | bytes) -> str:
    r"""Return a marked text as people can read it: each mark by its name.

    >>> named(b"\x04<w:tr/>\x03")
    '[ROW]<w:tr/>[TABLE_END]'
    """
    text = marked.decode() if isinstance(marked, bytes) else marked
    for mark, name in _NAMES.items():
        text = text.replace(mark, name)
    return text


def unnamed(text: str) -> bytes:
    r"""Return the marked text that `named` was given.

    >>> unnamed("[ROW]<w:tr/>")
    b'\x04<w:tr/>'
    """
    for mark, name in _NAMES.items():
        text = text.replace(name, mark)
    return text.encode()
