"""Which charts a report has: what a total adds up from, or how figures went over the years."""

from ataskaita.records import frozen


@frozen
class ChartSeries:
    """Values of one kind.

    >>> from ataskaita.declaring import ChartSeries
    >>> ChartSeries("Lankytojai", "lankymas.lankytojai.is_viso").name
    'lankymas.lankytojai.is_viso'
    """

    label: str
    """What the legend says; empty for the figure's own label."""
    name: str
    """A total, whose parts are the points; with `*` for each item of a collection, a figure."""


@frozen
class ChartDeclaration:
    """A chart that templates ask for as `diagramos.key`.

    >>> from ataskaita.declaring import ChartDeclaration, ChartSeries
    >>> visits = ChartSeries("Apsilankymai", "lankytojai.apsilankymai.is_viso")
    >>> ChartDeclaration("apsilankymai", "Apsilankymai ({unit})", (visits,), over_years=True).key
    'apsilankymai'
    """

    key: str
    title: str
    """With `{unit}` where it says what is counted."""
    series: tuple[ChartSeries, ...]
    over_years: bool = False
    """Whether each series is one figure, last year and this."""
    stacked: bool = False
    """Whether the series stand on each other, for they add up."""
