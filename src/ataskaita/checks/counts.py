"""Counts in texts, in figures and in words, against the names that are listed after them."""

import re
from collections.abc import Iterator
from functools import lru_cache
from os.path import commonprefix
from typing import Final

from ataskaita.checks.evidence import Evidence, finding
from ataskaita.checks.lists import LETTER, NUMBER, number_of
from ataskaita.checks.passages import Passage
from ataskaita.declared.declare import Declaration, Kind, declarations
from ataskaita.declared.labels import label_of
from ataskaita.declared.report import Report
from ataskaita.declared.sections import Section
from ataskaita.declared.walk import joined
from ataskaita.errors import Finding
from ataskaita.lithuanian import decline
from ataskaita.lithuanian.grammar.cases import CASES, NUMBERS
from ataskaita.messages.texts import OTHER_FIGURE, TWICE, WRONG_COUNT
from ataskaita.patterns import Pattern

_NAMES: Final = ("pavadinimas", "vardas")
"""Keys under which things have their names."""
_COUNT: Final = Pattern(rf"(?<![\w,.–-])(?:{NUMBER})(?= )", re.IGNORECASE)


def counts_have_their_lists(evidence: Evidence) -> Iterator[Finding]:
    """Find counts that the names listed right after them don't have."""
    for passage, lists in evidence.listed:
        for one in lists:
            stated = number_of(one.count)
            counted = len(set(one.items))
            if stated and stated != counted:
                yield finding(
                    WRONG_COUNT,
                    (evidence.quoted(passage, one.words),),
                    found=one.words,
                    stated=stated,
                    counted=counted,
                    items=", ".join(one.items),
                )


def counts_are_not_above_their_lists(evidence: Evidence) -> Iterator[Finding]:
    """Find counts of clubs, projects or works, in their own section, above what the data lists."""
    for name, noun, count in _counted(evidence):
        section = name.partition(".")[0]
        for passage in evidence.saying(_stem_of(noun)):
            if not passage.is_prose or passage.section != section:
                continue
            for start, end, last in _counts_of(noun, passage):
                if number_of(passage.plain[start:end]) > count and passage.is_typed(start, end):
                    found = passage.plain[start:last]
                    yield finding(
                        OTHER_FIGURE,
                        (evidence.quoted(passage, found), evidence.spot(name, count)),
                        found=found,
                        label=label_of(evidence.kind, name.rpartition(".")[0]),
                        name=name,
                        now=count,
                    )


def nothing_is_listed_twice(evidence: Evidence) -> Iterator[Finding]:
    """Find names that stand twice in one list, of a text or of the data."""
    for passage, lists in evidence.listed:
        for one in lists:
            for item in _repeated(one.items):
                yield finding(TWICE, (evidence.quoted(passage, item),), found=item)
    for items in _data_lists(evidence):
        first: dict[str, str] = {}
        for path, name in items:
            if name in first:
                spots = evidence.spot(path, name), evidence.spot(first[name], name)
                yield finding(TWICE, spots, found=name)
            first.setdefault(name, path)


def _counted(evidence: Evidence) -> Iterator[tuple[str, str, int]]:
    """Generate the lists that have a noun for their items, and how many those are."""
    for name, figure in evidence.figures.items():
        if name.endswith(".skaicius") and figure.own_noun and figure.value:
            yield name, figure.own_noun, int(figure.value)


def _counts_of(noun: str, passage: Passage) -> Iterator[tuple[int, int, int]]:
    """Generate from where to where a number is that counts the noun, and where its words end."""
    words = _words_of(noun)
    last = 0
    for number in _COUNT.finditer(passage.plain):
        counted = words.match(passage.plain, number.end()) if number.start() >= last else None
        if counted and not _names_the_next(noun, number[0], counted[0]):
            last = counted.end()
            yield number.start(), number.end(), last


def _names_the_next(noun: str, number: str, words: str) -> bool:
    """Return whether the number is of what stands before: Projektas 100 Projektas 101."""
    ends_in_one = number.endswith("1") and not number.endswith("11")
    is_one = words.rpartition(" ")[2].lower() == noun.lower()
    return number.isdigit() and is_one and not ends_in_one


@lru_cache(maxsize=64)
def _stem_of(noun: str) -> str:
    """Return how all cases of the noun begin, in small letters."""
    return commonprefix(_forms_of(noun)).lower()  # noqa: RUF071 (letters are meant, not paths)


@lru_cache(maxsize=64)
def _words_of(noun: str) -> re.Pattern[str]:
    """Return what finds a case of the noun, or a word before it and one."""
    forms = "|".join(_forms_of(noun))
    return re.compile(rf"(?: [{LETTER}]+)? (?:{forms})\b", re.IGNORECASE)


@lru_cache(maxsize=64)
def _forms_of(noun: str) -> list[str]:
    return sorted({decline(noun, case, number) for case in CASES for number in NUMBERS})


def _repeated(items: tuple[str, ...]) -> Iterator[str]:
    return (item for place, item in enumerate(items) if item in items[:place])


def _data_lists(evidence: Evidence) -> Iterator[list[tuple[str, str]]]:
    """Generate the lists of things that have names: each item's path and name."""
    told: dict[str, list[str]] = {}
    for passage in evidence.passages:
        told.setdefault(passage.path, []).append(passage.text)
    for place, count, key in _named_lists(evidence):
        paths = (f"{place}[{number}].{key}" for number in range(1, count + 1))
        yield [(path, " ".join(told[path])) for path in paths if path in told]


def _named_lists(evidence: Evidence) -> Iterator[tuple[str, int, str]]:
    """Generate where such a list stands, how long it is, and the key of its items' names."""
    for path, owner in evidence.objects:
        if not isinstance(owner, Report | Section):
            continue
        for one in declarations(type(owner)):
            key = _naming(one)
            if key and (items := getattr(owner, one.name)):
                yield joined(path, one.key), len(items), key


def _naming(one: Declaration) -> str:
    """Return the key of what the items of a list are called; empty where they have no names."""
    named = {field.key for field in declarations(one.type)} if one.kind is Kind.LIST else ()
    return next((key for key in _NAMES if key in named), "")
