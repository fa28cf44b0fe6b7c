"""A body, a header or a note → its blocks: paragraphs, and rows of tables."""

from collections.abc import Iterator, Mapping
from typing import Final

from attrs import evolve, field

from ataskaita.drafts.inline import Writer
from ataskaita.drafts.package import Styles
from ataskaita.drafts.pen import OURS, Letters, Pen
from ataskaita.drafts.plain import Plain, is_uniform, plain_cell
from ataskaita.opc.numbers import whole
from ataskaita.outline import Block, Style
from ataskaita.records import define, frozen
from ataskaita.wordml.elements import (
    CELL,
    PARAGRAPH,
    ROW,
    TABLE,
    Element,
    child,
    is_on,
    looked_through,
    said,
)
from ataskaita.wordml.names import W
from ataskaita.wordml.styles import heading_level

_GONE: Final = (f"{W}del", f"{W}moveFrom")
_COLUMNS: Final = 63
_PROPERTIES, _MARK, _STYLE, _NUMBERED, _LEVEL = (
    f"{W}{one}" for one in ("pPr", "rPr", "pStyle", "numPr", "outlineLvl")
)
_OF_ROW, _DELETED, _HEADER = (f"{W}{one}" for one in ("trPr", "del", "tblHeader"))
_BEGINS, _ENDS = f"{W}bookmarkStart", f"{W}bookmarkEnd"
_About = Mapping[object, Element]
"""What a paragraph or a row says of itself, by tags."""
_NOTHING: Final[_About] = {}


@frozen(eq=False)
class Source:
    """Where a block stands in its part."""

    elements: tuple[Element, ...]
    """Its row, or its paragraphs: those whose mark is deleted go on in the next."""
    letters: tuple[Letters, ...]


@define(eq=False)
class Reader:
    """A story that is being read."""

    writer: Writer
    styles: Styles
    blocks: list[Block] = field(factory=list)
    sources: list[Source] = field(factory=list)
    """Of the blocks."""
    tables: list[Element] = field(factory=list)
    _elements: list[Element] = field(factory=list)
    _waiting: dict[str, str] = field(factory=dict)
    """Bookmarks that begin between paragraphs."""
    _begun: bool = False
    _hidden: bool = False
    """Whether the block began inside a field's result."""

    def read(self, container: Element) -> None:
        """Read all blocks of a body, a header or a note."""
        for one in looked_through(container):
            if one.tag == PARAGRAPH:
                self._paragraph_block(one)
            elif one.tag == TABLE:
                self._end_block()
                self._table(one)
            else:
                self._between(one)
        self._end_block()

    def _paragraph_block(self, paragraph: Element) -> None:
        if not self._begun:
            self._begin("paragraph")
            self._begun, self._hidden = True, self.writer.fields.hidden
        self._elements.append(paragraph)
        self._paragraph(paragraph)
        about = _about(paragraph)
        self.writer.pen.style = self._style(about)
        if not _is_joined(about):
            self._end_block()

    def _begin(self, kind: str) -> None:
        self.writer.pen = Pen("row" if kind == "row" else "paragraph")
        self.writer.number = len(self.blocks)

    def _end_block(self) -> None:
        """End a block; what stands wholly in a field's result is none."""
        if not self._begun:
            return
        self.writer.pen.end_cell()
        self._begun = False
        block = self.writer.pen.block()
        if not self._hidden or block.text:
            self.blocks.append(block)
            self.sources.append(Source(tuple(self._elements), tuple(self.writer.pen.letters)))
        self._elements.clear()

    def _paragraph(self, paragraph: Element) -> None:
        for key, name in self._waiting.items():
            self.writer.pen.begin_mark(key, name)
        self._waiting.clear()
        self.writer.inline(paragraph)

    def _table(self, table: Element) -> None:
        number = len(self.tables)
        self.tables.append(table)
        uniform = is_uniform(table)
        for row in looked_through(table):
            if row.tag == ROW:
                about = _about(row, _OF_ROW)
                if _DELETED not in about:
                    header = is_on(about.get(_HEADER))
                    self._row(row, number, header=header, uniform=uniform)

    def _row(self, row: Element, number: int, *, header: bool, uniform: bool) -> None:
        self._begin("row")
        columns: list[int] = []
        for cell in looked_through(row):
            if cell.tag == CELL:
                amid = self._waiting or self.writer.fields.open  # of a bookmark, of a field
                styled = self.writer.pen.style is None
                plain = None if amid else plain_cell(cell, uniform=uniform, styled=styled)
                columns.append(1 if plain else _span(cell))
                if plain:
                    self._plain(plain)
                else:
                    self._cell(cell)
        told = tuple(columns) if any(one > 1 for one in columns) else ()
        self.blocks.append(self.writer.pen.block(table=number, header=header, columns=told))
        self.sources.append(Source((row,), tuple(self.writer.pen.letters)))

    def _plain(self, one: Plain) -> None:
        pen = self.writer.pen
        pen.style = pen.style or self.styles.of(one.style)
        for text in one.letters:
            pen.spell(text)
        pen.end_cell()

    def _cell(self, cell: Element) -> None:
        pen, joined = self.writer.pen, True
        for one in _paragraphs(cell):
            if one.tag != PARAGRAPH:
                self._between(one)
                continue
            if not joined:
                pen.end_paragraph()
            about = _about(one)
            pen.style = pen.style or self._style(about)
            self._paragraph(one)
            joined = _is_joined(about)
        pen.end_cell()

    def _style(self, about: _About) -> Style:
        style = self.styles.of(said(about.get(_STYLE)))
        if (numbered := about.get(_NUMBERED)) is not None:
            style = evolve(style, listed=said(numbered, "numId") != "0")
        level = about.get(_LEVEL)
        return style if level is None else evolve(style, level=heading_level(level))

    def _between(self, one: Element) -> None:
        """Take a bookmark that stands between paragraphs."""
        if one.tag == _BEGINS:
            name = one.get(f"{W}name", "")
            if name.startswith(OURS):
                self._waiting[one.get(f"{W}id", "")] = name
        elif one.tag == _ENDS:
            key = one.get(f"{W}id", "")
            self._waiting.pop(key, None)
            self.writer.pen.end_mark(key)


def _span(cell: Element) -> int:
    """Return how many columns a cell takes; no more than Word's tables have."""
    told = said(cell, "tcPr", "gridSpan")
    return min(max(whole(told, 1), 1), _COLUMNS) if told else 1


def _paragraphs(cell: Element) -> Iterator[Element]:
    """Generate the paragraphs of a cell, those of tables within it too, and bookmarks between."""
    for one in looked_through(cell):
        if one.tag == TABLE:
            for row in looked_through(one):
                for inner in looked_through(row):
                    if inner.tag == CELL:
                        yield from _paragraphs(inner)
        else:
            yield one


def _about(element: Element, group: str = _PROPERTIES) -> _About:
    """Return what a paragraph or a row says of itself; of what it says twice, the first."""
    properties = child(element, group)
    if properties is None:
        return _NOTHING
    return {one.tag: one for one in properties.iterchildren(reversed=True)}


def _is_joined(about: _About) -> bool:
    """Return whether the paragraph's mark is deleted: the next one continues it."""
    mark = about.get(_MARK)
    return mark is not None and any(one.tag in _GONE for one in mark)
