"""What staff do to a draft in LibreOffice, as steps of Basic with `oDoc`."""

from pathlib import Path
from typing import Final

from tests.drafts.people import handed_out
from tests.in_libreoffice import saved_with

PICTURE: Final = (
    b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\1\0\0\0\1\x08\6\0\0\0\x1f\x15\xc4\x89\0\0\0\rIDATx\xdacd\xf8"
    b"\xcfP\x0f\0\3\x06\1\x80Z4}k\0\0\0\0IEND\xaeB`\x82"
)
"""One pixel."""


def replace(old: str, new: str) -> str:
    """Return the step that replaces a text everywhere."""
    return f"""
  Dim oWhat As Object
  oWhat = oDoc.createReplaceDescriptor()
  oWhat.SearchString = "{old}"
  oWhat.ReplaceString = "{new}"
  oDoc.replaceAll(oWhat)
"""


def sort(words: str, cells: str) -> str:
    """Return the step that sorts rows of the table with these words by their first cell, down."""
    return f"""
  Dim oFind, oAt, oD, i
  Dim aSort(0) As New com.sun.star.table.TableSortField
  oFind = oDoc.createSearchDescriptor()
  oFind.SearchString = "{words}"
  oAt = oDoc.findFirst(oFind)
  aSort(0).Field = 1
  aSort(0).IsAscending = False
  aSort(0).FieldType = com.sun.star.table.TableSortFieldType.ALPHANUMERIC
  oD = oAt.TextTable.createSortDescriptor()
  For i = 0 To UBound(oD)
    If oD(i).Name = "SortFields" Then oD(i).Value = aSort()
    If oD(i).Name = "IsSortInTable" Then oD(i).Value = True
  Next
  oAt.TextTable.getCellRangeByName("{cells}").sort(oD)
"""


def bold(words: str) -> str:
    """Return the step that makes these words bold."""
    return _at(words, "oAt.CharWeight = com.sun.star.awt.FontWeight.BOLD")


def comment(words: str) -> str:
    """Return the step that comments on these words."""
    return _behind(
        words,
        'oNew = oDoc.createInstance("com.sun.star.text.textfield.Annotation")',
        'oNew.Author = "Direktorius"',
        'oNew.Content = "Ar tikrai?"',
    )


def footnote(words: str) -> str:
    """Return the step that puts a note behind these words."""
    made = _behind(words, 'oNew = oDoc.createInstance("com.sun.star.text.Footnote")')
    return f'{made}  oNew.String = "Žmonių išnaša."\n'


def picture(words: str, file: Path) -> str:
    """Return the step that puts a picture behind these words."""
    file.write_bytes(PICTURE)
    return _behind(
        words,
        'oNew = oDoc.createInstance("com.sun.star.text.TextGraphicObject")',
        f'oNew.GraphicURL = "{file.as_uri()}"',
        "oNew.AnchorType = com.sun.star.text.TextContentAnchorType.AS_CHARACTER",
        "oNew.Width = 2000",
        "oNew.Height = 2000",
    )


def landscape(words: str) -> str:
    """Return the step that begins pages on their side with the paragraph of these words."""
    return _at(
        words,
        'oNew = oDoc.createInstance("com.sun.star.style.PageStyle")',
        'oDoc.StyleFamilies.getByName("PageStyles").insertByName("Gulsčias", oNew)',
        "oNew.IsLandscape = True",
        "oNew.Width = 29700",
        "oNew.Height = 21000",
        'oAt.PageDescName = "Gulsčias"',
    )


def _behind(words: str, *made: str) -> str:
    there = "oAt.Text.insertTextContent(oAt.Text.createTextCursorByRange(oAt.End), oNew, False)"
    return _at(words, *made, there)


def _at(words: str, *lines: str) -> str:
    told = "".join(f"  {line}\n" for line in lines)
    return f"""
  oFind = oDoc.createSearchDescriptor()
  oFind.SearchString = "{words}"
  oAt = oDoc.findFirst(oFind)
{told}"""


DECLARED: Final = "  Dim oFind, oAt, oNew\n"
"""Before several steps."""


def edited(folder: Path, library: str, *steps: str) -> bytes:
    """Return a library's draft, opened and saved by LibreOffice once for each of the steps."""
    file = folder / "juodraštis.docx"
    file.write_bytes(handed_out(library))
    for one in steps:
        file.write_bytes(saved_with(one, file, folder))
    return file.read_bytes()
