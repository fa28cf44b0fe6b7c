"""Classes of values: as attrs makes them, but quick to read.

attrs writes a comparison, a hash and a `repr` for each class, and compiles them when its module is
read: half of all that reading this program takes, for values that a process seldom compares. Here
all classes share one of each; what makes a value stays attrs' own, for values are many.
"""

import gc
import linecache
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from itertools import chain
from operator import attrgetter
from typing import TYPE_CHECKING, Any, TypeVar

import attrs

if TYPE_CHECKING:  # a type checker knows by name what attrs' decorators do
    from attrs import define, frozen
else:

    def define(cls: type | None = None, *, eq: bool = True, repr: bool = True, **more: Any) -> Any:  # noqa: A002 (attrs' own word)
        """Return a class of values that may change: equal ones say the same."""
        return _decorated(attrs.define, cls, None, (eq, repr, more))

    def frozen(cls: type | None = None, *, eq: bool = True, repr: bool = True, **more: Any) -> Any:  # noqa: A002 (the same)
        """Return a class of values that never change: equal ones say the same, and hash alike."""
        return _decorated(attrs.frozen, cls, _hash, (eq, repr, more))


__all__ = ["Making", "MakingSome", "at_once", "define", "frozen", "made_class"]

Made = TypeVar("Made")


@contextmanager
def at_once() -> Iterator[None]:
    """Let many values be made without Python's looking, meanwhile, for rings of them.

    It looks through all that there are again and again while they grow, and finds none: a third of
    the time of a long table. Whoever came first looks again afterwards.
    """
    looked = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if looked:
            gc.enable()


_AT_ONCE = 200
"""Items that are made together where nobody asks for a few."""
_COMPARED = "__compared__"
"""Where a class keeps what is told and compared of its values, so that it goes with the class."""


def made_class(name: str, fields: Mapping[str, Any], base: type[Any]) -> type[Any]:
    """Return a class of frozen values like those that `frozen` makes, that nobody has written.

    `base` is one of those, and has the comparison; the fields of attrs stand behind its own.
    """
    made: type[Any] = attrs.make_class(
        name,
        dict(fields),
        bases=(base,),
        frozen=True,
        slots=True,
        eq=False,
        repr=False,
        order=False,
        collect_by_mro=True,
    )
    source = made.__init__.__code__.co_filename
    linecache.cache.pop(source, None)  # its lines, kept for tracebacks as long as the process
    return made


def _decorated(by: Callable[..., Any], cls: Any, hashed: Any, asked: Any) -> Any:
    eq, told, more = asked

    def made(bare: type) -> Any:
        if eq:
            _add(bare, "__eq__", _same)
            _add(bare, "__hash__", hashed)
        if told:
            _add(bare, "__repr__", _told)
        return by(bare, eq=False, repr=False, **more)

    return made if cls is None else made(cls)


def _add(cls: type, name: str, method: Any) -> None:
    """Give the class a method, unless it has its own."""
    if name not in vars(cls):
        setattr(cls, name, method)


def _same(self: Any, other: Any) -> object:
    """Return whether both say the same; NotImplemented for values of different classes."""
    if other.__class__ is not self.__class__:
        return NotImplemented
    values = _compared(self.__class__)
    return values(self) == values(other)


def _hash(self: Any) -> int:
    return hash(_compared(self.__class__)(self))


def _told(self: Any) -> str:
    """Return how the value is made, as attrs says it; the class then has a teller of its own."""
    cls = self.__class__
    name = cls.__qualname__.rpartition(">.")[2]
    names = [one.name for one in attrs.fields(cls) if one.repr]
    form = f"{name}({', '.join(f'{one}=%r' for one in names)})"
    values = tuple_of(names)

    def told(one: Any) -> str:
        return form % values(one) if one.__class__ is cls else _told(one)

    cls.__repr__ = told
    return told(self)


def tuple_of(names: Sequence[str]) -> Callable[[Any], tuple[Any, ...]]:
    """Return what gives these attributes of a value together."""
    values = attrgetter(*names) if names else lambda _: ()
    return values if len(names) != 1 else lambda one: (values(one),)


def _compared(cls: type) -> Callable[[Any], object]:
    """Return what gives all that is compared of a value."""
    known: Callable[[Any], object] | None = cls.__dict__.get(_COMPARED)
    if known is None:
        names = [one.name for one in attrs.fields(cls) if one.eq]
        known = attrgetter(*names) if names else lambda _: ()
        setattr(cls, _COMPARED, known)
    return known


class Making(Sequence[Made]):
    """Items that are made each time they are asked for: of a long table's rows none is kept."""

    __slots__ = ("_count", "make")

    def __init__(self, count: int, make: Callable[[int], Made]) -> None:
        """Take how many there are, and what makes one, given its place."""
        self._count = count
        self.make = make

    def __len__(self) -> int:
        return self._count

    def __iter__(self) -> Iterator[Made]:
        return map(self.make, range(self._count))

    def __getitem__(self, place: Any) -> Any:
        places = range(self._count)[place]
        return self.make(places) if isinstance(places, int) else tuple(map(self.make, places))


class MakingSome(Sequence[Made]):
    """The same, of items that are sooner made many at a time."""

    __slots__ = ("_count", "make")

    def __init__(self, count: int, make: Callable[[range], Sequence[Made]]) -> None:
        """Take how many there are, and what makes some, given their places."""
        self._count = count
        self.make = make

    def __len__(self) -> int:
        return self._count

    def __iter__(self) -> Iterator[Made]:
        places = range(self._count)
        starts = range(0, self._count, _AT_ONCE)
        return chain.from_iterable(self.make(places[one : one + _AT_ONCE]) for one in starts)

    def __getitem__(self, place: Any) -> Any:
        places = range(self._count)[place]
        if isinstance(places, int):
            return self.make(range(places, places + 1))[0]
        return tuple(self.make(places))
