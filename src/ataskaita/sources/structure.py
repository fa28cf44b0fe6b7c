"""Turn the tree of a data file into the model's objects, by their declarations.

How a value is read is told by the declaration of its field, so that nothing is guessed from a
Python type; the faults of all fields are gathered.
"""

from collections.abc import Callable, Iterable, Iterator
from itertools import chain, islice
from typing import Any, Final

from attrs import evolve

from ataskaita.declared.declare import Declaration, Kind, declaration, declarations
from ataskaita.declared.keyed import Keyed
from ataskaita.declared.kind import ReportKind
from ataskaita.declared.labels import shown_label
from ataskaita.declared.own import Column, Heading, OwnFigure, OwnTable
from ataskaita.declared.report import Report
from ataskaita.errors import Fault
from ataskaita.messages.structure import (
    BAD_NAME,
    MISSING_KEY,
    NO_COLUMN,
    NO_KNOWN_KEYS,
    UNKNOWN_KEY,
    UNKNOWN_KEY_NEAREST,
)
from ataskaita.messages.values import EMPTY_TEXT
from ataskaita.sources.folding import Folded
from ataskaita.sources.listing import as_list
from ataskaita.sources.long_rows import LongRows
from ataskaita.sources.nearest import nearest_of
from ataskaita.sources.nodes import (
    FaultyError,
    Mapping,
    Node,
    Scalar,
    Series,
    faulty,
    is_blank,
    shapes,
    wrong_shape,
)
from ataskaita.sources.own import (
    finish_column,
    finish_figure,
    keep_node,
    read_figures,
    read_keys,
    read_reasons,
    read_sums,
    read_texts,
    read_words,
    read_yearly,
)
from ataskaita.sources.own_rows import finish_table
from ataskaita.sources.periods import read_period
from ataskaita.sources.pictures import read_image
from ataskaita.sources.prose import read_prose
from ataskaita.sources.values import (
    read_choice,
    read_date,
    read_declared,
    read_figure,
    read_flag,
    read_text,
    read_year,
    scalar,
)

Reader = Callable[[Node, Declaration], Any]

_TAKEN = frozenset(("skaicius", "sarasas"))
_MOST: Final = 8
"""Keys that are told where none is written."""


def structure_report(node: Node, kind: ReportKind) -> Report:
    """Return the report of that kind; raise FaultyError with every fault of shape and type."""
    report: Report = _structure(node, kind.model, node.place.file)
    return report


def structure_object(node: Node, model: type[Any], label: str) -> Any:
    """Return an object of the model, as data files give it; raise FaultyError with every fault."""
    return _structure(node, model, label)


def _structure(node: Node, model: type[Any], label: str) -> Any:
    """Return an object of `model`; unknown and missing keys are faults like any other."""
    declared = _declared(model)
    if not isinstance(node, Mapping):
        facts = shapes(node, label, Mapping)
        raise faulty(NO_KNOWN_KEYS, node.place, **facts, known=_some(declared))
    faults = [*_unknown_keys(node, declared), *_missing_keys(node, declared)]
    values: dict[str, Any] = {}
    for key, one in declared.items():
        if key in node.values:
            try:
                values[one.name] = _READERS[one.kind](node.values[key], one)
            except FaultyError as error:
                faults.extend(error.faults)
    if faults:
        raise FaultyError(*faults)
    finish = _FINISHERS.get(model)
    return finish(model(**values), node) if finish else model(**values)


def _some(keys: Iterable[str]) -> str:
    first, more = list(islice(keys, _MOST)), "…"
    return ", ".join(first if len(first) < _MOST else [*first, more])


def _declared(model: type[Any]) -> dict[str, Declaration]:
    return {one.key: one for one in declarations(model)}


def _unknown_keys(node: Mapping, declared: dict[str, Declaration]) -> Iterator[Fault]:
    for key, written in node.keys.items():
        if key in declared:
            continue
        nearest = nearest_of(key, declared)
        facts = {"key": written.text, "known": ", ".join(declared)}
        if nearest:
            facts["nearest"] = nearest
        yield Fault(UNKNOWN_KEY_NEAREST if nearest else UNKNOWN_KEY, written.place, facts)


def _missing_keys(node: Mapping, declared: dict[str, Declaration]) -> Iterator[Fault]:
    for key, one in declared.items():
        if one.required and key not in node.values:
            yield Fault(MISSING_KEY, node.place, {"key": key, "label": one.label})


def _read_part(node: Node, declared: Declaration) -> Any:
    if is_blank(node):
        return _blank(node, declared, None)
    return _structure(node, declared.type, shown_label(declared.label))


def _read_list(node: Node, declared: Declaration) -> tuple[Any, ...]:
    if is_blank(node):
        return _blank(node, declared, ())  # type: ignore[no-any-return]  # what was handed in
    if not isinstance(node, Series):
        raise wrong_shape(node, declared.label, Series)
    if isinstance(node.items, Folded) and declared.type not in _FINISHERS:
        rows = LongRows(node.items, declared.type, _READERS, lambda row: _structured(row, declared))
        return tuple(_each(enumerate(node.items.rows()), rows.row))
    return tuple(_each_structured(node.items, declared))


