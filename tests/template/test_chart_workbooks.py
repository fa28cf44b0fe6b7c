"""The workbook behind a chart says part by part what XlsxWriter would say."""

import io
import zipfile
from datetime import UTC, datetime
from decimal import Decimal

import pytest
from xlsxwriter import Workbook

from ataskaita.template.values.book_mould import book_mould
from ataskaita.template.values.chart_parts import number_format
from ataskaita.template.values.workbooks import chart_workbook
from ataskaita.view import Chart, Series

LONG_AGO = datetime(1980, 1, 1, tzinfo=UTC).replace(tzinfo=None)
CHARTS = {
    "one bar": Chart("Išduota & <gauta>", "", ("Knygos",), (Series("Kas?", (7,)),)),
    "gaps": Chart(
        "", "", ("A", "=SUMA(A1)"), (Series("Į", (None, 3)), Series("V", (Decimal("5.50"), None)))
    ),
    "words twice": Chart("X", "", ("A", " A", "_x0041_"), (Series("A", (1, -2, 0)),), 2),
    "many series": Chart(
        "X", "", ("A", "B"), tuple(Series(str(number), (number, 1)) for number in range(30)), 1
    ),
}


def by_xlsxwriter(chart: Chart) -> bytes:
    stream = io.BytesIO()
    setting = ("strings_to_formulas", "strings_to_numbers", "strings_to_urls")
    with Workbook(stream, {"in_memory": True, **dict.fromkeys(setting, False)}) as book:
        book.set_properties({"title": chart.title, "created": LONG_AGO})
        number = book.add_format({"num_format": number_format(chart)})
        sheet = book.add_worksheet("Duomenys")
        sheet.set_column(0, len(chart.series), 32)
        sheet.write_column(1, 0, chart.categories)
        for column, one in enumerate(chart.series, start=1):
            sheet.write_string(0, column, one.name)
            for row, value in enumerate(one.values, start=1):
                if value is not None:
                    sheet.write_number(row, column, value, number)
    return stream.getvalue()


def parts_of(workbook: bytes) -> dict[str, str]:
    with zipfile.ZipFile(io.BytesIO(workbook)) as archive:
        return {name: archive.read(name).decode() for name in archive.namelist()}


class DescribeChartWorkbook:
    @pytest.mark.parametrize("name", CHARTS)
    def it_says_the_same(self, name: str) -> None:
        chart = CHARTS[name]

        found, expected = chart_workbook(book_mould(), chart), by_xlsxwriter(chart)

        assert parts_of(found) == parts_of(expected)
