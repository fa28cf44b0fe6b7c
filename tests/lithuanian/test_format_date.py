from collections.abc import Callable
from datetime import date
from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ataskaita.lithuanian import (
    format_date,
    format_date_range,
    format_year,
    format_years,
    parse_date,
)
from tests.cases_reader import Case, read_cases

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
