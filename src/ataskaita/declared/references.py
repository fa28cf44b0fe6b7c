"""What prose may refer to: tables and charts by their numbers, which the document counts."""

from ataskaita.declared.layout import Layout
from ataskaita.declared.own import OwnSection
from ataskaita.declared.report import Report
from ataskaita.declared.tree import Listing, Name, Node, Part, Quantity, find

TABLE = "lentelė"
CHART = "pav."


def references_of(report: Report, tree: Part) -> Part:
    """Return the names of what can be referred to; None for what isn't printed with a number."""
    layout = report.layout or Layout()
    tables: dict[str, Node] = {
        one.key: _name(
            TABLE, "lentele", one.key, given=any(_given(tree, name) for name in one.about)
        )
        for one in report.kind.tables
        if layout.numbered
    }
    if layout.numbered:
        own = report.own_sections.items()
        tables |= {key: _name(TABLE, "lentele", key, given=_has_table(one)) for key, one in own}
    charts: dict[str, Node] = {
        one.key: _name(CHART, "diagrama", one.key, given=layout.charts)
        for one in report.kind.charts
        if layout.numbered
    }
    return Part({"lenteles": Part(tables), "diagramos": Part(charts)})


def _has_table(section: OwnSection) -> bool:
    """Return whether a reference can lead to a table of the section: to its first with a title."""
    return any(one.table is not None and one.table.title for one in section.blocks)


def _name(noun: str, kind: str, key: str, *, given: bool) -> Name | None:
    return Name(noun, reference=bookmark(kind, key)) if given else None


def bookmark(kind: str, key: str) -> str:
    """Return the name of the bookmark around the number: at most 40 characters (17.13.6.2)."""
    return f"_Ref_{kind}_{key}"[:40]


def _given(tree: Part, name: str) -> bool:
    node = find(tree, name)
    if isinstance(node, Part):
        return node.present
    if isinstance(node, Listing):
        return bool(node.items)
    return isinstance(node, Quantity) and node.value is not None
