"""A batch in a workbook: where each report stands, what is wrong and owed, figures over all."""

import io
from collections.abc import Iterable, Sequence

from ataskaita.forms.summary.comparison import Comparisons
from ataskaita.forms.summary.figures import FIGURES, figure_rows
from ataskaita.forms.summary.pages import Pages
from ataskaita.forms.summary.reported import Compared, Reported, Spotted, Standing
from ataskaita.forms.summary.standing import (
    FAULTS,
    GAPS,
    STATUSES,
    called,
    counts,
    fault_rows,
    gap_rows,
    report_columns,
    report_rows,
)
from ataskaita.forms.summary.sums import Totals
from ataskaita.forms.writing import new_workbook

__all__ = [
    "STATUSES",
    "Compared",
    "Reported",
    "Spotted",
    "Standing",
    "called",
    "compared",
    "counts",
    "summary_workbook",
]


def summary_workbook(
    standings: Sequence[Standing], reports: Iterable[Reported], documents: Sequence[str]
) -> bytes:
    """Return the .xlsx; `reports`, of those that were made, may come from a generator."""
    totals, comparisons = _summed(reports)
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


def compared(reports: Iterable[Reported]) -> tuple[Compared, ...]:
    """Return the tables of the summary in which institutions stand beside each other."""
    totals, comparisons = _summed(reports)
    return tuple(comparisons.tables(totals.parts()))


def _summed(reports: Iterable[Reported]) -> tuple[Totals, Comparisons]:
    totals, comparisons = Totals(), Comparisons()
    for one in reports:
        totals.add(one)
        comparisons.add(one)
    return totals, comparisons
