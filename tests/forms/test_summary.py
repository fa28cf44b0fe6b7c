"""The workbook of a batch, as it opens."""

import io
from decimal import Decimal

from openpyxl import load_workbook

from ataskaita.forms import Reported, Spotted, Standing, summary_workbook
from ataskaita.kinds.library import LIBRARY

WORDS = Spotted("žodis " * 40, "Fondas!B3", "a.xlsx#'Fondas'!B3", "D301", "Taisykite.")
FAILED = Standing("a.yaml", "failed", "A", source="../a.yaml", troubles=(WORDS,))


class DescribeTheSummary:
    def its_rows_are_as_high_as_their_texts(self) -> None:
        figures = {name: Decimal(1) for name in ("fondas.gauta.kiti", "fondas.dovanos")}
        reports = [Reported("A", 2025, LIBRARY, figures)]

        book = load_workbook(io.BytesIO(summary_workbook([FAILED], reports, ["ataskaita"])))

        heights = {
            sheet.title: [
                sheet.row_dimensions[row].height or 15 for row in range(2, sheet.max_row + 1)
            ]
            for sheet in book
        }
        assert heights["Ataskaitos"] == [15, 15]
        assert heights["Klaidos"] == [60]


class DescribeAComparisonOnPaper:
    def it_breaks_no_page_amid_a_chart(self) -> None:
        figures = {
            "vartotojai.gyventojai": Decimal(1000),
            "vartotojai.uzregistruoti.is_viso": Decimal(100),
            "vartotojai.apsilankymai.is_viso": Decimal(900),
        }
        for count, breaks in ((4, []), (13, [35]), (25, [28, 61, 94])):
            reports = [Reported(f"{n:02} biblioteka", 2025, LIBRARY, figures) for n in range(count)]

            made = summary_workbook((), reports, ())

            page = load_workbook(io.BytesIO(made))["2025 biblioteka"]
            assert [one.id for one in page.row_breaks.brk] == breaks
