"""Counts that sentences say, against the figures that they are about."""

from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal
from typing import Final

from ataskaita.checks.clauses.claims import OF_SOME, Claim
from ataskaita.checks.clauses.fitting import explained, fitting
from ataskaita.checks.clauses.naming import TOTAL
from ataskaita.checks.clauses.reading import stems_said
from ataskaita.checks.clauses.stems import stems_of
from ataskaita.checks.clauses.vocabulary import Known, Vocabulary
from ataskaita.checks.evidence import Evidence, finding, labelled, written
from ataskaita.checks.passages import Passage
from ataskaita.checks.slips import is_slip
from ataskaita.declared.precision import Number, decimals_of
from ataskaita.errors import Finding
from ataskaita.lithuanian import format_number
from ataskaita.messages.sentences import SAID_OTHERWISE_BEFORE
from ataskaita.messages.texts import OTHER_FIGURE
from ataskaita.patterns import Pattern

_FAR: Final = 20
"""So many times off, a number hardly is meant as the figure."""
_ABOUT: Final = Decimal("0.05")
"""Of what is right: so far off a number may be that is said as about so many."""
_PEOPLE: Final = stems_of("žmogus asmuo")
"""Who come and who are: of whatever a figure counts, a sentence may count these."""
_ROUNDED: Final = Decimal("0.15")
"""Of the number said as about so many: what its noughts may leave out."""
_NEAR: Final = Decimal("0.3")
"""Of what is right: so far off a number may be in another section, or in a later sentence."""
_LISTED: Final = ".skaicius"
_SHORT: Final = 4
"""So many digits are a slip away from some figure by chance."""
_PLANNED: Final = stems_of("planuojama ketiname numatoma tikimasi siekiama žadama")
_NEXT_YEAR: Final = Pattern(r"\bkit\w+ met")
_CALENDAR: Final = Pattern(
    r"\b(?:saus[iį]|vasar[iį]|kov(?:o|ą)\b|baland[iį]|geguž|biržel|liep(?:os|ą)\b|rugpjū|rugsėj|"
    r"spal[iį]|lapkri|gruod|ketvir[čt]i|pusmet|mėnes|savait|dien(?:ą|os|ų)\b)"
)
"""Words of a part of the year."""
_LEFT: Final = Pattern(
    r"\b(?:liko|likutis|nepanaudot|neišleist|sutaupyt|trūk|pritrūk|skirtum|virši[jy]|pranok)"
)
"""Words of money that is left, lacks or is above a plan: a difference of two figures."""
_SOME: Final = Pattern(
    r"\b(?:vaik(?:ams|ų\b)|kūdikiams|mažyliams|jaunim(?:ui|o)\b|jaunuoliams|paaugliams|moksleiviams|"
    r"mokiniams|pradinukams|studentams|senjor(?:ams|ų)|vyresn\w+|suaugus\w+|šeim(?:oms|ų)|tėv(?:ams|ų)|"
    r"neįgal\w+|mokytojams|ukrainieč\w+|nuotoli\w+|virtuali\w+|filial(?:uose|e)\b|"
    r"padalin(?:iuose|yje)\b|skyri(?:uose|uje)\b|kaim(?:uose|e|o)\b|miest(?:e|o|uose)\b|"
    r"miesteli\w+|seniūnij\w+|mokyklo(?:se|je)\b)"
)
"""Words of whom a part of what is counted is for, where or how it was."""
_REST: Final = Pattern(
    r"\b(?:kit(?:i|os|ų|iems|oms|ais|omis|uose|ose)|liku(?:si|sių|sios|sieji))\b"
)
"""Words of all the others: besides those that the sentence has counted."""
_JOINED: Final = ("ir", "bei", ",")
_PUBLICATION: Final = stems_of("leidinys")
_TITLES: Final = "pavad"
_POSTS: Final = "etat"
_BESIDE: Final = 4
"""Characters between the numbers of a proportion."""


def is_right(claim: Claim) -> bool:
    """Return whether the clause says what a figure is that explains all its words."""
    if claim.is_change:
        return claim.fit is not None and claim.fit.one is not None
    if not claim.is_count or claim.fit is None:
        return False
    earlier = claim.clause.of_last_year
    values = (
        (one, one.quantity.earlier if earlier else one.quantity.value) for one in claim.fit.others
    )
    said = any(value is not None and _says(claim, value, one) for one, value in values)
    return said or _counts_titles(claim)


