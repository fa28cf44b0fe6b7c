"""Slips of a hand in the cells of drawn reports, and what must be told of them."""

import random
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final

from attrs import frozen

from benchmarks.drawn.cells import Cell, Sort
from benchmarks.drawn.drawing import Drawn
from benchmarks.drawn.reading import found, put
from benchmarks.slipping import IN_ONE

WORDS: Final[Mapping[Sort, frozenset[str]]] = {
    "sum": frozenset({"D201"}),
    "formula": frozenset({"D180"}),
    "equal": frozenset({"D184"}),
    "part": frozenset({"D203"}),
    "at most": frozenset({"D181"}),
    "bound": frozenset({"D184"}),
}
"""The codes of what is told of a cell that is held so."""


@frozen
class Slip:
    """One cell that is typed wrongly, and what is told of it."""

    kind: str
    cell: Cell
    texts: Mapping[str, str]
    """What is typed, by path."""
    expected: frozenset[str]
    told: frozenset[str]
    """The codes of all that leads to a cell that was changed."""

    @property
    def is_found(self) -> bool:
        """Whether anything is told that wasn't before."""
        return bool(self.told)

    @property
    def is_named(self) -> bool:
        """Whether what holds the cell tells it, or the number can't be read in its place."""
        return bool(self.told & self.expected) or any(one < "D18" for one in self.told)


def slips(
    drawn: Drawn, folder: Path, chance: random.Random, *, exact: bool, most: int = 5
) -> Iterator[Slip]:
    """Generate some slips in cells that something holds exactly, or only on one side."""
    places = _Places(drawn.cells)
    cells = [(one, sorts) for one in drawn.cells if (sorts := _sorts(one, drawn, exact=exact))]
    for cell, sorts in chance.sample(cells, min(most, len(cells))):
        kind = chance.choice((*IN_ONE, "neighbour", "moved"))
        texts = places.spoilt(kind, cell, chance)
        if not texts or any(places.known[path].text == text for path, text in texts.items()):
            continue
        expected = frozenset(code for sort in sorts for code in WORDS[sort])
        yield Slip(kind, cell, texts, expected, _told(drawn, folder, texts))


def _sorts(cell: Cell, drawn: Drawn, *, exact: bool) -> set[Sort]:
    if not cell.stated or not cell.given:
        return set()
    exactly = drawn.web.exactly(cell)
    if exact:
        return exactly
    return set() if exactly else drawn.web.loosely(cell)


def _told(drawn: Drawn, folder: Path, texts: Mapping[str, str]) -> frozenset[str]:
    return frozenset(code for code, paths in found(put(drawn, folder, texts)) if paths & set(texts))


class _Places:
    """The typed cells of a report by what stands above, below and beside them."""

    def __init__(self, cells: Iterable[Cell]) -> None:
        self.known = {one.path: one for one in cells if one.stated and one.given}

    def spoilt(self, kind: str, cell: Cell, chance: random.Random) -> Mapping[str, str]:
        """Return what is typed otherwise, by path; nothing where the slip isn't possible."""
        if kind in IN_ONE:
            text = IN_ONE[kind](cell.text, chance)
            return {} if text is None else {cell.path: text}
        others = self._column(cell) if kind == "neighbour" else self._row(cell)
        others = [one for one in others if one.decimals == cell.decimals]
        if not others:
            return {}
        other = chance.choice(others)
        made = {cell.path: other.text}
        return made if kind == "neighbour" else {**made, other.path: cell.text}

    def _column(self, cell: Cell) -> Sequence[Cell]:
        above, _, column = cell.path.rpartition(".")
        table = above.rpartition("[" if cell.listed else ".")[0]
        return self._others(cell, table, column)

    def _row(self, cell: Cell) -> Sequence[Cell]:
        above = cell.path.rpartition(".")[0]
        return self._others(cell, above, "")

    def _others(self, cell: Cell, above: str, column: str) -> list[Cell]:
        """Return the cells right before and after it among those of its column or row."""
        alike = [
            one
            for path, one in self.known.items()
            if path.startswith(above)
            and (path.endswith(f".{column}") if column else path.rpartition(".")[0] == above)
        ]
        place = alike.index(cell)
        return [alike[n] for n in (place - 1, place + 1) if 0 <= n < len(alike)]
