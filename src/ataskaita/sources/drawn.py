"""What lies upon a workbook's sheets: pictures, texts in shapes, comments. Nothing of it is read.

ISO/IEC 29500-1, 20.5 (drawings), 18.7 (comments).
"""

from collections.abc import Iterator, Mapping
from typing import Final

from ataskaita.border.graph import Graph, kind_of
from ataskaita.errors import Finding, Place
from ataskaita.messages.unread import UNREAD_COMMENT, UNREAD_PICTURE, UNREAD_SHAPE
from ataskaita.records import frozen
from ataskaita.sources.elements import MAIN, Attributes, read_elements
from ataskaita.sources.grids import address_of

_DRAWING: Final = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing wsDr"
_OURS: Final = "ataskaita"
"""The author of comments in a copy that shows its faults."""
_MOST: Final = 80
"""Letters of a text that are quoted."""
_ENDS: Final = ("pic", "sp")


@frozen
class Drawn:
    """One thing upon a sheet."""

    kind: str
    """`pic`, `sp` or `comment`."""
    sheet: str
    cell: str
    text: str = ""


def read_drawn(graph: Graph, sheets: Mapping[str, str]) -> tuple[Drawn, ...]:
    """Return what lies upon the sheets, given by their parts; raise RefusedError."""
    found = (one for title, part in sheets.items() for one in _upon(graph, title, part))
    return tuple(dict.fromkeys(found))  # what older editors are shown instead is said once


def _upon(graph: Graph, title: str, part: str) -> Iterator[Drawn]:
    for one in graph.related(part):
        target = graph.target(part, one)
        if target and kind_of(one.kind) == "drawing":
            yield from _drawing(graph.parts[target], target, title)
        elif target and kind_of(one.kind) == "comments":
            yield from _comments(graph.parts[target], target, title)


def _drawing(content: bytes, part: str, title: str) -> list[Drawn]:
    found: list[Drawn] = []
    spot, text = {"row": 0, "col": 0}, list[str]()

    def tell(parent: str, name: str, _attributes: Attributes, said: str) -> None:
        if parent == "from" and name in spot and said.strip().isdigit():
            spot[name] = int(said)
        elif name == "t":
            text.append(said)
        elif name in _ENDS:
            where = address_of((spot["row"] + 1, spot["col"] + 1))
            found.append(Drawn(name, title, where, " ".join(text).strip()))
            text.clear()

    read_elements(content, part, _DRAWING, tell)
    return [one for one in found if one.kind == "pic" or one.text]


def _comments(content: bytes, part: str, title: str) -> list[Drawn]:
    authors: list[str] = []
    found: list[Drawn] = []
    text: list[str] = []

    def tell(_parent: str, name: str, attributes: Attributes, said: str) -> None:
        if name == "author":
            authors.append(said)
        elif name == "t":
            text.append(said)
        elif name == "comment":
            number = attributes.get("authorId", "")
            author = authors[int(number)] if number.isdigit() and int(number) < len(authors) else ""
            if author != _OURS:
                found.append(Drawn("comment", title, attributes.get("ref", ""), "".join(text)))
            text.clear()

    read_elements(content, part, f"{MAIN}comments", tell)
    return found


def unread_drawings(file: str, drawn: tuple[Drawn, ...]) -> Iterator[Finding]:
    """Generate what is said of each."""
    messages = {"pic": UNREAD_PICTURE, "sp": UNREAD_SHAPE, "comment": UNREAD_COMMENT}
    for one in drawn:
        text = " ".join(one.text.split())
        found = text if len(text) <= _MOST else f"{text[:_MOST].rstrip()}…"
        place = Place(file, cell=f"{one.sheet}!{one.cell}")
        yield Finding(messages[one.kind], place, {"sheet": one.sheet, "found": found})
