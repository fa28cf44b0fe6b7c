"""Which charts a library's report has."""

from ataskaita.declared.charts import ChartDeclaration, ChartSeries

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
        stacked=True,
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
