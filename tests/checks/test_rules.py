"""The rules together: their order, other packages' rules, and the published report of 2020."""

import re
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from importlib.metadata import EntryPoint
from pathlib import Path

import pytest
from pytest_regressions.file_regression import FileRegressionFixture

import ataskaita as at
from ataskaita.checks import RULES, Evidence, check_report, finding, rules
from ataskaita.errors import Finding
from ataskaita.kinds.library.services import Loans, Services, Visits
from ataskaita.messages import Message
from tests.checks.making import FIXTURES, fixture, report

SLACK = 3
"""Machines are noisy; what is promised is measured by benchmarks/checking.py."""

OWN = Message("M001", "Ours", "“{name}” is short.", "Write more.", "note")

WRONG = report(
    services=Services(
        visits=Visits(total=1, children=2), loans=Loans(stated_total=3, external=1, on_site=1)
    )
)


def short_names(evidence: Evidence) -> Iterator[Finding]:
    """Be a rule of another package."""
    name = evidence.report.institution.name
    yield finding(OWN, (evidence.spot("biblioteka.pavadinimas", name),), name=name)


def failing(_: Evidence) -> Iterator[Finding]:
    """Be a rule that fails."""
    raise ZeroDivisionError("by zero")


def bring(monkeypatch: pytest.MonkeyPatch, function: str) -> None:
    """Let another package bring the rule of that name in this module."""
    entry = EntryPoint(function, f"{__name__}:{function}", "ataskaita.rules")
    monkeypatch.setattr(EntryPoint, "load", lambda one: globals()[one.name])
    monkeypatch.setattr(rules, "brought", lambda _: (entry,))


class DescribeTheRules:
    def they_are_functions_that_say_what_they_find(self) -> None:
        assert len(RULES) >= 25
        assert len({one.__name__ for one in RULES}) == len(RULES)
        assert all((one.__doc__ or "").startswith("Find ") for one in RULES)

    def they_put_the_worst_first(self) -> None:
        severities = [one.severity for one in check_report(fixture("lazdijai-2020-paskelbta"))]

        assert severities == sorted(severities, key=("error", "warning", "note").index)

    def they_give_the_same_findings_in_a_file_and_in_a_script(self) -> None:
        found = at.check(at.load(FIXTURES / "lazdijai-2020-paskelbta" / "ataskaita.yaml"))

        assert found == check_report(fixture("lazdijai-2020-paskelbta"))

    def they_name_data_paths_where_there_is_no_file(self) -> None:
        places = [str(one.place) for one in check_report(WRONG)]

        assert places == [" (vartotojai.isduotis.is_viso)", " (vartotojai.apsilankymai.vaikai)"]


class DescribeRulesOfOtherPackages:
    def they_are_asked_too(self, monkeypatch: pytest.MonkeyPatch) -> None:
        bring(monkeypatch, "short_names")

        found = check_report(report())

        assert [str(one) for one in found] == [
            " (biblioteka.pavadinimas): M001: “Beržgirio biblioteka” is short. Write more."
        ]

    def they_stop_nothing_when_they_fail(self, monkeypatch: pytest.MonkeyPatch) -> None:
        bring(monkeypatch, "failing")

        found = check_report(WRONG)

        assert [one.message.code for one in found] == ["D201", "D203", "D283"]
        assert "ZeroDivisionError" in found[2].what("lt")


class DescribeThePublishedReport:
    def it_contradicts_itself_in_these_places(self, file_regression: FileRegressionFixture) -> None:
        source = Path("fixtures/lazdijai-2020-paskelbta/ataskaita.yaml")

        found = check_report(at.load(source))

        told = (
            f"{one.message.code} {one.place.line}:{one.place.column} {one.place.within}\n"
            f"    {one.what('lt')}\n"
            for one in found
        )
        file_regression.check("".join(told), encoding="utf-8")

    def its_findings_lead_to_the_lines_of_the_file(self) -> None:
        path = FIXTURES / "lazdijai-2020-paskelbta" / "ataskaita.yaml"
        lines = path.read_text("utf-8").splitlines()

        found = [one for one in check_report(at.load(path)) if one.message.code == "D201"]

        assert [lines[(one.place.line or 0) - 1].strip() for one in found] == [
            "is_viso: 174 214",
            "is_viso: 2,37",
            "is_viso: 32",
        ]
        assert [lines[(one.place.line or 0) - 1].strip() for one in found[1].spots] == [
            "is_viso: 2,37",
            "ministerijos: 1,98",
            "savivaldybes: 0,36",
            "kitos: 0,36",
        ]


def audited() -> list[tuple[str, str]]:
    """Return what a person found in the published report: code and data path."""
    page = (FIXTURES / "lazdijai-2020-paskelbta" / "README.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| `([^`]+)`.* \| ((?:D\d{3}(?:, )?)+) \|$", page, re.MULTILINE)
    return [(code, path) for path, codes in rows for code in codes.split(", ")]


@cache
def published() -> tuple[Finding, ...]:
    """Return what is found in the report as it was published."""
    return tuple(check_report(fixture("lazdijai-2020-paskelbta")))


class DescribeTheAuditByHand:
    def it_found_much_that_the_rules_find(self) -> None:
        page = (FIXTURES / "lazdijai-2020-paskelbta" / "README.md").read_text(encoding="utf-8")

        assert len(audited()) >= 23
        assert page.count("| žmogus |") == 3

    @pytest.mark.parametrize(("code", "path"), audited())
    def its_contradictions_are_found(self, code: str, path: str) -> None:
        spots = {spot.path for one in published() if one.message.code == code for spot in one.spots}
        assert any(one.startswith((path, "fondas.ivadas")) for one in spots)


class DescribeReportsWithoutContradictions:
    @pytest.mark.parametrize(
        "name", ["lazdijai-2020", "kita-biblioteka", "maziausia", "miestelis", "apskritis"]
    )
    def they_are_told_of_nothing_but_notes(self, name: str) -> None:
        found = check_report(fixture(name))

        assert [str(one) for one in found if one.severity != "note"] == []


@pytest.mark.slow
class DescribeTheTimeOfACheck:
    """Measured in a process of its own: coverage would be measured too."""

    def it_is_short_and_grows_with_the_rows(self) -> None:
        done = subprocess.run(
            [sys.executable, "-m", "benchmarks.checking"],
            cwd=FIXTURES.parent,
            stdout=subprocess.PIPE,
            encoding="utf-8",
            check=True,
        )

        times = [float(one) for one in re.findall(r" ([\d.]+) ms", done.stdout)]
        _, report_of_2020, _, ten_thousand, hundred_thousand = times
        assert report_of_2020 < 30 * SLACK
        assert hundred_thousand < 3_000 * SLACK
        assert hundred_thousand / ten_thousand < 10 * SLACK
