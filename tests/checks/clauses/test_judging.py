"""D224, D333–D339: what sentences say of figures, true and false.

Guards: checks.clauses.changes, checks.clauses.claims, checks.clauses.counts.
Guards: checks.clauses.fitting, checks.clauses.fractions, checks.clauses.hundred.
Guards: checks.clauses.lists, checks.clauses.parts, checks.clauses.percentages.
Guards: checks.clauses.shares.
Guards: checks.clauses.naming, checks.clauses.spoken, checks.clauses.vocabulary.
"""

import pytest

import ataskaita as at
from ataskaita.checks.clauses.spoken import is_planned
from ataskaita.checks.passages import Passage
from benchmarks.sentences import Sentence, outcome_of
from tests.checks.making import FIXTURES


def said(section: str, text: str) -> list[str]:
    """Return the codes of what is told of a sentence about a library of 2024."""
    found = outcome_of(Sentence("kita-biblioteka", section, text)).found
    return [one.message.code for one in found]


def told(section: str, text: str) -> str:
    (found,) = outcome_of(Sentence("kita-biblioteka", section, text)).found
    return found.what("lt").replace("\u00a0", " ")


class DescribeACount:
    @pytest.mark.parametrize(
        ("text", "found"),
        [
            ("Surengta 330 renginių.", []),
            ("Surengta 412 renginių.", ["D224"]),
            ("Surengti trys šimtai dvidešimt renginių.", ["D224"]),
            ("Surengti 230 garsinių renginių.", []),
            ("Surengta 100 garsinių renginių.", ["D224"]),
            ("Padaliniuose surengti 127 renginiai.", []),
            ("Spalį surengta 36 renginiai.", []),
            ("Renginių per mėnesį buvo nuo 20 iki 36.", []),
            ("2 padalinių surengtų renginių – 36.", []),
            ("Surengta 34 renginių senjorams.", []),
            ("Renginiuose dalyvavo 1 240 vaikų.", []),
            ("Vyko „360 renginių“ šventė.", []),
        ],
    )
    def it_is_the_figure_of_which_all_its_words_are(self, text: str, found: list[str]) -> None:
        assert said("renginiai", text) == found

    @pytest.mark.parametrize(
        ("text", "found"),
        [
            ("Gauta 980 fiz. vnt. dokumentų.", ["D224"]),
            ("Gauta 980 pavadinimų dokumentų.", []),
            ("Gauti 2 498 dokumentai.", []),
        ],
    )
    def it_is_of_copies_or_titles(self, text: str, found: list[str]) -> None:
        assert said("fondas", text) == found

    @pytest.mark.parametrize(
        ("text", "found"),
        [
            ("Dirba 16 darbuotojų, iš jų 10 bibliotekininkų.", []),
            ("Dirba 16 darbuotojų, iš jų 12 bibliotekininkų.", ["D224"]),
            ("Iš 16 darbuotojų 13 turi aukštąjį išsilavinimą.", ["D224"]),
            ("Anketą pildė 9 iš 10 darbuotojų.", []),
        ],
    )
    def it_goes_on_with_what_stands_before_it(self, text: str, found: list[str]) -> None:
        assert said("personalas", text) == found

    @pytest.mark.parametrize(
        ("text", "found"),
        [
            ("Vienam bibliotekininkui tenka 285 vartotojai ir 4 822 apsilankymai.", []),
            ("Vienam bibliotekininkui tenka 258 vartotojai.", ["D224"]),
            ("Vienam padaliniui tenka 900 vartotojų.", []),
        ],
    )
    def it_may_be_for_one_of_something(self, text: str, found: list[str]) -> None:
        assert said("vartotojai", text) == found

    @pytest.mark.parametrize(
        ("section", "text", "found"),
        [
            ("renginiai", "Renginių surengta 27 ar 28.", []),
            ("renginiai", "Renginių surengta 28.", ["D224"]),
            ("viesieji_rysiai", "Paskelbti 23 straipsniai, iš jų 11 – rajono spaudoje.", []),
            ("viesieji_rysiai", "Rajono spaudoje – 11 straipsnių.", ["D224"]),
            ("personalas", "Aukštąjį turi 10 darbuotojų, aukštesnįjį – 4.", []),
            ("personalas", "Bibliotekininkams tenka 9,25 etato, techniniams – 1,75.", []),
            ("personalas", "Bibliotekininkų etatų – 9,25, techninių darbuotojų – 1,75.", []),
            ("renginiai", "Mieste veikia 3 klubai, padaliniuose – 2.", []),
            ("renginiai", "Padalinių – 2.", ["D224"]),
            ("renginiai", "2019 m. surengta 300 renginių ir užregistruota 2 400 vartotojų.", []),
            ("renginiai", "Vyko 330 renginių ir užregistruota 2 580 vartotojų.", ["D224"]),
            ("renginiai", "5–8 klasėms skirtas 61 renginys.", []),
            ("vartotojai", "Anketą sudarė 12 klausimų.", []),
            ("vartotojai", "Kiti 12 105 apsilankymai – vakariniai.", []),
            ("vartotojai", "Kiti 12 150 apsilankymai – vakariniai.", []),
            ("vartotojai", "Vietoje išduota 12 150 dokumentų.", ["D223"]),
            ("renginiai", "Daugiau kaip 300 renginių surengta per vienus metus.", []),
            ("renginiai", "Daugiau kaip 170 renginių surengta per vienus metus.", ["D224"]),
            ("vartotojai", "Interneto seansų užregistruota 2 460.", ["D224"]),
            ("vartotojai", "Vienas vartotojas apsilankė vidutiniškai 17 kartų.", []),
            ("vartotojai", "Vienas vartotojas apsilankė vidutiniškai 71 kartą.", ["D224"]),
            ("finansai", "Vienas apsilankymas kainavo 5,63 Eur.", ["D224"]),
            ("finansai", "Savivaldybės biudžeto lėšos – 89 proc. visų gautų lėšų.", ["D335"]),
            (
                "renginiai",
                "Padaliniuose surengti 88 garsiniai ir 93 vaizdiniai renginiai.",
                ["D224"],
            ),
        ],
    )
    def it_is_told_where_nothing_else_can_be_meant(
        self, section: str, text: str, found: list[str]
    ) -> None:
        assert said(section, text) == found

    def it_shares_what_stands_before_the_one_it_is_joined_to(self) -> None:
        text = "Padaliniuose surengti 88 garsiniai ir 93 vaizdiniai renginiai."

        assert told("renginiai", text).endswith("– 39.")

    def it_is_about_so_many_thousands(self) -> None:
        assert said("finansai", "Iš viso gauta apie 315 tūkst. Eur.") == []
        assert said("finansai", "Iš viso gauta apie 380 tūkst. Eur.") == ["D224"]

    def it_is_last_years_where_the_clause_says_so(self) -> None:
        assert said("renginiai", "Pernai surengta 318 renginių.") == []
        assert said("renginiai", "Pernai surengta 402 renginių.") == ["D339"]
        assert said("renginiai", "2019 m. surengta 402 renginių.") == []


