"""D211–D213: this year against last year."""

from decimal import Decimal

import pytest

from ataskaita.checks import check_report
from ataskaita.declared.checking import Checking
from ataskaita.declared.institution import Group
from ataskaita.declared.keyed import Keyed
from ataskaita.declared.own import OwnFigure
from ataskaita.declared.succession import with_previous
from ataskaita.kinds.library.activities import Clubs
from ataskaita.kinds.library.services import Reach, Services, Visits
from tests.checks.making import codes, findings, report


def visits(total: int) -> Services:
    return Services(visits=Visits(total=total))


class DescribeAJump:
    @pytest.mark.parametrize(
        ("now", "before", "found"),
        [
            (300, 100, []),
            (301, 100, ["D211"]),
            (100, 301, ["D211"]),
            (60, 0, ["D211"]),
            (49, 3, []),
        ],
    )
    def it_is_more_than_three_times_as_much(self, now: int, before: int, found: list[str]) -> None:
        earlier = Keyed({"vartotojai.apsilankymai.is_viso": before})

        assert codes(services=visits(now), earlier=earlier) == found

    def it_is_as_great_as_the_report_says(self) -> None:
        earlier = Keyed({"vartotojai.apsilankymai.is_viso": 100})

        checking = Checking(jump=Decimal(5))

        assert codes(services=visits(400), earlier=earlier, checking=checking) == []

    def it_names_both_years(self) -> None:
        found = findings(
            services=visits(400), earlier=Keyed({"vartotojai.apsilankymai.is_viso": 100})
        )

        assert [(one.path, one.value) for one in found[0].spots] == [
            ("vartotojai.apsilankymai.is_viso", 400),
            ("praejusieji_metai.vartotojai.apsilankymai.is_viso", 100),
        ]


class DescribeASection:
    def it_is_missed_where_last_years_report_had_it(self) -> None:
        found = check_report(report(), report(year=2023, clubs=Clubs()))

        assert [one.message.code for one in found] == ["D212"]
        assert found[0].facts["label"] == "Bibliotekose veikiantys neformalūs klubai"

    def they_are_told_once_where_not_one_is_filled_yet(self) -> None:
        earlier = Keyed({"vartotojai.apsilankymai.vaikai": 5, "renginiai.is_viso.is_viso": 7})

        (told,) = findings(earlier=earlier)

        assert told.message.code == "D290"
        assert [spot.path for spot in told.spots] == ["vartotojai", "renginiai"]

    def it_is_missed_where_last_years_figures_had_it(self) -> None:
        assert codes(earlier=Keyed({"vartotojai.apsilankymai.vaikai": 5})) == ["D212"]

    def it_is_not_guessed_from_counts_of_nothing(self) -> None:
        assert codes(earlier=Keyed({"perspektyva.nuotraukos.skaicius": 0})) == []

    def it_is_sought_in_the_report_that_is_kept(self) -> None:
        kept = with_previous(report(), report(year=2023, clubs=Clubs()))

        assert [one.message.code for one in check_report(kept)] == ["D212"]

    def it_is_sought_in_another_report_where_one_is_handed_in(self) -> None:
        kept = with_previous(report(), report(year=2023, clubs=Clubs()))

        assert check_report(kept, report(year=2023)) == ()


class DescribeADefinition:
    def it_is_told_where_it_changed(self) -> None:
        now = report(
            services=Services(reach=Reach(base="visi gyventojai")),
            own_figures=Keyed({"a": OwnFigure(label="Savanoriai", unit_key="asm")}),
            groups=Keyed({"vb": Group(name="VB", place="VB")}),
        )
        before = report(
            year=2023,
            services=Services(reach=Reach(base="aptarnaujami gyventojai")),
            own_figures=Keyed({"a": OwnFigure(label="Savanoriai", unit_key="val")}),
            groups=Keyed({"vb": Group(name="VB", place="VB")}),
        )

        found = check_report(now, before)

        assert [(one.message.code, one.place.within) for one in found] == [
            ("D213", "vartotojai.sutelkimas.baze"),
            ("D213", "papildomi_rodikliai.a.vienetas"),
        ]
