"""What the bookmarks and controls of a draft stand for, by the outline that was handed out."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from attrs import evolve

from ataskaita.outline import Block, Outline, Span, tag_of
from ataskaita.records import frozen

_COPY: Final = re.compile(r"_Copy_\d+$")
"""What LibreOffice puts behind the name of a copied bookmark."""


def numbered(blocks: Iterable[Block]) -> tuple[Block, ...]:
    """Return the blocks, each text of a path with its number among those of that path."""
    counts: dict[str, int] = {}

    def count(span: Span) -> Span:
        if not span.path:
            return span
        number = counts[span.path] = counts.get(span.path, 0) + 1
        return span if span.occurrence == number else span.called(span.path, number, span.value)

    return tuple(
        block.known(block.identity, tuple(map(count, block.figures)), block.anchor)
        if block.figures
        else block
        for block in blocks
    )


def original(anchor: str) -> str:
    """Return the name of the bookmark that this one is a copy of, or its own."""
    return _COPY.sub("", anchor)


def named(edited: Outline, base: Outline) -> Outline:
    """Return an edited draft's outline with the identities and paths of its base.

    Where only copies of a bookmark are left, the first of them stands for it.
    """
    known = _Known(
        {one.anchor: one.identity for one in base.blocks if one.anchor},
        {span.anchor: span for one in base.blocks for span in one.figures if span.anchor},
        {tag_of(span.path): span.path for one in base.blocks for span in one.figures},
        _meant(span.anchor for one in edited.blocks for span in one.figures),
    )
    blocks = tuple(_block(one, known) if one.figures else one for one in edited.blocks)
    return evolve(edited, blocks=blocks)


@frozen
class _Known:
    blocks: Mapping[str, str]
    figures: Mapping[str, Span]
    paths: Mapping[str, str]
    meant: Mapping[str, str]
    """What each bookmark stands for; copies beside their originals stand for nothing."""


def _meant(anchors: Iterable[str]) -> Mapping[str, str]:
    found = list(anchors)
    present, meant = set(found), {}
    for anchor in found:
        plain = original(anchor)
        if plain == anchor or plain not in present:
            present.add(plain)
            meant[anchor] = plain
    return meant


def _block(block: Block, known: _Known) -> Block:
    meant = (known.meant.get(one.anchor, "") for one in block.figures)
    around = next((one for one in meant if one in known.blocks), "")
    figures = tuple(_figures(block.figures, known))
    identity = known.blocks.get(around, "")
    return block.known(identity, figures, around)


def _figures(spans: Iterable[Span], known: _Known) -> Iterator[Span]:
    """Generate the figures that the base knows; a copy is none of its occurrences."""
    for span in spans:
        told = known.figures.get(original(span.anchor))
        if told is not None:
            times = told.occurrence if span.anchor in known.meant else 0
            yield span.called(told.path, times, told.value)
        elif not span.anchor and (path := known.paths.get(tag_of(span.path))) is not None:
            yield span.called(path, 0, span.value)
