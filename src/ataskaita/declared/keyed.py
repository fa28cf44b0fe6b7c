"""A frozen, ordered collection whose items have names: groups of libraries, causes, activities."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, TypeVar

from attrs import field

from ataskaita.records import frozen

Item = TypeVar("Item")


def _pairs(
    items: "Mapping[str, Item] | Iterable[tuple[str, Item]]",
) -> tuple[tuple[str, Item], ...]:
    return tuple(items.items() if isinstance(items, Mapping) else items)


@frozen(eq=True)
class Keyed(Mapping[str, Item]):
    """A mapping that can't change and keeps the order of the data.

    >>> from ataskaita.declaring import Keyed
    >>> shares = Keyed({"miestas": 40, "kaimas": 29})
    >>> list(shares), shares["kaimas"]
    (['miestas', 'kaimas'], 29)
    """

    pairs: tuple[tuple[str, Item], ...] = field(default=(), converter=_pairs)
    _by_key: dict[str, Item] = field(init=False, eq=False, repr=False)

    @_by_key.default
    def _by_key_of_pairs(self) -> dict[str, Item]:
        return dict(self.pairs)

    def __getitem__(self, key: str) -> Item:
        return self._by_key[key]

    def get(self, key: str, default: Any = None) -> Any:
        """Return the item of that name; `default` where there is none."""
        return self._by_key.get(key, default)

    def __contains__(self, key: object) -> bool:
        return key in self._by_key

    def __iter__(self) -> Iterator[str]:
        return (name for name, _ in self.pairs)

    def __len__(self) -> int:
        return len(self.pairs)
