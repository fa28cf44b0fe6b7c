"""Tables as text (.csv): cells parted by semicolons, tabs or commas, in a row for each line."""

import codecs
import csv
import io
from collections.abc import Iterator, Sequence
from typing import Final

MARKS: Final = ";\t,"
"""What may part cells; a Lithuanian Excel writes the first."""
_UTF_16: Final = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def decoded(data: bytes, encoding: str = "utf-8-sig") -> str:
    """Return the text; raise UnicodeDecodeError where it isn't written so.

    What says itself that it is UTF-16, as “Unicode text” of Excel does, is read so.
    """
    return data.decode("utf-16" if data.startswith(_UTF_16) else encoding)


def rows_of(text: str) -> Iterator[Sequence[str]]:
    """Generate the rows; a line break within quotes is part of its cell.

    The first of the marks that the first line has outside of quotes parts the cells.
    """
    outside = "".join(text.partition("\n")[0].split('"')[::2])
    mark = next((one for one in MARKS if one in outside), MARKS[0])
    for row in csv.reader(io.StringIO(text, newline=""), delimiter=mark):
        yield [one.strip() for one in row]
