"""What the document is made of: paragraphs and tables, and the tags between them."""

from collections.abc import Iterator, Sequence

from attrs import field, frozen

from templates.builder.styles import (
    BODY,
    CELL_TEXT,
    COLUMN_HEADER,
    COMMAND,
    REMARK,
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


def prose(name: str, style: str = BODY, sample: str = "") -> Paragraph:
    """Return the tag that prints running text: no paragraph or several, in this style.

    The sample behind it is for whoever looks at the template.
    """
    return Paragraph(f"{{{{p {name} }}}}{sampled(sample)}", style)


def sampled(text: str) -> str:
    """Return a text that only the template shows."""
    return f" {{# {text} #}}" if text else ""


def figure(name: str, style: str) -> Cell:
    """Return a cell that prints what has this name."""
    return text_cell(f"{{{{ {name} }}}}", style)


def remark(words: str, style: str = REMARK) -> Paragraph:
    """Return an explanation that no report has."""
    return Paragraph(f"{{#p {words} #}}", style)


def command(statement: str) -> Paragraph:
    """Return a tag alone in its paragraph, which leaves no trace."""
    return Paragraph(f"{{%p {statement} %}}", COMMAND)


def when(condition: str, *blocks: Block) -> Iterator[Block]:
    """Generate blocks that are printed only when `condition` holds."""
    yield from (command(f"if {condition}"), *blocks, command("endif"))


def each(loop: str, *blocks: Block) -> Iterator[Block]:
    """Generate blocks that are printed once for each item: `eilute in antraste`."""
    yield from (command(f"for {loop}"), *blocks, command("endfor"))


def rows_each(loop: str, *rows: Row) -> Iterator[Row]:
    """Generate rows that are printed once for each item."""
    columns = _columns(rows[0])
    yield from (_command_row(f"for {loop}", columns), *rows, _command_row("endfor", columns))


def _command_row(statement: str, columns: int) -> Row:
    return row(text_cell(f"{{%tr {statement} %}}", COMMAND, columns))


def _columns(one: Row) -> int:
    return sum(cell.columns for cell in one.cells)
