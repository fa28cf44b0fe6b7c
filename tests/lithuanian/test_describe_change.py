from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ataskaita.lithuanian import describe_change
from tests.cases_reader import read_table

counts = st.integers(0, 10**9)


class DescribeDescribeChange:
    @pytest.mark.parametrize("row", read_table("changes.txt"), ids=" | ".join)
    def it_says_what_the_table_says(self, row: tuple[str, ...]) -> None:
        now, before, noun, decimals, expected = row

        told = describe_change(
            number(now), number(before), noun, decimals=int(decimals) if decimals else None
        )

        assert told == expected

    @given(counts, counts)
    def its_verb_says_which_figure_is_greater(self, now: int, before: int) -> None:
        verbs = {1: "padidėjo", 0: "nepakito", -1: "sumažėjo"}

        told = describe_change(now, before, "knyga")

        assert told.split(" ")[0] == verbs[(now > before) - (now < before)]

    @given(counts, counts)
    def it_breaks_no_number_from_its_noun(self, now: int, before: int) -> None:
        words = describe_change(now, before, "knyga").split(" ")

        assert not any(word[-1].isdigit() for word in words)

    def it_tells_the_change_of_what_is_printed(self) -> None:
        now, before = Decimal("5.926"), Decimal("5.914")

        told = describe_change(now, before, "Eur", decimals=2)

        assert told == "padidėjo 0,02\u00a0Eur (0,3\u00a0proc.)"


def number(cell: str) -> Decimal | None:
    return None if cell == "-" else Decimal(cell)
