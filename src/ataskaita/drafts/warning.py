"""What people typed with a figure in it that the data has changed meanwhile: a remark, no edit."""

from collections.abc import Iterator

from attrs import evolve

from ataskaita.drafts.decisions import Decisions, Remark
from ataskaita.drafts.outcome import Conflict, Places
from ataskaita.drafts.sides import Sides
from ataskaita.drafts.stale import Moved, Stale, moved_numbers, stale_in_text
from ataskaita.drafts.units import figures_of, is_figure
from ataskaita.outline import folded


def warned(decisions: Decisions, sides: Sides) -> Decisions:
    """Return the decisions, and remarks at old figures in sentences that people typed."""
    moved = moved_numbers(_moved(sides))
    found = stale_in_text(sides.base, sides.edited, sides.alignment, moved)
    gone, places = {*decisions.outs, *decisions.replaced}, Places(sides.edited)
    told = (_remark(one, places) for one in found if one.block not in gone)
    return evolve(decisions, remarks=(*decisions.remarks, *told))


def _moved(sides: Sides) -> Iterator[Moved]:
    """Generate the figures that the data has changed."""
    new = figures_of(sides.new)
    for name, old in figures_of(sides.base).items():
        if name in new and is_figure(old) and folded(old.text) != folded(new[name].text):
            yield Moved(old.path, old.text, new[name].text)


def _remark(one: Stale, places: Places) -> Remark:
    where, moved = places.of(one.block, one.cell), one.moved
    conflict = Conflict("K8", where, moved.was, one.says, moved.data, moved.path)
    return Remark(conflict, one.block, one.cell, one.start)
