"""Cut a template's chart to pieces around its data (ECMA-376-1, 21.2).

Instructions mark the places while the chart is a tree; they never leave this module.
"""

import re
from collections.abc import Iterator, Mapping
from copy import deepcopy
from typing import Final

from lxml import etree

from ataskaita.messages import Phrase
from ataskaita.opc import relationships_of
from ataskaita.template.values.drawing import OF_CATEGORIES, ChartSource
from ataskaita.template.values.leads import lead
from ataskaita.template.values.moulds import (
    NUMBER,
    SHEET,
    ChartMould,
    Pieces,
    PlotMould,
    SeriesMould,
)
from ataskaita.template.words.xml import RELATIONSHIPS, Element, R, parse, serialise

_C: Final = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
_A: Final = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_UNFILLABLE: Final = ("scatterChart", "bubbleChart", "stockChart", "surfaceChart", "surface3DChart")
_FILLABLE: Final = frozenset(
    f"{_C}{kind}Chart"
    for kind in (
        *("area", "area3D", "bar", "bar3D", "doughnut", "line", "line3D"),
        *("ofPie", "pie", "pie3D", "radar"),
    )
)
_AFTER_NAME: Final = (
    *("spPr", "invertIfNegative", "pictureOptions", "marker", "explosion", "dPt", "dLbls"),
    *("trendline", "errBars"),
)
_AFTER_DATA: Final = ("shape", "smooth", "bubble3D", "extLst")
"""What may follow in a series, in the order of the schema."""
_BEFORE_BOOK: Final = ("txPr", "spPr", "chart")
"""What stands before the reference to the workbook, last first."""
_FOREIGN_SHEET: Final = re.compile(r"^Sheet1!")
_SERIES: Final = re.compile(r"<\?series (\d+)\?>")
_POINT: Final = re.compile(r"<\?point (-?\d+)\?>")
_FOR_ALL: Final = -1
"""What stands for any number of points."""

_PARSER: Final = etree.XMLParser(
    remove_blank_text=True, resolve_entities=False, remove_pis=True, remove_comments=True
)

WORKBOOK: Final = "package"
"""What kind of relationship leads to a chart's workbook."""
OWN_WORKBOOK: Final = "rIdDuomenys"
"""The id of that of ours."""
_DATA: Final = (WORKBOOK, "oleObject")
"""What leads to a chart's data: a workbook in the file, or one that stands elsewhere."""

_INCOMPLETE = Phrase("a part of the chart, a picture or a drawing, isn't in the file")
_NO_SERIES = Phrase("a chart without series can't be filled: its first one is the model")


def chart_source(parts: Mapping[str, bytes], part: str) -> ChartSource:
    """Return the chart of this part as it can be drawn, or why it can't be."""
    relationships = _relationships(parts, part)
    around = tuple(serialise(relationships).decode().split(NUMBER))
    try:
        _refuse_incomplete(parts[part], relationships)
        return ChartSource(around, chart_mould(parts[part], OWN_WORKBOOK))
    except TypeError as error:
        return ChartSource(around, None, str(error))


def chart_mould(xml: bytes, workbook: str) -> ChartMould:
    """Return the part around its data; raise TypeError for a chart that can't be filled.

    `workbook` is the relationship id of its own.
    """
    root = etree.fromstring(xml, _PARSER)
    _refuse_unfillable(root)
    _refer(root, workbook)
    return _mould(root)


def _relationships(parts: Mapping[str, bytes], part: str) -> Element:
    """Return what the chart has around it: looks, pictures, and in place of its data our workbook.

    What leads nowhere, or to data in another file, is left out.
    """
    root = _read(parts.get(relationships_of(part), b""))
    for one in list(root):
        led = lead(one, part)
        kept = led.is_outside or led.target in parts
        if led.kind in _DATA or not kept:
            root.remove(one)
    told = {"Id": OWN_WORKBOOK, "Type": f"{R}/{WORKBOOK}"}
    root.append(root.makeelement(f"{{{RELATIONSHIPS}}}Relationship", told))
    root[-1].set("Target", f"../embeddings/{NUMBER}.xlsx")
    return root


def _read(relationships: bytes) -> Element:
    """Return the relationships; none where they can't be read."""
    try:
        return parse(relationships)
    except etree.XMLSyntaxError:
        return etree.Element(f"{{{RELATIONSHIPS}}}Relationships", nsmap={None: RELATIONSHIPS})


def _refuse_incomplete(xml: bytes, relationships: Element) -> None:
    """Raise TypeError for a chart that needs a part which isn't there: a picture, a drawing."""
    led = {one.get("Id") for one in relationships}
    for element in parse(xml).iter(etree.Element):
        named = (value for name, value in element.items() if name.startswith(f"{{{R}}}"))
        if element.tag != f"{_C}externalData" and not led.issuperset(named):
            raise TypeError(_INCOMPLETE)


def _refuse_unfillable(root: Element) -> None:
    if any(next(root.iter(f"{_C}{kind}"), None) is not None for kind in _UNFILLABLE):
        raise TypeError(OF_CATEGORIES)
    plots = _plots(root)
    if not plots or not _series(plots[-1]):
        raise TypeError(_NO_SERIES)


def _plots(root: Element) -> list[Element]:
    area = root.find(f"{_C}chart/{_C}plotArea")
    return [] if area is None else [one for one in area if one.tag in _FILLABLE]


