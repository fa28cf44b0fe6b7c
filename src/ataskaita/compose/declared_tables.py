"""Compose tables that a kind lays out itself: their columns, formulas of totals, rows in order."""

from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from itertools import groupby, repeat

from ataskaita.compose.cells import body_cell
from ataskaita.compose.grids import Labels, header_rows
from ataskaita.compose.leaving_out import cut, fewer_levels, given_columns, given_rows
from ataskaita.compose.pieces import Surroundings, asked_below
from ataskaita.compose.typography import line, row_unparted
from ataskaita.declared.declare import Declaration, Kind, declaration
from ataskaita.declared.kind import ReportKind
from ataskaita.declared.tables import EACH, FORMULA, TableColumn, TableDeclaration
from ataskaita.declared.tables import TableRow as DeclaredRow
from ataskaita.records import frozen
from ataskaita.view import (
    BodyCell,
    Figure,
    HeaderCell,
    Rows,
    Table,
    TableRow,
    Told,
    with_unit,
)
from ataskaita.view.tables import HEADER, NUMBERS, TITLE

Value = Callable[[str], object]
"""Returns what a view shows under a dotted name; None where it has nothing there."""
_STEP = f".{EACH}"
_HEADERS = "headers"
_MOST_HEADERS = 256
"""So many a kind keeps: of its tables, in some years."""


@frozen
class _Placed:
    """A column where it stands: of which item it is, where it is of one."""

    declared: TableColumn
    item: object = None
    steps: Sequence[str] = ()
    """What leads to its values from a row's thing, or from the item."""


def declared_table(declared: TableDeclaration, around: Surroundings) -> Table | None:
    """Return the table as its kind lays it out; None where nothing of it is given."""
    value = around.value
    if not any(map(value, declared.about)):
        return None
    columns = tuple(_columns(declared.columns, value))
    rows = tuple(_rows(declared, columns, around))
    kept = _kept(declared, columns, rows, around)
    given = given_rows(rows, declared.labelled)
    if not given:
        return None
    if not around.whole:
        rows = tuple(cut(one, kept) for one in given)
    return Table(
        declared.title,
        header=_known_header(declared, columns, kept, around),
        rows=Rows(rows),
        description=declared.description,
        widths=_widths(declared, columns, kept),
    )


def _columns(declared: Sequence[TableColumn], value: Value) -> Iterator[_Placed]:
    """Generate the columns, those that go through one collection together for each item."""
    for collection, alike in groupby(declared, key=_collection):
        columns = tuple(alike)
        if not collection:
            yield from (_Placed(one, None, _steps(one.name)) for one in columns)
            continue
        steps = [_steps(one.name.partition(f"{_STEP}.")[2]) for one in columns]
        for item in _items(value(collection)):
            yield from (_Placed(*one) for one in zip(columns, repeat(item), steps, strict=False))


def _steps(name: str) -> Sequence[str]:
    return name.split(".") if name else ()


def _collection(column: TableColumn) -> str:
    before, each, _ = column.name.partition(_STEP)
    return before if each else ""


def _items(listed: object) -> Sequence[object]:
    return listed.items if isinstance(listed, Rows) else ()


def _kept(
    declared: TableDeclaration,
    columns: Sequence[_Placed],
    rows: Sequence[TableRow],
    around: Surroundings,
) -> tuple[int, ...]:
    """Return the places of the columns that are printed."""
    if around.whole:
        return tuple(range(declared.labelled + len(columns)))
    return given_columns(rows, declared.labelled)


def _widths(
    declared: TableDeclaration, columns: Sequence[_Placed], kept: Sequence[int]
) -> tuple[float, ...]:
    if len(declared.widths) != declared.labelled + len(columns):
        return ()
    return tuple(declared.widths[place] for place in kept)


def _known_header(
    declared: TableDeclaration,
    columns: Sequence[_Placed],
    kept: tuple[int, ...],
    around: Surroundings,
) -> Rows:
    """Return the header, which is known where no column is of an item: of one year it is one."""
    if any(one.item is not None for one in columns):
        return Rows(tuple(_header(declared, columns, kept, around)))
    headers: dict[object, Rows] = around.kind.known.setdefault(_HEADERS, {})
    what = declared.key, around.year, around.numbered, kept
    if what not in headers:
        if len(headers) >= _MOST_HEADERS:
            headers.clear()
        headers[what] = Rows(tuple(_header(declared, columns, kept, around)))
    return headers[what]


def _header(
    declared: TableDeclaration,
    columns: Sequence[_Placed],
    kept: Sequence[int],
    around: Surroundings,
) -> Iterator[TableRow]:
    labels: list[Labels] = [("",)] * declared.labelled
    formulas, hyphens = _formulas(declared, columns, kept, around.kind), around.kind.hyphens
    for one, formula in zip(columns, formulas, strict=True):
        said = (_said(label, one.item, around) for label in one.declared.labels)
        labels.append(tuple(_with_formula(each, formula) for each in said))
    if len(kept) < len(labels):
        labels = fewer_levels([labels[place] for place in kept])
    labels = [tuple(_parted(each, hyphens) for each in one) for one in labels]
    if declared.titled and not around.numbered:
        yield TableRow((HeaderCell(declared.title, len(labels)),), sort=TITLE)
    yield from (TableRow(one, sort=HEADER) for one in header_rows(labels))
    if declared.numbered and len(labels) > 1:
        numbers = (HeaderCell(str(number)) for number in range(1, len(labels) + 1))
        yield TableRow(tuple(numbers), sort=NUMBERS)


