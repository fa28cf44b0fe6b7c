"""A batch in a workbook: where each report stands, what is wrong and owed, figures over all."""

import io
from collections.abc import Iterable, Sequence

from ataskaita.forms.summary.comparison import Comparisons
from ataskaita.forms.summary.figures import FIGURES, figure_rows
from ataskaita.forms.summary.pages import Pages
from ataskaita.forms.summary.reported import Reported, Spotted, Standing
from ataskaita.forms.summary.standing import (
    FAULTS,
    GAPS,
    fault_rows,
    gap_rows,
    report_columns,
    report_rows,
)
from ataskaita.forms.summary.sums import Totals
from ataskaita.forms.writing import new_workbook

__all__ = ["Reported", "Spotted", "Standing", "summary_workbook"]


def summary_workbook(
    standings: Sequence[Standing], reports: Iterable[Reported], documents: Sequence[str]
) -> bytes:
    """Return the .xlsx; `reports`, of those that were made, may come from a generator."""
    totals, comparisons = Totals(), Comparisons()
    for one in reports:
        totals.add(one)
        comparisons.add(one)
    stream = io.BytesIO()
    with new_workbook(stream, "Paketo suvestinė") as book:
        pages = Pages(book)
        pages.add(report_columns(documents), report_rows(standings, documents))
        pages.add(FAULTS, fault_rows(standings))
        pages.add(GAPS, gap_rows(standings))
        parts = totals.parts()
        pages.add(FIGURES, figure_rows(parts))
        comparisons.write(pages, parts)
    return stream.getvalue()
