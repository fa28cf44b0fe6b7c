"""What a template's styles offer, by their ids in this template."""

from collections.abc import Callable, Mapping
from itertools import count

from attrs import field

from ataskaita.records import frozen
from ataskaita.template.values.pictures import TEXT_WIDTH, Pictures
from ataskaita.template.values.state import RenderState


@frozen
class ListStyles:
    """What a template offers for lists."""

    number_style: str = ""
    """Style id of List Number, where it numbers; empty otherwise."""
    number_definition: str = ""
    """The w:abstractNumId behind it."""
    bullet_style: str = ""
    bullet_list: int = 0
    next_list: int = 1


@frozen
class ContentsStyles:
    """The styles that a table of contents needs."""

    headings: Mapping[str, int] = field(factory=dict)
    """Style id to level."""
    entries: Mapping[int, str] = field(factory=dict)
    """Level to style id."""
    rooms: Mapping[int, int] = field(factory=dict)
    """Level to what an entry and its number have room for, in thousandths of their size."""


@frozen
class Looks:
    """All that rendering asks of a template's styles and numbers."""

    lists: ListStyles = field(factory=ListStyles)
    contents: ContentsStyles = field(factory=ContentsStyles)
    signature: str = ""
    """Style id of Word's Signature; empty where the template has none."""
    next_link: int = 1
    """The first number that no hyperlink of ours in the template has."""
    text_width: int = TEXT_WIDTH
    """In EMU."""
    keeping: tuple[bytes, ...] = ()
    """The ids of styles whose paragraphs stay with the next."""

    def new_state(self, made: Callable[..., RenderState] = RenderState) -> RenderState:
        """Return the state that a rendering starts with, of the class that is given."""
        return made(
            number_style=self.lists.number_style,
            bullet_style=self.lists.bullet_style,
            bullet_list=self.lists.bullet_list,
            new_list_number=count(self.lists.next_list).__next__,
            next_link=self.next_link,
            signature=self.signature,
            keeping={one: self.contents.headings.get(one.decode()) == 1 for one in self.keeping},
            pictures=Pictures(self.text_width),
        )
