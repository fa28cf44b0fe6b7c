"""Blocks: a paragraph or a table's row each, with the figures that stand in it."""

from typing import Literal

from ataskaita.records import frozen

Kind = Literal["paragraph", "row"]


@frozen
class Span:
    """A figure, or another text that the data gave, where it stands in its block."""

    path: str
    """Its data path, items of lists by their keys: `projektai[Skaitymo šventė].lesos`."""
    occurrence: int
    """Which text of that path it is, in the order of the document, from 1."""
    start: int
    """Where it begins in the text of its cell."""
    length: int
    text: str
    """As it was written: the slice of the block's text."""
    value: str = ""
    """A number as the data would write it, `174211` or `12.5`; empty for other texts."""
    cell: int = 0
    """Which of the block's texts it stands in, from 0; in a paragraph always the first."""
    anchor: str = ""
    """The name of its bookmark; empty for none."""

    @property
    def end(self) -> int:
        """Where it ends in the text of its cell."""
        return self.start + self.length

    def called(self, path: str, occurrence: int, value: str) -> "Span":
        """Return the same text, of that path."""
        return Span(
            path, occurrence, self.start, self.length, self.text, value, self.cell, self.anchor
        )


@frozen
class Style:
    """The looks of a paragraph that an outline knows: its style by name, and its list."""

    name: str = ""
    """As people see it, not its id, which editors change; empty for the default."""
    level: int = 0
    """Of a heading, from 1; of others, 0."""
    listed: bool = False
    """Whether it is an item of a list."""


@frozen
class Block:
    """A paragraph of a story, or a row of a table."""

    kind: Kind
    texts: tuple[str, ...]
    """Of a paragraph its one text, of a row one for each cell: see `texts`."""
    style: Style = Style()
    """Of a row that of its first paragraph."""
    identity: str = ""
    """Which block of the template made it, for which item, and which paragraph of it; empty where
    that isn't known. It is the same in each rendering, whatever stands around it."""
    figures: tuple[Span, ...] = ()
    """In the order of their places; one that holds others stands before them."""
    objects: tuple[str, ...] = ()
    """What each `OBJECT` of its texts is, in their order: its sort, and a digest of what it says.

    `field PAGE` and `field SEQ Lentelė` (the instruction's name and its label), `chart 3f…` (the
    values drawn), `picture 3f…` (the picture's bytes), `note 3f…` and `formula 3f…` (the text),
    `symbol F0FC`, `box`, `object`. A digest is the first 16 hexadecimal digits of SHA-1.
    """
    table: int = -1
    """Of a row: the number of its table in the outline, from 0; of a paragraph, -1."""
    header: bool = False
    """Whether it is a row that Word repeats on each page."""
    columns: tuple[int, ...] = ()
    """Of a row: how many columns each cell takes; empty where each takes one."""
    anchor: str = ""
    """The name of the bookmark around it; empty for none."""

    @property
    def text(self) -> str:
        """All of its text: cells stand beside each other behind a tab."""
        return "\t".join(self.texts)

    def known(self, identity: str, figures: tuple[Span, ...], anchor: str) -> "Block":
        """Return the same block, known by that identity and bookmark, with these figures."""
        return Block(
            self.kind,
            self.texts,
            self.style,
            identity,
            figures,
            self.objects,
            self.table,
            self.header,
            self.columns,
            anchor,
        )
