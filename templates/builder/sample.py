"""The sample table: each sort of row once, whose looks all tables of the report have.

A row's first cell says of which sort it is; the columns show what a row is called, a figure, one
in small digits where columns are narrow, and a text.
"""

from collections.abc import Iterator

from attrs import evolve

from templates.builder.blocks import Cell, Paragraph, Row, Table, header_row, row, text_cell
from templates.builder.styles import (
    CAPTION,
    CELL_TEXT,
    CELL_TEXT_INDENTED,
    COLUMN_NUMBER,
    COMMAND,
    FIGURE,
    GROUP,
    MONEY,
    REMARK,
)

_TABLE = "blokas.lentele"
_COLUMNS = 4
_REMARK = (
    "{# Pavyzdinė lentelė: kaip ji, atrodo visos ataskaitos lentelės. Keiskite jos linijas, "
    "spalvas, šriftą, lygiavimą; pirmojo stulpelio žymes ir šią eilutę palikite. Stulpeliai: "
    "eilutės pavadinimas, skaičius, skaičius siaurame stulpelyje, tekstas. #}"
)


def sample_table() -> Table:
    """Return the table that shows how tables look."""
    return Table(
        title="Pavyzdinė lentelė",
        description="Kaip atrodo ataskaitos lentelės: po vieną kiekvienos rūšies eilutę.",
        widths=(50, 32, 32, 56),
        rows=(
            row(
                Cell(
                    (Paragraph(f"{{{{ {_TABLE} }}}}", COMMAND), Paragraph(_REMARK, REMARK)),
                    _COLUMNS,
                )
            ),
            *_header(),
            *_body(),
        ),
    )


def _sort(name: str) -> str:
    return f"{{{{ pavyzdys.{name} }}}}"


def _header() -> Iterator[Row]:
    yield header_row(text_cell(_sort("pavadinimas"), CAPTION, _COLUMNS))
    yield header_row(_sort("antraste"), "Skaičiai (3+4)", "Siauri skaičiai", "Tekstai")
    numbers = ("2", "3", "4")
    yield header_row(
        *(text_cell(one, COLUMN_NUMBER) for one in (_sort("numeriai"), *numbers)),
    )


def _body() -> Iterator[Row]:
    yield row(text_cell(_sort("grupe"), GROUP, _COLUMNS))
    yield _figures("eilute", "1 234", "56 789,00", "Trumpas tekstas")
    yield _figures("is_ju", "567", "1 234,50", "", CELL_TEXT_INDENTED)
    long = "Ilgas tekstas: tokios eilutės langeliai prasideda viršuje"
    yield evolve(_figures("tekstai", "89", "45,00", long), top=True)
    yield _figures("is_viso", "1 323", "56 834,00", "")


def _figures(sort: str, figure: str, small: str, text: str, style: str = CELL_TEXT) -> Row:
    return row(
        text_cell(_sort(sort), style),
        text_cell(figure.replace(" ", "\u00a0"), FIGURE),
        text_cell(small.replace(" ", "\u00a0"), MONEY),
        text_cell(text, CELL_TEXT),
    )
