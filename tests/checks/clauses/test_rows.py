"""D224: what sentences say of rows that the data names itself, and of words that people use.

Guards: checks.clauses.rows, checks.clauses.stems.
"""

import pytest

from ataskaita.checks.clauses.stems import stem_of
from benchmarks.sentences import Sentence, outcome_of


def told(place: str, text: str) -> list[str]:
    """Return what is told of a sentence in a section of a report, each with its code."""
    report, section = place.split()
    found = outcome_of(Sentence(report, section, text)).found
    return [f"{one.message.code} {one.what('lt')}".replace("\u00a0", " ") for one in found]


class DescribeARowThatTheDataNames:
    @pytest.mark.parametrize(
        ("place", "text", "right"),
        [
            ("kulturos-centras renginiai", "Surengta 85 koncertai.", "„Koncertai. Renginiai“ – 58"),
            ("kulturos-centras renginiai", "Spektaklius matė 2 980 žiūrovų.", "2 890"),
            ("kulturos-centras kolektyvai", "„Griežlė“ pasirodė 13 kartų.", "31"),
            ("muziejus parodos", "„Kaimo mokyklos suole“ aplankė 1 725 lankytojai.", "1 275"),
            ("savivaldybes-istaiga veikla", "Pagalbą į namus gavo 142 asmenys.", "124"),
            ("savivaldybes-istaiga veikla", "Savanorių pritraukta 28.", "18"),
            (
                "savivaldybes-istaiga pristatymas",
                "Paslaugas gavo 213 senjorų.",
                "„Senjorai. Gavėjai“ – 231",
            ),
            ("savivaldybes-istaiga turtas", "Neįgaliųjų keltuvas kainavo 12,1 tūkst. Eur.", "11,2"),
            (
                "lazdijai-2020 projektai",
                "Projektui „Edukacijos terapija“ skirta 586 Eur.",
                "568,00",
            ),
        ],
    )
    def its_figures_are_known_by_its_name(self, place: str, text: str, right: str) -> None:
        (found,) = told(place, text)

        assert found.startswith("D224")
        assert right in found

    @pytest.mark.parametrize(
        ("place", "text"),
        [
            ("kulturos-centras renginiai", "Surengti 58 koncertai."),
            ("kulturos-centras renginiai", "Per šventę surengti 6 koncertai ir 2 spektakliai."),
            ("kulturos-centras renginiai", "Kalėdiniame koncerte apsilankė 420 žiūrovų."),
            ("kulturos-centras kolektyvai", "Choras „Versmė“ dalyvavo 3 festivaliuose."),
            ("savivaldybes-istaiga veikla", "Planuota pritraukti 15 savanorių."),
            ("savivaldybes-istaiga turtas", "Įsigyti 6 kompiuteriai specialistams."),
            ("lazdijai-2020 kvalifikacija", "Mokymai „Pristatymų rengimas“ vyko 2 dienas."),
        ],
    )
    def it_is_silent_of_what_is_so_or_is_of_something_else(self, place: str, text: str) -> None:
        assert told(place, text) == []


class DescribeWordsThatPeopleUse:
    @pytest.mark.parametrize(
        ("place", "text", "right"),
        [
            ("miestelis vartotojai", "Perregistruoti 504 skaitytojai.", "540"),
            ("lazdijai-2020 vartotojai", "Naujai užsiregistravo 952 skaitytojai.", "925"),
            ("miestelis fondas", "Fondą papildė 720 naujų dokumentų.", "702"),
            ("apskritis fondas", "Gauta 9 597 šakinės literatūros leidiniai.", "9 957"),
            ("muziejus parodos", "Parodų lankytojų skaičius krito 605.", "padidėjo"),
            ("muziejus rinkiniai", "Suskaitmeninta 1 845 eksponatai.", "1 485"),
            ("kulturos-centras pristatymas", "Darbo užmokesčiui išleista 468,3 tūkst. Eur.", "486"),
        ],
    )
    def they_name_a_figure_too(self, place: str, text: str, right: str) -> None:
        (found,) = told(place, text)

        assert right in found

    @pytest.mark.parametrize(
        ("place", "text"),
        [
            ("lazdijai-2020 personalas", "Patvirtinti 45 etatai, iš jų 32 bibliotekininkų."),
            ("miestelis fondas", "Skaitytojai bibliotekai padovanojo 55 knygas."),
            ("miestelis vartotojai", "Skaitytojų skaičius auga trečius metus, jų jau 633."),
            ("kita-biblioteka fondas", "Įsigyta 980 leidinių."),
            ("kita-biblioteka vartotojai", "Naujų skaitytojų – 540, iš jų 180 vaikų."),
        ],
    )
    def they_are_silent_of_what_is_so(self, place: str, text: str) -> None:
        assert told(place, text) == []


class DescribeAStem:
    @pytest.mark.parametrize(
        ("one", "other"),
        [
            ("paroda", "parodose"),
            ("pagalba", "pagalbos"),
            ("užmokestis", "užmokesčiui"),
            ("išlaidos", "išlaidų"),
            ("specialusis", "specialiuoju"),
            ("užsiregistravo", "registruotų"),
        ],
    )
    def it_is_one_for_all_forms(self, one: str, other: str) -> None:
        assert stem_of(one) == stem_of(other)

    @pytest.mark.parametrize(
        ("one", "other"), [("klausytojas", "klausimas"), ("mokytojas", "mokymai")]
    )
    def it_is_not_that_of_another_word(self, one: str, other: str) -> None:
        assert stem_of(one) != stem_of(other)
