"""The rows of another workbook's figures, as the page shows them and a person changes them."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from attrs import evolve

from ataskaita.declared.figures import Field
from ataskaita.errors import DataErrors, Fault, Place
from ataskaita.hall.borrowing import Offers
from ataskaita.hall.borrowing_into import Borrowed, Side, is_written, number_in
from ataskaita.hall.filling import Filled
from ataskaita.messages.page import NO_SUCH_FIGURE, NOTHING_CHOSEN, TAKEN_TWICE
from ataskaita.records import frozen

Fields = Mapping[str, Sequence[str]]
Names = Mapping[str, Field]
"""Figures by what people call them."""
FIGURE: Final = "rodiklis:"
"""What the fields begin with that say which figure a cell holds."""
SEEN: Final = "yra:"
"""What the fields begin with that say what of the file a person saw beside a cell."""
WHOSE: Final = "kurio:"
"""What the fields begin with that say whose figure is to stand."""
TAKE: Final = "imti"
MOST_OTHERS: Final = 200
"""Rows without a figure that are shown."""


@frozen
class Row:
    """A cell, what stands in it and beside it, and the figure that it seems to hold."""

    cell: str
    text: str
    words: str
    proposed: str = ""
    """What the figure is called that was found for it; empty for none."""
    sure: bool = False
    called: str = ""
    """What the figure is called that is chosen now."""
    taken: bool = False
    field: Field | None = None
    there: str | None = ""
    """What the file says of the figure."""
    side: Side = Side.UNDECIDED

    @property
    def seen(self) -> str:
        """What a person decides about: of another figure or value, nothing is decided yet."""
        return f"{self.called}={self.there}"

    @property
    def is_contested(self) -> bool:
        """Whether the file says something else."""
        if self.field is None or not is_written(self.there):
            return False
        value = number_in(self.text, self.field)
        return value is None or number_in(self.there or "", self.field) != value


def rows_of(
    offers: Offers, names: Names, filled: Filled | None, fields: Fields | None = None
) -> tuple[Row, ...]:
    """Return the rows: as they are proposed, or as `fields` of the form say."""
    rows = (_answered(one, fields) for one in _proposed(offers, names))
    return tuple(_beside(one, names, filled, fields or {}) for one in rows)


def chosen_of(rows: Sequence[Row]) -> tuple[Row, ...]:
    """Return the rows that are to be taken; raise DataErrors with all that is wrong with them."""
    taken = tuple(one for one in rows if one.taken)
    cells: dict[str, list[str]] = {}
    for one in taken:
        cells.setdefault(one.called, []).append(one.cell)
    faults = [Fault(NOTHING_CHOSEN, Place(""))] if not taken else []
    for one in taken:
        if one.field is None:
            facts = {"found": one.called, "cell": one.cell}
            faults.append(Fault(NO_SUCH_FIGURE, Place(""), facts))
    for called, several in cells.items():
        if called and len(several) > 1:
            facts = {"label": called, "cells": ", ".join(several)}
            faults.append(Fault(TAKEN_TWICE, Place(""), facts))
    if faults:
        raise DataErrors(faults)
    return taken


def borrowed_of(rows: Sequence[Row], offers: Offers) -> tuple[Borrowed, ...]:
    """Return the figures of rows that are taken; raise DataErrors for what is no such figure."""
    fields = {one.cell: one.field for one in rows if one.field is not None}
    values = offers.figures(fields)
    return tuple(
        Borrowed(one.cell, one.field, one.called, values[one.field.name], one.there, one.side)
        for one in rows
        if one.field is not None
    )


def _proposed(offers: Offers, names: Names) -> Iterator[Row]:
    """Generate the rows as they are proposed, by their place in the workbook; then the others."""
    called = {one.name: name for name, one in names.items()}
    for one in sorted(offers.proposals, key=lambda one: (one.sheet, one.spot)):
        yield Row(one.cell, one.text, one.words, called[one.field.name], sure=one.sure)
    for other in offers.others[:MOST_OTHERS]:
        yield Row(other.cell, other.text, other.words)


def _answered(row: Row, fields: Fields | None) -> Row:
    """Return the row as the form says; one without a mark is taken once it has a figure."""
    if fields is None:
        return evolve(row, called=row.proposed, taken=row.sure)
    called = fields.get(f"{FIGURE}{row.cell}", [""])[-1].strip()
    marked = row.cell in fields.get(TAKE, ())
    return evolve(row, called=called, taken=marked or (bool(called) and not row.proposed))


def _beside(row: Row, names: Names, filled: Filled | None, fields: Fields) -> Row:
    """Return the row with its figure, what the file says of it, and what was decided of that."""
    one = names.get(row.called)
    there = filled.typed(one.name) if one is not None and filled is not None else ""
    made = evolve(row, field=one, there=there)
    if not fields:
        return evolve(made, side=Side.FILE)
    told = fields.get(f"{WHOSE}{row.cell}", [""])[-1]
    is_seen = fields.get(f"{SEEN}{row.cell}", [""])[-1] == made.seen
    sides = {one.value: one for one in Side}
    return evolve(made, side=sides.get(told, Side.UNDECIDED) if is_seen else Side.UNDECIDED)
