"""Values out of a report's plain data, as cells of a workbook hold them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime
from typing import Any, Final

from ataskaita.declared.asking import never_asked
from ataskaita.declared.blocks import AnyBlock, Controls, Matrix, Table, Text, Values, Years
from ataskaita.declared.choices import shown_choice
from ataskaita.declared.declare import Declaration, Kind
from ataskaita.declared.forms import EARLIER_FIGURES, slots
from ataskaita.declared.kind import ReportKind
from ataskaita.declared.own_grids import grids_of, in_grid
from ataskaita.declared.owning import OWN_SECTIONS
from ataskaita.declared.sections import ADDITIONS
from ataskaita.declared.tree import TO_FILL

Cell = str | int | float | datetime | None
_NUMBERS: Final = (Kind.FIGURE, Kind.YEAR)


def value_at(data: Mapping[str, Any], path: str) -> Any:
    """Return what stands at the path: None for nothing, `TO_FILL` for what is owed."""
    found: Any = data
    for step in path.split("."):
        if not isinstance(found, Mapping) or step not in found:
            return None
        found = found[step]
    return TO_FILL if found is None else found


def cell_of(value: Any, declared: Declaration | None) -> Cell:
    """Return the value as a number, a date or a text."""
    if not isinstance(value, str) or declared is None or value in (TO_FILL, "-"):
        return value  # type: ignore[no-any-return]  # plain data holds texts and None
    if declared.kind in _NUMBERS or declared.unit is not None:
        return _number(value)
    if declared.kind is Kind.CHOICE:
        return shown_choice(value)
    if declared.kind is Kind.DATE:
        day = date.fromisoformat(value)
        return datetime(day.year, day.month, day.day)  # noqa: DTZ001 (a calendar day)
    return value


def paragraphs_of(text: Any) -> list[str]:
    """Return the paragraphs and lists of a prose, a cell each."""
    return text.split("\n\n") if isinstance(text, str) and text else []


def items_of(text: Any) -> list[str]:
    """Return the items of a list of texts, a cell each."""
    lines = text.split("\n") if isinstance(text, str) else ()
    return [line.strip().removeprefix("- ") for line in lines if line.strip()]


def rows_of(table: Table, data: Mapping[str, Any], kind: ReportKind) -> list[dict[str, Any]]:
    """Return what a table's rows hold, by the keys of its columns."""
    found = value_at(data, table.path)
    if table.columns[0].key == "@@":
        pairs = [*_paths(found, table.path)] if found is not None else []
        if table.path == OWN_SECTIONS:
            framed = {path for grid in grids_of(data, kind) for path in grid.paths}
            pairs = [
                (path, value) for path, value in (*pairs, *_added(data, kind)) if path not in framed
            ]
        return [{"@@": path, "": value} for path, value in pairs if not in_grid(path)]
    if isinstance(found, Mapping):
        beside = _beside(kind) if table.path == EARLIER_FIGURES else frozenset()
        entries = ((key, item) for key, item in _flat(found) if key not in beside)
        return [{"@": key, **_row(table, item)} for key, item in entries]
    return [_row(table, item) for item in found or () if isinstance(item, Mapping)]


def asked_of(
    blocks: Iterable[AnyBlock], data: Mapping[str, Any], kind: ReportKind
) -> Iterator[AnyBlock]:
    """Generate the blocks without those that reports of the kind never speak of, nor the data."""
    never = never_asked(kind)
    for one in blocks:
        if not (isinstance(one, Table) and one.path in never and not data.get(one.path)):
            yield one


def stands(block: AnyBlock, data: Mapping[str, Any], kind: ReportKind) -> bool:
    """Return whether the data has anything of the block."""
    match block:
        case Table():
            return bool(rows_of(block, data, kind))
        case Values() | Matrix() | Years():
            return any(value_at(data, one.path) is not None for one in block.slots)
        case Text():
            return value_at(data, block.slot.path) is not None
        case Controls():  # of totals that stand elsewhere
            return False


def _added(data: Mapping[str, Any], kind: ReportKind) -> Iterator[tuple[str, Any]]:
    """Generate what the data adds to declared sections, by its paths."""
    for one in kind.sections:
        path = f"{one.key}.{ADDITIONS}"
        if (added := value_at(data, path)) is not None:
            yield from _paths(added, path)


def _beside(kind: ReportKind) -> frozenset[str]:
    """Return the names of figures whose last year's value has a cell of its own."""
    return frozenset(one.path for one in slots(kind) if one.declared.kind is Kind.FIGURE)


def _row(table: Table, item: Any) -> dict[str, Any]:
    keys = (column.key for column in table.columns if not column.key.startswith("@"))
    if not isinstance(item, Mapping):
        return {"": TO_FILL if item is None else item}
    return {key: value_at(item, key) for key in keys}


def _flat(found: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    """Generate entries; a reason for one value has its path after the code: `D209 fondas.x`."""
    for key, item in found.items():
        if isinstance(item, Mapping) and key.startswith("D") and key[1:].isdigit():
            yield from ((f"{key} {path}", reason) for path, reason in item.items())
        else:
            yield key, item


def _paths(found: Any, path: str) -> Iterator[tuple[str, Any]]:
    if isinstance(found, Mapping):
        for key, below in found.items():
            yield from _paths(below, f"{path}.{key}")
    elif isinstance(found, Sequence) and not isinstance(found, str):
        for number, below in enumerate(found, start=1):
            yield from _paths(below, f"{path}[{number}]")
    else:
        yield path, TO_FILL if found is None else found


def _number(text: str) -> Cell:
    try:
        number = float(text.replace(",", "."))
    except ValueError:
        return text
    return int(number) if number.is_integer() and "," not in text else number
