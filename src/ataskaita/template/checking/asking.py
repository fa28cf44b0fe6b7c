r"""What an expression of a tag may be, asked of names in which everything stands.

A value is told by its alternatives: a loop's variable is each of the items at once, and a name is
unknown where none of them has it. No alternative at all means that nothing is known of it.

>>> from ataskaita.view import Names, Rows
>>> rows = Rows((Names({"a": 1}), Names({"b": "x"})))
>>> asked(items_of((rows,)), "b"), asked((), "c")
(('x',), ())
>>> asked(items_of((rows,)), "c") is UNKNOWN
True
"""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from difflib import get_close_matches
from functools import cached_property
from typing import Final

from attrs import field

from ataskaita.records import define
from ataskaita.view import Askable, Lazily, Rows, known_names
from ataskaita.view.asking import Fielded, Parent

Values = tuple[object, ...]
ANYTHING: Final[Values] = ()
"""Of what nothing is known: it has every name."""
UNKNOWN: Final[Values] = (object(),)
"""What a name gives that nothing has."""
NOT_LISTED: Final[Values] = (object(),)
"""What can't be repeated for."""
_MOST: Final = 64
"""Alternatives that are kept: a report's sections are some twenty."""


class Guessed(tuple[object, ...]):
    """What was likely meant by what is wrong and told: nothing more is told of it.

    It is asked all the same, for what a template prints by it isn't left out.
    """

    __slots__ = ()


def guessed(values: Values) -> Guessed:
    """Return the values as a guess; one of which nothing is known where they are none."""
    return Guessed(() if values is UNKNOWN or values is NOT_LISTED else values)


def asked(values: Values, name: str) -> Values:
    """Return what the name means of the values; UNKNOWN where none of them has it."""
    if isinstance(values, Guessed):
        return guessed(_asked(values, name))
    return _asked(values, name)


def _asked(values: Values, name: str) -> Values:
    found: list[object] = []
    surely = bool(values)
    for one in values:
        if isinstance(one, Askable) or isinstance(one, Mapping):  # noqa: SIM101 (a union is slow)
            try:
                found.append(one.ask(name) if isinstance(one, Askable) else one[name])
            except KeyError:
                continue
        else:
            surely = surely and isinstance(one, str)
    if found:
        return distinct(found)
    return UNKNOWN if surely else ANYTHING


def items_of(values: Values) -> Values:
    """Return what a loop over the values goes through; NOT_LISTED where that is no list."""
    if isinstance(values, Guessed):
        return guessed(_items_of(values))
    return _items_of(values)


def _items_of(values: Values) -> Values:
    found: list[object] = []
    for one in values:
        if isinstance(one, Rows) or (isinstance(one, Sequence) and not isinstance(one, str)):
            found += list(one)[:_MOST]
        elif isinstance(one, Askable):
            return NOT_LISTED
        else:
            return ANYTHING
    return distinct(found)


def distinct(values: Iterable[object]) -> Values:
    """Return the alternatives, each once; nothing for what may be absent."""
    found = {id(one): one for one in values}
    return tuple(list(found.values())[:_MOST])


@define(eq=False)
class Suggestions:
    """Names that may have been meant."""

    asked_names: Callable[[], Mapping[str, object]]
    """Gives whatever may be asked for, from the top."""
    asked_keys: Callable[[], Collection[str]] = tuple
    """Gives the keys of all sections and blocks."""
    _found: dict[tuple[str, tuple[str, ...], tuple[str, ...]], str] = field(factory=dict)

    def nearest(self, written: str, owners: Values = ANYTHING, around: tuple[str, ...] = ()) -> str:
        """Return the name that is nearest to one as it is written; nothing where none is near.

        What stands below its `owners` is nearer than any other; what is named `around` it, too, and
        below that stands no name of the top.
        """
        below = tuple(sorted({name for one in owners for name in names_below(one)}))
        asked = written, below, around
        if asked not in self._found:
            self._found[asked] = self._sought(*asked)
        return self._found[asked]

    def _sought(self, written: str, below: Sequence[str], around: Sequence[str]) -> str:
        written = written.lower()
        before, dot, last = written.rpartition(".")
        if close := get_close_matches(last, below, n=1):
            return f"{before}{dot}{close[0]}"
        if dot and written.partition(".")[0] in around:
            return ""
        roots = () if dot else (*around, *self.names)
        every = [one for one in self._all if dot in one]
        close = get_close_matches(written, roots, n=1) or get_close_matches(written, every, n=1)
        return close[0] if close else ""

    @cached_property
    def names(self) -> Mapping[str, object]:
        """Whatever may be asked for: what is sought here counts as printed nowhere."""
        return self.asked_names()

    @cached_property
    def keys(self) -> Collection[str]:
        """The keys of all sections and blocks that the form has."""
        return self.asked_keys()

    @cached_property
    def _all(self) -> tuple[str, ...]:
        return tuple(known_names(self.names))


def names_below(thing: object) -> tuple[str, ...]:
    """Return the names of what stands below the thing, without asking for any of it."""
    below = thing.children if isinstance(thing, Parent) else thing
    if isinstance(below, Lazily):
        return (*below.known(), *below.called())
    if isinstance(below, Mapping):
        return tuple(below)
    return thing.names() if isinstance(thing, Fielded) else ()
