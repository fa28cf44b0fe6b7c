"""Cut a template's chart to pieces around its data (ECMA-376-1, 21.2).

Instructions mark the places while the chart is a tree; they never leave this module.
"""

import re
from collections.abc import Iterator
from copy import deepcopy
from typing import Final

from lxml import etree

from ataskaita.messages import Phrase
from ataskaita.opc.numbers import whole
from ataskaita.template.values.chart_titles import mark_title, remove_title
from ataskaita.template.values.drawing import OF_CATEGORIES
from ataskaita.template.values.label_formats import mark_decimals
from ataskaita.template.values.moulds import (
    LABELS,
    NUMBER,
    SHEET,
    ChartMould,
    Pieces,
    PlotMould,
    SeriesMould,
)
from ataskaita.template.words.xml import Element, R, serialise

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
_REMEMBERED: Final = re.compile(r"filtered\w+|datalabelsRange")
_SERIES: Final = re.compile(r"<\?series (\d+)\?>")
_POINT: Final = re.compile(r"<\?point (-?\d+)\?>")
_STACKED: Final = ("stacked", "percentstacked")
_FOR_ALL: Final = -1
"""What stands for any number of points."""


_PARSER: Final = etree.XMLParser(
    remove_blank_text=True, resolve_entities=False, remove_pis=True, remove_comments=True
)

_UNNUMBERED = Phrase("the series of the chart have no numbers")
_NO_SERIES = Phrase("a chart without series can't be filled: its first one is the model")


def chart_mould(xml: bytes, workbook: str) -> ChartMould:
    """Return the part around its data; raise TypeError for a chart that can't be filled.

    `workbook` is the relationship id of its own.
    """
    root = etree.fromstring(xml, _PARSER)
    _refuse_unfillable(root)
    _drop_remembered(root)
    _refer(root, workbook)
    return _mould(root)


def _refuse_unfillable(root: Element) -> None:
    if any(next(root.iter(f"{_C}{kind}"), None) is not None for kind in _UNFILLABLE):
        raise TypeError(OF_CATEGORIES)
    plots = _plots(root)
    if not plots or not _series(plots[-1]):
        raise TypeError(_NO_SERIES)
    if not all(map(_is_numbered, root.iter(f"{_C}ser"))):
        raise TypeError(_UNNUMBERED)


def _is_numbered(series: Element) -> bool:
    """Return whether the series has an index and a place: more are numbered after it."""
    found = (series.find(f"{_C}{name}") for name in ("idx", "order"))
    return all(one is not None and whole(one.get("val"), -1) >= 0 for one in found)


def _plots(root: Element) -> list[Element]:
    area = root.find(f"{_C}chart/{_C}plotArea")
    return [] if area is None else [one for one in area if one.tag in _FILLABLE]


def _series(plot: Element) -> list[Element]:
    """Return the plot's series in the order of the data."""
    return sorted(plot.findall(f"{_C}ser"), key=lambda one: _number(one, "order"))


def _number(series: Element, name: str) -> int:
    found = series.find(f"{_C}{name}")
    return 0 if found is None else max(0, whole(found.get("val")))


def _drop_remembered(root: Element) -> None:
    """Take out data that Word remembers besides: hidden series, labels that cells would say."""
    for one in list(root.iter(etree.Element)):
        name = etree.QName(one).localname
        owner = one.getparent()
        if owner is not None and _REMEMBERED.fullmatch(name):
            owner.remove(one)


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
    mark_decimals(root, _C)
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
    stacked = any(one.get("val", "").lower() in _STACKED for one in root.iter(f"{_C}grouping"))
    return ChartMould(titled, untitled, made, tuple(known), more, first, prefix, stacked)


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
    """Mark where the series begins and ends, where its name, data and labels go, its points' looks.

    A label of a single point belonged to the sample: somebody may have typed its number.
    """
    for name in ("tx", "cat", "val"):
        for old in series.findall(f"{_C}{name}"):
            series.remove(old)
    _put_before(series, _mark("name"), (*_AFTER_NAME, *_AFTER_DATA))
    _put_before(series, _mark("data"), _AFTER_DATA)
    for labels in series.findall(f"{_C}dLbls"):
        for typed in labels.findall(f"{_C}dLbl"):
            labels.remove(typed)
        labels.insert(0, _mark("labels"))
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
    if title is not None:
        mark_title(title)
    head, *plots = _text(root).split("<?plot ?>")
    if chart is not None and title is not None:
        remove_title(chart, title)
    return tuple(head.split("<?title ?>")), plots, _text(root).partition("<?plot ?>")[0]


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
        looks, _, closed = more.replace("<?labels ?>", LABELS).partition("<?data ?>")
        yield int(number), SeriesMould(opened, tuple(_looks(looks)), closed)


def _looks(text: str) -> Iterator[tuple[int, str]]:
    first, *rest = _POINT.split(text)
    told = zip((_FOR_ALL, *map(int, rest[::2])), (first, *rest[1::2]), strict=True)
    return ((least, xml) for least, xml in told if xml)
