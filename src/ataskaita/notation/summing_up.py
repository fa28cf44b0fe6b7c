"""Which figures sum a report up on one page, where its form doesn't say it: its totals."""

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Final

from ataskaita.declared.indicators import Indicator
from ataskaita.declared.summary import KeyFigure
from ataskaita.notation.naming import Named
from ataskaita.notation.tables import TOTAL
from ataskaita.notation.words import literal

_MOST: Final = 12


def key_figures(figures: Iterable[Named], indicators: Iterable[Indicator]) -> tuple[KeyFigure, ...]:
    """Return the key figures: rows of totals, figures that stand alone, indicators."""
    ratios = (KeyFigure("{label} ({unit})", one.name) for one in indicators)
    return (*islice(_key_figures(figures), _MOST), *ratios)


def _key_figures(figures: Iterable[Named]) -> Iterator[KeyFigure]:
    for one in figures:
        if one.listed or one.counted or one.declared.formula is not None:
            continue
        *above, own = one.labels
        if one.name.split(".")[-2:-1] == [TOTAL]:
            title = above[-2] if len(above) > 1 else above[-1]
            yield KeyFigure(f"{literal(own)}, {literal(title)} ({{unit}})", one.name)
        elif len(above) == 1:
            yield KeyFigure(f"{literal(own)} ({{unit}})", one.name)
