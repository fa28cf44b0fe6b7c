"""Sides of a figure beside it in a table: last year's, the change, the change in per cent."""

from pathlib import Path

import ataskaita as at
from ataskaita.declared.indicators import quantity_at
from ataskaita.declared.names import names_of
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

        assert rows[0] == ["Vaikai", "10", "12", "2", "20,0", "7"]
        assert rows[1] == ["Suaugusieji", "31", "30", "−1", "−3,2", "20"]
        assert rows[2][1:5] == ["–", "9", "–", "–"]

    def they_are_left_out_where_nothing_of_last_year_is_known(self, tmp_path: Path) -> None:
        header, rows = printed(tmp_path)

        assert [cell for cell in header[-1] if cell][:1] == ["2025\u00a0m."]
        assert rows[0] == ["Vaikai", "12", "7"]

    def they_are_told_where_there_are_none_such(self) -> None:
        (fault,) = mistakes((MEMBERS, f"{MEMBERS}, salia: [pernei]"))

        assert (fault.message.code, fault.facts["nearest"]) == ("F433", "pernai")

    def they_are_none_of_rows_that_the_data_lists(self) -> None:
        old = "dalyviai: {pavadinimas: Dalyviai"

        (fault,) = mistakes((old, "dalyviai: {salia: [pernai], pavadinimas: Dalyviai"))

        assert fault.message.code == "F431"


class DescribeLastYearsTotal:
    """It stands in the same table as its parts, and nobody has to type it."""

    PARTS = EARLIER.replace("  nariai.sudetis.is_viso.nariai: 41\n", "")

    def it_is_added_up_from_last_years_parts(self, tmp_path: Path) -> None:
        _, rows = printed(tmp_path, ("\nnariai:\n", f"\n{self.PARTS}"))

        assert rows[3] == ["Iš viso", "41", "42", "1", "2,4", "27"]

    def it_is_open_where_last_year_lacks_a_part_that_this_year_has(self, tmp_path: Path) -> None:
        some = self.PARTS.replace("  nariai.sudetis.suauge.nariai: 31\n", "")

        _, rows = printed(tmp_path, ("\nnariai:\n", f"\n{some}"))

        assert rows[3] == ["Iš viso", "–", "42", "–", "–", "27"]

    def it_goes_without_a_part_that_neither_year_has(self, tmp_path: Path) -> None:
        none = ("    suauge: {nariai: 30, moterys: 20}\n    vyresni: {nariai: 9, moterys: 6}\n", "")
        total = ("    is_viso: {nariai: 42, moterys: 27}\n", "")
        some = self.PARTS.replace("  nariai.sudetis.suauge.nariai: 31\n", "")

        _, rows = printed(tmp_path, none, total, ("\nnariai:\n", f"\n{some}"))

        assert rows[-1][:3] == ["Iš viso", "10", "12"]

    def it_is_what_the_data_gives_where_that_gives_one(self, tmp_path: Path) -> None:
        _, rows = printed(tmp_path, ("\nnariai:\n", f"\n{EARLIER.replace('41', '45')}"))

        assert rows[3][1] == "45"

    def it_is_added_up_of_figures_beside_each_other(self, tmp_path: Path) -> None:
        last = "praejusieji_metai: {veikla.isvykos: 1, veikla.renginiai: 5}\n"
        path = put(tmp_path, ("\nnariai:\n", f"\n{last}nariai:\n"))

        whole = quantity_at(names_of(at.load(path)), "veikla.viskas")
        assert whole is not None
        assert whole.earlier == 6

    def it_jumps_by_what_it_was_added_up_from(self, tmp_path: Path) -> None:
        last = self.PARTS.replace(": 31", ": 310")
        path = put(tmp_path, ("\nnariai:\n", f"\n{last}"))

        (jump,) = (one for one in at.check(at.load(path)) if "is_viso" in one.spots[0].path)

        earlier = [one.path for one in jump.spots if one.path.startswith("praejusieji_metai")]
        assert jump.message.code == "D211"
        assert len(earlier) == 2
