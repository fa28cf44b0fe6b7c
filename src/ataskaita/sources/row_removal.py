"""Take a row out of a table of somebody's data file: all else in it stays as it is.

As with a value that is changed, the file is read anew: if anything but that row is another then,
nothing is taken out.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

from ataskaita.errors import DataErrors, Fault
from ataskaita.messages.page import ROW_STAYS
from ataskaita.sources.form import Kinds
from ataskaita.sources.rewriting import Told, agree, is_workbook, read_again, told_in
from ataskaita.sources.text_edits import Edited, edited_text

_NUMBERED: Final = re.compile(r"(?P<table>.+)\[(?P<row>\d+)\]")


def without_row(data: bytes, file: Path, row: str, kinds: Kinds) -> bytes:
    """Return the bytes of a data file without the row at that data path.

    Rows behind it move up by one. Raise DataErrors where it can't be taken out alone.
    """
    told = told_in(data, file, kinds)
    wanted = _without(told.values, row)
    for made in _candidates(data, told, file, row):
        now = read_again(made, file, kinds)
        if now is None or len(now.written.faults) > len(told.written.faults):
            continue
        if now.values.keys() == wanted.keys() and agree(now.values, wanted):
            return made
    raise DataErrors([Fault(ROW_STAYS, told.origin.place_of(row), {"row": row})])


def moved_up(path: str, row: str) -> str | None:
    """Return where a value stands once the row is out; None for one of the row itself.

    >>> moved_up("a.b[3].c", "a.b[2]"), moved_up("a.b[2].c", "a.b[2]"), moved_up("a.c[3]", "a.b[2]")
    ('a.b[2].c', None, 'a.c[3]')
    """
    if path == row or path.startswith((f"{row}.", f"{row}[")):
        return None
    found = _NUMBERED.fullmatch(row)
    if found is None or not path.startswith(f"{found['table']}["):
        return path
    number, _, rest = path[len(found["table"]) + 1 :].partition("]")
    if not number.isdecimal() or int(number) < int(found["row"]):
        return path
    return f"{found['table']}[{int(number) - 1}]{rest}"


def _without(values: dict[str, str], row: str) -> dict[str, str]:
    moved = ((moved_up(path, row), text) for path, text in values.items())
    return {path: text for path, text in moved if path is not None}


def _candidates(data: bytes, told: Told, file: Path, row: str) -> Iterator[bytes]:
    if is_workbook(data, file):
        from ataskaita.sources.cell_edits import book_without_row  # noqa: PLC0415 (of workbooks alone)

        yield from book_without_row(data, file, row)
        return
    place = told.origin.place_of(row)
    if told.origin.found(row) is not None and place.file == str(file):
        yield from edited_text(data, told.origin, lambda one: _taken_out(one, row))


def _taken_out(edited: Edited, row: str) -> Iterator[str]:
    """Generate the text without the row, as lines of its own, then as one of a line's entries."""
    found = _NUMBERED.fullmatch(row)
    above, name = (found["table"], "") if found else (row.rpartition(".")[0], row)
    table, node = edited.written_at(above), edited.written_at(row)
    if table is None or node is None:
        return
    entries = [one for one in table.value if node in (one if isinstance(one, tuple) else (one,))]
    if len(entries) == 1:
        place = table.value.index(entries[0])
        if table.flow_style:
            yield from _out_of_line(edited, table, place)
        else:
            yield from _lines_out(edited, table, place, dashed=not name)


def _out_of_line(edited: Edited, table: Any, place: int) -> Iterator[str]:
    """Generate the text of `[a, b]` without one of the entries."""
    start, end = _begin(table.value[place]), _end(table.value[place])
    if place + 1 < len(table.value):
        yield edited.cut(start, _begin(table.value[place + 1]))
    elif place:
        yield edited.cut(_end(table.value[place - 1]), end)
    yield edited.cut(start, end)


def _lines_out(edited: Edited, table: Any, place: int, *, dashed: bool) -> Iterator[str]:
    """Generate the text without the lines of an entry, remarks behind it on its lines, too."""
    start = edited.line_begin(_begin(table.value[place]))
    before = edited.text[start : _begin(table.value[place])].strip()
    end = edited.end_of(_last(table.value[place]))
    if len(table.value) == 1:
        key = len(edited.text[: table.start_mark.index].rstrip())
        yield edited.cut(key, end, " []" if dashed else " {}")
    elif before == ("-" if dashed else ""):
        yield edited.cut(start, edited.line_after(end))


def _last(entry: Any) -> Any:
    return entry[1] if isinstance(entry, tuple) else entry


def _begin(entry: Any) -> int:
    node = entry[0] if isinstance(entry, tuple) else entry
    return int(node.start_mark.index)


def _end(entry: Any) -> int:
    return int(_last(entry).end_mark.index)
