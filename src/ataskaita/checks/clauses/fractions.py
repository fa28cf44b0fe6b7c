"""Fractions in words: every third, a half, a quarter."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from ataskaita.checks.clauses.fitting import fitting
from ataskaita.checks.clauses.reading import first_part, sentences_of, stems_said
from ataskaita.checks.clauses.shares import are_alike
from ataskaita.checks.clauses.vocabulary import Known, Vocabulary
from ataskaita.checks.evidence import Evidence, finding, labelled
from ataskaita.checks.passages import Passage
from ataskaita.declared.indicators import share
from ataskaita.errors import Finding
from ataskaita.lithuanian import format_number
from ataskaita.messages.sentences import SAID_OTHER_FRACTION
from ataskaita.patterns import Pattern

_ORDINALS: Final = {
    "antr": "antras",
    "treči": "trečias",
    "ketvirt": "ketvirtas",
    "penkt": "penktas",
    "šešt": "šeštas",
    "septint": "septintas",
    "aštunt": "aštuntas",
    "devint": "devintas",
    "dešimt": "dešimtas",
}
_EVERY: Final = Pattern(rf"\bkas (?P<nth>{'|'.join(_ORDINALS)})(?:as|a) (?P<rest>[^.;()]*)")
_FRACTIONS: Final = {"pusę": 2, "trečdalį": 3, "ketvirtadalį": 4, "penktadalį": 5}
_FRACTION: Final = Pattern(
    rf" (?:sudaro|sudarė) (?P<nth>{'|'.join(_FRACTIONS)}) (?P<rest>[^.;()–]*)"
)
SIGNS: Final = ("kas ", *_FRACTIONS)
_LONGEST: Final = 3
_LEAD: Final = 120
"""Characters of a sentence that say a part."""
_LOOSE: Final = Decimal("0.15")


def fractions_are_right(
    evidence: Evidence, passage: Passage, vocabulary: Vocabulary
) -> Iterator[Finding]:
    """Find fractions in words that the two figures don't make."""
    small = passage.small
    if not any(one in small for one in SIGNS):
        return
    for start, end in sentences_of(passage.plain):
        for match in _EVERY.finditer(small, start, end):
            nth = list(_ORDINALS).index(match["nth"]) + 2
            pair = _pair(vocabulary, passage.section, match["rest"])
            if pair and not _is_every(nth, *pair):
                yield _told(evidence, passage, match[0], pair, as_ordinal=True)
        if any(one in small for one in _FRACTIONS):
            yield from _shares(evidence, passage, vocabulary, (start, end))


def _shares(
    evidence: Evidence, passage: Passage, vocabulary: Vocabulary, span: tuple[int, int]
) -> Iterator[Finding]:
    """Generate what is told of a half or a third that the first words of a sentence make."""
    match = _FRACTION.search(passage.small, *span)
    if match is None or match.start() - span[0] > _LEAD:
        return
    lead = passage.small[span[0] : match.start()]
    whole = _one(vocabulary, stems_said(match["rest"]), passage.section)
    part = _one(vocabulary, stems_said(lead), passage.section)
    if whole and part and not _is_fraction(_FRACTIONS[match["nth"]], part, whole):
        words = passage.small[span[0] : match.end()]
        yield _told(evidence, passage, words, (part, whole), as_ordinal=False)


def _pair(vocabulary: Vocabulary, section: str, rest: str) -> tuple[Known, Known] | None:
    """Return the part and the whole of `kas trečias`: whole first, in few words."""
    words = rest.replace("–", " ").split()
    for cut in range(1, min(_LONGEST, len(words) - 1) + 1):
        whole = _one(vocabulary, stems_said(" ".join(words[:cut])), section)
        lead = stems_said(first_part(" ".join(words[cut:])))
        if whole is None:
            continue
        ways = (
            (lead | whole.counted, lead)
            if not lead & vocabulary.nouns
            else (lead, lead | whole.counted)
        )
        for stems in ways:
            part = _one(vocabulary, stems, section)
            if part and _is_part(part, whole):
                return part, whole
    return None


def _is_part(part: Known, whole: Known) -> bool:
    return part.name != whole.name and are_alike(part.quantity.unit, whole.quantity.unit)


def _one(vocabulary: Vocabulary, stems: frozenset[str], section: str) -> Known | None:
    found = fitting(vocabulary, stems, "", section)
    return found.one if found else None


def _ratio(part: Known, whole: Known) -> Decimal:
    return share(part.quantity.value, whole.quantity.value, 1) or Decimal(0)


def _is_every(nth: int, part: Known, whole: Known) -> bool:
    ratio = _ratio(part, whole)
    return not 0 < ratio < 1 or abs(1 / ratio - nth) <= Decimal("0.6")


def _is_fraction(nth: int, part: Known, whole: Known) -> bool:
    return abs(_ratio(part, whole) * nth - 1) <= _LOOSE


def _told(
    evidence: Evidence, passage: Passage, words: str, pair: tuple[Known, Known], *, as_ordinal: bool
) -> Finding:
    part, whole = pair
    nth = round(1 / _ratio(part, whole))
    ordinals = tuple(_ORDINALS.values())
    told = f"{format_number(_ratio(part, whole) * 100, 1)} %"
    if as_ordinal and nth - 2 < len(ordinals):
        told = f"kas {ordinals[max(0, nth - 2)]} ({told})"
    place = passage.small.index(words)
    found = passage.plain[place : place + len(words)].strip()
    return finding(
        SAID_OTHER_FRACTION,
        (evidence.quoted(passage, found), *evidence.spots(part.name, whole.name)),
        found=found,
        part_label=labelled(evidence, part.name),
        part=part.quantity.value or 0,
        whole_label=labelled(evidence, whole.name),
        whole=whole.quantity.value or 0,
        right=told,
    )
