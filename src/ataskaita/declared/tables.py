"""Which tables a report has: what must be in the data for each, and how it is laid out."""

from ataskaita.records import frozen

EACH = "*"
"""Stands in a name for each item of a collection."""
FORMULA = "{formula}"
"""Where a label says from which columns a total adds up: `4+5+6`."""


@frozen
class TableColumn:
    """A column: its labels from the outermost to its own, and what stands in it."""

    name: str
    """What of a row, as names are written; `renginiai.grupes.*.garsiniai` is one for each group.

    Columns side by side that go through one collection stand together for each of its items.
    """
    labels: tuple[str, ...]
    """With `{year}`, `{last_year}`, `{formula}`, and names of an item in braces: `{kur}`.

    Where one is empty, the label above goes on over all of its columns.
    """
    with_units: bool = False
    """Whether figures say their units."""


@frozen
class TableRow:
    """A row, or with `*` in its name one for each item."""

    name: str
    """What its columns are names of; empty where they begin at the top."""
    label: str = ""
    """What its first cell says, with places as in labels of columns."""
    sort: str = "eilute"
    """`eilute`, `is_viso`, `is_ju`, `grupe`, `tekstai`: which row of the sample it looks like."""


@frozen
class TableDeclaration:
    """A table of the standard sections.

    >>> from ataskaita.declaring import TableDeclaration
    >>> names = ("rinkiniai.gauta", "rinkiniai.pabaiga")
    >>> TableDeclaration("rinkiniai", "Muziejaus rinkiniai", names).widths
    ()
    """

    key: str
    title: str
    about: tuple[str, ...]
    """Names of which one, at least, must be given."""
    columns: tuple[TableColumn, ...] = ()
    """Empty where the table follows from the declarations of its figures."""
    rows: tuple[TableRow, ...] = (TableRow(""),)
    description: str = ""
    """What a screen reader says of it."""
    widths: tuple[float, ...] = ()
    """Shares of the width; empty where the texts share it out."""
    numbered: bool = False
    """Whether the header's last row numbers the columns, for formulas."""
    headed: bool = False
    """Whether the title stands above as a heading where tables have no captions."""
    titled: bool = False
    """Whether it stands in the table itself there."""

    @property
    def labelled(self) -> bool:
        """Whether its first column says what the rows are."""
        return any(one.label for one in self.rows)

    @property
    def condition(self) -> str:
        """What a template asks before it prints the table."""
        return " or ".join(self.about)
