"""Read YAML as a stream of events: no type is guessed, nothing is expanded, depth is bounded.

`no`, `12:30` and `012` stay text; aliases, anchors, tags and duplicate keys are refused.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Protocol

import yaml
from attrs import evolve, field

from ataskaita.characters import UNFIT, code_point
from ataskaita.errors import Fault, Place
from ataskaita.lithuanian import strip_diacritics
from ataskaita.messages import Message, Phrase
from ataskaita.messages.structure import (
    ANCHOR_OR_TAG,
    DUPLICATE_KEY,
    NOT_YAML,
    PARTED,
    TOO_DEEP,
    TWO_DOCUMENTS,
    WRONG_SHAPE,
)
from ataskaita.messages.values import FORBIDDEN_CHARACTER
from ataskaita.records import define
from ataskaita.signs import free_signs
from ataskaita.sources.commas import parted_entry
from ataskaita.sources.event_rows import EventRows
from ataskaita.sources.folding import Folded
from ataskaita.sources.long_tables import LONG, is_long_table, rows_of
from ataskaita.sources.nodes import FaultyError, Mapping, Node, Scalar, Series, faulty
from ataskaita.sources.plain_rows import Run, runs_of, without

_DEEPEST = 50
_KEY = Phrase("a key")
_NOTHING = Phrase("nothing")
_NESTED = Phrase("a list or a nested entry")
_STRUCTURE = Phrase("a list of keys with values")

_UNFIT = re.compile(UNFIT.pattern.replace("]", "\u007f-\u0084\u0086-\u009f]"))
"""What Word can't hold, and the control characters that YAML doesn't have."""
_LINE_SIGNS = "\u0085\u2028\u2029"
"""Line ends to YAML but to no editor: they come along with text copied from elsewhere."""
_LONE_DASH = re.compile(r"(:[ \t]+)-(?=[ \t]*(?:[ \t]#.*)?(?:[\r\n]|\Z))")
"""A dash as a key's whole value: to people no figure, to YAML the start of a list."""
_YAML_TAG = "tag:yaml.org,2002:"
"""What libyaml makes of `!!`."""
_LATE = ("could not find expected ':'", "found unexpected end of stream")
"""What libyaml notices only long after the place where it begins."""
_TOO_DEEP = "exceeded maximum nesting depth"
"""What libyaml says, since 0.2.6, before our own bound is reached: it reads ahead."""


def read_nodes(text: str, file: str) -> tuple[Node | None, list[Fault]]:
    """Return the tree of the YAML document and the faults found; None where there is no tree."""
    reader = _Reader(file)
    fit = reader.without_unfit(_without_line_signs(text))
    reader.lines = fit.splitlines()
    reader.dash = next(one for one in free_signs(fit) if f"{ord(one):x}" not in fit.casefold())
    runs = runs_of(fit, reader.lines, LONG + 1)
    if runs:
        quick = evolve(reader, faults=[*reader.faults], runs=runs)
        read = quick.read(without(runs, reader.lines))
        if not runs and read[0] is not None:
            return read
    return reader.read(fit)


def legible(text: str) -> str:
    """Return the text as YAML can read it; each character that it keeps is in its old place."""
    return _with_dashes(_UNFIT.sub(" ", _without_line_signs(text)), "x")


def _without_line_signs(text: str) -> str:
    for sign in _LINE_SIGNS:
        text = text.replace(sign, " ")
    return text


def _with_dashes(text: str, dash: str) -> str:
    return _LONE_DASH.sub(rf"\1{dash}", text)


class Mark(Protocol):
    """Where an event begins or ends; libyaml's marks and PyYAML's have no common class."""

    @property
    def line(self) -> int:
        """Counted from 0."""

    @property
    def column(self) -> int:
        """Counted from 0, in characters."""


