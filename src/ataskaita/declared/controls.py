"""The totals that a workbook asks for a second time: what is typed twice holds itself.

A total that the program alone adds up moves with a part that was mistyped. As a paper or the form
of statistics states it, and typed by itself, it tells of the slip.
"""

from collections.abc import Iterable, Iterator
from typing import Final

from ataskaita.declared.blocks import AnyBlock, Controls, Matrix, Slot, Values
from ataskaita.declared.conditions import conditions
from ataskaita.declared.kind import ReportKind

_TITLE: Final = "Kontrolinės sumos"
_TOLD: Final = (
    "Perrašykite iš popierinės apskaitos ar statistinės ataskaitos; kurios ten nėra, palikite "
    "tuščią. Jei suma nesutampa su suskaičiuota iš dėmenų, langelis parausta: vienas iš įrašytų "
    "skaičių klaidingas."
)


def controls_of(blocks: Iterable[AnyBlock], kind: ReportKind) -> Iterator[Controls]:
    """Generate the block of control totals of these blocks, where they have any total."""
    totals = {one.path for one in conditions(kind) if one.how == "total"}
    slots = tuple(one for block in blocks for one in _labelled(block) if one.path in totals)
    if slots:
        yield Controls(_TITLE, slots, _TOLD)


def _labelled(block: AnyBlock) -> Iterator[Slot]:
    """Generate the cells of a block, each with all that it is called."""
    if isinstance(block, Values):
        yield from (_called(one, block.title, one.label) for one in block.slots)
    elif isinstance(block, Matrix):
        for row in block.rows:
            yield from (_called(one, block.title, row.label, one.label) for one in row.slots)


def _called(slot: Slot, *labels: str) -> Slot:
    told = dict.fromkeys(one.strip().rstrip(":") for one in labels if one.strip(" :"))
    return Slot(slot.path, slot.declared, " – ".join(told))
