"""Compose the view: the tree of names, each value as a template prints it."""

from collections.abc import Mapping
from datetime import date

from ataskaita.compose.figures import compose_enumeration, compose_figure, compose_moment
from ataskaita.compose.layout import add_layout, report_title
from ataskaita.compose.own import compose_table
from ataskaita.compose.prose import compose_prose
from ataskaita.model.keyed import Keyed
from ataskaita.model.names import names_of
from ataskaita.model.own import OwnTable
from ataskaita.model.prose import Prose
from ataskaita.model.report import Report
from ataskaita.model.tree import Enumeration, Listing, Node, Part, Quantity
from ataskaita.view import Names, Rows, View


def compose_view(report: Report) -> View:
    """Return the report ready for a template."""
    tree = names_of(report)
    printable = {name: node for name, node in tree.children.items() if not _is_setting(node)}
    return View(
        names=add_layout(report, _below(printable, "", tree)),
        title=" ".join(report_title(report)),
        author=report.library.name,
    )


def _is_setting(node: object) -> bool:
    """Return whether this says how to compose: the order of sections, last year's figures."""
    return isinstance(node, Keyed | tuple)


def _composed(node: Node, path: str, tree: Part) -> object:
    match node:
        case Quantity():
            return compose_figure(node)
        case Part(children, present):
            return Names(_below(children, path, tree), present, path)
        case Listing():
            return _rows(node, path, tree)
        case Prose():
            return compose_prose(node, tree)
        case Enumeration():
            return compose_enumeration(node)
        case OwnTable():
            return compose_table(node)
        case date():
            return compose_moment(node)
        case _:
            return node


def _below(children: Mapping[str, Node], path: str, tree: Part) -> dict[str, object]:
    prefix = f"{path}." if path else ""
    return {name: _composed(node, f"{prefix}{name}", tree) for name, node in children.items()}


def _rows(listing: Listing, path: str, tree: Part) -> Rows:
    """Compose each item once, though it may stand in the listing by place and by name."""
    named = _below(listing.children, path, tree)
    by_node = {id(node): named[name] for name, node in listing.children.items()}
    items = (by_node.get(id(one)) or _composed(one, path, tree) for one in listing.items)
    return Rows(tuple(items), named, path)
