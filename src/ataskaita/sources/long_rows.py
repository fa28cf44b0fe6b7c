"""Read the rows of a long table, of which only what isn't plain is ever a node.

Objects, for they are as small as tuples would be: a class with slots, made once for a table.
"""

from collections.abc import Callable, Mapping
from typing import Any, Final

from attrs import field

from ataskaita.declared.declare import Declaration, Kind, declared_of
from ataskaita.records import define
from ataskaita.sources.folding import Folded, Row, Shape
from ataskaita.sources.nodes import Node
from ataskaita.sources.values import plain_text, whole_number

Reader = Callable[[Node, Declaration], Any]
Quick = Callable[[str], Any]
"""What reads a text at once; None where that isn't plain enough."""
_WORDS: Final = (Kind.TEXT, Kind.NAME, Kind.PERSON)
_SINGLE: Final = (Kind.FIGURE, Kind.CHOICE, Kind.YEAR, Kind.DATE, Kind.PERIOD, Kind.FLAG)
"""What is read alike wherever it says the same."""
_MOST: Final = 1_024
"""Values of a column that are remembered."""


@define
class _Column:
    """A column: the attribute that it fills, and what reads it."""

    declared: Declaration
    read: Reader
    quick: Quick
    known: dict[str, Any]
    """What plain texts have been read as."""

    def slowly(self, node: Node, text: str, *, plain: bool) -> Any:
        """Return the value, strictly read; raise FaultyError."""
        value = self.read(node, self.declared)
        if plain and self.declared.kind in _SINGLE and len(self.known) < _MOST:
            self.known[text] = value
        return value


@define
class LongRows:
    """The reading of one table."""

    rows: Folded
    model: type[Any]
    readers: Mapping[Kind, Reader]
    strictly: Callable[[Node], Any]
    """What reads a row that is of another shape; it raises FaultyError."""
    _columns: dict[Shape | None, tuple[_Column, ...]] = field(factory=dict, init=False)
    """Of each shape; none where rows of that shape can't be read so."""

    def row(self, place: int, row: Row | None) -> Any:
        """Return the object that a row is; raise FaultyError with all that is wrong with it."""
        columns = self._columns_of(row.shape) if row else ()
        if row is None or not columns:
            return self.strictly(self.rows[place])
        values: dict[str, Any] = {}
        for number, (one, text) in enumerate(zip(columns, row.texts, strict=True)):
            plain = row.plain[number]
            if plain and text in one.known:
                value = one.known[text]
            elif not plain or (value := one.quick(text)) is None:
                node = self.rows.cell(place, number)
                value = one.slowly(node, text, plain=bool(plain))
            values[one.declared.name] = value
        return self.model(**values)

    def _columns_of(self, shape: Shape | None) -> tuple[_Column, ...]:
        if shape not in self._columns:
            self._columns[shape] = self._made(shape.keys) if shape else ()
        return self._columns[shape]

    def _made(self, keys: tuple[str, ...]) -> tuple[_Column, ...]:
        fields = {one.key: one for one in declared_of(self.model).fields}
        lacks = any(one.required and one.key not in keys for one in fields.values())
        if lacks or not fields.keys() >= set(keys):
            return ()
        declared = [fields[key] for key in keys]
        return tuple(_Column(one, self.readers[one.kind], _quick(one), {}) for one in declared)


def _quick(declared: Declaration) -> Quick:
    """Return what reads the plain texts of such a field."""
    if declared.kind in _WORDS:
        return plain_text
    unit = declared.unit if declared.kind is Kind.FIGURE else None
    return whole_number if unit and not declared.most_decimals and not unit.fixed else _nothing


def _nothing(_: str) -> None:
    """Return None: nothing of the column is plain enough."""
