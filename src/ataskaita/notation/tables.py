"""A table of a form → its declaration: rows that are known, or rows that the data lists."""

from collections.abc import Mapping
from typing import Any, Final

from ataskaita.declared.fields import items, part
from ataskaita.messages import Phrase
from ataskaita.messages.form_data import LEAST_ABOVE_MOST
from ataskaita.messages.notation import NOT_FIRST, NOTHING_TO_FILL
from ataskaita.notation.charts import ROWS, is_listed, take_chart
from ataskaita.notation.columns import Columns, columns_of, entries_of
from ataskaita.notation.drafting import Drafting, Fields, attributes_of, told, typed
from ataskaita.notation.entries import Entry, Keys, entry_of
from ataskaita.notation.fields import (
    Siblings,
    asked_for,
    field_of,
    is_figure,
    is_plain,
    parts_of,
    siblings_named,
    tell_rings,
)
from ataskaita.notation.inserts import take_absence
from ataskaita.notation.keys import COLUMN, LABEL, LISTED, LISTED_COLUMN, ROW
from ataskaita.records import frozen
from ataskaita.sources.nodes import Mapping as Nodes

_BRANCHES: Final = "padaliniai"
_NUMBERED: Final = "1."
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
    columns = columns_of(entry, keys, draft)
    if columns is None or rows is None:
        for needed in ("stulpeliai", ROWS):
            if needed not in entry:
                entry.needed(needed)
        return None
    if is_listed(rows):
        made = _listed(path, entry, Entry(rows, LISTED, draft.mistakes), columns, draft)
    else:
        made = _known(entry, rows, columns, path, draft)
    take_chart(label, entry, path, columns, draft)
    take_absence(path, entry, draft)
    return typed(asked_for(part(key, label), entry), draft.class_of(key, made, Table))


def _fields(path: str, columns: Columns, draft: Drafting) -> dict[str, Any]:
    return {
        key: told(field_of(f"{path}.{key}", one, columns, draft), above=columns.above.get(key, ()))
        for key, one in columns.entries.items()
    }


def _known(table: Entry, node: Nodes, columns: Columns, path: str, draft: Drafting) -> Fields:
    """Return a part for each known row, all of one class."""
    entries = entries_of(node, ROW, draft)
    if not entries:
        draft.mistakes.note(NOTHING_TO_FILL, node.place, label=table.text("lentele"))
    rows = Siblings(attributes_of(entries), entries)
    tell_rings(rows, draft)
    first = next(iter(entries), "")
    row = draft.class_of(path, _fields(f"{path}.{first}", columns, draft), Row)
    labels, among = _row_labels(table, entries, draft), table.text("kas")
    made = {}
    for key, one in entries.items():
        parts = parts_of(key, one, rows, draft)
        of = tuple(rows.attributes[name] for name in parts)
        declared = told(part(key, labels[key], of=of), rowed=True, among=among)
        made[key] = typed(asked_for(declared, one), row)
        for whole in siblings_named(one, "is_ju", rows, draft):
            draft.within(f"{path}.{key}", f"{path}.{whole}", columns.plain)
    return made


def _row_labels(table: Entry, rows: Mapping[str, Entry], draft: Drafting) -> dict[str, str]:
    """Return what the rows are called, with numbers before where the table asks for them."""
    said = {key: one.needed(LABEL) for key, one in rows.items()}
    if _is_numbered(table, draft):
        own = (key for key, one in rows.items() if is_plain(one))
        said |= {key: f"{number}. {said[key]}" for number, key in enumerate(own, start=1)}
    return said


def _is_numbered(table: Entry, draft: Drafting) -> bool:
    """Return whether the table's rows have numbers; totals and parts of others never have."""
    asked = table.scalar("numeruoti")
    if asked is not None and asked.text.strip() != _NUMBERED:
        draft.unknown(asked.text.strip(), Phrase("way of numbering"), (_NUMBERED,), asked.place)
    return asked is not None


def _listed(path: str, entry: Entry, rows: Entry, columns: Columns, draft: Drafting) -> Fields:
    """Return the list of rows, and its total where the form asks for one."""
    label = entry.text("lentele") or path
    fields = _fields(f"{path}.{ROWS}", columns, draft)
    row = draft.class_of(path, fields, Row)
    _naming(rows, columns, draft)
    listed = typed(items(ROWS, label), tuple[row, ...])  # type: ignore[valid-type]  # it is made
    told(listed, numbered=_is_numbered(entry, draft), **_counts(rows, draft))
    told(listed, **_beginning(rows, draft))
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


def _counts(rows: Entry, draft: Drafting) -> dict[str, int]:
    """Return how few and how many rows the form asks for."""
    least, most = rows.count("maziausia") or 0, rows.count("daugiausia") or 0
    if most and least > most:
        facts = {"least": str(least), "most": str(most)}
        draft.mistakes.note(LEAST_ABOVE_MOST, rows.place("maziausia"), **facts)
    return {"least": least, "most": most}


def _beginning(rows: Entry, draft: Drafting) -> dict[str, Any]:
    """Return with which rows a new report begins: those that are named, one for each branch."""
    each = rows.scalar("is")
    if each is not None and each.text.strip() != _BRANCHES:
        draft.unknown(each.text.strip(), Phrase("source of rows"), (_BRANCHES,), each.place)
    names = tuple(one.text.strip() for one in rows.listed("pradzia"))
    return {"begins": names, "each": each.text.strip() if each is not None else ""}


def _naming(rows: Entry, columns: Columns, draft: Drafting) -> str:
    """Return the key of the column that says what a row is called; the first text for none."""
    texts = [key for key, one in columns.entries.items() if not is_figure(one)]
    said = rows.scalar("vardas")
    if said is None or said.text.strip() in texts:
        first = next(iter(texts), "")
        if said is not None and said.text.strip() != first:
            draft.mistakes.note(NOT_FIRST, said.place, name=said.text.strip(), first=first)
        return said.text.strip() if said else first
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
