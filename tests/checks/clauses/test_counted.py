"""Numbers as sentences say them."""

from decimal import Decimal

import pytest

from ataskaita.checks.clauses.counted import Said, said_in
from ataskaita.checks.numerals import numerals_of
from ataskaita.checks.passages import Passage


def said(text: str) -> list[Said]:
    passage = Passage("fondas.ivadas", text)
    return list(said_in(passage, numerals_of(passage)))


class DescribeANumberOfASentence:
    @pytest.mark.parametrize(
        ("text", "value", "unit"),
        [
            ("Surengta 740 renginių.", "740", ""),
            ("Surengta septyni šimtai keturiasdešimt renginių.", "740", ""),
            ("Dirba dvidešimt vienas darbuotojas.", "21", ""),
            ("Gauta du tūkstančiai trys šimtai knygų.", "2300", ""),
            ("Gauta 636 tūkst. Eur.", "636000", "eur"),
            ("Gauta 3,12 mln. Eur.", "3120000", "eur"),
            ("Tai 31,5 proc. visų vartotojų.", "31.5", "proc"),
            ("Mokyta 186,5 valandos.", "186.5", "val"),
            ("Užimta 13,5 etato.", "13.5", "etat"),
            ("Gauta 776 pavadinimų.", "776", "pavad"),
            ("Apsilankyta 1 204 kartus.", "1204", "kart"),
        ],
    )
    def it_is_read_with_its_unit(self, text: str, value: str, unit: str) -> None:
        (one,) = said(text)

        assert (one.value, one.unit) == (Decimal(value), unit)

    @pytest.mark.parametrize(
        "text", ["Vienas padalinys uždarytas.", "Vaikai iki 14 metų.", "Nr. 512", "kovo 8 d."]
    )
    def it_is_no_age_day_or_number_of_a_paper(self, text: str) -> None:
        assert said(text) == []

    @pytest.mark.parametrize(
        ("text", "value", "allowed"),
        [
            ("636 tūkst. Eur", "635833.77", True),
            ("663 tūkst. Eur", "635833.77", False),
            ("41,2 proc.", "41.17", True),
            ("41,17 proc.", "41.2", False),
            ("740 renginių", "740", True),
            ("740 renginių", "740.4", False),
        ],
    )
    def it_allows_what_it_may_have_been_rounded_from(
        self, text: str, value: str, *, allowed: bool
    ) -> None:
        assert said(text)[0].allows(Decimal(value)) is allowed

    @pytest.mark.parametrize(
        ("text", "bounds"),
        [
            ("padaugėjo nuo 60 iki 72", ["nuo", "iki"]),
            ("Iš 22 padalinių", ["iš"]),
            ("mokyta po 12 val.", ["po"]),
        ],
    )
    def it_has_its_preposition(self, text: str, bounds: list[str]) -> None:
        assert [one.bound for one in said(text)] == bounds

    @pytest.mark.parametrize("words", ["apie", "beveik", "daugiau kaip", "ne mažiau kaip"])
    def it_may_be_about_so_many(self, words: str) -> None:
        assert said(f"Gauta {words} 700 knygų.")[0].about
        assert not said("Gauta 700 knygų.")[0].about
