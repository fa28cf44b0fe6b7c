"""Propose which cells of somebody else's workbook hold which figures, by what names them.

A cell is named by the texts left of it and above it, a figure by its labels. Both are compared by
the words that they share, rare words weighing more; words are cut to their stems.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from math import log
from typing import Final

from ataskaita.declared.figures import Field
from ataskaita.lithuanian import strip_diacritics
from ataskaita.records import frozen
from ataskaita.sources.grids import Grid, Spot

_WORD: Final = re.compile(r"[a-z]{2,}|\d+")
_YEAR: Final = re.compile(r"\b(?:19|20)\d\d\b")
_STEM: Final = 5
"""Letters of a word that its cases have in common, more or less."""
_SYNONYMS: Final = {
    "visi": "viso",
    "bendr": "viso",
    "lanky": "apsil",
    "pabai": "dydis",
    "skait": "varto",
    "egzem": "fiz",
    "vnt": "fiz",
    "persona": "darbu",
}
"""Words of statistics forms that mean what the report's words mean."""
_IDLE: Final = frozenset(
    ("is", "ir", "ju", "per", "metu", "metus", "iki", "pagal", "skaic", "biblio")
)
_SURE: Final = 0.75
_LIKELY: Final = 0.5
_APART: Final = 0.08
"""How much better than the next a sure one must be."""


@frozen
class Proposal:
    """A cell that seems to hold a figure."""

    field: Field
    sheet: str
    spot: Spot
    text: str
    """What stands in the cell."""
    words: str
    """What names it there."""
    likeness: float
    """From 0 to 1."""
    sure: bool


def propose(
    grids: Sequence[Grid], fields: Iterable[Field], year: int | None = None
) -> tuple[Proposal, ...]:
    """Return at most one cell for each field, and one field for each cell, likeliest first.

    Columns that are headed by another `year` are left out.
    """
    wanted = list(fields)
    weights = _weights(wanted)
    scored = sorted(
        (one for grid in grids for one in _scored(grid, wanted, weights, year)),
        key=lambda one: -one.likeness,
    )
    return tuple(_chosen(scored))


def _chosen(scored: Sequence[Proposal]) -> Iterator[Proposal]:
    fields: set[str] = set()
    cells: set[tuple[str, Spot]] = set()
    for place, one in enumerate(scored):
        cell = (one.sheet, one.spot)
        if one.field.name in fields or cell in cells:
            continue
        fields.add(one.field.name)
        cells.add(cell)
        rivals = (
            other.likeness
            for other in scored[place + 1 :]
            if (other.field.name == one.field.name) != ((other.sheet, other.spot) == cell)
        )
        apart = one.likeness - max(rivals, default=0) >= _APART
        yield _judged(one, sure=one.likeness >= _SURE and apart)


def _judged(one: Proposal, *, sure: bool) -> Proposal:
    return Proposal(one.field, one.sheet, one.spot, one.text, one.words, one.likeness, sure)


def _scored(
    grid: Grid, fields: list[Field], weights: Mapping[str, float], year: int | None
) -> Iterator[Proposal]:
    for spot in grid.figures:
        row, column = grid.row_words(spot), grid.column_words(spot)
        years = _YEAR.findall(column)
        if not (row or column) or (year and years and str(year) not in years):
            continue
        near, around = _stems(row), _stems(f"{column} {grid.owner_words(spot)} {grid.name}")
        for field in fields:
            likeness = _likeness(field, near or around, around, weights)
            if likeness >= _LIKELY:
                words = row or column
                yield Proposal(
                    field, grid.name, spot, grid.cells[spot], words, likeness, sure=False
                )


def _likeness(
    field: Field, near: frozenset[str], around: frozenset[str], weights: Mapping[str, float]
) -> float:
    """Return how much of the field's words the cell's words say, and the other way about."""
    asked = _stems(" ".join(field.labels[1:] or field.labels))
    told = _stems(" ".join(field.labels))
    if not asked or not near:
        return 0.0
    said = _weight(asked & (near | around), weights) / _weight(asked, weights)
    meant = _weight(near & told, weights) / _weight(near, weights)
    return (said + meant) / 2


def _weight(stems: Iterable[str], weights: Mapping[str, float]) -> float:
    return sum(weights.get(one, 1.0) for one in stems)


def _weights(fields: Sequence[Field]) -> Mapping[str, float]:
    """Return how telling each stem is: one of few fields' labels tells more."""
    counts = Counter(stem for one in fields for stem in _stems(" ".join(one.labels)))
    return {stem: 1 + log(len(fields) / count) for stem, count in counts.items()}


def _stems(text: str) -> frozenset[str]:
    words = _WORD.findall(strip_diacritics(text.lower()))
    stems = (word[:_STEM] for word in words if word not in _IDLE)
    return frozenset(_SYNONYMS.get(one, one) for one in stems if one not in _IDLE)
