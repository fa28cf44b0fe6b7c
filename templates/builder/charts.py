"""The template's charts: native, each bound to data by the tag in its alternative text and title.

What they show is said once, by a kind of reports; here stands how they look. Word's own commands
restyle them, and the program keeps that style (ECMA-376-1, 21.2).
"""

from typing import Final

from ataskaita.declared.charts import ChartDeclaration, ChartSeries
from ataskaita.opc.charts import SAMPLE_CATEGORIES, SAMPLE_VALUES
from ataskaita.template.values.book_mould import book_mould
from ataskaita.template.values.chart_moulds import chart_mould
from ataskaita.template.values.chart_parts import filled_chart
from ataskaita.template.values.workbooks import chart_workbook
from ataskaita.view import Chart, Series
from templates.builder.chart_looks import Look
from templates.builder.kinds import CHARTS, LOOKS
from templates.builder.markup import CHART, Element, parse, serialise

WORKBOOK: Final = "rIdDuomenys"
"""The relationship id under which each chart has its workbook."""

_CENTIMETRE: Final = 360_000
"""In EMU, the unit of drawings."""
_WIDTH: Final = 16
_COLOURS: Final = ("1F4E79", "C55A11")
"""Blue and orange, dark on white, and apart also in grey."""
_GROUPED: Final = "[>=1000000]#\u00a0###\u00a0##0;[>=1000]#\u00a0##0;0"
"""Groups of three as Lithuanian writes them, whatever the language of the reader's Word."""
_FRAMELESS: Final = "<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>"
_LETTERS: Final = '<a:latin typeface="Times New Roman"/><a:cs typeface="Times New Roman"/>'
_BLACK: Final = '<a:solidFill><a:srgbClr val="000000"/></a:solidFill>'
_WHITE: Final = '<a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill>'


_TWO: Final = (ChartSeries("Pirma seka", ""), ChartSeries("Antra seka", ""))
SAMPLES: Final = (
    ChartDeclaration("juostos", "Diagrama", (ChartSeries("Reikšmė", ""),)),
    ChartDeclaration("stulpeliai", "Diagrama", _TWO),
    ChartDeclaration("sukrauti", "Diagrama", _TWO, stacked=True),
)
"""What charts look like: of one series, of several, and of several that add up.

A block calls its chart by these keys.
"""
DRAWN: Final = (*CHARTS, *SAMPLES)
"""All charts that templates have, in the order of their numbers."""

_LOOKS: Final = {
    **LOOKS,
    "juostos": Look(5.5),
    "stulpeliai": Look(7, lying=False, narrow=True),
    "sukrauti": Look(7, lying=False, stacked=True),
}


def chart_part(declared: ChartDeclaration, tag: str) -> bytes:
    """Return the chart's part, with sample data below its tag."""
    root = parse(_chart_space(_LOOKS[declared.key], len(declared.series)))
    return filled_chart(chart_mould(serialise(root), WORKBOOK), _sample(declared, tag))


def chart_data(declared: ChartDeclaration, tag: str) -> bytes:
    """Return the workbook behind the sample."""
    return chart_workbook(book_mould(), _sample(declared, tag))


def chart_run(key: str, tag: str) -> Element:
    """Return the run that shows what that tag names, in the looks of the chart of that key."""
    number = next(n for n, one in enumerate(DRAWN, start=1) if one.key == key)
    height = round(_LOOKS[key].height * _CENTIMETRE)
    return parse(
        '<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">'
        f'<wp:extent cx="{_WIDTH * _CENTIMETRE}" cy="{height}"/>'
        f'<wp:docPr id="{number}" name="Diagrama {number}" descr="{tag}"/>'
        f'<wp:cNvGraphicFramePr/><a:graphic><a:graphicData uri="{CHART}">'
        f'<c:chart r:id="{chart_reference(key)}"/>'
        "</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
    )


def chart_reference(key: str) -> str:
    """Return the relationship id of the chart of that key."""
    return f"rIdDiagrama_{key}"


def _sample(declared: ChartDeclaration, tag: str) -> Chart:
    series = tuple(Series(one.label, SAMPLE_VALUES) for one in declared.series)
    return Chart(tag, categories=SAMPLE_CATEGORIES, series=series)


