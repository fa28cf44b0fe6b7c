"""A glance at a section tells that all is said only where going through it finds nothing left.

Guards: compose.asked_for.
"""

from __future__ import annotations

from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

import pytest

import ataskaita as at
from ataskaita.compose import compose_view
from ataskaita.compose.asked_for import Said, made_below
from ataskaita.compose.unprinted import quoted_in, unsaid
from ataskaita.view import Names, Rows, below

if TYPE_CHECKING:
    from ataskaita.declared.declare import Declaration
    from ataskaita.view import View

FIXTURES = Path(__file__).parents[2] / "fixtures"

DATA = sorted(one.parent.name for one in FIXTURES.glob("*/ataskaita.yaml"))


def _asked(thing: object, chance: Random, most: float) -> None:
    """Ask for what stands below as templates do: for up to this share of it, by chance."""
    known = thing.names() if isinstance(thing, Names | Rows) else ()
    for name in known:
        if chance.random() < most:
            _asked(below(thing, name), chance, most)
    if isinstance(thing, Rows) and chance.random() < most:
        for one in thing:
            _asked(one, chance, most)


@pytest.mark.parametrize("name", DATA)
class DescribeAGlance:
    @pytest.mark.parametrize("most", [0.5, 0.9, 1])
    def it_never_says_that_all_is_said_where_something_is_left(
        self, name: str, most: float, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        report = at.load(FIXTURES / name / "ataskaita.yaml")
        chance = Random(name)  # noqa: S311 (no secret)
        for _ in range(4):
            view = compose_view(report)
            for section in report.kind.sections:
                _asked(below(view.names, section.key), chance, most)
            glances = {one.key: _glance(report, view, one) for one in report.kind.sections}
            with monkeypatch.context() as slower:
                slower.setattr(Said, "all_of", lambda *_: False)
                left = {one.key: _left(report, view, one) for one in report.kind.sections}
            wrong = [key for key, is_said in glances.items() if is_said and left[key]]
            assert not wrong, {key: left[key] for key in wrong}

    def it_sees_that_all_is_said_where_a_template_asks_for_all(self, name: str) -> None:
        report = at.load(FIXTURES / name / "ataskaita.yaml")
        view = compose_view(report)
        for section in report.kind.sections:
            _asked(below(view.names, section.key), Random(0), 2)  # noqa: S311 (no secret)
            assert _glance(report, view, section)


def _glance(report: at.Report, view: View, section: Declaration) -> bool:
    quoted = frozenset().union(*quoted_in(report).values())
    given, shown = getattr(report, section.name), below(view.names, section.key)
    return given is None or Said(quoted).all_of(given, shown, section.key)


def _left(report: at.Report, view: View, section: Declaration) -> tuple[str, ...]:
    return unsaid(report, section, below(view.names, section.key), made_below(None))
