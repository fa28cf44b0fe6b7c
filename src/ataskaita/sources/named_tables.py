"""Rows that stand in a file of their own: `sarasas: {is: projektai.csv}`.

The file's first row says which column is which, by labels or by data keys; only a folder's own
files are read, as pictures are.
"""

from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

from attrs import evolve, field

from ataskaita.declared.declare import Declaration, Kind, declarations
from ataskaita.declared.kind import ReportKind
from ataskaita.disk import ordinary
from ataskaita.errors import Fault, Place, disk_reason
from ataskaita.messages import Phrase, tables
from ataskaita.records import define, frozen
from ataskaita.sources.beside import beside
from ataskaita.sources.folding import Folded
from ataskaita.sources.nodes import FaultyError, Mapping, Node, Scalar, Series
from ataskaita.sources.table_files import (
    Columns,
    TableFile,
    columns_of_model,
    columns_of_own,
    refused,
)
from ataskaita.sources.tables_of_text import decoded

FROM: Final = "is"
ENCODING: Final = "koduote"
UTF_8: Final = "utf-8"
ENCODINGS: Final = {UTF_8: "utf-8-sig", "windows-1257": "cp1257"}
"""What a file may be written in, as data says it."""
_MEGABYTE: Final = 2**20
_MOST: Final = 5 * _MEGABYTE
_ENDINGS: Final = (".csv", ".tsv", ".txt")


@frozen
class Told:
    """A data file's tree with the rows of other files in it."""

    node: Node
    files: tuple[str, ...]
    """The files, as the data names them."""
    faults: tuple[Fault, ...]


def with_named_tables(node: Node, kind: ReportKind) -> Told:
    """Return the data with the rows of the files that it names."""
    naming = _Naming()
    made = naming.below(node, kind.model)
    return Told(made, tuple(dict.fromkeys(naming.files)), tuple(naming.faults))


@define
class _Naming:
    """Goes through the data by its declarations."""

    files: list[str] = field(factory=list)
    faults: list[Fault] = field(factory=list)

    def below(self, node: Node, model: type[Any]) -> Node:
        if not isinstance(node, Mapping):
            return node
        values = dict(node.values)
        for one in declarations(model):
            if one.key in values:
                values[one.key] = self._value(values[one.key], one, node)
        return evolve(node, values=values)

    def _value(self, node: Node, declared: Declaration, above: Mapping) -> Node:
        if isinstance(node, Mapping) and FROM in node.values:
            if declared.kind is Kind.ROWS:
                return self._taken(node, lambda: columns_of_own(above))
            if declared.kind is Kind.LIST and declared.holds_objects:
                return self._taken(node, lambda: columns_of_model(declared.type))
        return self._below(node, declared) if declared.holds_objects else node

    def _below(self, node: Node, declared: Declaration) -> Node:
        model = declared.type
        if isinstance(node, Series):
            if isinstance(node.items, Folded):
                items = node.items.changed(lambda one: one, lambda row: self.below(row, model))
                return evolve(node, items=items)
            return evolve(node, items=tuple([self.below(one, model) for one in node.items]))
        if isinstance(node, Mapping) and declared.kind is Kind.KEYED:
            several = {key: self.below(one, model) for key, one in node.values.items()}
            return evolve(node, values=several)
        return self.below(node, model)

    def _taken(self, node: Mapping, columns: Callable[[], Columns]) -> Node:
        """Return the rows of the file that is named; none, and its faults told, where it errs."""
        try:
            file = _named(node)
            self.files.append(file.name)
            return TableFile(node.place, file.name, columns()).rows(file.text())
        except FaultyError as error:
            self.faults += error.faults
            return Series((), node.place)


@frozen
class _File:
    """A file that the data names."""

    name: str
    encoding: str
    place: Place
    """Where the data names it."""

    def text(self) -> str:
        """Return what it says; raise FaultyError where that can't be read."""
        try:
            return decoded(self._bytes(), self.encoding)
        except (OSError, ValueError) as error:
            if isinstance(error, UnicodeDecodeError):
                raise self._refused(tables.OTHER_ENCODING, tables.SAY_ENCODING) from None
            raise self._refused(disk_reason(error), tables.CHECK_NAME) from None

    def _bytes(self) -> bytes:
        source = Path(self.place.file)
        path = beside(source, self.name)
        if not self.name.lower().endswith(_ENDINGS):
            raise self._refused(tables.OTHER_ENDING, tables.AS_CSV)
        if not path.resolve().is_relative_to(source.parent.resolve()):
            raise self._refused(tables.ELSEWHERE, tables.COPY_THERE)
        if ordinary(path).st_size > _MOST:
            raise self._refused(tables.TOO_LARGE, tables.FEWER)
        return path.read_bytes()

    def _refused(self, reason: Phrase, do: Phrase) -> FaultyError:
        return refused(self.name, self.place, reason, do)


def _named(node: Mapping) -> _File:
    """Return which file is named; raise FaultyError where that isn't said so."""
    name, place = _said(node, FROM), node.values[FROM].place
    encoding = _said(node, ENCODING).lower() or UTF_8
    if set(node.values) - {FROM, ENCODING}:
        raise refused(name, place, tables.OTHER_KEYS, tables.ONLY_ROWS)
    if encoding not in ENCODINGS:
        place = node.values[ENCODING].place
        raise refused(name, place, tables.UNKNOWN_ENCODING, tables.KNOWN_ENCODINGS)
    return _File(name, ENCODINGS[encoding], place)


def _said(node: Mapping, key: str) -> str:
    one = node.values.get(key)
    return one.text.strip() if isinstance(one, Scalar) else ""
