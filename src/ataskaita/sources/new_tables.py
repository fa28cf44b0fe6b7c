"""A table of somebody's own put into their data file, with its columns and its first row.

In a text it stands at the end of its section, or in one of its own; in a workbook in the first
frame that nobody has filled yet. The file is read anew: nothing else of it may be another then.
"""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from ataskaita.declared.forms import ROWS
from ataskaita.declared.own_grids import (
    BLOCKS,
    COLUMNS,
    FRAME,
    GRID_ROWS,
    HEADING,
    IN_HEAD,
    IN_SECTION,
    IN_TITLE,
    LABEL,
    NEW,
    TABLE,
    TITLE,
    UNIT,
    place_in_data,
)
from ataskaita.declared.owning import OWN_SECTIONS
from ataskaita.declared.slugs import slugs_of
from ataskaita.errors import DataErrors, Fault, Place
from ataskaita.messages.page import NO_FREE_FRAME, NO_NEW_TABLE
from ataskaita.records import frozen
from ataskaita.sources.book import Book, open_book
from ataskaita.sources.cells import is_given
from ataskaita.sources.form import Kinds
from ataskaita.sources.pages import Cell
from ataskaita.sources.rewriting import (
    Change,
    Told,
    agree,
    is_workbook,
    read_again,
    rewritten,
    told_in,
)
from ataskaita.sources.setting import node_at, size_at

_ORDER: Final = "skyriu_tvarka"
_KEY: Final = "skyrius"
_TAKEN: Final = ("savas", "skaicius", "sarasas")
"""What templates call every own section."""


@frozen
class NewColumn:
    """A column: what it is called, in what it is measured, and what its first row says."""

    label: str
    unit: str = ""
    """As data has it: `asm`; empty for texts."""
    first: str = ""


@frozen
class NewTable:
    """A table that isn't in the data yet."""

    title: str
    section: str
    """The heading of the own section in which it stands."""
    columns: tuple[NewColumn, ...]


def with_new_table(data: bytes, file: Path, table: NewTable, kinds: Kinds) -> bytes:
    """Return the bytes of a data file with one more table; raise DataErrors for no place."""
    told = told_in(data, file, kinds)
    values = _values(told, table)
    if not is_workbook(data, file):
        changes = [Change(path, text) for path, text in values.items()]
        return rewritten(data, file, changes, kinds)
    made = _in_frame(data, file, table)
    if order := [Change(path, text) for path, text in values.items() if path.startswith(_ORDER)]:
        made = rewritten(made, file, order, kinds)
    now = read_again(made, file, kinds)
    if now is None or len(now.written.faults) > len(told.written.faults):
        raise _refused(file)
    if not agree(now.values, {**told.values, **values}):
        raise _refused(file)
    return made


def _refused(file: Path) -> DataErrors:
    return DataErrors([Fault(NO_NEW_TABLE, Place(str(file)), {"file": file.name})])


def _values(told: Told, table: NewTable) -> dict[str, str]:
    """Return what the data says of the table, by data path."""
    section = f"{OWN_SECTIONS}.{_key(told, table.section)}"
    number = size_at(told.origin.root, f"{section}.{BLOCKS}") + 1
    base = f"{section}.{BLOCKS}[{number}].{TABLE}"
    values = _new_section(told, section, table.section)
    values[f"{base}.{TITLE}"] = table.title
    for place, one in enumerate(table.columns, start=1):
        values[f"{base}.{COLUMNS}[{place}].{LABEL}"] = one.label
        if one.unit:
            values[f"{base}.{COLUMNS}[{place}].{UNIT}"] = one.unit
    for place, one in enumerate(table.columns, start=1):
        values[f"{base}.{GRID_ROWS}[1][{place}]"] = one.first
    return values


def _new_section(told: Told, section: str, heading: str) -> dict[str, str]:
    """Return what the data says of a section that isn't there yet: its heading, and its place."""
    if node_at(told.origin.root, section) is not None:
        return {}
    values, ordered = {f"{section}.{HEADING}": heading}, size_at(told.origin.root, _ORDER)
    if ordered:
        values[f"{_ORDER}[{ordered + 1}]"] = section.removeprefix(f"{OWN_SECTIONS}.")
    return values


def _key(told: Told, heading: str) -> str:
    """Return the key of the own section that is so headed, or of a new one."""
    below = f"{OWN_SECTIONS}."
    for path, text in told.values.items():
        key, _, rest = path.removeprefix(below).partition(".")
        if path.startswith(below) and rest == HEADING and _alike(text) == _alike(heading):
            return key
    known = {path.removeprefix(below).partition(".")[0] for path in told.values}
    named = heading if heading[:1].isalpha() else f"{_KEY} {heading}"
    return slugs_of((named,), _KEY, (*known, *_TAKEN))[0]


def _alike(text: str) -> str:
    return " ".join(text.casefold().split())


def _in_frame(data: bytes, file: Path, table: NewTable) -> bytes:
    """Return the workbook with the table in the first frame that is free."""
    from ataskaita.sources.cell_edits import book_with_cells  # noqa: PLC0415 (of workbooks alone)

    book = open_book(file, data)
    wide = len(table.columns)
    for title, section, head, rows in _frames(book):
        if len(head[0]) >= wide and not any(map(is_given, _all(title, section, *head, *rows))):
            cells = {title[0]: table.title, section[0]: table.section}
            for place, one in enumerate(table.columns):
                cells |= {head[0][place]: one.label, head[1][place]: one.unit}
                cells[rows[0][place]] = one.first
            return book_with_cells(data, file, cells)
    raise DataErrors([Fault(NO_FREE_FRAME, Place(str(file)), {"file": file.name})])


Row = Sequence[Cell]


def _frames(book: Book) -> Iterator[tuple[Row, Row, Sequence[Row], Sequence[Row]]]:
    """Generate the frames of new tables that nobody has cut up: title, section, heads, rows."""
    found = (place_in_data(name) for name in book.names)
    for number in sorted({one[1] for one in found if one is not None and one[0] == NEW}):
        base = f"{NEW}.{number}"
        named = (f"{FRAME}.{base}.{one}" for one in (IN_TITLE, IN_SECTION, IN_HEAD))
        title, section, head = map(book.range_of, named)
        rows = book.range_of(f"{ROWS}.{base}.{TABLE}")[1:-1]
        if title and section and head and rows:
            yield title[0], section[0], head, rows


def _all(*rows: Row) -> Iterator[Cell]:
    for row in rows:
        yield from row
