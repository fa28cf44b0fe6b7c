"""What was found, in words that people read: on a terminal and on a page alike."""

from collections import Counter
from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path
from typing import Final

from ataskaita.errors import Fault, Finding, Place, Spot
from ataskaita.lithuanian import format_number
from ataskaita.messages.spoken import _, counted

_YEAR: Final = "metai"
"""The key of years: their digits aren't grouped."""
_MOST_VALUES: Final = 8
"""Values of a fault that are shown; JSON has them all."""
_FEW, _TYPED = 2, 4
"""Decimals that are shown of a quotient, and the most that people type."""


def count_faults(faults: Sequence[Fault]) -> str:
    """Return how many of each kind were found, as a sentence."""
    told = _counts(faults, "")
    return _("Found: {counts}.").format(counts=", ".join(told)) if told else _("No errors.")


def sum_up(faults: Sequence[Fault], rules: int) -> str:
    """Return how many rules looked, and what they found, errors or none of them first."""
    counts = ", ".join(_counts(faults, _("no errors")))
    looked = counted("{n} rule", "{n} rules", rules)
    return f"{looked} – {counts}"


def _counts(faults: Sequence[Fault], no_errors: str) -> list[str]:
    """Return how many there are of each kind, without the kinds that there are none of."""
    counts = Counter(one.message.severity for one in faults)
    errors, warnings, notes = counts["error"], counts["warning"], counts["note"]
    every = (
        counted("{n} error", "{n} errors", errors),
        counted("{n} warning", "{n} warnings", warnings),
        counted("{n} note", "{n} notes", notes),
    )
    told = [text for text, n in zip(every, (errors, warnings, notes), strict=True) if n]
    return told if errors or not no_errors else [no_errors, *told]


def other_values(fault: Fault) -> str:
    """Return the other values that take part, each with its line."""
    others = fault.spots[1:] if isinstance(fault, Finding) else ()
    told = [value_text(one, fault.place) for one in others[:_MOST_VALUES]]
    return "; ".join([*told, "…"] if len(others) > _MOST_VALUES else told)


def value_text(spot: Spot, seen_from: Place) -> str:
    """Return a value as a person finds it beside that place."""
    value = "–" if spot.value is None else spot.value
    is_year = spot.path.rpartition(".")[2] == _YEAR
    written = str(value) if is_year or isinstance(value, str) else format_number(_short(value))
    if spot.called and spot.place.is_in_workbook:
        return f"„{spot.called}“ – {written}"
    if spot.place.label:
        return f"„{spot.place.label}“ ({spot.place.cell_from(seen_from)}) – {written}"
    where = _("line {n}").format(n=spot.place.line) if spot.place.line else spot.place.cell
    if where and spot.place.file != seen_from.file:
        where = f"{Path(spot.place.file).name}, {where}"
    return f"{spot.path} = {written}" + (f" ({where})" if where else "")


def _short(value: int | Decimal) -> Decimal:
    """Return the number, a quotient without the digits that nobody compares."""
    number = Decimal(value)
    return number if number == round(number, _TYPED) else round(number, _FEW)


def place_text(place: Place) -> str:
    """Return the place as a person says it: file, line, column, field."""
    spot = place.file
    if place.line:
        line = _("{file}, line {line}").format(file=place.file, line=place.line)
        column = _(", column {column}").format(column=place.column) if place.column else ""
        spot = line + column
    return " → ".join(part for part in (spot, *within(place)) if part)


def within(place: Place) -> tuple[str, str]:
    """Return the cell and what is called so there; in a text file, the data path."""
    return place.cell, place.label if place.is_in_workbook else place.within
