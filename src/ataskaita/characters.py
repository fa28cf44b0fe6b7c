"""Which characters a Word document can hold: those of XML 1.0 (https://www.w3.org/TR/xml, 2.2)."""

import re

UNFIT = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def unfit_position(text: str) -> int | None:
    """Return where the first character stands that XML can't hold; None where all fit."""
    match = UNFIT.search(text)
    return None if match is None else match.start()


def code_point(character: str) -> str:
    """Return the character's code point, as in `U+0001`."""
    return f"U+{ord(character):04X}"
