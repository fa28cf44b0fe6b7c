"""Names of a library's report that follow from what its data gives."""

from typing import Final

from ataskaita.declared.indicators import share, value_at
from ataskaita.declared.report import Report
from ataskaita.declared.tree import Listing, Part, Quantity
from ataskaita.declared.units import PERCENT, PHYSICAL_UNITS

_STOCK: Final = "fondas"
_ADDED: Final = "fondas.gauta.is_viso"
_WITHDRAWN: Final = "fondas.nurasyta.is_viso"
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
                name, "Dalis visų nurašytų dokumentų", value, PERCENT, before, derived=True
            )
