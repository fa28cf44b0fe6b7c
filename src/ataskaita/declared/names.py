"""Every figure and text of a report by its name: what the data says, and what follows from it."""

from datetime import date as Date  # noqa: N812 (as in `institution`)
from decimal import Decimal
from weakref import ref

from ataskaita.declared.keyed import Keyed
from ataskaita.declared.references import references_of
from ataskaita.declared.report import Report
from ataskaita.declared.tree import (
    Enumeration,
    Listing,
    Name,
    Node,
    Part,
    Quantity,
    find,
    leaves,
    tree_of,
)
from ataskaita.declared.units import PERCENT, PHYSICAL_UNITS
from ataskaita.kinds.library.indicators import Figures, indicators_of, share, value_at

Quotable = Quantity | Name | Enumeration | Date | str

REFERENCES = "nuorodos"
"""What prose refers to by number; only the document counts."""

EARLIER = "pernai"
CHANGE = "pokytis"

DERIVED = ("rodikliai.", "fondas.pokytis")
"""How names of figures begin that follow from others."""

_WITHDRAWN = "fondas.nurasyta.is_viso"
_CAUSES = "nurasymo_priezastys"


_KNOWN: dict[int, tuple[ref[Report], Part]] = {}
"""The trees of the reports that are in use: checks, composition and fingerprint share one."""


def names_of(report: Report) -> Part:
    """Return all names that templates and prose may use, as a tree that nobody changes."""
    identity = id(report)
    known = _KNOWN.get(identity)
    if known is None or known[0]() is not report:
        forgotten = ref(report, lambda _: _KNOWN.pop(identity, None))
        known = _KNOWN[identity] = (forgotten, _names_of(report))
    return known[1]


def _names_of(report: Report) -> Part:
    tree = tree_of(report)
    stock = tree.children["fondas"]
    if isinstance(stock, Part):
        stock.children["pokytis"] = _change_of_stock(tree, report.earlier)
        _add_shares(tree, stock.children[_CAUSES], report.earlier)
    tree.children[REFERENCES] = references_of(report, tree)
    tree.children["rodikliai"] = Part(indicators_of(tree, report.earlier))
    return tree


def figures_of(report: Report) -> Keyed[int | Decimal]:
    """Return the values of all figures that the report gives, by name."""
    found = (leaf for _, leaf in leaves(names_of(report)) if isinstance(leaf, Quantity))
    return Keyed((one.name, one.value) for one in found if one.value is not None)


def quote(tree: Part, name: str) -> Quotable | None:
    """Return what prose gets for `name`; None where the data doesn't give it.

    Raise KeyError where nothing has that name, or it is nothing to be quoted. A figure also
    answers to `.pernai`, its value last year, and `.pokytis`, the change since.
    """
    owner, _, last = name.rpartition(".")
    figure = find(tree, owner) if last in (EARLIER, CHANGE) and owner else None
    if isinstance(figure, Quantity):
        return _given(_compared(figure, last))
    node = find(tree, name)
    if node is None or isinstance(node, Quotable):
        return _given(node)
    raise KeyError(name)


def compared(figure: Quantity, value: int | Decimal | None) -> Quantity:
    """Return what is like the figure, but of another time: last year's, or the change."""
    return Quantity(
        figure.name,
        figure.label,
        value,
        figure.unit,
        decimals=figure.decimals,
        base=figure.base,
        own_noun=figure.own_noun,
        mark=figure.mark,
    )


def _compared(figure: Quantity, aspect: str) -> Quantity:
    value, earlier = figure.value, figure.earlier
    if aspect == EARLIER:
        return compared(figure, earlier)
    return compared(figure, None if value is None or earlier is None else value - earlier)


def _given(node: Quotable | None) -> Quotable | None:
    lacks = isinstance(node, Quantity) and node.value is None and not node.awaited
    return None if lacks else node


def _change_of_stock(tree: Part, earlier: Figures) -> Quantity:
    added = value_at(tree, "fondas.gauta.is_viso")
    withdrawn = value_at(tree, _WITHDRAWN)
    value = None if added is None or withdrawn is None else added - withdrawn
    name = "fondas.pokytis"
    return Quantity(name, "Fondo pokytis per metus", value, PHYSICAL_UNITS, earlier.get(name))


def _add_shares(tree: Part, causes: Node, earlier: Figures) -> None:
    """Give each cause of withdrawal its share of all withdrawals."""
    if not isinstance(causes, Listing):
        return
    for key, cause in causes.children.items():
        if not isinstance(cause, Part):
            continue
        if isinstance(count := cause.children.get("kiekis"), Quantity):
            value = share(count.value, value_at(tree, _WITHDRAWN))
            name = f"fondas.{_CAUSES}.{key}.dalis"
            cause.children["dalis"] = Quantity(
                name, "Dalis visų nurašytų dokumentų", value, PERCENT, earlier.get(name)
            )
