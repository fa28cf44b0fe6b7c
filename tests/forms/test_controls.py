"""The workbook asks for totals a second time: what is typed twice holds itself.

Guards: ataskaita.declared.controls, ataskaita.forms.controls.
"""

from pathlib import Path

import pytest
from openpyxl import load_workbook

import ataskaita as at
from ataskaita.declared.blocks import Controls
from ataskaita.declared.conditions import conditions
from ataskaita.declared.forms import CONTROL, sheets, slots
from ataskaita.declared.kind import ReportKind
from ataskaita.declared.tabs import AGREEMENT
from ataskaita.declared.worded import worded
from ataskaita.forms import workbook_of
from ataskaita.kinds import KINDS
from tests.calc import recalculated
from tests.library import of_a_library
from tests.workbooks import cell_named, filled, opened, untouched

USERS = "vartotojai.uzregistruoti"
TOTAL, CONTROL_OF_IT = f"{USERS}.is_viso", f"{CONTROL}.{USERS}.is_viso"
RENEWED = f"{USERS}.perregistruoti"
PARTS: dict[str, object] = {f"{USERS}.nauji": 41, RENEWED: 352}


def typed(folder: Path, **others: object) -> Path:
    """Return a workbook with a total's parts in it, and others by the names of their cells."""
    return filled(folder / "duomenys.xlsx", {**PARTS, **others})


def stated(report: at.Report) -> object:
    """Return the total of registered users as it was typed."""
    services = of_a_library(report).services
    assert services is not None
    assert services.users is not None
    return services.users.stated_total


def controls(kind: ReportKind) -> list[str]:
    """Return the paths of the totals that are asked for a second time."""
    blocks = (block for sheet in sheets(kind) for block in sheet.blocks)
    return [slot.path for block in blocks if isinstance(block, Controls) for slot in block.slots]


class DescribeControlTotals:
    @pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS)
    def they_are_asked_for_of_every_total_that_has_a_cell(self, kind: ReportKind) -> None:
        totals = {one.path for one in conditions(kind) if one.how == "total"}
        asked = controls(kind)

        assert set(asked) == totals & {one.path for one in slots(kind)}
        assert len(asked) == len(set(asked))

    @pytest.mark.slow
    @pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS)
    def they_have_a_line_for_each_way_in_which_they_add_up(self, kind: ReportKind) -> None:
        book = opened(workbook_of({"metai": "2025"}, kind, 2025))
        rows = book[AGREEMENT].iter_rows(min_row=5, min_col=2, max_col=2, values_only=True)
        told = {str(words) for (words,) in rows}

        ways = [
            one for one in conditions(kind) if one.how == "total" and one.path in controls(kind)
        ]

        assert {f"Kontrolinė suma: {worded(one, kind)}" for one in ways} <= told

    @pytest.mark.slow
    def they_agree_with_the_parts(self, tmp_path: Path) -> None:
        report = at.load(typed(tmp_path, **{CONTROL_OF_IT: 393}))

        assert stated(report) == 393
        assert not [one for one in at.check(report) if one.severity == "error"]

    def they_tell_of_a_slip_in_a_part_at_their_own_cell(self, tmp_path: Path) -> None:
        report = at.load(typed(tmp_path, **{CONTROL_OF_IT: 393, RENEWED: 325}))

        (found,) = (one for one in at.check(report) if one.severity == "error")

        assert found.message.code == "D201"
        cells = {spot.path: spot.place.cell for spot in found.spots}
        control = cell_named(untouched(), CONTROL_OF_IT)
        assert cells[TOTAL] == f"{control.parent.title}!{control.coordinate}"

    def they_are_not_needed(self, tmp_path: Path) -> None:
        assert stated(at.load(typed(tmp_path))) is None

    def they_may_repeat_a_total_that_is_typed_over(self, tmp_path: Path) -> None:
        assert stated(at.load(typed(tmp_path, **{CONTROL_OF_IT: 393, TOTAL: 393}))) == 393

    def they_are_refused_beside_another_total(self, tmp_path: Path) -> None:
        with pytest.raises(at.DataErrors) as caught:
            at.load(typed(tmp_path, **{CONTROL_OF_IT: 339, TOTAL: 393}))

        (fault,) = caught.value.faults
        facts = fault.facts["found"], fault.facts["total"]
        assert (fault.message.code, *facts) == ("D351", "339", "393")

    def they_are_told_where_their_section_is_not_used(self, tmp_path: Path) -> None:
        unused = {**dict.fromkeys(PARTS), "skyrius.vartotojai": "netaikoma"}

        with pytest.raises(at.DataErrors) as caught:
            at.load(filled(tmp_path / "duomenys.xlsx", {**unused, CONTROL_OF_IT: 393}))

        assert [one.message.code for one in caught.value.faults] == ["D175"]

    @pytest.mark.slow
    def they_turn_red_and_the_first_sheets_say_so(self, tmp_path: Path) -> None:
        path = typed(tmp_path, **{CONTROL_OF_IT: 339})

        again = load_workbook(recalculated(tmp_path, [path]) / path.name, data_only=True)

        lines = again[AGREEMENT].iter_rows(min_row=5, max_col=5, values_only=True)
        (line,) = (one for one in lines if str(one[1]).startswith("Kontrolinė suma: Registruotų"))
        assert line[2:] == (339, 393, "nesutampa")
