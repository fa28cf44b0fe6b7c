"""D221–D224: numbers that are typed into texts."""

import pytest

from ataskaita.declared.keyed import Keyed
from ataskaita.declared.prose import Block, Prose, Quotation, Run
from ataskaita.kinds.library.collection import Collection, DocumentCounts
from ataskaita.kinds.library.services import Loans, Services, Users, Visits
from tests.checks.making import findings, money, prose

STOCK = DocumentCounts(stated_total=174_211)


def said(text: str, **more: object) -> list[str]:
    """Return the codes of what is found in a text about a stock of 174 211."""
    collection = Collection(closing=STOCK, acquisition_text=prose(text))
    return [one.message.code for one in findings(collection=collection, **more)]


class DescribeATypedFigure:
    @pytest.mark.parametrize(
        "text",
        [
            "Fonde – 174 211 fiz. vnt.",
            "Fonde – 174\u00a0211 fiz. vnt.",
            "Fonde – 174211 fiz. vnt.",
            "Fonde (174 211) daug knygų.",
        ],
    )
    def it_should_be_quoted(self, text: str) -> None:
        assert said(text) == ["D221"]

    def it_is_a_note(self) -> None:
        found = findings(collection=Collection(closing=STOCK, acquisition_text=prose("174 211")))

        assert found[0].severity == "note"
        assert "{{ fondas.likutis.is_viso }}" in found[0].remedy()

    @pytest.mark.parametrize(
        "text",
        [
            "Per 2024 m. surengta daug.",
            "Sprendimas Nr. 174 211.",
            "Svetainė rsvb.lt/174211.",
            "Gauta 12 knygų.",
            "Gauta 999 888 knygų.",
        ],
    )
    def it_is_no_year_number_or_little_count(self, text: str) -> None:
        assert said(text) == []

    def it_is_not_what_is_quoted(self) -> None:
        quoted = Prose((Block((Run("Fonde "), Quotation("fondas.likutis.is_viso"))),))

        assert findings(collection=Collection(closing=STOCK, acquisition_text=quoted)) == ()

    def it_is_not_the_address_of_a_link(self) -> None:
        link = Prose((Block((Run("174 211", link="https://example.lt"),)),))

        assert findings(collection=Collection(closing=STOCK, acquisition_text=link)) == ()


class DescribeASlip:
    @pytest.mark.parametrize(
        "number", ["174 214", "147 211", "17 211", "1 742 111", "17 4211", "174 21 1"]
    )
    def it_is_one_digit_or_a_space_away(self, number: str) -> None:
        assert said(f"Fonde yra {number} fiz. vnt. dokumentų.") == ["D223"]

    def it_is_found_in_other_sections_too_where_the_number_is_long(self) -> None:
        found = findings(
            collection=Collection(closing=STOCK), preamble=prose("Sukaupta 174 214 dokumentų.")
        )

        assert [one.message.code for one in found] == ["D223"]

    @pytest.mark.parametrize("number", ["175 214", "471 211", "1 74 2"])
    def it_is_not_two_digits_away(self, number: str) -> None:
        assert "D223" not in said(f"Fonde yra {number} fiz. vnt. dokumentų.")

    @pytest.mark.parametrize("number", ["175 214", "471 211"])
    def it_is_another_number_where_all_words_are_the_figures(self, number: str) -> None:
        assert said(f"Fonde yra {number} fiz. vnt. dokumentų.") == ["D224"]
        assert said(f"Fonde yra {number} fiz. vnt. senų dokumentų.") == []

    @pytest.mark.parametrize(
        ("text", "found"),
        [("Užregistruota 6 107 vartotojų.", ["D223"]), ("Išdalyta 6 107 lankstinukų.", [])],
    )
    def it_counts_the_same_where_the_number_is_short(self, text: str, found: list[str]) -> None:
        services = Services(users=Users(stated_total=6106), attendance_text=prose(text))

        assert [one.message.code for one in findings(services=services)] == found


class DescribeLastYearsFigure:
    EARLIER = Keyed({"fondas.likutis.is_viso": 176_543})

    def it_is_stale(self) -> None:
        assert said("Fonde – 176 543 fiz. vnt.", earlier=self.EARLIER) == ["D222"]

    @pytest.mark.parametrize(
        "text",
        ["2023 m. fonde buvo 176 543 fiz. vnt.", "Pernai fonde – 176 543 fiz. vnt."],
    )
    def it_may_be_quoted_where_the_text_says_so(self, text: str) -> None:
        assert said(text, earlier=self.EARLIER) == []


class DescribeAnotherFigure:
    @pytest.mark.parametrize(
        ("text", "found"),
        [("Mokyta 547 val.", ["D224"]), ("Mokyta 972 val.", ["D221"]), ("Mokyta po 120 val.", [])],
    )
    def it_is_in_the_unit_of_the_only_one(self, text: str, found: list[str]) -> None:
        services = Services(training_hours=money("972"), resources_text=prose(text))

        assert [one.message.code for one in findings(services=services)] == found

    def it_may_be_a_change_without_its_sign(self) -> None:
        collection = Collection(
            additions=DocumentCounts(stated_total=10_073),
            withdrawals=DocumentCounts(stated_total=12_405),
            acquisition_text=prose("Fondas sumažėjo 2 332 fiz. vnt."),
        )

        found = findings(collection=collection)

        assert [one.facts["name"] for one in found] == ["fondas.pokytis"]


class DescribeTheValuesOfAFinding:
    def they_are_the_words_and_what_the_figure_comes_from(self) -> None:
        services = Services(
            visits=Visits(total=5),
            loans=Loans(external=10_000, on_site=2_345),
            attendance_text=prose("Išduota 12 345 fiz. vnt."),
        )

        found = findings(services=services)

        assert [(one.path, one.value) for one in found[0].spots] == [
            ("vartotojai.lankomumo_tekstas", "12 345"),
            ("vartotojai.isduotis.i_namus", 10_000),
            ("vartotojai.isduotis.vietoje", 2_345),
        ]


class DescribeAPlannedFigure:
    @pytest.mark.parametrize(
        ("text", "found"),
        [
            ("Kitais metais planuojama 3 000 fiz. vnt. fondo.", []),
            ("Fondas – didelis. Ketiname turėti 3 000 fiz. vnt. fondo.", []),
            ("Fonde yra 3 000 fiz. vnt.", ["D223"]),
            ("Planuojama skaityti. Fonde yra 3 000 fiz. vnt.", ["D223"]),
            ("Kitais metais planuojama 3 021 fiz. vnt. fondo.", ["D223"]),
        ],
    )
    def it_is_round_and_no_slip_of_what_is(self, text: str, found: list[str]) -> None:
        collection = Collection(
            closing=DocumentCounts(stated_total=3_001), acquisition_text=prose(text)
        )

        assert [one.message.code for one in findings(collection=collection)] == found
