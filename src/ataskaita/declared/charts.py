"""Which charts a report has: what a total adds up from, or how figures went over the years."""

from ataskaita.records import frozen


@frozen
class ChartSeries:
    """Values of one kind."""

    label: str
    """What the legend says; empty for the figure's own label."""
    name: str
    """A total, whose parts are the points; with `*` for each item of a collection, a figure."""


@frozen
class ChartDeclaration:
    """A chart that templates ask for as `diagramos.key`."""

    key: str
    title: str
    """With `{unit}` where it says what is counted."""
    series: tuple[ChartSeries, ...]
    over_years: bool = False
    """Whether each series is one figure, last year and this."""
    stacked: bool = False
    """Whether the series stand on each other, for they add up."""
