from collections.abc import Callable
from datetime import date
from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ataskaita.lithuanian import (
    format_date,
    format_date_range,
    format_month_range,
    format_quarter,
    format_year,
    format_years,
    parse_date,
)
from ataskaita.lithuanian.grammar.cases import CASES
from tests.cases_reader import Case, read_cases, read_table

days = date.fromisoformat

WAYS: Final[dict[str, Callable[..., str]]] = {
    "long": lambda day: format_date(days(day)),
    "short": lambda day: format_date(days(day), "short"),
    "month": lambda day: format_date(days(day), "month"),
    "year": lambda year: format_year(int(year)),
    "years": lambda first, last: format_years(int(first), int(last)),
    "range": lambda first, last: format_date_range(days(first), days(last)),
}


class DescribeDates:
    @pytest.mark.parametrize("case", read_cases("dates.txt"), ids=str)
    def they_are_written_and_read_as_the_table_says(self, case: Case) -> None:
        way, _, text = case.given.partition(" ")

        written = _read(text) if way == "parse" else WAYS[way](*text.split(" "))

        assert written == case.expected


class DescribeParseDate:
    @given(st.dates())
    def it_reads_short_dates_back(self, day: date) -> None:
        assert parse_date(format_date(day, "short")) == day

    @given(st.text())
    def it_reads_a_date_or_raises_a_value_error(self, text: str) -> None:
        assert _read(text) in (text, "refused")

    def it_says_which_form_it_expects(self) -> None:
        with pytest.raises(ValueError, match="not a date as year-month-day: '2020-6-19'"):
            parse_date("2020-6-19")


def _read(text: str) -> str:
    try:
        return parse_date(text).isoformat()
    except ValueError:
        return "refused"


class DescribePeriods:
    @pytest.mark.parametrize("row", read_table("periods.txt"), ids=" ".join)
    def they_are_printed_as_the_table_says(self, row: tuple[str, ...]) -> None:
        kind, first, last, expected = row

        assert _period(kind, first, last) == expected

    @given(st.dates(date(1000, 1, 1)), st.dates(date(1000, 1, 1)))
    def they_never_break_before_a_dash_or_within_a_day(self, one: date, other: date) -> None:
        first, last = sorted((one, other))

        for printed in (format_date_range(first, last), format_month_range(first, last)):
            assert " –" not in printed
            assert " d." not in printed
            assert " m." not in printed

    def they_need_an_end(self) -> None:
        with pytest.raises(ValueError, match="a range of dates needs one end at least"):
            format_date_range(None, None)

    @pytest.mark.parametrize("quarter", [0, 5])
    def they_have_four_quarters(self, quarter: int) -> None:
        with pytest.raises(ValueError, match=f"a quarter from 1 to 4 is needed, got {quarter}"):
            format_quarter(2020, quarter)


def _period(kind: str, first: str, last: str) -> str:
    if kind == "metai":
        return format_years(int(first), int(last))
    if kind == "ketvirtis":
        quarter, case = last.split(" ")
        return format_quarter(int(first), int(quarter), next(c for c in CASES if c == case))
    start, end = (None if one == "-" else date.fromisoformat(one) for one in (first, last))
    if kind == "dienos":
        return format_date_range(start, end)
    assert start is not None
    return format_date(start, "month_name") if end is None else format_month_range(start, end)
