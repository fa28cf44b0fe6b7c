"""Own tables as the workbook has them: a sheet of grids, each found again by its name.

What a table is stays among the paths of own sections; its rows stand in a grid.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from ataskaita.declared.declare import declaration
from ataskaita.declared.forms import ROWS
from ataskaita.declared.kind import ReportKind
from ataskaita.declared.own import NO, Heading, OwnBlock, OwnTable, unit_by_key
from ataskaita.declared.owning import OWN_SECTIONS
from ataskaita.declared.sections import ADDITIONS
from ataskaita.declared.unit_words import with_unit
from ataskaita.declared.units import Unit
from ataskaita.patterns import Pattern
from ataskaita.records import frozen

TABLE: Final = declaration(OwnBlock, "table").key
GRID_ROWS: Final = declaration(OwnTable, "rows").key
_COLUMNS: Final = declaration(OwnTable, "columns").key
_TITLE: Final = declaration(OwnTable, "title").key
_HEADING: Final = declaration(Heading, "label").key
_BLOCKS: Final = "turinys"
_NAME: Final = Pattern(
    rf"{ROWS}\.({OWN_SECTIONS}\.\w+\.{_BLOCKS}|\w+\.{ADDITIONS})\.(\d+)\.{TABLE}"
)


@frozen
class GridColumn:
    """A column of such a grid."""

    labels: tuple[str, ...]
    """The headings over it, and its own label with its unit."""
    unit: Unit | None
    computed: bool
    """Whether its cells may be left out."""


@frozen
class OwnGrid:
    """An own table of the data."""

    above: str
    """What holds it: `savi_skyriai.kalbos.turinys`."""
    number: int
    title: str
    columns: tuple[GridColumn, ...]
    rows: Sequence[Sequence[str]]

    @property
    def name(self) -> str:
        """The name of its range, which can't have brackets."""
        return f"{ROWS}.{self.above}.{self.number}.{TABLE}"

    @property
    def path(self) -> str:
        """Its data path."""
        return f"{self.above}[{self.number}].{TABLE}"


def grids_of(data: Mapping[str, Any], kind: ReportKind) -> Iterator[OwnGrid]:
    """Generate the own tables of a report's plain data, in its order."""
    for one in kind.sections:
        section = data.get(one.key)
        added = section.get(ADDITIONS) if isinstance(section, Mapping) else None
        yield from _grids(f"{one.key}.{ADDITIONS}", added, "")
    for key, section in (data.get(OWN_SECTIONS) or {}).items():
        title = str(section.get(_TITLE) or "")
        yield from _grids(f"{OWN_SECTIONS}.{key}.{_BLOCKS}", section.get(_BLOCKS), title)


def _grids(above: str, blocks: Any, title: str) -> Iterator[OwnGrid]:
    for number, block in enumerate(blocks or (), start=1):
        table = block.get(TABLE) if isinstance(block, Mapping) else None
        if table:
            own = str(table.get(_TITLE) or title or above)
            columns = tuple(_columns(table.get(_COLUMNS) or (), (), own))
            yield OwnGrid(above, number, own, columns, table.get(GRID_ROWS) or ())


def _columns(columns: Sequence[Any], above: tuple[str, ...], title: str) -> Iterator[GridColumn]:
    for one in columns:
        label = str(one[_HEADING])
        if _COLUMNS in one:
            yield from _columns(one[_COLUMNS], (*above, label), title)
            continue
        unit = unit_by_key(one.get("vienetas") or "")
        computed = any(one.get(key) not in (None, NO) for key in ("formule", "suma"))
        yield GridColumn((*above, with_unit(label, unit, title)), unit, computed)


def place_in_data(name: str) -> tuple[str, int] | None:
    """Return what holds the table of a range's name, and its number there; None for others."""
    found = _NAME.fullmatch(name)
    return (found[1], int(found[2])) if found else None


def in_grid(path: str) -> bool:
    """Return whether the data path is that of a cell of an own table."""
    return f"].{TABLE}.{GRID_ROWS}[" in path


def key_of(number: int, column: GridColumn) -> str:
    """Return the hidden key above a column: its number, and what it is called in faults."""
    return f"[{number}] {' – '.join(column.labels)}"
