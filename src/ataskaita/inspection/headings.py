"""Headings below which nothing stands: what was deleted, or never written."""

import re
from collections.abc import Iterator
from typing import Final

from ataskaita.errors import Fault
from ataskaita.inspection.document import Inspected, short
from ataskaita.inspection.walking import Piece
from ataskaita.messages.document import LONELY_HEADING
from ataskaita.wordml.elements import PARAGRAPH, TABLE, Element
from ataskaita.wordml.names import W

_COUNTED: Final = re.compile(r"[IVXL]+\s+SKYRIUS")


def headings_have_something_below(document: Inspected) -> Iterator[Fault]:
    """Find headings right before another of their level, or before the end."""
    before: tuple[int, Piece] | None = None
    for block in _blocks(document.main.find(f"{W}body")):
        paragraph = document.paragraphs.get(block)
        level = document.level_of(paragraph) if paragraph else None
        if paragraph and level is None and not paragraph.text.strip() and not _shows(block):
            continue
        if before and level is not None and level <= before[0]:
            yield _lonely(document, before[1])
        told = paragraph is not None and paragraph.text.strip() and not _ordinal(paragraph.text)
        before = (level, paragraph) if paragraph and level is not None and told else None
    if before:
        yield _lonely(document, before[1])


def _lonely(document: Inspected, heading: Piece) -> Fault:
    return Fault(LONELY_HEADING, document.place(heading.element), {"text": short(heading.text)})


def _blocks(around: Element | None) -> Iterator[Element]:
    """Generate what stands in the text, one below the other, out of its content controls."""
    for one in () if around is None else around:
        content = one.find(f"{W}sdtContent") if one.tag == f"{W}sdt" else None
        if content is not None:
            yield from _blocks(content)
        elif one.tag in (PARAGRAPH, TABLE):
            yield one


def _shows(paragraph: Element) -> bool:
    """Return whether a paragraph without words shows a picture or a chart."""
    return next(paragraph.iter(f"{W}drawing", f"{W}pict", f"{W}object"), None) is not None


def _ordinal(text: str) -> bool:
    """Return whether the heading only counts, its title standing in the next: `I SKYRIUS`."""
    return _COUNTED.fullmatch(text.strip()) is not None
