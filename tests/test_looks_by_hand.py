"""The looks of the standard template changed in LibreOffice as the guide says, and nothing else.

Guards: template.values.table_moulds.
"""

from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

import pytest

import ataskaita as at
from ataskaita.documents import standard_template
from ataskaita.preview import find_libreoffice
from tests.documents import body_of, paragraphs_of, parts_of
from tests.in_libreoffice import saved_with
from tests.template.making import DOCUMENT, W

DATA: Final = "fixtures/lazdijai-2020/ataskaita.yaml"
TABLES: Final = 14
LETTERHEAD: Final = "Vilniaus g. 1, LT-67106 Lazdijai"
STEPS: Final = f"""
  Dim oStyles As Object, oTable As Object, oLines As Object, oText As Object, oStart As Object
  Dim oLine As New com.sun.star.table.BorderLine2
  oStyles = oDoc.StyleFamilies.getByName("ParagraphStyles")
  oStyles.getByName("Standard").CharFontName = "Liberation Sans"
  oStyles.getByName("Heading 1").CharColor = RGB(46, 125, 50)
  oLine.Color = RGB(46, 125, 50)
  oLine.OuterLineWidth = 53
  oLine.LineWidth = 53
  oTable = oDoc.TextTables.getByIndex(0)
  oLines = oTable.TableBorder2
  oLines.TopLine = oLine : oLines.IsTopLineValid = True
  oLines.BottomLine = oLine : oLines.IsBottomLineValid = True
  oLines.LeftLine = oLine : oLines.IsLeftLineValid = True
  oLines.RightLine = oLine : oLines.IsRightLineValid = True
  oLines.HorizontalLine = oLine : oLines.IsHorizontalLineValid = True
  oLines.VerticalLine = oLine : oLines.IsVerticalLineValid = True
  oTable.TableBorder2 = oLines
  oText = oDoc.Text
  oStart = oText.createTextCursorByRange(oText.Start)
  oText.insertString(oStart, "{LETTERHEAD}", False)
  oText.insertControlCharacter(oStart, 0, False)
  oText.createTextCursorByRange(oText.Start).ParaStyleName = "Standard"
"""
"""Four changes: the font, the colour of headings, the lines of the table, a letterhead."""


@cache
def changed() -> bytes:
    """Return the report of 2020 by the template with those changes."""
    with TemporaryDirectory() as folder:
        saved = saved_with(STEPS, standard_template().resolve(), Path(folder))
    return at.render(at.load(DATA), at.Template.of_bytes(saved))


@pytest.mark.slow
@pytest.mark.skipif(find_libreoffice() is None, reason="LibreOffice isn't on this machine")
class DescribeTheLooksChangedInLibreOffice:
    def they_leave_no_other_font_in_any_text_or_table(self) -> None:
        document = parts_of(changed())[DOCUMENT]

        assert b"Times New Roman" not in document
        assert b'w:ascii="Liberation Sans"' in parts_of(changed())["word/styles.xml"]

    def they_have_the_new_lines_in_every_table(self) -> None:
        tables = list(body_of(changed()).iterchildren(f"{W}tbl"))

        assert len(tables) == TABLES
        for table in tables:
            for cell in table.iter(f"{W}tc"):
                lines = cell.find(f"{W}tcPr/{W}tcBorders")
                assert lines is not None
                assert {one.get(f"{W}color") for one in lines} <= {"2E7D32", None}

    def they_colour_headings_by_their_style_alone(self) -> None:
        styles = parts_of(changed())["word/styles.xml"].decode()

        (heading,) = (
            one for one in styles.split("<w:style ") if '<w:name w:val="heading 1"/>' in one.lower()
        )
        assert 'w:color w:val="2E7D32"' in heading

    def they_begin_with_the_letterhead_in_the_looks_of_the_text(self) -> None:
        assert paragraphs_of(changed())[0] == ("Normal", LETTERHEAD)

    def they_say_the_same(self) -> None:
        _, *texts = (text for _, text in paragraphs_of(changed()))

        assert texts == [text for _, text in paragraphs_of(at.render(at.load(DATA)))]
