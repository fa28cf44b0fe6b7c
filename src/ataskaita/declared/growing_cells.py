"""Grow the cells of own tables in the tree of names; those too that only others' data has.

One template serves several institutions: of a table, a row or a column that this one hasn't added,
its cells print “–”, and its names are false in an `if`.
"""

from collections.abc import Callable, Collection, Iterable, Iterator

from ataskaita.declared.growing_figures import figure_of
from ataskaita.declared.growing_rows import names_before, refuse_misspelt, refuse_slip
from ataskaita.declared.ledgers import Ledger
from ataskaita.declared.owning import earlier_of, tables_of
from ataskaita.declared.report import Report
from ataskaita.declared.tree import Cells, Node, Part, Quantity
from ataskaita.declared.units import PIECES


def cells_of(ledger: Ledger, report: Report) -> Part:
    """Return the table's names: rows, and in each the columns."""

    def row(name: str) -> Part:
        place = ledger.rows[name]
        path = f"{ledger.name}.{name}"

        def cell(column: str) -> Node:
            return ledger.figure(place, ledger.columns[column])

        def no_cell(column: str) -> Node:
            return _no_cell(path, column, ledger.columns, report)

        return Part(Cells(cell), absent=_either(cell, no_cell))

    def other(name: str) -> Part:
        refuse_slip(name, ledger.rows, names_before(report, ledger.name))
        return _no_row(f"{ledger.name}.{name}", ledger.columns, report)

    return Part(Cells(row), absent=_either(row, other))


def no_table(path: str, others: Iterable[str], report: Report) -> Callable[[str], Part]:
    """Return what gives an own table below the path that this data doesn't have.

    It raises KeyError for what is no name of a table, and for a slip of a table that is there, or
    of the `others` that the path has.
    """
    others = tuple(others)

    def absent(name: str) -> Part:
        refuse_misspelt(name, others)
        refuse_slip(name, _tables_below(path, report), names_before(report, path))
        place = f"{path}.{name}"
        return Part({}, present=False, absent=lambda row: _no_row(f"{place}.{row}", (), report))

    return absent


def _tables_below(path: str, report: Report) -> Iterator[str]:
    for one in tables_of(report):
        above, _, name = one.name.rpartition(".")
        if above == path:
            yield name


def _no_row(path: str, columns: Collection[str], report: Report) -> Part:
    return Part({}, present=False, absent=lambda name: _no_cell(path, name, columns, report))


def _no_cell(path: str, name: str, columns: Collection[str], report: Report) -> Quantity:
    """Return a cell that this data doesn't have, with last year's; KeyError for a slip."""
    refuse_slip(name, (), {*columns, *names_before(report, path)})
    place = f"{path}.{name}"
    return figure_of(name, None, PIECES, place, report).compared_with(earlier_of(report, place))


def _either(here: Callable[[str], Node], elsewhere: Callable[[str], Node]) -> Callable[[str], Node]:
    """Return what asks here, and elsewhere for what isn't here."""

    def found(name: str) -> Node:
        try:
            return here(name)
        except KeyError:
            return elsewhere(name)

    return found
