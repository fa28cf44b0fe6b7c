"""Charts that show what nobody has counted."""

from collections.abc import Iterator
from typing import Final

from ataskaita.errors import Fault
from ataskaita.inspection.document import WP, Inspected, R
from ataskaita.messages.document import SAMPLE_CHART, UNFILLED_CHART
from ataskaita.opc.charts import CHART, ChartTexts, texts_of_chart
from ataskaita.wordml.elements import Element
from ataskaita.wordml.names import W

_TAG: Final = "{{"


def charts_show_data(document: Inspected) -> Iterator[Fault]:
    """Find charts that still show the sample which our templates come with."""
    known: dict[str, ChartTexts] = {}
    alternatives: dict[Element, str] = {}
    for part, reference in document.each(f"{{{CHART}}}chart"):
        lead = document.relationships(part).get(reference.get(f"{R}id", ""))
        target = lead.target if lead else ""
        if target not in known:
            known[target] = texts_of_chart(document.root_of(target))
        texts = known[target]
        if texts.is_sample:
            drawing = next(reference.iterancestors(f"{W}drawing"), reference)
            if drawing not in alternatives:
                alternatives[drawing] = _alternative(drawing)
            said = (alternatives[drawing], texts.title, *texts.series, *texts.categories)
            message = UNFILLED_CHART if any(_TAG in one for one in said) else SAMPLE_CHART
            yield Fault(message, document.place(reference, part), {"name": texts.title or "–"})


def _alternative(drawing: Element) -> str:
    return next((one.get("descr", "") for one in drawing.iter(f"{WP}docPr")), "")
