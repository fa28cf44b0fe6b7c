"""Fill a chart's part with data: the looks are the template's own (ECMA-376-1, 21.2)."""

from collections.abc import Iterable
from decimal import Decimal
from typing import Final

from ataskaita.characters import unfit_position
from ataskaita.template.values.escaping import UnfitTextError
from ataskaita.template.values.label_formats import DECIMALS, decimals_in
from ataskaita.template.values.moulds import (
    LABELS,
    NUMBER,
    SHEET,
    ChartMould,
    PlotMould,
    SeriesMould,
)
from ataskaita.view import Chart, Series

_LETTERS = 26
_ROOM: Final = 13
"""How many labels, one above the other, the highest bar of a chart of seven centimetres holds."""


def filled_chart(mould: ChartMould, chart: Chart) -> bytes:
    """Return the chart's part with this data."""
    points = _cached(mould.prefix, map(xml_text, chart.categories))
    decimals = decimals_in(chart)
    made = [
        _filled_series(mould, one, chart, (number, points, decimals))
        for number, one in enumerate(chart.series)
    ]
    plots = "".join(_filled_plot(one, made, len(mould.series), decimals) for one in mould.plots)
    return f"{_head(mould, chart)}{plots}".encode()


def column_of(number: int) -> str:
    """Return the letters of a workbook's column; the first is 0, and A."""
    first, last = divmod(number, _LETTERS)
    return (column_of(first - 1) if first else "") + chr(ord("A") + last)


def xml_text(text: object) -> str:
    """Return a text as it stands in an element; raise UnfitTextError for what XML can't hold."""
    told = str(text)
    position = unfit_position(told)
    if position is not None:
        raise UnfitTextError(told, position)
    told = told.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return told.replace("\r", "&#13;")


def number_format(chart: Chart) -> str:
    """Return Excel's code for the chart's numbers; Word writes it as its own language does."""
    return "#,##0" + ("." + "0" * chart.decimals if chart.decimals else "")


def _head(mould: ChartMould, chart: Chart) -> str:
    """Return what stands before the plots: the title in the template's looks, if it is wanted."""
    title = chart.title if chart.titled else ""
    return xml_text(title).join(mould.titled) if title else mould.untitled


def _filled_plot(plot: PlotMould, made: list[str], known: int, decimals: str) -> str:
    """Return the plot with those of its series that there are; only what follows where none is.

    The series after the last `known` one stands for all that the template lacks.
    """
    if all(number >= len(made) for number, _ in plot.series):
        return plot.after
    inner = "".join(
        "".join(made[number : None if number == known else number + 1])
        + after.replace(DECIMALS, decimals)
        for number, after in plot.series
    )
    return f"{plot.opened}{inner}{plot.after}"


def _filled_series(
    mould: ChartMould, series: Series, chart: Chart, shared: tuple[int, str, str]
) -> str:
    """Return the series; `shared` is its number, the points of all, the decimals of labels."""
    number, categories, decimals = shared
    model, p = _model(mould, number), mould.prefix
    column, last = column_of(number + 1), len(series.values) + 1
    name = _cached(p, [xml_text(series.name)])
    values = _cached(p, map(_plain, series.values))
    looks = "".join(xml for least, xml in model.looks if len(chart.categories) > least)
    looks = looks.replace(LABELS, _without_labels(mould, series, chart))
    looks = looks.replace(DECIMALS, decimals)
    return (
        f"{model.opened}<{p}tx>{_texts(p, f'${column}$1', name)}</{p}tx>{looks}"
        f"<{p}cat>{_texts(p, f'$A$2:$A${len(chart.categories) + 1}', categories)}</{p}cat>"
        f"<{p}val><{p}numRef><{p}f>{SHEET}!${column}$2:${column}${last}</{p}f><{p}numCache>"
        f"<{p}formatCode>{number_format(chart)}</{p}formatCode>{values}"
        f"</{p}numCache></{p}numRef></{p}val>{model.closed}"
    )


def _without_labels(mould: ChartMould, series: Series, chart: Chart) -> str:
    """Return what hides the labels for which bars that stand on each other have no room."""
    if not mould.stacked:
        return ""
    columns = zip(*(map(_size, one.values) for one in chart.series), strict=True)
    least = max(map(sum, columns), default=Decimal()) / _ROOM
    hidden = (place for place, one in enumerate(series.values) if _size(one) < least)
    p = mould.prefix
    return "".join(
        f'<{p}dLbl><{p}idx val="{place}"/><{p}delete val="1"/></{p}dLbl>' for place in hidden
    )


def _size(value: int | Decimal | None) -> Decimal:
    return abs(Decimal(value or 0))


def _model(mould: ChartMould, number: int) -> SeriesMould:
    """Return the series of that number, one like the last where the template lacks it."""
    known = len(mould.series)
    if number < known:
        return mould.series[number]
    before, between, after = mould.more.opened.split(NUMBER)
    index, order = (first + number - known for first in mould.first)
    opened = f"{before}{index}{between}{order}{after}"
    return SeriesMould(opened, mould.more.looks, mould.more.closed)


def _texts(p: str, cells: str, cached: str) -> str:
    return f"<{p}strRef><{p}f>{SHEET}!{cells}</{p}f><{p}strCache>{cached}</{p}strCache></{p}strRef>"


def _cached(p: str, values: Iterable[str | None]) -> str:
    """Return the points as the chart remembers them; None leaves a gap."""
    told = list(values)
    points = "".join(
        f'<{p}pt idx="{place}">{_value(p, one)}</{p}pt>'
        for place, one in enumerate(told)
        if one is not None
    )
    return f'<{p}ptCount val="{len(told)}"/>{points}'


def _value(p: str, value: str) -> str:
    return f"<{p}v>{value}</{p}v>" if value else f"<{p}v/>"


def _plain(value: int | Decimal | None) -> str | None:
    """Return the value as the part says it: never with an exponent."""
    return None if value is None else f"{value:f}" if isinstance(value, Decimal) else str(value)
