"""Write single values: figures by their unit, dates, enumerations."""

from datetime import date
from decimal import Decimal

from ataskaita.lithuanian import format_date, format_number, join_words, sort_key
from ataskaita.model.tree import Entry, Enumeration, Quantity
from ataskaita.model.units import YEARS, Unit
from ataskaita.view import Figure, Moment

MISSING = "–"
"""What stands for a figure that the data doesn't give; zero prints as 0."""


def compose_figure(quantity: Quantity) -> Figure:
    """Return the figure as text, with last year's and the change beside it."""
    value, earlier = quantity.value, quantity.earlier
    change = None if value is None or earlier is None else value - earlier
    return _figure(
        quantity,
        value,
        earlier=_figure(quantity, earlier),
        change=_figure(quantity, change),
    )


def compose_moment(day: date) -> Moment:
    """Return the date in its long and short forms."""
    return Moment(format_date(day), format_date(day, "short"))


def compose_enumeration(enumeration: Enumeration) -> str:
    """Return the names as one phrase: `Krosnos, Seirijų ir Šeštokų`."""
    entries = enumeration.entries
    if enumeration.alphabetical:
        entries = tuple(sorted(entries, key=lambda entry: sort_key(entry.name)))
    if any(entry.number is not None for entry in entries):
        return ", ".join(map(_entry, entries))
    return join_words([_entry(entry) for entry in entries])


def format_value(value: int | Decimal | None, unit: Unit, decimals: int | None = None) -> str:
    """Return the number as its unit is written; a dash for none."""
    if value is None:
        return MISSING
    if unit is YEARS:
        return str(value)
    if decimals is None and unit.fixed:
        decimals = unit.decimals
    if decimals is None and isinstance(value, Decimal):
        value = Decimal(f"{value.normalize():f}")  # 13.50 posts are 13,5
    return format_number(value, decimals)


def _figure(
    quantity: Quantity,
    value: int | Decimal | None,
    earlier: Figure | None = None,
    change: Figure | None = None,
) -> Figure:
    unit = quantity.unit
    return Figure(
        text=format_value(value, unit, quantity.decimals),
        value=value,
        symbol=unit.symbol,
        label=quantity.label,
        name=quantity.name,
        earlier=earlier,
        change=change,
        absolute=format_value(_absolute(value), unit, quantity.decimals),
        base=quantity.base,
    )


def _absolute(value: int | Decimal | None) -> int | Decimal | None:
    return -value if value is not None and value < 0 else value


def _entry(entry: Entry) -> str:
    if entry.number is not None:
        return f"{entry.name}\u00a0–\u00a0{format_number(entry.number)}"
    if entry.closed is not None:
        return f"{entry.name} (iki {format_date(entry.closed)})"
    return entry.name
