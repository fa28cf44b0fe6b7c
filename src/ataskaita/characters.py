"""Characters: which ones a Word document can hold, and letters without their diacritics.

A document holds those of XML 1.0 (https://www.w3.org/TR/xml, 2.2).
"""

import re
from typing import Final

UNFIT = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
"""Named one by one: a pattern of all others takes ten times as long to be compiled."""

_ACCENTED: Final = ("ąčęėįšųūžĄČĘĖĮŠŲŪŽ", "aceeisuuzACEEISUUZ")
_PLAIN: Final = str.maketrans(*_ACCENTED)
_LONG: Final = 256
"""Letters from which on a text is gone through faster letter by letter of these."""


def unfit_position(text: str) -> int | None:
    """Return where the first character stands that XML can't hold; None where all fit."""
    match = UNFIT.search(text)
    return None if match is None else match.start()


def code_point(character: str) -> str:
    """Return the character's code point, as in `U+0001`."""
    return f"U+{ord(character):04X}"


def strip_diacritics(text: str) -> str:
    """Return `text` with the nine accented Lithuanian letters made plain; nothing else changes.

    >>> strip_diacritics("iš_viso_gauta_šiemet")
    'is_viso_gauta_siemet'
    """
    if text.isascii():
        return text
    if len(text) < _LONG:
        return text.translate(_PLAIN)
    for accented, plain in zip(*_ACCENTED, strict=True):
        text = text.replace(accented, plain)
    return text
