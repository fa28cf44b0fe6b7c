"""What a template may ask for: closed, frozen classes that answer by Lithuanian names."""

from ataskaita.view.asking import (
    Askable,
    Lazily,
    Names,
    Rows,
    below,
    children_of,
    known_names,
    overlaid,
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
from ataskaita.view.tables import BodyCell, HeaderCell
from ataskaita.view.texts import (
    Cell,
    Moment,
    Paragraph,
    Prose,
    TextRun,
    View,
)

__all__ = [
    "CASE_FILTERS",
    "COURSE",
    "ENDING",
    "FIGURE_FILTERS",
    "FILTERS",
    "Askable",
    "BodyCell",
    "Cell",
    "Chart",
    "Figure",
    "FigureWording",
    "HeaderCell",
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
    "below",
    "children_of",
    "in_case",
    "known_names",
    "overlaid",
    "with_unit",
]