class DescribeAChange:
    @pytest.mark.parametrize(
        ("text", "found"),
        [
            ("Vartotojų padaugėjo 60.", []),
            ("Vartotojų sumažėjo 60.", ["D333"]),
            ("Vartotojų padaugėjo 6.", ["D334"]),
            ("Vartotojų padaugėjo 2,2 proc.", []),
            ("Vartotojų padaugėjo 12,2 proc.", ["D334"]),
            ("Vartotojų padaugėjo nuo 2 790 iki 2 850.", []),
            ("Vartotojų padaugėjo nuo 2 970 iki 2 850.", ["D334"]),
            ("Užregistruota 2 850 vartotojų – 60 mažiau negu pernai.", ["D333"]),
            ("Sulaukta 48 220 apsilankymų, 2 115 daugiau negu nurašyta.", []),
            ("Vartotojų padaugėjo 60, apsilankymų – 2 115.", []),
            ("Apsilankyta 48 220 kartų – 2 115 kartų daugiau nei 2023 m.", []),
            ("Apsilankyta 48 220 kartų – 2 511 kartų daugiau nei 2023 m.", ["D334"]),
            ("Vartotojų padaugėjo nuo 2 790 iki 2 850, apsilankymų – nuo 46 105 iki 48 220.", []),
        ],
    )
    def it_is_that_of_the_figure(self, text: str, found: list[str]) -> None:
        assert said("vartotojai", text) == found

    def it_tells_how_it_was(self) -> None:
        assert told("renginiai", "Renginių padaugėjo 9,1 proc.").endswith(
            "pokytis – 3,8 %: nuo 318 iki 330."
        )


