"""Sides of a figure beside it in a table: last year's, the change, the change in per cent."""

from pathlib import Path

import ataskaita as at
from tests.documents import tables_of
from tests.notation.forms import FORM, changed, mistakes, put

MEMBERS = "nariai: {pavadinimas: Nariai, vienetas: asm, daiktavardis: narys"
BESIDE = (MEMBERS, f"{MEMBERS}, salia: [pernai, pokytis, proc]")
EARLIER = """\
praejusieji_metai:
  nariai.sudetis.vaikai.nariai: 10
  nariai.sudetis.suauge.nariai: 31
  nariai.sudetis.is_viso.nariai: 41
nariai:
"""


def printed(folder: Path, *changes: tuple[str, str]) -> tuple[list[list[str]], list[list[str]]]:
    """Return the header and the rows of the first table, printed by a form with all sides."""
    report = at.load(put(folder, *changes, form=changed(FORM, BESIDE)))
    table = tables_of(at.render(report))[0]
    header = [[cell.text for cell in row] for row in table.rows[: table.headers]]
    return header, table.body


class DescribeSidesOfAFigure:
    def they_stand_below_its_name_with_this_years_among_them(self, tmp_path: Path) -> None:
        header, _ = printed(tmp_path, ("\nnariai:\n", f"\n{EARLIER}"))

        assert header[0][1] == "Nariai"
        assert header[1][1:5] == ["2024\u00a0m.", "2025\u00a0m.", "Pokytis", "Pokytis, proc."]

    def they_are_worked_out_of_both_years(self, tmp_path: Path) -> None:
        _, rows = printed(tmp_path, ("\nnariai:\n", f"\n{EARLIER}"))

        assert rows[0] == ["Vaikai", "10", "12", "+2", "+20,0", "7"]
        assert rows[1] == ["Suaugusieji", "31", "30", "−1", "−3,2", "20"]
        assert rows[2][1:5] == ["–", "9", "–", "–"]

    def they_are_left_out_where_nothing_of_last_year_is_known(self, tmp_path: Path) -> None:
        header, rows = printed(tmp_path)

        assert [cell for cell in header[-1] if cell][:1] == ["2025\u00a0m."]
        assert rows[0] == ["Vaikai", "12", "7"]

    def they_are_told_where_there_are_none_such(self) -> None:
        (fault,) = mistakes((MEMBERS, f"{MEMBERS}, salia: [pernei]"))

        assert (fault.message.code, fault.facts["nearest"]) == ("F433", "pernai")
