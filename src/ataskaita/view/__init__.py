"""What a template may ask for: closed, frozen classes that answer by Lithuanian names."""

from ataskaita.view.asking import (
    Askable,
    Lazily,
    Names,
    Rows,
    children_of,
    known_names,
)
from ataskaita.view.charts import Chart, Series
from ataskaita.view.figures import (
    CASE_FILTERS,
    COURSE,
    ENDING,
    FIGURE_FILTERS,
    FILTERS,
    Figure,
    FigureWording,
    Name,
    Told,
    Wording,
    asked,
    in_case,
    with_unit,
)
from ataskaita.view.pictures import Picture
from ataskaita.view.texts import (
    Cell,
    Moment,
    Paragraph,
    Prose,
    TextRun,
    View,
    may_link,
)

__all__ = [
    "CASE_FILTERS",
    "COURSE",
    "ENDING",
    "FIGURE_FILTERS",
    "FILTERS",
    "Askable",
    "Cell",
    "Chart",
    "Figure",
    "FigureWording",
    "Lazily",
    "Moment",
    "Name",
    "Names",
    "Paragraph",
    "Picture",
    "Prose",
    "Rows",
    "Series",
    "TextRun",
    "Told",
    "View",
    "Wording",
    "asked",
    "children_of",
    "in_case",
    "known_names",
    "may_link",
    "with_unit",
]
