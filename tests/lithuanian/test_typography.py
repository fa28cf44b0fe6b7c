"""Prose comes out as a careful editor would have it, and nothing else is touched.

Guards: lithuanian.taking_steps.
"""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from itertools import combinations, pairwise
from pathlib import Path
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pytest_regressions.data_regression import DataRegressionFixture

from ataskaita.compose.proof import Passage, passages_of
from ataskaita.lithuanian import (
    corrections,
    format_date,
    format_date_range,
    format_money,
    format_number,
    tidy,
    tidy_all,
)
from ataskaita.lithuanian.mending import STEPS, may_be_mended
from ataskaita.lithuanian.taking_steps import put_right
from tests.cases_reader import read_table
from tests.library import read_report

MENDED = read_table("typography.txt")
KEPT = [row[0] for row in read_table("typography_kept.txt")]

nasty = st.text(st.sampled_from("aAž I.,;:!?…()[]„“”\"«»'-–—−%€Nr0129\u00a0\u2009\n"), max_size=40)
fragments = st.lists(st.sampled_from([*KEPT, *(row[0] for row in MENDED)]), max_size=4)
texts = nasty | fragments.map(" ".join) | st.text(max_size=30)


PLAIN = "nr. Nr. 2020 m. d. 12 5 tūkst. proc. Eur IV ketv. a. XX kt. t. y. 10 000 1,5 J. V. , : ( )"
numbered = st.lists(st.sampled_from(PLAIN.split()), max_size=6).map(" ".join)


class DescribeAStep:
    @pytest.mark.slow
    @given(texts)
    def it_searches_every_text_that_it_could_change(self, text: str) -> None:
        for step in STEPS:
            assert step(text) == step.pattern.sub(step.replacement, text)

    @pytest.mark.parametrize("text", [row[0] for row in MENDED] + KEPT)
    def it_searches_every_text_of_the_tables(self, text: str) -> None:
        for step in STEPS:
            assert step(text) == step.pattern.sub(step.replacement, text)


class DescribeASign:
    @given(texts, st.integers(0, 60), st.integers(1, 30))
    def it_is_in_every_text_that_a_step_changes(self, text: str, start: int, length: int) -> None:
        piece = text[start : start + length]
        if not may_be_mended(piece):
            assert _by_every_step(piece) == piece

    @pytest.mark.parametrize("text", [row[0] for row in MENDED] + KEPT)
    def it_is_in_every_piece_of_the_tables_that_a_step_changes(self, text: str) -> None:
        for start, end in combinations(range(len(text) + 1), 2):
            piece = text[start:end]
            if not may_be_mended(piece):
                assert _by_every_step(piece) == piece

    @pytest.mark.parametrize("text", [expected for _, expected in MENDED])
    def it_is_not_in_what_is_mended_already(self, text: str) -> None:
        assert not may_be_mended(text)


def _by_every_step(text: str) -> str:
    for step in STEPS:
        text = step(text)
    return text


class DescribeTidy:
    @pytest.mark.parametrize(("written", "expected"), MENDED)
    def it_mends_what_the_table_says(self, written: str, expected: str) -> None:
        assert tidy(written) == expected

    @pytest.mark.parametrize("text", KEPT)
    def it_keeps_what_is_right_or_unclear(self, text: str) -> None:
        assert tidy(text) == text

    @given(texts)
    def it_has_nothing_to_do_the_second_time(self, text: str) -> None:
        assert tidy(tidy(text)) == tidy(text)

    @given(texts)
    def it_changes_no_letter_and_no_digit(self, text: str) -> None:
        assert words(tidy(text)) == words(text)

    @given(st.dates(date(1900, 1, 1), date(2100, 1, 1)), st.integers(0, 400))
    def it_keeps_dates_as_they_are_printed(self, first: date, days: int) -> None:
        last = date.fromordinal(first.toordinal() + days)
        printed = [
            *(format_date(first), format_date(first, "short"), format_date(first, "month")),
            format_date_range(first, last),
        ]

        assert [tidy(one) for one in printed] == printed

    @given(st.decimals(-(10**9), 10**9, places=2))
    def it_keeps_numbers_as_they_are_printed(self, value: Decimal) -> None:
        for printed in (format_number(value, 2), format_money(value)):
            assert tidy(printed) == printed

    @pytest.mark.parametrize(
        "piece", ["-", " - ", "„", '"', ",,", " ", "1-", "1 ", "a.", "(", "www."]
    )
    def it_takes_time_linear_in_the_text(self, piece: str) -> None:
        started = process_time()

        tidy(piece * 20_000)

        assert process_time() - started < 5


class DescribeCorrections:
    @given(texts)
    def they_make_the_tidy_text(self, text: str) -> None:
        mended = text
        for one in reversed(corrections(text)):
            assert text[one.start : one.end] == one.before
            mended = mended[: one.start] + one.after + mended[one.end :]

        assert mended == tidy(text)

    @given(texts)
    def they_are_in_order_and_apart(self, text: str) -> None:
        found = corrections(text)

        assert all(one.end <= other.start for one, other in pairwise(found))
        assert all(one.before != one.after for one in found)

    @pytest.mark.parametrize(
        ("text", "rule"),
        [
            ('"a b"', "quotes"),
            ("2011-2020 m.", "range"),
            ("a - b", "dash"),
            ("(-5)", "minus"),
            ("5 Eur", "no_break_space"),
            ("a  b", "double_space"),
            ("kas ?", "space_before_punctuation"),
            ("50%", "missing_space"),
            ("vnt..", "full_stop"),
        ],
    )
    def they_are_called_by_their_rule(self, text: str, rule: str) -> None:
        assert corrections(text)[0].rule == rule

    def they_say_what_is_changed_and_where(self) -> None:
        (found,) = corrections("Biblioteka - namai")

        assert (found.start, found.end) == (10, 12)
        assert (found.before, found.after) == (" -", "\u00a0–")


class DescribeTheReportOf2020:
    def its_prose_is_tidy(self) -> None:
        report = read_report(Path("fixtures/lazdijai-2020/ataskaita.yaml"))

        found = [(one.path, one.corrections) for one in passages_of(report) if one.corrections]

        assert found == []

    def its_published_slips_are_mended_and_nothing_else(
        self, data_regression: DataRegressionFixture
    ) -> None:
        report = read_report(Path("fixtures/lazdijai-2020-paskelbta/ataskaita.yaml"))

        passages = [one for one in passages_of(report) if one.corrections]

        assert all(words(tidy(one.text)) == words(one.text) for one in passages)
        found = {f"{number} {one.path}": list(told(one)) for number, one in enumerate(passages)}
        data_regression.check(found)


def words(text: str) -> str:
    return "".join(filter(str.isalnum, text))


def told(passage: Passage) -> Iterator[str]:
    for one in passage.corrections:
        yield f"{one.rule}: {shown(passage.text, one.start, one.end, one.after)}"


def shown(text: str, start: int, end: int, after: str) -> str:
    around = text[max(start - 15, 0) : start], text[end : end + 15]
    written, printed = (middle.join(around) for middle in (text[start:end], after))
    return f"{written} → {printed}".replace("\u00a0", "~")


class DescribeManyTexts:
    @given(st.lists(texts | numbered, max_size=12))
    def they_are_put_right_as_each_alone(self, many: list[str]) -> None:
        assert tidy_all(many) == [tidy(one) for one in many]

    @given(texts)
    def they_take_every_step_that_they_need(self, text: str) -> None:
        expected = text
        for step in STEPS:
            expected = step(expected)

        assert put_right(text) == expected
