"""Events: table T7, with as many columns as the library has groups of libraries."""

from collections.abc import Iterator

from ataskaita.kinds.library.services import EventCounts, Events
from ataskaita.kinds.library.tables import table
from templates.builder.blocks import (
    Block,
    Cell,
    Row,
    Table,
    cells_each,
    chart,
    figure,
    header_cell,
    header_row,
    prose,
    row,
    tabled,
    text_cell,
)
from templates.builder.grid import figures, tall, wide
from templates.builder.styles import COLUMN_NUMBER, FIGURE
from templates.builder.wording import OF_THEM, TOTAL, label

_GROUPS = "grupe in renginiai.grupes"
_KINDS = ("garsiniai", "vaizdiniai")


def events() -> Iterator[Block]:
    """Generate the section on events."""
    yield prose("renginiai.ivadas")
    yield from tabled("renginiai", _events())
    yield from chart("renginiai")
    yield prose("renginiai.tekstas")


def _events() -> Table:
    """T7: events heard and seen, in the whole network and in each group of libraries.

    The grid has the columns of one group between three for tags, which leave no trace: an odd
    number, so that the program, which sees an even number, always shares the width out anew.
    """
    return Table(
        title=table("renginiai").title,
        description="Garsinių ir vaizdinių renginių skaičius, iš viso ir pagal bibliotekas.",
        widths=(21, 22, 22, 11, 11, 23, 23, 14, 23),
        rows=(*_header(), _number_row(), _figures_row()),
        grows=True,
    )


def _header() -> Iterator[Row]:
    kinds = [label(EventCounts, key) for key in _KINDS]
    totals = zip([TOTAL, *kinds], ("is_viso", *_KINDS), strict=True)
    yield header_row(
        *(tall(f"{words} {{{{ renginiai.formules.{key} }}}}", 3) for words, key in totals),
        wide(f"{{% colspan renginiai.plotis %}}{OF_THEM}", 6),
    )
    yield header_row(
        *cells_each(_GROUPS, wide("Renginiai {{ grupe.kur }}", 2), before=2),
        tall(label(Events, "vaikams_ir_jaunimui"), 2),
    )
    yield header_row(*cells_each(_GROUPS, *map(header_cell, kinds), before=2))


def _number_row() -> Row:
    number = text_cell("{{ numeris }}", COLUMN_NUMBER)
    return header_row(*cells_each("numeris in renginiai.stulpeliai", number, before=5, after=3))


def _figures_row() -> Row:
    return row(
        figures("renginiai.is_viso", EventCounts, FIGURE),
        cells_each(_GROUPS, *(_figure(f"grupe.{key}") for key in _KINDS), before=2),
        _figure("renginiai.vaikams_ir_jaunimui"),
    )


def _figure(name: str) -> Cell:
    return figure(name, FIGURE)
