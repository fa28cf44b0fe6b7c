"""What next year's report has of this one's shape: sections of its own, their tables, headings.

Texts and numbers are left out; what a table says of years moves with them, and where last year's
column is there under the same heading, it keeps what stood in it.
"""

from collections.abc import Mapping, Sequence
from typing import Any, Final, TypeVar

from attrs import evolve

from ataskaita.declared.keyed import Keyed
from ataskaita.declared.later import later
from ataskaita.declared.own import Column, OwnBlock, OwnCell, OwnFigure, OwnSection, OwnTable
from ataskaita.declared.owning import OWN_SECTIONS
from ataskaita.declared.prose import Prose, Quotation
from ataskaita.declared.report import Report

_OF_A_COLUMN: Final = ("label", "key", "formula_text", "within", "at_most")
Block = TypeVar("Block", bound=OwnBlock)
Said = TypeVar("Said", str, str | None)


class Heir:
    """Makes what next year's report begins with, out of what this one has."""

    def __init__(self, report: Report, year: int) -> None:
        """Take this year's report, and the year of the next one."""
        self._report = report
        self._by = year - report.year

    def text(self, text: Said) -> Said:
        """Return a heading or a label of the next report."""
        return later(text, self._report.year, self._by) if text else text

    def own_sections(self) -> Keyed[OwnSection]:
        """Return the institution's own sections with their tables, to be filled."""
        return Keyed(
            (
                key,
                evolve(
                    one,
                    heading=self.text(one.heading),
                    blocks=self._blocks(one.blocks),
                    pictures=(),
                ),
            )
            for key, one in self._report.own_sections.items()
        )

    def own_figures(self) -> Keyed[OwnFigure]:
        """Return the institution's own figures; of their values only what is quoted."""
        return Keyed(
            (key, evolve(one, label=self.text(one.label), value=_quoted(one.value)))
            for key, one in self._report.own_figures.items()
        )

    def sections(self, begun: dict[str, Any]) -> dict[str, Any]:
        """Return by attribute the sections of the next report, with headings and own tables.

        `begun` are those that begin with something already.
        """
        made = dict(begun)
        for one in self._report.kind.sections:
            there = getattr(self._report, one.name)
            more = {} if there is None else self._added(there)
            if more:
                made[one.name] = evolve(made.get(one.name) or one.type(), **more)
        return made

    def _added(self, section: Any) -> dict[str, Any]:
        said = {
            "heading": self.text(section.heading),
            "own_blocks": self._blocks(section.own_blocks),
        }
        return {name: value for name, value in said.items() if value}

    def _blocks(self, blocks: Sequence[Block]) -> tuple[Block, ...]:
        return tuple(
            evolve(one, text=None, table=one.table and self._table(one.table)) for one in blocks
        )

    def _table(self, table: OwnTable) -> OwnTable:
        columns = tuple(map(self._column, table.columns))
        return evolve(
            table,
            title=self.text(table.title),
            columns=columns,
            rows=_Rows(self, table, columns).later(),
            totals=self._keyed(table.totals),
            within=self._keyed(table.within),
            chart=self._words(table.chart),
        )

    def _column(self, column: Column) -> Column:
        """Return the column; what other columns are called in it moves as they do."""
        moved: dict[str, Any] = {name: self.text(getattr(column, name)) for name in _OF_A_COLUMN}
        return evolve(column, **moved, total_of=self._words(column.total_of))

    def _words(self, words: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(self.text(one) for one in words)

    def _keyed(self, said: Mapping[str, tuple[str, ...]]) -> Keyed[tuple[str, ...]]:
        return Keyed((self.text(key), self._words(one)) for key, one in said.items())

    def quoted(self, value: Quotation) -> Quotation:
        """Return what a cell quotes, where its own table has another year now."""
        first, *steps = value.name.split(".")
        if first != OWN_SECTIONS:
            return value
        return evolve(value, name=".".join((first, *steps[:1], *map(self.text, steps[1:]))))


class _Rows:
    """The rows of an own table, as the next report has them."""

    def __init__(self, heir: Heir, table: OwnTable, columns: tuple[Column, ...]) -> None:
        """Take the table as it is, and its columns as they are to be."""
        self._heir, self._rows = heir, table.rows
        self._naming = _naming(table)
        places = {one.label: place for place, one in enumerate(table.columns)}
        pairs = enumerate(zip(table.columns, columns, strict=True))
        self._moved = {
            n: places.get(new.label) for n, (old, new) in pairs if new.label != old.label
        }
        self._known = {_first(row): row for row in table.rows}

    def later(self) -> tuple[tuple[OwnCell, ...], ...]:
        """Return the rows."""
        return tuple(
            tuple(self._cell(row, place) for place in range(len(row))) for row in self._rows
        )

    def _cell(self, row: tuple[OwnCell, ...], place: int) -> OwnCell:
        value, said = row[place], self._heir.text(_first(row))
        if isinstance(value, Quotation):
            return self._heir.quoted(value)
        if isinstance(value, Prose):
            return value
        if place in self._naming:
            return self._heir.text(value) if isinstance(value, str) else value
        column = self._moved.get(place)
        if column is not None:  # last year's column, which has a heading of its own now
            return row[column]
        if said != _first(row) and said in self._known:
            return self._known[said][place]  # the same of a row
        return "" if isinstance(value, str) else None


def _naming(table: OwnTable) -> frozenset[int]:
    """Return which columns say what a row is: those before the first number, at least the first."""
    numbers = [place for place, one in enumerate(table.columns) if one.unit is not None]
    return frozenset(range(numbers[0] if numbers else 1))


def _first(row: tuple[OwnCell, ...]) -> str:
    return row[0] if row and isinstance(row[0], str) else ""


def _quoted(value: Any) -> Any:
    return value if isinstance(value, Quotation) else None
