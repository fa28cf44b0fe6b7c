"""How wide a form asks its columns to be, in print and in the workbook.

Guards: notation.widths.
"""

import re
from pathlib import Path

import pytest
from openpyxl import load_workbook

import ataskaita as at
from ataskaita.data import save_data
from tests.documents import parts_of, tables_of
from tests.notation.forms import FORM, changed, mistakes, put

TWIPS = 1440 / 25.4
"""In a millimetre."""
MEMBERS = "nariai: {pavadinimas: Nariai, vienetas: asm"
WOMEN = "moterys: {pavadinimas: iš jų moterys, vienetas: asm"
THEME = "tema: {pavadinimas: Tema, tipas: tekstas"
MARK = "ivertinimas: {pavadinimas: Narių įvertinimas, vienetas: balai"
EVALUATED = "ivertinimas: {pavadinimas: Narių įvertinimas, "


def wide(column: str, width: str) -> tuple[str, str]:
    """Return the change of the form by which the column is so wide."""
    return column, f"{column}, plotis: {width}"


def grids(folder: Path, *changes: tuple[str, str]) -> list[list[int]]:
    """Return the widths of the columns of each of the document's tables, in twips."""
    document = at.render(at.load(put(folder, form=changed(FORM, *changes))))
    body = parts_of(document)["word/document.xml"].decode()
    found = re.findall(r"<w:tblGrid>(.*?)</w:tblGrid>", body)
    return [[int(one) for one in re.findall(r'<w:gridCol w:w="(\d+)"', grid)] for grid in found]


def grid_of(folder: Path, first: str, *changes: tuple[str, str]) -> list[int]:
    """Return those of the table one of whose rows begins so."""
    document = at.render(at.load(put(folder, form=changed(FORM, *changes))))
    firsts = [{row[0].text for row in table.rows} for table in tables_of(document)]
    place = next(place for place, one in enumerate(firsts) if first in one)
    return grids(folder, *changes)[place]


class DescribeAWidthInPrint:
    def it_is_that_of_its_column_and_the_others_share_the_rest(self, tmp_path: Path) -> None:
        usual = grid_of(tmp_path, "Vaikai")

        grid = grid_of(tmp_path, "Vaikai", wide(MEMBERS, "20"), wide(WOMEN, "35"))

        assert grid[1:] == pytest.approx([20 * TWIPS, 35 * TWIPS], abs=1)
        assert sum(grid) == sum(usual)
        assert grid != usual

    def it_is_that_of_each_side_of_a_figure(self, tmp_path: Path) -> None:
        sides = wide(MEMBERS, "15, salia: [siemet, pokytis]")

        grid = grid_of(tmp_path, "Vaikai", sides)

        assert grid[1] == pytest.approx(15 * TWIPS, abs=1)

    def it_is_in_proportion_where_all_columns_have_one(self, tmp_path: Path) -> None:
        asked = zip(
            (THEME, "kartai: {pavadinimas: Susitikimai", "dalyviai: {pavadinimas: Dalyviai", MEAN),
            ("60", "30", "30", "30"),
            strict=True,
        )

        grid = grid_of(tmp_path, "Tema", *(wide(*one) for one in asked))

        assert grid[0] == pytest.approx(2 * grid[1], abs=2)
        assert grid[1] == pytest.approx(grid[3], abs=2)

    def it_leaves_the_others_what_they_need(self, tmp_path: Path) -> None:
        grid = grid_of(tmp_path, "Vaikai", wide(MEMBERS, "200"))

        assert all(one > 10 * TWIPS for one in grid)
        assert grid[1] > sum(grid) / 2

    def it_is_that_of_a_fields_value(self, tmp_path: Path) -> None:
        grid = grid_of(tmp_path, "Įkurta", wide(EVALUATED.removesuffix(", "), "40"))

        assert grid[1] == pytest.approx(40 * TWIPS, abs=1)

    def it_lets_a_table_stand_whole_that_else_is_turned(self, tmp_path: Path) -> None:
        more = "".join(
            f"          s{n}: {{pavadinimas: Labai ilgas pavadinimas{n}, plotis: 12}}\n"
            for n in range(8)
        )
        given = ", ".join(f"s{n}: {n + 1}" for n in range(8))
        columns = ("          nariai: {pav", f"{more}          nariai: {{pav")
        path = put(tmp_path, ("nariai: 12, moterys: 7", f"nariai: 12, moterys: 7, {given}"))
        (tmp_path / "forma.yaml").write_text(changed(FORM, columns), encoding="utf-8")

        table = tables_of(at.render(at.load(path)))[0]

        assert table.body[0][:3] == ["Vaikai", "1", "2"]


class DescribeAWidthInTheWorkbook:
    def it_is_as_many_millimetres(self, tmp_path: Path) -> None:
        report = at.load(put(tmp_path, form=changed(FORM, wide(WOMEN, "60"))))
        save_data(report, tmp_path / "a.xlsx")

        columns = load_workbook(tmp_path / "a.xlsx")["Klubo nariai"].column_dimensions

        pixels = columns["C"].width * 7 + 5
        assert pixels / 96 * 25.4 == pytest.approx(60, abs=3)

    @pytest.mark.slow
    def it_may_be_less_than_what_is_usual(self, tmp_path: Path) -> None:
        report = at.load(put(tmp_path, form=changed(FORM, wide(WOMEN, "20"))))
        save_data(report, tmp_path / "a.xlsx")

        columns = load_workbook(tmp_path / "a.xlsx")["Klubo nariai"].column_dimensions

        assert columns["C"].width < 11


class DescribeMistakesOfAWidth:
    @pytest.mark.parametrize(
        ("width", "code"), [("siauras", "F436"), ("2.5", "F436"), ("3", "F483"), ("400", "F483")]
    )
    def they_are_told_at_their_place(self, width: str, code: str) -> None:
        (fault,) = mistakes(wide(MEMBERS, width))

        assert (fault.message.code, fault.facts["found"]) == (code, width)

    def they_may_be_of_what_stands_in_no_column(self) -> None:
        (fault,) = mistakes(
            ("apie: {punktas: Kas gali būti nariu", "apie: {punktas: Kas, plotis: 30")
        )

        assert (fault.message.code, fault.facts["key"]) == ("F457", "plotis")


MEAN = "vidurkis: {pavadinimas: Dalyvių susitikime"
