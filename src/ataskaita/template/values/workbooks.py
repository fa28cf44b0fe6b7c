"""The workbook behind a chart, which a double click in Word opens."""

import io
from datetime import UTC, datetime
from typing import Final

from xlsxwriter import Workbook

from ataskaita.view import Chart

SHEET: Final = "Duomenys"
_LONG_AGO: Final = datetime(1980, 1, 1, tzinfo=UTC).replace(tzinfo=None)
"""No clock may change the bytes."""
_AS_WRITTEN: Final = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_numbers": False,
    "strings_to_urls": False,
}
_WIDTH: Final = 32


def chart_workbook(chart: Chart) -> bytes:
    """Return an .xlsx: categories down the first column, a column for each series."""
    stream = io.BytesIO()
    with Workbook(stream, _AS_WRITTEN) as book:
        book.set_properties({"title": chart.title, "created": _LONG_AGO})
        number = book.add_format({"num_format": number_format(chart)})
        sheet = book.add_worksheet(SHEET)
        sheet.set_column(0, len(chart.series), _WIDTH)
        sheet.write_column(1, 0, chart.categories)
        for column, one in enumerate(chart.series, start=1):
            sheet.write_string(0, column, one.name)
            for row, value in enumerate(one.values, start=1):
                if value is not None:
                    sheet.write_number(row, column, value, number)
    return stream.getvalue()


def number_format(chart: Chart) -> str:
    """Return Excel's code for the chart's numbers; Word writes it as its own language does."""
    return "#,##0" + ("." + "0" * chart.decimals if chart.decimals else "")
