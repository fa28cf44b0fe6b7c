"""A document's outline: its blocks in order, and what stands beside them."""

from collections.abc import Mapping, Sequence

from ataskaita.outline.blocks import Block
from ataskaita.records import frozen


@frozen
class Table:
    """A table of the body; a table in a cell is text of that cell."""

    caption: str = ""
    """The paragraph of the style for captions before it; else its title for readers of screens."""
    headers: tuple[str, ...] = ()
    """What its header rows say of each column, from above: `Fondas / iš viso`."""
    rows: tuple[int, ...] = ()
    """The numbers of its blocks in the outline."""
    identity: str = ""
    """Which table of the template it is; empty where that isn't known."""


@frozen
class Chart:
    """A chart of the body, with what it draws."""

    name: str
    """What is said of it: the data path, where that is known, else its title or number."""
    series: tuple[tuple[str, tuple[str, ...]], ...]
    """Each series' name and values, as text."""
    categories: tuple[str, ...] = ()
    block: int = -1
    """The number of the block that it stands in."""


@frozen
class Picture:
    """A picture of the body."""

    name: str
    digest: str
    """Of its bytes, as in `Block.objects`."""
    block: int = -1


@frozen
class Story:
    """A header, a footer or a note: an outline of its own, without tables of the body."""

    name: str
    """`header default`, `footer first`, `footnote 1`, `endnote 2`; sections are numbered from the
    second on: `header default 2`."""
    blocks: tuple[Block, ...]


@frozen
class Outline:
    """What a document says.

    >>> import ataskaita as at
    >>> from ataskaita.documents import read_draft
    >>> report = at.load({"metai": 2025, "biblioteka": {"pavadinimas": "A biblioteka"}})
    >>> at.write(at.render(report), "ataskaita.docx")
    >>> outline = read_draft("ataskaita.docx")
    >>> outline.blocks[0].text, outline.tables
    ('A BIBLIOTEKOS', ())
    """

    blocks: tuple[Block, ...]
    """Of the body, in order: paragraphs outside tables, and rows."""
    tables: tuple[Table, ...] = ()
    stories: tuple[Story, ...] = ()
    charts: tuple[Chart, ...] = ()
    pictures: tuple[Picture, ...] = ()

    def numbers(self) -> Mapping[str, int]:
        """Return the numbers of blocks by their identities; of equal ones the first."""
        known: dict[str, int] = {}
        for number, block in enumerate(self.blocks):
            if block.identity:
                known.setdefault(block.identity, number)
        return known

    def headings(self) -> Sequence[tuple[str, ...]]:
        """Return for each block the headings that it stands under, the outermost first.

        A heading stands under those above its own.
        """
        told: list[tuple[str, ...]] = []
        open_ones: list[tuple[int, str]] = []
        above: tuple[str, ...] = ()
        for block in self.blocks:
            level = block.style.level
            if level and block.kind == "paragraph" and block.text.strip():
                open_ones = [one for one in open_ones if one[0] < level]
                told.append(tuple(text for _, text in open_ones))
                open_ones.append((level, block.text.strip()))
                above = tuple(text for _, text in open_ones)
            else:
                told.append(above)
        return told
