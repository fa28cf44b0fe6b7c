"""Fill a chart's part with data and leave its looks alone (ECMA-376-1, 21.2)."""

from decimal import Decimal
from typing import Any, Final

from pptx.chart.data import CategoryChartData
from pptx.chart.xmlwriter import SeriesXmlRewriterFactory
from pptx.enum.chart import XL_CHART_TYPE
from pptx.oxml import parse_xml

from ataskaita.messages import Phrase
from ataskaita.template.values.workbooks import SHEET, number_format
from ataskaita.template.words.xml import Element, R, serialise
from ataskaita.view import Chart

_C: Final = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
_A: Final = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_UNFILLABLE: Final = ("scatterChart", "bubbleChart", "stockChart", "surfaceChart", "surface3DChart")
_BEFORE_DATA: Final = ("txPr", "spPr", "chart")
"""What stands before the reference to the workbook, last first."""
_PPTX_SHEET: Final = "Sheet1!"

_OF_CATEGORIES = Phrase("only charts with categories can be filled: bars, lines, areas, pies")
_NO_SERIES = Phrase("a chart without series can't be filled: its first one is the model")


def fill_chart(xml: bytes, chart: Chart, workbook: str) -> bytes:
    """Return the chart's part with this data; `workbook` is the relationship id of its own."""
    root: Any = parse_xml(xml)
    _refuse_unfillable(root)
    known = len(root.plotArea.sers)
    data = CategoryChartData(number_format=number_format(chart))
    data.categories = chart.categories
    for one in chart.series:
        data.add_series(one.name, [_plain(value) for value in one.values])
    SeriesXmlRewriterFactory(XL_CHART_TYPE.COLUMN_CLUSTERED, data).replace_series_data(root)
    for number, series in enumerate(root.plotArea.sers):
        _mend_series(series, number, known, len(chart.categories))
    for reference in root.iter(f"{_C}f"):
        reference.text = (reference.text or "").replace(_PPTX_SHEET, f"{SHEET}!")
    _write_title(root.find(f"{_C}chart"), chart.title if chart.titled else "")
    _refer(root, workbook)
    return serialise(root)


def _refuse_unfillable(root: Any) -> None:
    if any(next(root.iter(f"{_C}{kind}"), None) is not None for kind in _UNFILLABLE):
        raise TypeError(_OF_CATEGORIES)
    if root.plotArea is None or not root.plotArea.sers:
        raise TypeError(_NO_SERIES)


def _plain(value: int | Decimal | None) -> str | int | None:
    """Return the value as the part says it: never with an exponent."""
    return f"{value:f}" if isinstance(value, Decimal) else value


def _mend_series(series: Element, number: int, known: int, points: int) -> None:
    """Let Word colour a series that the template doesn't have; drop looks of no point."""
    own = series.find(f"{_C}spPr")
    if number >= known and own is not None:
        series.remove(own)
    for point in series.findall(f"{_C}dPt"):
        place = point.find(f"{_C}idx")
        if place is not None and int(place.get("val", "0")) >= points:
            series.remove(point)


def _write_title(chart: Element, title: str) -> None:
    """Write the title in the looks that the template's has; none where there is none."""
    old = chart.find(f"{_C}title")
    if old is None:
        return
    if title:
        texts = list(old.iter(f"{_A}t"))
        for number, text in enumerate(texts):
            text.text = "" if number else title
        return
    chart.remove(old)
    deleted = chart.find(f"{_C}autoTitleDeleted")
    if deleted is None:
        deleted = chart.makeelement(f"{_C}autoTitleDeleted")
        chart.insert(0, deleted)
    deleted.set("val", "1")


def _refer(root: Element, workbook: str) -> None:
    """Let the chart's data be edited: it stands in the workbook of that relationship."""
    data = root.find(f"{_C}externalData")
    if data is None:
        data = root.makeelement(f"{_C}externalData")
        before = next(one for name in _BEFORE_DATA for one in root.findall(f"{_C}{name}"))
        before.addnext(data)
    data.set(f"{{{R}}}id", workbook)
