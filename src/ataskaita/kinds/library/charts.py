"""Which charts a report has: what a total adds up from, or how figures went over the years."""

from attrs import frozen


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


CHARTS: tuple[ChartDeclaration, ...] = (
    ChartDeclaration(
        "fondo_judejimas",
        "Gauti ir nurašyti dokumentai ({unit})",
        (
            ChartSeries("Gauta", "fondas.gauta.is_viso"),
            ChartSeries("Nurašyta", "fondas.nurasyta.is_viso"),
        ),
    ),
    ChartDeclaration(
        "vartotojai_ir_apsilankymai",
        "Vartotojai ir apsilankymai",
        (
            ChartSeries("Registruoti vartotojai", "vartotojai.uzregistruoti.is_viso"),
            ChartSeries("Apsilankymai", "vartotojai.apsilankymai.is_viso"),
        ),
        over_years=True,
    ),
    ChartDeclaration(
        "isduotis",
        "Dokumentų išduotis ({unit})",
        (ChartSeries("Išduota", "vartotojai.isduotis.is_viso"),),
    ),
    ChartDeclaration(
        "renginiai",
        "Renginiai bibliotekose",
        (
            ChartSeries("Garsiniai renginiai", "renginiai.grupes.*.garsiniai"),
            ChartSeries("Vaizdiniai renginiai", "renginiai.grupes.*.vaizdiniai"),
        ),
    ),
    ChartDeclaration(
        "pajamos", "Gautos lėšos ({unit})", (ChartSeries("Gauta lėšų", "finansai.pajamos.is_viso"),)
    ),
    ChartDeclaration(
        "islaidos", "Išlaidos ({unit})", (ChartSeries("Išlaidos", "finansai.islaidos.is_viso"),)
    ),
    ChartDeclaration(
        "issilavinimas",
        "Darbuotojų išsimokslinimas ({unit})",
        (ChartSeries("Darbuotojai", "personalas.is_viso.darbuotojai"),),
    ),
)
