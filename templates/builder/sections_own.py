"""The sections that a library adds itself: prose and tables of any number of columns."""

from collections.abc import Iterator

from templates.builder.blocks import (
    NUMBERED,
    UNNUMBERED,
    Block,
    Caption,
    Cell,
    Paragraph,
    Table,
    cells_each,
    command,
    each,
    header_cell,
    header_row,
    prose,
    row,
    rows_each,
    spacer,
    when,
)
from templates.builder.styles import CAPTION, CELL_TEXT, FIGURE

_AFTER_A_TABLE = (
    "not loop.first and loop.previtem.lentele"
    " and not blokas.tekstas and not blokas.lentele.pavadinimas"
)
_TAGS = (10,) * 6


def own_section() -> Iterator[Block]:
    """Generate a library's own section: its blocks of prose, a table, or both."""
    yield from each(
        "blokas in skyrius.savas.turinys",
        prose("blokas.tekstas"),
        *when(
            "blokas.lentele",
            *when(
                "blokas.lentele.pavadinimas",
                *when(
                    NUMBERED,
                    Caption("lentele", "{{ skyrius.raktas }}", "{{ blokas.lentele.pavadinimas }}"),
                ),
                *when(UNNUMBERED, Paragraph("{{ blokas.lentele.pavadinimas }}", CAPTION)),
            ),
            *when(_AFTER_A_TABLE, spacer()),
            _table(),
        ),
    )


def _table() -> Table:
    """Return a table of one column between tags.

    The tags reach over so many columns of the grid that a library's own table hardly has as many:
    then the program shares the width out anew.
    """
    return Table(
        title="Lentelė",
        description="Bibliotekos sava lentelė.",
        widths=(*_TAGS, 50, *_TAGS),
        rows=(
            header_row(
                *cells_each(
                    "stulpelis in blokas.lentele.stulpeliai",
                    header_cell("{{ stulpelis.pavadinimas }}"),
                    before=len(_TAGS),
                    after=len(_TAGS),
                )
            ),
            *rows_each(
                "eilute in blokas.lentele.eilutes",
                row(cells_each("langelis in eilute", _cell(), before=len(_TAGS), after=len(_TAGS))),
            ),
        ),
        grows=True,
    )


def _cell() -> Cell:
    """Return a cell whose style depends on what it holds."""
    return Cell(
        (
            command("if langelis.skaitmeninis"),
            Paragraph("{{ langelis }}", FIGURE),
            command("else"),
            Paragraph("{{ langelis }}", CELL_TEXT),
            command("endif"),
        )
    )