def _counts_titles(claim: Claim) -> bool:
    """Return whether it is right of titles: leidinių may be meant as such."""
    if not _PUBLICATION & claim.clause.stems:
        return False
    found = fitting(claim.words(), claim.clause.stems - _PUBLICATION, _TITLES, claim.section)
    titles = found.others if found else ()
    return any(_says(claim, one.quantity.value or 0, one) for one in titles)


def speaks_of_a_part(claim: Claim, digits: str, near: Known | None) -> bool:
    """Return whether a clause counts what no figure has: of a month, or with words of its own.

    `near` is the figure of which the number is nearly that.
    """
    if _CALENDAR.search(claim.clause.small):
        return True
    if claim.clause.said.unit == "eur" and _LEFT.search(claim.clause.small):
        return True
    if claim.fit is not None or claim.is_change or len(digits) > _SHORT or near is None:
        return False
    if _SOME.search(claim.clause.small):
        return True
    stems = claim.clause.stems
    named = bool(stems & near.counted) and all(stems & asked for asked in near.asked)
    return not named and not stems & _PLANNED and not _NEXT_YEAR.search(claim.clause.small)


def is_of_another_time(claim: Claim, near: Known | None) -> bool:
    """Return whether the clause is of a year of which no figure is known."""
    unknown = near is not None and near.quantity.earlier is None
    return claim.elsewhen or (claim.clause.of_last_year and unknown)


def counts_another(claim: Claim, vocabulary: Vocabulary, near: Known | None) -> bool:
    """Return whether the noun after the number is of other figures than the one it is near."""
    nouns = vocabulary.nouns.intersection(claim.clause.first_stems)
    return near is not None and bool(nouns) and not nouns & (near.counted | _PEOPLE)


def counts_otherwise(evidence: Evidence, passage: Passage, claim: Claim) -> Iterator[Finding]:
    """Generate what is told of a count: the figure that all its words are of is another."""
    if not claim.is_count or _is_of_a_proportion(claim) or _is_the_rest(claim):
        return
    known = claim.fit.one if claim.fit else None
    if known is None:
        yield from _slip_of_one(evidence, passage, claim)
        return
    if _is_of_a_part(claim, known, evidence.vocabulary):
        return
    if _is_of_posts(claim, evidence.vocabulary) or _shares_words(claim, known, evidence.vocabulary):
        return
    earlier = claim.clause.of_last_year
    right = known.quantity.earlier if earlier else known.quantity.value
    if right is None or _is_of_a_list(claim, known, passage):
        return
    if claim.clause.said.allows(_stated(evidence, known)) or is_right(claim):
        return
    if _is_meant(passage, claim, right, known):
        yield _told(evidence, passage, claim, known, right)


def _slip_of_one(evidence: Evidence, passage: Passage, claim: Claim) -> Iterator[Finding]:
    """Generate what is told of a count whose words are of several: of one it is a slip away."""
    digits = _all_digits(claim.clause.said.value)
    few = claim.fit is not None and not claim.clause.sentence
    if claim.clause.of_last_year or claim.clause.said.about or len(digits) < (2 if few else 3):
        return
    stems, unit = claim.clause.stems, claim.clause.said.unit
    around = explained(evidence.vocabulary, stems, unit, passage.section)
    if not around or any(_says(claim, one.quantity.value or 0, one) for one in around):
        return
    near = [one for one in around if _is_a_slip_of(digits, one)]
    if near and len({one.quantity.value for one in near}) == 1:
        yield _told(evidence, passage, claim, near[0], near[0].quantity.value or 0)


def _is_a_slip_of(digits: str, one: Known) -> bool:
    return is_slip(digits, _all_digits((one.quantity.value or 0) * one.quantity.unit.times))


def _all_digits(number: Number) -> str:
    """Return the digits of a number, of a whole one with its noughts."""
    whole = number == int(number)
    return str(int(number)) if whole else _digits(Decimal(number))


def _is_of_posts(claim: Claim, vocabulary: Vocabulary) -> bool:
    """Return whether it goes on to count posts: 45 etatai, iš jų 32 bibliotekininkų."""
    if claim.before is None or claim.before.clause.said.unit != _POSTS:
        return False
    found = fitting(vocabulary, claim.clause.stems, _POSTS, claim.section)
    said = claim.clause.said
    return found is not None and any(said.allows(one.quantity.value or 0) for one in found.others)


def _is_of_a_part(claim: Claim, known: Known, vocabulary: Vocabulary) -> bool:
    """Return whether it counts some of a part, and the figure is another: naujų, iš jų vaikų."""
    before = claim.before.fit.one if claim.before and claim.before.fit else None
    if before is None or before.is_total or not OF_SOME.search(claim.clause.small):
        return False
    table = known.name.rpartition(".")[0]
    return before.name.rpartition(".")[0] == table and f"{table}.{TOTAL}" in vocabulary.by_name


