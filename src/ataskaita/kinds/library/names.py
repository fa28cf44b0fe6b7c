"""Names of a library's report that follow from what its data gives."""

from typing import Final

from ataskaita.declared.indicators import share, value_at
from ataskaita.declared.precision import Number
from ataskaita.declared.report import Report
from ataskaita.declared.tree import Listing, Part, Quantity
from ataskaita.declared.units import PERCENT, PHYSICAL_UNITS

_STOCK: Final = "fondas"
_ADDED: Final = "fondas.gauta.is_viso"
_WITHDRAWN: Final = "fondas.nurasyta.is_viso"
_CLOSING: Final = "likutis"
_MOVED: Final = ("pradzia", "gauta", "nurasyta")
_CAUSES: Final = "nurasymo_priezastys"


def change_of_stock(report: Report, tree: Part) -> None:
    """Add by how much the stock changed over the year."""
    stock = tree.children.get(_STOCK)
    if not isinstance(stock, Part):
        return
    added, withdrawn = value_at(tree, _ADDED), value_at(tree, _WITHDRAWN)
    value = None if added is None or withdrawn is None else added - withdrawn
    name = f"{_STOCK}.pokytis"
    before = report.earlier.get(name)
    stock.children["pokytis"] = Quantity(
        name, "Fondo pokytis per metus", value, PHYSICAL_UNITS, before, derived=True
    )


def stock_of_last_year(report: Report, tree: Part) -> None:
    """Put last year's stock beside this year's, where nobody gives it: it follows from the year."""
    del report  # the tree says it all
    above = tree.children.get(_STOCK)
    stock = above.children.get(_CLOSING) if isinstance(above, Part) else None
    if not isinstance(stock, Part):
        return
    for key, closing in stock.children.items():
        if isinstance(closing, Quantity) and closing.earlier is None:
            stock.children[key] = closing.compared_with(_opening(tree, key, closing))


def _opening(tree: Part, key: str, closing: Quantity) -> Number | None:
    """Return what the year began with, or what it ended with, less what came, with what went.

    Titles don't come and go so: one goes with its last copy only.
    """
    given, *moved = (value_at(tree, f"{_STOCK}.{one}.{key}") for one in _MOVED)
    added, withdrawn = moved
    if given is not None or closing.value is None or not closing.unit.additive:
        return given
    return None if added is None or withdrawn is None else closing.value - added + withdrawn


def shares_of_causes(report: Report, tree: Part) -> None:
    """Add to each cause of withdrawal its share of all withdrawals."""
    stock = tree.children.get(_STOCK)
    causes = stock.children[_CAUSES] if isinstance(stock, Part) else None
    for key, cause in causes.children.items() if isinstance(causes, Listing) else ():
        count = cause.children.get("kiekis") if isinstance(cause, Part) else None
        if isinstance(cause, Part) and isinstance(count, Quantity):
            value = share(count.value, value_at(tree, _WITHDRAWN))
            name = f"{_STOCK}.{_CAUSES}.{key}.dalis"
            before = report.earlier.get(name)
            cause.children["dalis"] = Quantity(
                name, "Dalis visų nurašytų dokumentų", value, PERCENT, before, 2, derived=True
            )
