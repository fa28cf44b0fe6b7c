"""D353: names without quotes that are a letter or a mark apart.

Guards: checks.spellings.
"""

import pytest

import ataskaita as at
from ataskaita.checks import Evidence
from ataskaita.checks.spellings import names_are_spelt_alike
from ataskaita.declared.institution import Branch
from tests.checks.making import FIXTURES, codes, findings, prose

HOUSES = tuple(Branch(name=one) for one in ("Aštriosios Kirsnos", "Metelių", "Šventežerio"))
BROKEN = ("klaidos",)
"""Of fixtures, that which can't be read."""


def told(*paragraphs: str) -> list[str]:
    return codes(branches=HOUSES, preamble=prose(*paragraphs))


class DescribeANameOfAPlace:
    @pytest.mark.parametrize(
        "slip", ["Meteilių", "Meteiliuose", "Metleliai", "Mėteliai", "Metellius", "Sventežeryje"]
    )
    def it_is_spelt_as_the_data_declares_it(self, slip: str) -> None:
        assert told(f"Parodos veikė ir {slip} bibliotekoje.") == ["D353"]

    @pytest.mark.parametrize(
        "text",
        [
            "Parodos veikė Meteliuose, Šventežeryje ir Aštriojoje Kirsnoje.",
            "Metelius ir Šventežerį lankė rašytojai.",
            "Renginys vyko Metelyje.",
            "Mielai lankėsi Vilniuje.",
            "Meteliškiai lankė renginius.",
            "Vyko „Meteilių“ konkursas.",
        ],
    )
    def it_stands_in_any_case_and_beside_other_names(self, text: str) -> None:
        assert told(text) == []

    def it_is_told_with_both_places(self) -> None:
        (found,) = findings(branches=HOUSES, preamble=prose("Veikė Meteiliuose."))

        paths = [one.place.within for one in found.spots]
        assert [path.partition("[")[0] for path in paths] == ["preambule", "padaliniai"]
        assert "Meteiliuose" in found.what("lt")


class DescribeANameInTexts:
    def it_is_spelt_as_where_it_stands_oftener(self) -> None:
        once = "Skaitė rašytoja Kazlauskienė.", "Dalyvavo ir Kazlauskienė."

        assert codes(preamble=prose(*once, "Vėl atvyko Kazlauskenė.")) == ["D353"]
        assert codes(preamble=prose(*once, "Atvyko Kazlauskas, Kazlauskaitė.")) == []

    def it_may_be_another_known_town(self) -> None:
        text = prose(
            "Lankytasi Varnėnuose, vėliau Varnėnų mokykloje.", "Projektas su Varėnos meru."
        )

        assert codes(preamble=text) == []

    def it_is_another_where_no_declension_has_both(self) -> None:
        twice = "Skaityta Rudaminoje.", "Parodos Rudaminos mokykloje."

        assert codes(preamble=prose(*twice, "Skaityta ir Rudamnoje.")) == ["D353"]
        assert codes(preamble=prose(*twice, "Skaityta ir Rudamniuose.")) == []

    def it_is_not_sought_where_a_short_one_opens_a_sentence(self) -> None:
        text = prose(
            "Lankytasi Meteliuose, Meteliuose skaityta.", "Metelius puošė. Meteilius gyrė."
        )

        assert codes(preamble=text) == []

    def it_is_right_in_all_fixtures(self) -> None:
        files = sorted(FIXTURES.glob("*/ataskaita.yaml"))
        reports = (at.load(one) for one in files if one.parent.name not in BROKEN)
        found = [one for report in reports for one in names_are_spelt_alike(Evidence(report))]

        assert len(files) > len(BROKEN)
        assert found == []


class DescribeANameThatOpens:
    def it_is_spelt_as_the_data_declares_it(self) -> None:
        assert told("Šventžeryje lankėsi rašytojai.") == ["D353"]

    @pytest.mark.parametrize("word", ["Šventė vyko.", "Meteliškiai lankėsi.", "Melagių mažai."])
    def it_may_be_another_word(self, word: str) -> None:
        assert told(word) == []


class DescribeANameThatTheDataDeclares:
    def it_is_spelt_as_the_texts_have_it(self) -> None:
        branches = (Branch(name="Šventžerio"),)
        text = prose("Veikė Šventežerio, o Šventežeryje ir Šventežerio bibliotekoje – parodos.")

        assert codes(branches=branches, preamble=text) == ["D353"]

    def it_may_be_like_another_one(self) -> None:
        branches = (Branch(name="Vyturkalio"), Branch(name="Vyturkalnio"))
        text = prose("Parodos – Vyturkalnio, o knygos – Vyturkalnio bibliotekoje.")

        assert codes(branches=branches, preamble=text) == []
