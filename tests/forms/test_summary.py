"""The workbook of a batch, as it opens."""

import io
from typing import Any

from openpyxl import load_workbook

from ataskaita.forms import summary_workbook
from ataskaita.kinds.library import LIBRARY

WORDS = {"code": "D301", "place": "a.yaml", "what": "žodis " * 40, "remedy": "Taisykite."}
FAILED: dict[str, Any] = {
    "name": "a.yaml",
    "library": "",
    "year": 0,
    "status": "failed",
    "troubles": [WORDS],
    "warnings": 0,
    "target": "",
}


class DescribeTheSummary:
    def its_rows_are_as_high_as_their_texts(self) -> None:
        figures = {"fondas.gauta.kiti": "1", "fondas.isigijimas.is_viso.is_viso.fiz_vnt": "2"}

        book = load_workbook(io.BytesIO(summary_workbook([FAILED], [(LIBRARY, figures)])))

        heights = {
            sheet.title: [
                sheet.row_dimensions[row].height or 15 for row in range(2, sheet.max_row + 1)
            ]
            for sheet in book
        }
        assert heights == {"Ataskaitos": [15], "Klaidos": [60], "Bendri rodikliai": [15, 30]}
