"""What stands beside a figure in a table: last year's, the change, and by how many per cent."""

from decimal import Decimal
from typing import NamedTuple

import pytest

from ataskaita.compose.aspects import aspect_cells, headed
from ataskaita.view import Figure


class Beside(NamedTuple):
    earlier: Figure
    change: Figure


def said(now: Figure, *aspects: str) -> list[str]:
    return [str(cell.value) for cell in aspect_cells(now, aspects)]


def figure(now: int, before: int | None, symbol: str = "asm.") -> Figure:
    last = Figure("–") if before is None else Figure(str(before), before)
    change = Figure("–") if before is None else Figure(f"{now - before}", now - before)
    return Figure(str(now), now, symbol, beside=Beside(last, change))


class DescribeAspects:
    @pytest.mark.parametrize(
        ("now", "before", "per_cent"),
        [(459, 443, "+3,6"), (142, 150, "−5,3"), (5, 5, "0,0"), (5, 0, "–"), (5, None, "–")],
    )
    def they_are_of_both_years(self, now: int, before: int | None, per_cent: str) -> None:
        assert said(figure(now, before), "siemet", "proc") == [str(now), per_cent]

    def they_have_no_per_cent_of_a_per_cent(self) -> None:
        assert said(figure(30, 20, "%"), "pokytis", "proc") == ["+10", "–"]

    def they_show_the_plus_of_a_rise(self) -> None:
        assert said(figure(30, 20), "pokytis", "proc") == ["+10", "+50,0"]
        assert said(figure(20, 20), "pokytis", "proc") == ["0", "0,0"]

    def they_are_the_figure_alone_where_none_are_asked(self) -> None:
        assert said(figure(5, 4)) == ["5"]

    def they_are_exact_where_figures_are_decimals(self) -> None:
        now = Figure(
            "1,5",
            Decimal("1.5"),
            beside=Beside(Figure("1", Decimal(1)), Figure("0,5", Decimal("0.5"))),
        )

        assert said(now, "proc") == ["+50,0"]


class DescribeLabels:
    def they_stand_below_the_columns(self) -> None:
        assert list(headed("Lankytojai", ("pernai", "siemet"), 2025)) == [
            ("Lankytojai", "2024\u00a0m."),
            ("Lankytojai", "2025\u00a0m."),
        ]
