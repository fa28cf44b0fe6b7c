"""Many values are made without a look for rings, which comes afterwards all the same."""

import gc
from pathlib import Path

import pytest

import ataskaita as at
from ataskaita.records import at_once

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
        gc.collect()
        gc.disable()
        try:
            at.render(report, document=document)

            assert gc.collect() == 0
        finally:
            gc.enable()
