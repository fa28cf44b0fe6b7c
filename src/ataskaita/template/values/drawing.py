"""Charts that one rendering draws, and those of the template that give them their looks."""

from collections.abc import Mapping
from typing import Final

from attrs import field, frozen

from ataskaita.messages import Phrase
from ataskaita.view import Chart

OWN_CHART: Final = "rIdDiagramaNr"
"""How the relationship ids of our own charts begin."""
_NO_CHART = Phrase("a chart's alternative text must name a chart: {{ diagramos.… }}")


@frozen
class DrawnChart:
    """A chart that one rendering drew: the new part's number, the template's chart, the data."""

    number: int
    source: str
    """The template's relationship id."""
    chart: Chart

    @property
    def reference(self) -> str:
        """The relationship id."""
        return f"{OWN_CHART}{self.number}"


@frozen
class ChartSource:
    """A chart of the template, which gives its looks."""

    xml: bytes
    relationships: bytes


@frozen
class ChartSources:
    """The bound charts of a template, by their relationship ids."""

    by_reference: Mapping[str, ChartSource] = field(factory=dict)
    first: int = 1
    """The first number that no chart of ours in the template has."""


def drawn_chart(value: object, source: str, number: int) -> DrawnChart | None:
    """Return what is to be drawn there; None for a chart with nothing to show."""
    if not isinstance(value, Chart):
        raise TypeError(_NO_CHART)
    return DrawnChart(number, source, value) if value else None
