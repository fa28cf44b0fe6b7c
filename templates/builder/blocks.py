"""What the document is made of: paragraphs and tables, and the tags between them."""

from collections.abc import Iterator, Mapping, Sequence

from attrs import evolve, field, frozen

from ataskaita.kinds.library.tables import table as declaration_of
from templates.builder.styles import (
    BODY,
    CELL_TEXT,
    CHART_CAPTION,
    COLUMN_HEADER,
    COMMAND,
    HEADING_2,
    PICTURE,
    SPACER,
)


@frozen
class Paragraph:
    """Text in a named style; a tab is a tab, a soft hyphen a place to break the word.

    A word in double brackets, `[[nusprendžia]]`, is letter-spaced.
    """

    text: str
    style: str = BODY


@frozen
class Cell:
    """A cell over that many columns and rows of the grid."""

    paragraphs: tuple[Paragraph, ...]
    columns: int = 1
    rows: int = 1
    merge: str = ""
    """`restart` or `continue` where the data says how many rows it reaches over."""


@frozen
class Row:
    """Cells from left to right; those that a cell above reaches down to are left out."""

    cells: tuple[Cell, ...]
    header: bool = False
    """Whether it is printed again at the top of each page."""
    top: bool = False
    """Whether its texts begin at the top, where they are long; else they stand in the middle."""


@frozen
class Table:
    """A table as wide as the text; `widths` are shares of that."""

    title: str
    """Read aloud by screen readers."""
    description: str
    """The same."""
    widths: tuple[float, ...]
    rows: tuple[Row, ...] = field(repr=False)
    grows: bool = False
    """Whether tags add columns: then cells have no width of their own."""


@frozen
class Drawing:
    """The chart of that key, alone in its paragraph; printed where the data has it."""

    key: str
    name: str = ""
    """What the template asks for; `diagramos.KEY` where it is empty."""

    @property
    def tag(self) -> str:
        """What says whose data the chart is to have, in its alternative text and its title."""
        return f"{{{{ {self.name or f'diagramos.{self.key}'} }}}}"


@frozen
class Caption:
    """The number and name of a table, chart or picture; references lead to the number."""

    kind: str
    """`lentele` or `diagrama`, as references call it."""
    key: str
    """Empty where nothing refers to it."""
    text: str


@frozen
class Contents:
    """The table of contents: headings of the first two levels, with their pages."""


Block = Paragraph | Table | Drawing | Caption | Contents


NUMBERED = "isdestymas.numeruoti"
UNNUMBERED = f"not {NUMBERED}"
"""What a template asks where a table has no caption above it."""


def text_cell(
    text: str, style: str = CELL_TEXT, columns: int = 1, rows: int = 1, merge: str = ""
) -> Cell:
    """Return a cell of one paragraph."""
    return Cell((Paragraph(text, style),), columns, rows, merge)


def header_cell(text: str, columns: int = 1, rows: int = 1, merge: str = "") -> Cell:
    """Return a cell of a table's header."""
    return text_cell(text, COLUMN_HEADER, columns, rows, merge)


def header_row(*cells: Cell | str) -> Row:
    """Return a row of a table's header; a text is a cell of one column and one row."""
    made = (header_cell(one) if isinstance(one, str) else one for one in cells)
    return Row(tuple(made), header=True)


def row(*cells: Cell | Sequence[Cell]) -> Row:
    """Return a row of a table's body, of cells and sequences of cells."""
    made: list[Cell] = []
    for one in cells:
        made.extend([one] if isinstance(one, Cell) else one)
    return Row(tuple(made))


def heading(text: str) -> Paragraph:
    """Return a heading within a section."""
    return Paragraph(text, HEADING_2)


def prose(name: str, style: str = BODY) -> Paragraph:
    """Return the tag that prints running text: no paragraph or several, in this style."""
    return Paragraph(f"{{{{p {name} }}}}", style)


