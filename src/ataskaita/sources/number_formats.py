"""How a workbook shows its numbers: by which formats they are dates, times or shares.

ISO/IEC 29500-1, 18.8.30 (formats), 18.17.4 (dates as numbers).
"""

import math
import re
from collections.abc import Mapping
from datetime import date, datetime, time, timedelta
from typing import Any, Final, Self

from attrs import field

from ataskaita.border.gate import BROKEN
from ataskaita.border.refusing import RefusedError
from ataskaita.records import frozen
from ataskaita.sources.elements import MAIN, Attributes, read_elements

GENERAL: Final = "General"
_BUILT_IN: Final[Mapping[int, str]] = {
    9: "0%",
    10: "0.00%",
    14: "mm-dd-yy",
    15: "d-mmm-yy",
    16: "d-mmm",
    17: "mmm-yy",
    18: "h:mm AM/PM",
    19: "h:mm:ss AM/PM",
    20: "h:mm",
    21: "h:mm:ss",
    22: "m/d/yy h:mm",
    45: "mm:ss",
    46: "[h]:mm:ss",
    47: "mmss.0",
}
"""Those of the formats without a code of their own that show something else than a number."""
_LITERAL: Final = re.compile(r'".*?"|\[(?!hh?\]|mm?\]|ss?\])[^\]]*\]')
_MOMENT: Final = re.compile(r"(?<![_\\])[dmhys]", re.IGNORECASE)
_LAPSE: Final = re.compile(r"\[(?:hh?|mm?|ss?)\]", re.IGNORECASE)
_WHOLE: Final = re.compile(r"[+-]?\d{1,400}", re.ASCII)
_DAY: Final = 86_400_000
"""In milliseconds."""
_OF_WINDOWS: Final = datetime(1899, 12, 30)  # noqa: DTZ001 (a workbook's days have no zone)
_OF_MACINTOSH: Final = datetime(1904, 1, 1)  # noqa: DTZ001 (the same)
_LEAP_DAY: Final = 60
"""The number of 29 February 1900, a day that never was."""
NO_DAY: Final = "#VALUE!"
"""What stands in place of a number that no date has."""


class NoDay(str):
    """The same, with the number as it is typed: Excel shows no more than a row of `#`."""

    __slots__ = ("number",)
    number: float

    def __new__(cls, number: float) -> Self:
        """Return it for that number."""
        made = super().__new__(cls, NO_DAY)
        made.number = number
        return made


@frozen
class NumberFormats:
    """The formats of a workbook's cells, by the number that a cell tells."""

    codes: tuple[str, ...] = (GENERAL,)
    since_1904: bool = False
    _moments: frozenset[str] = field(init=False)
    _lapses: frozenset[str] = field(init=False)

    @_moments.default
    def _which_are_moments(self) -> frozenset[str]:
        plain = {code: _LITERAL.sub("", code.split(";")[0]) for code in set(self.codes)}
        return frozenset(code for code, shown in plain.items() if _MOMENT.search(shown))

    @_lapses.default
    def _which_are_lapses(self) -> frozenset[str]:
        return frozenset(one for one in set(self.codes) if _LAPSE.search(one.split(";")[0]))

    def value(self, text: str, code: str) -> Any:
        """Return the number as its format shows it: a number, a day, a time, a lapse of time."""
        number = number_of(text)
        if code not in self._moments:
            return number
        try:
            return _lapse(number) if code in self._lapses else self._moment(number)
        except (OverflowError, ValueError):
            return NoDay(number)

    def _moment(self, number: float) -> datetime | time:
        day, part = divmod(number, 1)
        within = timedelta(milliseconds=round(part * _DAY))
        if 0 <= number < 1 and not within.days:
            return (_OF_WINDOWS + within).time()
        if 0 < number < _LEAP_DAY and not self.since_1904:
            day += 1
        return (_OF_MACINTOSH if self.since_1904 else _OF_WINDOWS) + timedelta(days=day) + within


def number_of(text: str) -> int | float:
    """Return the number that is written so; raise ValueError for none."""
    if _WHOLE.fullmatch(text):
        return int(text)
    value = float(text)
    if not math.isfinite(value):
        raise ValueError(text)
    return value


def _lapse(number: float) -> timedelta:
    return timedelta(milliseconds=round(number * _DAY))


def moment_of(text: str) -> datetime | date | time:
    """Return what ISO 8601 writes so; raise ValueError for anything else."""
    if "T" in text:
        return datetime.fromisoformat(text)
    return time.fromisoformat(text) if ":" in text else date.fromisoformat(text)


def read_codes(content: bytes, part: str) -> tuple[str, ...]:
    """Return the code of each of the cells' formats; raise RefusedError for none such."""
    own: dict[int, str] = {}
    used: list[int] = []

    def tell(parent: str, name: str, attributes: Attributes, _text: str) -> None:
        if (parent, name) == ("numFmts", "numFmt"):
            own[int(attributes["numFmtId"])] = attributes["formatCode"]
        elif (parent, name) == ("cellXfs", "xf"):
            used.append(int(attributes.get("numFmtId", 0)))

    try:
        read_elements(content, part, f"{MAIN}styleSheet", tell)
    except (KeyError, ValueError) as error:
        raise error if isinstance(error, RefusedError) else RefusedError(BROKEN, part) from None
    return tuple(own.get(one) or _BUILT_IN.get(one, GENERAL) for one in used) or (GENERAL,)
