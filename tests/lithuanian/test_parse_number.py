from contextlib import suppress
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ataskaita.errors import NumberError
from ataskaita.lithuanian import parse_number
from tests.cases_reader import Case, read_cases

MILLION = 10**6
LIKE_NUMBERS = "0123456789 \u00a0\u202f\u2009,.-−%€Eurpoc_e٣"


class DescribeParseNumber:
    @pytest.mark.parametrize("case", read_cases("reading.txt"), ids=str)
    def it_reads_as_the_table_says(self, case: Case) -> None:
        assert _outcome(case.given) == case.expected

    @given(st.text() | st.text(alphabet=LIKE_NUMBERS))
    def it_reads_a_number_or_raises_a_number_error(self, text: str) -> None:
        with suppress(NumberError):
            assert parse_number(text).is_finite()

    @given(st.text(alphabet=LIKE_NUMBERS))
    def its_readings_are_written_well(self, text: str) -> None:
        assert all(parse_number(reading).is_finite() for reading in _readings(text))

    @pytest.mark.parametrize(
        "text",
        [
            "1" * MILLION,
            "1" * MILLION + "x",
            "1 " * MILLION + "1",
            "1 " * MILLION + "x",
            "1," * MILLION + "x",
            "1" + " " * MILLION + "x",
            "1" + " " * MILLION + "1",
            "1" + "," * MILLION,
            "-" * MILLION,
            " " * MILLION,
        ],
        ids=lambda text: f"{text[:3]}…{text[-3:]}",
    )
    def it_refuses_a_hostile_text_at_once(self, text: str) -> None:
        start = process_time()

        with pytest.raises(NumberError):
            parse_number(text)

        assert process_time() - start < 5


class DescribeNumberErrors:
    @pytest.mark.parametrize(
        ("text", "words"),
        [
            (
                "16 0421",
                (
                    "In “16 0421” the digits aren't grouped by three."
                    " Check the figure: perhaps 160\u00a0421?"
                ),
            ),
            (
                "12.5",
                "“12.5” is written with a point. Lithuanian writes a decimal comma: 12,5.",
            ),
            (
                "1.234",
                "“1.234” can be read in two ways. Write 1\u00a0234 or 1,234.",
            ),
            (
                "apie 300",
                (
                    "A number belongs here, but “apie 300” is written."
                    " Write the figure alone, for example 300; put remarks into the prose."
                ),
            ),
            (
                "12345678901234,56",
                (
                    "The number has 16 digits."
                    " Check it: no figure of a report has more than 15 digits."
                ),
            ),
        ],
    )
    def they_say_what_is_wrong_and_what_to_write(self, text: str, words: str) -> None:
        with pytest.raises(NumberError) as raised:
            parse_number(text)

        assert str(raised.value) == words


def _outcome(text: str) -> str:
    try:
        return str(parse_number(text))
    except NumberError as error:
        return f"{error.reason.code} {' / '.join(error.readings)}".rstrip()


def _readings(text: str) -> tuple[str, ...]:
    try:
        parse_number(text)
    except NumberError as error:
        return error.readings
    return ()
