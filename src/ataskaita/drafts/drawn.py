"""What a draft shows that isn't text: charts, pictures, boxes, formulas, each with its sign."""

from collections.abc import Mapping
from typing import Final

from attrs import field

from ataskaita.drafts.package import digest_of
from ataskaita.opc.charts import texts_of_chart
from ataskaita.outline import Chart, Picture
from ataskaita.records import define
from ataskaita.wordml.elements import Element, tree_of
from ataskaita.wordml.names import CHART, DRAWING, PLACED, VML, R, W

DIGEST: Final = "word/digest/"
"""Where a base leads to instead of a picture: to the digest of its bytes."""


@define(eq=False)
class Drawn:
    """The charts and pictures of one part, as they are met."""

    parts: Mapping[str, bytes]
    names: Mapping[str, str]
    """Of the parts that it shows, by their ids."""
    charts: list[Chart] = field(factory=list)
    pictures: list[Picture] = field(factory=list)

    def meet(self, element: Element, block: int) -> str:
        """Return what stands for a drawing or an object, and remember what it shows."""
        if (chart := next(element.iter(f"{CHART}chart"), None)) is not None:
            return self._chart(element, chart.get(f"{R}id", ""), block)
        if next(element.iter(f"{W}txbxContent"), None) is not None:
            return "box"
        shown = next(element.iter(f"{DRAWING}blip", f"{VML}imagedata"), None)
        if shown is not None:
            return self._picture(
                element, shown.get(f"{R}embed") or shown.get(f"{R}id") or "", block
            )
        return "object"

    def _chart(self, element: Element, key: str, block: int) -> str:
        part = self.names.get(key, "")
        if part not in self.parts:
            return "chart"
        told = texts_of_chart(tree_of(self.parts[part]))
        values = [tuple(map(_number, one)) for one in told.values]
        series = tuple(zip(told.series, values, strict=True))
        self.charts.append(Chart(_name_of(element) or told.title, series, told.categories, block))
        return f"chart {digest_of(repr((series, told.categories)))}"

    def _picture(self, element: Element, key: str, block: int) -> str:
        part = self.names.get(key, "")
        known = part.partition(DIGEST)[2]
        digest = digest_of(self.parts[part]) if part in self.parts else known
        self.pictures.append(Picture(_name_of(element), digest, block))
        return f"picture {digest}".strip()


def _name_of(element: Element) -> str:
    """Return what is said of a drawing: its alternative text, else its title."""
    told = next(element.iter(f"{PLACED}docPr"), None)
    return "" if told is None else told.get("descr") or told.get("title") or ""


def _number(text: str) -> str:
    """Return a number of a chart as all editors mean it: 12.0 is 12."""
    try:
        return format(float(text), ".15g")
    except ValueError:
        return text
