"""Dates and years as Lithuanian documents print them, and dates as data has them.

Babel knows the months; the no-break spaces and the ranges are ours.
"""

from datetime import date
from functools import partial
from typing import Final, Literal

from babel import Locale
from babel.dates import format_date as _babel_format_date

from ataskaita.lithuanian.grammar.cases import Case
from ataskaita.lithuanian.grammar.nouns import Noun
from ataskaita.lithuanian.ordinals import format_roman
from ataskaita.lithuanian.punctuation import EN_DASH, NO_BREAK_SPACE
from ataskaita.patterns import Pattern

DateStyle = Literal["long", "short", "month", "month_name"]

_PATTERNS: Final[dict[DateStyle, str]] = {
    "long": "y~'m'. MMMM~d~'d'.",
    "short": "yyyy-MM-dd",
    "month": "y~'m'. MMMM~'mėn'.",
    "month_name": "y~'m'. LLLL",
}
_TO: Final = f"{NO_BREAK_SPACE}{EN_DASH} "
_QUARTERS: Final = range(1, 5)
_QUARTER: Final = Noun("ketvirtis")
_DAY_OF_MONTH: Final = "MMMM~d~'d'."
_ISO: Final = Pattern(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_fill = partial(_babel_format_date, locale=Locale("lt"))


def format_date(date: date, style: DateStyle = "long") -> str:
    r"""Return `date` in full, as figures (`short`), or without its day (`month`, `month_name`).

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


def format_month_range(first: date, last: date) -> str:
    r"""Return the months from that of `first` to that of `last`.

    >>> format_month_range(date(2020, 1, 1), date(2020, 3, 31))
    '2020\xa0m. sausio–kovo\xa0mėn.'
    """
    if (first.year, first.month) == (last.year, last.month):
        return format_date(first, "month")
    if first.year != last.year:
        return f"{format_date(first, 'month')}{_TO}{format_date(last, 'month')}"
    return _format(last, f"y~'m'. '{_format(first, 'MMMM')}{EN_DASH}'MMMM~'mėn'.")


def format_quarter(year: int, quarter: int, case: Case = "nominative") -> str:
    r"""Return a quarter of the year in `case`: `2020 m. I ketvirtis`.

    >>> format_quarter(2020, 4, "locative")
    '2020\xa0m. IV\xa0ketvirtyje'
    """
    if quarter not in _QUARTERS:
        raise ValueError(f"a quarter from 1 to 4 is needed, got {quarter}")
    noun = _QUARTER.form(case)
    return f"{format_year(year)} {format_roman(quarter)}{NO_BREAK_SPACE}{noun}"


def format_date_range(first: date | None, last: date | None) -> str:
    r"""Return the days from `first` to `last`, repeating only what differs.

    With one end open, `nuo` or `iki` says so.

    >>> format_date_range(date(2020, 10, 6), date(2020, 10, 7))
    '2020\xa0m. spalio\xa06–7\xa0d.'
    >>> format_date_range(None, date(2020, 10, 7))
    'iki 2020\xa0m. spalio\xa07\xa0d.'
    """
    if first is None or last is None:
        return _open_range(first, last)
    if first == last:
        return format_date(first)
    if (first.year, first.month) == (last.year, last.month):
        return _format(last, f"y~'m'. MMMM~'{first.day}{EN_DASH}'d~'d'.")
    whole = first.year != last.year
    end = format_date(last) if whole else _format(last, _DAY_OF_MONTH)
    return f"{format_date(first)}{_TO}{end}"


def _open_range(first: date | None, last: date | None) -> str:
    if first is not None:
        return f"nuo {format_date(first)}"
    if last is None:
        raise ValueError("a range of dates needs one end at least")
    return f"iki {format_date(last)}"


def parse_date(text: str) -> date:
    """Return the date that `text` says as `2020-06-19`.

    Raise `ValueError` when it is written in any other way, or isn't in the calendar.
    """
    if _ISO.fullmatch(text) is None:
        raise ValueError(f"not a date as year-month-day: {text!r}")
    return date.fromisoformat(text)


def _format(day: date, pattern: str) -> str:
    return _fill(day, format=pattern.replace("~", NO_BREAK_SPACE))
