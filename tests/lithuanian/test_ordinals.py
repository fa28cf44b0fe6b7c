import pytest
from hypothesis import given
from hypothesis import strategies as st

from ataskaita.lithuanian import Case, Gender, format_ordinal, format_roman, parse_roman
from tests.cases_reader import read_table

CASES: dict[str, Case] = {
    "vardininkas": "nominative",
    "kilmininkas": "genitive",
    "naudininkas": "dative",
    "galininkas": "accusative",
    "įnagininkas": "instrumental",
    "vietininkas": "locative",
}
GENDERS: dict[str, Gender] = {"vyriškoji": "masculine", "moteriškoji": "feminine"}


class DescribeFormatOrdinal:
    @pytest.mark.parametrize("row", read_table("ordinals.txt"), ids=" ".join)
    def it_writes_what_the_table_says(self, row: tuple[str, ...]) -> None:
        number, gender, case, plural, expected = row

        written = format_ordinal(
            int(number), CASES[case], GENDERS[gender], "plural" if plural == "d" else "singular"
        )

        assert written == expected

    @pytest.mark.parametrize(
        ("number", "gender", "expected"),
        [
            (1, "masculine", "1-as"),
            (3, "masculine", "3-ias"),
            (1, "feminine", "1-a"),
            (3, "feminine", "3-ia"),
            (13, "masculine", "13-as"),
        ],
    )
    def it_writes_the_simple_form_when_asked(
        self, number: int, gender: Gender, expected: str
    ) -> None:
        assert format_ordinal(number, gender=gender, definite=False) == expected

    @given(st.integers(0, 10**6))
    def it_softens_after_three_alone(self, number: int) -> None:
        is_soft = format_ordinal(number).endswith("-iasis")

        assert is_soft == (str(number).endswith("3") and not str(number).endswith("13"))

    def it_refuses_what_counts_nothing(self) -> None:
        with pytest.raises(ValueError, match="a number from zero on is needed, got -1"):
            format_ordinal(-1)


class DescribeRomanNumerals:
    @pytest.mark.parametrize(("number", "numeral"), read_table("roman.txt"))
    def they_are_written_as_the_table_says(self, number: str, numeral: str) -> None:
        assert format_roman(int(number)) == numeral

    @given(st.integers(1, 3999))
    def they_are_read_back(self, number: int) -> None:
        assert parse_roman(format_roman(number)) == number

    @pytest.mark.parametrize("text", ["", "IIII", "VV", "IC", "iv", "X1", " X", "MMMM", "IXI", "Ⅳ"])
    def they_are_refused_when_ill_written(self, text: str) -> None:
        with pytest.raises(ValueError, match="not a Roman numeral"):
            parse_roman(text)

    @pytest.mark.parametrize("number", [0, -1, 4000])
    def they_end_at_3999(self, number: int) -> None:
        with pytest.raises(ValueError, match="a number from 1 to 3999 is needed"):
            format_roman(number)
