"""What must hold between typed values, as functions of them: to see which value would mend it."""

from collections.abc import Callable, Iterable, Iterator
from decimal import Decimal
from functools import partial
from typing import Any

from ataskaita.checks.balance import sorts_of
from ataskaita.checks.changes import jump_of, jumps
from ataskaita.checks.claim import Claim, Test, at_most, equal
from ataskaita.checks.evidence import Evidence
from ataskaita.checks.likely_parts import items_of, pairs_of_these
from ataskaita.checks.own_claims import own_claims
from ataskaita.checks.ratios import follows, names_its_base, range_of
from ataskaita.checks.readings import Look, Reading, Readings, added
from ataskaita.checks.rounding import near
from ataskaita.checks.sums import Sum
from ataskaita.declared.declare import Declaration, declaration, declarations
from ataskaita.declared.indicators import quantity_at, share
from ataskaita.declared.opening import openings
from ataskaita.declared.precision import Number, agrees, rounds_to
from ataskaita.declared.units import TITLES
from ataskaita.declared.walk import joined
from ataskaita.messages import Message
from ataskaita.messages.consistency import (
    BROKEN_BALANCE,
    IMPOSSIBLE_TITLES,
    JUMP,
    OTHER_BASE,
    OUTSIDE_PARTS,
    OUTSIDE_TOTAL,
    PART_ABOVE_WHOLE,
    TWO_ANSWERS,
    UNLIKE_PAIR,
    UNLIKELY_RATIO,
    WRONG_OPENING,
    WRONG_TOTAL,
)
from ataskaita.messages.formulas import ABOVE_AT_MOST, BROKEN_RELATION, WRONG_FORMULA
from ataskaita.messages.history import ABOVE_ALL, ABOVE_BEFORE


def claims_of(evidence: Evidence) -> tuple[Readings, tuple[Claim, ...]]:
    """Return all that holds the report's figures, and the values by their paths."""
    readings = Readings(evidence)
    found = tuple(one for make in _MAKERS for one in make(readings))
    return readings, (*found, *own_claims(readings))


def _made(
    message: Message, left: Reading | None, right: Reading | None, test: Test, *, exact: bool = True
) -> Iterator[Claim]:
    if left is not None and right is not None:
        yield Claim(message.code, left, right, test, exact)


def _totals(readings: Readings) -> Iterator[Claim]:
    for one in readings.evidence.sums:
        stated, parts = readings.of_path(one.path, one.stated), readings.sum_of(one)
        if one.additive and parts is None:
            yield from _made(PART_ABOVE_WHOLE, _given(readings, one), stated, at_most, exact=False)
        elif one.additive:
            count = len(one.terms)
            test = (lambda a, b, n=count: rounds_to(a, b, n)) if one.unit.rounded else equal
            yield from _made(WRONG_TOTAL, stated, parts, test)
        elif parts is not None:
            message = IMPOSSIBLE_TITLES if one.unit is TITLES else OUTSIDE_TOTAL
            each = [part for term in one.terms if (part := readings.of_path(term.path, term.value))]
            least = _most(each, max if one.unit is TITLES else min)
            yield from _made(message, least, stated, at_most, exact=False)
            yield from _made(message, stated, parts, at_most, exact=False)


def _given(readings: Readings, one: Sum) -> Reading | None:
    """Return the sum of the parts of a total that are given; None where none is."""
    parts = [readings.of_path(term.path, term.value) for term in one.terms]
    return added([(part, 1) for part in parts if part is not None]) if any(parts) else None


def _balances(readings: Readings) -> Iterator[Claim]:
    evidence = readings.evidence
    for balance in evidence.kind.relations.balances:
        wholes, sorts = sorts_of(evidence, balance)
        for one in (*sorts, *wholes):
            opening, closing = f"{balance.opening}.{one.key}", f"{balance.closing}.{one.key}"
            began = readings.of(opening) or readings.earlier(closing)
            names = f"{balance.added}.{one.key}", f"{balance.withdrawn}.{one.key}"
            change = readings.sum((*names, closing), {names[0]: -1, closing: 1})
            yield from _made(BROKEN_BALANCE, began, change, equal)
    for made in openings(evidence.kind):
        sides = readings.of(made.name), readings.earlier(made.closing)
        yield from _made(WRONG_OPENING, *sides, equal)


def _pairs(readings: Readings) -> Iterator[Claim]:
    relations = readings.evidence.kind.relations
    for pairs, message in ((relations.same, TWO_ANSWERS), (relations.usually_same, UNLIKE_PAIR)):
        for one in pairs:
            first = readings.sum(readings.evidence.names(one.first))
            yield from _made(message, first, readings.of(one.second), equal)


