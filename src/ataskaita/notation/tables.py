"""A table of a form → its declaration: rows that are known, or rows that the data lists."""

from collections.abc import Mapping
from typing import Any, Final

from ataskaita.declared.charts import ChartDeclaration, ChartSeries
from ataskaita.declared.fields import items, part
from ataskaita.messages import Phrase
from ataskaita.messages.notation import NOTHING_TO_FILL
from ataskaita.notation.drafting import Drafting, Fields, attributes_of, told, typed
from ataskaita.notation.entries import Entry, entry_of
from ataskaita.notation.fields import (
    Siblings,
    field_of,
    is_figure,
    parts_of,
    tell_rings,
    whole_of,
)
from ataskaita.notation.keys import CHART, COLUMN, LABEL, LISTED, ROW
from ataskaita.records import frozen
from ataskaita.sources.nodes import Mapping as Nodes
from ataskaita.sources.nodes import Node, Scalar

ROWS: Final = "eilutes"
_SET: Final = "pagal"
TOTAL: Final = "is_viso"
_LISTED: Final = (*LISTED.built, *LISTED.later)


@frozen
class Row:
    """What every row of a table made of a form is."""


@frozen
class Table:
    """What every table made of a form is."""


def table_of(key: str, entry: Entry, path: str, draft: Drafting) -> Any:
    """Return the declared part that the table is; `path` is that of the table itself."""
    label = entry.text("lentele") or key
    columns = _columns(entry, draft)
    rows = entry.mapping(ROWS)
    if columns is None or rows is None:
        entry.needed("stulpeliai" if columns is None else ROWS)
        return None
    if set(rows.values) <= set(_LISTED):
        made = _listed(label, entry, Entry(rows, LISTED, draft.mistakes), columns, draft)
    else:
        made = _known(label, rows, columns, path, draft)
    _chart(label, entry, path, columns, draft)
    return typed(part(key, label), draft.class_of(key, made, Table))


def _columns(entry: Entry, draft: Drafting) -> Siblings | None:
    """Return the columns with their entries; None where there are none."""
    node = _column_nodes(entry, draft)
    if node is None:
        return None
    entries = entries_of(node, COLUMN, draft)
    found = Siblings(attributes_of(entries), entries)
    tell_rings(found, draft)
    return found


def _column_nodes(entry: Entry, draft: Drafting) -> Nodes | None:
    """Return the columns' nodes: the table's own, those of a set, or both, the set's first."""
    node = entry.value("stulpeliai")
    if isinstance(node, Scalar):
        return _set(node, draft)
    own = entry.mapping("stulpeliai")
    said = own.values.get(_SET) if own is not None else None
    if own is None or not isinstance(said, Scalar):
        return own
    keys = {key: one for key, one in own.keys.items() if key != _SET}
    values = {key: own.values[key] for key in keys}
    shared = _set(said, draft)
    if shared is None:
        return Nodes(values, keys, own.place)
    return Nodes({**shared.values, **values}, {**shared.keys, **keys}, own.place)


def _set(said: Scalar, draft: Drafting) -> Nodes | None:
    """Return the columns that the form declares under that name."""
    name = said.text.strip()
    if name not in draft.sets:
        draft.unknown(name, Phrase("set of columns"), draft.sets, said.place)
    return draft.sets.get(name)


def entries_of(node: Nodes, keys: Any, draft: Drafting) -> dict[str, Entry]:
    """Return the entries below the node by their keys; a text alone is a label."""
    made = (
        (key, entry_of(one, keys, draft.mistakes, label=key, short=LABEL))
        for key, one in node.values.items()
    )
    return {key: one for key, one in made if one is not None}


def _fields(columns: Siblings, draft: Drafting) -> dict[str, Any]:
    return {key: field_of(key, one, columns, draft) for key, one in columns.entries.items()}


