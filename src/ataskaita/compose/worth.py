"""Whether a chart says more than the sentence that tells its values.

One or two bars say less than two numbers in a line; where all but two can't be seen beside the
largest, the chart is half a page of nothing. Such charts are drawn where the report asks for all
(`isdestymas.visos_diagramos`), or where a text of it refers to them.
"""

from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from ataskaita.view import Chart

_FEWEST: Final = 3
"""Bars that make a picture."""
_LEAST: Final = Decimal("0.02")
"""Of the largest: two millimetres of the ten centimetres that the longest bar has."""


def is_worth_drawing(chart: Chart) -> bool:
    """Return whether at least three of its bars can be seen, and as many as can't."""
    bars = [abs(one) for one in _bars(chart)]
    seen = sum(one >= max(bars) * _LEAST for one in bars)
    return seen >= _FEWEST and 2 * seen >= len(bars)


def _bars(chart: Chart) -> Iterator[Decimal]:
    yield from (Decimal(value or 0) for one in chart.series for value in one.values)
