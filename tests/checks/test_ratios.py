"""D231, D234, D241: ratios against their figures."""

from decimal import Decimal
from pathlib import Path

import pytest

from ataskaita.checks import check_report
from ataskaita.declared.checking import Checking, Limits
from ataskaita.declared.indicators import Indicator
from ataskaita.declared.keyed import Keyed
from ataskaita.declared.names import names_of
from ataskaita.declared.tree import Quantity, find
from ataskaita.kinds.library.indicators import INDICATORS
from ataskaita.kinds.library.resources import Expenditure, Finance, Staff, StaffCounts
from ataskaita.kinds.library.services import Reach, Services, Users
from tests.checks.making import codes, findings, money, report
from tests.library import read_report

USERS = Users(stated_total=50)


class DescribeAStatedRatio:
    @pytest.mark.parametrize(("stated", "found"), [("50,00", []), ("50,01", ["D231"])])
    def it_follows_from_the_reports_figures(self, stated: str, found: list[str]) -> None:
        services = Services(residents=100, users=USERS, reach=Reach(network=money(stated)))

        assert codes(services=services) == found

    @pytest.mark.parametrize(
        ("stated", "found"),
        [("41,17", []), ("41,2", []), ("41", []), ("41,3", ["D231"]), ("41,18", ["D231"])],
    )
    def it_is_right_at_the_decimals_that_were_written(self, stated: str, found: list[str]) -> None:
        users, reach = Users(stated_total=811), Reach(network=money(stated))

        assert codes(services=Services(residents=1_970, users=users, reach=reach)) == found

    def it_is_told_with_them(self) -> None:
        users, reach = Users(stated_total=811), Reach(network=money("41,3"))

        (found,) = findings(services=Services(residents=1_970, users=users, reach=reach))
        assert "41,3," in found.what("lt") or "41,3 " in found.what("lt")
        assert found.what("lt").endswith("41,2.")

    def it_may_be_of_another_base_that_is_named(self) -> None:
        reach = Reach(base="aptarnaujamų vietovių gyventojai", network=money("61,00"))

        assert codes(services=Services(residents=100, users=USERS, reach=reach)) == []

    @pytest.mark.parametrize(
        ("base", "found"),
        [
            ("visi gyventojai", ["D231"]),
            ("Gyventojų skaičius", ["D231"]),
            ("gyventojai nuo 7 metų", []),
            ("bibliotekų aptarnaujami gyventojai", []),
        ],
    )
    def it_is_held_to_a_base_that_is_the_reports_own_figure(
        self, base: str, found: list[str]
    ) -> None:
        users, reach = Users(stated_total=811), Reach(base=base, network=money("44,2"))

        assert codes(services=Services(residents=1_970, users=users, reach=reach)) == found


class DescribeTheShareOfTheWhole:
    @pytest.mark.parametrize(("whole", "found"), [(20, []), (9, ["D234"]), (31, ["D234"])])
    def it_is_among_those_of_its_parts(self, whole: int, found: list[str]) -> None:
        groups = Keyed({"a": Decimal(10), "b": Decimal(30)})

        assert codes(services=Services(reach=Reach(network=Decimal(whole), groups=groups))) == found


class DescribeARatioThatIsHardlyPossible:
    def it_gives_a_wrong_unit_away(self) -> None:
        found = findings(
            services=Services(residents=18_331),
            finance=Finance(expenditure=Expenditure(stated_total=money("635,83"))),
        )

        assert [one.message.code for one in found] == ["D241"]
        assert {one.path for one in found[0].spots} == {
            "vartotojai.gyventojai",
            "finansai.islaidos.is_viso",
        }

    def it_is_judged_by_the_reports_own_range(self) -> None:
        checking = Checking(limits=Keyed({"etatai_darbuotojui": Limits(high=Decimal(3))}))
        staff = Staff(stated_total=StaffCounts(fte=Decimal(5), stated_persons=2))

        assert codes(staff=staff) == ["D241"]
        assert codes(staff=staff, checking=checking) == []


JUDGED = [one for one in INDICATORS if one.likely]


class DescribeTheRanges:
    @pytest.mark.parametrize("one", JUDGED, ids=lambda one: one.key)
    def they_are_of_figures_that_there_are(self, one: Indicator) -> None:
        tree = names_of(report())

        for name in (one.numerator, one.denominator):
            assert isinstance(find(tree, name), Quantity)

    @pytest.mark.parametrize("one", JUDGED, ids=lambda one: one.key)
    def they_have_two_ends_and_a_source(self, one: Indicator) -> None:
        assert one.likely is not None
        assert one.likely.low < one.likely.high
        assert one.likely.source


class DescribeAShareInADataFile:
    def it_keeps_the_decimals_that_were_written(self, tmp_path: Path) -> None:
        path = tmp_path / "ataskaita.yaml"
        path.write_text(
            "metai: 2024\nbiblioteka: {pavadinimas: Beržgirio biblioteka}\n"
            "vartotojai:\n  gyventojai: 1 970\n  uzregistruoti: {perregistruoti: 700, nauji: 111}\n"
            "  sutelkimas: {is_viso: '41,2 %'}\n  mokymo_valandos: '954,75'\n",
            encoding="utf-8",
        )

        report = read_report(path)

        assert report.services is not None
        assert str(report.services.training_hours) == "954.75"
        assert "D231" not in [one.message.code for one in check_report(report)]
