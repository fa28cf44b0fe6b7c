"""Rules that need the whole report: names quoted in prose, groups, the order of sections."""

import re
from collections.abc import Iterable, Iterator
from typing import Any

import attrs

from ataskaita.declared.declare import Declaration, Kind, declarations
from ataskaita.declared.groups import grouped_paths
from ataskaita.declared.kind import ReportKind
from ataskaita.declared.labels import label_of, plain_heading
from ataskaita.declared.names import CHANGE, EARLIER, Quotable, names_of, quote
from ataskaita.declared.report import Report
from ataskaita.declared.sections import ADDITIONS
from ataskaita.declared.tree import Name, Part, Quantity, find, leaves
from ataskaita.errors import Fault, Place
from ataskaita.messages import Called, Message
from ataskaita.messages.structure import (
    BAD_NAME,
    DUPLICATE_KEY,
    EARLIER_NOT_GIVEN,
    FIGURE_NOT_GIVEN,
    MISFIT_FILTER,
    NAME_OF_A_SECTION,
    UNKNOWN_FIGURE,
    UNKNOWN_FIGURE_NEAREST,
    UNKNOWN_KEY,
    UNKNOWN_KEY_NEAREST,
    UNKNOWN_NAME,
    UNKNOWN_NAME_NEAREST,
    UNKNOWN_SECTION,
    UNORDERED_SECTION,
)
from ataskaita.sources.folding import Folded
from ataskaita.sources.nearest import nearest_of
from ataskaita.sources.nodes import FaultyError, Mapping, Node, Scalar, Series
from ataskaita.sources.own_names import misnamed
from ataskaita.sources.quotations import quotations
from ataskaita.sources.values import read_figure
from ataskaita.sources.years import faulty_years
from ataskaita.view import CASE_FILTERS, COURSES, ENDING

_SINGLE = (Kind.PART, Kind.TABLE)
_OWN = "savas"
"""What a template calls every own section."""


def broken_rules(report: Report, node: Node, prose: Node) -> list[Fault]:
    """Return the faults of a report whose shape and types are right.

    `prose` is the tree whose texts are read for quotations: `node`, or the whole file where
    `node` is what is left of it.
    """
    tree = names_of(report)
    return [
        *_order(report, node),
        *_own_sections(node, report.kind),
        *_groups(report, node),
        *_earlier(node, tree),
        *faulty_years(report, node),
        *_nouns(node, tree),
        *_quotations(prose, tree, report.kind),
        *misnamed(report, node),
    ]


def _order(report: Report, node: Node) -> Iterator[Fault]:
    """Check that the order names each present section, those still to be filled, nothing else."""
    written = _at(node, "skyriu_tvarka")
    if not isinstance(written, Series) or not report.order:
        return
    present = [key for key, _ in attrs.evolve(report, order=()).sections]
    first: dict[str, int | None] = {}
    for key, item in zip(report.order, written.items, strict=True):
        if key not in present and key not in report.gaps:
            facts = {"key": key, "known": Called(", ".join(present), _headings(report, present))}
            yield Fault(UNKNOWN_SECTION, item.place, facts)
        elif key in first:
            yield Fault(DUPLICATE_KEY, item.place, {"key": key, "first": str(first[key])})
        first.setdefault(key, item.place.line)
    for key in present:
        if key not in report.order:
            named = Called(key, f"{_headings(report, [key])} ({key})")
            yield Fault(UNORDERED_SECTION, written.place, {"key": named})


def _headings(report: Report, keys: Iterable[str]) -> str:
    """Return what whoever fills a workbook calls the sections."""
    labels = {one.key: plain_heading(one.label, report.kind) for one in report.kind.sections}
    own = {key: one.heading for key, one in report.own_sections.items()}
    return ", ".join({**labels, **own}.get(key, key) for key in keys)


def _own_sections(node: Node, kind: ReportKind) -> Iterator[Fault]:
    """Check that an institution's own section doesn't take the name of a standard one."""
    of_form = {one.key: plain_heading(one.label, kind) for one in kind.sections}
    written = _at(node, "savi_skyriai")
    for key, name in written.keys.items() if isinstance(written, Mapping) else ():
        if key == _OWN:
            yield Fault(BAD_NAME, name.place, {"key": name.text})
        elif key in of_form:
            facts = {
                "section": of_form[key],
                "proposed": f"musu_{key}",
                "place": f"{key}.{ADDITIONS}",
            }
            yield Fault(NAME_OF_A_SECTION, name.place, {"key": name.text, **facts})


def _groups(report: Report, node: Node) -> Iterator[Fault]:
    """Check that tables by group name only the groups that the report declares."""
    for path in grouped_paths(report.kind):
        table = _at(node, path)
        for key, written in table.keys.items() if isinstance(table, Mapping) else ():
            if key not in report.groups:
                yield _unknown(UNKNOWN_KEY, UNKNOWN_KEY_NEAREST, written, key, report.groups)


def _earlier(node: Node, tree: Part) -> Iterator[Fault]:
    """Check that last year's figures have names of this year's, and their units."""
    written = _at(node, "praejusieji_metai")
    if not isinstance(written, Mapping):
        return
    for name, value in written.values.items():
        figure = _figure(tree, name)
        if figure is None:
            yield _unknown_figure(written.keys[name], name, tree)
            continue
        try:
            read_figure(value, figure.label, figure.unit)
        except FaultyError as error:
            yield from error.faults


def _nouns(node: Node, tree: Part) -> Iterator[Fault]:
    """Check that nouns are given to figures that there are."""
    written = _at(node, "daiktavardziai")
    for name, key in written.keys.items() if isinstance(written, Mapping) else ():
        if _figure(tree, name) is None:
            yield _unknown_figure(key, name, tree)


