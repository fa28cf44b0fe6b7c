"""How Lithuanian writes numbers, dates, lists and titles, and how it sorts words."""

from ataskaita.lithuanian.dates import (
    DateStyle,
    format_date,
    format_date_range,
    format_year,
    format_years,
    parse_date,
)
from ataskaita.lithuanian.numbers import format_money, format_number, format_percent
from ataskaita.lithuanian.reading import parse_number
from ataskaita.lithuanian.sorting import SortKey, sort_key
from ataskaita.lithuanian.wording import capitals, first_capital, join_words, strip_diacritics

__all__ = [
    "DateStyle",
    "SortKey",
    "capitals",
    "first_capital",
    "format_date",
    "format_date_range",
    "format_money",
    "format_number",
    "format_percent",
    "format_year",
    "format_years",
    "join_words",
    "parse_date",
    "parse_number",
    "sort_key",
    "strip_diacritics",
]
