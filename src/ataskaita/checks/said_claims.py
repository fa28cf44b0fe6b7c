"""What texts say of typed values and isn't so, as functions of those values."""

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from typing import Final

from ataskaita.checks.claim import Claim
from ataskaita.checks.readings import Reading, Readings
from ataskaita.declared.indicators import share
from ataskaita.declared.precision import Number, agrees, decimals_of
from ataskaita.errors import Finding, NumberError, Spot
from ataskaita.lithuanian import parse_number
from ataskaita.messages.texts import OTHER_FIGURE, WRONG_BASE, WRONG_SHARE

_PAIR: Final = 2
_SHARES: Final = (WRONG_BASE.code, WRONG_SHARE.code)


def said_claims(readings: Readings, found: Iterable[Finding]) -> Iterator[Claim]:
    """Generate what findings tell of texts: a number that is one figure's, a share of one."""
    for one in found:
        if is_of_text(one) and one.message.code in _SHARES:
            yield from _of_share(readings, one)
        elif is_of_text(one):
            yield from _of_number(readings, one)


def is_of_text(one: Finding) -> bool:
    """Return whether it tells first what a text says."""
    return isinstance(one.spots[0].value, str) and one.severity == "warning"


def _of_number(readings: Readings, one: Finding) -> Iterator[Claim]:
    if len(one.spots) != _PAIR and one.message is not OTHER_FIGURE:
        return
    number, figure = _number(one.spots[0].value), _figure(readings, one.spots[1:])
    if number is not None and figure is not None:
        yield Claim(one.message.code, _fixed(number), figure, agrees)


def _of_share(readings: Readings, one: Finding) -> Iterator[Claim]:
    """Generate what a percentage beside a number says of the whole: no more than about so much."""
    number, part = _number(one.spots[0].value), _number(one.facts["number"])
    whole = _figure(readings, one.spots[1:])
    if number is not None and part is not None and whole is not None:
        of = Reading(whole.paths, lambda look: share(part, whole.value(look)))
        yield Claim(one.message.code, _fixed(number), of, _is_near, exact=False)


def _is_near(said: Number, right: Number) -> bool:
    return abs(Decimal(said) - Decimal(right)) <= Decimal(1).scaleb(-decimals_of(said))


def _figure(readings: Readings, spots: Sequence[Spot]) -> Reading | None:
    """Return the figure of which these are the typed values: a value alone, or a sum of some."""
    paths = {one.path for one in spots}
    if len(spots) == 1:
        typed = readings.typed.get(spots[0].path)
        return readings.of_path(spots[0].path, typed) if typed == spots[0].value else None
    for one in readings.evidence.sums:
        terms = {term.path for term in one.terms}
        if terms <= paths <= terms | {one.path}:
            return readings.sum_of(one)
    return None


def _fixed(number: Number) -> Reading:
    return Reading(frozenset(), lambda _: number)


def _number(text: object) -> Number | None:
    """Return the number that the words are, if they are nothing else."""
    try:
        return parse_number(str(text))
    except NumberError:
        return None
