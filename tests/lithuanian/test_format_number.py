from datetime import date
from decimal import ROUND_FLOOR, ROUND_HALF_UP, Decimal, localcontext

import pytest
from babel.numbers import format_decimal
from hypothesis import given
from hypothesis import strategies as st

from ataskaita.lithuanian import (
    format_date,
    format_large,
    format_money,
    format_number,
    format_percent,
    numbers,
    parse_number,
)
from tests.cases_reader import Case, read_cases, read_table

counts = st.integers(-(10**15) + 1, 10**15 - 1)
sums = st.decimals(-(10**13) + 1, 10**13 - 1, places=2)


class DescribeNumbers:
    @pytest.mark.parametrize("case", read_cases("numbers.txt"), ids=str)
    def they_are_printed_as_the_table_says(self, case: Case) -> None:
        assert _print(case.given) == case.expected


class DescribeFormatNumber:
    @given(counts)
    def its_counts_are_read_back(self, count: int) -> None:
        assert parse_number(format_number(count)) == count

    @given(sums)
    def its_sums_are_read_back(self, value: Decimal) -> None:
        assert parse_number(format_number(value, 2)) == value

    @given(sums)
    def its_own_decimals_lose_nothing(self, value: Decimal) -> None:
        assert parse_number(format_number(value)) == value

    @given(st.decimals(allow_nan=False, allow_infinity=False, min_value=-1, max_value=1))
    def it_never_prints_a_negative_zero(self, value: Decimal) -> None:
        assert format_number(value, 2) != "−0,00"

    @given(sums, st.integers(0, 4))
    def its_groups_and_comma_are_cldrs(self, value: Decimal, decimals: int) -> None:
        pattern = "#,##0." + "0" * decimals if decimals else "#,##0"
        with localcontext(prec=40, rounding=ROUND_HALF_UP):
            expected = format_decimal(abs(value), format=pattern, locale="lt")

        assert format_number(abs(value), decimals) == expected

    @given(sums)
    def it_prints_no_space_or_hyphen_that_breaks_a_line(self, value: Decimal) -> None:
        assert not set(" -") & set(format_number(value))

    def it_rounds_half_up_whatever_the_caller_s_context(self) -> None:
        with localcontext(prec=3, rounding=ROUND_FLOOR):
            printed = format_number(Decimal("12345.675"), 2)

        assert printed == "12\u00a0345,68"

    @pytest.mark.parametrize("value", ["NaN", "Infinity", "-Infinity"])
    def it_refuses_what_no_document_prints(self, value: str) -> None:
        with pytest.raises(ValueError, match=f"a finite number is needed, got {value}"):
            format_number(Decimal(value), 2)


class DescribeFormatLarge:
    @pytest.mark.parametrize(("value", "decimals", "expected"), read_table("large_numbers.txt"))
    def it_prints_what_the_table_says(self, value: str, decimals: str, expected: str) -> None:
        assert format_large(Decimal(value), int(decimals)) == expected

    @given(st.integers(0, 10**15))
    def it_never_prints_a_thousand_thousands(self, value: int) -> None:
        figure, _, word = format_large(value).partition("\u00a0")

        assert word == "mlrd." or figure[0] == "0" or len(figure.split(",")[0]) < 4


class DescribeTheMemoryOfNumbers:
    def it_keeps_figures_apart_that_python_thinks_equal(self) -> None:
        printed = [format_number(Decimal(one)) for one in ("1.5", "1.50", "1", "1.0", "1E+3")]

        assert printed == ["1,5", "1,50", "1", "1", "1\u00a0000"]

    @given(st.integers())
    def it_writes_whole_numbers_as_what_they_are_equal_to(self, value: int) -> None:
        assert format_number(value) == format_number(Decimal(value))

    def it_is_bounded(self) -> None:
        assert numbers._written.cache_info().maxsize is not None  # noqa: SLF001 (what it promises)

    def it_loads_babels_locale_once(self, monkeypatch: pytest.MonkeyPatch) -> None:
        def refuse(*_: object) -> None:
            raise AssertionError("loaded again")

        format_date(date(2020, 2, 2))
        monkeypatch.setattr("babel.localedata.load", refuse)

        assert format_number(987654321) == "987\u00a0654\u00a0321"
        assert format_date(date(2077, 7, 7)) == "2077\u00a0m. liepos\u00a07\u00a0d."


class DescribeFormatPercent:
    @given(st.decimals(-10, 10, places=4))
    def its_percentages_are_read_back(self, ratio: Decimal) -> None:
        assert parse_number(format_percent(ratio)) == ratio * 100


class DescribeFormatMoney:
    @given(sums)
    def its_sums_are_read_back(self, value: Decimal) -> None:
        assert parse_number(format_money(value)) == value


def _print(given: str) -> str:
    kind, text, *rest = given.split(" ")
    value = int(text) if text.lstrip("-").isdecimal() else Decimal(text)
    if kind == "money":
        return format_money(value, *rest)
    decimals = [int(part) for part in rest]
    if kind == "percent":
        return format_percent(Decimal(value), *decimals)
    return format_number(value, *decimals)
