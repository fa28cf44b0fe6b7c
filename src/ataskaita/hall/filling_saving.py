"""What is typed is put into the person's file, whole or not at all, and never over a newer one.

Two windows may be open, and Excel beside: each value says what it was typed in place of. Where the
file says something else by now, that stays, and the person is told. The bytes that are written were
made of the bytes that are replaced, or nothing is.
"""

from collections.abc import Mapping
from pathlib import Path
from typing import Final

from ataskaita.declared.declare import Kind
from ataskaita.declared.own_grids import GRID_ROWS, in_grid
from ataskaita.disk import put
from ataskaita.errors import WORKBOOKS, Fault, FileError, Place, refused_by_disk
from ataskaita.hall.disk import file_bytes
from ataskaita.hall.filling import Files, Filled, Typed
from ataskaita.hall.filling_cells import NEW, cells_by_path, pages_of
from ataskaita.hall.filling_journal import Journal, digest_of, quietly
from ataskaita.hall.filling_own import whole_rows
from ataskaita.hall.filling_shown import Cell
from ataskaita.hall.rewriting import Change
from ataskaita.messages.files import UNWRITABLE
from ataskaita.messages.page import BUSY, NAME_NEEDED, NAME_TAKEN, NOTHING_TO_UNDO, OPEN_ELSEWHERE
from ataskaita.records import frozen
from ataskaita.sources.events import plain_key
from ataskaita.sources.setting import keys_at, node_at, size_at
from ataskaita.word.writing import owner_files

_TRIES: Final = 3


@frozen
class Saved:
    """What became of what was typed."""

    written: Mapping[str, str]
    """What the file says now, by data path."""
    refused: Mapping[str, Typed]
    """What isn't written, since the file says something else by now: that, and what was typed."""


def save(files: Files, path: Path, typed: Mapping[str, Typed]) -> Saved:
    """Write into the file what was typed; what somebody else has changed meanwhile stays theirs.

    Raise DataErrors with every value that can't be written, FileError where the disk refuses or
    the file is open in Excel; then nothing is written.
    """
    for _ in range(_TRIES):
        filled = files.unlooked(path)
        wanted, refused = _sorted(filled, typed)
        if not wanted:
            return Saved({}, refused)
        changes = [Change(one, text) for one, text in _as_written(filled, wanted).items()]
        made = files.changed(filled, changes)
        values = {one.path: (filled.typed(one.path) or "", one.text) for one in changes}
        if exchanged(path, filled.data, made.data):
            files.keep(path, made)
            with quietly():
                Journal.of(path).add(filled.data, made.data, values)
            return Saved(wanted, refused)
    raise FileError([Fault(BUSY, Place(str(path)), {"file": path.name})])


def undo(path: Path) -> Mapping[str, tuple[str, str]]:
    """Let the file be what it was before the last change that was saved here.

    Return by data path what was written, and what stands there again. Raise FileError where nothing
    can be undone: the file has been changed since by somebody else.
    """
    journal = Journal.of(path)
    changes, there = journal.changes(), file_bytes(path)
    last = changes[-1] if changes else None
    before = journal.before(last) if last and digest_of(there) == last.after else None
    if last is None or before is None or not exchanged(path, there, before):
        raise FileError([Fault(NOTHING_TO_UNDO, Place(str(path)), {"file": path.name})])
    with quietly():
        journal.forget_last()
    return {one: (new, old) for one, (old, new) in last.values.items()}


def can_undo(filled: Filled) -> bool:
    """Return whether the last change to the file was made here, and can be undone."""
    changes = Journal.of(filled.path).changes()
    return bool(changes) and changes[-1].after == digest_of(filled.data)


def _sorted(filled: Filled, typed: Mapping[str, Typed]) -> tuple[dict[str, str], dict[str, Typed]]:
    """Return what is to be written, and what the file says otherwise by now."""
    wanted, refused = dict[str, str](), dict[str, Typed]()
    for path, one in typed.items():
        there = filled.typed(path)
        is_gap = in_grid(path) and node_at(filled.node, path) is None
        if there is None or (_same(there, one.text) and not is_gap):
            continue
        if _same(there, one.instead):
            wanted[path] = one.text.replace("\r\n", "\n")
        else:
            refused[path] = Typed(one.text, there)
    return wanted, refused


