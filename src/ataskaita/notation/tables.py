"""A table of a form → its declaration: rows that are known, or rows that the data lists."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

from ataskaita.declared.fields import items, part
from ataskaita.messages import Phrase
from ataskaita.messages.notation import NOTHING_TO_FILL, TAKEN_KEY, TWO_ALIKE
from ataskaita.notation.charts import ROWS, is_listed, take_chart
from ataskaita.notation.drafting import Drafting, Fields, attributes_of, told, typed
from ataskaita.notation.entries import Entry, Keys, entry_of
from ataskaita.notation.fields import (
    Siblings,
    field_of,
    is_figure,
    parts_of,
    siblings_named,
    tell_rings,
)
from ataskaita.notation.keys import COLUMN, LABEL, LISTED, LISTED_COLUMN, ROW
from ataskaita.records import frozen
from ataskaita.sources.nodes import Mapping as Nodes
from ataskaita.sources.nodes import Scalar

TAKEN: Final = ("is", "pernai", "pokytis", "proc", "skaicius", "eilutes")
"""Keys that mean something of every figure or list."""
_SET: Final = "pagal"
TOTAL: Final = "is_viso"


@frozen
class Row:
    """What every row of a table made of a form is."""


@frozen
class Table:
    """What every table made of a form is."""


def table_of(key: str, entry: Entry, path: str, draft: Drafting) -> Any:
    """Return the declared part that the table is; `path` is that of the table itself."""
    label = entry.text("lentele") or key
    rows = entry.mapping(ROWS)
    keys = LISTED_COLUMN if rows is not None and is_listed(rows) else COLUMN
    columns = _columns(entry, keys, draft)
    if columns is None or rows is None:
        entry.needed("stulpeliai" if columns is None else ROWS)
        return None
    if is_listed(rows):
        made = _listed(path, entry, Entry(rows, LISTED, draft.mistakes), columns, draft)
    else:
        made = _known(label, rows, columns, path, draft)
    take_chart(label, entry, path, columns, draft)
    return typed(part(key, label), draft.class_of(key, made, Table))


def _columns(entry: Entry, keys: Keys, draft: Drafting) -> Siblings | None:
    """Return the columns with their entries; None where there are none."""
    node = _column_nodes(entry, draft)
    if node is None:
        return None
    entries = entries_of(node, keys, draft)
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


def entries_of(node: Nodes, keys: Keys, draft: Drafting) -> dict[str, Entry]:
    """Return the entries below the node by their keys; a text alone is a label."""
    tell_taken(node, TAKEN, draft)
    made = (
        (key, entry_of(one, keys, draft.mistakes, label=key, short=LABEL))
        for key, one in node.values.items()
    )
    entries = {key: one for key, one in made if one is not None}
    _tell_alike(entries, draft)
    return entries


def tell_taken(node: Nodes, taken: Sequence[str], draft: Drafting) -> None:
    """Note keys that mean something else already, or are none."""
    for key, written in node.keys.items():
        if key in taken or not (key.isidentifier() and key.isascii()):
            draft.mistakes.note(TAKEN_KEY, written.place, key=written.text, known=", ".join(taken))


def _tell_alike(entries: Mapping[str, Entry], draft: Drafting) -> None:
    """Note labels that stand twice in one table."""
    seen: set[str] = set()
    for one in entries.values():
        label = one.text(LABEL)
        if label and label in seen:
            draft.mistakes.note(TWO_ALIKE, one.place(LABEL), label=label)
        seen.add(label)


def _fields(path: str, columns: Siblings, draft: Drafting) -> dict[str, Any]:
    return {
        key: field_of(f"{path}.{key}", one, columns, draft) for key, one in columns.entries.items()
    }


def _known(label: str, node: Nodes, columns: Siblings, path: str, draft: Drafting) -> Fields:
    """Return a part for each known row, all of one class."""
    entries = entries_of(node, ROW, draft)
    if not entries:
        draft.mistakes.note(NOTHING_TO_FILL, node.place, label=label)
    rows = Siblings(attributes_of(entries), entries)
    tell_rings(rows, draft)
    first = next(iter(entries), "")
    row = draft.class_of(path, _fields(f"{path}.{first}", columns, draft), Row)
    made = {}
    for key, one in entries.items():
        parts = parts_of(key, one, rows, draft)
        of = tuple(rows.attributes[name] for name in parts)
        declared = told(part(key, one.needed(LABEL), of=of), rowed=True)
        made[key] = typed(_hinted(declared, one), row)
        for whole in siblings_named(one, "is_ju", rows, draft):
            draft.within(f"{path}.{key}", f"{path}.{whole}", columns.plain)
    return made


def _hinted(declared: Any, entry: Entry) -> Any:
    hint = entry.text("paaiskinimas")
    return told(declared, hint=hint) if hint else declared


def _listed(path: str, entry: Entry, rows: Entry, columns: Siblings, draft: Drafting) -> Fields:
    """Return the list of rows, and its total where the form asks for one."""
    label = entry.text("lentele") or path
    fields = _fields(f"{path}.{ROWS}", columns, draft)
    row = draft.class_of(path, fields, Row)
    _naming(rows, columns, draft)
    listed = typed(items(ROWS, label), tuple[row, ...])  # type: ignore[valid-type]  # it is made
    if most := rows.count("daugiausia"):
        told(listed, most=most)
    if (carried := rows.scalar("is_pernai")) is not None:
        told(listed, carried=f"{carried.text.strip()}.{ROWS}")
        draft.carried.append(carried)
    made: dict[str, Any] = {ROWS: listed}
    if (total := _total(entry, draft)) is not None:
        figures = {
            columns.attributes[key]: one
            for key, one in fields.items()
            if is_figure(columns.entries[key])
        }
        summed = part(TOTAL, total, of=(attributes_of((ROWS,))[ROWS],))
        made[TOTAL] = typed(summed, draft.class_with(f"{path}.{TOTAL}", figures, Row))
    return made


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


TOTAL_ROW: Final = Keys(ROW.where, (LABEL,), ("paaiskinimas",))
