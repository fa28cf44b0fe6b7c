"""Names in texts: one in two spellings, one called two things, one taken for a part of another."""

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from ataskaita.checks.evidence import Evidence, finding
from ataskaita.checks.passages import Passage
from ataskaita.checks.quotes import letters_of, without_names
from ataskaita.errors import Finding
from ataskaita.messages.texts import TWO_KINDS, TWO_SPELLINGS
from ataskaita.patterns import Pattern

_DEPARTMENTS: Final = (" skyri", " centr", " tarnyb", " departament", " komisij")
_UNITS: Final = Pattern(
    rf"\b([A-ZĄČĘĖĮŠŲŪŽ]\w+ )(\w+) ir (\w+)((?:{'|'.join(_DEPARTMENTS)})\w{{0,4}})\b"
)
"""A department that is named by two things that it does."""
_KINDS: Final = ("klub", "įmon", "asociacij", "leidykl", "žurnal", "parod", "iniciatyv", "būreli")
"""How words begin that say what a name is the name of."""
_KIND: Final = Pattern(
    rf"(?:\b(\w+(?:ų|os|ės|o)) )?\b({'|'.join(_KINDS)})\w* „([^„“]{{4,}})“", re.IGNORECASE
)
_LONG: Final = 4
"""Words of a name whose likeness says something."""
_ALIKE: Final = 0.85
_STEM: Final = 4

Mention = tuple[str, Passage]


def names_have_one_spelling(evidence: Evidence) -> Iterator[Finding]:
    """Find quoted names that differ only in marks, capitals, hyphens, or a word."""
    first: dict[str, Mention] = {}
    for passage, name, letters in evidence.called:
        if letters in first and first[letters][0] != name:
            yield _two(evidence, (name, passage), first[letters])
        first.setdefault(letters, (name, passage))
    yield from _nearly_alike(evidence, first)


def _nearly_alike(evidence: Evidence, known: dict[str, Mention]) -> Iterator[Finding]:
    """Compare long names with those beside them in the alphabet: not each with each."""
    mentions = (known[letters] for letters in sorted(known))
    names = [one for one in mentions if len(one[0].split()) >= _LONG]
    for one, other in pairwise(names):
        if _differ_in_a_word(one[0], other[0]):
            yield _two(evidence, one, other)


def _differ_in_a_word(one: str, other: str) -> bool:
    digits = re.findall(r"\d+", one), re.findall(r"\d+", other)
    shorter = min(len(one), len(other))
    starts = one[: shorter // 3] == other[: shorter // 3]
    if digits[0] != digits[1] or not starts:
        return False
    words = one.split(), other.split()
    fewer, both = min(map(len, words)), sum(map(len, words))
    common = (Counter(words[0]) & Counter(words[1])).total()  # in whatever order: at least as many
    if common < fewer and 2 * common / both < _ALIKE:
        return False
    from difflib import SequenceMatcher  # noqa: PLC0415 (few names are as alike as that)

    matched = SequenceMatcher(None, *words, autojunk=False)
    kept = sum(block.size for block in matched.get_matching_blocks())
    return kept == fewer or matched.ratio() >= _ALIKE


def _two(evidence: Evidence, one: Mention, other: Mention) -> Finding:
    spots = evidence.quoted(one[1], one[0]), evidence.quoted(other[1], other[0])
    return finding(TWO_SPELLINGS, spots, found=one[0], other=other[0])


def departments_have_one_name(evidence: Evidence) -> Iterator[Finding]:
    """Find departments whose two tasks are named in one order here, in the other there."""
    first: dict[tuple[str, ...], Mention] = {}
    for passage, text in evidence.printed:
        is_told = " ir " in text and any(one in text for one in _DEPARTMENTS)
        for match in _UNITS.finditer(text) if is_told else ():
            key = (match[1].lower(), *sorted((match[2].lower(), match[3].lower())))
            order = match[2].lower()
            known = first.setdefault((*key, match[4][: _STEM + 1]), (match[0], passage))
            if f" {order} ir " not in known[0].lower():
                yield _two(evidence, (match[0], passage), known)


def names_are_of_one_kind(evidence: Evidence) -> Iterator[Finding]:
    """Find names that are called a club here and a company there, or another's club."""
    first: dict[str, tuple[str, str, Mention]] = {}
    for passage, text in evidence.printed:
        for match in _KIND.finditer(text) if _says_a_kind(text) else ():
            whose, kind = (match[1] or "").lower()[:_STEM], match[2].lower()
            mention = (match[0], passage)
            known = first.setdefault(letters_of(match[3]), (whose, kind, mention))
            owners_differ = whose and known[0] and whose != known[0]
            if kind != known[1] or owners_differ:
                spots = (
                    evidence.quoted(passage, match[0]),
                    evidence.quoted(known[2][1], known[2][0]),
                )
                yield finding(TWO_KINDS, spots, found=match[0], other=known[2][0])


def _says_a_kind(text: str) -> bool:
    """Return whether a word before a name says, as it seems, what the name is the name of."""
    if " „" not in text:
        return False
    words = (before.rpartition(" ")[2] for before in text.lower().split(" „")[:-1])
    return any(kind in word for word in words for kind in _KINDS)


def names_are_whole(evidence: Evidence) -> Iterator[Finding]:
    """Find long quoted names that are the rest of a project's title without its own name."""
    rests: dict[str, Mention] = {}
    for passage, text in evidence.printed:
        if passage.path.endswith(".pavadinimas"):
            rest = without_names(text)
            if rest != text and len(rest.split()) >= _LONG:
                rests[letters_of(rest)] = (text, passage)
    for passage, name, letters in evidence.called:
        if letters in rests:
            yield _two(evidence, (name, passage), rests[letters])
