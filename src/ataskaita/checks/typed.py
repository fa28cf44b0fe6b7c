"""Numbers that are typed into texts, against the figures that the report has."""

import re
from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache
from typing import Final

from ataskaita.checks.clauses.claims import Claim
from ataskaita.checks.clauses.counts import (
    counts_another,
    counts_otherwise,
    is_of_another_time,
    is_right,
    speaks_of_a_part,
)
from ataskaita.checks.evidence import Evidence, finding
from ataskaita.checks.numerals import TELLING, Numeral
from ataskaita.checks.own_typed import own_figures_beside
from ataskaita.checks.passages import Passage
from ataskaita.checks.slips import is_slip
from ataskaita.declared.precision import Number
from ataskaita.declared.tree import Quantity
from ataskaita.declared.units import HOURS, KILOMETRES, SQUARE_METRES
from ataskaita.errors import Finding, Spot
from ataskaita.lithuanian import format_number
from ataskaita.messages import Message
from ataskaita.messages.texts import OTHER_FIGURE, SLIP, STALE_FIGURE, TYPED_FIGURE
from ataskaita.patterns import Pattern

_LONG: Final = 5
"""So many digits are hardly a slip away by chance in the figure's own section; more, anywhere."""
_STEM: Final = 5
_AROUND: Final = 40
_PLANNED: Final = Pattern(
    r"\b(?:su)?planuo|\bnumat[oy]|\bketin|\bsiek(?:ia|ti|si)|\bžada|\btiki(?:ma|t)|\bbus\b|"
    r"\bkit(?:ais|ų|iems|us) met|\bkitąmet",
    re.IGNORECASE,
)
"""Words of what is to be, not of what was."""
_END: Final = Pattern(r"[.!?;]\s+(?!Eur\b)(?=[A-ZĄČĘĖĮŠŲŪŽ])|\n")
_SENTENCE: Final = 400
"""Characters in which a sentence begins or ends."""
_ROUND: Final = 2
"""So many digits before its noughts a round number has."""
_OF_LAST_YEAR: Final = Pattern(
    r"pernai|praėjus|ankstesn|anksčiau|buvo|nuo\s|metų pradž|prieš metus|anąmet", re.IGNORECASE
)
_RARE_UNITS: Final = {
    HOURS: r"\s?val\.",
    KILOMETRES: r"\s?km\b",
    SQUARE_METRES: r"\s?(?:kv\.?\s?m\b|m²)",
}
_SAME_SIZE: Final = 3


def typed_figures_are_known(evidence: Evidence) -> Iterator[Finding]:
    """Find typed numbers that equal a figure, equalled it last year, or nearly equal it."""
    known = tuple(evidence.figures.values())
    for passage, numbers in evidence.numbered:
        for one in numbers:
            if not one.name and len(one.digits) >= TELLING:
                yield from _told_of(evidence, passage, one, known)


def _told_of(
    evidence: Evidence, passage: Passage, one: Numeral, known: tuple[Quantity, ...]
) -> Iterator[Finding]:
    """Generate what is told of a number: as it is read in its clause, or else by its digits."""
    claim = evidence.claim_at(passage, one.start)
    found = tuple(_judged(evidence, passage, one, known))
    if claim is not None and one.grouped:
        found = tuple(told for told in found if not _is_no_slip(evidence, claim, one, told))
    found = found or tuple(_near_own(evidence, passage, one))
    if claim is not None and all(told.severity == "note" for told in found):
        found = tuple(counts_otherwise(evidence, passage, claim)) or found
    yield from found


def _is_no_slip(evidence: Evidence, claim: Claim, one: Numeral, told: Finding) -> bool:
    """Return whether what is told of a slip isn't so: the clause is right, or of something else."""
    if told.message is not SLIP:
        return False
    near = evidence.vocabulary.by_name.get(str(told.facts["name"]))
    if near is not None and claim.fit is not None and near not in claim.fit.best:
        sure = claim.fit.one is not None and len(one.digits) < _LONG
        return sure or near not in claim.fit.others
    return (
        is_right(claim)
        or is_of_another_time(claim, near)
        or speaks_of_a_part(claim, one.digits, near)
        or counts_another(claim, evidence.vocabulary, near)
    )


def _judged(
    evidence: Evidence, passage: Passage, one: Numeral, known: tuple[Quantity, ...]
) -> Iterator[Finding]:
    near_by = [figure for figure in known if _is_telling(passage, one, figure)]
    same = _first(figure for figure in near_by if _equals(one, figure.value))
    if same is not None:
        yield _told(evidence, passage, one, TYPED_FIGURE if one.grouped else SLIP, same)
        return
    stale = _first(figure for figure in near_by if _equals(one, figure.earlier))
    if stale is not None and one.grouped:
        if not _names_last_year(evidence, passage):
            yield _told(evidence, passage, one, STALE_FIGURE, stale)
        return
    planned = _is_planned(passage, one)
    near = _first(figure for figure in known if not planned and _is_near(passage, one, figure))
    if near is not None:
        yield _told(evidence, passage, one, SLIP, near)
        return
    other = _other(passage, one, known)
    if other is not None:
        yield _told(evidence, passage, one, OTHER_FIGURE, other)


