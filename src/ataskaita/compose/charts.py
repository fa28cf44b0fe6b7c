"""Compose charts: their points from the tree of names, and the sentence that says them."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from attrs import evolve

from ataskaita.compose.typography import line
from ataskaita.compose.unprinted import quoted_in
from ataskaita.compose.values import format_value
from ataskaita.compose.worth import is_worth_drawing
from ataskaita.declared.charts import ChartDeclaration, ChartSeries
from ataskaita.declared.kind import ReportKind
from ataskaita.declared.labels import field_at, label_of
from ataskaita.declared.layout import Layout
from ataskaita.declared.names import REFERENCES
from ataskaita.declared.report import Report
from ataskaita.declared.tree import Listing, Node, Part, Quantity, find
from ataskaita.declared.unit_words import with_unit_told
from ataskaita.records import frozen
from ataskaita.view import Chart, Rows, Series, overlaid

_EACH = ".*."


@frozen
class Point:
    """A value with what it is called; the words may stand within a sentence."""

    category: str
    spoken: str
    quantity: Quantity


def compose_charts(report: Report, tree: Part) -> Rows:
    """Return the charts by name, those with something to show as items.

    Where the report wants none, all are empty; so are those that say no more than their sentence,
    unless it wants all, or a text refers to them.
    """
    layout = report.layout or Layout()
    charts = {
        one.key: evolve(_wanted(report, layout, one, tree), titled=not layout.numbered)
        for one in report.kind.charts
    }
    return Rows(tuple(filter(None, charts.values())), overlaid({}, charts), "diagramos")


def _wanted(report: Report, layout: Layout, declared: ChartDeclaration, tree: Part) -> Chart:
    none = Chart(with_unit_told(declared.title, None))
    chart = _chart(report.kind, declared, tree) if layout.charts else none
    if not chart or layout.all_charts or is_worth_drawing(chart):
        return chart
    named = f"{REFERENCES}.diagramos.{declared.key}"
    asked = any(named in quoted for quoted in quoted_in(report).values())
    return chart if asked else none


def _chart(kind: ReportKind, declared: ChartDeclaration, tree: Part) -> Chart:
    rows = [list(_points(kind, one, declared, tree)) for one in declared.series]
    pairs = zip(declared.series, rows, strict=True)
    legends = [_legend(one, points) if points else "" for one, points in pairs]
    return drawn(declared.title, legends, rows, stacked=declared.stacked)


def drawn(
    title: str, legends: Sequence[str], rows: list[list[Point]], *, stacked: bool = False
) -> Chart:
    """Return the chart of these series; an empty one where there is nothing to draw."""
    kept = _shown(rows)
    if not kept:
        return Chart(line(with_unit_told(title, None)))
    rows = [[points[n] for n in kept] for points in rows]
    units = {point.quantity.unit for points in rows for point in points}
    unit = units.pop() if len(units) == 1 else None
    chart = Chart(
        title=line(with_unit_told(title, unit)),
        symbol=unit.symbol if unit else "",
        categories=tuple(point.category for point in rows[0]),
        series=tuple(
            Series(legend, tuple(point.quantity.value for point in points))
            for legend, points in zip(legends, rows, strict=True)
        ),
        decimals=max(_decimals(point.quantity) for points in rows for point in points),
        figures=tuple(point.quantity.name for points in rows for point in points),
        stacked=stacked,
    )
    return evolve(chart, description=_description(chart, rows))


def _points(
    kind: ReportKind, one: ChartSeries, declared: ChartDeclaration, tree: Part
) -> Iterator[Point]:
    if declared.over_years:
        yield from _years(one.name, tree)
    elif _EACH in one.name:
        yield from _items(kind, tree, *one.name.split(_EACH))
    else:
        yield from _parts(kind, one.name, tree)


def _parts(kind: ReportKind, name: str, tree: Part) -> Iterator[Point]:
    """Generate what the total of that name adds up from: its parts, or those of its row."""
    owner, _, last = name.rpartition(".")
    model, declared = field_at(kind, name)
    figure = ""
    if not declared.of:
        owner, figure = owner.rpartition(".")[0], f".{last}"
        model, declared = field_at(kind, name.rpartition(".")[0])
    for part in declared.of:
        one = next(one for one in model if one.name == part)
        quantity = _quantity(tree, f"{owner}.{one.key}{figure}")
        words = (one.label if figure else quantity.label).rstrip(":")
        yield Point(words[:1].upper() + words[1:], words[:1].lower() + words[1:], quantity)


def _items(kind: ReportKind, tree: Part, collection: str, figure: str) -> Iterator[Point]:
    """Generate that figure of each item of the collection, or of each row of a table."""
    found = find(tree, collection)
    items = [(_called(one), one) for one in found.items] if isinstance(found, Listing) else []
    if isinstance(found, Part):
        items = [
            (label_of(kind, f"{collection}.{key}"), one) for key, one in found.children.items()
        ]
    for words, item in items:
        if isinstance(item, Part) and isinstance(quantity := item.children.get(figure), Quantity):
            yield Point(words, words, quantity)


def _called(item: Node) -> str:
    """Return what an item of a list is called: its name, or the first of its texts."""
    if not isinstance(item, Part):
        return ""
    texts = (one for one in item.children.values() if isinstance(one, str))
    return str(item.children.get("pavadinimas") or next(texts, ""))


def _years(name: str, tree: Part) -> Iterator[Point]:
    quantity, year = _quantity(tree, name), _quantity(tree, "metai").value or 0
    for words, one in (
        (f"{year - 1}\u00a0m.", quantity.at_another_time(quantity.earlier)),
        (f"{year}\u00a0m.", quantity),
    ):
        yield Point(words, words, one)


def _quantity(tree: Part, name: str) -> Quantity:
    found = find(tree, name)
    if not isinstance(found, Quantity):
        raise TypeError(name)
    return found


def _shown(rows: list[list[Point]]) -> list[int]:
    """Return the places of the points to show: those where some series has more than nothing.

    None where a value is missing, or where there would be a single bar: that is no picture.
    """
    columns = list(zip(*rows, strict=True))
    if any(point.quantity.value is None for column in columns for point in column):
        return []
    kept = [n for n, column in enumerate(columns) if any(one.quantity.value for one in column)]
    return kept if len(kept) * len(rows) > 1 else []


def _legend(one: ChartSeries, points: list[Point]) -> str:
    return one.label or points[0].quantity.label


def _decimals(quantity: Quantity) -> int:
    """Return with how many decimals the value is written."""
    value = quantity.value
    fixed = quantity.unit.printed_decimals(value, quantity.decimals)
    if fixed is None and isinstance(value, Decimal):
        return max(0, -int(value.normalize().as_tuple().exponent))
    return fixed or 0


def _description(chart: Chart, rows: list[list[Point]]) -> str:
    """Return the sentence: title, then each series with its points."""
    told = [
        f"{series.name}: " * (len(rows) > 1)
        + ", ".join(f"{point.spoken}\u00a0– {_written(point.quantity)}" for point in points)
        for series, points in zip(chart.series, rows, strict=True)
    ]
    mark = "." if len(rows) > 1 else ":"
    return f"Diagrama „{chart.title}“{mark} {'. '.join(told)}."


def _written(quantity: Quantity) -> str:
    return format_value(quantity.value, quantity.unit, quantity.decimals)
