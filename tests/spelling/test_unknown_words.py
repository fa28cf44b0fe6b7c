"""Spelling is reported where a word is wrong, and only there."""

from pathlib import Path

import pytest

from ataskaita.proofreading import spelling_remarks
from ataskaita.sources import read_report
from ataskaita.spelling import UnknownWord, is_available, unknown_words
from ataskaita.spelling.dictionary import Model, dictionary, read_words
from tests.cases_reader import read_table

RIGHT = [word for row in read_table("spelling_right.txt") for word in row]


class DescribeUnknownWords:
    @pytest.mark.parametrize("word", RIGHT)
    def they_are_not_among_right_ones_promise_22(self, word: str) -> None:
        assert unknown_words(f"Parašyta {word} ir baigta.") == ()

    @pytest.mark.parametrize(("text", "meant"), read_table("spelling_wrong.txt"))
    def they_are_found_and_mended_promise_22(self, text: str, meant: str) -> None:
        (found,) = unknown_words(f"Parašyta {text} ir baigta.")

        assert found.word in text
        assert meant in (*found.suggestions, "-")

    def they_tell_where_they_stand(self) -> None:
        assert unknown_words("Nauja biblioetka.") == (
            UnknownWord(6, "biblioetka", ("biblioteka",)),
        )

    def they_are_told_each_time(self) -> None:
        assert [one.start for one in unknown_words("isduota, isduota")] == [0, 9]

    @pytest.mark.parametrize("text", ["", " ", "–", "„“", "12 345", "a b c"])
    def they_are_none_where_there_are_no_words(self, text: str) -> None:
        assert unknown_words(text) == ()

    def they_are_right_where_the_report_says_so(self) -> None:
        assert unknown_words("Lazdiju biblioteka") != ()
        assert unknown_words("Lazdiju biblioteka", own_words=["Lazdiju"]) == ()

    def they_may_open_a_sentence(self) -> None:
        (found,) = unknown_words("Gerai. Biblioetka veikia.")

        assert found.suggestions == ("Biblioteka",)

    def their_names_are_told_only_for_lost_marks(self) -> None:
        assert unknown_words("Kaime Vidzgalynuose") == ()
        assert unknown_words("Mieste Siauliuose")[0].suggestions == ("Šiauliuose",)


class DescribeTheListOfWords:
    def its_words_follow_known_ones(self) -> None:
        models, fixed = read_words("# pastaba\n\nekosistema = sistema\nEur fiz\n")

        assert models == (Model("ekosis", "sis"),)
        assert fixed == {"eur", "fiz"}

    def its_models_are_known(self) -> None:
        known = dictionary()

        lines = Path("src/ataskaita/spelling/words.txt").read_text(encoding="utf-8").splitlines()
        followed = [
            line.split("=")[1].strip() for line in lines if "=" in line[1:] and line[0] != "#"
        ]

        assert [word for word in followed if not known.hunspell.lookup(word)] == []
        assert len(followed) == len(known.models)

    def it_is_there_with_the_extra(self) -> None:
        assert is_available()


class DescribeTheReports:
    @pytest.mark.parametrize("name", ["lazdijai-2020", "kita-biblioteka", "maziausia"])
    def their_prose_gives_no_alarm(self, name: str) -> None:
        source = read_report(Path(f"fixtures/{name}/ataskaita.yaml"))

        assert list(spelling_remarks(source)) == []
