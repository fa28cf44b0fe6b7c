"""Names and marks in texts: one name in two spellings, quotes without a pair, order, thousands."""

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from itertools import pairwise
from typing import Final

from ataskaita.checks.evidence import Evidence, finding
from ataskaita.checks.passages import Passage
from ataskaita.errors import Finding
from ataskaita.lithuanian import sort_key, strip_diacritics, tidy
from ataskaita.messages.consistency import WRONG_THOUSANDS
from ataskaita.messages.texts import TWO_SPELLINGS, UNPAIRED_QUOTES, UNSORTED
from ataskaita.model.units import EURO

_QUOTED: Final = re.compile("„([^„“]{4,})“")
_PLAIN: Final = re.compile(r"[\W_]+")
_THOUSANDS: Final = re.compile(r"(?<![0-9] )(?<![0-9])tūkst\.\s(?:Eur|eur)\w*")
_ODD_MARKS: Final = ("”", '"', ",,", "«")
_LONG: Final = 4
"""Words of a name whose likeness says something."""
_ALIKE: Final = 0.85
_SHOWN: Final = 60

Mention = tuple[str, Passage]


def names_have_one_spelling(evidence: Evidence) -> Iterator[Finding]:
    """Find quoted names that differ only in marks, capitals, hyphens, or a word."""
    first: dict[str, Mention] = {}
    for passage in evidence.passages:
        for name in _QUOTED.findall(_marked(evidence, passage)):
            key = _key(name)
            if key in first and first[key][0] != name:
                yield _two(evidence, (name, passage), first[key])
            first.setdefault(key, (name, passage))
    yield from _nearly_alike(evidence, first)


def quotes_have_their_pair(evidence: Evidence) -> Iterator[Finding]:
    """Find texts with an opening quote too many, or a closing one."""
    for passage in evidence.passages:
        text = _marked(evidence, passage)
        if text.count("„") != text.count("“"):
            spot = evidence.quoted(passage, passage.text)
            yield finding(UNPAIRED_QUOTES, (spot,), found=_short(passage.text))


def branches_are_in_order(evidence: Evidence) -> Iterator[Finding]:
    """Find the first branch that isn't in its place in the alphabet."""
    branches = list(enumerate(evidence.report.branches, start=1))
    for (before, one), (number, other) in pairwise(branches):
        if sort_key(one.name) > sort_key(other.name):
            spots = (
                evidence.spot(f"padaliniai[{number}].vardas", other.name),
                evidence.spot(f"padaliniai[{before}].vardas", one.name),
            )
            yield finding(UNSORTED, spots, found=other.name, before=one.name)
            return


def amounts_are_in_euros(evidence: Evidence) -> Iterator[Finding]:
    """Find headings and texts that say thousands of euros where the tables print euros."""
    for passage in evidence.passages:
        match = _THOUSANDS.search(passage.text) if passage.section == "finansai" else None
        if match:
            yield finding(WRONG_THOUSANDS, (evidence.quoted(passage, match[0]),), words=match[0])
    for key, section in evidence.report.own_sections.items():
        for number, block in enumerate(section.blocks, start=1):
            for column in block.table.columns if block.table else ():
                match = _THOUSANDS.search(column.label)
                if match and column.unit is EURO:
                    path = f"savi_skyriai.{key}.turinys[{number}].lentele"
                    yield finding(
                        WRONG_THOUSANDS, (evidence.spot(path, column.label),), words=match[0]
                    )


def _marked(evidence: Evidence, passage: Passage) -> str:
    """Return the text with its quotes as they are printed."""
    odd = evidence.report.tidied and any(mark in passage.text for mark in _ODD_MARKS)
    return tidy(passage.text) if odd else passage.text


def _key(name: str) -> str:
    return _PLAIN.sub("", strip_diacritics(name).lower())


def _nearly_alike(evidence: Evidence, known: dict[str, Mention]) -> Iterator[Finding]:
    """Compare long names with those beside them in the alphabet: not each with each."""
    names = sorted((one for one in known.values() if len(one[0].split()) >= _LONG), key=_by_name)
    for one, other in pairwise(names):
        if _differ_in_a_word(one[0], other[0]):
            yield _two(evidence, one, other)


def _by_name(mention: Mention) -> str:
    return _key(mention[0])


def _differ_in_a_word(one: str, other: str) -> bool:
    digits = re.findall(r"\d+", one), re.findall(r"\d+", other)
    shorter = min(len(one), len(other))
    starts = one[: shorter // 3] == other[: shorter // 3]
    if digits[0] != digits[1] or not starts:
        return False
    words = SequenceMatcher(None, one.split(), other.split(), autojunk=False)
    kept = sum(block.size for block in words.get_matching_blocks())
    fewer = min(len(one.split()), len(other.split()))
    return kept == fewer or words.ratio() >= _ALIKE


def _two(evidence: Evidence, one: Mention, other: Mention) -> Finding:
    spots = evidence.quoted(one[1], one[0]), evidence.quoted(other[1], other[0])
    return finding(TWO_SPELLINGS, spots, found=one[0], other=other[0])


def _short(text: str) -> str:
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN].rsplit(' ', 1)[0]} …"
