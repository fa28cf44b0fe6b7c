"""Compose the view: the tree of names, each value as a template prints it."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import partial
from types import MappingProxyType
from typing import Any

from ataskaita.compose.charts import compose_charts
from ataskaita.compose.companions import add_companions, companion_titles
from ataskaita.compose.figures import (
    compose_enumeration,
    compose_figure,
    compose_moment,
    compose_name,
)
from ataskaita.compose.flagging import Flags, flagged
from ataskaita.compose.layout import add_layout, report_title
from ataskaita.compose.own import compose_table
from ataskaita.compose.owners import owner_genitive
from ataskaita.compose.prose import Context, compose_prose
from ataskaita.compose.shown_rows import ShownRows
from ataskaita.declared.layout import Layout
from ataskaita.declared.ledgers import Ledger
from ataskaita.declared.long_rows import LongRows
from ataskaita.declared.names import REFERENCES, names_of
from ataskaita.declared.periods import Period
from ataskaita.declared.pictures import Picture
from ataskaita.declared.prose import Prose
from ataskaita.declared.report import Report
from ataskaita.declared.tree import (
    ROWS,
    Enumeration,
    Listing,
    Name,
    Node,
    Part,
    Quantity,
    row_names,
)
from ataskaita.declared.vocabulary import words_of
from ataskaita.lithuanian import tidy
from ataskaita.lithuanian.punctuation import NO_BREAK_SPACE
from ataskaita.view import Asked, Lazily, Names, Rows, View, below
from ataskaita.view import Picture as PictureView

Absent = Callable[[str], Node] | None
"""What makes the node of a name that the data might have given, and hasn't."""


def compose_view(report: Report, flags: Flags = MappingProxyType({})) -> View:
    """Return the report ready for a template; `flags` stand before the values at their paths."""
    tree = names_of(report)
    layout = report.layout or Layout()
    charts = compose_charts(report, tree)
    if flags:
        tree = flagged(tree, flags)
    named = {name: node for name, node in tree.children.items() if name != REFERENCES}
    context = Context(
        tree, words_of(report), report.kind, charts=layout.charts, tidied=report.tidied
    )
    names = add_layout(report, {**_below(named, "", context).whole(), "diagramos": charts})
    whose = owner_genitive(report)
    return View(
        names=Asked(add_companions(report, names, tree, whose)),
        title=" ".join(report_title(report)).replace(NO_BREAK_SPACE, " "),
        author=report.institution.name,
        anchored=layout.anchors,
        titles=companion_titles(report, whose),
    )


def _composed(node: Node, path: str, context: Context) -> object:
    if isinstance(node, Part):
        named = _of_table if ROWS in node.children else _of_part
        return Names(named(node, path, context), node.present, path)
    compose = _COMPOSERS.get(node.__class__)
    return compose(node, path, context) if compose else node


def _composed_of(context: Context, node: Node, path: str) -> object:
    return _composed(node, path, context)


def _picture(picture: Picture) -> PictureView:
    image = picture.image
    return PictureView(
        picture.caption,
        picture.description,
        image.data,
        image.suffix,
        image.width,
        image.height,
        image.digest,
    )


def _below(
    children: Mapping[str, Node], path: str, context: Context, absent: Absent = None
) -> Lazily:
    """Compose what is asked for when it is asked for: a template prints a part of all names."""
    prefix = f"{path}." if path else ""
    return Lazily(children, lambda name, node: _composed(node, f"{prefix}{name}", context), absent)


def _of_part(part: Part, path: str, context: Context) -> Lazily:
    return _below(part.children, path, context, part.absent)


def _of_table(table: Part, path: str, context: Context) -> Lazily:
    """Compose the names of a table, its rows among them: `susitikimai.filmai`."""
    listing = table.children[ROWS]

    def source(name: str) -> object:
        if isinstance(listing, Listing) and listing.has(name):
            return _Called(name)
        if table.absent is None:
            raise KeyError(name)
        return table.absent(name)

    def made(name: str, node: Any) -> object:
        if isinstance(node, _Called):
            return below(names[ROWS], name)
        return _composed(node, f"{path}.{name}", context)

    names = Lazily(table.children, made, source, partial(_row_names, listing))
    return names


def _row_names(listing: Node) -> tuple[str, ...]:
    """Return what the rows are called, of which a long list has too many to choose among."""
    if not isinstance(listing, Listing) or isinstance(listing.items, LongRows):
        return ()
    return row_names(listing.items)


class _Called(str):
    """What a row is called."""

    __slots__ = ()


def _rows(listing: Listing, path: str, context: Context) -> Rows:
    """Compose each item once, though it may stand in the listing by place and by name."""

    def source(name: str) -> object:
        if listing.absent is not None and not listing.has(name):
            return listing.absent(name)
        listing.place(name)
        return _Called(name)

    def made(name: str, node: Any) -> object:
        if isinstance(node, _Called):
            return items[listing.place(name)]
        return _composed(node, f"{path}.{name}", context)

    called = tuple if listing.keyed else partial(_row_names, listing)
    absent = listing.absent if listing.keyed else source
    named = Lazily(listing.children, made, absent, called)
    items = _items(listing, named, path, context)
    return Rows(items, named, path)


def _items(listing: Listing, named: Lazily, path: str, context: Context) -> Sequence[object]:
    if isinstance(listing.items, LongRows):
        return ShownRows(listing.items, partial(_composed_of, context), tidied=context.tidied)
    names = {id(node): name for name, node in listing.children.items()}
    return tuple(
        [
            named[names[id(one)]]
            if id(one) in names
            else _composed(one, f"{path}[{number}]", context)
            for number, one in enumerate(listing.items, start=1)
        ]
    )


_COMPOSERS: Mapping[type, Callable[[Any, str, Context], object]] = {
    Quantity: lambda node, _, context: compose_figure(node, context.words),
    Name: lambda node, _, context: compose_name(node, context.words),
    str: lambda node, _, context: tidy(node) if context.tidied else node,
    Prose: lambda node, path, context: compose_prose(node, context, path),
    Enumeration: lambda node, *_: compose_enumeration(node),
    Ledger: lambda node, _, context: compose_table(node, context),
    Listing: _rows,
    Picture: lambda node, *_: _picture(node),
    date: lambda node, *_: compose_moment(node),
    Period: lambda node, *_: compose_moment(node),
}
"""How each sort of value is composed; of other sorts it is printed as it is."""
