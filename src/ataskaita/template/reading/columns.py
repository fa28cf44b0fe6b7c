"""Tell at which of the template's columns a cell stands, though tags may repeat its neighbours.

A cell of a `{%tc … %}` tag is gone when a table is read, and its tag stands between the others: it
had one column. `¤` stands for a tag:

>>> row = parse(f'<w:tr xmlns:w="{W}"><w:tc/>¤<w:tc/>¤</w:tr>')
>>> columns_of(row, list(row), lambda text: text.count("¤"), 4)
[0, 2]
"""

from collections.abc import Callable
from typing import Final

from ataskaita.opc.numbers import whole
from ataskaita.template.words.xml import Element, w

MOST_COLUMNS: Final = 63
"""As many as a table of Word's can have."""

IsTag = Callable[[str], int]
"""How many tags a text between elements holds."""


def span_of(cell: Element) -> int:
    """Return how many columns the cell spans; 0 where a tag says it, or nonsense."""
    span = cell.find(f"{w('tcPr')}/{w('gridSpan')}")
    told = "1" if span is None else span.get(w("val"), "1")
    return columns if 0 <= (columns := whole(told)) <= MOST_COLUMNS else 0


def columns_of(row: Element, cells: list[Element], is_tag: IsTag, columns: int) -> list[int]:
    """Return the first column of each cell of a row that fills so many; nothing where none can."""
    told: list[int] = []
    place = is_tag(row.text or "")
    for one in row:
        if one in cells:
            told.append(place)
            place += span_of(one) or columns
        place += is_tag(one.tail or "")
    return told if place == columns and len(told) == len(cells) else []