def figure(name: str, style: str) -> Cell:
    """Return a cell that prints what has this name."""
    return text_cell(f"{{{{ {name} }}}}", style)


def spacer() -> Paragraph:
    """Return what stands between two tables that Word would join otherwise."""
    return Paragraph("", SPACER)


def chart(key: str) -> Iterator[Block]:
    """Generate the chart of that key, printed where the data has something to draw."""
    caption = Caption("diagrama", key, f"{{{{ diagramos.{key}.pavadinimas }}}}")
    yield from when(f"diagramos.{key}", Drawing(key), *when(NUMBERED, caption))


def tabled(key: str, table: Table, *headings: Block) -> Iterator[Block]:
    """Generate the table of that key where the data has it, below a caption or `headings`."""
    declared = declaration_of(key)
    caption = Caption("lentele", key, declared.title)
    above = (*when(NUMBERED, caption), *when(UNNUMBERED, *headings)) if headings else ()
    yield from when(declared.condition, *(above or when(NUMBERED, caption)), table)


def pictures(name: str) -> Iterator[Block]:
    """Generate the photographs of that name, each above its caption."""
    caption = "{{ nuotrauka.pavadinimas }}"
    yield from each(
        f"nuotrauka in {name}",
        Paragraph("{{ nuotrauka }}", PICTURE),
        *when(NUMBERED, Caption("diagrama", "", caption)),
        *when(UNNUMBERED, Paragraph(caption, CHART_CAPTION)),
    )


def command(statement: str) -> Paragraph:
    """Return a tag alone in its paragraph, which leaves no trace."""
    return Paragraph(f"{{%p {statement} %}}", COMMAND)


def when(condition: str, *blocks: Block) -> Iterator[Block]:
    """Generate blocks that are printed only when `condition` holds."""
    yield from (command(f"if {condition}"), *blocks, command("endif"))


def each(loop: str, *blocks: Block) -> Iterator[Block]:
    """Generate blocks that are printed once for each item: `eilute in antraste`."""
    yield from (command(f"for {loop}"), *blocks, command("endfor"))


def rows_when(condition: str, *rows: Row) -> Iterator[Row]:
    """Generate rows that are printed only when `condition` holds."""
    columns = _columns(rows[0])
    made = (_command_row(f"if {condition}", columns), *rows, _command_row("endif", columns))
    yield from (evolve(one, header=rows[0].header) for one in made)


def rows_each(loop: str, *rows: Row) -> Iterator[Row]:
    """Generate rows that are printed once for each item."""
    columns = _columns(rows[0])
    yield from (_command_row(f"for {loop}", columns), *rows, _command_row("endfor", columns))


def cells_each(loop: str, *cells: Cell, before: int = 1, after: int = 1) -> tuple[Cell, ...]:
    """Return cells that are printed once for each item.

    The tags stand in cells of their own, over `before` and `after` columns of the grid, which
    leave no trace.
    """
    opening = text_cell(f"{{%tc for {loop} %}}", COMMAND, before)
    return (opening, *cells, text_cell("{%tc endfor %}", COMMAND, after))


def cells_one_of(choices: Mapping[str, Cell], other: Cell, width: int) -> tuple[Cell, ...]:
    """Return the cell whose condition holds, or the other; tags reach over `width` columns."""
    made: list[Cell] = []
    for word, (condition, cell) in zip(
        ("if", *["elif"] * len(choices)), choices.items(), strict=False
    ):
        made += (text_cell(f"{{%tc {word} {condition} %}}", COMMAND, width), cell)
    otherwise, ended = (text_cell(f"{{%tc {one} %}}", COMMAND, width) for one in ("else", "endif"))
    return (*made, otherwise, other, ended)


def _command_row(statement: str, columns: int) -> Row:
    return row(text_cell(f"{{%tr {statement} %}}", COMMAND, columns))


def _columns(one: Row) -> int:
    return sum(cell.columns for cell in one.cells)
