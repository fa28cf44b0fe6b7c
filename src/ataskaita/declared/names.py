"""Every figure and text of a report by its name: what the data says, and what follows from it."""

from datetime import date as Date  # noqa: N812 (as in `institution`)
from decimal import Decimal

from ataskaita.declared.computing import Computations, compute
from ataskaita.declared.earlier_totals import add_up_earlier
from ataskaita.declared.growing import tree_of
from ataskaita.declared.indicators import INDICATORS, indicators_of
from ataskaita.declared.keyed import Keyed
from ataskaita.declared.ledgers import Ledger
from ataskaita.declared.owning import TREE, own_declarations, tables_of
from ataskaita.declared.periods import Period
from ataskaita.declared.references import references_of
from ataskaita.declared.report import Report
from ataskaita.declared.tree import (
    Enumeration,
    Name,
    Part,
    Quantity,
    find,
    leaves,
)

Quotable = Quantity | Name | Enumeration | Date | Period | str

REFERENCES = "nuorodos"
"""What prose refers to by number; only the document counts."""

EARLIER = "pernai"
CHANGE = "pokytis"

_COMPUTED = "computed"


def names_of(report: Report) -> Part:
    """Return all names that templates and prose may use, as a tree that nobody changes."""
    tree: Part | None = report.known.get(TREE)
    if tree is None:
        tree = report.known[TREE] = _names_of(report)
    return tree


def computed_of(report: Report) -> Computations:
    """Return the figures that formulas give, with their parts."""
    names_of(report)
    known: Computations = report.known[_COMPUTED]  # kept when the tree was grown
    return known


def ledgers_of(report: Report) -> tuple[Ledger, ...]:
    """Return the report's own tables as figures, in the order of the data."""
    names_of(report)
    return tables_of(report)


def _names_of(report: Report) -> Part:
    kind, tree = report.kind, tree_of(report)
    report.known[TREE] = tree  # cells of own tables seek in it while it grows
    if report.earlier:
        add_up_earlier(tree, type(report))
    report.known[_COMPUTED] = compute(tree, type(report), own_declarations(report))
    for add in kind.derived:
        add(report, tree)
    tree.children[REFERENCES] = references_of(report, tree)
    tree.children[INDICATORS] = Part(indicators_of(kind.indicators, tree, report.earlier))
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
        value = figure.earlier if last == EARLIER else figure.change
        return _given(figure.at_another_time(value))
    node = find(tree, name)
    if node is None or isinstance(node, Quotable):
        return _given(node)
    raise KeyError(name)


def _given(node: Quotable | None) -> Quotable | None:
    lacks = isinstance(node, Quantity) and node.value is None and not node.awaited
    return None if lacks else node
