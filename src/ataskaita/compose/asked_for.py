"""See of a part of the report, at one glance, whether a template has asked for all that it gives.

Nearly always it has, and then nobody needs to know how many values there are, or what they are
called: `unprinted` goes through what is left.
"""

from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from typing import Any, Final

from ataskaita.compose.shown_rows import ShownRows
from ataskaita.declared.declare import Declaration, Kind, declaration, declared_of
from ataskaita.declared.keyed import Keyed
from ataskaita.declared.own import OwnSection
from ataskaita.declared.sections import Section
from ataskaita.declared.totals import is_section
from ataskaita.records import frozen
from ataskaita.view import Names, Rows

_HEADING: Final = declaration(Section, "heading").key
_HEADED: Final = (Section, OwnSection)
LISTED: Final = "sarasas"
"""The phrase that says the names in a collection, and how many there are of each."""
NAME: Final = "pavadinimas"
OF_LISTED: Final = frozenset((NAME, "kiekis"))
_ITEMS: Final = (Kind.KEYED, Kind.LIST, Kind.BLOCKS)
_NOTHING: Final[Mapping[str, object]] = {}


def made_below(thing: object) -> Mapping[str, object]:
    """Return what stands below, as far as it has been asked for."""
    if isinstance(thing, Names) or isinstance(thing, Rows):  # noqa: SIM101 (a union is slow)
        return thing.children
    return thing if isinstance(thing, Mapping) else _NOTHING


def is_heading(key: str, owner: object) -> bool:
    """Return whether the key is that of a heading, which is no data of the year."""
    return key == _HEADING and isinstance(owner, _HEADED)


def is_given(value: Any, declared: Declaration) -> bool:
    """Return whether somebody gave the value; a choice has one also where nobody chose."""
    if declared.kind is Kind.CHOICE:
        return bool(value) and (declared.optional or value not in declared.choices[:1])
    if declared.kind is Kind.FLAG:
        return bool(value)
    return bool(value != ())


@frozen
class Said:
    """What is said of the report's data, by a view or by a sentence."""

    quoted: AbstractSet[str]
    """The paths that sentences quote, and lists of names."""

    def all_of(
        self, owner: Any, shown: object, path: str, listed: AbstractSet[str] = frozenset()
    ) -> bool:
        """Return whether all that the object at the path gives is in what a view has `shown` of it.

        Or quoted, or among the keys that are `listed` with others of its collection. False also
        where it takes the longer way to know.
        """
        asked, known = made_below(shown), declared_of(type(owner))
        for key in known.plain.difference(asked, listed):
            given = getattr(owner, known.named[key].name) is not None
            if given and f"{path}.{key}" not in self.quoted and not is_heading(key, owner):
                return False
        for one in known.rest:
            value = getattr(owner, one.name)
            if value is not None and not self._field(value, one, asked, f"{path}.{one.key}"):
                return False
        return True

    def _field(self, value: Any, one: Declaration, asked: Mapping[str, object], path: str) -> bool:
        """Return the same of what a field holds that isn't always a value."""
        if one.kind is Kind.PART:
            return self.all_of(value, asked.get(one.key), path)
        if one.kind in _ITEMS:
            return self._items(value, asked.get(one.key), path)
        return one.key in asked or path in self.quoted or not is_given(value, one)

    def _items(self, items: Any, shown: object, path: str) -> bool:
        """Return the same of all items of a collection."""
        below = made_below(shown)
        is_listed = LISTED in below or f"{path}.{LISTED}" in self.quoted
        listed = OF_LISTED if is_listed else frozenset[str]()
        if isinstance(items, Keyed):
            return all(
                self._item(item, below, key, f"{path}.{key}", listed) for key, item in items.items()
            )
        rows = shown.items if isinstance(shown, Rows) else ()
        if isinstance(rows, ShownRows):
            return rows.is_whole
        places = dict(enumerate(rows, start=1))
        return all(
            self._item(item, places, number, f"{path}[{number}]", listed)
            for number, item in enumerate(items, start=1)
        )

    def _item(
        self,
        item: Any,
        shown: Mapping[Any, object],
        key: object,
        path: str,
        listed: AbstractSet[str],
    ) -> bool:
        if is_section(item):
            return self.all_of(item, shown.get(key), path, listed)
        return key in shown or path in self.quoted
