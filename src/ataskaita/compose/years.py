"""Figures of years before last, as tables of several years print them."""

from ataskaita.compose.figures import figure_alone
from ataskaita.declared.names import names_of
from ataskaita.declared.older import value_in
from ataskaita.declared.report import Report
from ataskaita.declared.tree import Quantity, find
from ataskaita.declared.vocabulary import words_of
from ataskaita.view import Figure


def figure_before(report: Report, name: str, ago: int) -> Figure | None:
    """Return the figure of that name so many years ago; None where nobody gives it."""
    value, figure = value_in(report, name, report.year - ago), find(names_of(report), name)
    if value is None or not isinstance(figure, Quantity):
        return None
    return figure_alone(figure.at_another_time(value), words_of(report))
