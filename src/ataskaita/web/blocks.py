"""Paragraphs and tables of a story → HTML, in their order."""

from typing import Final

from attrs import field

from ataskaita.patterns import Pattern
from ataskaita.records import define
from ataskaita.web.inline import Line
from ataskaita.web.looks import Look
from ataskaita.web.numbering import Mark
from ataskaita.web.tables import Cell, grid_of, table_html
from ataskaita.web.writing import Heading, Page
from ataskaita.wordml.elements import PARAGRAPH, TABLE, Element, first_below, looked_through
from ataskaita.wordml.names import W

_CONTENTS_HEADING: Final = "toc heading"
_PROPERTIES: Final = f"{W}pPr"
_CELL_PROPERTIES: Final = f"{W}tcPr"
_MARKUP: Final = Pattern(r"</?(?:a|span|sup)\b[^>]*>")


@define(eq=False)
class _List:
    """A list that is open."""

    name: str
    depth: int
    end: str


@define(eq=False)
class Blocks:
    """Writes the blocks of one story."""

    page: Page
    in_cell: bool = False
    """Whether they stand in a cell, where no heading may."""
    pieces: list[str] = field(factory=list)
    _lists: list[_List] = field(factory=list)
    _line: Line | None = None
    """A paragraph whose mark is deleted: the next one goes on with it."""
    _title: bool = False
    """Whether the title is open."""
    _caption: str = ""
    """The id of a caption that a table follows."""

    def write(self, container: Element) -> list[str]:
        """Write all blocks of a container; return the pieces."""
        for one in looked_through(container):
            if one.tag == PARAGRAPH:
                self._paragraph(one)
            elif one.tag == TABLE:
                self._end()
                self._table(one)
        self._end()
        return self.pieces

    def _end(self) -> None:
        """End what is open: lists, the title."""
        while self._lists:
            self.pieces.append(self._lists.pop().end)
        if self._title:
            self._title = False
            self.pieces.append("</h1>")
            self.page.contents = len(self.pieces) if self.page.contents < 0 else self.page.contents
            self.pieces.append("")

    def _paragraph(self, paragraph: Element) -> None:
        properties = first_below(paragraph, _PROPERTIES)
        look = self.page.looks.of(properties)
        began_hidden = self.page.fields.in_contents
        line, self._line = self._line or Line(self.page, bold=look.bold or bool(look.level)), None
        line.inline(paragraph)
        if properties is not None and properties.find(f"{W}rPr/{W}del") is not None:
            self._line = line
            return
        self._place_contents(began_hidden=began_hidden)
        below, self.page.below = self.page.below, []
        html = line.html().strip()
        if html:
            self._block(look, html)
        elif not below:
            return
        if below:
            self._end()
            self.pieces += below

    def _place_contents(self, *, began_hidden: bool) -> None:
        """Remember the place of the document's own table of contents."""
        if self.page.fields.in_contents and not began_hidden and not self.in_cell:
            self._end()
            self.page.contents = len(self.pieces)
            self.pieces.append("")

    def _block(self, look: Look, html: str) -> None:
        if look.is_title and not self.in_cell and (self._title or not self.page.titled):
            self._title_line(html)
            return
        if look.list and not look.level:
            self._item(look, html)
            return
        self._end()
        if look.level and not self.in_cell:
            self._heading(look, html)
        else:
            self._plain(look, html)

    def _title_line(self, html: str) -> None:
        if not self._title:
            self._end()
            self.pieces.append("<h1>")
            self._title = self.page.titled = True
        self.pieces.append(f'<span class="eilute">{html}</span> ')

    def _heading(self, look: Look, html: str) -> None:
        depth, place = self.page.depth(look.level), self.page.place("skyrius")
        mark = self._marked(self.page.lists.next(look.list, look.depth)) if look.list else ""
        self.pieces.append(f'<h{depth} id="{place}">{mark}{html}</h{depth}>')
        self.page.headings.append(Heading(depth, place, _without_links(mark + html)))

    def _plain(self, look: Look, html: str) -> None:
        """Write a paragraph; a caption of a table with an id."""
        names = [one for one in (look.side, "b" if look.bold else "") if one]
        names += [name for sign, name in _NAMES.items() if sign in look.name]
        place = ""
        if look.is_caption:
            self._caption = self.page.place("pavadinimas")
            place = f' id="{self._caption}"'
            names.append("pavadinimas")
        told = f' class="{" ".join(dict.fromkeys(names))}"' if names else ""
        self.pieces.append(f"<p{place}{told}>{html}</p>")

    def _item(self, look: Look, html: str) -> None:
        """Write an item; a list begins where another did not stand open."""
        if self._title:
            self._end()
        mark = self.page.lists.next(look.list, look.depth)
        while self._lists and self._lists[-1].depth > look.depth:
            self.pieces.append(self._lists.pop().end)
        top = self._lists[-1] if self._lists else None
        if top is not None and top.depth == look.depth and top.name != look.list:
            self.pieces.append(self._lists.pop().end)
            top = None
        if top is None or top.depth < look.depth:
            self._open_list(look, mark)
        else:
            self.pieces.append("</li>")
        own = "" if not mark.text or mark.is_plain else self._marked(mark)
        self.pieces.append(f'<li class="savas">{own}{html}' if own else f"<li>{html}")

    def _open_list(self, look: Look, mark: Mark) -> None:
        tag = "ol" if mark.number else "ul"
        start = f' start="{mark.number}"' if mark.number > 1 else ""
        self.pieces.append(f"<{tag}{start}>")
        self._lists.append(_List(look.list, look.depth, f"</li></{tag}>"))

    @staticmethod
    def _marked(mark: Mark) -> str:
        return f'<span class="numeris">{mark.text}</span> ' if mark.text else ""

    def _table(self, table: Element) -> None:
        caption, self._caption = self._caption_before(), ""
        grid = grid_of(table)
        for cell in grid.cells():
            self._fill(cell)
        self.pieces.append(table_html(self.page, table, grid, caption))

    def _caption_before(self) -> str:
        """Return the id of the caption right before; empty where something else is."""
        told = f' id="{self._caption}"'
        return self._caption if self._caption and told in self.pieces[-1] else ""

    def _fill(self, cell: Cell) -> None:
        """Write what stands in a cell: one paragraph without an element of its own."""
        paragraph, is_single = _first(cell.element)
        look = self.page.looks.of(
            None if paragraph is None else first_below(paragraph, _PROPERTIES)
        )
        cell.is_bold, cell.side = look.bold, look.side
        if is_single and paragraph is not None and not look.list:
            line = Line(self.page, bold=look.bold)
            line.inline(paragraph)
            below, self.page.below = self.page.below, []
            cell.html = "".join((line.html().strip(), *below))
        else:
            cell.html = "".join(Blocks(self.page, in_cell=True).write(cell.element))


def _first(cell: Element) -> tuple[Element | None, bool]:
    """Return the first paragraph of a cell, and whether it is all that the cell has."""
    inside = [one for one in cell if one.tag != _CELL_PROPERTIES]
    first = next((one for one in inside if one.tag == PARAGRAPH), None)
    return first, first is not None and len(inside) == 1


_NAMES: Final = {"signature": "parasas", "title": "antraste", _CONTENTS_HEADING: "c b"}


def _without_links(html: str) -> str:
    """Return the words of a heading for the contents, where they stand in a link themselves."""
    return _MARKUP.sub("", html)
