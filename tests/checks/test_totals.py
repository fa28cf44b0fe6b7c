"""D201: a total that the data states, and that its parts don't give."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from ataskaita.checks import check_report
from ataskaita.model.activities import Project, Projects
from ataskaita.model.collection import (
    Acquired,
    Acquisitions,
    Collection,
    CopiesAndTitles,
    FundsPerResident,
)
from ataskaita.model.institution import Library
from ataskaita.model.keyed import Keyed
from ataskaita.model.report import Report
from ataskaita.model.resources import Staff, StaffCounts
from ataskaita.model.services import EventCounts, Events, Loans, Services
from ataskaita.sources import read_report

if TYPE_CHECKING:
    from ataskaita.model.sections import Section

FIXTURES = Path(__file__).parents[2] / "fixtures"

PUBLISHED = [
    (
        "fixtures/lazdijai-2020-paskelbta/ataskaita.yaml:118:14 (fondas.likutis.is_viso): D201:"
        " “Dokumentų fondas. Iš viso” is stated as 174 214, but its parts give 174 211"
        " (difference 3)."
        " Correct the total or a part of it: knygos_ir_serialiniai, kartografija, natos,"
        " vaizdiniai, garsiniai_regimieji, kiti, skaitmeniniai. Left out, the total is computed."
    ),
    (
        "fixtures/lazdijai-2020-paskelbta/ataskaita.yaml:182:14 (fondas.lesos_gyventojui.is_viso):"
        " D201: “Lėšos dokumentams vienam gyventojui” is stated as 2,37, but its parts give 2,70"
        " (difference −0,33)."
        " Correct the total or a part of it: ministerijos, savivaldybes, kitos."
        " Left out, the total is computed."
    ),
    (
        "fixtures/lazdijai-2020-paskelbta/ataskaita.yaml:281:14"
        " (renginiai.jaunimo_centras.is_viso):"
        " D201: “Veiklos. Iš viso” is stated as 32, but its parts give 27 (difference 5)."
        " Correct the total or a part of it: veiklos.auksinis_protas.kiekis,"
        " veiklos.mokymai.kiekis, veiklos.dizaino_dirbtuves.kiekis, veiklos.protmusiai.kiekis,"
        " veiklos.parodos.kiekis, veiklos.diskusijos.kiekis, veiklos.apdovanojimai.kiekis,"
        " veiklos.mobilieji_susitikimai.kiekis, veiklos.virtualiosios_parodos.kiekis,"
        " veiklos.virtualieji_konkursai.kiekis, veiklos.virtualieji_turnyrai.kiekis,"
        " veiklos.virtualioji_iniciatyva.kiekis, veiklos.virtualioji_viktorina.kiekis."
        " Left out, the total is computed."
    ),
]


class DescribeARow:
    @pytest.mark.parametrize(
        ("loans", "found"),
        [
            (Loans(stated_total=4, external=1, on_site=2), ["vartotojai.isduotis.is_viso"]),
            (Loans(stated_total=2, external=1, on_site=2), ["vartotojai.isduotis.is_viso"]),
            (Loans(stated_total=3, external=1, on_site=2), []),
            (Loans(stated_total=3, external=1), []),
            (Loans(external=1, on_site=2), []),
        ],
    )
    def it_must_add_up(self, loans: Loans, found: list[str]) -> None:
        assert _found(services=Services(loans=loans)) == found

    def it_must_add_up_to_the_cent(self) -> None:
        funds = FundsPerResident(
            stated_total=Decimal("0.31"),
            ministry=Decimal("0.10"),
            municipality=Decimal("0.20"),
            other_sources=Decimal(0),
        )

        assert _found(collection=Collection(funds_per_resident=funds)) == [
            "fondas.lesos_gyventojui.is_viso"
        ]

    def it_adds_up_the_items_of_a_list(self) -> None:
        projects = (Project(funds=Decimal(4)), Project())

        assert _found(projects=Projects(stated_funds=Decimal(5), projects=projects)) == [
            "projektai.lesos"
        ]


class DescribeColumns:
    def they_must_add_up_over_kinds_of_staff(self) -> None:
        row = StaffCounts(fte=Decimal(1), higher=2, post_secondary=0, other_education=0)
        stated = StaffCounts(fte=Decimal(4), higher=9)

        staff = Staff(
            stated_total=stated, qualified=row, experienced=row, specialists=row, technical=row
        )

        assert _found(staff=staff) == ["personalas.is_viso.aukstasis"]

    def they_are_not_checked_where_a_row_is_missing(self) -> None:
        staff = Staff(stated_total=StaffCounts(higher=9), specialists=StaffCounts(higher=2))

        assert _found(staff=staff) == []

    def they_are_named_by_the_rows_that_they_add_up(self) -> None:
        row = StaffCounts(higher=2)

        faults = check_report(
            _report(
                staff=Staff(stated_librarians=StaffCounts(higher=5), qualified=row, experienced=row)
            ),
            {},
        )

        assert [fault.facts["parts"] for fault in faults] == [
            "personalas.turintys_issilavinima.aukstasis, personalas.igije_igudzius.aukstasis"
        ]


class DescribeGroups:
    def they_must_add_up_to_the_whole_network(self) -> None:
        groups = Keyed({"a": EventCounts(spoken=1, visual=2), "b": EventCounts(spoken=3, visual=4)})

        events = Events(
            stated_total=EventCounts(stated_total=11, spoken=4, visual=7), groups=groups
        )

        assert _found(events=events) == [
            "renginiai.is_viso.is_viso",
            "renginiai.is_viso.vaizdiniai",
        ]

    def they_must_add_up_each_by_itself(self) -> None:
        groups = Keyed({"a": EventCounts(stated_total=4, spoken=1, visual=2)})

        assert _found(events=Events(groups=groups)) == ["renginiai.grupes.a.is_viso"]

    def their_titles_need_not_add_up(self) -> None:
        group = Acquired(fiction=CopiesAndTitles(copies=2, titles=2))
        stated = Acquired(fiction=CopiesAndTitles(copies=4, titles=3))

        acquisitions = Acquisitions(stated_total=stated, groups=Keyed({"a": group, "b": group}))

        assert _found(collection=Collection(acquisitions=acquisitions)) == []

    def they_are_held_against_what_the_data_states_only(self) -> None:
        events = Events(
            stated_total=EventCounts(spoken=5, visual=4),
            groups=Keyed({"a": EventCounts(spoken=1, visual=4)}),
        )

        assert _found(events=events) == ["renginiai.is_viso.garsiniai"]


class DescribeThePublishedReport:
    def it_has_three_totals_that_do_not_add_up(self) -> None:
        source = read_report(Path("fixtures/lazdijai-2020-paskelbta/ataskaita.yaml"))

        faults = check_report(source.report, source.places)

        assert [str(fault).replace("\u00a0", " ") for fault in faults] == PUBLISHED

    def its_findings_are_told_in_lithuanian(self) -> None:
        source = read_report(FIXTURES / "lazdijai-2020-paskelbta" / "ataskaita.yaml")

        fault = check_report(source.report, source.places)[1]

        assert f"{fault.what('lt')} {fault.remedy('lt')}" == (
            "„Lėšos dokumentams vienam gyventojui“: įrašyta 2,37, o dėmenų suma – 2,70"
            " (skirtumas −0,33)."
            " Pataisykite sumą arba jos dėmenis: ministerijos, savivaldybes, kitos."
            " Neįrašytą sumą programa suskaičiuoja pati."
        )

    def its_findings_lead_to_the_lines_of_the_file(self) -> None:
        path = FIXTURES / "lazdijai-2020-paskelbta" / "ataskaita.yaml"
        source = read_report(path)
        lines = path.read_text("utf-8").splitlines()

        places = [fault.place for fault in check_report(source.report, source.places)]

        assert [lines[(one.line or 0) - 1].strip() for one in places] == [
            "is_viso: 174 214",
            "is_viso: 2,37",
            "is_viso: 32",
        ]


class DescribeAReportWithoutContradictions:
    @pytest.mark.parametrize("name", ["lazdijai-2020", "kita-biblioteka", "maziausia"])
    def it_has_no_findings(self, name: str) -> None:
        source = read_report(FIXTURES / name / "ataskaita.yaml")

        assert check_report(source.report, source.places) == []


def _report(**sections: Section) -> Report:
    return Report(year=2024, library=Library(name="A", genitive="A"), **sections)  # type: ignore[arg-type]  # each by its own name


def _found(**sections: Section) -> list[str]:
    return [fault.place.within for fault in check_report(_report(**sections), {})]
