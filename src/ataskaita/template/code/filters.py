"""The filters that a template may use: Jinja's harmless ones, and ours."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date, datetime
from decimal import Decimal
from functools import partial
from typing import Any, Final, Literal, cast

from markupsafe import Markup, escape

from ataskaita import lithuanian  # its door: few templates decline anything
from ataskaita.lithuanian import Case
from ataskaita.messages import Phrase
from ataskaita.template.values.escaping import known
from ataskaita.template.values.state import TooLongError
from ataskaita.template.values.texts import as_it_is, plain
from ataskaita.view import CASE_FILTERS, FIGURE_FILTERS, Figure, Name, Told, in_case

_NO_NUMBER = Phrase("only a number can be written as one")
_NO_DATE = Phrase("only a date can be written as one: 2020-06-19")

Filter = Callable[..., object]

_LONGEST_TEXT = 1_000_000
"""Characters, or items, of what a template puts together itself."""
_LONGEST_NUMBER = 1_000
"""Binary digits of a whole number that a template computes."""

_KEPT = (
    *("abs", "capitalize", "count", "d", "default", "dictsort", "first", "groupby"),
    *("items", "last", "length", "list", "lower", "map", "max", "min", "reject"),
    *("rejectattr", "reverse", "select", "selectattr", "sort", "string", "sum", "title", "trim"),
    *("truncate", "unique", "upper", "wordcount"),
)
"""Jinja's filters without those that run away with memory or print data unescaped."""


def _told(figure: Figure, tell: Callable[[Figure], str]) -> str:
    return Told(tell(figure), figure)


def declined(value: object, case: Case) -> str:
    """Return a figure with what it counts, a name, or any other text in `case`."""
    if isinstance(value, Figure):
        return Told(in_case(value, case), value)
    if isinstance(value, Name):
        return in_case(value, case)
    return lithuanian.decline(plain(known(value)), case)


def bounded(value: object) -> object:
    """Return `value`; raise TooLongError when it is too long to be put together with another."""
    if isinstance(value, int):
        too_long = value.bit_length() > _LONGEST_NUMBER
    else:
        too_long = isinstance(value, str | list | tuple) and len(value) > _LONGEST_TEXT
    if too_long:
        raise TooLongError
    return value


def worded(value: object) -> str:
    """Return what `~` puts together with others: the text that a tag would print, or markup."""
    text = Markup(value) if hasattr(value, "__html__") else plain(known(value))  # noqa: S704 (it says itself that it is)
    return cast("str", bounded(text))


def joined(values: Iterable[object], separator: str = "") -> str:
    """Return the values as one text; nothing stands for None."""
    pieces: list[str] = []
    length = 0
    for value in values:
        pieces.append(plain(known(value)))
        length += len(pieces[-1]) + len(separator)
        if length > _LONGEST_TEXT:
            raise TooLongError
    made_here = any(isinstance(one, Markup) for one in pieces)
    return (escape(separator) if made_here else separator).join(pieces)


def replaced(value: object, old: str, new: object) -> str:
    """Return the text with `new` wherever it has `old`."""
    text, put = plain(known(value)), plain(known(new))
    if text.count(old) * len(put) > _LONGEST_TEXT:
        raise TooLongError
    return text.replace(old, put)


def numbered(value: object, decimals: int | None = None) -> str:
    """Return a number as reports write it: its thousands parted, rounded half up to `decimals`."""
    if value is None or value == "":
        return ""
    plain(known(value))  # refuses what is no number
    number = value.value if isinstance(value, Figure) else value
    if isinstance(number, bool) or not isinstance(number, int | float | Decimal):
        raise TypeError(_NO_NUMBER)
    exact = Decimal(float.__repr__(number)) if isinstance(number, float) else number
    return lithuanian.format_number(exact, decimals)


def dated(value: object, style: Literal["long", "short"]) -> str:
    """Return a day, given also as `2020-06-19`, in full or as figures."""
    if value is None or value == "":
        return ""
    day = value.date() if isinstance(value, datetime) else known(value)
    if isinstance(day, str):
        day = _day(day)
    if not isinstance(day, date):
        raise TypeError(_NO_DATE)
    return lithuanian.format_date(day, style)


def _day(text: str) -> date:
    try:
        return lithuanian.parse_date(text)
    except ValueError:
        raise TypeError(_NO_DATE) from None


def _number(value: Any) -> Any:
    """Return what is computed with: of a figure its value."""
    return value.value if isinstance(value, Figure) else value


OWN_FILTERS: Final[Mapping[str, Filter]] = {
    **{name: partial(_told, tell=tell) for name, tell in FIGURE_FILTERS.items()},
    **{name: partial(declined, case=case) for name, case in CASE_FILTERS.items()},
    "didziosiomis": lambda value: lithuanian.capitals(plain(known(value))),
    "is_didziosios": lambda value: lithuanian.first_capital(plain(known(value))),
    "skaicius": numbered,
    "kaip_yra": lambda value: as_it_is(known(value)),
    "ilga_data": partial(dated, style="long"),
    "trumpa_data": partial(dated, style="short"),
    "e": known,
    "escape": known,
    "abs": lambda value: abs(_number(value)),
    "float": lambda value: float(_number(value)),  # Jinja's own makes 0 of what is no number
    "int": lambda value: int(_number(value)),
    "join": joined,
    "replace": replaced,
}
"""What templates may use beside what is Jinja's."""


def template_filters(filters: Mapping[str, Filter]) -> dict[str, Filter]:
    """Return the filters of templates, given Jinja's."""
    return {**{name: filters[name] for name in _KEPT}, **OWN_FILTERS}
