"""What a template leaves behind where nobody filled it: tags, and fields of a mail merge."""

import re
from collections.abc import Iterator
from html import unescape
from typing import Final

from ataskaita.errors import Fault
from ataskaita.inspection.document import Inspected, short
from ataskaita.inspection.walking import Piece
from ataskaita.messages.document import LEFT_MERGE_FIELD, LEFT_TAG
from ataskaita.wordml.elements import PARAGRAPH, Element
from ataskaita.wordml.names import W

_TAG: Final = re.compile(
    r"\{\{[^{}]{1,80}\}\}|\{%[^{}]{1,80}%\}|\{#[^{}]{1,80}#\}|\[\[[^\[\]]{1,80}\]\]"
    r"|\{[\s\xa0]+\{[^{}]{1,80}\}[\s\xa0]*\}|%7B%7B(?:(?!%7B).){1,80}?%7D%7D"
)
_FIELD: Final = re.compile(r'MERGEFIELD\s+(?:"|&quot;)?([\w.]+)')
_MARKUP: Final = re.compile(r"<[^>]+>")
_ENDS: Final = re.compile(r"</(?:\w+:)?p>")
_READ: Final = (".xml", ".rels")
_UNREAD: Final = ("word/glossary/", "word/charts/")
"""What Word offers to put in, which isn't in the document; charts, that another rule looks at."""
_AUTHOR: Final = "ataskaita"
"""Whose comments speak of tags."""


def no_tags_are_left(document: Inspected) -> Iterator[Fault]:
    """Find tags that nobody has filled, and fields of a mail merge, each once in its part."""
    for part, content in document.parts.items():
        if part in document.roots:
            yield from _in_paragraphs(document, part, document.roots[part])
        elif part.endswith(_READ) and not part.startswith(_UNREAD):
            texts = _ENDS.split(content.decode(errors="replace"))
            for near in dict.fromkeys(one for text in texts for one in _in_text(text, part)):
                place = document.place(document.main, part)
                yield Fault(LEFT_TAG, place, {"near": near, "part": part})


def _in_text(text: str, part: str) -> list[str]:
    shown = text if part.endswith(".rels") else unescape(_MARKUP.sub("", text))
    return [short(one[0]) for one in _TAG.finditer(shown)]


def _in_paragraphs(document: Inspected, part: str, root: Element) -> Iterator[Fault]:
    told: set[str] = set()
    for paragraph in document.walks[part].pieces[PARAGRAPH]:
        if paragraph.end == paragraph.start or _is_own(paragraph.comment):
            continue
        for near in [short(one[0]) for one in _TAG.finditer(paragraph.text)]:
            if near not in told:
                told.add(near)
                facts = {"near": near, "part": part}
                yield Fault(LEFT_TAG, document.place(paragraph.element, part), facts)
    for field in (*root.iter(f"{W}instrText"), *root.iter(f"{W}fldSimple")):
        said = (field.text or "") + field.get(f"{W}instr", "")
        for one in _FIELD.finditer(said):
            facts = {"near": one[1], "part": part}
            yield Fault(LEFT_MERGE_FIELD, document.place(field, part), facts)


def _is_own(comment: Piece | None) -> bool:
    return comment is not None and comment.element.get(f"{W}author") == _AUTHOR
