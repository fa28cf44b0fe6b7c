"""Own tables as the workbook has them: a frame for each on one sheet, found again by its names.

In the frame stand title, section, text, columns and rows; what else the data says of a table stays
among the paths of own sections. Empty frames wait for new tables.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from ataskaita.declared.choices import is_choice
from ataskaita.declared.declare import declaration
from ataskaita.declared.forms import ROWS
from ataskaita.declared.kind import ReportKind
from ataskaita.declared.labels import plain_heading
from ataskaita.declared.own import (
    NO,
    TEXT_COLUMN,
    Column,
    Heading,
    OwnBlock,
    OwnSection,
    OwnTable,
    unit_by_key,
)
from ataskaita.declared.owning import OWN_SECTIONS
from ataskaita.declared.sections import ADDITIONS
from ataskaita.declared.slugs import slug_of
from ataskaita.declared.unit_words import with_unit
from ataskaita.declared.units import Unit
from ataskaita.patterns import Pattern
from ataskaita.records import frozen

TABLE: Final = declaration(OwnBlock, "table").key
TEXT: Final = declaration(OwnBlock, "text").key
GRID_ROWS: Final = declaration(OwnTable, "rows").key
COLUMNS: Final = declaration(OwnTable, "columns").key
TITLE: Final = declaration(OwnTable, "title").key
CHART: Final = declaration(OwnTable, "chart").key
LABEL: Final = declaration(Heading, "label").key
UNIT: Final = declaration(Column, "unit_key").key
_UNITS: Final = declaration(Column, "unit_key").choices
BLOCKS: Final = declaration(OwnSection, "blocks").key
HEADING: Final = declaration(OwnSection, "heading").key
FRAME: Final = "lenteles"
"""What the names of a frame's cells begin with, but for its rows."""
NEW: Final = "nauja"
"""What holds the frames of tables that nobody has made yet."""
IN_TITLE, IN_SECTION, IN_TEXT, IN_HEAD = "pavadinimas", "skyrius", "tekstas", "stulpeliai"
"""Its cells: what the table is called, where it stands, paragraphs above it, its columns."""
YES: Final = "taip"
_NAME: Final = Pattern(
    rf"(?:{ROWS}|{FRAME})\.({OWN_SECTIONS}\.\w+\.{BLOCKS}|\w+\.{ADDITIONS}|{NEW})\.(\d+)\.(\w+)"
)


@frozen
class GridColumn:
    """A column of such a grid."""

    labels: tuple[str, ...]
    """The headings over it, and its own label with its unit."""
    unit: Unit | None
    computed: bool
    """Whether its cells may be left out."""
    label: str = ""
    """Its own label alone."""
    unit_key: str = TEXT_COLUMN