def _series(plot: Element) -> list[Element]:
    """Return the plot's series in the order of the data."""
    return sorted(plot.findall(f"{_C}ser"), key=lambda one: _number(one, "order"))


def _number(series: Element, name: str) -> int:
    found = series.find(f"{_C}{name}")
    return 0 if found is None else int(found.get("val", "0"))


def _refer(root: Element, workbook: str) -> None:
    """Let the chart's data be edited: it stands in the workbook of that relationship."""
    for reference in root.iter(f"{_C}f"):
        reference.text = _FOREIGN_SHEET.sub(f"{SHEET}!", reference.text or "")
    data = root.find(f"{_C}externalData")
    if data is None:
        data = root.makeelement(f"{_C}externalData")
        before = next(one for name in _BEFORE_BOOK for one in root.findall(f"{_C}{name}"))
        before.addnext(data)
    data.set(f"{{{R}}}id", workbook)


def _mould(root: Element) -> ChartMould:
    series = [one for plot in _plots(root) for one in _series(plot)]
    first = (_next(series, "idx"), _next(series, "order"))
    for number, one in enumerate((*series, _one_more(series[-1]))):
        _mark_series(one, str(number))
    for plot in _plots(root):
        plot.addprevious(_mark("plot"))
        plot.addnext(_mark("after"))
    titled, plots, untitled = _around_title(root)
    moulds = dict(one for plot in plots for one in _series_moulds(plot))
    *known, more = (moulds[number] for number in range(len(series) + 1))
    prefix = f"{series[0].prefix}:" if series[0].prefix else ""
    made = tuple(map(_plot_mould, plots))
    return ChartMould(titled, untitled, made, tuple(known), more, first, prefix)


def _next(series: list[Element], name: str) -> int:
    return max(_number(one, name) for one in series) + 1


def _one_more(series: Element) -> Element:
    """Put beside the series one like it, for those that the template lacks."""
    more = deepcopy(series)
    for name in ("idx", "order"):
        found = more.find(f"{_C}{name}")
        if found is not None:
            found.set("val", NUMBER)
    for look in more.findall(f"{_C}spPr"):
        more.remove(look)
    series.addnext(more)
    return more


def _mark_series(series: Element, number: str) -> None:
    """Mark where the series begins and ends, where its name and its data go, its points' looks."""
    for name in ("tx", "cat", "val"):
        for old in series.findall(f"{_C}{name}"):
            series.remove(old)
    _put_before(series, _mark("name"), (*_AFTER_NAME, *_AFTER_DATA))
    _put_before(series, _mark("data"), _AFTER_DATA)
    for point in series.findall(f"{_C}dPt"):
        point.addprevious(_mark("point", str(_number(point, "idx"))))
        point.addnext(_mark("point", str(_FOR_ALL)))
    series.addprevious(_mark("series", number))
    series.addnext(_mark("end"))


def _put_before(series: Element, mark: Element, names: tuple[str, ...]) -> None:
    tags = {f"{_C}{name}" for name in names}
    place = next((one for one in series if one.tag in tags), None)
    if place is None:
        series.append(mark)
    else:
        place.addprevious(mark)


def _mark(name: str, number: str | None = None) -> Element:
    return etree.ProcessingInstruction(name, number)


def _around_title(root: Element) -> tuple[Pieces, list[str], str]:
    """Return what stands before the plots around the title, the plots, and the former untitled."""
    chart = root.find(f"{_C}chart")
    title = None if chart is None else chart.find(f"{_C}title")
    for place, text in enumerate(() if title is None else title.iter(f"{_A}t")):
        text.text = ""
        if not place:
            text.insert(0, _mark("title"))
    head, *plots = _text(root).split("<?plot ?>")
    if chart is not None and title is not None:
        _remove_title(chart, title)
    return tuple(head.split("<?title ?>")), plots, _text(root).partition("<?plot ?>")[0]


def _remove_title(chart: Element, title: Element) -> None:
    chart.remove(title)
    deleted = chart.find(f"{_C}autoTitleDeleted")
    if deleted is None:
        deleted = chart.makeelement(f"{_C}autoTitleDeleted")
        chart.insert(0, deleted)
    deleted.set("val", "1")


def _text(root: Element) -> str:
    return serialise(root).decode()


def _plot_mould(text: str) -> PlotMould:
    inner, _, after = text.partition("<?after ?>")
    opened, *rest = _SERIES.split(inner)
    ends = (one.partition("<?end ?>")[2] for one in rest[1::2])
    return PlotMould(opened, tuple(zip(map(int, rest[::2]), ends, strict=True)), after)


def _series_moulds(text: str) -> Iterator[tuple[int, SeriesMould]]:
    """Generate the series of a marked plot by their numbers."""
    _, *rest = _SERIES.split(text)
    for number, told in zip(rest[::2], rest[1::2], strict=True):
        opened, _, more = told.partition("<?end ?>")[0].partition("<?name ?>")
        looks, _, closed = more.partition("<?data ?>")
        yield int(number), SeriesMould(opened, tuple(_looks(looks)), closed)


def _looks(text: str) -> Iterator[tuple[int, str]]:
    first, *rest = _POINT.split(text)
    told = zip((_FOR_ALL, *map(int, rest[::2])), (first, *rest[1::2]), strict=True)
    return ((least, xml) for least, xml in told if xml)
