"""Data paths that don't count: an item of a list by its key, `projektai.sarasas[Knygų mugė]`.

Whatever comes before an item, or goes, its path stays. Two of one key are numbered among
themselves:

>>> numbered(["Knygų mugė", "Naktis", "Knygų mugė"])
('Knygų mugė', 'Naktis', 'Knygų mugė 2')
"""

from collections.abc import Iterable, Sequence
from typing import Any, Final

from attrs import field

from ataskaita.declared.declare import declared_of
from ataskaita.declared.keyed import Keyed
from ataskaita.declared.own import Column, OwnTable
from ataskaita.declared.prose import Prose, Quotation
from ataskaita.declared.report import Report
from ataskaita.records import define, frozen

_LONGEST: Final = 40
"""Letters of a key: enough to know an item by, short enough for the path of each of its figures."""
_MOST_WORDS: Final = _LONGEST // 2 + 1
"""So many fill a key, with the spaces between them."""
_BRACKETS: Final = str.maketrans("[]", "()")
_BETWEEN: Final = ", "


@frozen(eq=False)
class _Found:
    """What stands at a path of numbers."""

    path: str
    """The same path by keys."""
    value: Any
    by: tuple[str, ...] = ()
    """By which of their fields its items are known."""
    columns: tuple[Column, ...] = ()
    """Of an own table's rows: by what their cells are known."""


@define(eq=False)
class KeyedPaths:
    """The paths of one report, by keys; what stands above several is gone through once."""

    report: Report
    _known: dict[str, _Found] = field(factory=dict)
    _keys: dict[str, tuple[str, ...]] = field(factory=dict)

    def __call__(self, path: str) -> str:
        """Return the path with keys; as it is where it has no items, or none that the data has."""
        end = path.rfind("]") + 1
        return f"{self._found(path[:end]).path}{path[end:]}" if end else path

    def _found(self, path: str) -> _Found:
        found = self._known.get(path)
        if found is None:
            found = self._known[path] = self._item(path) if path[-1:] == "]" else self._named(path)
        return found

    def _named(self, path: str) -> _Found:
        """Return what stands under the last data key of the path."""
        if not path:
            return _Found("", self.report)
        above, dot, name = path.rpartition(".")
        owner = self._found(above)
        value, by = _below(owner.value, name)
        columns = owner.value.columns if isinstance(owner.value, OwnTable) else ()
        return _Found(f"{owner.path}{dot}{name}", value, by, columns)

    def _item(self, path: str) -> _Found:
        """Return the item of a list whose number ends the path."""
        above, _, number = path[:-1].rpartition("[")
        owner = self._found(above)
        items = owner.columns if _is_row(owner.value) else owner.value
        keys = self._of(above, items, owner.by)
        place = int(number) - 1
        if place >= len(keys):
            return _Found(f"{owner.path}[{number}]", None)
        item = owner.value[place] if isinstance(owner.value, tuple) else None
        return _Found(f"{owner.path}[{keys[place]}]", item, owner.by, owner.columns)

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
    key = " ".join(text.split(None, _MOST_WORDS)[:_MOST_WORDS])
    key = key if len(key) <= _LONGEST else key[:_LONGEST].rstrip()
    return key.translate(_BRACKETS)
