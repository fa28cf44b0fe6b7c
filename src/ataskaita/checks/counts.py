"""Counts in texts, in figures and in words, against the names that are listed after them."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from attrs import frozen

from ataskaita.checks.evidence import Evidence, finding
from ataskaita.errors import Finding
from ataskaita.lithuanian import decline
from ataskaita.lithuanian.grammar.cases import CASES, NUMBERS
from ataskaita.messages.texts import OTHER_FIGURE, TWICE, WRONG_COUNT
from ataskaita.model.labels import label_of
from ataskaita.patterns import Pattern

_WORDS: Final = {
    2: "d(?:u|vi|viejų|viem|viems|vem|viejose|viejuose)",
    3: "tr(?:ys|is|ijų|ims|imis|ijose|ijuose)",
    4: "ketur(?:i|ios|ių|iems|ioms|is|ias|iais|iomis|iuose|iose)",
    5: "penk(?:i|ios|ių|iems|ioms|is|ias|iais|iomis|iuose|iose)",
    6: "šeš(?:i|ios|ių|iems|ioms|is|ias|iais|iomis|iuose|iose)",
    7: "septyn(?:i|ios|ių|iems|ioms|is|ias|iais|iomis|iuose|iose)",
    8: "aštuon(?:i|ios|ių|iems|ioms|is|ias|iais|iomis|iuose|iose)",
    9: "devyn(?:i|ios|ių|iems|ioms|is|ias|iais|iomis|iuose|iose)",
    10: "dešimt(?:ies|yje)?",
    11: "vienuolik(?:a|os|ai|ą|oje)",
    12: "dvylik(?:a|os|ai|ą|oje)",
    13: "trylik(?:a|os|ai|ą|oje)",
    14: "keturiolik(?:a|os|ai|ą|oje)",
    15: "penkiolik(?:a|os|ai|ą|oje)",
    16: "šešiolik(?:a|os|ai|ą|oje)",
    17: "septyniolik(?:a|os|ai|ą|oje)",
    18: "aštuoniolik(?:a|os|ai|ą|oje)",
    19: "devyniolik(?:a|os|ai|ą|oje)",
    20: "dvidešimt(?:ies|yje)?",
}
"""Numbers in words, in every case."""
_LETTER: Final = "a-ząčęėįšųūž"
_CAPITAL: Final = "A-ZĄČĘĖĮŠŲŪŽ"
_ASIDE: Final = r"(?: \([^()]*\))?"
_ITEM: Final = rf"(?:„[^„“]+“|[{_CAPITAL}][{_LETTER}]+(?: [{_CAPITAL}][{_LETTER}]+){{0,3}}){_ASIDE}"
_LIST: Final = Pattern(rf"{_ITEM}(?:, {_ITEM})+ (?:ir|bei) {_ITEM}")
_NUMBER: Final = "|".join(["(?<![0-9,] )[0-9]{1,3}", *_WORDS.values()])
_COUNT: Final = Pattern(
    rf"(?<![\w,.-])(?P<count>{_NUMBER})(?P<what>(?: [{_LETTER}]+){{1,5}})(?:: | – | \()$",
    re.IGNORECASE,
)
_LAST: Final = (" ir ", " bei ")
"""What stands before the last name of a list."""
_BEFORE: Final = 90


@frozen
class _Listed:
    """Names in a row, and the count that stands before them."""

    path: str
    items: tuple[str, ...]
    count: str
    words: str
    """The count with the word or two after it."""


def counts_have_their_lists(evidence: Evidence) -> Iterator[Finding]:
    """Find counts that the names listed right after them don't have."""
    for passage in evidence.passages:
        for one in _lists(passage.path, passage.text.replace("\u00a0", " ")):
            stated = _number(one.count)
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
        pattern = _count_of(noun)
        for passage in evidence.passages:
            if not passage.is_prose or passage.section != name.partition(".")[0]:
                continue
            for match in pattern.finditer(passage.text.replace("\u00a0", " ")):
                if _number(match["count"]) > count and passage.is_typed(*match.span("count")):
                    yield finding(
                        OTHER_FIGURE,
                        (evidence.quoted(passage, match[0]), evidence.spot(name, count)),
                        found=match[0],
                        label=label_of(name.rpartition(".")[0]),
                        name=name,
                        now=count,
                    )


def nothing_is_listed_twice(evidence: Evidence) -> Iterator[Finding]:
    """Find names that stand twice in one list, of a text or of the data."""
    for passage in evidence.passages:
        for one in _lists(passage.path, passage.text.replace("\u00a0", " ")):
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


@lru_cache(maxsize=64)
def _count_of(noun: str) -> re.Pattern[str]:
    """Return what finds a number with the noun, in any case, a word between them or none."""
    forms = {decline(noun, case, number) for case in CASES for number in NUMBERS}
    return re.compile(
        rf"(?<![\w,.–-])(?P<count>{_NUMBER})(?: [{_LETTER}]+)? (?:{'|'.join(sorted(forms))})\b",
        re.IGNORECASE,
    )


def _lists(path: str, text: str) -> Iterator[_Listed]:
    if not any(word in text for word in _LAST):
        return
    for match in _LIST.finditer(text):
        items = tuple(re.sub(r" \([^()]*\)$", "", one) for one in _items(match[0]))
        before = _COUNT.search(text[max(0, match.start() - _BEFORE) : match.start()])
        words = (before["count"] + before["what"]) if before else ""
        yield _Listed(path, items, before["count"] if before else "", words)


def _items(text: str) -> list[str]:
    return re.findall(_ITEM, text)


def _number(written: str) -> int:
    """Return the number that is written in figures or in words; 0 for none."""
    if written.isdigit():
        return int(written)
    small = written.lower()
    return next((value for value, forms in _WORDS.items() if re.fullmatch(forms, small)), 0)


def _repeated(items: tuple[str, ...]) -> Iterator[str]:
    return (item for place, item in enumerate(items) if item in items[:place])


def _data_lists(evidence: Evidence) -> Iterator[list[tuple[str, str]]]:
    """Generate lists of the data: each item's path and name."""
    report = evidence.report
    yield [(f"padaliniai[{n}].vardas", one.name) for n, one in enumerate(report.branches, start=1)]
    clubs = report.clubs.clubs if report.clubs else ()
    yield [(f"klubai.sarasas[{n}].pavadinimas", one.name) for n, one in enumerate(clubs, start=1)]
    titles = report.staff_training.events if report.staff_training else ()
    yield [
        (f"kvalifikacija.mokymai[{n}].pavadinimas", one.title)
        for n, one in enumerate(titles, start=1)
    ]
    yield from _titles(evidence)


def _titles(evidence: Evidence) -> Iterator[list[tuple[str, str]]]:
    for key in ("projektai", "partneryste"):
        found: dict[str, list[str]] = {}
        for passage in evidence.passages:
            if passage.path.startswith(f"{key}.sarasas[") and passage.path.endswith(
                "].pavadinimas"
            ):
                found.setdefault(passage.path, []).append(passage.text)
        yield [(path, " ".join(texts)) for path, texts in found.items()]