def _relations(readings: Readings) -> Iterator[Claim]:
    evidence = readings.evidence
    for one in evidence.kind.relations.formulas:
        known = {term.name: quantity_at(evidence.tree, term.name) for term in one.terms}
        times = {name: figure.unit.times for name, figure in known.items() if figure}
        left, right = (
            readings.sum(
                [term.name for term in side],
                {term.name: term.sign * times.get(term.name, 1) for term in side},
            )
            for side in (one.left, one.right)
        )
        doubt = near(evidence, known.values())
        test = lambda a, b, it=one, off=doubt: it.holds(a, b, off)  # noqa: E731 (as all tests)
        yield from _made(BROKEN_RELATION, left, right, test, exact=one.sign == "=")


def _parts(readings: Readings) -> Iterator[Claim]:
    evidence = readings.evidence
    for one in evidence.kind.relations.parts:
        names = [name for pattern in one.parts for name in evidence.names(pattern)]
        given = [name for name in names if evidence.value(name) is not None]
        parts = readings.sum(given)
        yield from _made(PART_ABOVE_WHOLE, parts, readings.of(one.whole), at_most, exact=False)
    for path, owner in evidence.objects:
        for field in declarations(type(owner)):
            for bound, message in (
                (field.within, PART_ABOVE_WHOLE),
                (field.at_most, ABOVE_AT_MOST),
            ):
                if bound:
                    whole = _beside(readings, owner, path, declaration(type(owner), bound))
                    part = _beside(readings, owner, path, field)
                    yield from _made(message, part, whole, at_most, exact=False)


def _beside(readings: Readings, owner: Any, path: str, one: Declaration) -> Reading | None:
    """Return a figure of the object as rules see it: typed, where the object can't add it up."""
    place, typed = joined(path, one.key), getattr(owner, one.name)
    alone = typed is not None and not (one.of or one.formula)
    return readings.of_path(place, typed) if alone else readings.of(place)


def _told_parts(readings: Readings) -> Iterator[Claim]:
    evidence = readings.evidence
    for one in evidence.kind.relations.at_most:
        for path, value in items_of(evidence, one):
            item = readings.of_path(path, value)
            yield from _made(ABOVE_ALL, item, readings.of(one.most), at_most, exact=False)
    for part, whole in pairs_of_these(evidence):
        pair = readings.of(part), readings.of(whole)
        yield from _made(ABOVE_BEFORE, *pair, at_most, exact=False)


def _formulas(readings: Readings) -> Iterator[Claim]:
    for name, one in readings.formulas.items():
        stated = readings.of_path(name, one.stated)
        yield from _made(WRONG_FORMULA, stated, readings.computed(one), agrees)


def _ratios(readings: Readings) -> Iterator[Claim]:
    evidence = readings.evidence
    for one in evidence.kind.indicators:
        above, below = (
            readings.sum([term.name for term in side], {term.name: term.sign for term in side})
            for side in one.terms
        )
        if above is None or below is None:
            continue
        if one.restated and not names_its_base(evidence, one):
            ratio = _ratio(above, below, one.scale)
            stated = readings.of(one.restated)
            yield from _made(OTHER_BASE, stated, ratio, follows, exact=False)
        if one.likely:
            test = partial(_lies_between, *range_of(evidence, one), one.likely.or_none)
            yield from _made(UNLIKELY_RATIO, above, below, test, exact=False)


def _lies_between(low: Decimal, high: Decimal, or_none: bool, a: Number, b: Number) -> bool:  # noqa: FBT001 (as it is declared)
    return (or_none and not a) or low * b <= a <= high * b


def _among(readings: Readings) -> Iterator[Claim]:
    evidence = readings.evidence
    for one in evidence.kind.relations.among:
        parts = [part for name in evidence.names(one.parts) if (part := readings.of(name))]
        if parts:
            whole = readings.of(one.whole)
            most, least = _most(parts, max), _most(parts, min)
            yield from _made(OUTSIDE_PARTS, whole, most, at_most, exact=False)
            yield from _made(OUTSIDE_PARTS, least, whole, at_most, exact=False)


def _changes(readings: Readings) -> Iterator[Claim]:
    evidence = readings.evidence
    factor = jump_of(evidence)
    test = lambda a, b: not jumps(a, b, factor)  # noqa: E731 (as all tests are)
    for one in evidence.figures.values():
        if one.earlier is not None and one.unit.additive and not one.derived:
            now = readings.of(one.name)
            yield from _made(JUMP, now, readings.earlier(one.name), test, exact=False)


def _most(parts: Iterable[Reading], choose: Callable[..., Number]) -> Reading:
    every = tuple(parts)

    def value(look: Look) -> Number | None:
        found = [one.value(look) for one in every]
        return choose([one for one in found if one is not None], default=None)

    return Reading(frozenset().union(*(one.paths for one in every)), value)


def _ratio(above: Reading, below: Reading, scale: int) -> Reading:
    return Reading(
        above.paths | below.paths, lambda look: share(above.value(look), below.value(look), scale)
    )


_MAKERS = (
    _totals,
    _balances,
    _pairs,
    _relations,
    _parts,
    _told_parts,
    _formulas,
    _ratios,
    _among,
    _changes,
)
