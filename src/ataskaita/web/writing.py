"""What a page collects while it is written: its pieces, headings, notes, figures, places."""

from collections.abc import Callable, Mapping
from typing import Final

from attrs import field

from ataskaita.records import define, frozen
from ataskaita.web.fields import Fields
from ataskaita.web.looks import Looks
from ataskaita.web.numbering import Lists
from ataskaita.wordml.elements import Element
from ataskaita.wordml.related import Related

DEEPEST: Final = 6
"""HTML has no deeper heading."""


@frozen
class Heading:
    """A heading, for the contents."""

    level: int
    place: str
    """Its id."""
    html: str
    """Its words."""


@define(eq=False)
class Page:
    """A page that is being written."""

    parts: Mapping[str, bytes]
    looks: Looks
    lists: Lists
    related: Related
    known: Mapping[str, str]
    """Which figure stands between bookmarks of that name: the key of its explanation."""
    targets: Mapping[str, str] = field(factory=dict)
    """The ids of places to which links within the document lead, by their bookmarks."""
    notes: Mapping[str, Element] = field(factory=dict)
    """All that the document has: `footnote 2`."""
    fields: Fields = field(factory=Fields)
    headings: list[Heading] = field(factory=list)
    referred: list[str] = field(factory=list)
    """The notes that the text refers to, in order."""
    figures: dict[str, list[str]] = field(factory=dict)
    """The places of each figure that is explained, in order of the first."""
    below: list[str] = field(factory=list)
    """What stands in a paragraph and can't in HTML's: it comes after it."""
    framed: Callable[[Element], list[str]] = lambda _: []
    """Writes what stands in a text box."""
    titled: bool = False
    """Whether its title has been written."""
    contents: int = -1
    """Which piece is the place for the contents; none yet below 0."""
    _counts: dict[str, int] = field(factory=dict)
    _numbers: dict[str, int] = field(factory=dict)

    def place(self, sort: str) -> str:
        """Return an id that nothing else has: `skyrius-3`."""
        number = self._counts.get(sort, 0) + 1
        self._counts[sort] = number
        return f"{sort}-{number}"

    def depth(self, level: int) -> int:
        """Return the level of a heading in HTML: below the title, and none left out."""
        above = self.headings[-1].level if self.headings else 1
        return min(level + 1, above + 1, DEEPEST)

    def figure(self, key: str) -> tuple[str, str]:
        """Return the id of one more place of a figure, and that of its explanation."""
        places = self.figures.setdefault(key, [])
        place = self.place("skaicius")
        places.append(place)
        return place, self.explained(key)

    def explained(self, key: str) -> str:
        """Return the id of a figure's explanation."""
        number = self._numbers.setdefault(key, len(self._numbers) + 1)
        return f"rodiklis-{number}"
