"""What charts and pictures are called: a new alternative text comes into a copy, without the rest.

In a template it is the tag that says what a chart draws.
"""

from collections.abc import Iterator
from typing import Final

from attrs import evolve

from ataskaita.drafts.decisions import Decisions, Remark
from ataskaita.drafts.outcome import Applied, Conflict, Places
from ataskaita.drafts.reading import Read
from ataskaita.drafts.sides import Sides
from ataskaita.drafts.stories import Source
from ataskaita.outline import Outline
from ataskaita.records import frozen
from ataskaita.wordml.elements import Element
from ataskaita.wordml.names import CHART, DRAWING, PLACED

_LEFT: Final = ("K6", "K7")
"""What leaves a whole block to people."""


@frozen
class _Described:
    """A drawing's description: as it was, is in the copy, and is now."""

    was: str
    theirs: str
    now: str


def redescribed(sides: Sides, decisions: Decisions, edited: Read, new: Read) -> Decisions:
    """Write the descriptions that changed into what is the copy's; return what is told then too."""
    places = Places(sides.edited)
    left = {one.block for one in decisions.remarks if one.conflict.code in _LEFT}
    left |= {*decisions.replaced, *decisions.outs}
    applied, remarks = list(decisions.applied), list(decisions.remarks)
    for old, theirs in sides.alignment.pairs.items():
        ours = sides.script.pairs.get(old)
        if ours is None or theirs in left:
            continue
        here, there = _drawings(edited.sources[theirs]), _drawings(new.sources[ours])
        told = _told(sides, (old, theirs, ours))
        if not len(here) == len(there) == len(told):
            continue
        for one, drawing, other in zip(told, here, there, strict=True):
            if one.now in (one.was, one.theirs):
                continue
            where = places.of(theirs)
            if one.theirs == one.was:
                _describe(drawing, other, one.was)
                applied.append(Applied("described", where, one.was, one.now))
            else:
                conflict = Conflict("K9", where, one.was, one.theirs, one.now)
                remarks.append(Remark(conflict, theirs))
    return evolve(decisions, applied=tuple(applied), remarks=tuple(remarks))


def _told(sides: Sides, blocks: tuple[int, int, int]) -> list[_Described]:
    """Return the descriptions of what a block shows; none where not all sides show as much."""
    named = [
        list(_names(side, block))
        for side, block in zip((sides.base, sides.edited, sides.new), blocks, strict=True)
    ]
    if len({len(one) for one in named}) > 1:
        return []
    return [_Described(*one) for one in zip(*named, strict=True)]


def _names(outline: Outline, block: int) -> Iterator[str]:
    for shown in (outline.charts, outline.pictures):
        yield from (one.name for one in shown if one.block == block)


def _drawings(source: Source) -> list[Element]:
    """Return what describes the charts of a block, then its pictures."""
    told = [one for each in source.elements for one in each.iter(f"{PLACED}docPr")]
    return [*_that_show(told, f"{CHART}chart"), *_that_show(told, f"{DRAWING}blip")]


def _that_show(told: list[Element], sort: str) -> Iterator[Element]:
    for one in told:
        holder = one.getparent()
        if holder is not None and next(holder.iter(sort), None) is not None:
            yield one


def _describe(drawing: Element, other: Element, was: str) -> None:
    """Say of a drawing what the other says; a title of people's own stays."""
    for name in ("descr", "title"):
        said = other.get(name)
        if said is not None and (name == "descr" or drawing.get(name, was) == was):
            drawing.set(name, said)
