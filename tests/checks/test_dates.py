"""D251–D254: years and dates against the year of the report, 2024."""

from datetime import date

import pytest

from ataskaita.checks import check_report
from ataskaita.declared.institution import Approval, Branch, LegalBasis
from ataskaita.declared.keyed import Keyed
from ataskaita.declared.own import Column, OwnBlock, OwnSection, OwnTable
from ataskaita.kinds.library.activities import Clubs
from tests.checks.making import codes, prose, report


class DescribeAComparison:
    @pytest.mark.parametrize(
        ("text", "found"),
        [
            ("Palyginti su 2023 m., padaugėjo.", []),
            ("Palyginti su 2024 m., padaugėjo.", ["D251"]),
            ("Lyginant su 2024\u00a0m., padaugėjo.", ["D251"]),
            ("Daugiau negu 2024 metais.", ["D251"]),
            ("Mažiau nei 2025 m.", ["D251"]),
            ("Daugiau negu 2024 knygos.", []),
            ("Per 2024 m. padaugėjo.", []),
        ],
    )
    def it_is_with_an_earlier_year(self, text: str, found: list[str]) -> None:
        assert codes(preamble=prose(text)) == found


class DescribeAHeading:
    @pytest.mark.parametrize(
        ("heading", "found"),
        [
            ("Klubai 2024 m.", []),
            ("Klubai 2023 m.", ["D252"]),
            ("Klubai 2023 ir 2024 m.", []),
            ("Klubai 2022–2025 m.", []),
            ("Klubai", []),
            ("2025 metų planai", []),
            ("Svarbiausi 2025–2027 m. uždaviniai", []),
            ("Artimiausi tikslai 2025 metais", []),
            ("2023 metų planai", ["D252"]),
            ("Klubai 2025 m.", ["D252"]),
        ],
    )
    def it_names_the_reports_year(self, heading: str, found: list[str]) -> None:
        assert codes(clubs=Clubs(heading=heading, introduction=prose("Buvo."))) == found

    def it_may_be_the_title_of_a_table(self) -> None:
        table = OwnTable(title="Veiklos 2022 m.", columns=(Column(label="Kas"),))
        blocks = (OwnBlock(text=prose("Buvo.")), OwnBlock(table=table))
        own = OwnSection(heading="Savas", blocks=blocks)

        assert codes(own_sections=Keyed({"savas": own})) == ["D252"]

    def it_may_be_the_reports_own(self) -> None:
        assert codes(title="2023 metų veiklos ataskaita") == ["D252"]


class DescribeADate:
    @pytest.mark.parametrize(
        ("branch", "found"),
        [
            (Branch(name="Krosnos", opened=date(2024, 12, 31)), []),
            (Branch(name="Krosnos", opened=date(2025, 1, 1)), ["D253"]),
            (Branch(name="Krosnos", closed=date(2024, 1, 1)), []),
            (Branch(name="Krosnos", closed=date(2023, 12, 31)), ["D253"]),
            (Branch(name="Krosnos", closed=date(2026, 12, 31)), []),
            (Branch(name="Krosnos", closed=date(2055, 1, 1)), ["D253"]),
        ],
    )
    def it_is_one_at_which_a_branch_works(self, branch: Branch, found: list[str]) -> None:
        assert codes(branches=(branch,)) == found

    @pytest.mark.parametrize(
        ("day", "found"),
        [
            (date(2025, 3, 1), []),
            (date(2026, 12, 31), []),
            (date(2024, 3, 1), ["D253"]),
            (date(2055, 3, 1), ["D253"]),
            (date(1905, 7, 17), ["D253"]),
        ],
    )
    def it_is_one_on_which_a_report_is_approved(self, day: date, found: list[str]) -> None:
        assert codes(approval=Approval(date=day)) == found

    def it_is_older_where_an_act_is_the_ground(self) -> None:
        basis = LegalBasis(act="reglamento", date=date(2025, 4, 1))

        assert codes(legal_basis=basis, approval=Approval(date=date(2025, 3, 1))) == ["D253"]


class DescribeADocumentsNumber:
    @pytest.mark.parametrize(
        ("text", "found"),
        [
            ("2017 m. rugsėjo 5 d. sutartis Nr. 2017-09-06/37-84", ["D254"]),
            ("2017 m. rugsėjo 6 d. sutartis Nr. 2017-09-06/37-84", []),
            ("2017\u00a0m. rugsėjo\u00a05\u00a0d. turto sutartis Nr.\u00a02017-09-06", ["D254"]),
            ("2017 m. rugsėjo 5 d. sutartis Nr. 37-84", []),
        ],
    )
    def it_begins_with_its_date(self, text: str, found: list[str]) -> None:
        assert codes(preamble=prose(text)) == found


class DescribeLastYearsReport:
    @pytest.mark.parametrize(("year", "found"), [(2023, []), (2022, ["D256"]), (2024, ["D256"])])
    def it_is_of_the_year_before(self, year: int, found: list[str]) -> None:
        told = check_report(report(), report(year=year))

        assert [one.message.code for one in told] == found