def read_columns(node: Node, _: Declaration) -> tuple[Column, ...]:
    """Return the columns in order, each with the headings that stand over it."""
    if is_blank(node) or (isinstance(node, Series) and not node.items):
        raise faulty(EMPTY_TEXT, node.place)
    if not isinstance(node, Series):
        raise _no_column(node, Series)
    return tuple(chain.from_iterable(_each([(one,) for one in node.items], _columns)))


def _no_column(node: Node, expected: type[Node]) -> FaultyError:
    """Return the error for a text where columns are written, with the first as it is written."""
    written = node.text.partition(",")[0].strip() if isinstance(node, Scalar) else "…"
    facts = shapes(node, declaration(OwnTable, "columns").label, expected)
    return faulty(NO_COLUMN, node.place, **facts, first=written)


def _columns(node: Node) -> tuple[Column, ...]:
    """Return the column, or all that a heading stands over."""
    if not isinstance(node, Mapping):
        raise _no_column(node, Mapping)
    if declaration(Heading, "columns").key not in node.values:
        return (_structure(node, Column, node.place.within),)
    heading = _structure(node, Heading, node.place.within)
    return tuple(evolve(one, above=(heading.label, *one.above)) for one in heading.columns)


def _read_keyed(node: Node, declared: Declaration) -> Keyed[Any]:
    if is_blank(node):
        return Keyed()
    if not isinstance(node, Mapping):
        raise wrong_shape(node, declared.label, Mapping)
    faults = list(_bad_names(node))
    if faults:
        raise FaultyError(*faults)
    unit = declared.unit
    if unit is not None:
        figures = [(one, declared.label, unit) for one in node.values.values()]
        return Keyed(zip(node.values, _each(figures, read_figure), strict=True))
    objects = _each_structured(node.values.values(), declared)
    return Keyed(zip(node.values, objects, strict=True))


def _bad_names(node: Mapping) -> Iterator[Fault]:
    for key, written in node.keys.items():
        if key in _TAKEN or not (key.isidentifier() and key.isascii()):
            yield Fault(BAD_NAME, written.place, {"key": written.text})


def _each_structured(nodes: Iterable[Node], declared: Declaration) -> list[Any]:
    """Return the objects of a collection, each called in faults by its own path."""
    return _each(((one, declared) for one in nodes), _structured)


def _structured(node: Node, declared: Declaration) -> Any:
    """Return an object of a collection, called in faults by its own path."""
    return _structure(node, declared.type, node.place.within)


def _each(arguments: Iterable[tuple[Any, ...]], read: Callable[..., Any]) -> list[Any]:
    """Return what `read` gives for each; raise the faults of all of them together."""
    made: list[Any] = []
    faults: list[Fault] = []
    for one in arguments:
        try:
            made.append(read(*one))
        except FaultyError as error:
            faults.extend(error.faults)
    if faults:
        raise FaultyError(*faults)
    return made


def _read_prose(node: Node, declared: Declaration) -> Any:
    if declared.listed:
        node = as_list(node, declared)
    text = scalar(node, declared.label)
    read_text(Scalar(text.text, text.place, plain=text.plain), declared)
    return read_prose(text)


def _read_figure(node: Node, declared: Declaration) -> Any:
    if declared.unit is None:
        raise TypeError(declared.key)
    return read_declared(node, declared, declared.unit)


def _blank(node: Node, declared: Declaration, empty: Any) -> Any:
    if declared.required:
        raise faulty(EMPTY_TEXT, node.place)
    return empty


_READERS: dict[Kind, Reader] = {
    Kind.FIGURE: _read_figure,
    Kind.TEXT: read_text,
    Kind.NAME: read_text,
    Kind.PERSON: read_text,
    Kind.CHOICE: read_choice,
    Kind.YEAR: read_year,
    Kind.DATE: read_date,
    Kind.PERIOD: read_period,
    Kind.FLAG: read_flag,
    Kind.PROSE: _read_prose,
    Kind.PART: _read_part,
    Kind.KEYED: _read_keyed,
    Kind.LIST: _read_list,
    Kind.BLOCKS: _read_list,
    Kind.PICTURE: _read_list,
    Kind.IMAGE: read_image,
    Kind.TABLE: _read_part,
    Kind.COLUMNS: read_columns,
    Kind.ROWS: keep_node,
    Kind.NUMBER: keep_node,
    Kind.KEYS: read_keys,
    Kind.WORDLIST: read_words,
    Kind.SUMS: read_sums,
    Kind.TEXTS: read_texts,
    Kind.FIGURES: read_figures,
    Kind.YEARLY: read_yearly,
    Kind.REASONS: read_reasons,
}


_FINISHERS: dict[type[Any], Callable[[Any, Mapping], Any]] = {
    Column: finish_column,
    OwnTable: finish_table,
    OwnFigure: finish_figure,
}
"""What is read last, since a neighbour says how: a cell by its column, a figure by its unit."""