@frozen
class OwnGrid:
    """What an own section, or an addition to another, has in one place: a text, a table, both."""

    above: str
    """What holds it: `savi_skyriai.kalbos.turinys`."""
    number: int
    title: str
    """What it is called here: as its table, its section, or by what holds it."""
    section: str
    """The heading under which it is printed."""
    begins: bool
    """Whether it is the first in a section of the data's own, whose heading it asks for."""
    block: Mapping[str, Any]

    @property
    def table(self) -> Mapping[str, Any]:
        """Return what the data says of the table; nothing where there is only a text."""
        return self.block.get(TABLE) or {}

    @property
    def rows(self) -> Sequence[Sequence[Any]]:
        """The table's rows."""
        return self.table.get(GRID_ROWS) or ()

    @property
    def columns(self) -> tuple[GridColumn, ...]:
        """The table's columns, from the left."""
        return tuple(_columns(self.table.get(COLUMNS) or (), (), self.title))

    @property
    def flat(self) -> bool:
        """Whether no heading stands over several columns: so they have cells of their own."""
        return not any(COLUMNS in one for one in self.table.get(COLUMNS) or ())

    @property
    def drawn(self) -> tuple[bool, ...] | None:
        """Return of each column whether a chart shows it; None where that is said otherwise."""
        said = self.table.get(CHART) or ()
        words = (said,) if isinstance(said, str) else tuple(said)
        names = [slug_of(one.label) for one in self.columns]
        shown = tuple(name in words for name in names)
        same = [name for name, one in zip(names, shown, strict=True) if one] == list(words)
        return shown if same and self.flat else None

    @property
    def base(self) -> str:
        """What its names have behind their first step; they can't have brackets."""
        return f"{self.above}.{self.number}"

    @property
    def path(self) -> str:
        """The data path of its table."""
        return f"{self.above}[{self.number}].{TABLE}"

    @property
    def paths(self) -> Iterator[str]:
        """Generate the data paths that have cells in the frame, but for the rows."""
        if self.begins:
            yield f"{self.above.removesuffix(f'.{BLOCKS}')}.{HEADING}"
        yield f"{self.above}[{self.number}].{TEXT}"
        yield f"{self.path}.{TITLE}"
        for number in range(1, len(self.columns) + 1) if self.flat else ():
            yield from (f"{self.path}.{COLUMNS}[{number}].{key}" for key in (LABEL, UNIT))
        if self.drawn is not None:
            yield f"{self.path}.{CHART}"
            yield from (f"{self.path}.{CHART}[{n}]" for n in range(1, len(self.columns) + 1))


def grids_of(data: Mapping[str, Any], kind: ReportKind) -> Iterator[OwnGrid]:
    """Generate the own tables and texts of a report's plain data, in its order."""
    for one in kind.sections:
        section = data.get(one.key)
        added = section.get(ADDITIONS) if isinstance(section, Mapping) else None
        heading = plain_heading(one.label, kind)
        yield from _grids(f"{one.key}.{ADDITIONS}", added, heading, own=False)
    for key, section in (data.get(OWN_SECTIONS) or {}).items():
        heading = str(section.get(HEADING) or "")
        blocks: Sequence[Any] = section.get(BLOCKS) or (
            {},
        )  # its heading has a cell, in its place among others
        yield from _grids(f"{OWN_SECTIONS}.{key}.{BLOCKS}", blocks, heading, own=True)


def _grids(above: str, blocks: Any, heading: str, *, own: bool) -> Iterator[OwnGrid]:
    for number, block in enumerate(blocks or (), start=1):
        if isinstance(block, Mapping):
            table = block.get(TABLE) or {}
            title = str(table.get(TITLE) or heading or above)
            yield OwnGrid(above, number, title, heading, own and number == 1, block)


def _columns(columns: Sequence[Any], above: tuple[str, ...], title: str) -> Iterator[GridColumn]:
    for one in columns:
        label = str(one[LABEL])
        if COLUMNS in one:
            yield from _columns(one[COLUMNS], (*above, label), title)
            continue
        written = one.get(UNIT) or TEXT_COLUMN
        key = next((known for known in _UNITS if is_choice(written, known)), written)
        unit = unit_by_key(key)
        computed = any(one.get(key) not in (None, NO) for key in ("formule", "suma"))
        labels = (*above, with_unit(label, unit, title))
        yield GridColumn(labels, unit, computed, label, key)


def place_in_data(name: str) -> tuple[str, int, str] | None:
    """Return what holds the frame of a range's name, its number there, its part; None for others.

    >>> place_in_data("eilutes.savi_skyriai.kalbos.turinys.1.lentele")
    ('savi_skyriai.kalbos.turinys', 1, 'lentele')
    """
    found = _NAME.fullmatch(name)
    return (found[1], int(found[2]), found[3]) if found else None


def in_grid(path: str) -> bool:
    """Return whether the data path is that of a cell of an own table."""
    return f"].{TABLE}.{GRID_ROWS}[" in path


def key_of(number: int, label: str) -> str:
    """Return the hidden key above a column: its number, and what it is called in faults."""
    return f"[{number}] {label}".strip()
