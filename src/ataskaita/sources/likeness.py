"""How like the words of a cell are to those of a figure: by the stems that they share.

Rare words weigh more; words are cut to their stems. Each pair of words is compared once, and the
work is counted: words that all say everything are refused.
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from math import fsum, log
from typing import Final

from attrs import field

from ataskaita.border.refusing import RefusedError
from ataskaita.declared.figures import Field
from ataskaita.lithuanian import strip_diacritics
from ataskaita.messages import Phrase
from ataskaita.records import frozen

_WORD: Final = re.compile(r"[a-z]{2,}|\d+")
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
_LIKELY: Final = 0.5
_OF_CELLS: Final = 3
"""More steps than these lead to a cell: section, table, row, column."""
_MOST_COMPARED: Final = 500_000
"""Pairs of a cell's words and a figure's."""

Stems = frozenset[str]
Likeness = tuple[float, int]
"""From 0 to 1, and the place of the field."""


@frozen
class Asked:
    """The stems of a field's labels: those that must be said, and all that may be."""

    asked: Stems
    told: Stems


@frozen(eq=False)
class Likenesses:
    """Compares cells' words with those of all fields."""

    fields: Sequence[Field]
    _asked: Sequence[Asked] = field(init=False)
    _weights: Mapping[str, float] = field(init=False)
    _vocabulary: Stems = field(init=False)
    _known: dict[tuple[Stems, int, Stems], Sequence[Likeness]] = field(factory=dict, init=False)
    _compared: Counter[str] = field(factory=Counter, init=False)

    @_asked.default
    def _asked_of_fields(self) -> Sequence[Asked]:
        return tuple(
            Asked(stems_of(" ".join(one.labels[1:] or one.labels)), stems_of(" ".join(one.labels)))
            for one in self.fields
        )

    @_weights.default
    def _weights_of_fields(self) -> Mapping[str, float]:
        """Return how telling each stem is: one of few fields' labels tells more.

        A table of rows and columns counts as one: how many cells it has tells nothing.
        """
        told: dict[str, set[str]] = {}
        for one, asked in zip(self.fields, self._asked, strict=True):
            told.setdefault(_whole(one.name), set()).update(asked.told)
        counts = Counter(stem for stems in told.values() for stem in stems)
        return {stem: 1 + log(len(told) / count) for stem, count in counts.items()}

    @_vocabulary.default
    def _vocabulary_of_fields(self) -> Stems:
        return frozenset(self._weights)

    def of(self, near: Stems, around: Stems) -> Sequence[Likeness]:
        """Return what the cell is like, by its own words and those around it; raise RefusedError.

        Words that no field has weigh one each, and are counted only.
        """
        known = near & self._vocabulary
        key = known, len(near) - len(known), around & self._vocabulary
        found = self._known.get(key)
        if found is None:
            found = self._known[key] = self._likely(*key)
        return found

    def _likely(self, near: Stems, others: int, around: Stems) -> Sequence[Likeness]:
        if not near and not others:
            return ()
        said, weight = near | around, self._weight(near) + others
        found: list[Likeness] = []
        for place, one in enumerate(self._asked):
            if not one.asked or one.told.isdisjoint(said):
                continue
            self._count()
            share = self._weight(one.asked & said) / self._weight(one.asked)
            likeness = (share + self._weight(near & one.told) / weight) / 2
            if likeness >= _LIKELY:
                found.append((likeness, place))
        return tuple(found)

    def _count(self) -> None:
        self._compared["pairs"] += 1
        if self._compared["pairs"] > _MOST_COMPARED:
            raise RefusedError(Phrase("its cells have more words than can be compared"))

    def _weight(self, stems: Iterable[str]) -> float:
        return fsum(map(self._weights.__getitem__, stems))


def _whole(name: str) -> str:
    """Return the name of the table in which a figure stands in a row and a column; else its own."""
    steps = name.split(".")
    return ".".join(steps[:2]) if len(steps) > _OF_CELLS else name


@lru_cache(maxsize=20_000)
def stems_of(text: str) -> Stems:
    """Return the stems of a text's words, those left out that say nothing."""
    words = _WORD.findall(strip_diacritics(text.lower()))
    stems = (word[:_STEM] for word in words if word not in _IDLE)
    return frozenset(_SYNONYMS.get(one, one) for one in stems if one not in _IDLE)
