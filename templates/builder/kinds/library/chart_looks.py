"""How a library's charts look."""

from typing import Final

from templates.builder.chart_looks import Look

LOOKS: Final = {
    "fondo_judejimas": Look(7.5, lying=False, narrow=True),
    "vartotojai_ir_apsilankymai": Look(6.5, lying=False),
    "isduotis": Look(4),
    "renginiai": Look(7, lying=False, stacked=True),
    "pajamos": Look(5.5),
    "islaidos": Look(6),
    "issilavinimas": Look(4.5),
}
