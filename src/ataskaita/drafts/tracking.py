"""Two documents → the first with all that makes it the second as tracked changes.

Accepted, it says what the second says; rejected, what the first does.
"""

from collections.abc import Iterator, Mapping
from typing import Final

from attrs import evolve

from ataskaita.drafts.aligning import Alignment, align
from ataskaita.drafts.applying import Applying
from ataskaita.drafts.copying import Copier
from ataskaita.drafts.deciding import decide
from ataskaita.drafts.decisions import Decisions
from ataskaita.drafts.patching import Cell, Marking
from ataskaita.drafts.pen import OURS
from ataskaita.drafts.reading import Read
from ataskaita.drafts.sides import Sides
from ataskaita.outline import Outline
from ataskaita.wordml.elements import Element, xml_of
from ataskaita.wordml.names import MAIN, W

_COPIED: Final = 1_000_000
"""Numbers between those of revisions and those of copied bookmarks: no document has so many."""


def tracked_parts(
    parts: Mapping[str, bytes],
    one: tuple[Read, Outline],
    new: Mapping[str, bytes],
    other: tuple[Read, Outline],
    by: tuple[Marking, int],
) -> dict[str, bytes]:
    """Return the parts of the first document with changes tracked that make it the second.

    Each is told as it was read, and its outline with figures named; `by` marks changes from that
    number on.
    """
    (read, old), (made, outline) = one, other
    marking, first = by
    sides = _sides(old, outline)
    for each in (read, made):
        take_anchors(each.root)
    copier = Copier(dict(parts), read.root, new, first + _COPIED)
    decisions = _writable(decide(sides), sides, read, marking)
    Applying(read, made, copier, marking, iter(()), tracked=True).apply(decisions)
    return {**copier.parts, MAIN: xml_of(read.root)}


def _sides(old: Outline, new: Outline) -> Sides:
    """Return the two as if nobody had edited the first; what moved goes out and comes in."""
    script = align(old, new)
    pairs = dict(_in_order(script))
    same = Alignment({number: number for number in range(len(old.blocks))})
    return Sides(old, old, new, Alignment(pairs), same)


def _in_order(script: Alignment) -> Iterator[tuple[int, int]]:
    """Generate the pairs that stand in both in the same order."""
    last = -1
    for one, other in sorted(script.pairs.items()):
        if one not in script.moved and other > last:
            yield one, other
            last = other


def _writable(decisions: Decisions, sides: Sides, read: Read, by: Marking) -> Decisions:
    """Return the decisions, blocks replaced whole where their words can't be written into."""
    whole = {one.block for one in decisions.remarks} | set(_restyled(sides))
    for each in decisions.rewritings:
        cell = Cell(read.sources[each.block], each.cell, by)
        if not cell.may_rewrite(each.start, each.end):
            whole.add(each.block)
    pairs = sides.script.pairs
    replaced = {**decisions.replaced, **{one: pairs[one] for one in whole if one in pairs}}
    kept = tuple(one for one in decisions.rewritings if one.block not in replaced)
    return evolve(decisions, remarks=(), rewritings=kept, replaced=replaced)


def _restyled(sides: Sides) -> Iterator[int]:
    """Generate the blocks that have another style."""
    for old, new in sides.script.pairs.items():
        if sides.base.blocks[old].style != sides.new.blocks[new].style:
            yield old


def take_anchors(root: Element) -> None:
    """Take the program's own bookmarks and controls out; what they hold stays."""
    ours = {
        one.get(f"{W}id")
        for one in root.iter(f"{W}bookmarkStart")
        if one.get(f"{W}name", "").startswith(OURS)
    }
    for one in list(root.iter(f"{W}bookmarkStart", f"{W}bookmarkEnd")):
        if one.get(f"{W}id") in ours:
            _lift(one)
    for one in list(root.iter(f"{W}sdt")):
        _lift(one)


def _lift(one: Element) -> None:
    """Take an element out, leaving what it holds in its place."""
    parent = one.getparent()
    if parent is None:
        return
    content = one.find(f"{W}sdtContent")
    for inner in () if content is None else list(content):
        one.addprevious(inner)
    parent.remove(one)
