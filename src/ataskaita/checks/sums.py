"""Totals with what they add up from: each stated total beside its parts, down to typed values."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from typing import Any, cast

from ataskaita.declared.declare import Declaration, Kind, declaration, declarations
from ataskaita.declared.keyed import Keyed
from ataskaita.declared.precision import Number, rounds_to
from ataskaita.declared.totals import adds_up, sum_of
from ataskaita.declared.units import PIECES, Unit
from ataskaita.declared.walk import joined
from ataskaita.records import frozen


@frozen
class Term:
    """A value that the data states, or lacks, at its data path."""

    path: str
    value: Number | None


@frozen
class Addend:
    """One part of a total: its value, and the typed values that give it."""

    path: str
    value: Number | None
    terms: tuple[Term, ...]
    """None of them where the whole row is missing."""
    alone: bool = False
    """Whether it may be given without the others: it is told as some of the total, too."""


@frozen
class Sum:
    """A total and its parts."""

    path: str
    label: str
    stated: Number | None
    addends: tuple[Addend, ...]
    unit: Unit
    additive: bool
    """Whether the parts add up; of titles the total lies between the greatest and the sum."""

    @property
    def computed(self) -> Number | None:
        """The sum of the parts; None where one is missing."""
        return sum_of(one.value for one in self.addends)

    @property
    def agrees(self) -> bool:
        """Return whether the stated total is the sum; of rounded parts, as near as they allow."""
        if self.stated is None or self.computed is None or not self.unit.rounded:
            return self.stated == self.computed
        return rounds_to(self.stated, self.computed, len(self.terms))

    @property
    def terms(self) -> tuple[Term, ...]:
        """The typed values that the parts come from."""
        return tuple(chain.from_iterable(one.terms for one in self.addends))


def sums_of(owner: Any, path: str) -> Iterator[Sum]:
    """Generate the totals that `owner` has, stated or not, that have a part given."""
    for declared in declarations(type(owner)):
        if declared.of:
            yield from _sums(owner, declared, path)


def completed(sums: tuple[Sum, ...]) -> tuple[Sum, ...]:
    """Return the totals with parts that nobody states, but that are totals themselves.

    What a column adds up to may be added up in its row once more.
    """
    computed = {one.path: one for one in sums if one.stated is None and one.computed is not None}
    return tuple(_completed(one, computed) for one in sums) if computed else sums


def _completed(one: Sum, computed: Mapping[str, Sum]) -> Sum:
    lacking = [part.path for part in one.addends if part.value is None]
    if not one.additive or not any(path in computed for path in lacking):
        return one
    addends = tuple(
        Addend(part.path, known.computed, known.terms)
        if part.value is None and (known := computed.get(part.path))
        else part
        for part in one.addends
    )
    return Sum(one.path, one.label, one.stated, addends, one.unit, one.additive)


def _sums(owner: Any, declared: Declaration, path: str) -> Iterator[Sum]:
    for steps in _figures(declared):
        addends = tuple(_addends(owner, declared, steps[1:], path))
        if all(one.value is None for one in addends):
            continue
        yield Sum(
            ".".join((joined(path, declared.key), *(one.key for one in steps[1:]))),
            steps[-1].label,
            _stated(owner, steps),
            addends,
            steps[-1].unit or PIECES,
            adds_up(steps[-1], disjoint=declared.disjoint),
        )


def _figures(declared: Declaration) -> Iterator[tuple[Declaration, ...]]:
    """Generate the steps from a total to each of the figures in it that add up."""
    if declared.formula is not None:
        return
    if declared.kind is Kind.FIGURE:
        yield (declared,)
    elif declared.kind is Kind.PART:
        for one in declarations(declared.type):
            for steps in _figures(one):
                yield (declared, *steps)


def _stated(owner: Any, steps: tuple[Declaration, ...]) -> Number | None:
    found: Any = owner
    for one in steps:
        found = None if found is None else getattr(found, one.name)
    return cast("Number | None", found)


def _addends(
    owner: Any, declared: Declaration, rest: tuple[Declaration, ...], path: str
) -> Iterator[Addend]:
    for part in declared.of:
        name, _, figure = part.partition(".")
        one = declaration(type(owner), name)
        place = joined(path, one.key)
        collection = getattr(owner, one.name)
        if isinstance(collection, Keyed | tuple):
            steps = (declaration(one.type, figure),) if figure else rest
            if len(steps) == 1 and not steps[0].of:
                yield from _plain(collection, steps[0], place, absent=not figure)
                continue
            items = (_addend(item, steps, where) for where, item in _items(collection, place))
            yield from (item for item in items if not figure or item.value is not None)
        elif collection is not None or not one.rowed:  # a row that isn't there has nothing
            found = _addend(owner, (one, *rest), path)
            alone = one.within == declared.name
            yield Addend(found.path, found.value, found.terms, alone) if alone else found


def _plain(collection: Any, figure: Declaration, place: str, *, absent: bool) -> Iterator[Addend]:
    """Generate that figure of each item, also `absent` ones: nothing is added up for it."""
    name, key = figure.name, figure.key
    for where, item in _items(collection, place):
        value = getattr(item, name)
        if absent or value is not None:
            path = f"{where}.{key}"
            yield Addend(path, value, (Term(path, value),))


def _items(collection: Any, place: str) -> Iterable[tuple[str, Any]]:
    if isinstance(collection, Keyed):
        return ((joined(place, key), item) for key, item in collection.items())
    return ((f"{place}[{number}]", item) for number, item in enumerate(collection, start=1))


def _addend(owner: Any, steps: tuple[Declaration, ...], path: str) -> Addend:
    """Return the figure that the steps lead to: computed where its own parts are all given."""
    if not steps:
        return Addend(path, owner, (Term(path, owner),))
    declared, rest = steps[0], steps[1:]
    place = joined(path, declared.key)
    if declared.of and adds_up(steps[-1], disjoint=declared.disjoint):
        parts = tuple(_addends(owner, declared, rest, path))
        computed = sum_of(one.value for one in parts)
        if computed is not None:
            terms = chain.from_iterable(one.terms for one in parts)
            return Addend(_full(place, rest), computed, tuple(terms))
    inner = getattr(owner, declared.name)
    if not rest:
        return Addend(place, inner, (Term(place, inner),))
    if inner is None:
        return Addend(_full(place, rest), None, ())
    return _addend(inner, rest, place)


def _full(place: str, rest: tuple[Declaration, ...]) -> str:
    return ".".join((place, *(one.key for one in rest)))