@define
class _Reader:
    """Builds nodes out of events, noting faults as it goes."""

    file: str
    faults: list[Fault] = field(factory=list)
    lines: list[str] = field(factory=list)
    dash: str = ""
    """The sign that stands for a lone dash until YAML is read, in prose too.

    Neither it nor its number, by which YAML may write it, stands in the text otherwise.
    """
    depth: int = 0
    """How many collections are open."""
    line: int = -1
    """Where the last text begins that stands on one line; a row's cells share it."""
    last: list[str] = field(factory=list)
    """The lines of that text."""
    runs: dict[int, Run] = field(factory=dict)
    """The rows on lines that libyaml isn't given; those taken go."""

    def read(self, fit: str) -> tuple[Node | None, list[Fault]]:
        """Return the tree of a text that has no unfit characters, and the faults so far."""
        try:
            events = iter(yaml.CSafeLoader(_with_dashes(fit, self.dash)).get_event, None)
            return self.document(events), self.faults
        except FaultyError as error:
            return None, [*self.faults, *error.faults]
        except yaml.MarkedYAMLError as error:
            return None, [*self.faults, self.misread(error)]

    def without_unfit(self, text: str) -> str:
        """Return `text` with a space for each character that Word can't hold, each kind noted."""
        if _UNFIT.search(text) is None:
            return text
        seen: set[str] = set()
        fit = _UNFIT.sub(" ", text)
        for match in _UNFIT.finditer(text):
            if match[0] not in seen:
                seen.add(match[0])
                self._note_unfit(match[0], fit[: match.end()])
        return fit

    def _note_unfit(self, character: str, before: str) -> None:
        lines = before.splitlines()
        line, column = len(lines), len(lines[-1])
        facts = {"number": str(column), "code": code_point(character)}
        self.faults.append(Fault(FORBIDDEN_CHARACTER, Place(self.file, line, column), facts))

    def document(self, events: Iterator[yaml.Event]) -> Node:
        """Return the one document's tree."""
        for event in events:
            if isinstance(event, yaml.NodeEvent):
                node = self._node(event, events, "")
                self._refuse_second(events)
                return node
        place = Place(self.file, 1, 1)
        raise faulty(WRONG_SHAPE, place, label=self.file, expected=_STRUCTURE, found=_NOTHING)

    def place(self, mark: Mark | None, path: str) -> Place:
        """Return the place of a mark, counted from 1."""
        if mark is None:
            return Place(self.file, within=path)
        return Place(self.file, mark.line + 1, mark.column + 1, path)

    def misread(self, error: yaml.MarkedYAMLError) -> Fault:
        """Return what libyaml says of a text that is no YAML."""
        mark = error.context_mark if error.problem in _LATE else error.problem_mark
        place = self.place(mark or error.context_mark, "")
        if error.problem == _TOO_DEEP:
            return Fault(TOO_DEEP, place, {"limit": str(_DEEPEST)})
        return Fault(NOT_YAML, place, {"reason": Phrase(error.problem or "")})

    def _refuse_second(self, events: Iterator[yaml.Event]) -> None:
        for event in events:
            if isinstance(event, yaml.DocumentStartEvent):
                raise FaultyError(Fault(TWO_DOCUMENTS, self.place(event.start_mark, "")))

    def _node(self, event: yaml.Event, events: Iterator[yaml.Event], path: str) -> Node:
        place = self.place(event.start_mark, path)
        if isinstance(event, yaml.CollectionStartEvent):
            return self._collection(event, events, place)
        if isinstance(event, yaml.ScalarEvent):
            return self._scalar(event, place)
        return self._alias(event, place)

    def _alias(self, event: yaml.Event, place: Place) -> Scalar:
        self._note_alien(event, f"*{getattr(event, 'anchor', '')}")
        return Scalar("", place, plain=True)

    def _scalar(self, event: yaml.ScalarEvent, place: Place) -> Scalar:
        if event.anchor or event.tag:
            self._note_alien(event, _alien(event.anchor, event.tag))
        lines = self._lines(event)
        text = self._text(event.value)
        return Scalar(text, place, plain=not event.style, lines=lines)

    def _text(self, read: str) -> str:
        """Return what is meant by a text that YAML was read for."""
        return read.replace(self.dash, "-")

    def _lines(self, event: yaml.Event) -> list[str]:
        start, end = event.start_mark, event.end_mark
        if start is None or end is None:
            return []
        if start.line != end.line or start.line != self.line:
            self.line, self.last = start.line, self.lines[start.line : end.line + 1]
        return self.last

    def _collection(
        self, event: yaml.CollectionStartEvent, events: Iterator[yaml.Event], place: Place
    ) -> Mapping | Series:
        self.depth += 1
        if self.depth > _DEEPEST:
            raise faulty(TOO_DEEP, self.place(event.start_mark, ""), limit=str(_DEEPEST))
        if event.anchor or event.tag:
            self._note_alien(event, _alien(event.anchor, event.tag))
        is_mapping = isinstance(event, yaml.MappingStartEvent)
        made = self._mapping(events, place) if is_mapping else self._series(events, place)
        self.depth -= 1
        return made

    def _series(self, events: Iterator[yaml.Event], place: Place) -> Series:
        items: list[Node] = []
        for event in events:
            if isinstance(event, yaml.SequenceEndEvent):
                break
            items.append(self._node(event, events, f"{place.within}[{len(items) + 1}]"))
            if len(items) == LONG and is_long_table(items):
                return Series(self._rows(items, events, place), place)
        return Series(tuple(items), place)

    def _rows(self, items: list[Node], events: Iterator[yaml.Event], place: Place) -> Folded:
        """Return the rows of a long table: those that are read, and all that follow."""
        table = rows_of(items, Folded(place, self.lines))

        def odd(start: yaml.Event, rest: Iterator[yaml.Event]) -> None:
            table.take_odd(self._node(start, rest, table.path(len(table))))

        EventRows(table, odd, self._plain_key, self._text, self.lines, self.runs).read(events)
        return table

    def _plain_key(self, written: str) -> str:
        return plain_key(self._text(written))

    def _mapping(self, events: Iterator[yaml.Event], place: Place) -> Mapping:
        values: dict[str, Node] = {}
        keys: dict[str, Scalar] = {}
        for event in events:
            if isinstance(event, yaml.MappingEndEvent):
                break
            key = self._key(event, events, place.within)
            name = plain_key(key.text)
            path = f"{place.within}.{name}" if place.within else name
            value = self._node(next(events), events, path)
            if name[:1].isdigit() and values and self._is_rest(values, key, value):
                continue
            if name in keys:
                first = str(keys[name].place.line)
                self._note(DUPLICATE_KEY, key.place, key=key.text, first=first)
            else:
                values[name], keys[name] = value, key
        return Mapping(values, keys, place)

    def _is_rest(self, values: dict[str, Node], key: Scalar, value: Node) -> bool:
        """Return whether the entry is what a comma parted from the number before, which is told."""
        last = next(reversed(values))
        whole = parted_entry(values[last], key, value)
        if whole:
            self._note(PARTED, values[last].place, whole=whole)
        return bool(whole)

    def _key(self, event: yaml.Event, events: Iterator[yaml.Event], path: str) -> Scalar:
        node = self._node(event, events, path)
        if isinstance(node, Scalar):
            return node
        label = path or self.file
        raise faulty(WRONG_SHAPE, node.place, label=label, expected=_KEY, found=_NESTED)

    def _note_alien(self, event: yaml.Event, found: str) -> None:
        """Note an alias, an anchor or a tag: data files don't use them."""
        self._note(ANCHOR_OR_TAG, self.place(event.start_mark, ""), found=found)

    def _note(self, message: Message, place: Place, **facts: str) -> None:
        self.faults.append(Fault(message, place, facts))


@lru_cache(maxsize=4_096)
def plain_key(key: str) -> str:
    """Return a data key as the model writes it: `Iš viso` is `is_viso`."""
    plain = strip_diacritics(key.strip().lower())
    return plain if plain.isidentifier() else re.sub(r"[\s-]", "_", plain)


def _alien(anchor: str | None, tag: str | None) -> str:
    """Return the anchor or else the tag, as it is written."""
    return f"&{anchor}" if anchor else str(tag).replace(_YAML_TAG, "!!")
