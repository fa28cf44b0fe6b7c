"""The rows of a long table in numbers and texts: a node for each cell takes ten times the room.

They are kept so as they are read; a row is a node again when somebody asks for it.
"""

from array import array
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from copy import copy
from itertools import chain
from typing import Any, Final, NamedTuple

from attrs import evolve

from ataskaita.errors import Place
from ataskaita.sources.nodes import Mapping, Node, Scalar, Series

_COUNT: Final = "I"


class Cells(NamedTuple):
    """The texts of a row, and where each stands; lines are counted from 1, columns too."""

    texts: Sequence[str]
    plain: bytes
    """Which of them are written without quotes."""
    lines: Sequence[int]
    columns: Sequence[int]
    lasts: Sequence[int] = ()
    """The line on which each ends; empty where all end on those they begin on."""


class Shape(NamedTuple):
    """What a row's values are called: as data keys, and as they are written."""

    keys: tuple[str, ...]
    written: tuple[str, ...]


class Row(NamedTuple):
    """A row of texts, its values in order."""

    shape: Shape | None
    """None where they have numbers."""
    texts: Sequence[str]
    plain: bytes
    """Which of them are written without quotes."""


class Folded(Sequence[Node]):
    """Rows of texts, of which no more is kept than what they say and where they stand."""

    __slots__ = (
        *("_columns", "_key_columns", "_key_lines", "_lasts", "_lines", "_odd", "_place", "_plain"),
        *("_row_columns", "_row_lines", "_shapes", "_starts", "_texts", "_written"),
    )

    def __init__(self, place: Place, written: Sequence[str]) -> None:
        """Take where the table stands, and the lines of its file."""
        self._place, self._written = place, written
        self._texts: list[str] = []
        self._plain = bytearray()
        self._lines, self._columns = array(_COUNT), array(_COUNT)
        self._lasts: dict[int, int] = {}
        """Where texts end that have several lines, by their numbers."""
        self._key_lines, self._key_columns = array(_COUNT), array(_COUNT)
        self._starts, self._shapes = array(_COUNT), list[Shape | None]()
        self._row_lines, self._row_columns = array(_COUNT), array(_COUNT)
        self._odd: dict[int, Node] = {}
        """Rows that are more than texts, by their places."""

    def take(
        self,
        start: tuple[int, int],
        shape: Shape | None,
        cells: Cells,
        keys: Sequence[tuple[int, int]] = (),
    ) -> None:
        """Add a row that begins at that line and column, and so do the keys of its cells."""
        number = len(self._texts)
        self._begin(start, shape)
        self._texts += cells.texts
        self._plain += cells.plain
        self._lines.extend(cells.lines)
        self._columns.extend(cells.columns)
        self._lasts.update(enumerate(cells.lasts, start=number))
        if keys:
            none = bytes(number - len(self._key_lines))  # of texts that have no keys
            lines, columns = zip(*keys, strict=True)
            self._key_lines.extend((*none, *lines))
            self._key_columns.extend((*none, *columns))

    def take_odd(self, node: Node) -> None:
        """Add a row that is more than texts."""
        self._odd[len(self._starts)] = node
        self._begin((node.place.line or 0, node.place.column or 0), None)

    def _begin(self, start: tuple[int, int], shape: Shape | None) -> None:
        self._starts.append(len(self._texts))
        self._shapes.append(shape)
        self._row_lines.append(start[0])
        self._row_columns.append(start[1])

    def __len__(self) -> int:
        return len(self._starts)

    def __getitem__(self, row: Any) -> Any:
        rows = range(len(self))[row]
        if not isinstance(rows, int):
            return tuple(map(self._node, rows))
        return self._node(rows)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and tuple(self) == tuple(other)

    def __hash__(self) -> int:
        return hash(tuple(self))

    def _node(self, row: int) -> Node:
        if row in self._odd:
            return self._odd[row]
        cells = [self.cell(row, place) for place in range(self.width(row))]
        shape, place = self._shapes[row], self.place(row)
        if shape is None:
            return Series(tuple(cells), place)
        keys = [self._key(row, n, place, one) for n, one in enumerate(shape.written)]
        named = dict(zip(shape.keys, keys, strict=True))
        return Mapping(dict(zip(shape.keys, cells, strict=True)), named, place)

    def _key(self, row: int, place: int, above: Place, written: str) -> Scalar:
        number = self._starts[row] + place
        line, column = self._key_lines[number], self._key_columns[number]
        place_here = evolve(above, line=line, column=column)
        return Scalar(written, place_here, plain=True, lines=self._written[line - 1 : line])

    def path(self, row: int) -> str:
        """Return the data path of a row, counted from 0."""
        return f"{self._place.within}[{row + 1}]"

    def place(self, row: int) -> Place:
        """Return where the row stands, counted from 0."""
        line, column = self._row_lines[row], self._row_columns[row]
        return Place(self._place.file, line, column, self.path(row))

    def cell(self, row: int, place: int) -> Scalar:
        """Return the text at that place of a row, both counted from 0."""
        number = self._starts[row] + place
        shape = self._shapes[row]
        step = f".{shape.keys[place]}" if shape else f"[{place + 1}]"
        line, column = self._lines[number], self._columns[number]
        return Scalar(
            self._texts[number],
            Place(self._place.file, line, column, self.path(row) + step),
            bool(self._plain[number]),
            self._written[line - 1 : self._lasts.get(number, line)],
        )

    def width(self, row: int) -> int:
        """Return how many texts stand in a row; none in one that is more than texts."""
        following = row + 1
        ends = self._starts[following] if following < len(self) else len(self._texts)
        return ends - self._starts[row]

    def columns(self, count: int) -> list[list[str]] | None:
        """Return the texts column by column; None unless each row has so many and nothing more."""
        ends = range(0, len(self._starts) * count, count)
        if self._odd or len(self._texts) != len(ends) * count or [*ends] != self._starts.tolist():
            return None
        return [self._texts[place::count] for place in range(count)]

    def rows(self) -> Iterator[Row | None]:
        """Generate the rows; None for one that is more than texts."""
        ends = chain(self._starts[1:], (len(self._texts),))
        for row, (start, end) in enumerate(zip(self._starts, ends, strict=True)):
            if row in self._odd:
                yield None
            else:
                yield Row(self._shapes[row], self._texts[start:end], bytes(self._plain[start:end]))

    @property
    def odd(self) -> Iterable[Node]:
        """The rows that are more than texts."""
        return self._odd.values()

    @property
    def size(self) -> int:
        """How many texts there are."""
        return len(self._texts)

    @property
    def given(self) -> int:
        """How many texts of rows that are nothing more aren't empty."""
        return sum(map(bool, self._texts))

    def blanks(self) -> Iterator[Scalar]:
        """Generate the texts that nobody has written."""
        for number, text in enumerate(self._texts):
            if not text and self._plain[number]:
                yield self._numbered(number)

    def holding(self, words: str) -> Iterator[tuple[str, Scalar]]:
        """Generate the texts that have the words in them, by the keys that rows have for them."""
        for number, text in enumerate(self._texts):
            if words in text:
                one = self._numbered(number)
                yield one.place.within.rpartition("].")[2], one

    def _numbered(self, number: int) -> Scalar:
        row = bisect_right(self._starts, number) - 1
        return self.cell(row, number - self._starts[row])

    def found(self, row: int, step: str) -> Node | None:
        """Return what stands there: the row, counted from 1, or its cell of that number or key."""
        if not 0 < row <= len(self):
            return None
        if row - 1 in self._odd:
            return _in_row(self._odd[row - 1], step)
        if not step:
            return self._node(row - 1)
        shape = self._shapes[row - 1]
        place = int(step) - 1 if step.isdecimal() else -1
        if shape is not None:
            place = shape.keys.index(step) if step in shape.keys else -1
        return self.cell(row - 1, place) if 0 <= place < self.width(row - 1) else None

    def with_row(self, number: int, row: Node) -> "Folded":
        """Return the same with another row at that number, or behind the last."""
        made = copy(self)
        made._odd = {**self._odd, number - 1: row}  # noqa: SLF001 (its own class)
        if number > len(self):
            made._starts = array(_COUNT, (*self._starts, len(self._texts)))  # noqa: SLF001 (the same)
            made._shapes = [*self._shapes, None]  # noqa: SLF001 (the same)
            made._row_lines = array(_COUNT, (*self._row_lines, row.place.line or 0))  # noqa: SLF001 (the same)
            made._row_columns = array(_COUNT, (*self._row_columns, row.place.column or 0))  # noqa: SLF001 (the same)
        else:
            made._forget(number - 1)  # noqa: SLF001 (the same)
        return made

    def _forget(self, row: int) -> None:
        """Let the texts of a row say nothing: its node says it."""
        self._texts, self._plain = [*self._texts], bytearray(self._plain)
        for number in range(self._starts[row], self._starts[row] + self.width(row)):
            self._texts[number], self._plain[number] = "", False

    def changed(self, text: Callable[[Scalar], Scalar], row: Callable[[Node], Node]) -> "Folded":
        """Return the same with each text as `text` has it, each row that is more as `row`."""
        made, given = copy(self), zip(self._texts, self._plain, strict=True)
        made.say(
            [text(Scalar(one, self._place, bool(plain))).text for one, plain in given],
            {place: row(one) for place, one in self._odd.items()},
        )
        return made

    def say(self, texts: list[str], odd: dict[int, Node]) -> None:
        """Take what its texts say, and its rows that are more."""
        self._texts, self._odd = texts, odd


def _in_row(row: Node, step: str) -> Node | None:
    """Return the row, or its cell of that number or key."""
    if not step:
        return row
    if isinstance(row, Mapping):
        return row.values.get(step)
    place = int(step) if step.isdecimal() else 0
    return row.items[place - 1] if isinstance(row, Series) and 0 < place <= len(row.items) else None
