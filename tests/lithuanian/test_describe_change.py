from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ataskaita.lithuanian import describe_change, describe_number
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
        of_things = {1: "padaugėjo", 0: "liko", -1: "sumažėjo"}
        of_numbers = {1: "padidėjo", 0: "nepakito", -1: "sumažėjo"}
        way = (now > before) - (now < before)

        assert describe_change(now, before, "knyga").split(" ")[0] == of_things[way]
        assert describe_number(now, before).split(" ")[0] == of_numbers[way]

    @pytest.mark.parametrize(
        ("noun", "verb"),
        [
            *((one, "padaugėjo") for one in ("asmuo", "nurašymo aktas", "vienetas", "punktas")),
            *((one, "padidėjo") for one in ("", "Eur", "fiz. vnt.", "fizinis vienetas", "valanda")),
            *((one, "padidėjo") for one in ("kvadratinis metras", "procentinis punktas", "tūkst.")),
        ],
    )
    def it_says_of_things_that_there_are_more_and_of_measures_that_they_grew(
        self, noun: str, verb: str
    ) -> None:
        assert describe_change(5, 4, noun).split(" ")[0] == verb

    def it_leaves_things_out_whose_subject_they_are(self) -> None:
        assert describe_change(2850, 2790, "vartotojas") == "padaugėjo 60 (2,2\u00a0proc.)"
        assert describe_number(0, 3) == "sumažėjo nuo 3 iki nulio"

    @given(counts, counts)
    def it_breaks_no_number_from_its_noun(self, now: int, before: int) -> None:
        words = describe_change(now, before, "fizinis vienetas").split(" ")

        assert not any(word[-1].isdigit() for word in words)

    def it_tells_the_change_of_what_is_printed(self) -> None:
        now, before = Decimal("5.926"), Decimal("5.914")

        told = describe_change(now, before, "Eur", decimals=2)

        assert told == "padidėjo 0,02\u00a0Eur (0,3\u00a0proc.)"


def number(cell: str) -> Decimal | None:
    return None if cell == "-" else Decimal(cell)
