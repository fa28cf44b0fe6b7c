"""Data paths that don't count: an item of a list by its key, `projektai.sarasas[Knygų mugė]`.

Whatever comes before an item, or goes, its path stays. Two of one key are numbered among
themselves:

>>> numbered(["Knygų mugė", "Naktis", "Knygų mugė"])
('Knygų mugė', 'Naktis', 'Knygų mugė 2')
"""

import re
from collections.abc import Iterable, Sequence
from typing import Any, Final

from attrs import field

from ataskaita.declared.declare import declared_of
from ataskaita.declared.keyed import Keyed
from ataskaita.declared.own import Column, OwnTable
from ataskaita.declared.prose import Prose, Quotation
from ataskaita.declared.report import Report
from ataskaita.records import define

_LONGEST: Final = 40
"""Letters of a key: enough to know an item by, short enough for the path of each of its figures."""
_STEP: Final = re.compile(r"\[(\d+)\]|([^.\[\]]+)")
_BRACKETS: Final = str.maketrans("[]", "()")
_BETWEEN: Final = ", "


@define(eq=False)
class KeyedPaths:
    """The paths of one report, by keys; each list is gone through once, when it is asked for."""

    report: Report
    _keys: dict[str, tuple[str, ...]] = field(factory=dict)

    def __call__(self, path: str) -> str:
        """Return the path with keys; as it is where it has no items, or none that the data has."""
        return self._keyed(path) if "[" in path else path

    def _keyed(self, path: str) -> str:
        owner: Any = self.report
        by: tuple[str, ...] = ()
        columns: tuple[Column, ...] = ()
        told: list[str] = []
        end = 0
        for step in _STEP.finditer(path):
            told.append(path[end : step.start()])
            end = step.end()
            if step[1] is None:
                columns = owner.columns if isinstance(owner, OwnTable) else ()
                owner, by = _below(owner, step[2])
                told.append(step[0])
                continue
            items = columns if _is_row(owner) else owner
            keys = self._of(path[: step.start()], items, by)
            place = int(step[1]) - 1
            known = place < len(keys)
            told.append(f"[{keys[place]}]" if known else step[0])
            owner = owner[place] if known and isinstance(owner, tuple) else None
        return "".join((*told, path[end:]))

    def _of(self, path: str, items: object, by: tuple[str, ...]) -> tuple[str, ...]:
        """Return the keys of a list's items."""
        if not isinstance(items, tuple):
            return ()
        keys = self._keys.get(path)
        if keys is None:
            keys = self._keys[path] = numbered(_key(one, by) for one in items)
        return keys


def numbered(keys: Iterable[str]) -> tuple[str, ...]:
    """Return the keys, each unlike the others; an item that says nothing is numbered alone."""
    taken: dict[str, int] = {}
    made: list[str] = []
    for key in keys:
        times = taken[key] = taken.get(key, 0) + 1
        made.append(key if times == 1 and key else f"{key} {times}".strip())
    return tuple(made)


def _is_row(owner: object) -> bool:
    """Return whether it is a row of an own table, whose cells are known by their columns."""
    return isinstance(owner, tuple) and not any(
        isinstance(one, tuple) or hasattr(one, "__attrs_attrs__") for one in owner
    )


def _below(owner: Any, name: str) -> tuple[Any, tuple[str, ...]]:
    """Return what stands there under a data key, and by which of its fields an item is known."""
    if isinstance(owner, Keyed):
        return owner.get(name), ()
    one = declared_of(type(owner)).named.get(name) if hasattr(owner, "__attrs_attrs__") else None
    return (None, ()) if one is None else (getattr(owner, one.name), one.by)


def _key(item: Any, by: Sequence[str]) -> str:
    """Return by what people know an item, in one line."""
    if isinstance(item, tuple):  # a row of an own table
        return _first(item)
    if by:
        return _short(_BETWEEN.join(filter(None, (_words(getattr(item, one)) for one in by))))
    if isinstance(item, Column | OwnTable) and item.key:
        return _short(item.key)
    table = getattr(item, "table", None)  # of a block with a text before it
    return _key(table, ()) if isinstance(table, OwnTable) else _first(_said(item))


def _said(item: Any) -> Iterable[Any]:
    return (getattr(item, one.name) for one in declared_of(type(item)).written)


def _first(values: Iterable[Any]) -> str:
    return next((key for one in values if (key := _short(_words(one)))), "")


def _words(value: Any) -> str:
    """Return what a text says, quotations by their names: they say another number each year."""
    if isinstance(value, Prose):
        runs = value.blocks[0].runs if value.blocks else ()
        return "".join([one.name if isinstance(one, Quotation) else one.text for one in runs])
    return value if isinstance(value, str) else ""


def _short(text: str) -> str:
    key = " ".join(text.split()).translate(_BRACKETS)
    return key if len(key) <= _LONGEST else key[:_LONGEST].rstrip()
