"""The marks that a filled part carries until it is settled: characters that no document can hold.

What a table, a caption or a page break needs depends on what the tags left standing, and that is
known only once they are filled. So the compiler puts a mark wherever something may be needed
(`marking.py`), and `settling.py` puts in its place what is.
"""

from typing import Final

TABLE: Final = "\x01"
ELASTIC: Final = "\x02"
"""Behind the mark of a table whose columns the tags may repeat or leave out."""
TABLE_END: Final = "\x03"
ROW: Final = "\x04"
LOOSE_ROW: Final = "\x05"
"""A row whose cells may all be left out."""
CELL: Final = "\x06"
"""A cell of an elastic table."""
KEEP: Final = "\x07"
"""Where a paragraph in a table may be told to stay on the next one's page."""
KEEP_ALONE: Final = "\x19"
"""The same for a paragraph that has no properties otherwise."""
CELL_END: Final = "\x08"
"""The end of a cell whose last paragraph may be left out."""
FRAME: Final = "\x0b"
FRAME_END: Final = "\x0c"
"""Around what a header, footer or note holds, where all of it may be left out."""
DRAWING_KEEP: Final = "\x0e"
DRAWING_END: Final = "\x0f"
CAPTION: Final = "\x10"
"""Before the paragraph of a caption."""
NUMBER: Final = "\x11"
"""Around the kind that a caption's number is counted by, and its bookmark's name."""
REFERENCE: Final = "\x12"
"""Around the name of the bookmark whose number is printed here."""
SIGNATURE: Final = "\x13"
"""Before the paragraph of a signature."""
CHART: Final = "\x14"
CHART_END: Final = "\x15"
CHART_PARAGRAPH: Final = "\x16"
CHART_PARAGRAPH_END: Final = "\x17"

BETWEEN: Final = "\x18"
"""Between the kind and the bookmark's name of a number."""

BOOKMARK: Final = "\x1a"
"""Before a bookmark's beginning or end."""
DRAWING: Final = "\x1b"
"""Before a drawing."""
CONTENTS: Final = "\x1c"
"""Before the instruction of a table of contents."""

ALL: Final = "".join(map(chr, range(1, 9))) + "\x0b\x0c" + "".join(map(chr, range(14, 29)))