def _same(one: str, other: str) -> bool:
    """Return whether two texts are the same, however a browser ends their lines."""
    return one.replace("\r\n", "\n").rstrip() == other.replace("\r\n", "\n").rstrip()


def _as_written(filled: Filled, wanted: Mapping[str, str]) -> Mapping[str, str]:
    """Return values as the file has such ones: a number in a workbook has no spaces."""
    if filled.path.suffix.lower() not in WORKBOOKS:
        return wanted
    cells = cells_by_path(pages_of(filled))
    return {
        path: "".join(text.split()) if path in cells and _is_number(cells[path]) else text
        for path, text in wanted.items()
    }


def _is_number(cell: Cell) -> bool:
    return cell.declared.kind is Kind.FIGURE or cell.declared.unit is not None


def exchanged(path: Path, there: bytes, made: bytes) -> bool:
    """Put the new bytes in the place of those; return whether these still stood there.

    Raise FileError where the file is open in Excel, or the disk refuses.
    """
    if any(one.exists() for one in owner_files(path)):
        raise FileError([Fault(OPEN_ELSEWHERE, Place(str(path)), {"file": path.name})])
    try:
        return put(made, path, lambda found: found == there)
    except PermissionError:  # Windows says so of a file that is open
        raise FileError([Fault(OPEN_ELSEWHERE, Place(str(path)), {"file": path.name})]) from None
    except OSError as error:
        raise refused_by_disk(UNWRITABLE, path, error) from None


def with_row_names(
    filled: Filled, typed: Mapping[str, Typed], names: Mapping[str, str]
) -> tuple[dict[str, Typed], tuple[Fault, ...]]:
    """Return what is typed with new rows at paths of their own: by name, or behind the last row.

    `names` says what people call rows that have names; those without one are faults.
    """
    made, faults = dict[str, Typed](), list[Fault]()
    for path, one in typed.items():
        row, sign, rest = _new_row(path)
        if not sign:
            made[path] = one
        elif one.text:
            name = plain_key(names.get(row, ""))
            table = row.rpartition(".")[0]
            if not name:
                faults.append(Fault(NAME_NEEDED, Place(str(filled.path), within=path), {}))
            elif name in keys_at(filled.node, table):
                facts = {"name": name}
                faults.append(Fault(NAME_TAKEN, Place(str(filled.path), within=path), facts))
            else:
                made[f"{table}.{name}{rest}"] = one
    return whole_rows(filled, _close_up(filled, made)), tuple(faults)


def _new_row(path: str) -> tuple[str, str, str]:
    """Return the path of the new row in which a value stands, its sign, and the rest of the path.

    >>> _new_row("renginiai.grupes.+1.a.b")
    ('renginiai.grupes.+1', '+', '.a.b')
    """
    before, sign, rest = path.partition(f".{NEW}")
    number, dot, below = rest.partition(".")
    return f"{before}{sign}{number}", sign[1:], f"{dot}{below}"


def _close_up(filled: Filled, typed: Mapping[str, Typed]) -> dict[str, Typed]:
    """Return the same, no row left empty between the last that is there and a new one."""
    new: dict[str, dict[int, int]] = {}
    for path, one in typed.items():
        table, number, _ = _numbered(path)
        if table and number > size_at(filled.node, table) and one.text:
            rows = new.setdefault(table, {})
            rows.setdefault(number, 0)
    for table, rows in new.items():
        size = size_at(filled.node, table)
        rows.update({number: size + place for place, number in enumerate(sorted(rows), start=1)})
    moved: dict[str, Typed] = {}
    for path, one in typed.items():
        table, number, rest = _numbered(path)
        place = new.get(table, {}).get(number, number)
        moved[f"{table}[{place}]{rest}" if table else path] = one
    return moved


def _numbered(path: str) -> tuple[str, int, str]:
    """Return a row's table, its number, and the rest of the path; no table for what is in none."""
    table, sign, rest = path.partition("[")
    if in_grid(path):
        before, grid, behind = path.partition(f".{GRID_ROWS}[")
        table, sign, rest = f"{before}.{GRID_ROWS}", grid, behind
    number, _, below = rest.partition("]")
    return (table, int(number), below) if sign and number.isdecimal() else ("", 0, "")
