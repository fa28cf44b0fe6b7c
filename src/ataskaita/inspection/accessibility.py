"""What a reader needs who doesn't see the page, or sees it badly (EN 301 549, 10; PDF/UA-1).

One usual rule isn't here: that headers of tables have no merged cells. The tables that councils ask
for have headers of several rows; their rows are marked as headers, which readers repeat.
"""

import re
from collections.abc import Iterator
from typing import Final

from ataskaita.errors import Fault
from ataskaita.inspection.document import WP, Inspected, short
from ataskaita.inspection.walking import BOX, LINK, RUN, Piece
from ataskaita.messages.document import (
    BARE_LINK,
    EMPTY_HEADING,
    FAINT_TEXT,
    FLOATING_TEXT,
    NO_ALTERNATIVE,
    NO_HEADER_ROW,
    NO_LANGUAGE,
    NO_TABLE_TITLE,
    NO_TITLE,
    SKIPPED_LEVEL,
    TYPED_LIST,
)
from ataskaita.wordml.elements import PARAGRAPH, below, said
from ataskaita.wordml.names import W

_TITLE: Final = "{http://purl.org/dc/elements/1.1/}title"
_TITLES: Final = ("tblCaption", "tblDescription")
_TYPED: Final = re.compile(r"\s*(?:[-–•*]\s|\d{1,2}[.)]\s)")
_BARE: Final = frozenset(("čia", "spauskite čia", "nuoroda", "plačiau", "here", "link"))
_ENOUGH: Final = 4.5
"""Contrast of text with its ground (WCAG 2.1, 1.4.3)."""


def it_has_a_title(document: Inspected) -> Iterator[Fault]:
    """Find a document without a title among its properties: readers say it first."""
    title = document.root_of("docProps/core.xml").find(_TITLE)
    if title is None or not (title.text or "").strip():
        yield Fault(NO_TITLE, document.place(document.main))


def its_language_is_said(document: Inspected) -> Iterator[Fault]:
    """Find a document whose language isn't said: it would be read as another."""
    if not any(one.get(f"{W}val") for one in document.styles.root.iter(f"{W}lang")):
        yield Fault(NO_LANGUAGE, document.place(document.main))


def headings_go_level_by_level(document: Inspected) -> Iterator[Fault]:
    """Find headings without text, and headings that skip a level."""
    before = 0
    for paragraph in document.pieces(PARAGRAPH):
        level = document.level_of(paragraph)
        if level is None:
            continue
        text = paragraph.text
        if not text.strip():
            yield Fault(EMPTY_HEADING, document.place(paragraph.element))
        if level > before + 1:
            facts = {"text": short(text), "level": str(level), "before": str(before)}
            yield Fault(SKIPPED_LEVEL, document.place(paragraph.element), facts)
        before = level


def drawings_have_alternatives(document: Inspected) -> Iterator[Fault]:
    """Find pictures and charts without an alternative text."""
    for part, one in document.each(f"{WP}docPr"):
        if not (one.get("descr") or "").strip():
            facts = {"name": one.get("name", "")}
            yield Fault(NO_ALTERNATIVE, document.place(one, part), facts)


def tables_have_titles_and_headers(document: Inspected) -> Iterator[Fault]:
    """Find tables without a title for readers, or without a marked header row."""
    for part, table in document.each(f"{W}tbl"):
        properties = below(table, "tblPr")
        if not any(said(properties, name) for name in _TITLES):
            yield Fault(NO_TABLE_TITLE, document.place(table, part))
        first = below(table, "tr")
        if first is not None and below(first, "trPr", "tblHeader") is None:
            yield Fault(NO_HEADER_ROW, document.place(table, part))


def lists_are_lists(document: Inspected) -> Iterator[Fault]:
    """Find items of lists whose dash or number is typed, two in a row at least."""
    previous: Piece | None = None
    for one in document.pieces(PARAGRAPH):
        text = one.text if one.end > one.start else ""
        typed = _TYPED.match(text) and not _is_numbered(document, one)
        if typed and previous is not None and one.element.getprevious() is previous.element:
            facts = {"text": short(text)}
            yield Fault(TYPED_LIST, document.place(one.element, one.part), facts)
        previous = one if typed else None


def links_say_where_they_lead(document: Inspected) -> Iterator[Fault]:
    """Find links with no words, or with words that say nothing."""
    for link in document.pieces(LINK):
        text = link.text.strip()
        if not text or text.lower().rstrip(".") in _BARE:
            place = document.place(link.element, link.part)
            yield Fault(BARE_LINK, place, {"text": text or "–"})


def text_stands_out(document: Inspected) -> Iterator[Fault]:
    """Find text whose colour is too near that of its ground."""
    for run in document.pieces(RUN):
        colour = said(run.properties, "color")
        if not _is_colour(colour) or not run.text.strip():
            continue
        if _contrast(colour, _ground(run)) < _ENOUGH:
            facts = {"text": short(run.text), "colour": colour}
            yield Fault(FAINT_TEXT, document.place(run.element, run.part), facts)


def no_text_floats(document: Inspected) -> Iterator[Fault]:
    """Find text in floating boxes: readers leave it out, or read it at the wrong time."""
    for box in document.pieces(BOX):
        if box.text.strip():
            facts = {"text": short(box.text)}
            yield Fault(FLOATING_TEXT, document.place(box.element, box.part), facts)


def _is_numbered(document: Inspected, paragraph: Piece) -> bool:
    styled = below(document.styles.known.get(paragraph.style), "pPr", "numPr")
    return styled is not None or below(paragraph.properties, "numPr") is not None


def _is_colour(text: str) -> bool:
    return re.fullmatch("[0-9A-Fa-f]{6}", text) is not None


def _ground(run: Piece) -> str:
    """Return the colour behind the run: of its cell, or paper's white."""
    cell = run.cell.element if run.cell else None
    shading = below(cell, "tcPr", "shd")
    fill = "" if shading is None else shading.get(f"{W}fill", "")
    return fill if _is_colour(fill) else "FFFFFF"


def _contrast(one: str, other: str) -> float:
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    """Return the relative luminance (WCAG 2.1)."""
    shares = [int(colour[place : place + 2], 16) / 255 for place in (0, 2, 4)]
    red, green, blue = (
        share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4  # noqa: PLR2004 (sRGB)
        for share in shares
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
