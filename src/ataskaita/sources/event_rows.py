"""Read the rows of a long table straight from events: of rows of texts nobody makes nodes."""

from collections.abc import Callable, Iterator, Sequence
from itertools import chain
from typing import Any

import yaml
from attrs import field

from ataskaita.records import define
from ataskaita.sources.folding import Cells, Folded, Shape
from ataskaita.sources.plain_rows import Run, row_of

Events = Iterator[yaml.Event]


@define
class EventRows:
    """The reading of one table."""

    table: Folded
    odd: Callable[[yaml.Event, Events], None]
    """What reads a row that is more than texts: its first event, and all that follow."""
    key: Callable[[str], str]
    """What makes a data key of one as it is written."""
    text: Callable[[str], str]
    """What makes of a text what is meant by it."""
    written: Sequence[str]
    """The lines of the file."""
    runs: dict[int, Run]
    """Rows that aren't among the events, by the number of the line before; those taken go."""
    _shapes: dict[tuple[str, ...], Shape] = field(factory=dict, init=False)

    def read(self, events: Events) -> None:
        """Add the rows up to the end of the table."""
        for start in events:
            if start.__class__ is yaml.SequenceEndEvent:
                return
            taken: list[Any] = []
            if not (_is_row(start) and _take_texts(events, taken) and self._take(start, taken)):
                self.odd(start, chain(taken, events))
            elif self.runs:
                self._take_run(start.start_mark)

    def _take(self, start: Any, taken: Sequence[Any]) -> bool:
        """Add a row of texts, and its end; return whether each of its keys stands there once."""
        keys: Sequence[Any] = ()
        texts, shape = taken[:-1], None
        if start.__class__ is yaml.MappingStartEvent:
            keys, texts = texts[::2], texts[1::2]
            shape = self._shape(tuple([one.value for one in keys]))
            if len(set(shape.keys)) < len(keys):
                return False
        at, *places = [(mark.line + 1, mark.column + 1) for mark in _starts((start, *keys))]
        self.table.take(at, shape, self._cells(texts), places)
        return True

    def _take_run(self, before: Any) -> None:
        """Add the rows that stand right below the one that begins there, where there are such."""
        run = self.runs.get(before.line)
        if run is None or before.column != run.column:
            return
        for line in run.lines:
            row = row_of(self.written[line], line + 1, run.column)
            shape = self._shape(row.keys) if row.keys else None
            if shape is not None and len(set(shape.keys)) < len(shape.keys):
                return
            self.table.take((line + 1, run.column + 1), shape, row.cells, row.key_places)
        del self.runs[before.line]

    def _shape(self, written: tuple[str, ...]) -> Shape:
        known = self._shapes.get(written)
        if known is None:
            known = self._shapes[written] = Shape(tuple(map(self.key, written)), written)
        return known

    def _cells(self, events: Sequence[Any]) -> Cells:
        starts = _starts(events)
        lines = [mark.line + 1 for mark in starts]
        lasts = [one.end_mark.line + 1 for one in events]
        return Cells(
            [self.text(one.value) for one in events],
            bytes([not one.style for one in events]),
            lines,
            [mark.column + 1 for mark in starts],
            lasts if lasts != lines else (),
        )


def _starts(events: Sequence[Any]) -> list[Any]:
    return [one.start_mark for one in events]


def _is_row(event: yaml.Event) -> bool:
    """Return whether a row begins there that has neither anchor nor tag."""
    return isinstance(event, yaml.CollectionStartEvent) and not (event.anchor or event.tag)


def _take_texts(events: Events, taken: list[Any]) -> bool:
    """Take events up to the end of the row, or to what is no mere text; return whether all are."""
    for event in events:
        taken.append(event)
        if event.__class__ is not yaml.ScalarEvent:
            return isinstance(event, yaml.CollectionEndEvent)
        if event.anchor or event.tag:
            return False
    return False
