"""Read the rows of a long table straight from events: of rows of texts nobody makes nodes."""

from collections.abc import Callable, Iterator, Sequence
from itertools import chain
from typing import Any

import yaml
from attrs import field

from ataskaita.records import define
from ataskaita.sources.folding import Cell, Folded, Shape

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
    _shapes: dict[tuple[str, ...], Shape] = field(factory=dict, init=False)

    def read(self, events: Events) -> None:
        """Add the rows up to the end of the table."""
        for start in events:
            if start.__class__ is yaml.SequenceEndEvent:
                return
            taken: list[Any] = []
            if not (_is_row(start) and _take_texts(events, taken) and self._take(start, taken)):
                self.odd(start, chain(taken, events))

    def _take(self, start: Any, taken: Sequence[Any]) -> bool:
        """Add a row of texts, and its end; return whether each of its keys stands there once."""
        keys: Sequence[Any] = ()
        texts, shape = taken[:-1], None
        if start.__class__ is yaml.MappingStartEvent:
            keys, texts = texts[::2], texts[1::2]
            shape = self._shape(tuple([one.value for one in keys]))
            if len(set(shape.keys)) < len(keys):
                return False
        marks = [one.start_mark for one in (start, *keys)]
        at, *places = [(one.line + 1, one.column + 1) for one in marks]
        self.table.take(at, shape, [self._cell(one) for one in texts], places)
        return True

    def _shape(self, written: tuple[str, ...]) -> Shape:
        known = self._shapes.get(written)
        if known is None:
            known = self._shapes[written] = Shape(tuple(map(self.key, written)), written)
        return known

    def _cell(self, event: Any) -> Cell:
        mark, end = event.start_mark, event.end_mark
        text = self.text(event.value)
        return Cell(text, not event.style, mark.line + 1, mark.column + 1, end.line + 1)


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
