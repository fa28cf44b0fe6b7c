"""Lines that docxtpl's `{%- … -%}` join: those of one paragraph, and paragraphs.

A tag with `-` that begins its line joins it to the one before, one that ends its line to the next.

>>> lines = "".join(f"<w:p><w:r><w:t>{one}</w:t></w:r></w:p>" for one in ("a", "{%- if b %}"))
>>> body = parse(f'<w:body xmlns:w="{W}">{lines}</w:body>')
>>> (text,) = texts_with_braces(body)
>>> join_lines(text, tags_in(text.whole))
>>> ["".join(one.itertext()) for one in body]
['a{%- if b %}']
"""

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate
from typing import Final

from ataskaita.template.reading.tags import Tag
from ataskaita.template.reading.texts import BREAK, Text, replace, say_behind
from ataskaita.template.words.xml import Element, w

_PARAGRAPH: Final = w("p")
_PROPERTIES: Final = w("pPr")


def join_lines(text: Text, tags: Sequence[Tag]) -> None:
    """Join the lines around the tags of a paragraph's text that ask for it."""
    joining = [one for one in tags if one.said.startswith("{%") and not one.owner]
    before = [one.start for one in joining if one.said.startswith("{%-")]
    behind = [one.end for one in joining if one.said.endswith("-%}")]
    if before or behind:
        whole = text.whole
        breaks = [one - 1 for one in before if whole.endswith("\n", 0, one)]
        _drop_breaks(text, [*breaks, *(one for one in behind if whole.startswith("\n", one))])
        if 0 in before and not _is_joined(text):
            around = _around(text, 0)
            _join(None if around is None else around.getprevious(), around)
        if len(whole) in behind:
            around = _around(text, -1)
            _join(around, None if around is None else around.getnext())


def _around(text: Text, piece: int) -> Element | None:
    """Return the paragraph in which a piece stands now."""
    return next(text.pieces[piece].element.iterancestors(_PARAGRAPH), None)


def _is_joined(text: Text) -> bool:
    """Return whether the paragraph before has joined this one to itself."""
    first, around = text.pieces[0].element, _around(text, 0)
    return around is not None and next(around.iter(str(first.tag)), None) is not first


def _drop_breaks(text: Text, positions: list[int]) -> None:
    ends = list(accumulate(len(one.said) for one in text.pieces))
    for position in positions:
        piece = text.pieces[bisect_right(ends, position)]
        if piece.element.tag == BREAK:
            replace(piece.element, "")


def _join(first: Element | None, second: Element | None) -> None:
    """Let the first paragraph have what stands in the second, where that is possible."""
    if first is None or second is None or {first.tag, second.tag} != {_PARAGRAPH}:
        return
    properties = second.find(_PROPERTIES)
    if (first.tail or "").strip() or second.find(f"{_PROPERTIES}/{w('sectPr')}") is not None:
        return
    if properties is not None:
        replace(properties, "")
    if second.text and len(first):
        say_behind(first[-1], second.text)
    first.extend(list(second))
    replace(second, "")
