"""Many values are made without a look for rings, which comes afterwards all the same."""

from __future__ import annotations

import gc
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import ataskaita as at
from ataskaita.records import at_once

if TYPE_CHECKING:
    from collections.abc import Callable

REPORTS = Path(__file__).parents[1] / "fixtures"


class DescribeAtOnce:
    def it_looks_for_rings_afterwards_also_where_something_fails(self) -> None:
        seen: list[bool] = []

        @at_once()
        def made() -> None:
            seen.append(gc.isenabled())
            with at_once():
                raise ValueError

        try:
            made()
        except ValueError:
            seen.append(gc.isenabled())

        assert seen == [False, True]

    def it_leaves_off_what_was_off(self) -> None:
        gc.disable()
        try:
            with at_once():
                pass

            assert not gc.isenabled()
        finally:
            gc.enable()


class DescribeRendering:
    @pytest.mark.slow
    @pytest.mark.parametrize(
        ("name", "document"),
        [
            ("lazdijai-2020", "ataskaita"),
            ("maziausia", "ataskaita"),
            ("kita-biblioteka", "santrauka"),
        ],
    )
    def it_leaves_no_rings_to_look_for(self, name: str, document: str) -> None:
        report = at.load(REPORTS / name / "ataskaita.yaml")
        at.render(report, document=document)  # what is kept of a template is made once

        assert rings_of(lambda: at.render(report, document=document)) == 0


class DescribeChecking:
    def it_leaves_no_rings_to_look_for(self) -> None:
        report = at.load(REPORTS / "lazdijai-2020" / "ataskaita.yaml")
        at.check(report)  # what is kept of a kind is made once

        assert rings_of(lambda: at.check(report)) == 0


def rings_of(make: Callable[[], object]) -> int:
    """Return how many values are left that hold each other and nobody else holds."""
    gc.collect()
    gc.disable()
    try:
        make()
        return gc.collect()
    finally:
        gc.enable()
