"""Which headings stay though the program takes them out: those of what people wrote below them.

Without them people's words would stand under another chapter's heading, their row in no table.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence

from attrs import evolve

from ataskaita.drafts.decisions import Decisions, Remark, remarked
from ataskaita.drafts.outcome import Applied, Conflict, Places
from ataskaita.drafts.sides import Sides
from ataskaita.outline import Block, Outline, Table


def keep(
    sides: Sides, going: Sequence[int], remarks: Sequence[Remark], places: Places
) -> tuple[list[int], list[Remark]]:
    """Return what goes then, and the conflicts; one more where none below a heading is told."""
    found, told = _staying(sides, going), list(remarks)
    for head, below in found.items():
        text = sides.edited.blocks[head].text
        out = Applied("out", places.of(head), text)
        if not any(one.block in below for one in told):
            conflict = Conflict("K3", places.of(head), text, text)
            instead = Decisions(outs=(head,), applied=(out,))
            told.append(remarked(conflict, (head, 0, 0), instead))
        told = [_with_it(one, head, out, below) for one in told]
    return [one for one in going if one not in found], told


def _staying(sides: Sides, going: Collection[int]) -> Mapping[int, Sequence[int]]:
    pairs = sides.alignment.pairs, sides.alignment.joined
    ours = {each[old] for each in pairs for old in sides.script.pairs if old in each}
    return headed(sides.edited, going, ours, sides.alignment.typed)


def _with_it(remark: Remark, head: int, out: Applied, below: Sequence[int]) -> Remark:
    """Return the conflict; the heading goes with what alone stands `below`, if that goes."""
    if remark.instead is None or [remark.block] != [*below]:
        return remark
    outs, applied = (*remark.instead.outs, head), (*remark.instead.applied, out)
    return evolve(remark, instead=evolve(remark.instead, outs=outs, applied=applied))


def headed(
    edited: Outline, going: Collection[int], ours: Collection[int], typed: Collection[int]
) -> Mapping[int, Sequence[int]]:
    """Return the blocks that stay of those that go, each with what of people's stands below it.

    `ours` are blocks that the new rendering has too. Where the first below a heading, but for what
    was `typed`, is one of those, the heading was only called otherwise, and goes.
    """
    found: dict[int, Sequence[int]] = {}
    for heads, rows in (*_chapters(edited.blocks), *_tables(edited)):
        below = [one for one in rows if edited.blocks[one].text.strip()]
        left = [one for one in below if one not in going and one not in ours]
        first = next((one for one in below if one not in typed), -1)
        if left and first not in ours:
            found.update((one, left) for one in heads if one in going)
    return found


def _chapters(blocks: Sequence[Block]) -> Iterator[tuple[Sequence[int], Sequence[int]]]:
    """Generate each heading with the numbers of what stands under it."""
    levels = [one.style.level if one.kind == "paragraph" else 0 for one in blocks]
    heads = [number for number, level in enumerate(levels) if level and blocks[number].text.strip()]
    for place, number in enumerate(heads):
        behind = (one for one in heads[place + 1 :] if levels[one] <= levels[number])
        below = range(number + 1, next(behind, len(blocks)))
        yield [number], [one for one in below if not levels[one]]


def _tables(outline: Outline) -> Iterator[tuple[Sequence[int], Sequence[int]]]:
    """Generate the caption and the header rows of each table with the numbers of its rows."""
    for table in outline.tables:
        headers = [one for one in table.rows if outline.blocks[one].header]
        rows = [one for one in table.rows if one not in headers]
        yield [*_caption(outline, table), *headers], rows


def _caption(outline: Outline, table: Table) -> Iterator[int]:
    before = table.rows[0] - 1 if table.rows else -1
    if before >= 0 and table.caption and outline.blocks[before].text.strip() == table.caption:
        yield before
