"""Comparisons that can never hold: of what is more than a number or a text, of unlike kinds.

Where a template compares the key of a section or a block, it is held against all that the form has.
"""

from collections.abc import Iterator
from decimal import Decimal
from typing import Any, Final, NamedTuple

from jinja2 import nodes

from ataskaita.messages import Phrase
from ataskaita.template.checking.asking import Guessed, Values
from ataskaita.view import MORE, PLAIN, WRITTEN, Figure

_EQUAL: Final = ("eq", "ne")
_AMONG: Final = ("in", "notin")
_NUMBER: Final = Phrase("a number")
_TEXT: Final = Phrase("a text")
_KEY: Final = "raktas"


class NoPlainValue(NamedTuple):
    """What is compared as if it were a number or a text; what of it may be, below it."""

    name: str
    below: str


class UnlikeKinds(NamedTuple):
    """A number that is compared with a text."""

    name: str
    kind: Phrase
    other: str
    other_kind: Phrase


class ComparedKey(NamedTuple):
    """A key that a section or a block is asked for."""

    name: str
    key: str


Compared = NoPlainValue | UnlikeKinds | ComparedKey


class Side(NamedTuple):
    """One side of a comparison: its expression, as the tag writes it, and what it may be."""

    node: Any
    written: str
    values: Values


def never_equal(left: Side, operator: str, right: Side) -> Iterator[Compared]:
    """Generate why the comparison can't hold, and the keys that it asks for, each once."""
    yield from dict.fromkeys(_never_equal(left, operator, right))


def _never_equal(left: Side, operator: str, right: Side) -> Iterator[Compared]:
    if operator in _AMONG and isinstance(right.node, nodes.List | nodes.Tuple):
        for one in right.node.items:
            if isinstance(one, nodes.Const):
                yield from _never_equal(left, "eq", Side(one, str(one.value), (one.value,)))
    elif operator in _AMONG and isinstance(right.node, nodes.Const):
        yield from _more(left, right)
    elif operator not in _AMONG:
        found = list(_more(left, right)) or list(_more(right, left))
        yield from found or _unlike(left, right)
        yield from (*_keys(left, right), *_keys(right, left)) if operator in _EQUAL else ()


def _more(side: Side, other: Side) -> Iterator[NoPlainValue]:
    """Generate what stands for more than what it is compared with."""
    plain = [one for one in other.values if isinstance(one, PLAIN)]
    figures = [one for one in other.values if isinstance(one, Figure)]
    sorts = {type(one) for one in side.values}
    more = sorts and not isinstance(side.values, Guessed) and sorts <= set(MORE)
    if more and (plain or (figures and sorts == {Figure})):
        yield NoPlainValue(side.written, WRITTEN.get(type(side.values[0]), ""))


def _unlike(left: Side, right: Side) -> Iterator[UnlikeKinds]:
    kind, other = _kind(left.values), _kind(right.values)
    if kind and other and kind != other:
        yield UnlikeKinds(left.written, kind, right.written, other)


def _kind(values: Values) -> Phrase | None:
    """Return whether all that it may be are numbers, or all texts; None where neither is sure."""
    there = [one for one in values if one is not None]
    if not there or isinstance(values, Guessed):
        return None
    if all(isinstance(one, int | float | Decimal) and not isinstance(one, bool) for one in there):
        return _NUMBER
    return _TEXT if all(isinstance(one, str) for one in there) else None


def _keys(side: Side, other: Side) -> Iterator[ComparedKey]:
    node, key = side.node, other.node
    if isinstance(node, nodes.Getattr) and node.attr == _KEY and isinstance(key, nodes.Const):
        yield from (ComparedKey(side.written, key.value),) if key.value else ()
