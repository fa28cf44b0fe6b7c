"""How the sections of a form are laid out that builds on a kind: its places, and what is added."""

from collections.abc import Callable, Iterable, Iterator, Sequence

from attrs import evolve

from ataskaita.declared.declare import Declaration, declarations
from ataskaita.declared.kind import ReportKind
from ataskaita.declared.places import Compared, Counted, Drawn, Laid, Noted, Place, Tabled
from ataskaita.declared.tables import EACH, TableColumn, TableDeclaration

Gone = Callable[[str], bool]
"""Whether the form has left out what has that name."""


def kept_tables(tables: Iterable[TableDeclaration], gone: Gone) -> Iterator[TableDeclaration]:
    """Generate the tables by what is left for them to print: their rows, their columns."""
    for one in tables:
        about = tuple(name for name in one.about if not gone(name))
        rows = tuple(row for row in one.rows if not (row.name and gone(_plain(row.name))))
        columns = tuple(each for each in one.columns if not _is_gone(each, one, gone))
        if about and (columns or not one.columns) and rows:
            widths = one.widths if len(columns) == len(one.columns) else ()
            yield evolve(one, about=about, rows=rows, columns=columns, widths=widths)


def _is_gone(column: TableColumn, table: TableDeclaration, gone: Gone) -> bool:
    """Return whether the form has left out the column's figures in every row."""
    return all(gone(_joined(_plain(row.name), _plain(column.name))) for row in table.rows)


def _plain(name: str) -> str:
    """Return the name without the steps of single items."""
    return ".".join(step for step in name.split(".") if step != EACH)


def _joined(path: str, name: str) -> str:
    return ".".join(filter(None, (path, name)))


def kept_places(
    base: ReportKind,
    sections: Iterable[Declaration],
    tables: Sequence[TableDeclaration],
    gone: Gone,
) -> dict[str, tuple[Place, ...]]:
    """Return the places of each section: those of the kind that stay, and of what is added."""
    known = {one.key: one for one in base.sections}
    return {
        one.key: _with_added(list(_staying(base.places[one.key], tables, gone)), known, one, tables)
        for one in sections
        if one.key in base.places
    }


def _staying(
    places: Iterable[Place], tables: Sequence[TableDeclaration], gone: Gone
) -> Iterator[Place]:
    keys = {one.key for one in tables}
    for place in places:
        if isinstance(place, Counted):
            names = tuple(name for name in place.names if not gone(name))
            if names:
                yield evolve(place, names=names)
        elif isinstance(place, Tabled):
            if place.key in keys:
                yield place
        elif isinstance(place, Drawn | Compared) or not gone(place.name):
            yield place


def _with_added(
    places: list[Place],
    known: dict[str, Declaration],
    section: Declaration,
    tables: Sequence[TableDeclaration],
) -> tuple[Place, ...]:
    """Return the places, each field that is added behind what tells the one before it."""
    own = {one.key for one in declarations(known[section.key].type)}
    before = ""
    for one in declarations(section.type):
        path = f"{section.key}.{one.key}"
        if one.key not in own:
            told = (n for n, place in enumerate(places, 1) if _tells(place, before, tables))
            at = max(told, default=len(places))
            while at < len(places) and isinstance(places[at], Drawn | Noted):
                at += 1  # they belong to the table above
            places.insert(at, Laid(path))
        before = path
    return tuple(places)


def _tells(place: Place, path: str, tables: Sequence[TableDeclaration]) -> bool:
    """Return whether the place prints what stands there, or some of it."""
    if isinstance(place, Drawn | Counted | Compared):
        return False
    names = [place.name] if not isinstance(place, Tabled) else _names(place.key, tables)
    return any(
        f"{name}.".startswith(f"{path}.") or f"{path}.".startswith(f"{name}.") for name in names
    )


def _names(key: str, tables: Sequence[TableDeclaration]) -> list[str]:
    table = next(one for one in tables if one.key == key)
    rows = [_plain(row.name) for row in table.rows]
    return [
        *table.about,
        *(_joined(row, _plain(column.name)) for row in rows for column in table.columns),
    ]
