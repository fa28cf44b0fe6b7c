"""Numbers in attributes of Office files: whatever stands there, it is a number or none."""

import doctest

import pytest

from ataskaita.opc import numbers
from ataskaita.opc.numbers import twips, whole

NO_NUMBERS = ("", "abc", "NaN", "inf", "1e5", "²", "٣", "0x10", "1_000", "9" * 5_000)


class DescribeAWholeNumber:
    @pytest.mark.parametrize(("told", "number"), [("7", 7), (" +7 ", 7), ("-1", -1), (b"12", 12)])
    def it_is_read(self, told: str | bytes, number: int) -> None:
        assert whole(told) == number

    @pytest.mark.parametrize("told", [None, *NO_NUMBERS, "1.5", b"\xff", "4294967296"])
    def it_is_the_other_one_where_there_is_none(self, told: str | bytes | None) -> None:
        assert whole(told, -7) == -7


class DescribeAMeasure:
    @pytest.mark.parametrize(
        ("told", "measure"), [("20", 20), ("1.5pt", 30), ("1in", 1440), ("-1cm", -567), (b"9.", 9)]
    )
    def it_is_told_in_twips(self, told: str | bytes, measure: int) -> None:
        assert twips(told) == measure

    @pytest.mark.parametrize("told", [None, *NO_NUMBERS, "1px", b"\xff"])
    def it_is_nought_where_there_is_none(self, told: str | bytes | None) -> None:
        assert twips(told) == 0


class DescribeTheExamples:
    def they_are_true(self) -> None:
        failed, tried = doctest.testmod(numbers)

        assert tried
        assert not failed
