"""How urgently a workbook asks for a cell: what no report can do without, the usual, the rare.

What others fill, on paper, it asks nobody for.
"""

from collections.abc import Iterable, Iterator
from typing import Final

from attrs import evolve

from ataskaita.declared.blocks import KEY, Block, Column, Matrix, Slot, Table, Text, Values
from ataskaita.declared.declare import Declaration, declarations
from ataskaita.declared.kind import ReportKind

SELDOM: Final = "Retai prireikia"
"""What stands above what hardly anybody fills."""
_FEW_PARAGRAPHS: Final = 1
_BRANCHES: Final = ("padaliniai", "grupes")
_NEVER: Final = "never asked"


def always_asked(kind: ReportKind) -> tuple[str, str]:
    """Return the data paths of what no report can do without."""
    return "metai", f"{kind.institution.key}.pavadinimas"


def never_asked(kind: ReportKind) -> frozenset[str]:
    """Return the data paths of lists of branches that nothing in reports of the kind speaks of.

    Only a form says all that it asks for: rules of a kind in Python may ask for anything.
    """
    if _NEVER not in kind.known:
        fields = (one for section in kind.sections for one in _every(section))
        spoken = not kind.digest or any(map(_speaks_of_branches, fields))
        kind.known[_NEVER] = frozenset() if spoken else frozenset(_BRANCHES)
    known: frozenset[str] = kind.known[_NEVER]
    return known


def _every(declared: Declaration) -> Iterator[Declaration]:
    """Generate the field and all below it, in rows of lists too."""
    yield declared
    for one in declarations(declared.type) if declared.holds_objects else ():
        yield from _every(one)


def _speaks_of_branches(one: Declaration) -> bool:
    names = one.formula.names if one.formula is not None else ()
    words = (*names, one.proposed, one.per or "")
    return bool(one.each or one.grouped) or any(of in word for word in words for of in _BRANCHES)


def rare_last(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """Return the blocks with what hardly anybody fills below all else."""
    usual = tuple(_only(one, rare=False) for one in blocks)
    seldom = tuple(_only(one, rare=True) for one in blocks if isinstance(one, Values))
    return tuple(one for one in (*usual, *seldom) if one is not None)


def asked_blocks(blocks: Iterable[Block]) -> Iterator[Block]:
    """Generate the blocks with the cells alone that are asked for: none that others fill."""
    for block in blocks:
        match block:
            case Values(slots=slots):
                own = tuple(one for one in slots if not one.declared.by_others)
                yield from (evolve(block, slots=own),) if own else ()
            case Matrix(columns=columns):
                asked = tuple(one for one in columns if not one.by_others)
                yield from (_of_columns(block, asked),) if asked else ()
            case Table(columns=all_columns):
                kept = tuple(one for one in all_columns if not _is_for_others(one))
                yield from (evolve(block, columns=kept),) if any(map(_is_own, kept)) else ()
            case Text(slot):
                yield from () if slot.declared.by_others else (block,)


def _of_columns(block: Matrix, columns: tuple[Declaration, ...]) -> Matrix:
    """Return the matrix with those of its columns."""
    keys = {one.key for one in columns}
    rows = (
        evolve(row, columns=tuple(one for one in row.columns if one.key in keys))
        for row in block.rows
    )
    return evolve(block, columns=columns, rows=tuple(rows))


def _is_for_others(column: Column) -> bool:
    return column.declared is not None and column.declared.by_others


def _is_own(column: Column) -> bool:
    return column.key != KEY.key


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