def _with_formula(label: str, formula: str) -> str:
    if formula:
        return label.replace(FORMULA, formula)
    return label.replace(f" ({FORMULA})", "").replace(f"{FORMULA} ", "")


@lru_cache(maxsize=_MOST_HEADERS)
def _parted(label: str, hyphens: Sequence[str]) -> str:
    """Return the label with places at which its long words may be parted."""
    for word in hyphens:
        label = label.replace(word.replace("-", ""), word.replace("-", "\u00ad"))
    return line(label)


def _said(label: str, item: object, around: Surroundings) -> str:
    """Return the label with the years, and names of the item, in their places."""
    if "{" not in label:
        return label
    label = label.replace("{year}", str(around.year)).replace("{last_year}", str(around.year - 1))
    before, opened, rest = label.partition("{")
    name, closed, after = rest.partition("}")
    if not (opened and closed) or item is None or f"{{{name}}}" == FORMULA:
        return label
    return f"{before}{asked_below(item, (name,)) or ''}{after}"


def _formulas(
    declared: TableDeclaration, columns: Sequence[_Placed], kept: Sequence[int], kind: ReportKind
) -> Iterator[str]:
    """Generate for each column the numbers of those that it adds up: `4+5+6`.

    A column that adds up none has that of the one before: they stand below one label. Nothing is
    said of a total some of whose parts are left out.
    """
    of_row, numbers = declared.rows[0].name, {place: at for at, place in enumerate(kept, start=1)}
    names = [_joined(of_row, one.declared.name) for one in columns]
    formula, said = "", ""
    for one, name in zip(columns, names, strict=True):
        label = next((label for label in one.declared.labels if FORMULA in label), "")
        if label:
            parts = parts_of(kind, name)
            summed = (at for at, other in enumerate(names, declared.labelled) if other in parts)
            found = [str(numbers.get(at, "")) for at in summed]
            own = "+".join(found) if all(found) else ""
            formula = own or (formula if label == said else "")
        said = label
        yield formula


def parts_of(kind: ReportKind, name: str) -> tuple[str, ...]:
    """Return the names of the figures whose sum the figure of that dotted name is declared as."""
    owners: list[tuple[str, type, Declaration]] = []
    model, path = kind.model, ""
    for step in name.split("."):
        if step != EACH:
            one = declaration(model, step)
            owners.append((path, model, one))
            model = one.type
        path = _joined(path, step)
    *_, (outer, outer_model, whole), (owner, owner_model, figure) = [(("", model, None)), *owners]
    if figure.of:
        return tuple(_joined(owner, one) for one in _keys(owner_model, figure.of))
    if whole is None:
        return ()
    return tuple(
        _joined(outer, f"{one}.{figure.key}") for one in _keys(outer_model, whole.of, each=True)
    )


def _keys(model: type, names: Sequence[str], *, each: bool = False) -> Iterator[str]:
    """Generate the data keys of fields; of a collection, that of its items' field."""
    for name in names:
        first, _, rest = name.partition(".")
        one = declaration(model, first)
        listed = one.kind in (Kind.KEYED, Kind.LIST)
        key = one.key + _STEP * (listed and (each or bool(rest)))
        yield f"{key}.{declaration(one.type, rest).key}" if rest else key


def _rows(
    declared: TableDeclaration, columns: Sequence[_Placed], around: Surroundings
) -> Iterator[TableRow]:
    value, labelled = around.value, declared.labelled
    for row in declared.rows:
        for thing in _things(row, value):
            cells = [_cell(one, thing, value) for one in columns]
            if labelled:
                cells.insert(0, BodyCell(line(_said(row.label, thing, around))))
            made = TableRow(tuple(cells), sort=row.sort)
            yield made if labelled or not around.tidied else row_unparted(made)


def _things(row: DeclaredRow, value: Value) -> Iterator[object]:
    """Generate what the row, or each of the rows, is of; nothing where that isn't given."""
    if not row.name:
        yield None
    elif row.name.endswith(_STEP):
        yield from _items(value(row.name.removesuffix(_STEP)))
    elif thing := value(row.name):
        yield thing


def _cell(column: _Placed, thing: object, value: Value) -> BodyCell:
    if column.item is not None:
        shown = asked_below(column.item, column.steps)
    elif thing is None:
        shown = value(column.declared.name)
    else:
        shown = asked_below(thing, column.steps)
    if column.declared.with_units and isinstance(shown, Figure) and shown:
        return BodyCell(Told(with_unit(shown), shown), numeric=True)
    return body_cell(shown)


def _joined(path: str, key: str) -> str:
    return ".".join(filter(None, (path, key)))
