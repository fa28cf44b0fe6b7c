"""Other sides of a figure beside it in a table: last year's, the change, the change in per cent."""

from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from typing import Final

from attrs import evolve

from ataskaita.compose.cells import body_cell
from ataskaita.compose.grids import Labels
from ataskaita.compose.values import MISSING, format_value
from ataskaita.declared.aspects import CHANGE, EARLIER, NOW, PER_CENT, years_ago
from ataskaita.declared.units import PERCENT
from ataskaita.view import BodyCell, Figure, with_sign

Before = Callable[[int], Figure | None]
_CHANGE: Final = "Pokytis"
_PER_CENT: Final = "Pokytis, proc."
_DECIMALS: Final = 1
"""Of a change in per cent."""


def headed(label: str, aspects: Sequence[str], year: int) -> Iterator[Labels]:
    """Generate the labels of a column, below it those of its aspects where it has any."""
    if not aspects:
        yield (label,)
    said = {EARLIER: f"{year - 1}\u00a0m.", NOW: f"{year}\u00a0m."}
    said |= {CHANGE: _CHANGE, PER_CENT: _PER_CENT}
    said |= {one: f"{year - ago}\u00a0m." for one in aspects if (ago := years_ago(one)) > 1}
    yield from (((label, said[one]) if label else (said[one],)) for one in aspects)


def aspect_cells(
    value: object, aspects: Sequence[str], before: Before = lambda _: None
) -> Iterator[BodyCell]:
    """Generate the cells of a figure's aspects; its own where it has none to show.

    `before` returns the figure so many years ago, where that is more than one.
    """
    if not aspects:
        yield body_cell(value)
    for one in aspects:
        if (ago := years_ago(one)) > 1:
            yield BodyCell(before(ago) or Figure(MISSING), numeric=True)
        else:
            yield BodyCell(_aspect(value, one) if isinstance(value, Figure) else None, numeric=True)


def _aspect(figure: Figure, aspect: str) -> Figure:
    if aspect == NOW:
        return figure
    if aspect == EARLIER:
        return figure.earlier or Figure(MISSING)
    change = figure.change if aspect == CHANGE else _per_cent(figure)
    return _signed(change) if change else Figure(MISSING)


def _signed(change: Figure) -> Figure:
    """Return a change that shows its plus in a table."""
    return evolve(change, text=with_sign(change))


def _per_cent(figure: Figure) -> Figure | None:
    """Return by how many per cent it changed; None where that isn't known, or says nothing."""
    before, change = figure.earlier, figure.change
    if not (before and change and before.value) or figure.symbol == PERCENT.symbol:
        return None
    share = Decimal(change.value or 0) / Decimal(before.value) * 100
    return Figure(format_value(share, PERCENT, _DECIMALS), share)