class DescribeAShare:
    @pytest.mark.parametrize(
        ("section", "text", "found"),
        [
            ("vartotojai", "Vaikai sudarė 31,8 proc. visų vartotojų.", []),
            ("vartotojai", "Vaikai sudarė 38,1 proc. visų vartotojų.", ["D335"]),
            ("vartotojai", "Iš 2 850 vartotojų vaikai sudarė 31,8 proc.", []),
            ("vartotojai", "Iš 2 850 vartotojų vaikai sudarė 38,1 proc.", ["D335"]),
            ("vartotojai", "Senjorai sudarė 12 proc. visų vartotojų.", []),
            ("renginiai", "Padaliniuose – 88, arba 38,3 proc. visų garsinių renginių.", []),
            ("renginiai", "Padaliniuose – 88, arba 26,7 proc. visų garsinių renginių.", ["D232"]),
            ("renginiai", "Per 12 mėnesių vaikams skirta 45 proc. visų renginių.", []),
            ("fondas", "Patikrinti 2 padaliniai, nurašyta 7,6 proc. viso fondo.", []),
        ],
    )
    def it_is_of_the_whole_with_all_its_words(
        self, section: str, text: str, found: list[str]
    ) -> None:
        assert said(section, text) == found

    def it_is_told_at_the_decimals_that_were_written(self) -> None:
        assert "31,8 % visumos" in told("vartotojai", "Vaikai sudarė 38,1 proc. visų vartotojų.")


class DescribeAFraction:
    @pytest.mark.parametrize(
        ("text", "found"),
        [
            ("Kas trečias vartotojas – vaikas.", []),
            ("Kas šeštas vartotojas – vaikas.", ["D336"]),
            ("Kas trečias apsilankymas – vaiko.", []),
            ("Kas antras apsilankymas – vaiko.", ["D336"]),
            ("Kas antras vartotojas pageidavo naujų knygų.", []),
            ("Vartotojai sudaro pusę gyventojų.", ["D336"]),
        ],
    )
    def it_is_of_two_figures(self, text: str, found: list[str]) -> None:
        assert said("vartotojai", text) == found


class DescribeAList:
    @pytest.mark.parametrize(
        ("text", "found"),
        [
            ("Nurašyta 3 212: 2 012 susidėvėjusių, 1 080 neaktualių ir 120 prarastų.", []),
            ("Nurašyta 3 212: 2 012 susidėvėjusių, 1 080 neaktualių ir 210 prarastų.", ["D224"]),
            ("Nurašyta 3 212, iš jų: 2 012 susidėvėjusių ir 1 080 neaktualių.", []),
            ("Nurašyta 3 212 (susidėvėjo – 2 012, neaktualūs – 1 080, prarasta – 120).", []),
            ("Nurašyta 3 212 (susidėvėjo – 2 012, neaktualūs – 1 080, prarasta – 210).", ["D224"]),
            ("Nurašyta 3 212 (2 012 – per pirmąjį pusmetį, 1 080 – rudenį).", []),
            ("Nurašyti dokumentai (3 212): susidėvėję – 2 012, neaktualūs – 1 210.", ["D337"]),
            ("Dovanas (812) sudarė: knygos – 702, kiti leidiniai – 110.", []),
        ],
    )
    def it_adds_up_to_what_stands_before_it(self, text: str, found: list[str]) -> None:
        assert said("fondas", text) == found

    @pytest.mark.parametrize(
        ("text", "found"),
        [
            ("Tai sudarė 900 leidinių: grožinė literatūra – 409, šakinė – 775.", ["D337"]),
            ("Tai sudarė 900 leidinių (grožinė literatūra – 409, šakinė – 775).", ["D337"]),
            ("Tai sudarė 900 leidinių: grožinė literatūra – 409, šakinė – 175.", []),
            ("Tai sudarė 900 leidinių, iš jų: grožinė literatūra – 409, vaikams – 775.", []),
            ("Įsigyta 900 žaislų: vaikams – 409, suaugusiesiems ir vaikams – 775.", []),
        ],
    )
    def it_is_no_more_than_it_makes_up(self, text: str, found: list[str]) -> None:
        assert said("fondas", text) == found

    def it_is_told_with_the_brackets_of_its_total(self) -> None:
        text = "Nurašyti dokumentai (3 212): susidėvėję – 2 012, neaktualūs – 1 210."

        assert "„Nurašyti dokumentai (3 212)“" in told("fondas", text)


