"""How urgently a workbook asks for a cell: what no report can do without, the usual, the rare."""

from typing import Final

from attrs import evolve

from ataskaita.declared.blocks import Block, Slot, Text, Values
from ataskaita.declared.kind import ReportKind

SELDOM: Final = "Retai prireikia"
"""What stands above what hardly anybody fills."""
_FEW_PARAGRAPHS: Final = 1


def always_asked(kind: ReportKind) -> tuple[str, str]:
    """Return the data paths of what no report can do without."""
    return "metai", f"{kind.institution.key}.pavadinimas"


def rare_last(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """Return the blocks with what hardly anybody fills below all else."""
    usual = tuple(_only(one, rare=False) for one in blocks)
    seldom = tuple(_only(one, rare=True) for one in blocks if isinstance(one, Values))
    return tuple(one for one in (*usual, *seldom) if one is not None)


def _only(block: Block, *, rare: bool) -> Block | None:
    """Return the block with such cells alone; None where it has none."""
    if not isinstance(block, Values):
        return block
    chosen = tuple(one for one in block.slots if one.declared.rare is rare)
    title = f"{block.title}. {SELDOM}" if rare and block.title else SELDOM if rare else block.title
    return evolve(block, title=title, slots=chosen) if chosen else None


def as_rare(block: Block) -> Block:
    """Return the block as one that hardly anybody fills."""
    if isinstance(block, Values):
        marked = (Slot(one.path, evolve(one.declared, rare=True), one.label) for one in block.slots)
        return Values(f"{block.title}. {SELDOM}" if block.title else SELDOM, tuple(marked))
    if isinstance(block, Text):
        slot = block.slot
        return Text(Slot(slot.path, evolve(slot.declared, rare=True), slot.label), _FEW_PARAGRAPHS)
    return block
