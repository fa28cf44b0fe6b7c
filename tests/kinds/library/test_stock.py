"""Last year's stock follows from this year's: what came, what went, what is left."""

from typing import Any

import pytest

from ataskaita.declared.names import names_of
from ataskaita.declared.tree import Quantity, find
from ataskaita.kinds.library.collection import Collection, DocumentCounts
from tests.checks.making import report

CLOSING = DocumentCounts(printed_music=95, titles=40)
ADDED = DocumentCounts(printed_music=10, titles=5)
WITHDRAWN = DocumentCounts(printed_music=15, titles=1)
MUSIC, TITLES = "fondas.likutis.natos", "fondas.likutis.pavadinimai"


def earlier(name: str, **parts: Any) -> object:
    """Return last year's value of the figure in a stock of these parts."""
    figure = find(names_of(report(collection=Collection(closing=CLOSING, **parts))), name)
    assert isinstance(figure, Quantity)
    return figure.earlier


class DescribeLastYearsStock:
    def it_is_what_is_left_less_what_came_with_what_went(self) -> None:
        assert earlier(MUSIC, additions=ADDED, withdrawals=WITHDRAWN) == 100

    def it_is_what_the_year_began_with_where_that_is_said(self) -> None:
        opening = DocumentCounts(printed_music=101, titles=36)

        assert earlier(MUSIC, opening=opening, additions=ADDED, withdrawals=WITHDRAWN) == 101
        assert earlier(TITLES, opening=opening) == 36

    @pytest.mark.parametrize("parts", [{}, {"additions": ADDED}, {"withdrawals": WITHDRAWN}])
    def it_is_not_known_of_half_the_movement(self, parts: dict[str, DocumentCounts]) -> None:
        assert earlier(MUSIC, **parts) is None

    def it_is_not_worked_out_for_titles(self) -> None:
        assert earlier(TITLES, additions=ADDED, withdrawals=WITHDRAWN) is None
