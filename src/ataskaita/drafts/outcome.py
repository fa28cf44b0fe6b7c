"""What comes of a refresh: what was brought in, and what was left to people, with places."""

from hashlib import sha256
from typing import Final, Literal

from ataskaita.outline import Outline
from ataskaita.records import frozen

Sort = Literal["figure", "words", "in", "out", "moved", "replaced", "chart", "described"]
Code = Literal["K1", "K2", "K3", "K4", "K5", "K6", "K7", "K8", "K9"]
Side = Literal["theirs", "program"]
"""Whose of a conflict is to stand: what people wrote, or what the program would write."""
_KEY: Final = 16
"""Hexadecimal digits by which a conflict is known: more than enough for one draft."""


@frozen
class Where:
    """Where in the draft it is."""

    chapter: str = ""
    """The nearest heading above."""
    table: str = ""
    """The table's caption; empty outside tables."""
    row: str = ""
    """What the row's first cell says."""
    column: str = ""
    near: str = ""
    """The first words of the paragraph."""


@frozen
class Applied:
    """A change of the program's that is in the refreshed draft."""

    sort: Sort
    where: Where
    old: str = ""
    new: str = ""
    path: str = ""
    """Of a figure, its data path."""


@frozen
class Conflict:
    """A change of the program's that people have to decide on; theirs stands."""

    code: Code
    where: Where
    old: str = ""
    theirs: str = ""
    new: str = ""
    path: str = ""
    """Of a figure, its data path."""
    gives_way: bool = False
    """Whether the program's can be brought in, where a person wants it."""

    @property
    def key(self) -> str:
        """What it is known by as long as both sides say the same there."""
        where = self.where
        place = (where.chapter, where.table, where.row, where.column, where.near)
        told = (self.code, *place, self.old, self.theirs, self.new, self.path)
        return sha256("\0".join(told).encode()).hexdigest()[:_KEY]


class Places:
    """Tells where the blocks of an outline are."""

    def __init__(self, outline: Outline) -> None:
        """Keep the headings."""
        self._outline, self._headings = outline, outline.headings()

    def of(self, block: int, cell: int = 0) -> Where:
        """Return where a block is, and a cell of it."""
        one = self._outline.blocks[block]
        chapter = (self._headings[block] or ("",))[-1]
        if one.kind == "paragraph":
            return Where(chapter, near=_short(one.text))
        table = self._outline.tables[one.table]
        column = table.headers[cell] if cell < len(table.headers) else ""
        return Where(chapter, table.caption, _short(one.texts[0]), column)


def _short(text: str) -> str:
    words = text.split()
    return " ".join(words[:6]) + (" …" if len(words) > 6 else "")  # noqa: PLR2004 (words)