def _known(label: str, node: Nodes, columns: Siblings, path: str, draft: Drafting) -> Fields:
    """Return a part for each known row, all of one class."""
    entries = entries_of(node, ROW, draft)
    if not entries:
        draft.mistakes.note(NOTHING_TO_FILL, node.place, label=label)
    rows = Siblings(attributes_of(entries), entries)
    tell_rings(rows, draft)
    row = draft.class_of(path, _fields(columns, draft), Row)
    made = {}
    for key, one in entries.items():
        parts = parts_of(key, one, rows, draft)
        of = tuple(rows.attributes[name] for name in parts)
        declared = told(part(key, one.needed(LABEL), of=of), rowed=True)
        made[key] = typed(_hinted(declared, one), row)
        for whole in whole_of(one, rows, draft):
            draft.within(f"{path}.{key}", f"{path}.{whole}", columns.plain)
    return made


def _hinted(declared: Any, entry: Entry) -> Any:
    hint = entry.text("paaiskinimas")
    return told(declared, hint=hint) if hint else declared


def _listed(label: str, entry: Entry, rows: Entry, columns: Siblings, draft: Drafting) -> Fields:
    """Return the list of rows, and its total where the form asks for one."""
    fields = _fields(columns, draft)
    row = draft.class_of(label, fields, Row)
    _naming(rows, columns, draft)
    listed = typed(items(ROWS, label), tuple[row, ...])  # type: ignore[valid-type]  # it is made
    if most := rows.count("daugiausia"):
        told(listed, most=most)
    made: dict[str, Any] = {ROWS: listed}
    if (total := _total(entry, draft)) is not None:
        summed = part(TOTAL, total, of=(attributes_of((ROWS,))[ROWS],))
        made[TOTAL] = typed(summed, _total_class(label, columns, draft))
    return made


def _total_class(label: str, columns: Siblings, draft: Drafting) -> type[Any]:
    """Return the class of the total: a row's figures, under the same attributes."""
    figures = {key: one for key, one in columns.entries.items() if is_figure(one)}
    named = {
        columns.attributes[key]: field_of(key, one, columns, draft) for key, one in figures.items()
    }
    return draft.class_with(f"{label}. {TOTAL}", named, Row)


def _naming(rows: Entry, columns: Siblings, draft: Drafting) -> str:
    """Return the key of the column that says what a row is called; the first text for none."""
    texts = [key for key, one in columns.entries.items() if not is_figure(one)]
    said = rows.scalar("vardas")
    if said is None or said.text.strip() in texts:
        return said.text.strip() if said else next(iter(texts), "")
    draft.unknown(said.text.strip(), Phrase("column of texts"), texts, said.place)
    return ""


def _total(entry: Entry, draft: Drafting) -> str | None:
    """Return what the row of totals is called; None where the table has none."""
    node = entry.value(TOTAL)
    if node is None:
        return None
    made = entry_of(node, TOTAL_ROW, draft.mistakes, label=TOTAL, short=LABEL)
    return made.text(LABEL, "Iš viso") if made else "Iš viso"


TOTAL_ROW: Final = type(ROW)(ROW.where, (LABEL,), ("paaiskinimas",))


def _chart(label: str, entry: Entry, path: str, columns: Siblings, draft: Drafting) -> None:
    """Let the table have the chart that it asks for."""
    node = entry.value("diagrama")
    said = (
        entry_of(node, CHART, draft.mistakes, label="diagrama", short="reiksmes") if node else None
    )
    if said is None:
        return
    series = []
    for one in said.listed("reiksmes"):
        column = columns.entries.get(one.text.strip())
        if column is None or not is_figure(column):
            figures = [key for key, two in columns.entries.items() if is_figure(two)]
            draft.unknown(one.text.strip(), Phrase("column of figures"), figures, one.place)
            continue
        series.append((one.text.strip(), column.text(LABEL)))
    title = said.text(LABEL) or f"{label} ({{unit}})"
    made = tuple(ChartSeries(name, f"{path}.{_points(entry)}.{key}") for key, name in series)
    if made:
        draft.charts.append(ChartDeclaration(path.replace(".", "_"), title, made))


def _points(entry: Entry) -> str:
    """Return which of the table's rows are the points of its chart."""
    rows: Mapping[str, Node] = getattr(entry.value(ROWS), "values", {})
    if set(rows) <= set(_LISTED):
        return f"{ROWS}.*"
    totals = (key for key, one in rows.items() if isinstance(one, Nodes) and "suma" in one.values)
    return next(totals, TOTAL)
