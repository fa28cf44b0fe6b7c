"""Totals that are wrong for one cause: a slip goes up from total to total, and across its table."""

from collections.abc import Iterator, Sequence

from ataskaita.checks.sums import Sum

Cause = tuple[Sum, tuple[Sum, ...]]
"""The total nearest to the slip, and the others that are wrong for it."""


def causes_of(wrong: Sequence[Sum]) -> Iterator[Cause]:
    """Generate the wrong totals, those of one cause together, in their order.

    Totals have one cause where they differ from their parts by the same number, and have a typed
    value in common.
    """
    left = list(wrong)
    while left:
        found = [left.pop(0)]
        while more := [one for one in left if any(_is_akin(one, other) for other in found)]:
            found += more
            left = [one for one in left if one not in more]
        first, *others = sorted(found, key=lambda one: len(one.terms))
        yield first, tuple(others)


def _is_akin(one: Sum, other: Sum) -> bool:
    return _difference(one) == _difference(other) and bool(_values(one) & _values(other))


def _difference(one: Sum) -> object:
    return None if one.stated is None or one.computed is None else abs(one.stated - one.computed)


def _values(one: Sum) -> set[str]:
    return {one.path, *(term.path for term in one.terms)}
