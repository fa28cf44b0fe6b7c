"""Which charts are worth half a page."""

from decimal import Decimal

import pytest

from ataskaita.compose.worth import is_worth_drawing
from ataskaita.view import Chart, Series

Values = tuple[int | Decimal | None, ...]


def is_worth(*series: Values) -> bool:
    categories = tuple("abcdefgh"[: len(series[0])])
    return is_worth_drawing(Chart("X", "", categories, tuple(Series("S", one) for one in series)))


class DescribeAChartWorthDrawing:
    @pytest.mark.parametrize(
        "series",
        [
            [(3, 2, 1)],
            [(100, 100, 2)],
            [(100, 2, 2, 0, 0, 1)],
            [(5, None, 4, 3)],
            [(2790, 2850), (46105, 48220)],
            [(110, 19, 345), (48, 6, 212)],
            [(-9, 8, Decimal("0.5"))],
        ],
    )
    def it_has_three_bars_that_are_seen(self, series: list[Values]) -> None:
        assert is_worth(*series)

    @pytest.mark.parametrize(
        "series",
        [
            [(71056, 37385)],
            [(9, 0, 8)],
            [(100, 100, 1)],
            [(9998, 1, 74), (12405, 0, 0)],
            [(100, 50, 2, 0, 0, 0, 0)],
            [(1,), (2,)],
        ],
    )
    def it_isnt_one_of_two_bars_or_of_bars_that_nobody_sees(self, series: list[Values]) -> None:
        assert not is_worth(*series)
