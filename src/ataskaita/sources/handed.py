"""Values that a script hands over, as the tree that a data file would give.

>>> from decimal import Decimal
>>> tree = handed_values({"Metai": 2025, "fondas": {"is_viso": Decimal("2.50")}}, "duomenys").node
>>> tree.values["fondas"].values["is_viso"].text, tree.values["metai"].place.within
('2,50', 'metai')
"""

from collections.abc import Iterable, Sequence
from collections.abc import Mapping as AnyMapping
from datetime import date, datetime, time
from decimal import Decimal
from math import isinf, isnan
from typing import Any, Final

from ataskaita.characters import code_point, unfit_position
from ataskaita.errors import Fault, Place
from ataskaita.messages.calling import HANDED_CHARACTER, HANDED_TWICE, NO_VALUE
from ataskaita.messages.structure import TOO_DEEP
from ataskaita.sources.events import plain_key
from ataskaita.sources.nodes import Mapping, Node, Scalar, Series
from ataskaita.sources.written import Written

_DEEPEST: Final = 50
_ABSENT: Final = frozenset({"NAType", "NaTType"})
"""What pandas has where nothing is."""


def handed_values(values: AnyMapping[Any, Any], name: str) -> Written:
    """Return what the values say; `name` is what they are called where something is wrong."""
    handing = _Handing(name)
    return Written(handing.node(values, ""), handing.faults, may_name_tables=True)


def rows_of(value: Any) -> Any:
    """Return the rows of a data frame, pandas' or polars', as mappings; another value as it is."""
    for ask, given in (("to_dicts", ()), ("to_dict", ("records",))):
        call = getattr(value, ask, None)
        if callable(call) and hasattr(value, "columns"):
            return call(*given)
    return value


class _Handing:
    """Makes the tree, and notes what no data file can hold."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.faults: list[Fault] = []

    def node(self, value: Any, path: str, depth: int = 0) -> Node:
        """Return what stands below that path."""
        place, value = Place(self.name, within=path), rows_of(value)
        if depth > _DEEPEST:
            self.faults.append(Fault(TOO_DEEP, place, {"limit": str(_DEEPEST)}))
            return Scalar("", place, plain=True)
        if isinstance(value, AnyMapping):
            return self._mapping(value, place, depth)
        if isinstance(value, Sequence) and not isinstance(value, str | bytes):
            return self._series(value, place, depth)
        return self._scalar(value, place)

    def _mapping(self, values: AnyMapping[Any, Any], place: Place, depth: int) -> Mapping:
        found: dict[str, Node] = {}
        keys: dict[str, Scalar] = {}
        for key, value in values.items():
            name = plain_key(str(key))
            path = f"{place.within}.{name}" if place.within else name
            if name in found:
                facts = {"key": str(key)}
                self.faults.append(Fault(HANDED_TWICE, Place(self.name, within=path), facts))
                continue
            found[name] = self.node(value, path, depth + 1)
            keys[name] = Scalar(str(key), Place(self.name, within=path), plain=True)
        return Mapping(found, keys, place)

    def _series(self, values: Iterable[Any], place: Place, depth: int) -> Series:
        items = enumerate(values, start=1)
        return Series(
            tuple(self.node(one, f"{place.within}[{n}]", depth + 1) for n, one in items), place
        )

    def _scalar(self, value: Any, place: Place) -> Scalar:
        if isinstance(value, str):
            return Scalar(self._fit(value, place), place)
        text = _written(value)
        if text is None:
            self.faults.append(Fault(NO_VALUE, place, {"kind": type(value).__name__}))
        return Scalar(text or "", place, plain=True)

    def _fit(self, text: str, place: Place) -> str:
        """Return a text; note the character that Word can't hold."""
        position = unfit_position(text)
        if position is not None:
            facts = {"code": code_point(text[position])}
            self.faults.append(Fault(HANDED_CHARACTER, place, facts))
        return text


def _written(value: Any) -> str | None:
    """Return the value as a data file has it; None for what none can have."""
    if type(value).__module__ == "numpy" and hasattr(value, "item"):
        value = value.item()
    if value is None or type(value).__name__ in _ABSENT:
        return ""
    if isinstance(value, bool):
        return "taip" if value else "ne"
    if isinstance(value, int):
        return str(value)
    if isinstance(value, float | Decimal):
        return _number(value)
    if isinstance(value, datetime):
        midnight = value.time() == time()
        return value.date().isoformat() if midnight else value.isoformat(" ", "minutes")
    return value.isoformat() if isinstance(value, date) else None


def _number(value: float | Decimal) -> str | None:
    """Return a number; nothing for none, as data frames have it."""
    if isnan(value):
        return ""
    if isinf(value):
        return None
    if isinstance(value, float) and value.is_integer():
        return str(int(value))  # a column of a data frame that lacks some of its whole numbers
    return format(Decimal(repr(value)) if isinstance(value, float) else value, "f").replace(
        ".", ","
    )
