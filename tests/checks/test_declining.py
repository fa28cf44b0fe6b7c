"""D267: a word that is declined by a guess is told, where it stands.

Guards: checks.declining.
"""

import pytest

from ataskaita.declared.institution import Institution
from ataskaita.declared.own import OwnFigure
from ataskaita.declared.words import Word
from tests.checks.making import findings


def guessed(**parts: object) -> list[tuple[str, str, object]]:
    """Return the words that are told, with their genitives, and where."""
    return [
        (one.spots[0].path, str(one.facts["word"]), one.facts["genitive"])
        for one in findings(**parts)
        if one.message.code == "D267"
    ]


class DescribeAWordOfTheData:
    def it_is_told_where_no_ending_and_no_dictionary_says_how_it_declines(self) -> None:
        assert guessed(
            institution=Institution(name="Beržgirio Kalnaskritis"),
            nouns={"fondas.parama": "nauja skaitmestis", "fondas.dovanos": "knyga"},
            own_figures={"a": OwnFigure(label="A", noun="antkirtis")},
        ) == [
            ("istaiga.pavadinimas", "Kalnaskritis", "Kalnaskričio"),
            ("daiktavardziai.fondas.parama", "skaitmestis", "skaitmesčio"),
            ("papildomi_rodikliai.a.daiktavardis", "antkirtis", "antkirčio"),
        ]

    def it_is_told_once(self) -> None:
        nouns = {"fondas.parama": "antkirtis", "fondas.dovanos": "didelis antkirtis"}

        assert [word for _, word, _ in guessed(nouns=nouns)] == ["antkirtis"]

    @pytest.mark.parametrize(
        "given",
        [
            Institution(name="Kaimo Kalnaskritis", genitive="Kaimo Kalnaskrities"),
            Institution(name="Lopšelis-darželis „Kalnaskritis“"),
            Institution(name="VšĮ „Kalnaskritis“"),
        ],
    )
    def it_is_no_guess_where_the_data_says_it_or_nothing_changes(self, given: Institution) -> None:
        assert guessed(institution=given) == []

    def it_is_no_guess_where_the_word_is_given_with_its_genitive(self) -> None:
        word = Word(nominative="skaitmestis", genitive="skaitmesties")

        assert guessed(words=(word,), nouns={"fondas.parama": "nauja skaitmestis"}) == []
