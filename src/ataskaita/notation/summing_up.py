"""Which figures sum a report up on one page, where its form doesn't say it: its totals."""

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Final

from ataskaita.declared.indicators import Indicator
from ataskaita.declared.summary import KeyFigure
from ataskaita.declared.units import Unit
from ataskaita.notation.naming import Named
from ataskaita.notation.tables import TOTAL
from ataskaita.notation.words import literal

_MOST: Final = 12


def key_figures(figures: Iterable[Named], indicators: Iterable[Indicator]) -> tuple[KeyFigure, ...]:
    """Return the key figures: rows of totals, figures that stand alone, indicators."""
    ratios = (KeyFigure(_with_unit("{label}", one.unit), one.name) for one in indicators)
    return (*islice(_key_figures(figures), _MOST), *ratios)


def _key_figures(figures: Iterable[Named]) -> Iterator[KeyFigure]:
    for one in figures:
        if one.listed or one.counted or one.declared.within or one.declared.formula is not None:
            continue
        *above, own = one.labels
        label = literal(own)
        if one.name.split(".")[-2:-1] == [TOTAL] and len(above) > 1 and above[-2] != own:
            label = f"{literal(above[-2])}: {label[:1].lower()}{label[1:]}"
        elif len(above) > 1 and one.name.split(".")[-2:-1] != [TOTAL]:
            continue
        yield KeyFigure(_with_unit(label, one.declared.unit), one.name)


def _with_unit(label: str, unit: Unit | None) -> str:
    """Return the label, with the unit of what is measured, and not counted."""
    return f"{label} ({{unit}})" if unit and unit.symbol and unit.decimals else label
