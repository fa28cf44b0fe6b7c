"""What a chart's part says, and whether it is the sample that our templates come with.

The texts are read from what the chart remembers of its data: that is what is drawn
(ECMA-376-1, 21.2).
"""

from collections.abc import Iterator
from typing import Final

from lxml import etree

from ataskaita.records import frozen

CHART: Final = "http://schemas.openxmlformats.org/drawingml/2006/chart"
NEW_CHART: Final = "http://schemas.microsoft.com/office/drawing/2014/chartex"
"""Of waterfalls, trees and funnels, which Word knows since 2016."""
SAMPLE_CATEGORIES: Final = ("Pirmas", "Antras", "Trečias")
SAMPLE_VALUES: Final = (3, 2, 1)
SAMPLE_UNIT: Final = "{unit}"
"""What titles of samples say in place of a unit."""

_C: Final = f"{{{CHART}}}"
_A: Final = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_PARAGRAPH: Final = f"{_A}p"
_TEXT: Final = f"{_A}t"

Element = etree._Element  # noqa: SLF001 (lxml exports its element type under no other name)


@frozen
class ChartTexts:
    """What stands in a chart."""

    title: str
    series: tuple[str, ...]
    categories: tuple[str, ...]
    values: tuple[tuple[str, ...], ...]
    """As they are written, of each series."""
    others: tuple[str, ...]
    """What else is typed: titles of axes, labels."""

    @property
    def is_sample(self) -> bool:
        """Whether the chart shows the sample of our templates, whatever else was changed in it."""
        sampled = tuple(map(str, SAMPLE_VALUES))
        shown = self.categories == SAMPLE_CATEGORIES and sampled in self.values
        return shown or SAMPLE_UNIT in self.title


def texts_of_chart(root: Element) -> ChartTexts:
    """Return what stands in the chart of that part; nothing for a part that is no chart."""
    title = root.find(f"{_C}chart/{_C}title")
    series = list(root.iter(f"{_C}ser"))
    return ChartTexts(
        "" if title is None else "".join(_written(title)),
        tuple("".join(_below(one, "tx")) for one in series),
        tuple(_below(series[0], "cat")) if series else (),
        tuple(tuple(_below(one, "val")) for one in series),
        tuple(
            "".join(_written(one)) for one in root.iter(_PARAGRAPH) if not _stands_in(one, title)
        ),
    )


def _stands_in(element: Element, title: Element | None) -> bool:
    return any(one is title for one in element.iterancestors())


def _below(series: Element, name: str) -> Iterator[str]:
    for one in series.findall(f"{_C}{name}"):
        yield from _written(one)


def _written(element: Element) -> Iterator[str]:
    """Generate the texts below, typed or remembered."""
    return (one.text or "" for one in element.iter(_TEXT, f"{_C}v"))