def _figure(tree: Part, name: str) -> Quantity | None:
    """Return the figure of that name; None where nothing has it, or what is no figure."""
    try:
        found = find(tree, name)
    except KeyError:
        return None
    return found if isinstance(found, Quantity) else None


def _unknown_figure(written: Scalar, name: str, tree: Part) -> Fault:
    known = [path for path, leaf in leaves(tree) if isinstance(leaf, Quantity)]
    return _unknown(UNKNOWN_NAME, UNKNOWN_NAME_NEAREST, written, name, known)


def _quotations(node: Node, tree: Part, kind: ReportKind) -> Iterator[Fault]:
    """Check that prose quotes only what the data gives."""
    for scalar in _prose(node, kind.model):
        for match in quotations(scalar.text):
            wrong = _misquoted(match[1], match[2] or "", tree, kind)
            if wrong is not None:
                message, facts = wrong
                yield Fault(message, _place(scalar, match), facts)


def _place(scalar: Scalar, quotation: re.Match[str]) -> Place:
    alike = scalar.text.count(quotation[0], 0, quotation.start())
    return scalar.place_of(quotation[0], alike)


def _misquoted(
    name: str, asked: str, tree: Part, kind: ReportKind
) -> tuple[Message, dict[str, str]] | None:
    """Return what is wrong with the quotation, and its facts; None where nothing is."""
    try:
        meant = quote(tree, name)
    except KeyError:
        return _unknown_name(name, tree)
    if meant is None or (asked in COURSES and _lacks_earlier(meant)):
        given = name if meant is None else f"{name}.pernai"
        message = EARLIER_NOT_GIVEN if _is_of_last_year(tree, given) else FIGURE_NOT_GIVEN
        return message, {"name": given, "label": _label(tree, name, kind), "filter": asked}
    if asked and not _fits(asked, meant):
        return MISFIT_FILTER, {"name": name, "label": _label(tree, name, kind), "filter": asked}
    return None


def _unknown_name(name: str, tree: Part) -> tuple[Message, dict[str, str]]:
    known = [path for path, leaf in leaves(tree) if leaf is None or isinstance(leaf, Quotable)]
    nearest = nearest_of(name, known)
    if nearest is None:
        return UNKNOWN_FIGURE, {"name": name}
    return UNKNOWN_FIGURE_NEAREST, {"name": name, "nearest": nearest}


def _lacks_earlier(meant: Quotable) -> bool:
    return isinstance(meant, Quantity) and meant.earlier is None


def _is_of_last_year(tree: Part, name: str) -> bool:
    """Return whether it is last year's figure that a name lacks, and not this year's."""
    base, _dot, side = name.rpartition(".")
    figure = _figure(tree, base)
    return figure is not None and (side == EARLIER or (side == CHANGE and _lacks_earlier(figure)))


def _fits(asked: str, meant: Quotable) -> bool:
    """Return whether the filter can be asked of this."""
    if isinstance(meant, Quantity):
        return bool(meant.noun) or asked not in (*CASE_FILTERS, ENDING)
    return isinstance(meant, Name) and asked in CASE_FILTERS


def _label(tree: Part, name: str, kind: ReportKind) -> str:
    figure = _figure(tree, name) or _figure(tree, name.rpartition(".")[0])
    return figure.label if figure else label_of(kind, name)


def _prose(node: Node, model: type[Any]) -> Iterator[Scalar]:
    """Generate the texts that the model declares as prose."""
    values = node.values if isinstance(node, Mapping) else {}
    for one in declarations(model):
        child = values.get(one.key)
        if isinstance(child, Scalar):
            if one.kind is Kind.PROSE or (one.kind is Kind.NUMBER and "{{" in child.text):
                yield child
        elif one.listed and isinstance(child, Series):
            yield from (item for item in child.items if isinstance(item, Scalar))
        elif one.kind is Kind.ROWS and child is not None:
            yield from _quoting_cells(child)
        elif child is not None and one.holds_objects:
            yield from _prose_below(child, one)


def _prose_below(node: Node, declared: Declaration) -> Iterator[Scalar]:
    """Generate the prose of the objects that a field holds; of long tables, what quotes."""
    items = _items(node, declared)
    if isinstance(items, Folded):
        keys = {one.key for one in declarations(declared.type) if one.kind is Kind.PROSE}
        yield from (text for key, text in items.holding("{{") if key in keys)
        items = items.odd
    for item in items:
        yield from _prose(item, declared.type)


def _quoting_cells(rows: Node) -> Iterator[Scalar]:
    """Generate the cells of an own table that quote something."""
    items: Iterable[Node] = rows.items if isinstance(rows, Series) else ()
    if isinstance(items, Folded):
        yield from (text for _, text in items.holding("{{"))
        items = items.odd
    for row in items:
        for cell in row.items if isinstance(row, Series) else ():
            if isinstance(cell, Scalar) and "{{" in cell.text:
                yield cell


def _items(node: Node, declared: Declaration) -> Iterable[Node]:
    if isinstance(node, Series):
        return node.items
    if isinstance(node, Mapping):
        return (node,) if declared.kind in _SINGLE else node.values.values()
    return ()


def _at(node: Node | None, path: str) -> Node | None:
    """Return the node at the path; None where there is none."""
    for key in path.split("."):
        node = node.values.get(key) if isinstance(node, Mapping) else None
    return node


def _unknown(
    plain: Message, with_nearest: Message, written: Scalar, key: str, known: Iterable[str]
) -> Fault:
    names = list(known)
    nearest = nearest_of(key, names)
    facts = {"key": written.text, "name": key, "known": ", ".join(names)}
    if nearest is None:
        return Fault(plain, written.place, facts)
    return Fault(with_nearest, written.place, {**facts, "nearest": nearest})