def _near_own(evidence: Evidence, passage: Passage, one: Numeral) -> Iterator[Finding]:
    """Find a cell of an own table that the number is a slip away from."""
    if _names_last_year(evidence, passage) or _is_planned(passage, one):
        return
    for figure, spot in own_figures_beside(evidence, passage, one.value):
        if _is_near(passage, one, figure):
            yield _told(evidence, passage, one, SLIP, figure, spot)
            return


def _is_planned(passage: Passage, one: Numeral) -> bool:
    """Return whether it is a round number of what is only meant to be: near nothing by a slip."""
    if len(one.digits.rstrip("0")) > _ROUND:
        return False
    before = passage.text[max(0, one.start - _SENTENCE) : one.start]
    after = passage.text[one.end : one.end + _SENTENCE]
    sentence = f"{_END.split(before)[-1]}{_END.split(after, 1)[0]}"
    return bool(_PLANNED.search(sentence))


def _is_telling(passage: Passage, one: Numeral, figure: Quantity) -> bool:
    """Return whether an equal figure is hardly equal by chance: a long one, or of this section."""
    return len(one.digits) > TELLING or figure.name.startswith(f"{passage.section}.")


def _first(figures: Iterator[Quantity]) -> Quantity | None:
    return next(figures, None)


def _equals(one: Numeral, value: Number | None) -> bool:
    return value is not None and one.value == abs(_rounded(value, one.decimals))


def _rounded(value: Number, decimals: int) -> Number:
    if isinstance(value, int):
        return value
    if value != value.to_integral_value() and not decimals:
        return value
    return value.quantize(Decimal(1).scaleb(-decimals), rounding=ROUND_HALF_UP)


def _names_last_year(evidence: Evidence, passage: Passage) -> bool:
    return _speaks_of(passage.text, str(evidence.report.year - 1))


@lru_cache(maxsize=64)
def _speaks_of(text: str, year: str) -> bool:
    """Return whether the text names the year, or last year in words: once for all its numbers."""
    return year in text or bool(_OF_LAST_YEAR.search(text))


def _is_near(passage: Passage, one: Numeral, figure: Quantity) -> bool:
    """Return whether the number is a slip away from the figure, and counts the same."""
    if figure.value is None or figure.value <= 0:
        return False
    meant = re.sub(r"\D", "", format_number(figure.value, one.decimals or None))
    if len(meant) < TELLING or not is_slip(one.digits, meant) or _are_round(one.digits, meant):
        return False
    if one.decimals and figure.value == int(figure.value):
        return False
    digits = min(len(one.digits), len(meant))
    here = figure.name.startswith(f"{passage.section}.")
    if digits >= _LONG:
        return here or digits > _LONG or _counts(passage, one, figure)
    return here and _counts(passage, one, figure)


def _are_round(one: str, other: str) -> bool:
    """Return whether all that tells both apart are two digits before their noughts."""
    return max(len(one.rstrip("0")), len(other.rstrip("0"))) <= _ROUND


def _counts(passage: Passage, one: Numeral, figure: Quantity) -> bool:
    """Return whether the words around the number name what the figure counts."""
    around = passage.text[max(0, one.start - _AROUND) : one.end + _AROUND].lower()
    symbol = figure.unit.symbol.lower()
    after = passage.text[one.end : one.end + len(symbol) + 2].replace("\u00a0", " ").strip().lower()
    if figure.unit.fixed and symbol:
        return after.startswith(symbol)
    stems = (word[:_STEM].lower() for word in figure.own_noun.split())
    return (bool(symbol) and after.startswith(symbol)) or any(stem in around for stem in stems)


def _other(passage: Passage, one: Numeral, known: tuple[Quantity, ...]) -> Quantity | None:
    """Return the one figure of the section that has the number's unit, where they differ."""
    for unit, sign in _RARE_UNITS.items():
        if not re.match(sign, passage.text[one.end :]):
            continue
        alike = [
            figure
            for figure in known
            if figure.unit is unit and figure.name.startswith(f"{passage.section}.")
        ]
        if len(alike) == 1 and alike[0].value and one.value:
            low, high = sorted((Decimal(alike[0].value), Decimal(one.value)))
            return alike[0] if low * _SAME_SIZE >= high else None
    return None


def _told(
    evidence: Evidence,
    passage: Passage,
    one: Numeral,
    message: Message,
    figure: Quantity,
    *own: Spot,
) -> Finding:
    earlier = evidence.earlier(figure.name) if message is STALE_FIGURE else ()
    spots: tuple[Spot, ...] = (
        evidence.quoted(passage, one.text),
        *evidence.spots(figure.name),
        *earlier,
        *own,
    )
    return finding(
        message,
        spots,
        found=one.text,
        label=figure.label.rstrip(":"),
        name=figure.name,
        now=figure.value if figure.value is not None else "–",
    )
