"""How the charts of a library's summary look."""

from typing import Final

from templates.builder.chart_looks import Look

LOOKS: Final = {
    "vartotojai_ir_apsilankymai": Look(6.5, lying=False),
    "isduotis": Look(4),
    "renginiai": Look(7, lying=False, stacked=True),
    "islaidos": Look(6),
}
