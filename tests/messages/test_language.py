"""A sentence in the language that is asked for."""

import pytest

from ataskaita.errors import Fault, Place
from ataskaita.messages import Message, Phrase, translate, translate_plural
from ataskaita.messages.spoken import counted
from ataskaita.messages.structure import NOT_YAML

ONE, MANY = "{n} error", "{n} errors"


class DescribeTranslate:
    def it_says_a_sentence_in_lithuanian(self) -> None:
        assert translate("A total that doesn't add up", "lt") == "Suma nesutampa"

    def it_leaves_english_as_it_is(self) -> None:
        assert translate("A total that doesn't add up", "en") == "A total that doesn't add up"

    def it_leaves_what_the_catalogue_lacks(self) -> None:
        assert translate("found a new kind of fault", "lt") == "found a new kind of fault"

    def it_makes_nothing_of_nothing(self) -> None:
        assert translate("", "lt") == ""


class DescribeTranslatePlural:
    @pytest.mark.parametrize(
        ("number", "expected"),
        [
            (0, "0 klaidų"),
            (1, "1 klaida"),
            (2, "2 klaidos"),
            (9, "9 klaidos"),
            (10, "10 klaidų"),
            (11, "11 klaidų"),
            (12, "12 klaidų"),
            (21, "21 klaida"),
            (22, "22 klaidos"),
            (100, "100 klaidų"),
            (101, "101 klaida"),
            (111, "111 klaidų"),
            (112, "112 klaidų"),
        ],
    )
    def it_takes_the_form_that_goes_with_the_number(self, number: int, expected: str) -> None:
        assert translate_plural(ONE, MANY, number, "lt").format(n=number) == expected

    @pytest.mark.parametrize(("number", "expected"), [(1, ONE), (2, MANY), (21, MANY)])
    def it_knows_the_two_forms_of_english(self, number: int, expected: str) -> None:
        assert translate_plural(ONE, MANY, number, "en") == expected


class DescribeFault:
    def it_translates_facts_that_are_words_of_ours(self) -> None:
        fault = Fault(NOT_YAML, Place("a.yaml"), {"reason": Phrase("could not find expected ':'")})

        assert fault.what("lt") == "Skaitymas sustoja čia: po vardo nėra dvitaškio."

    def it_leaves_other_facts_alone(self) -> None:
        message = Message("D999", "", "“{key}” ({label}) is missing here.", "")
        fault = Fault(message, Place("a.yaml"), {"key": "a list", "label": "{key}"})

        assert fault.what("lt") == "Čia nėra įrašo „a list“ ({key})."


class DescribeCounted:
    def it_writes_the_number_as_its_reader_does(self) -> None:
        assert counted("{n} value", "{n} values", 150_012) == "150\N{NO-BREAK SPACE}012 reikšmių"

    def it_chooses_the_form_of_the_word(self) -> None:
        assert counted("{n} value", "{n} values", 21) == "21 reikšmė"
