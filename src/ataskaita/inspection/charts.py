"""Charts that show what nobody has counted."""

from collections.abc import Iterator
from typing import Final

from ataskaita.errors import Fault
from ataskaita.inspection.document import WP, Element, Inspected, R, W
from ataskaita.messages.document import SAMPLE_CHART, UNFILLED_CHART
from ataskaita.opc.charts import CHART, ChartTexts, texts_of_chart

_TAG: Final = "{{"


def charts_show_data(document: Inspected) -> Iterator[Fault]:
    """Find charts that still show the sample which our templates come with."""
    for part, reference in document.each(f"{{{CHART}}}chart"):
        texts = _texts(document, part, reference)
        if texts.is_sample:
            said = (_alternative(reference), texts.title, *texts.series, *texts.categories)
            message = UNFILLED_CHART if any(_TAG in one for one in said) else SAMPLE_CHART
            yield Fault(message, document.place(reference, part), {"name": texts.title or "–"})


def _texts(document: Inspected, part: str, reference: Element) -> ChartTexts:
    lead = document.relationships(part).get(reference.get(f"{R}id", ""))
    return texts_of_chart(document.root_of(lead.target if lead else ""))


def _alternative(reference: Element) -> str:
    drawing = next(reference.iterancestors(f"{W}drawing"), reference)
    return next((one.get("descr", "") for one in drawing.iter(f"{WP}docPr")), "")
