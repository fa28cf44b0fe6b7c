"""How a view answers by name: closed classes, each with a table of what it knows."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any, ClassVar

from attrs import field, frozen


class Askable:
    """Something that a template reads by name: `{{ fondas.likutis.is_viso.pernai }}`."""

    __slots__ = ()

    def ask(self, name: str) -> object:
        """Return what `name` means here; raise KeyError where it means nothing."""
        raise KeyError(name)

    def names(self) -> tuple[str, ...]:
        """Return the names that `ask` knows, for suggestions."""
        return ()


class Fielded(Askable):
    """An object that answers by a fixed table of names."""

    __slots__ = ()
    asked_as: ClassVar[Mapping[str, str]] = {}

    def ask(self, name: str) -> object:
        """Return what stands under `name`."""
        return getattr(self, self.asked_as[name])

    def names(self) -> tuple[str, ...]:
        """Return the names that stand here."""
        return tuple(self.asked_as)


class Parent(Askable):
    """An object that answers by the names of what stands below it."""

    __slots__ = ()
    children: Mapping[str, object]
    path: str

    def ask(self, name: str) -> object:
        """Return what stands under `name`."""
        return self.children[name]

    def names(self) -> tuple[str, ...]:
        """Return the names that stand here."""
        return tuple(self.children)


class Lazily(Mapping[str, object]):
    """Values that are made when they are first asked for, and then kept."""

    __slots__ = ("_make", "_sources", "made")

    def __init__(self, sources: Mapping[str, Any], make: Callable[[str, Any], object]) -> None:
        """Take what each value is made from, and how, given its name."""
        self._sources = sources
        self._make = make
        self.made: dict[str, object] = {}

    def __getitem__(self, name: str) -> object:
        if name not in self.made:
            self.made[name] = self._make(name, self._sources[name])
        return self.made[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._sources)

    def __len__(self) -> int:
        return len(self._sources)

    def __contains__(self, name: object) -> bool:
        return name in self._sources


@frozen
class Names(Parent):
    """Names below a name; false where the data gives nothing there."""

    children: Mapping[str, object]
    present: bool = True
    path: str = ""
    ready: Mapping[str, object] = field(init=False, eq=False, repr=False)
    """Those of the children that need not be made any more."""

    @ready.default
    def _ready(self) -> Mapping[str, object]:
        return self.children.made if isinstance(self.children, Lazily) else self.children

    def __bool__(self) -> bool:
        return self.present

    def with_more(self, more: Mapping[str, object]) -> "Names":
        """Return these names and more, of the same path."""
        return Names({**self.children, **more}, self.present, self.path)


@frozen
class Rows(Parent):
    """Items to repeat rows, columns or paragraphs for; some have names."""

    items: tuple[object, ...]
    children: Mapping[str, object] = field(factory=dict)
    path: str = ""

    def __iter__(self) -> Iterator[object]:
        return iter(self.items)

    def __len__(self) -> int:
        return len(self.items)


def children_of(thing: object) -> Mapping[str, object]:
    """Return what stands below `thing` by name; nothing for a single value."""
    if isinstance(thing, Mapping):
        return thing
    return thing.children if isinstance(thing, Parent) else {}


def known_names(thing: object, prefix: str = "") -> Iterator[str]:
    """Generate every dotted name that can be asked for below `thing`."""
    if isinstance(thing, Fielded):
        yield from (f"{prefix}{name}" for name in thing.names())
    for name, child in children_of(thing).items():
        yield f"{prefix}{name}"
        yield from known_names(child, f"{prefix}{name}.")
