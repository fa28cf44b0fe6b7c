"""A frozen, ordered collection whose items have names: groups of libraries, causes, activities."""

from collections.abc import Iterable, Iterator, Mapping
from typing import TypeVar

from attrs import field, frozen

Item = TypeVar("Item")


def _pairs(
    items: "Mapping[str, Item] | Iterable[tuple[str, Item]]",
) -> tuple[tuple[str, Item], ...]:
    return tuple(items.items() if isinstance(items, Mapping) else items)


@frozen(eq=True)
class Keyed(Mapping[str, Item]):
    """A mapping that can't change and keeps the order of the data."""

    pairs: tuple[tuple[str, Item], ...] = field(default=(), converter=_pairs)

    def __getitem__(self, key: str) -> Item:
        for name, item in self.pairs:
            if name == key:
                return item
        raise KeyError(key)

    def __iter__(self) -> Iterator[str]:
        return (name for name, _ in self.pairs)

    def __len__(self) -> int:
        return len(self.pairs)
