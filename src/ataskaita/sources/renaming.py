"""Read data and workbooks of an earlier edition by today's names."""

import re
from collections.abc import Mapping as AnyMapping
from typing import TYPE_CHECKING, Any, Final

from attrs import evolve

from ataskaita.declared.declare import Declaration, Kind, declarations
from ataskaita.declared.forms import EARLIER_FIGURES
from ataskaita.declared.kind import ReportKind
from ataskaita.declared.older import OLDER
from ataskaita.declared.renaming import moved_names, name_now, names_changed
from ataskaita.patterns import Pattern
from ataskaita.sources.nodes import Mapping, Node, Scalar, Series
from ataskaita.sources.quotations import QUOTATION

if TYPE_CHECKING:  # it reads lxml, which data that is no workbook does without
    from ataskaita.sources.book import Book

_NAMED: Final = (EARLIER_FIGURES, "daiktavardziai")
"""What has names of figures for keys."""
_QUOTED: Final = Pattern(r"(\{\{\s*)([\w.]+)")


def with_names_of_today(node: Node, kind: ReportKind) -> Node:
    """Return the data with the keys and names that today's form has for them."""
    if not names_changed(kind) or not isinstance(node, Mapping):
        return node
    tree = _renamed(node, kind.model, kind)
    for old, new in moved_names(kind).items():
        tree = _moved(tree, old.split("."), new.split("."))
    return _with_named(tree, kind)


def with_cells_of_today(book: "Book", kind: ReportKind) -> "Book":
    """Return the workbook with the names of cells that today's form has for them."""
    if not names_changed(kind):
        return book
    names = dict(book.names)
    for name, ranges in book.names.items():
        sort, _, path = name.partition(".")
        now = f"{sort}.{name_now(path, kind)}"
        if now not in names:
            names[now] = ranges
            del names[name]
    return evolve(book, names=names)


def _renamed(node: Node, model: type[Any], kind: ReportKind) -> Node:
    if isinstance(node, Scalar):
        return _quoting(node, kind)
    if isinstance(node, Series):
        return Series(tuple(_renamed(one, model, kind) for one in node.items), node.place)
    fields = {one.key: one for one in declarations(model)}
    former = {one.was: one for one in fields.values() if one.was}
    keys: dict[str, Scalar] = {}
    values: dict[str, Node] = {}
    for key, one in node.values.items():
        declared = fields.get(key)
        if declared is None and key in former and former[key].key not in node.values:
            declared = former[key]
        now = declared.key if declared else key
        keys[now], values[now] = node.keys[key], _below(one, declared, kind)
    return Mapping(values, keys, node.place)


def _below(node: Node, declared: Declaration | None, kind: ReportKind) -> Node:
    if declared is None:
        return node
    if declared.holds_objects and declared.kind in (Kind.PART, Kind.LIST):
        return _renamed(node, declared.type, kind)
    return _quoting(node, kind) if isinstance(node, Scalar) else node


def _quoting(node: Scalar, kind: ReportKind) -> Scalar:
    """Return the text with the names that it quotes as they are today."""
    if not re.search(QUOTATION, node.text):
        return node
    text = _QUOTED.sub(lambda found: found[1] + name_now(found[2], kind), node.text)
    return evolve(node, text=text)


def _moved(node: Node, old: list[str], new: list[str]) -> Node:
    """Return the tree with what stands at the old name at the new one, where nothing stands."""
    found = _at(node, old)
    if found is None or _at(node, new) is not None:
        return node
    return _put(_without(node, old), new, *found)


def _at(node: Node, steps: list[str]) -> tuple[Scalar, Node] | None:
    first, *rest = steps
    if not isinstance(node, Mapping) or first not in node.values:
        return None
    return _at(node.values[first], rest) if rest else (node.keys[first], node.values[first])


def _without(node: Node, steps: list[str]) -> Node:
    first, *rest = steps
    if not isinstance(node, Mapping):
        return node
    if rest:
        return evolve(node, values={**node.values, first: _without(node.values[first], rest)})
    keys = {key: one for key, one in node.keys.items() if key != first}
    return Mapping({key: node.values[key] for key in keys}, keys, node.place)


def _put(node: Node, steps: list[str], key: Scalar, value: Node) -> Node:
    first, *rest = steps
    if not isinstance(node, Mapping):
        return node
    below = node.values.get(first, Mapping({}, {}, value.place))
    made = _put(below, rest, key, value) if rest else value
    keys = {**node.keys, first: node.keys.get(first, key)}
    return Mapping({**node.values, first: made}, keys, node.place)


def _with_named(node: Node, kind: ReportKind) -> Node:
    """Return the data with names of figures, where those are keys, as they are today."""
    if not isinstance(node, Mapping):
        return node
    values: dict[str, Node] = dict(node.values)
    for key in _NAMED:
        if key in values:
            values[key] = _by_name(values[key], kind)
    older = values.get(OLDER)
    if isinstance(older, Mapping):
        years = {year: _by_name(one, kind) for year, one in older.values.items()}
        values[OLDER] = evolve(older, values=years)
    return evolve(node, values=values)


def _by_name(node: Node, kind: ReportKind) -> Node:
    if not isinstance(node, Mapping):
        return node
    now = {name: name_now(name, kind) for name in node.values}
    kept = {name: new for name, new in now.items() if new == name or new not in node.values}
    keys = {kept.get(name, name): key for name, key in node.keys.items()}
    values = {kept.get(name, name): one for name, one in node.values.items()}
    return Mapping(values, keys, node.place)


def columns_of_today(columns: AnyMapping[str, Declaration | None]) -> dict[str, str]:
    """Return the keys of a table's columns by what they were before."""
    return {one.was: key for key, one in columns.items() if one is not None and one.was}
