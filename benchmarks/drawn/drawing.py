"""A form and a report of it on the way, and what is drawn of them at last."""

import random
from collections.abc import Iterator, Mapping
from typing import Any

from attrs import define, field, frozen

from benchmarks.drawn.cells import Cell, Hold, Web
from benchmarks.drawn.columns import Column
from benchmarks.drawn.tables import TOTAL, Table
from benchmarks.drawn.texts import as_yaml, typed


@frozen
class Drawn:
    """A form with a report of it, consistent to the last digit."""

    form: str
    data: Mapping[str, Any]
    earlier: str
    """Last year's report, where it is a file of its own."""
    cells: tuple[Cell, ...]
    web: Web
    lacking: str = ""
    """The table in which somebody has forgotten a part of a total: of that, something is told."""

    def text(self, slips: Mapping[str, str] | None = None) -> str:
        """Return the data file, some of its cells, by their paths, typed otherwise."""
        return as_yaml(typed(self.data, slips or {}))


@define
class Drawing:
    """A form and a report on the way."""

    chance: random.Random
    sections: dict[str, Any] = field(factory=dict)
    data: dict[str, Any] = field(factory=dict)
    cells: list[Cell] = field(factory=list)
    holds: list[Hold] = field(factory=list)
    relations: list[str] = field(factory=list)
    tables: list[Table] = field(factory=list)
    quoted: set[str] = field(factory=set)
    """Names of figures that texts quote."""

    def take(self, table: Table) -> None:
        """Take the table's cells and what holds them."""
        self.tables.append(table)
        self.cells += table.cells.values()
        self.holds += table.holds

    def happens(self, likely: float) -> bool:
        """Return whether something that is so likely is the case."""
        return self.chance.random() < likely

    @property
    def totals(self) -> Iterator[tuple[Column, Cell]]:
        """The totals of the tables drawn so far that add up, each with its column."""
        for table in self.tables:
            for column in table.columns:
                made = table.cells.get((TOTAL, column.key))
                if made is not None and column.how == "base" and column.measure.adds_up:
                    yield column, made
