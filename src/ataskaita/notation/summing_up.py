"""Which figures sum a report up on one page: those that its form shows again, else its totals."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Final

from ataskaita.declared.indicators import Indicator
from ataskaita.declared.summary import KeyFigure
from ataskaita.declared.units import Unit
from ataskaita.notation.naming import Named
from ataskaita.notation.tables import TOTAL
from ataskaita.notation.words import literal

_MOST: Final = 12


def key_figures(
    figures: Iterable[Named], indicators: Iterable[Indicator], shown: Sequence[str] = ()
) -> tuple[KeyFigure, ...]:
    """Return the key figures: those that the form shows again, else totals; then indicators."""
    ratios = (KeyFigure(_with_unit("{label}", one.unit), one.name) for one in indicators)
    told = {one.name: one for one in _key_figures(figures, shown)}
    named = [told[name] for name in dict.fromkeys(shown) if name in told]
    return (*islice(named or told.values(), _MOST), *ratios)


def _key_figures(figures: Iterable[Named], shown: Sequence[str]) -> Iterator[KeyFigure]:
    for one in figures:
        computed = one.declared.formula is not None and one.name not in shown
        if one.listed or one.counted or one.declared.within or computed:
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
