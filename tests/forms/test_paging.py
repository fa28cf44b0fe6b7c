"""Where a workbook's sheets are parted on paper. Guards: forms.paging."""

import io

import pytest

from ataskaita.forms.paging import part_pages
from ataskaita.forms.writing import Page, new_workbook
from tests.forms.test_shown_sheets import of_kind


def breaks(*blocks: int, rows: int, wide: int = 20) -> list[int]:
    """Return before which rows pages begin on a sheet of that many rows of 15 points."""
    with new_workbook(io.BytesIO(), "a") as book:
        sheet: Page = book.add_worksheet("a")
        sheet.set_column(0, 0, wide)
        sheet.write_string(rows - 1, 0, "x")
        sheet.blocks += blocks
        part_pages(sheet)
        return list(sheet.hbreaks)


class DescribeAPage:
    @pytest.mark.parametrize(
        ("blocks", "rows", "found"),
        [
            ((0, 10, 20), 31, []),  # three blocks fill one page
            ((0, 10, 25), 40, [25]),  # the third would be parted
            ((0, 29, 40), 50, [29]),  # a heading would stand alone at the foot
            ((0, 5), 100, []),  # what no page holds goes on where it stands
            ((0, 25), 100, [25]),  # unless little of a page is left
            ((0, 5, 70, 90), 99, [90]),  # and what follows it is counted from its end
        ],
    )
    def it_begins_with_a_block(self, blocks: tuple[int, ...], rows: int, found: list[int]) -> None:
        assert breaks(*blocks, rows=rows) == found

    def it_holds_more_where_it_is_printed_smaller(self) -> None:
        assert breaks(0, 25, rows=40) == [25]
        assert breaks(0, 25, rows=40, wide=200) == []


class DescribeAWorkbook:
    def it_parts_no_block_that_fits_on_a_page(self) -> None:
        sheet = of_kind("mokyklos-vadovas")["Įstaiga"]

        told = [sheet.cell(one.id + 1, 1).value for one in sheet.row_breaks.brk]
        assert told == [
            "Preambulė",
            "Sprendimo projekto tikslai ir uždaviniai",
            "Išdėstymas. Retai prireikia",
        ]

    def it_parts_own_tables_by_the_columns_that_are_seen(self) -> None:
        sheet = of_kind("mokyklos-vadovas")["Savos lentelės"]

        assert [sheet.cell(one.id + 1, 1).value for one in sheet.row_breaks.brk] == [
            "Nauja lentelė"
        ]
