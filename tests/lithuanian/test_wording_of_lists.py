import pytest
from hypothesis import given
from hypothesis import strategies as st

from ataskaita.lithuanian import capitals, first_capital, join_words, strip_diacritics
from tests.cases_reader import read_table


class DescribeJoinWords:
    @pytest.mark.parametrize(
        ("words", "sentence"),
        [
            ([], ""),
            (["knygos"], "knygos"),
            (["knygos", "žurnalai"], "knygos ir žurnalai"),
            (["knygos", "žurnalai", "natos"], "knygos, žurnalai ir natos"),
            (["A", "B", "C", "D"], "A, B, C ir D"),
        ],
    )
    def it_puts_ir_before_the_last(self, words: list[str], sentence: str) -> None:
        assert join_words(words) == sentence

    @pytest.mark.parametrize(("words", "last_word", "sentence"), read_table("lists.txt"))
    def it_writes_what_the_table_says(self, words: str, last_word: str, sentence: str) -> None:
        assert join_words(words.split("/"), last_word) == sentence

    def it_takes_any_sequence(self) -> None:
        assert join_words(("A", "B")) == "A ir B"


class DescribeCapitals:
    @pytest.mark.parametrize(
        ("text", "title"),
        [
            ("veiklos ataskaita", "VEIKLOS ATASKAITA"),
            ("ąčęėįšųūž", "ĄČĘĖĮŠŲŪŽ"),
            ("2020 m. „Žinių“ dalis", "2020 M. „ŽINIŲ“ DALIS"),
        ],
    )
    def they_replace_every_small_letter(self, text: str, title: str) -> None:
        assert capitals(text) == title


class DescribeFirstCapital:
    @pytest.mark.parametrize(
        ("text", "opening"),
        [
            ("", ""),
            ("šiemet", "Šiemet"),
            ("Lazdijų savivaldybė", "Lazdijų savivaldybė"),
            ("įvadas apie LIBIS", "Įvadas apie LIBIS"),
            ("„bitė“ skrenda", "„Bitė“ skrenda"),
            ("(ne visi)", "(Ne visi)"),
            ("3 knygos", "3 knygos"),
            ("„", "„"),
        ],
    )
    def it_raises_the_first_letter_alone(self, text: str, opening: str) -> None:
        assert first_capital(text) == opening


class DescribeStripDiacritics:
    def it_makes_all_nine_letters_plain(self) -> None:
        assert strip_diacritics("ąčęėįšųūž") == "aceeisuuz"

    def it_makes_their_capitals_plain(self) -> None:
        assert strip_diacritics("ĄČĘĖĮŠŲŪŽ") == "ACEEISUUZ"

    def it_makes_a_long_text_plain_as_a_short_one(self) -> None:
        short = "Ąžuolų gatvės šiaurinė pusė – Łódź, õ, “ė”. "

        assert strip_diacritics(short * 40) == strip_diacritics(short) * 40

    def it_reads_a_data_key(self) -> None:
        assert strip_diacritics("grąžinta_iš_viso") == "grazinta_is_viso"

    @given(st.text().filter(lambda text: not set(text) & set("ąčęėįšųūžĄČĘĖĮŠŲŪŽ")))
    def it_leaves_other_characters_alone(self, text: str) -> None:
        assert strip_diacritics(text) == text
