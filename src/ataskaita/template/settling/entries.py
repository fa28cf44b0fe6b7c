"""Break a long entry of a table of contents, so that dots and number don't stand alone below it.

A right indent would do that too, but LibreOffice (7.4) prints no number that stands beyond one, in
documents of today's Word. Letters have the widths of Times New Roman, in thousandths of its size:

>>> lines_of("Darbuotojų kvalifikacijos kėlimas", 10_000)
['Darbuotojų', 'kvalifikacijos', 'kėlimas']
>>> lines_of("Darbuotojų kvalifikacijos kėlimas", 0)
['Darbuotojų kvalifikacijos kėlimas']
"""

import unicodedata
from typing import Final

_WIDTHS: Final = {
    250: ' .,„\u00a0|"',
    278: "ijlt/:;",
    333: "Ifrs()-!'",
    444: "aceyz?“”",
    500: "bdghknopquvx0123456789–_*",
    556: "FPS",
    611: "ELTZ",
    667: "BCRV",
    722: "ADGHKNOQUXYw",
    778: "m&%",
    920: "MW—",
}
_OF: Final = {letter: width for width, letters in _WIDTHS.items() for letter in letters}
_OTHER: Final = 600
_NUMBER: Final = 2_400
"""What some dots and a number of three digits take."""


def lines_of(text: str, room: int) -> list[str]:
    """Return the entry's lines in so much room; one line where that isn't known, or 0."""
    if not room:
        return [text]
    first, *words = text.split(" ")
    lines = [first]
    for word in words:
        longer = f"{lines[-1]} {word}"
        if _width(longer) <= room - _NUMBER:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def _width(text: str) -> int:
    letters = unicodedata.normalize("NFD", text)
    return sum(_OF.get(one, _OTHER) for one in letters if not unicodedata.combining(one))
