"""What a web page says, as a reader of screens goes through it."""

import re
from collections.abc import Iterator

from lxml import html
from lxml.html import HtmlElement

from ataskaita.outline import OBJECT, Outline

_BLANKS = re.compile(r"[ \t\n\u2029]+")
_APART = ("nav", "figure", "header", "footer", "caption")
"""What stands in the page beside what the document's body says."""
_WHOLE = ("p", "h2", "h3", "h4", "h5", "h6", "td", "th", "li")


def opened(page: bytes) -> HtmlElement:
    """Return the root of a page."""
    return html.fromstring(page.decode())


def on_one_line(text: str) -> str:
    return _BLANKS.sub(" ", text).strip()


def said_of(element: HtmlElement) -> str:
    """Return the words of an element; lines and paragraphs within it apart."""
    pieces = [element.text or ""]
    for one in element:
        if one.tag == "br" or (one.tag in ("p", "li", "ul", "ol") and len(pieces) > 1):
            pieces.append("\n")
        if one.tag != "span" or one.get("class") != "numeris":
            pieces.append(said_of(one))
        pieces.append(("\n" if one.tag in ("p", "li", "ul", "ol") else "") + (one.tail or ""))
    return "".join(pieces)


def texts_of_page(page: bytes) -> list[str]:
    """Return what the article says, block by block, cells too."""
    article = opened(page).find(".//article")
    assert article is not None
    return [one for one in map(on_one_line, _texts(article)) if one]


def _texts(element: HtmlElement) -> Iterator[str]:
    for one in element:
        if one.tag == "h1":
            yield from map(said_of, one)
        elif one.tag == "li":
            lists = [inner for inner in one if inner.tag in ("ul", "ol")]
            for inner in lists:
                one.remove(inner)
            yield said_of(one)
            for inner in lists:
                yield from _texts(inner)
        elif one.tag in _WHOLE:
            yield said_of(one)
        elif one.tag not in _APART:
            yield from _texts(one)


def texts_of_outline(outline: Outline) -> list[str]:
    """Return what a Word document says, block by block, cells too."""
    told = (on_one_line(text.replace(OBJECT, "")) for one in outline.blocks for text in one.texts)
    return [one for one in told if one]
