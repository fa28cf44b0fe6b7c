"""The parts of a filled document → one page that stands by itself, and that everybody can read."""

from collections.abc import Iterator, Mapping
from typing import Final

from ataskaita.records import frozen
from ataskaita.version import VERSION
from ataskaita.web.blocks import Blocks
from ataskaita.web.explaining import Explained, explained_html
from ataskaita.web.fields import Fields
from ataskaita.web.looks import looks_of
from ataskaita.web.markup import escaped, quoted
from ataskaita.web.numbering import lists_of
from ataskaita.web.style import STYLE
from ataskaita.web.writing import Page
from ataskaita.wordml.elements import Element, tree_of
from ataskaita.wordml.fields import unended
from ataskaita.wordml.names import MAIN, W
from ataskaita.wordml.related import related

_NOTES: Final = {"footnote": "word/footnotes.xml", "endnote": "word/endnotes.xml"}
_POLICY: Final = "default-src 'none'; img-src data:; style-src 'unsafe-inline'"
"""Nothing is fetched, nothing runs (Content Security Policy 3)."""
_IN_CONTENTS: Final = 3
"""The deepest headings that the contents name."""


@frozen
class About:
    """What a page says of itself."""

    title: str
    author: str
    figures: Mapping[str, str]
    """Which figure stands between bookmarks of that name, by its key."""
    explained: Mapping[str, Explained]
    """What is known of each figure, by its key."""


def page_of(parts: Mapping[str, bytes], about: About) -> bytes:
    """Return the page of a filled document, the same bytes for the same parts."""
    root = tree_of(parts[MAIN])
    page = _begun(parts, root, about)
    body = root.find(f"{W}body")
    pieces = Blocks(page).write(root if body is None else body)
    before, after = _stories(page, root)
    notes = _noted(page)
    explained = explained_html(about.explained, page.figures)
    _put_contents(page, pieces, has_figures=bool(explained))
    title = "" if page.titled else f"<h1>{escaped(about.title)}</h1>"
    article = "\n".join(filter(None, (before, title, *pieces, after)))
    return _whole(about, f"<article>\n{article}\n</article>\n{notes}{explained}").encode()


def _begun(parts: Mapping[str, bytes], root: Element, about: About) -> Page:
    looks, lists = looks_of(parts), lists_of(parts)
    page = Page(parts, looks, lists, related(parts, MAIN), about.figures, _targets(root))
    page.fields = Fields(unended(root.iter(f"{W}fldChar")))
    page.framed = lambda box: Blocks(page, in_cell=True).write(box)
    page.notes = dict(_all_notes(parts))
    return page


def _targets(root: Element) -> dict[str, str]:
    """Return ids for the bookmarks that links of the document lead to."""
    names = [one.get(f"{W}anchor", "") for one in root.iter(f"{W}hyperlink")]
    for one in root.iter(f"{W}instrText"):
        words = (one.text or "").split()
        if words[:2] == ["HYPERLINK", "\\l"] and len(words) > 2:  # noqa: PLR2004 (where it leads)
            names.append(words[2].strip('"'))
    if not names:
        return {}
    there = {one.get(f"{W}name", "") for one in root.iter(f"{W}bookmarkStart")}
    known = [one for one in dict.fromkeys(names) if one in there]
    return {name: f"vieta-{number}" for number, name in enumerate(known, 1)}


def _all_notes(parts: Mapping[str, bytes]) -> Iterator[tuple[str, Element]]:
    for sort, part in _NOTES.items():
        if part in parts:
            for one in tree_of(parts[part]):
                if one.get(f"{W}type") is None:
                    yield f"{sort} {one.get(f'{W}id', '')}", one


def _noted(page: Page) -> str:
    """Return the notes that the text refers to, each with the way back."""
    items: list[str] = []
    for number, name in enumerate(page.referred, 1):
        note = page.notes.get(name)
        pieces = [] if note is None else Blocks(page, in_cell=True).write(note)
        back = f'<a href="#nuoroda-{number}" aria-label="Atgal į tekstą, {number} išnaša">↑</a>'
        items.append(f'<li id="isnasa-{number}">{"".join(pieces)} {back}</li>')
    if not items:
        return ""
    return (
        '<section class="isnasos" aria-labelledby="isnasos"><h2 id="isnasos">Išnašos</h2>'
        f"<ol>{''.join(items)}</ol></section>"
    )


def _stories(page: Page, root: Element) -> tuple[str, str]:
    """Return what headers and footers say once, beside the numbers of pages."""
    told: dict[str, list[str]] = {"header": [], "footer": []}
    for one in root.iter(f"{W}headerReference", f"{W}footerReference"):
        sort = str(one.tag).removeprefix(W).removesuffix("Reference")
        key = one.get("{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id", "")
        html = _story(page, page.related.parts.get(key, ""))
        if html and html not in told[sort]:
            told[sort].append(html)
    return tuple(  # type: ignore[return-value]
        f"<{sort}>{''.join(pieces)}</{sort}>" if pieces else "" for sort, pieces in told.items()
    )


def _story(page: Page, part: str) -> str:
    if part not in page.parts:
        return ""
    own = Page(page.parts, page.looks, page.lists, related(page.parts, part), {})
    own.framed = lambda box: Blocks(own, in_cell=True).write(box)
    root = tree_of(page.parts[part])
    html = "".join(Blocks(own, in_cell=True).write(root))
    return html if "<img" in html or any(map(str.isalpha, _words(html))) else ""


def _words(html: str) -> str:
    return "".join(one.partition(">")[2] for one in html.split("<"))


def _put_contents(page: Page, pieces: list[str], *, has_figures: bool) -> None:
    """Put the contents where the document has its own, else below the title, else first."""
    html = _contents(page, has_figures=has_figures)
    if 0 <= page.contents < len(pieces):
        pieces[page.contents] = html
    else:
        pieces.insert(0, html)


def _contents(page: Page, *, has_figures: bool) -> str:
    """Return the contents: lists within lists, as the headings stand below each other."""
    shown = [one for one in page.headings if one.level <= _IN_CONTENTS]
    entries = [(one.level, one.place, one.html) for one in shown]
    if page.referred:
        entries.append((2, "isnasos", "Išnašos"))
    if has_figures:
        entries.append((2, "rodikliai", "Rodiklių paaiškinimai"))
    if not entries:
        return ""
    pieces, depth = [], 1
    for level, place, words in entries:
        pieces.append("<ol><li>" if level > depth else "</li><li>")
        if level < depth:
            pieces[-1] = "</li></ol>" * (depth - level) + "</li><li>"
        depth = level
        pieces.append(f'<a href="#{place}">{words}</a>')
    pieces.append("</li></ol>" * (depth - 1))
    return f'<nav aria-label="Turinys"><p class="b">Turinys</p>{"".join(pieces)}</nav>'


def _whole(about: About, content: str) -> str:
    return (
        '<!DOCTYPE html>\n<html lang="lt">\n<head>\n<meta charset="utf-8">\n'
        f"<title>{escaped(about.title)}</title>\n"
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
        f'<meta name="author" content="{quoted(about.author)}">\n'
        f'<meta name="generator" content="ataskaita {VERSION}">\n'
        f"<style>\n{STYLE}</style>\n</head>\n<body>\n"
        '<a class="praleisti" href="#ataskaita">Eiti prie ataskaitos</a>\n'
        f'<main id="ataskaita" tabindex="-1">{content}</main>\n</body>\n</html>\n'
    )
