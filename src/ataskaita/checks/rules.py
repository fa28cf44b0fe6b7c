"""The rules, in the order in which they run: each one small function."""

from collections.abc import Callable, Iterator, Mapping

from ataskaita.checks.totals import stated_totals_that_differ
from ataskaita.errors import Fault, Place
from ataskaita.model.report import Report

Rule = Callable[[Report, Callable[[str], Place]], Iterator[Fault]]

RULES: tuple[Rule, ...] = (stated_totals_that_differ,)


def check_report(report: Report, places: Mapping[str, Place]) -> list[Fault]:
    """Return what the rules find; `places` says where each value came from."""

    def place_of(path: str) -> Place:
        return places.get(path, Place("", within=path))

    return [fault for rule in RULES for fault in rule(report, place_of)]
