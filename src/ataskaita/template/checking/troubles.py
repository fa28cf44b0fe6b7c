"""What can't work in a tag's expression: each as it was met, with what was written there."""

from typing import NamedTuple

from ataskaita.template.checking.asking import ANYTHING, Values
from ataskaita.template.checking.comparing import Compared


class NoName(NamedTuple):
    """A name that nothing has: as the tag writes it, and what it was asked of."""

    written: str
    owners: Values = ANYTHING
    around: tuple[str, ...] = ()
    """What loops and `set` have named there."""


class NoFilter(NamedTuple):
    """A filter or a test that there isn't."""

    name: str
    known: tuple[str, ...]
    is_test: bool = False


class Unfit(NamedTuple):
    """A filter that fails on what it is put on."""

    written: str
    reason: str


class NoList(NamedTuple):
    """What a loop can't go through."""

    name: str


class Several(NamedTuple):
    """What is printed and stands for several values; the name of one of them."""

    name: str
    below: str


class NoNumber(NamedTuple):
    """What is computed with and is more than a number; what of it is one, below it."""

    name: str
    below: str


class Quoted(NamedTuple):
    """A name that is printed as its letters, for it stands in quotes."""

    name: str


class NotCalled(NamedTuple):
    """What is called and can't be; the filter that does the same, with what it is put on."""

    name: str
    below: str


Trouble = NoName | NoFilter | Unfit | NoList | Several | NoNumber | Quoted | NotCalled | Compared
