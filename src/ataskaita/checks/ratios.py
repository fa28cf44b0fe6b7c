"""Shares, averages and figures per head against what they are computed from."""

from collections.abc import Iterator
from decimal import Decimal, localcontext
from typing import Final

from attrs import frozen

from ataskaita.checks.evidence import Evidence, distinct, finding, labelled
from ataskaita.checks.limits import LIMITS, Limit
from ataskaita.errors import Finding
from ataskaita.lithuanian import format_number
from ataskaita.messages import Phrase
from ataskaita.messages.consistency import OTHER_BASE, OUTSIDE_PARTS, UNLIKELY_RATIO

_NEAR: Final = Decimal("0.006")
"""What rounding to two decimals can do, and a little."""


@frozen
class _Restated:
    """A ratio that the data states, and what gives it."""

    name: str
    numerator: str
    denominator: str
    scale: int
    base: str = ""
    """The text that says from what else it was counted."""


_RESTATED: Final = (
    _Restated(
        "vartotojai.sutelkimas.is_viso",
        "vartotojai.uzregistruoti.is_viso",
        "vartotojai.gyventojai",
        100,
        "vartotojai.sutelkimas.baze",
    ),
    _Restated(
        "fondas.lesos_gyventojui.is_viso",
        "finansai.islaidos.dokumentams",
        "vartotojai.gyventojai",
        1,
    ),
)
_REACH: Final = "vartotojai.sutelkimas"


def ratios_follow(evidence: Evidence) -> Iterator[Finding]:
    """Find stated ratios that the report's figures don't give, unless another base is named."""
    services = evidence.report.services
    named = {f"{_REACH}.baze"} if services and services.reach and services.reach.base else set()
    for one in _RESTATED:
        stated = evidence.value(one.name)
        computed = _ratio(evidence, one.numerator, one.denominator, one.scale)
        if stated is None or computed is None or one.base in named:
            continue
        if abs(stated - computed) > _NEAR:
            yield finding(
                OTHER_BASE,
                distinct(evidence.spots(one.name, one.numerator, one.denominator)),
                label=labelled(evidence, one.name),
                stated=stated,
                computed=_rounded(computed),
                numerator=labelled(evidence, one.numerator),
                denominator=labelled(evidence, one.denominator),
                remedy=one.base or Phrase("in the text"),
            )


def whole_is_among_its_parts(evidence: Evidence) -> Iterator[Finding]:
    """Find the share of the whole network below or above those of all its libraries."""
    whole = evidence.value(f"{_REACH}.is_viso")
    names = evidence.names(f"{_REACH}.grupes.*")
    values = [value for name in names if (value := evidence.value(name)) is not None]
    if whole is None or not values or min(values) <= whole <= max(values):
        return
    yield finding(
        OUTSIDE_PARTS,
        evidence.spots(f"{_REACH}.is_viso", *names),
        label=labelled(evidence, f"{_REACH}.is_viso"),
        stated=whole,
        low=min(values),
        high=max(values),
    )


def ratios_are_likely(evidence: Evidence) -> Iterator[Finding]:
    """Find figures whose ratio is hardly possible: one of them, or its unit, is wrong."""
    for one in LIMITS:
        low, high = _range(evidence, one)
        value = _ratio(evidence, one.numerator, one.denominator)
        if value is None or low <= value <= high:
            continue
        yield finding(
            UNLIKELY_RATIO,
            distinct(evidence.spots(one.numerator, one.denominator)),
            label=one.label,
            value=_rounded(value),
            low=low,
            high=high,
            parts=f"{one.numerator}, {one.denominator}",
        )


def _range(evidence: Evidence, one: Limit) -> tuple[Decimal, Decimal]:
    """Return the report's own range where it sets one."""
    checking = evidence.report.checking
    own = checking.limits.get(one.key) if checking else None
    low = one.low if own is None or own.low is None else own.low
    high = one.high if own is None or own.high is None else own.high
    return low, high


def _ratio(evidence: Evidence, numerator: str, denominator: str, scale: int = 1) -> Decimal | None:
    above, below = evidence.value(numerator), evidence.value(denominator)
    if above is None or not below:
        return None
    with localcontext(prec=28):
        return Decimal(above) * scale / Decimal(below)


def _rounded(value: Decimal) -> str:
    return format_number(value, 2)
