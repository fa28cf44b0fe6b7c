"""How a section is laid out, place by place, where its declarations alone don't say it well.

What stands in no place, and no text quotes, follows by its declaration at the section's end.
"""

from ataskaita.records import frozen


@frozen
class Words:
    """Running text."""

    name: str
    headed: bool = False
    """Whether its label stands above as a heading."""


@frozen
class Tabled:
    """The table of that key."""

    key: str


@frozen
class Drawn:
    """The chart of that key."""

    key: str


@frozen
class Listed:
    """The items of a collection, each behind a bullet."""

    name: str
    told: tuple[str, ...]
    """What of an item is said; all but the first in brackets, where they are given."""


@frozen
class Counted:
    """Figures, each with what it is called behind a bullet, below a heading."""

    heading: str
    names: tuple[str, ...]
    with_units: tuple[str, ...] = ()
    """Those of the names that say their units."""


@frozen
class Noted:
    """A note below a table."""

    name: str
    words: str
    """With `{}` where what has the name stands."""


@frozen
class Laid:
    """What stands there, laid out by its declaration, with its own charts."""

    name: str
    given: bool = False
    """Whether nothing of it is printed where nothing is given: nobody fills it by hand."""


@frozen
class Compared:
    """The insert of that key: figures of several years side by side, where the data gives them."""

    key: str


Place = Words | Tabled | Drawn | Listed | Counted | Noted | Laid | Compared
