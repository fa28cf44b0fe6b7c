"""Sections for which the template has no place made: their blocks, as the program lays them out."""

from collections.abc import Iterator

from templates.builder.blocks import (
    NUMBERED,
    UNNUMBERED,
    Block,
    Caption,
    Cell,
    Drawing,
    Paragraph,
    Table,
    cells_each,
    cells_one_of,
    command,
    each,
    header_cell,
    header_row,
    pictures,
    prose,
    row,
    rows_each,
    spacer,
    text_cell,
    when,
)
from templates.builder.charts import DEFAULT_CHARTS
from templates.builder.styles import CAPTION, CELL_TEXT, COLUMN_HEADER, FIGURE

_TABLE = "blokas.lentele"
_KEY = "{{ blokas.raktas }}"
_TAGS = 4
"""How many columns a tag of the header reaches over; see `_table`."""
_COLUMNS = 6 * _TAGS + 3


def default_section() -> Iterator[Block]:
    """Generate what is printed of a section that no branch of the template has asked for."""
    yield from each(
        "blokas in skyrius.numatytas",
        prose("blokas.tekstas"),
        *when(_TABLE, *_headed(), _table()),
        *when(
            "blokas.diagrama",
            *when("blokas.kelios_eiles", Drawing(DEFAULT_CHARTS[1].key, "blokas.diagrama")),
            *when("not blokas.kelios_eiles", Drawing(DEFAULT_CHARTS[0].key, "blokas.diagrama")),
            *when(NUMBERED, Caption("diagrama", _KEY, "{{ blokas.diagrama.pavadinimas }}")),
        ),
        *pictures("blokas.nuotraukos"),
    )


def _headed() -> Iterator[Block]:
    title = f"{{{{ {_TABLE}.pavadinimas }}}}"
    yield from when(NUMBERED, Caption("lentele", _KEY, title))
    yield from when(
        UNNUMBERED,
        *when("blokas.tarpas", spacer()),
        *when(f"{_TABLE}.antraste", Paragraph(f"{{{{ {_TABLE}.antraste }}}}", CAPTION)),
    )


def _table() -> Table:
    """Return a table of as many columns and rows of a header as the data asks for.

    The tags reach over so many columns of the grid that hardly a table has as many: then the
    program shares the width out anew.
    """
    return Table(
        title=f"{{{{ {_TABLE}.pavadinimas }}}}",
        description="Skyriaus duomenys.",
        widths=(1,) * _COLUMNS,
        rows=(
            *rows_each(f"eilute in {_TABLE}.antrastes", header_row(*_header_cells())),
            *rows_each(
                f"eilute in {_TABLE}.eilutes",
                row(
                    cells_each(
                        "langelis in eilute",
                        _body_cell(),
                        before=_COLUMNS // 2,
                        after=_COLUMNS // 2,
                    )
                ),
            ),
        ),
        grows=True,
    )


def _header_cells() -> tuple[Cell, ...]:
    """Return the cells of a header's row: each reaches down, continues, or spans columns."""
    return cells_each(
        "langelis in eilute",
        *cells_one_of(
            {
                "langelis.pradeda": header_cell("{{ langelis.tekstas }}", merge="restart"),
                "langelis.tesia": text_cell("", COLUMN_HEADER, merge="continue"),
            },
            header_cell("{% colspan langelis.plotis %}{{ langelis.tekstas }}"),
            width=_TAGS,
        ),
        before=_TAGS,
        after=_TAGS,
    )


def _body_cell() -> Cell:
    """Return a cell whose style depends on what it holds."""
    return Cell(
        (
            command("if langelis.skaitmeninis"),
            Paragraph("{{ langelis.reiksme }}", FIGURE),
            command("else"),
            prose("langelis.reiksme", CELL_TEXT),
            command("endif"),
        )
    )
