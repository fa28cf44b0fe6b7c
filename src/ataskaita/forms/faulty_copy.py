"""A copy of the workbook that shows its faults: red cells, comments, a list with links."""

import io
import warnings
from collections.abc import Mapping, Sequence
from typing import Any, Final

from openpyxl import load_workbook
from openpyxl.cell.cell import MergedCell
from openpyxl.comments import Comment
from openpyxl.packaging.custom import StringProperty
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.worksheet.hyperlink import Hyperlink

from ataskaita.declared.forms import COPY_PROPERTY
from ataskaita.forms.measures import height_of
from ataskaita.records import frozen

LIST: Final = "Klaidos"
UNSEALED: Final = "0" * 64
"""What stands in the copy's properties until its fingerprint does."""
_SEAL: Final = "ataskaita.kopijos_pirstas"
_RED: Final = PatternFill("solid", fgColor="F8B4B4")
_ORANGE: Final = PatternFill("solid", fgColor="FBE0A6")
_BOLD: Final = Font(name="Calibri", sz=11, bold=True)
_LINK: Final = Font(name="Calibri", sz=11, color="0563C1", underline="single")
_WRAPPED: Final = Alignment(wrap_text=True, vertical="top")
_HEADERS: Final = ("Kodas", "Kur", "Kas ne taip", "Ką daryti")
_WIDTHS: Final = (10, 26, 70, 70)
_NOTE: Final = (
    "Tai kopija, kurioje tik parodytos klaidos. Taisykite savo faile, ne čia: ši kopija neskaitoma."
)
_AUTHOR: Final = "ataskaita"


@frozen
class Remark:
    """What is said of a cell, in words that the screen uses too."""

    cell: str
    """`Fondas!C12`; empty for the workbook as a whole."""
    code: str
    what: str
    remedy: str
    grave: bool = True
    """An error, and no warning."""


def marked_copy(data: bytes, remarks: Sequence[Remark], original: str) -> bytes:
    """Return the workbook with the remarks in it; the list of them is its first sheet.

    It says of which file it is a copy, and has room for the fingerprint of its contents.
    """
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # openpyxl's, of parts that it leaves out
        book = load_workbook(io.BytesIO(data))
    for cell, told in _by_cell(remarks).items():
        sheet, _, address = cell.rpartition("!")
        if sheet in book.sheetnames:
            _mark(book[sheet][address], told)
    _write_list(book, remarks)
    _name_empty_dates(book)
    _say_of_what(book, original)
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def _say_of_what(book: Any, original: str) -> None:
    """Let the copy's properties say of which file it is."""
    told = book.custom_doc_props
    for name, value in ((COPY_PROPERTY, original), (_SEAL, UNSEALED)):
        if name in told.names:
            del told[name]
        told.append(StringProperty(name=name, value=value))


def _by_cell(remarks: Sequence[Remark]) -> Mapping[str, list[Remark]]:
    by_cell: dict[str, list[Remark]] = {}
    for one in remarks:
        if one.cell:
            by_cell.setdefault(one.cell, []).append(one)
    return by_cell


def _mark(cell: Any, remarks: Sequence[Remark]) -> None:
    if isinstance(cell, MergedCell):
        return
    cell.fill = _RED if any(one.grave for one in remarks) else _ORANGE
    words = "\n\n".join(f"{one.code}. {one.what}\n{one.remedy}" for one in remarks)
    cell.comment = Comment(words, _AUTHOR, width=420, height=40 + 20 * (len(words) // 50 + 2))


def _name_empty_dates(book: Any) -> None:
    """Let cells that are said to be dates, and hold nothing, be empty ones: dates can't be."""
    for page in book.worksheets:
        for cell in page._cells.values():  # noqa: SLF001 (`iter_rows` makes all between two)
            if cell.data_type == "d" and cell.value is None:
                cell.value = None  # it has the type of what is put into it


def _write_list(book: Any, remarks: Sequence[Remark]) -> None:
    page = book.create_sheet(_free(LIST, book.sheetnames), 0)
    page.append((_NOTE,))
    page["A1"].font = _BOLD
    page.append(_HEADERS)
    for number, width in enumerate(_WIDTHS, start=1):
        page.column_dimensions["ABCD"[number - 1]].width = width
        page.cell(2, number).font = _BOLD
    for row, one in enumerate(remarks, start=3):
        told = (one.code, one.cell, one.what, one.remedy)
        page.row_dimensions[row].height = height_of(zip(told, _WIDTHS, strict=True))
        for column, text in enumerate(told, start=1):
            made = page.cell(row, column)
            made.value, made.data_type = text, "s"  # a text is never a formula
            made.alignment = _WRAPPED
        if one.cell:
            sheet, _, address = one.cell.rpartition("!")
            place = f"'{sheet}'!{address}"
            page.cell(row, 2).hyperlink = Hyperlink(ref=f"B{row}", location=place)
            page.cell(row, 2).font = _LINK
    page.freeze_panes = "A3"
    page.page_setup.orientation = "landscape"
    page.page_setup.fitToHeight = 0
    page.sheet_properties.pageSetUpPr.fitToPage = True
    book.active = 0


def _free(name: str, taken: Sequence[str]) -> str:
    number = 1
    while (found := name if number == 1 else f"{name} {number}") in taken:
        number += 1
    return found
