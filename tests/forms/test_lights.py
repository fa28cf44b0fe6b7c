"""The light of a sheet is red where the checks find an error there, whatever has been typed.

Guards: forms.start, forms.agreement, forms.reckoning.
"""

from collections.abc import Iterator
from pathlib import Path
from random import Random
from shutil import copytree
from typing import Any

import pytest

import ataskaita as at
from ataskaita.declared.forms import sheets
from ataskaita.declared.report import Report
from ataskaita.errors import DataErrors, Finding
from ataskaita.forms import workbook_of
from ataskaita.sources.plain import plain_of
from tests.draws import WHOLE
from tests.forms.test_agreement import FIXTURES, REPORTS, lights, looked_at

SLIPS, ENOUGH = 12, 12 if WHOLE else 2
"""Workbooks of each report, until so many had a red light; all with `ATASKAITA_WHOLE=1`."""

Steps = tuple[str | int, ...]


def numbers(node: Any, path: Steps = ()) -> Iterator[Steps]:
    """Generate where figures stand in data."""
    if isinstance(node, dict | list):
        pairs = node.items() if isinstance(node, dict) else enumerate(node)
        for key, value in pairs:
            yield from numbers(value, (*path, key))
    elif isinstance(node, str) and node.replace(",", "").isdigit():
        yield path


def slip(data: Any, path: Steps, chance: Random) -> None:
    """Change a figure: more, less, nought, or none."""
    for step in path[:-1]:
        data = data[step]
    was = float(data[path[-1]].replace(",", "."))
    data[path[-1]] = chance.choice((str(int(was) * 3 + 50), str(int(was // 2)), "0", ""))


def slipped(report: Report, chance: Random) -> bytes:
    """Return the report's workbook with one figure or several wrong."""
    data = plain_of(report)
    sections = {one.key for one in sheets(report.kind)}
    paths = [path for path in numbers(data) if path[0] in sections]
    for path in chance.sample(paths, chance.randint(1, 4)):
        slip(data, path, chance)
    return workbook_of(data, report.kind, report.year)


def errors(path: Path) -> list[Finding]:
    """Return the errors of a workbook, those that are folded into others too."""
    every = [each for one in at.check(at.load(path)) for each in (one, *one.folded)]
    return [one for one in every if one.severity == "error"]


def tabs(one: Finding) -> set[str]:
    """Return the sheets on which the finding's cells stand."""
    return {spot.place.cell.partition("!")[0] for spot in one.spots}


def tab_of(one: Finding) -> str:
    """Return the sheet to which the finding leads."""
    return one.place.cell.partition("!")[0]


@pytest.mark.slow
@pytest.mark.parametrize("key", REPORTS)
class DescribeTheLightOfASheet:
    def it_is_red_where_the_checks_find_errors(self, key: str, tmp_path: Path) -> None:
        """A relation of two sheets is told on both: the checks name a value on either first."""
        source = Path(copytree(FIXTURES / key, tmp_path / key)) / "ataskaita.yaml"
        report, chance, seen = at.load(source), Random(key), 0  # noqa: S311
        for number in range(SLIPS):
            if seen == ENOUGH:
                break
            path = source.with_name(f"{number}.xlsx")
            path.write_bytes(slipped(report, chance))
            try:
                wrong = errors(path)
            except DataErrors:
                continue  # a text quotes what is gone: nothing is checked
            red = {
                tab for tab, said in lights(looked_at(path)).items() if said.startswith("nesutampa")
            }
            found = [tabs(one) for one in wrong]

            assert red <= set().union(*found), (number, red, found)
            followed = {id(one) for each in wrong for one in each.folded}
            led_to = [tab_of(one) for one in wrong if id(one) not in followed]
            assert set(led_to) <= red, (number, red, led_to)
            seen += bool(red)
        assert seen > 0


@pytest.mark.slow
class DescribeTheLightsOfTwoSheets:
    def they_are_both_red_where_their_figures_differ(self, tmp_path: Path) -> None:
        source = Path(copytree(FIXTURES / "savivaldybes-istaiga", tmp_path / "a"))
        report = at.load(source / "ataskaita.yaml")
        data = plain_of(report)
        data["pristatymas"]["lesos"]["paslaugos"]["gauta"] = "57,9"
        data["pristatymas"]["lesos"]["is_viso"]["gauta"] = "700,4"
        path = tmp_path / "a.xlsx"
        path.write_bytes(workbook_of(data, report.kind, report.year))

        (wrong,) = errors(path)

        red = [tab for tab, said in lights(looked_at(path)).items() if said == "nesutampa: 1"]
        assert (tab_of(wrong), red) == ("Veikla", ["Pristatymas", "Veikla"])
