"""Numbers as attributes of Office files write them, whoever wrote the file.

>>> whole("12"), whole(" -1 "), whole("abc"), whole(None), whole("9" * 5_000)
(12, -1, 0, 0, 0)
>>> twips("100"), twips("1.5pt"), twips("1cm"), twips("nan")
(100, 30, 567, 0)
"""

import re
from typing import Final

_WHOLE: Final = re.compile(r"\s*[+-]?[0-9]{1,9}\s*")
"""Numbers that programs read: they hold them in 32 bits (ISO/IEC 29500-1, 22.9.2.1)."""
_MEASURE: Final = re.compile(r"\s*(-?[0-9]{1,9}(?:\.[0-9]{0,9})?)(pt|pc|pi|in|cm|mm|)\s*")
_UNITS: Final = {
    "": 1,
    "pt": 20,
    "pc": 240,
    "pi": 240,
    "in": 1440,
    "cm": 1440 / 2.54,
    "mm": 144 / 2.54,
}
"""Twentieths of a point in each unit of a measure (ISO/IEC 29500-1, 22.9.2.15)."""


def whole(told: str | bytes | None, otherwise: int = 0) -> int:
    """Return the whole number that an attribute says; `otherwise` for what is none."""
    text = _text(told)
    return int(text) if _WHOLE.fullmatch(text) else otherwise


def twips(told: str | bytes | None) -> int:
    """Return a measure in twentieths of a point; it may say its unit, as Strict documents do."""
    known = _MEASURE.fullmatch(_text(told))
    return round(float(known[1]) * _UNITS[known[2]]) if known else 0


def _text(told: str | bytes | None) -> str:
    return told.decode(errors="replace") if isinstance(told, bytes) else told or ""
