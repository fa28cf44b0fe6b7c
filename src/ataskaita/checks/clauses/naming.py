"""By which words sentences name a figure: of its labels, row, column, group and unit.

All of it follows from declarations and from what items are called, so a kind keeps it.
"""

import re
from collections.abc import Iterator
from typing import Final

from ataskaita.checks.clauses.neutral import PER_ONE
from ataskaita.checks.clauses.stems import marked, stems_of
from ataskaita.declared.declare import declared_of
from ataskaita.declared.indicators import INDICATORS
from ataskaita.declared.kind import ReportKind
from ataskaita.declared.labels import label_of
from ataskaita.declared.tree import Quantity
from ataskaita.declared.units import LOANS, PHYSICAL_UNITS, PIECES, RATIO, VISITS
from ataskaita.records import frozen

TOTAL: Final = "is_viso"
GROUPS: Final = "grupes"
_ON_AVERAGE: Final = stems_of("vidutiniškai")
_ALL: Final = "iš viso"
_COUNT: Final = "skaicius"
_ROWS: Final = 4
"""Steps of a name that has a table, a row and a column; the table's title isn't asked for."""
_FIRST: Final = re.compile(r"[,(]")
_UNLABELLED: Final = "Kiek jų yra"
_GENERIC: Final = stems_of(
    "skaičius kiekis dydis dalis suma iš viso metų pabaigoje likutis procentas proc vnt fiz pav "
    "pavad dok iki nuo per rodiklis biblioteka būdu priemonė lėšos jų"
)
_ADDED: Final = {
    PHYSICAL_UNITS.key: "dokumentas leidinys egzempliorius",
    LOANS.key: "dokumentas leidinys egzempliorius",
    VISITS.key: "lankytojas",
}
"""What else a unit counts, as people say it."""
_DOCUMENTS: Final = ("dokumentas", "knyga")
BOOKS: Final = stems_of("dokumentas knyga leidinys literatūra egzempliorius")
_ALSO: Final = {"lankytojas": "žiūrovas klausytojas"}
"""What else people call one of what a figure counts."""
_IN_EACH: Final = re.compile(r" \w+(?:yje|ime|oje|ėje)$")
"""How the label of an average ends: lankytojų renginyje."""
_GOT: Final = stems_of("gauta")
_NEW: Final = stems_of("naujas")
_FEW_WORDS: Final = 2
"""So many words of a label say only what is counted: klasių komplektai."""
_KEPT: Final = "namings"
_MOST: Final = 4_096

Called = tuple[tuple[str, str], ...]
"""Paths of items and groups above a figure, and what those are called."""


@frozen
class Naming:
    """The words by which sentences name a figure."""

    asked: tuple[frozenset[str], ...]
    """Of each of these half the words are needed: of its row, its column, its group."""
    words: frozenset[str]
    """All that may be said of it."""
    counted: frozenset[str]
    """What one of it is called."""


def is_bare_count(one: Quantity) -> bool:
    """Return whether it says how many there are of what has no noun."""
    return one.label == _UNLABELLED and not one.own_noun


def naming_of(
    kind: ReportKind, one: Quantity, called: Called, numerator: Quantity | None = None
) -> Naming:
    """Return the words of a figure; of an average also those of what it averages."""
    known: dict[object, Naming] = kind.known.setdefault(_KEPT, {})
    key = (one.name, one.label, one.own_noun, one.unit.key, called, numerator is None)
    found = known.get(key)
    if found is None:
        if len(known) >= _MOST:
            known.clear()
        found = known[key] = _naming(kind, one, dict(called), numerator)
    return found


def _naming(
    kind: ReportKind, one: Quantity, called: dict[str, str], numerator: Quantity | None
) -> Naming:
    section = _section_words(kind, one)
    counted = _counted(one)
    labels = tuple(_labels(kind, one, called))
    asked = (
        part - section - counted - _GENERIC for label in labels for part in _parts(marked(label))
    )
    told = filter(None, map(_letters, asked))
    all_of_it = (*labels, *map(marked, labels), *_around(kind, one))
    words = section.union(counted, *map(stems_of, all_of_it))
    if numerator is not None:
        above = naming_of(kind, numerator, ())
        words, counted = words | above.words, counted | above.counted
    words |= _implied(one, words)
    return Naming(tuple(told), words | _ON_AVERAGE if PER_ONE in words else words, counted)


def _implied(one: Quantity, words: frozenset[str]) -> frozenset[str]:
    """Return what else may be said of it: what came is new, an average is of each."""
    if one.unit.key == PHYSICAL_UNITS.key and words & _GOT:
        return _NEW
    is_of_each = one.unit.key == RATIO.key and bool(_IN_EACH.search(one.label))
    return frozenset((PER_ONE,)) if is_of_each else frozenset()


def _section_words(kind: ReportKind, one: Quantity) -> frozenset[str]:
    """Return what the section's heading says; where it says both means and expenses, nothing."""
    if one.unit.is_money or one.unit.rounded:
        return frozenset()
    return stems_of(label_of(kind, one.name.partition(".")[0]))


def _counted(one: Quantity) -> frozenset[str]:
    more = BOOKS if one.own_noun in _DOCUMENTS else stems_of(_ALSO.get(one.own_noun, ""))
    if one.unit.key == PIECES.key and not one.own_noun and len(one.label.split()) <= _FEW_WORDS:
        more |= stems_of(one.label) - _GENERIC
    return stems_of(one.noun) | stems_of(_ADDED.get(one.unit.key, "")) | more


def _letters(stems: frozenset[str]) -> frozenset[str]:
    return frozenset(one for one in stems if not one.isdigit())


def _parts(label: str) -> Iterator[frozenset[str]]:
    """Generate what is asked for of a label: of two things that it joins, both."""
    return (stems_of(part) for part in _FIRST.split(label, 1)[0].split(" ir "))


def _around(kind: ReportKind, one: Quantity) -> Iterator[str]:
    """Generate all that stands around a figure: its key, its label, titles of tables."""
    steps = one.name.split(".")
    yield one.name.replace(".", " ")
    yield one.label
    yield from (label_of(kind, ".".join(steps[:place])) for place in range(2, len(steps)))
    yield _whole_of(kind, one.name)


def _whole_of(kind: ReportKind, name: str) -> str:
    """Return the label of what the figure is a part of; empty where nothing says so."""
    model: type = kind.model
    *above, last = name.split(".")
    for step in above:
        one = declared_of(model).named.get(step.partition("[")[0])
        if one is not None and not one.holds_objects:
            return ""
        model = one.type if one is not None else model
    part = declared_of(model).named.get(last)
    whole = declared_of(model).named.get(part.within) if part and part.within else None
    return whole.label if whole else ""


def _labels(kind: ReportKind, one: Quantity, called: dict[str, str]) -> Iterator[str]:
    """Generate the labels by which the figure differs from others of its section."""
    steps = one.name.split(".")
    if steps[0] == INDICATORS:
        yield one.label
        return
    for place in range(2, len(steps)):
        path = ".".join(steps[:place])
        is_title = place == len(steps) - 2 and len(steps) >= _ROWS
        if path in called:
            yield called[path]
        elif not is_title and steps[place - 1] not in (TOTAL, GROUPS):
            yield _told_apart(label_of(kind, path))
    if one.label == _UNLABELLED:
        yield one.own_noun
    elif one.name in called:
        yield called[one.name]
    elif steps[-1] != TOTAL:
        yield _told_apart(one.label)


def _told_apart(label: str) -> str:
    """Return the label; nothing of one that says `Iš viso`."""
    return "" if label.lower().startswith(_ALL) else label
