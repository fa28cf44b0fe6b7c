"""Sentences as clauses.

Guards: checks.clauses.stems, checks.clauses.neutral.
"""

import pytest

from ataskaita.checks.clauses.reading import Clause, clauses_of
from ataskaita.checks.clauses.stems import stem_of
from ataskaita.checks.numerals import numerals_of
from ataskaita.checks.passages import Passage


def clauses(text: str) -> tuple[Clause, ...]:
    passage = Passage("renginiai.ivadas", text)
    return clauses_of(passage, numerals_of(passage), 2024)


class DescribeAClause:
    @pytest.mark.parametrize(
        ("text", "told"),
        [
            (
                "Surengta 740 renginių, iš jų 218 vaikams.",
                ["Surengta 740 renginių", "iš jų 218 vaikams"],
            ),
            ("Iš 330 renginių 203 vyko čia.", ["Iš 330 renginių", "203 vyko čia"]),
            ("Natų fonde – 331.", ["Natų fonde – 331"]),
            ("Į namus – 12, vietoje – 8.", ["Į namus – 12", "vietoje – 8"]),
            ("Padaugėjo nuo 60 iki 72.", ["Padaugėjo nuo 60", "iki 72"]),
            ("Gauta 5 knygų. Nurašyta 3.", ["Gauta 5 knygų", "Nurašyta 3"]),
            ("Gauta 120 knygų ir 30 natų.", ["Gauta 120 knygų", "30 natų"]),
        ],
    )
    def it_is_a_number_with_its_words(self, text: str, told: list[str]) -> None:
        assert [one.whole for one in clauses(text)] == told

    @pytest.mark.parametrize(
        ("text", "direction"),
        [
            ("Fondas padidėjo 12 fiz. vnt.", 1),
            ("Vartotojų sumažėjo 60.", -1),
            ("Surengta 12 mažiau negu pernai.", -1),
            ("Surengta 12 renginių.", 0),
        ],
    )
    def it_says_which_way_something_went(self, text: str, direction: int) -> None:
        assert clauses(text)[0].direction == direction

    @pytest.mark.parametrize(
        ("text", "last", "another"),
        [
            ("Pernai surengta 12.", True, False),
            ("2023 m. surengta 12.", True, False),
            ("2019 m. surengta 12.", False, True),
            ("2024 m. surengta 12.", False, False),
        ],
    )
    def it_names_a_year(self, text: str, *, last: bool, another: bool) -> None:
        (one,) = clauses(text)

        assert (one.of_last_year, one.of_another_year) == (last, another)

    def it_has_a_word_of_its_own_where_a_name_stands_in_it(self) -> None:
        named, plain = clauses("Akcijoje „Metų knyga“ – 30 knygų."), clauses("Akcijoje – 30 knygų.")

        assert named[0].stems - plain[0].stems == {"kitavardmetuknyg"}


class DescribeAStem:
    @pytest.mark.parametrize(
        "words",
        [
            "renginys renginių renginiuose renginiams",
            "užregistruota registruoti registruotų",
            "aukštasis aukštąjį aukštojo aukštuoju",
            "padovanojo dovanų padovanoti",
            "nurašyta nurašymas nurašytų",
            "išduota išduotis išdavė išduotų",
            "gauta gautų įsigyti įsigijimas",
            "apsilankymai lankytojai aplankė",
            "vaikams vaikas vaikų",
            "vienam vienas viename",
        ],
    )
    def it_is_one_for_all_forms(self, words: str) -> None:
        assert len({stem_of(word) for word in words.split()}) == 1

    @pytest.mark.parametrize(
        "words",
        [
            "bibliotekoje bibliotekininkas",
            "registruota perregistruota",
            "aukštasis aukštesnysis",
            "įrašas nurašyta",
            "mokyta mokiniai mokykla",
            "gauta gavėjai",
        ],
    )
    def it_is_another_for_other_words(self, words: str) -> None:
        assert len({stem_of(word) for word in words.split()}) == len(words.split())
