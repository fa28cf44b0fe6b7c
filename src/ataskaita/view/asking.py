"""How a view answers by name: closed classes, each with a table of what it knows."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any, ClassVar, Final

from ataskaita.records import frozen


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
        return tuple(children_of(self))


class Lazily(dict[str, object]):
    """Values that are made when they are first asked for, and then kept.

    As of a defaultdict, only what has been made stands in it; `whole` makes the rest.
    """

    __slots__ = ("_absent", "_called", "_make", "_sources")

    def __init__(
        self,
        sources: Mapping[str, Any],
        make: Callable[[str, Any], object],
        absent: Callable[[str], Any] | None = None,
        called: Callable[[], Iterable[str]] = tuple,
    ) -> None:
        """Take what each value is made from, and how, given its name.

        Where data gives the names itself, `absent` makes the source of one that isn't there; what
        it makes one of may have names that are only `called`, as rows of a table.
        """
        super().__init__()
        self._sources = sources
        self._make = make
        self._absent = absent
        self._called = called

    def __missing__(self, name: str) -> object:
        """Make the value of that name; raise KeyError where there can be none."""
        if name in self._sources or self._absent is None:
            source = self._sources[name]
        else:
            source = self._absent(name)
        value = self[name] = self._make(name, source)
        return value

    def known(self) -> tuple[str, ...]:
        """Return the names of all values, made or not."""
        return tuple(self._sources)

    def called(self) -> tuple[str, ...]:
        """Return the other names of what stands among them, such as rows of a table."""
        return tuple(self._called())

    def whole(self) -> dict[str, object]:
        """Return all values, in the order of what they are made from."""
        return {name: self[name] for name in self._sources}


class Asked(dict[str, object]):
    """A view's first names; it remembers which of them a template has asked for."""

    __slots__ = ("asked",)

    def __init__(self, values: Mapping[str, object]) -> None:
        super().__init__(values)
        self.asked: set[str] = set()

    def __getitem__(self, name: str) -> object:
        """Return what has the name, and remember that somebody asked for it."""
        self.asked.add(name)
        return super().__getitem__(name)


@frozen
class Names(Parent):
    """Names below a name; false where the data gives nothing there."""

    children: Mapping[str, object]
    present: bool = True
    path: str = ""

    def __bool__(self) -> bool:
        return self.present

    def with_more(self, more: Mapping[str, object]) -> "Names":
        """Return these names and more, of the same path; none is asked for by that."""
        return Names(overlaid(self.children, more), self.present, self.path)


def overlaid(names: Mapping[str, object], more: Mapping[str, object]) -> Lazily:
    """Return `names` and `more`, which go before; it keeps which of all have been asked for."""
    known = names.known() if isinstance(names, Lazily) else names
    sources = {**dict.fromkeys(known), **more}
    return Lazily(sources, lambda name, own: own if name in more else names[name])


def below(thing: object, name: str) -> object:
    """Return what has the name below `thing`; None where nothing has."""
    children = thing.children if isinstance(thing, Parent) else thing
    if not (isinstance(children, dict) or isinstance(children, Mapping)):  # noqa: SIM101 (a union is slow)
        return None
    try:
        return children[name]
    except KeyError:
        return None


_NOTHING: Final[Mapping[str, object]] = {}


@frozen
class Rows(Parent):
    """Items to repeat rows, columns or paragraphs for; some have names."""

    items: Sequence[object]
    children: Mapping[str, object] = _NOTHING
    path: str = ""

    def __iter__(self) -> Iterator[object]:
        return iter(self.items)

    def __len__(self) -> int:
        return len(self.items)

    def __getitem__(self, place: int | slice) -> object:
        """Return the item of that place, from 0, or those of several.

        Where there is none, what answers to no name and is false.
        """
        if isinstance(place, slice):
            return Rows(self.items[place], path=self.path)
        try:
            return self.items[place]
        except IndexError:
            return Names(_NOTHING, present=False, path=f"{self.path}[{place}]")


_DEEPEST: Final = 20
"""So many names stand before each other at most, where a message tells what is known."""


def children_of(thing: object) -> Mapping[str, object]:
    """Return what stands below `thing` by name; nothing for a single value."""
    below = thing.children if isinstance(thing, Parent) else thing
    if isinstance(below, Lazily):
        return below.whole()
    return below if isinstance(below, Mapping) else {}


def known_names(thing: object, prefix: str = "", above: tuple[int, ...] = ()) -> Iterator[str]:
    """Generate every dotted name that can be asked for below `thing`.

    A mapping may hold itself, or more than anybody asks for: `above` is what it stands in.
    """
    if id(thing) in above or len(above) > _DEEPEST:
        return
    if isinstance(thing, Fielded):
        yield from (f"{prefix}{name}" for name in thing.names())
    for name, child in children_of(thing).items():
        yield f"{prefix}{name}"
        yield from known_names(child, f"{prefix}{name}.", (*above, id(thing)))