def _chart_space(look: Look, series: int) -> str:
    legend = '<c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend>'
    return (
        '<c:chartSpace><c:date1904 val="0"/><c:lang val="lt-LT"/><c:roundedCorners val="0"/>'
        f'<c:chart>{_TITLE}<c:autoTitleDeleted val="0"/>'
        f"<c:plotArea>{_ROOM if look.narrow else '<c:layout/>'}{_bars(look, series)}"
        f"{_axes(look)}{_FRAMELESS}</c:plotArea>"
        f"{legend if series > 1 else ''}"
        '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>'
        f"{_FRAMELESS}{_words(_BLACK + _LETTERS)}"
        f'<c:externalData r:id="{WORKBOOK}"><c:autoUpdate val="0"/></c:externalData>'
        "</c:chartSpace>"
    )


_ROOM: Final = (
    '<c:layout><c:manualLayout><c:layoutTarget val="inner"/><c:xMode val="edge"/>'
    '<c:yMode val="edge"/><c:x val="0.03"/><c:y val="0.27"/><c:w val="0.94"/><c:h val="0.46"/>'
    "</c:manualLayout></c:layout>"
)
"""Room for numbers that go up below the title, and for three lines of words above the legend."""
_TITLE: Final = (
    "<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p>"
    '<a:pPr><a:defRPr sz="1000" b="1"/></a:pPr>'
    '<a:r><a:rPr lang="lt-LT" sz="1000" b="1"/><a:t>Pavadinimas</a:t></a:r>'
    '</a:p></c:rich></c:tx><c:overlay val="0"/></c:title>'
)


def _bars(look: Look, series: int) -> str:
    overlap = '<c:overlap val="100"/>' if look.stacked else '<c:overlap val="-10"/>'
    return (
        f'<c:barChart><c:barDir val="{"bar" if look.lying else "col"}"/>'
        f'<c:grouping val="{"stacked" if look.stacked else "clustered"}"/><c:varyColors val="0"/>'
        + "".join(_series(number, look) for number in range(series))
        + f'<c:gapWidth val="60"/>{overlap}<c:axId val="1"/><c:axId val="2"/></c:barChart>'
    )


def _series(number: int, look: Look) -> str:
    """Return a series whose bars say their numbers: inside where they stand on each other."""
    colour, place = (_WHITE, "ctr") if look.stacked else ("", "outEnd")
    return (
        f'<c:ser><c:idx val="{number}"/><c:order val="{number}"/>'
        f'<c:spPr><a:solidFill><a:srgbClr val="{_COLOURS[number]}"/></a:solidFill></c:spPr>'
        '<c:invertIfNegative val="0"/>'
        f'<c:dLbls><c:numFmt formatCode="{_GROUPED}" sourceLinked="0"/>{_FRAMELESS}'
        f"{_words(colour, upright=look.narrow)}"
        f'<c:dLblPos val="{place}"/><c:showLegendKey val="0"/><c:showVal val="1"/>'
        '<c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/>'
        '<c:showBubbleSize val="0"/></c:dLbls></c:ser>'
    )


def _axes(look: Look) -> str:
    """Return the axes: that of categories, first on top, and that of values, unseen."""
    orientation = "maxMin" if look.lying else "minMax"
    return (
        f'<c:catAx><c:axId val="1"/><c:scaling><c:orientation val="{orientation}"/></c:scaling>'
        f'<c:delete val="0"/><c:axPos val="{"l" if look.lying else "b"}"/>'
        '<c:numFmt formatCode="General" sourceLinked="0"/>'
        '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>'
        '<c:crossAx val="2"/><c:crosses val="autoZero"/><c:auto val="1"/><c:lblAlgn val="ctr"/>'
        '<c:lblOffset val="100"/><c:noMultiLvlLbl val="0"/></c:catAx>'
        '<c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/></c:scaling>'
        f'<c:delete val="1"/><c:axPos val="{"b" if look.lying else "l"}"/>'
        '<c:numFmt formatCode="#,##0" sourceLinked="0"/>'
        '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>'
        '<c:crossAx val="1"/><c:crosses val="autoZero"/></c:valAx>'
    )


def _words(look: str, *, upright: bool = False) -> str:
    """Return how words look; numbers over narrow bars go up, so that none covers its neighbour."""
    body = '<a:bodyPr rot="-5400000" vert="horz"/>' if upright else "<a:bodyPr/>"
    return (
        f'<c:txPr>{body}<a:lstStyle/><a:p><a:pPr><a:defRPr sz="900">'
        f'{look}</a:defRPr></a:pPr><a:endParaRPr lang="lt-LT"/></a:p></c:txPr>'
    )