class DescribeAPartOfWhatWasCounted:
    @pytest.mark.parametrize(
        ("text", "found"),
        [
            ("Surengta 12 mokymų, iš jų 14 nuotolinių.", ["D329"]),
            ("Surengta 12 mokymų, iš kurių net 14 – nuotoliniai.", ["D329"]),
            ("Iš 12 mokymų 14 buvo nuotoliniai.", ["D329"]),
            ("Surengta 12 mokymų, iš jų 4 nuotoliniai.", []),
            ("Surengta 12 mokymų, iš jų 4 nuotoliniai, iš jų 9 – vakarais.", []),
            ("Surengta 12 mokymų, iš jų 2 sutraukė 300 klausytojų.", []),
            ("Nupirkti 5 kompiuteriai, iš jų 10 metų senumo – 2.", []),
            ("Nupirkti 5 kompiuteriai, iš jų už 1 200 Eur – 2.", []),
            ("Iš 12 mokymų 300 klausytojų parsinešė po knygą.", []),
        ],
    )
    def it_is_no_more_than_was_counted(self, text: str, found: list[str]) -> None:
        assert said("perspektyva", text) == found

    def it_is_told_once_where_the_figure_is_known(self) -> None:
        text = "Dirba 16 darbuotojų, iš jų 21 bibliotekininkas."

        assert said("personalas", text) == ["D224"]


PLANNED = "Projektų lėšų gauta 6,5 tūkst. Eur mažiau, negu planuota."
THOUSANDS = "Renginiams išleista 112,6 tūkst. Eur, arba {} proc. visų išlaidų."
BESIDE = "Specialistams – 22, techniniams darbuotojams – 12,5 etato."
THEIRS = "Edukacijų padaugėjo nuo 41 iki 46, jų dalyvių – nuo 905 iki 1 012."


class DescribeWhatOtherWordsAreOf:
    @pytest.mark.parametrize(
        ("place", "text", "found"),
        [
            ("savivaldybes-istaiga pristatymas", PLANNED, []),
            ("savivaldybes-istaiga pristatymas", "Projektų lėšų gauta 36,5 tūkst. Eur.", ["D224"]),
            ("muziejus lesos", "Pajamos už paslaugas viršijo planą 2 418,50 Eur.", []),
            ("muziejus lesos", "Pajamos už paslaugas – 24 318,50 Eur.", ["D223"]),
            ("kulturos-centras pristatymas", THOUSANDS.format("15,9"), []),
            ("kulturos-centras pristatymas", THOUSANDS.format("19,5"), ["D233"]),
            ("apskritis personalas", BESIDE, []),
            ("kulturos-centras renginiai", THEIRS, []),
            ("kulturos-centras renginiai", "Edukacijų padaugėjo nuo 42 iki 46.", ["D334"]),
        ],
    )
    def it_is_a_difference_or_another_figure(self, place: str, text: str, found: list[str]) -> None:
        report, section = place.split()
        told = outcome_of(Sentence(report, section, text)).found
        assert [one.message.code for one in told] == found


class DescribeATextOfWhatIsPlanned:
    def it_says_nothing_of_figures(self) -> None:
        assert is_planned(Passage("rinkiniai.darbai.apskaita.planuota", "Surengti 12 parodų."))
        assert not is_planned(Passage("rinkiniai.darbai.apskaita.pasiekta", "Surengta 12 parodų."))
        found = at.check(at.load(FIXTURES / "muziejus" / "ataskaita.yaml"))
        assert [one for one in found if one.message.code.startswith(("D22", "D33"))] == []
