"""What is laid out by hand, kind by kind; all else the program lays out by the declarations."""

from ataskaita.kinds.library.charts import CHARTS
from templates.builder.kinds.library.chart_looks import LOOKS

__all__ = ["CHARTS", "LOOKS"]
