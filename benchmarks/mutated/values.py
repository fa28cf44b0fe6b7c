"""The numbers that a report's data states: each with its place in the data, and its neighbours."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Any, Final

from attrs import evolve, frozen

from ataskaita.declared.declare import HOLDING, SINGLE, Declaration, Kind, declarations
from ataskaita.declared.report import Report
from ataskaita.declared.units import Unit
from ataskaita.patterns import Pattern

Step = str | int
Steps = tuple[Step, ...]
"""Keys and places that lead to a value in plain data."""
Plain = Mapping[str, Any]

_NUMBER: Final = Pattern(r"-?[0-9]+(?:,[0-9]+)?")
_NUMBERS: Final = (Kind.FIGURE, Kind.NUMBER, Kind.KEYED, Kind.ROWS)
_LEFT_OUT: Final = ("praejusieji_metai", "ankstesni_metai", "tikrinimas")
"""Last year's figures are a second source of this year's, and limits are no figures."""


@frozen
class Leaf:
    """A text of the data, where it stands, and what is declared of it."""

    path: str
    steps: Steps
    text: str
    declared: Declaration

    @property
    def is_number(self) -> bool:
        """Whether it is a number that somebody types."""
        return self.declared.kind in _NUMBERS and bool(self.text and _NUMBER.fullmatch(self.text))


@frozen
class Value:
    """A number as it is typed, where it stands, and what stands in the next cell."""

    path: str
    steps: Steps
    text: str
    unit: Unit | None = None
    beside: "Value | None" = None
    earlier: str = ""
    """What last year had there; empty where nobody knows."""


def values_of(plain: Plain, kind: type[Report]) -> list[Value]:
    """Return every number of the data, each knowing the next one of its row."""
    rows = [[one for one in row if one.is_number] for row in _rows(plain, kind, "", ())]
    return [one for row in rows for one in _beside([_value(leaf) for leaf in row])]


def texts_of(plain: Plain, kind: type[Report], kinds: Sequence[Kind]) -> Iterator[Leaf]:
    """Generate the texts of those kinds."""
    for row in _rows(plain, kind, "", ()):
        yield from (one for one in row if one.declared.kind in kinds)


def _beside(row: Sequence[Value]) -> Iterator[Value]:
    yield from (evolve(one, beside=after) for one, after in pairwise(row))
    yield from row[-1:]


def _value(leaf: Leaf) -> Value:
    return Value(leaf.path, leaf.steps, leaf.text, leaf.declared.unit)


def _rows(plain: Any, model: type, path: str, steps: Steps) -> Iterator[list[Leaf]]:
    """Generate the leaves of each object in the data: its own first, then of what it holds."""
    place = f"{path}." if path else ""
    fields = [one for one in declarations(model) if plain.get(one.key) is not None]
    yield [
        Leaf(
            path if one.kind is Kind.NUMBER else f"{place}{one.key}",
            (*steps, one.key),
            str(plain[one.key]),
            one,
        )
        for one in fields
        if one.kind in (*SINGLE, Kind.NUMBER, Kind.PROSE)
    ]
    for one in fields:
        if one.key not in _LEFT_OUT:
            yield from _below(plain[one.key], one, f"{place}{one.key}", (*steps, one.key))


def _below(plain: Any, one: Declaration, path: str, steps: Steps) -> Iterator[list[Leaf]]:
    """Generate the leaves of what a field holds."""
    if one.kind is Kind.ROWS:
        for place, row in enumerate(plain):
            yield list(_cells(row, one, f"{path}[{place + 1}]", (*steps, place)))
    elif one.kind is Kind.KEYED and one.unit is not None:
        yield from ([Leaf(f"{path}.{key}", (*steps, key), plain[key], one)] for key in plain)
    elif one.kind in HOLDING:
        for key, name, item in _items(plain, one):
            yield from _rows(item, one.type, f"{path}{name}", (*steps, *key))


def _cells(row: Any, one: Declaration, path: str, steps: Steps) -> Iterator[Leaf]:
    for column, text in enumerate(row):
        if text is not None:
            yield Leaf(f"{path}[{column + 1}]", (*steps, column), text, one)


def _items(plain: Any, one: Declaration) -> Iterator[tuple[Steps, str, Any]]:
    """Generate the objects that the field holds: the step to each, in keys and as a path says."""
    if one.kind in (Kind.PART, Kind.TABLE):
        yield (), "", plain
    elif one.kind is Kind.KEYED:
        yield from (((key,), f".{key}", item) for key, item in plain.items())
    elif one.kind in (Kind.LIST, Kind.BLOCKS):
        yield from (((place,), f"[{place + 1}]", item) for place, item in enumerate(plain))


def with_texts(plain: Any, texts: Mapping[Steps, str | None]) -> Any:
    """Return the data with other texts at those places; what isn't touched is shared."""
    made = plain
    for steps, text in texts.items():
        made = _with_text(made, steps, text)
    return made


def _with_text(plain: Any, steps: Steps, text: str | None) -> Any:
    if not steps:
        return text
    first, rest = steps[0], steps[1:]
    if isinstance(plain, list):
        place = int(first)
        return [*plain[:place], _with_text(plain[place], rest, text), *plain[place + 1 :]]
    return {**plain, first: _with_text(plain[first], rest, text)}
