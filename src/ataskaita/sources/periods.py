"""Read a time from one date to another."""

from datetime import date
from typing import Final

from ataskaita.declared.declare import Declaration
from ataskaita.declared.periods import Period
from ataskaita.lithuanian import parse_date
from ataskaita.messages.form_data import NOT_A_PERIOD
from ataskaita.patterns import Pattern
from ataskaita.sources.nodes import Mapping, Node, Scalar, faulty
from ataskaita.sources.values import scalar

_DAYS: Final = Pattern(r"(\d{4}-\d\d-\d\d)\s*(?:[-–—]|iki)\s*(\d{4}-\d\d-\d\d)")
_FIRST, _LAST = "nuo", "iki"


def read_period(node: Node, declared: Declaration) -> Period | None:
    """Return the period; None for an empty value; raise FaultyError for what is none."""
    said = _written(node) if isinstance(node, Mapping) else scalar(node, declared.label).text
    if not said.strip():
        return None
    match = _DAYS.fullmatch(said.strip())
    first, last = (_day(one) for one in match.groups()) if match else (None, None)
    if first is None or last is None or first > last:
        raise faulty(NOT_A_PERIOD, node.place, found=said.strip())
    return Period(first, last)


def _written(node: Mapping) -> str:
    """Return the period of two keys as one text."""
    known = {key: one.text.strip() for key, one in node.values.items() if isinstance(one, Scalar)}
    if set(node.values) <= {_FIRST, _LAST}:
        return f"{known.get(_FIRST, '')} – {known.get(_LAST, '')}"
    return ", ".join(f"{key}: {text}" for key, text in known.items()) or "…"


def _day(text: str) -> date | None:
    try:
        return parse_date(text)
    except ValueError:
        return None
