"""Dates and years as Lithuanian documents print them, and dates as data has them.

Babel knows the months; the no-break spaces and the ranges are ours.
"""

import re
from datetime import date
from functools import partial
from typing import Final, Literal

from babel import Locale
from babel.dates import format_date as _babel_format_date

from ataskaita.lithuanian.marks import EN_DASH, NO_BREAK_SPACE

DateStyle = Literal["long", "short", "month"]

_PATTERNS: Final[dict[DateStyle, str]] = {
    "long": "y~'m'. MMMM~d~'d'.",
    "short": "yyyy-MM-dd",
    "month": "y~'m'. MMMM~'mėn'.",
}
_DAY_OF_MONTH: Final = "MMMM~d~'d'."
_ISO: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_fill = partial(_babel_format_date, locale=Locale("lt"))


def format_date(date: date, style: DateStyle = "long") -> str:
    r"""Return `date` in full, as figures (`short`), or without its day (`month`).

    >>> format_date(date(2020, 6, 19))
    '2020\xa0m. birželio\xa019\xa0d.'
    """
    return _format(date, _PATTERNS[style])


def format_year(year: int) -> str:
    r"""Return `year` with its abbreviation.

    >>> format_year(2020)
    '2020\xa0m.'
    """
    return f"{year}{NO_BREAK_SPACE}m."


def format_years(first: int, last: int) -> str:
    r"""Return the years from `first` to `last`; the same year twice is one year.

    >>> format_years(2020, 2022)
    '2020–2022\xa0m.'
    """
    return format_year(last) if first == last else f"{first}{EN_DASH}{format_year(last)}"


def format_date_range(first: date, last: date) -> str:
    r"""Return the days from `first` to `last`, repeating only what differs.

    >>> format_date_range(date(2020, 10, 6), date(2020, 10, 7))
    '2020\xa0m. spalio\xa06–7\xa0d.'
    """
    if first == last:
        return format_date(first)
    if (first.year, first.month) == (last.year, last.month):
        return _format(last, f"y~'m'. MMMM~'{first.day}{EN_DASH}'d~'d'.")
    whole = first.year != last.year
    end = format_date(last) if whole else _format(last, _DAY_OF_MONTH)
    return f"{format_date(first)}{NO_BREAK_SPACE}{EN_DASH} {end}"


def parse_date(text: str) -> date:
    """Return the date that `text` says as `2020-06-19`.

    Raise `ValueError` when it is written in any other way, or isn't in the calendar.
    """
    if _ISO.fullmatch(text) is None:
        raise ValueError(f"not a date as year-month-day: {text!r}")
    return date.fromisoformat(text)


def _format(day: date, pattern: str) -> str:
    return _fill(day, format=pattern.replace("~", NO_BREAK_SPACE))
