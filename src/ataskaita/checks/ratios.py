"""Shares, averages and figures per head against what they are computed from."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from ataskaita.checks.clauses.stems import stems_of
from ataskaita.checks.evidence import Evidence, distinct, finding, labelled
from ataskaita.declared.indicators import Indicator, Likely
from ataskaita.declared.precision import Number, decimals_of, half_step
from ataskaita.declared.relations import Among
from ataskaita.declared.tree import find
from ataskaita.declared.units import PERCENT
from ataskaita.errors import Finding
from ataskaita.lithuanian import format_number
from ataskaita.messages import Phrase
from ataskaita.messages.consistency import OTHER_BASE, OUTSIDE_PARTS, UNLIKELY_RATIO

_NEAR: Final = Decimal("0.006")
"""What rounding to two decimals can do, and a little."""
_WHOLE: Final = stems_of("visas visi visų iš viso bendras skaičius")
"""Words that say of a base only that it is the whole."""


def ratios_follow(evidence: Evidence) -> Iterator[Finding]:
    """Find stated ratios that the report's figures don't give, unless another base is named."""
    for one in evidence.kind.indicators:
        stated = evidence.value(one.restated) if one.restated else None
        computed = _ratio(evidence, one, one.scale)
        if stated is None or computed is None or names_its_base(evidence, one):
            continue
        if not follows(stated, computed):
            yield finding(
                OTHER_BASE,
                distinct(evidence.spots(one.restated, *one.names)),
                label=labelled(evidence, one.restated),
                stated=stated,
                computed=format_number(computed, max(1, decimals_of(stated))),
                numerator=labelled(evidence, one.numerator),
                denominator=labelled(evidence, one.denominator),
                remedy=_base(evidence, one),
            )


def whole_is_among_its_parts(evidence: Evidence) -> Iterator[Finding]:
    """Find shares of a whole below or above those of all its parts."""
    for one in evidence.kind.relations.among:
        yield from _outside(evidence, one)


def _base(evidence: Evidence, one: Indicator) -> str:
    """Return where the report says from what the ratio was counted."""
    if not one.based_on:
        return Phrase("in the text")
    return evidence.naming(one.restated, one.based_on)


def ratios_are_likely(evidence: Evidence) -> Iterator[Finding]:
    """Find figures whose ratio is hardly possible: one of them, or its unit, is wrong."""
    for one in evidence.kind.indicators:
        value = _ratio(evidence, one) if one.likely else None
        if value is None or one.likely is None or (one.likely.or_none and not value):
            continue
        low, high = range_of(evidence, one)
        if not low <= value <= high:
            yield finding(
                UNLIKELY_RATIO,
                distinct(evidence.spots(*one.names)),
                label=ratio_label(one),
                value=_rounded(value),
                low=low,
                high=high,
                parts=evidence.naming(one.numerator, *one.names),
            )


def ratio_label(one: Indicator) -> str:
    """Return what the bare ratio is called: a percentage without its sign."""
    symbol = "" if one.unit is PERCENT else one.unit.symbol
    return f"{one.label}, {symbol}" if symbol else one.label


def _outside(evidence: Evidence, one: Among) -> Iterator[Finding]:
    whole = evidence.value(one.whole)
    names = evidence.names(one.parts)
    values = [value for name in names if (value := evidence.value(name)) is not None]
    if whole is None or not values or min(values) <= whole <= max(values):
        return
    yield finding(
        OUTSIDE_PARTS,
        evidence.spots(one.whole, *names),
        label=labelled(evidence, one.whole),
        stated=whole,
        low=min(values),
        high=max(values),
    )


def follows(stated: Number, computed: Number) -> bool:
    """Return whether a ratio is what its figures give, at the decimals that it was written with."""
    return abs(Decimal(stated) - Decimal(computed)) <= max(_NEAR, half_step(stated))


def names_its_base(evidence: Evidence, one: Indicator) -> bool:
    """Return whether the report says from what else the ratio was counted.

    A base that says no more than the figure's own label (“visi gyventojai”) is that figure.
    """
    said = find(evidence.tree, one.based_on) if one.based_on else None
    if not isinstance(said, str):
        return bool(said)
    return bool(stems_of(said) - stems_of(labelled(evidence, one.denominator)) - _WHOLE)


def range_of(evidence: Evidence, one: Indicator) -> tuple[Decimal, Decimal]:
    """Return from where to where the ratio is likely: the report's own range where it sets one."""
    likely = one.likely or Likely(Decimal(0), Decimal("Infinity"), "")
    checking = evidence.report.checking
    own = checking.limits.get(likely.key or one.key) if checking else None
    low = likely.low if own is None or own.low is None else own.low
    high = likely.high if own is None or own.high is None else own.high
    return low, high


def _ratio(evidence: Evidence, one: Indicator, scale: int = 1) -> Decimal | None:
    return one.value(evidence.value, scale)


def _rounded(value: Decimal) -> str:
    return format_number(value, 2)