def _shares_words(claim: Claim, known: Known, vocabulary: Vocabulary) -> bool:
    """Return whether words before its row of counts are none of the figure's: per šventę."""
    clause, before = claim.clause, claim.before
    while before is not None and clause.before in _JOINED and not clause.lead.strip():
        if stems_said(before.clause.lead) - vocabulary.neutral - known.words:
            return True
        clause, before = before.clause, before.before
    return False


def _told(
    evidence: Evidence, passage: Passage, claim: Claim, known: Known, right: Number
) -> Finding:
    earlier = claim.clause.of_last_year
    spots = evidence.earlier(known.name) if earlier else evidence.spots(known.name)
    return finding(
        SAID_OTHERWISE_BEFORE if earlier else OTHER_FIGURE,
        (evidence.quoted(passage, claim.clause.said.text), *spots),
        found=claim.clause.whole,
        label=labelled(evidence, known.name),
        name=known.name,
        **{"before" if earlier else "now": _as_written(evidence, claim, known, right)},
    )


def _stated(evidence: Evidence, known: Known) -> Number:
    """Return what the data states as a total, be its parts as they may; 0 where it does not."""
    return evidence.terms.get(known.name, {}).get(known.name) or 0


def _is_of_a_list(claim: Claim, known: Known, passage: Passage) -> bool:
    """Return whether it is a count above what its own section lists: `counts` tells of that."""
    above = known.quantity.value is not None and claim.clause.said.value > known.quantity.value
    return known.name.endswith(_LISTED) and above and known.section == passage.section


def _is_of_a_proportion(claim: Claim) -> bool:
    """Return whether it is of something like `9 iš 10`: a proportion, no count."""
    said, before = claim.clause.said, claim.before
    return (
        said.bound == "iš" and before is not None and before.clause.said.end + _BESIDE >= said.start
    )


def _is_the_rest(claim: Claim) -> bool:
    """Return whether it counts the others: 120, iš jų vaikų – 70, kitų – 50."""
    if not _REST.search(claim.clause.small):
        return False
    counted, before = claim.clause.said.value, claim.before
    while before is not None:
        counted, before = counted + before.clause.said.value, before.before
        if before is not None and before.clause.said.value == counted:
            return True
    return False


def _says(claim: Claim, value: Number, known: Known) -> bool:
    said = claim.clause.said
    plain = Decimal(value * known.quantity.unit.times)
    if said.about:
        return abs(plain - said.value) <= max(plain * _ABOUT, _roundness(said.value))
    if known.is_average and not said.doubt:
        return abs(plain - said.value) <= 1
    return said.allows(plain)


def _roundness(number: Number) -> Decimal:
    """Return what a number may leave out that says about so many: beyond 700 up to 800."""
    plain = Decimal(number).normalize()
    return min(Decimal(1).scaleb(int(plain.as_tuple().exponent)), plain * _ROUNDED)


def _is_meant(passage: Passage, claim: Claim, right: Number, known: Known) -> bool:
    """Return whether the number can hardly be meant as anything but the figure."""
    said, plain = Decimal(claim.clause.said.value), Decimal(right * known.quantity.unit.times)
    if not plain or not said:
        return False
    if _is_like(claim, said, plain):
        return True
    if claim.fit is None or not claim.fit.is_whole:
        return False
    low, high = sorted((said, plain))
    here = known.is_average or known.section == passage.section
    if here and not claim.clause.sentence:
        return high < low * _FAR
    return high - low <= plain * _NEAR


def _is_like(claim: Claim, said: Decimal, right: Decimal) -> bool:
    """Return whether the digits are the same but for a slip, or in another order."""
    step = claim.clause.said.doubt * 2 or Decimal(1)
    rounded = (right / step).quantize(Decimal(1), rounding=ROUND_HALF_UP) * step
    if _digits(said) == _digits(right):
        return True  # thousands of it
    one, other = _digits(said), _digits(right if right == int(right) else rounded)
    return is_slip(one, other) or (len(one) > 1 and sorted(one) == sorted(other))


def _digits(number: Decimal) -> str:
    return "".join(map(str, number.as_tuple().digits)).rstrip("0") or "0"


def _as_written(evidence: Evidence, claim: Claim, known: Known, right: Number) -> str:
    """Return the right value as the sentence writes its own: an average with its decimals."""
    if known.is_average and claim.clause.said.unit != "eur":
        return format_number(right, decimals_of(claim.clause.said.value))
    return written(evidence, known.name, right)
