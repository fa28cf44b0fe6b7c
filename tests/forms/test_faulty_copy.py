"""The marked copy shows each mistake where it is, in the words of the screen."""

import re

import pytest
from openpyxl import Workbook

from ataskaita.forms import Remark, marked_copy
from tests.documents import parts_of
from tests.packages import zipped
from tests.workbooks import cell_named, opened, smallest

RED = "00F8B4B4"
WHAT, REMEDY = "Čia turi būti skaičius, o įrašyta „daug“.", "Įrašykite vien skaičių."


@pytest.fixture(scope="module")
def copy() -> Workbook:
    remarks = [
        Remark("Fondas!B3", "D101", WHAT, REMEDY),
        Remark("Fondas!B3", "D211", "Šuolis.", "Patikrinkite.", grave=False),
        Remark("", "D172", "Darbaknygėje nėra lapo „Klubai“.", "=Imkite naują."),
        Remark("Nera!A1", "D101", WHAT, REMEDY),
    ]
    return opened(marked_copy(smallest(), remarks, "a.xlsx"))


class DescribeAMarkedCopy:
    def it_has_the_cell_red_with_all_that_is_said_of_it(self, copy: Workbook) -> None:
        cell = copy["Fondas"]["B3"]

        assert cell.fill.fgColor.rgb == RED
        assert cell.comment.text == f"D101. {WHAT}\n{REMEDY}\n\nD211. Šuolis.\nPatikrinkite."

    def it_begins_with_a_list_that_leads_to_the_cells(self, copy: Workbook) -> None:
        page = copy.worksheets[0]
        rows = [[cell.value for cell in row] for row in page.iter_rows(min_row=3)]

        assert page.title == "Klaidos"
        assert rows[0] == ["D101", "Fondas!B3", WHAT, REMEDY]
        assert page["B3"].hyperlink.location == "'Fondas'!B3"
        assert page["D5"].data_type == "s"

    def its_list_is_in_the_letters_of_the_workbook(self, copy: Workbook) -> None:
        page = copy.worksheets[0]

        assert {cell.font.name for row in page for cell in row if cell.value} == {"Calibri"}

    @pytest.mark.slow
    def its_list_has_room_for_long_texts(self) -> None:
        long = Remark("Fondas!B3", "D101", "Labai ilgas paaiškinimas. " * 12, REMEDY)

        made = opened(marked_copy(smallest(), [long], "a.xlsx"))

        page = made["Klaidos"]
        assert page["A1"].value.startswith("Tai kopija")
        assert page.row_dimensions[3].height == 15 * 5

    def it_keeps_the_names_of_the_cells(self, copy: Workbook) -> None:
        assert cell_named(copy, "at.biblioteka.pavadinimas").value == "Beržgirio biblioteka"

    @pytest.mark.slow
    def it_leaves_a_date_that_says_nothing_empty_promise_12(self) -> None:
        book = opened(smallest())
        cell = cell_named(book, "at.fondas.dovanos")
        beside = cell_named(book, "at.fondas.parama").coordinate
        data = smallest()
        page = f"xl/worksheets/sheet{book.sheetnames.index('Fondas') + 1}.xml"
        parts = parts_of(data)
        found = re.search(rf'<c r="{cell.coordinate}"[^>]*?(?=/?>)', parts[page].decode())
        assert found
        parts[page] = parts[page].replace(found[0].encode(), f'{found[0]} t="d"'.encode())

        made = opened(
            marked_copy(zipped(parts), [Remark(f"Fondas!{beside}", "D101", WHAT, REMEDY)], "a.xlsx")
        )

        assert made["Fondas"][cell.coordinate].value is None
        assert made["Fondas"][beside].fill.fgColor.rgb == RED
