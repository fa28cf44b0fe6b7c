"""Spelling is reported where a word is wrong, and only there."""

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from importlib.resources import files

import pytest

import ataskaita as at
from ataskaita.spelling import UnknownWord, is_available, unknown_words
from tests.cases_reader import read_table
from tests.documents import paragraphs_of, tables_of

RIGHT = [text for row in read_table("spelling_right.txt") for text in row]
WRONG = read_table("spelling_wrong.txt")

LIST = files("ataskaita").joinpath("spelling/words.txt")
PAIRS = [
    line
    for line in LIST.read_text(encoding="utf-8").splitlines()
    if " = " in line and line[0] != "#"
]

MEASURED = """
import sys, time
from ataskaita.spelling import unknown_words
text = sys.stdin.buffer.read().decode()
assert "spylls" not in sys.modules
start = time.process_time()
unknown_words(text)
print(time.process_time() - start)
"""


def text_of(fixture: str) -> str:
    """Return all that the fixture's report prints, a paragraph or a cell on each line."""
    document = at.render(at.load(f"fixtures/{fixture}/ataskaita.yaml"))
    cells = [cell.text for table in tables_of(document) for row in table.rows for cell in row]
    return "\n".join([*(text for _, text in paragraphs_of(document)), *cells])


def words(text: str) -> list[str]:
    return [one.word for one in unknown_words(text)]


class DescribeUnknownWords:
    @pytest.mark.parametrize("text", RIGHT)
    def they_are_never_right_ones_promise_22(self, text: str) -> None:
        assert words(f"Parašyta {text} ir baigta.") == []

    @pytest.mark.parametrize(("word", "meant"), WRONG)
    def they_are_found_and_mended_promise_22(self, word: str, meant: str) -> None:
        (found,) = unknown_words(f"Parašyta {word} ir baigta.")

        assert found.word == word
        assert meant in (found.suggestions or ("-",))

    def they_tell_where_they_stand(self) -> None:
        (found,) = unknown_words("Nauja biblioetka.")

        assert found == UnknownWord(6, "biblioetka")
        assert found.suggestions == ("biblioteka",)

    def they_are_told_each_time(self) -> None:
        assert [one.start for one in unknown_words("isduota, isduota")] == [0, 9]

    @pytest.mark.parametrize("text", ["", " ", "–", "„“", "12 345", "a b c", "\n\n", "'’-"])
    def they_are_none_where_there_are_no_words(self, text: str) -> None:
        assert words(text) == []

    @pytest.mark.parametrize("text", ["Viešoji-biblioetka", "biblioetka/skaitykla", "(biblioetka)"])
    def they_are_parts_of_compound_words_too(self, text: str) -> None:
        assert words(text) == ["biblioetka"]

    def they_are_given_as_dictionaries_write_them(self) -> None:
        (found,) = unknown_words("Nauja bib\u00adlioetka")

        assert found == UnknownWord(6, "biblioetka")

    def they_are_no_words_of_the_length_of_a_page(self) -> None:
        (found,) = unknown_words("Tai " + "ab" * 2000)

        assert found.suggestions == ()

    def they_are_the_same_in_every_thread(self) -> None:
        text = "Isduota daugiau zurnalu, bet biblioetka uždaryta. " * 20

        with ThreadPoolExecutor(max_workers=4) as pool:
            found = list(pool.map(words, [text] * 8))

        assert found == [["Isduota", "zurnalu", "biblioetka"] * 20] * 8


class DescribeTheOpeningWord:
    @pytest.mark.parametrize(
        ("text", "meant"),
        [
            ("Biblioetka veikia.", "Biblioteka"),
            ("Gerai. Isduota knygų.", "Išduota"),
            ("Gerai! „Bibliteka“ veikia.", "Biblioteka"),
            ("Lazdiju biblioteka.", "Lazdijų"),
        ],
    )
    def it_is_told_where_it_is_near_a_known_one(self, text: str, meant: str) -> None:
        (found,) = unknown_words(text)

        assert meant in found.suggestions

    @pytest.mark.parametrize(
        "text", ["Papečkiai – kaimas.", "Gerai. Vidzgalių kaimas.", "Hansas Kristianas Andersenas"]
    )
    def it_may_be_a_name(self, text: str) -> None:
        assert words(text) == []


class DescribeANameOrAQuotation:
    @pytest.mark.parametrize("text", ["Mieste Siauliuose", "Vakaras „Lazdiju knygos“"])
    def it_is_told_where_it_lost_its_marks(self, text: str) -> None:
        assert len(words(text)) == 1

    @pytest.mark.parametrize(
        "text",
        ["Kaime Vidzgalynuose", "Poetas Liudvikas Rėza", "Lankėsi „malinose“", '"magic of you"'],
    )
    def it_is_its_owners_else(self, text: str) -> None:
        assert words(text) == []


class DescribeOwnWords:
    @pytest.mark.parametrize(
        ("line", "text"),
        [
            ("knygvedys", "Mūsų knygvedys, knygvedžio, knygvedžiais. Knygvedys ir neknygvedys"),
            ("skaityvė", "Nauja skaityvė, skaityvėje, skaityvių"),
            ("knygtis, knygties", "Nauja knygtis, knygtyje, knygčių"),
            ("knyginiškas = lietuviškas", "Labai knyginiškas, knyginiškoms, knyginiškesnis"),
            ("Siauliai", "Kaime Siauliuose"),
            ("Lazdiju biblioteka", "Svetainė „Lazdiju biblioteka“"),
        ],
    )
    def they_are_right_in_all_their_forms(self, line: str, text: str) -> None:
        assert unknown_words(text) != ()
        assert unknown_words(text, own_words=[line]) == ()

    def they_keep_their_capitals(self) -> None:
        (found,) = unknown_words("Veikia pazukiuose", own_words=["Pazukiai"])

        assert found.suggestions == ("Pazukiuose",)

    @pytest.mark.parametrize("line", ["", "# knygvedys", "–", "=", "a = b", "a =", "xyz = qwertyz"])
    def they_may_be_anything(self, line: str) -> None:
        (found,) = unknown_words("Mūsų knygvedys", own_words=[line])

        assert found.word == "knygvedys"


class DescribeTheListOfWords:
    @pytest.mark.parametrize("line", PAIRS)
    def its_models_are_known(self, line: str) -> None:
        assert words(line) == []


class DescribeTheReports:
    @pytest.mark.parametrize(
        ("fixture", "slips"),
        [
            ("lazdijai-2020", set()),
            ("kita-biblioteka", set()),
            ("maziausia", set()),
            ("lazdijai-2020-paskelbta", {"Lazdiju", "bilijardo", "veidaknygėje"}),
        ],
    )
    def they_give_no_false_alarm_promise_22(self, fixture: str, slips: set[str]) -> None:
        assert set(words(text_of(fixture))) == slips

    @pytest.mark.slow
    def they_take_less_than_three_seconds_with_the_dictionary(self) -> None:
        text = text_of("lazdijai-2020").encode()

        done = subprocess.run(
            [sys.executable, "-c", MEASURED], input=text, capture_output=True, check=True
        )

        assert float(done.stdout) < 3


class DescribeTheExtra:
    def it_is_installed_here(self) -> None:
        assert is_available()

    def it_can_be_missing(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr("ataskaita.spelling.dictionary.find_spec", lambda _: None)

        assert not is_available()
