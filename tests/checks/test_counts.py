"""D261, D262: counts against lists, and what is listed twice."""

import pytest

from ataskaita.declared.institution import Branch
from ataskaita.declared.prose import Block, Prose, Quotation, Run
from ataskaita.kinds.library.activities import Club, Clubs, Project, Projects
from ataskaita.kinds.library.resources import StaffTraining, Training
from tests.checks.making import codes, findings, prose


class DescribeACount:
    @pytest.mark.parametrize(
        ("text", "found"),
        [
            ("Trijose bibliotekose – Seirijų, Krosnos ir Teizų – vyko.", []),
            ("Keturiose bibliotekose – Seirijų, Krosnos ir Teizų – vyko.", ["D261"]),
            ("4 padalinių (Seirijų, Krosnos bei Teizų) darbuotojai", ["D261"]),
            ("3 nutolę padaliniai: Seirijų, Krosnos (iki birželio) ir Teizų.", []),
            ("Du klubai: „Menė“, „Džemas“ ir „Būrelis“.", ["D261"]),
            ("Dvylikoje vietų dirbta; Seirijų, Krosnos ir Teizų bibliotekos remontuotos.", []),
            ("30 megabitų per sekundę. Krosnos, Šeštokų ir Teizų padaliniai", []),
            ("Penki tikslai: gerinti paslaugas, skatinti skaitymą ir mokyti.", []),
        ],
    )
    def it_is_that_of_its_list(self, text: str, found: list[str]) -> None:
        assert codes(preamble=prose(text)) == found

    def it_may_be_before_a_list_that_is_quoted(self) -> None:
        branches = tuple(Branch(name=one) for one in ("Krosnos", "Seirijų", "Teizų"))
        text = Prose((Block((Run("4 padaliniai: "), Quotation("padaliniai.sarasas"))),))

        found = findings(branches=branches, preamble=text)

        assert [one.message.code for one in found] == ["D261"]
        assert found[0].facts["counted"] == "3"


class DescribeACountInItsOwnSection:
    CLUBS = (Club(name="Menė"), Club(name="Džemas"))

    @pytest.mark.parametrize(
        ("text", "found"),
        [
            ("Veikia 3 klubai.", ["D224"]),
            ("Veikia trys neformalūs klubai.", ["D224"]),
            ("Lankytasi trijuose klubuose.", ["D224"]),
            ("Veikia 2 klubai.", []),
            ("Klubas 100 Klubas 102", []),
            ("Vienas klubas veikia Krosnoje, du klubai – kitur.", []),
        ],
    )
    def it_is_not_above_what_the_data_lists(self, text: str, found: list[str]) -> None:
        assert codes(clubs=Clubs(clubs=self.CLUBS, introduction=prose(text))) == found

    def it_may_be_of_others_in_another_section(self) -> None:
        assert codes(clubs=Clubs(clubs=self.CLUBS), preamble=prose("Šalyje veikia 9 klubai.")) == []


class DescribeAList:
    def it_has_nothing_twice_in_a_text(self) -> None:
        found = findings(preamble=prose("Bibliotekose – Krosnos, Teizų bei Krosnos – vyko."))

        assert [(one.message.code, one.facts["found"]) for one in found] == [("D262", "Krosnos")]

    @pytest.mark.parametrize(
        "parts",
        [
            {"branches": (Branch(name="Krosnos"), Branch(name="Krosnos"))},
            {"clubs": Clubs(clubs=(Club(name="Menė"), Club(name="Menė")))},
            {"staff_training": StaffTraining(events=(Training(title="A"), Training(title="A")))},
            {
                "projects": Projects(
                    projects=(Project(title=prose("Knyga")), Project(title=prose("Knyga")))
                )
            },
        ],
        ids=["branches", "clubs", "trainings", "projects"],
    )
    def it_has_nothing_twice_in_the_data(self, parts: dict[str, object]) -> None:
        found = findings(**parts)

        assert [one.message.code for one in found] == ["D262"]
        assert len(found[0].spots) == 2
