"""How an OpenDocument spreadsheet shows its numbers: per cent, and with how many decimals.

OpenDocument 1.3, part 3, 16.29 (formats), 16.4 (styles, one of which has another for a parent).
"""

from bisect import bisect_left
from typing import Final

from attrs import field

from ataskaita.records import define
from ataskaita.sources.elements import Attributes
from ataskaita.sources.number_formats import GENERAL

_NUMBER: Final = "urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0 "
_STYLE: Final = "urn:oasis:names:tc:opendocument:xmlns:style:1.0 "
_LO: Final = "urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0 "
_MOST_DECIMALS: Final = 30
_DEEPEST: Final = 50
"""Styles that have each other for parents."""


@define(eq=False)
class Looks:
    """What cells' styles say of numbers; told element by element."""

    _codes: dict[str, str] = field(factory=dict)
    """The formats that there are, as workbooks write such."""
    _of: dict[str, tuple[str, str]] = field(factory=dict)
    """Of each style of cells its format and its parent."""
    _open: str = ""
    _sign: str = ""

    def start(self, name: str, attributes: Attributes) -> None:
        """Hear of an element that begins."""
        if name == f"{_STYLE}style" and attributes.get(f"{_STYLE}family") == "table-cell":
            told = attributes.get(f"{_STYLE}data-style-name", "")
            own = attributes.get(f"{_STYLE}name", "")
            self._of[own] = told, attributes.get(f"{_STYLE}parent-style-name", "")
        elif name == f"{_NUMBER}number" and self._open:
            self._codes[self._open] = f"0{_decimals(attributes)}{self._sign}"
        elif name.startswith(_NUMBER) and name.endswith("-style"):
            self._open = attributes.get(f"{_STYLE}name", "")
            self._sign = "%" if name.endswith("percentage-style") else ""

    def code(self, style: str) -> str:
        """Return the format of a cell of that style: `0.00%`."""
        for _ in range(_DEEPEST):
            own, style = self._of.get(style, ("", ""))
            if own or not style:
                return self._codes.get(own, GENERAL)
        return GENERAL


def _decimals(attributes: Attributes) -> str:
    """Return the decimals that are always shown."""
    told = (
        attributes.get(f"{space}{name}")
        for name in ("min-decimal-places", "decimal-places")
        for space in (_NUMBER, _LO)
    )
    found = next(filter(None, told), "0")
    count = min(int(found), _MOST_DECIMALS) if found.isdecimal() else 0
    return "." + "0" * count if count else ""


@define(eq=False)
class Columns:
    """The styles that a sheet's columns give to cells without one of their own."""

    _ends: list[int] = field(factory=list)
    _styles: list[str] = field(factory=list)

    def add(self, count: int, style: str) -> None:
        """Tell of so many further columns."""
        self._ends.append(self._ends[-1] + count if self._ends else count)
        self._styles.append(style)

    def style(self, column: int) -> str:
        """Return the style of a column; empty where it has none."""
        at = bisect_left(self._ends, column)
        return self._styles[at] if at < len(self._styles) else ""
