"""The workbook behind a chart is a plain one, or the template is refused."""

import pytest

from ataskaita.border.workbooks import plain_size
from tests.border.techniques import SHEET, workbook

_MOST = 10_000


def size(formula: str) -> int | None:
    """Return what a workbook with this formula unpacks to; None where it isn't plain."""
    sheet = f"<worksheet><sheetData><row><c><f>{formula}</f></c></row></sheetData></worksheet>"
    return plain_size(workbook(xl__worksheets__sheet1_xml=sheet.encode()), _MOST)


class DescribeAFormula:
    @pytest.mark.parametrize(
        "formula",
        [
            "SUM(A1:B2)",
            "Lapas1!A1",
            "Lentele[[#This Row],[x]]",
            '"cmd|x"&amp;"http://a"',
            "IF(A1&lt;&gt;0,1/A1)",
        ],
    )
    def it_may_reckon(self, formula: str) -> None:
        assert size(formula)

    @pytest.mark.parametrize(
        "formula",
        [
            "cmd|'/c x'!A1",
            'webservice("x")',
            "IMAGE (A1)",
            "_xlfn.WEBSERVICE(A1)",
            "'[1]Lapas'!A1",
            "'C:\\[a.xlsx]Lapas'!A1",
            "\\\\serveris\\a!A1",
        ],
    )
    def it_may_not_ask_what_is_outside(self, formula: str) -> None:
        assert size(formula) is None


class DescribeAPlainWorkbook:
    def its_size_is_what_it_unpacks_to(self) -> None:
        assert plain_size(workbook(xl__a_xml=b"<a/>"), _MOST) == (
            (plain_size(workbook(), _MOST) or 0) + len(b"<a/>")
        )

    def it_is_not_too_large(self) -> None:
        assert plain_size(workbook(), 100) is None

    def it_is_no_template(self) -> None:
        assert (
            plain_size(workbook(f"{SHEET.removesuffix('.sheet')}.template.main+xml"), _MOST) is None
        )

    def it_is_no_other_file(self) -> None:
        assert plain_size(b"a,b", _MOST) is None
