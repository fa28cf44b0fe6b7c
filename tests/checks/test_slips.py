"""What a typing hand does wrong."""

import doctest
from decimal import Decimal

import pytest

from ataskaita.checks import slips
from ataskaita.checks.slips import is_slip, likeness


class DescribeASlip:
    @pytest.mark.parametrize(
        ("typed", "meant"),
        [
            ("1452", "1453"),  # a digit
            ("1542", "1452"),  # two that changed places
            ("145", "1452"),  # one lost
            ("14522", "1452"),  # one doubled
            ("91452", "1452"),  # one too many
        ],
    )
    def it_is_one(self, typed: str, meant: str) -> None:
        assert is_slip(typed, meant)
        assert is_slip(meant, typed)

    @pytest.mark.parametrize(
        ("typed", "meant"), [("1452", "1452"), ("1463", "1452"), ("5412", "1452"), ("14", "1452")]
    )
    def it_is_not_none_or_two(self, typed: str, meant: str) -> None:
        assert not is_slip(typed, meant)

    @pytest.mark.parametrize(
        ("typed", "meant"),
        [
            ("9.00", "0.00"),  # the key beside zero
            ("0.90", "0.00"),
            ("4627.70", "4627.67"),  # a digit lost at the end, which cents fill up
            ("-1.98", "1.98"),
        ],
    )
    def it_is_a_likely_one_in_money_too(self, typed: str, meant: str) -> None:
        assert likeness(Decimal(typed), Decimal(meant)) == 2.0

    def it_is_a_doubled_digit_only_if_that_one_stands_twice(self) -> None:
        assert likeness(38_8821, 38_821) == 2.0
        assert likeness(388_210, 88_210) == 1.0  # 3 was typed for nothing; 88 was meant

    def it_may_lose_the_first_digit_with_the_zeros_behind_it(self) -> None:
        assert likeness(12, 2_012) == 2.0
        assert likeness(12, 2_112) == 0.0

    def it_is_as_likely_for_one_digit_where_nothing_was_typed_yet(self) -> None:
        assert likeness(0, 6) == likeness(0, 27)

    def it_is_less_likely_where_nothing_was_typed_yet(self) -> None:
        assert 1.0 < likeness(Decimal("0.00"), Decimal("1.98")) < 2.0

    def its_example_is_true(self) -> None:
        failed, tried = doctest.testmod(slips)

        assert (failed, tried) == (0, 3)
