"""Charts that one rendering draws, and those of the template that give them their looks.

What of a template's chart never changes is cut to pieces when the template is compiled: to draw
one is to put the pieces together around the data.
"""

from collections.abc import Mapping
from typing import Final

from attrs import field

from ataskaita.messages import Phrase
from ataskaita.records import frozen
from ataskaita.template.values.moulds import BookMould, ChartMould, Pieces
from ataskaita.view import Chart

OWN_CHART: Final = "rIdDiagramaNr"
"""How the relationship ids of our own charts begin."""
OF_CATEGORIES: Final = Phrase("only charts with categories can be filled: bars, lines, areas, pies")
_NO_CHART: Final = Phrase("a chart's alternative text must name a chart: {{ diagramos.… }}")


@frozen(eq=False, repr=False)
class ChartSource:
    """A chart of the template, which gives its looks."""

    relationships: Pieces
    """Around the name of its workbook."""
    mould: ChartMould | None
    refusal: str = ""
    """Why it can't be filled, where it can't."""


@frozen(eq=False, repr=False)
class ChartSources:
    """The bound charts of a template, by their relationship ids."""

    by_reference: Mapping[str, ChartSource] = field(factory=dict)
    first: int = 1
    """The first number that no chart of ours in the template has."""
    book: BookMould = field(factory=lambda: BookMould((), {}, {}))


@frozen(eq=False, repr=False)
class DrawnChart:
    """A chart that one rendering drew: the new part's number, the template's chart, the parts."""

    number: int
    source: ChartSource
    xml: bytes
    workbook: bytes

    @property
    def reference(self) -> str:
        """The relationship id."""
        return f"{OWN_CHART}{self.number}"


def drawn_chart(
    value: object, reference: str, number: int, sources: ChartSources
) -> DrawnChart | None:
    """Return what is drawn there; None for a chart with nothing to show, TypeError for no chart."""
    if not isinstance(value, Chart):
        raise TypeError(_NO_CHART)
    if not value:
        return None
    from ataskaita.template.values.chart_parts import filled_chart  # noqa: PLC0415 (few draw any)
    from ataskaita.template.values.workbooks import chart_workbook  # noqa: PLC0415 (the same)

    source = sources.by_reference[reference]
    if source.mould is None:
        raise TypeError(Phrase(source.refusal))
    return DrawnChart(
        number, source, filled_chart(source.mould, value), chart_workbook(sources.book, value)
    )
