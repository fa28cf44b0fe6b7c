"""Write single values: figures by their unit, dates, enumerations."""

from datetime import date
from decimal import Decimal

from ataskaita.compose.values import format_value
from ataskaita.compose.wording import FigureWording, NameWording
from ataskaita.declared.periods import Period
from ataskaita.declared.tree import TO_FILL, Entry, Enumeration, Name, Quantity
from ataskaita.lithuanian import (
    STANDARD_WORDS,
    Words,
    format_date,
    format_number,
    join_words,
    sort_key,
)
from ataskaita.records import frozen
from ataskaita.view import Figure, Moment
from ataskaita.view import Name as NameView


def compose_figure(quantity: Quantity, words: Words = STANDARD_WORDS) -> Figure:
    """Return the figure as text, with last year's and the change beside it."""
    return figure_alone(quantity, words, _Compared(quantity, words))


@frozen
class _Compared(FigureWording):
    """What a sentence may make of a figure, last year's beside it, and the change."""

    @property
    def earlier(self) -> Figure:
        return self._at_another_time(self.quantity.earlier)

    @property
    def change(self) -> Figure:
        return self._at_another_time(self.quantity.change)

    def _at_another_time(self, value: int | Decimal | None) -> Figure:
        return figure_alone(self.quantity.at_another_time(value), self.words)


def compose_moment(day: date | Period) -> Moment:
    """Return the date, or both ends of the period, in the long and the short form."""
    days = (day.first, day.last) if isinstance(day, Period) else (day,)
    long, short = map(format_date, days), (format_date(one, "short") for one in days)
    return Moment("\u00a0– ".join(long), "\u00a0– ".join(short))


def compose_enumeration(enumeration: Enumeration) -> str:
    """Return the names as one phrase: `Krosnos, Seirijų ir Šeštokų`."""
    entries = enumeration.entries
    if enumeration.alphabetical:
        entries = tuple(sorted(entries, key=lambda entry: sort_key(entry.name)))
    if any(entry.number is not None for entry in entries):
        return ", ".join(map(_entry, entries))
    return join_words([_entry(entry) for entry in entries])


def compose_name(name: Name, words: Words) -> NameView:
    """Return the name in the case that is meant, ready to be asked for in another."""
    wording = NameWording(name, words)
    return NameView(wording.in_case(name.case), wording)


def figure_alone(quantity: Quantity, words: Words, compared: "_Compared | None" = None) -> Figure:
    """Return the figure as text, nothing beside it that isn't given."""
    value, unit = quantity.value, quantity.unit
    if quantity.awaited:
        text = quantity.sign + TO_FILL
        return Figure(
            text=text,
            label=quantity.label,
            name=quantity.name,
            absolute=text,
            beside=compared,
        )
    text = quantity.sign + format_value(value, unit, quantity.decimals)
    return Figure(
        text=text,
        value=value,
        symbol=unit.symbol,
        label=quantity.label,
        name=quantity.name,
        absolute=_without_minus(quantity, text),
        base=quantity.base,
        wording=compared or FigureWording(quantity, words),
        beside=compared,
    )


def _without_minus(quantity: Quantity, text: str) -> str:
    """Return the figure's `text` as it is without its minus."""
    value = quantity.value
    if value is None or value >= 0:
        return text
    return quantity.sign + format_value(-value, quantity.unit, quantity.decimals)


def _entry(entry: Entry) -> str:
    if entry.number is not None:
        return f"{entry.name}\u00a0–\u00a0{format_number(entry.number)}"
    if entry.closed is not None:
        return f"{entry.name} (iki {format_date(entry.closed)})"
    return entry.name
