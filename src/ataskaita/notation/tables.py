"""A table of a form → its declaration: rows that are known, or rows that the data lists."""

from typing import Any, Final

from ataskaita.declared.fields import items, part
from ataskaita.messages import Phrase
from ataskaita.messages.form_data import LEAST_ABOVE_MOST
from ataskaita.messages.notation import NOT_FIRST
from ataskaita.notation.charts import ROWS, is_listed, take_chart
from ataskaita.notation.columns import Columns, columns_of
from ataskaita.notation.drafting import Drafting, Fields, attributes_of, told, typed
from ataskaita.notation.entries import Entry, Keys, entry_of
from ataskaita.notation.fields import asked_for
from ataskaita.notation.inserts import take_absence
from ataskaita.notation.keys import COLUMN, LABEL, LISTED, LISTED_COLUMN, ROW
from ataskaita.notation.others import filled_so
from ataskaita.notation.pages import placed
from ataskaita.notation.rows import Row, fields_of, is_numbered, known_rows
from ataskaita.notation.siblings import is_figure
from ataskaita.records import frozen

_BRANCHES: Final = "padaliniai"
TOTAL: Final = "is_viso"


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
    with filled_so(entry, draft):
        if is_listed(rows):
            made = _listed(path, entry, Entry(rows, LISTED, draft.mistakes), columns, draft)
        else:
            made = known_rows(entry, rows, columns, path, draft)
    take_chart(label, entry, path, columns, draft)
    take_absence(path, entry, draft)
    declared = placed(asked_for(part(key, label), entry), entry, draft)
    if entry.flag("gulscia"):
        told(declared, sideways=True)
    return typed(declared, draft.class_of(key, made, Table))


def _listed(path: str, entry: Entry, rows: Entry, columns: Columns, draft: Drafting) -> Fields:
    """Return the list of rows, and its total where the form asks for one."""
    label = entry.text("lentele") or path
    fields = fields_of(f"{path}.{ROWS}", columns, draft)
    row = draft.class_of(path, fields, Row)
    _naming(rows, columns, draft)
    listed = typed(items(ROWS, label), tuple[row, ...])  # type: ignore[valid-type]  # it is made
    told(listed, numbered=is_numbered(entry, draft), **_counts(rows, draft))
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
        called = total.text(LABEL, "Iš viso")
        summed = asked_for(part(TOTAL, called, of=(attributes_of((ROWS,))[ROWS],)), total)
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


def _total(entry: Entry, draft: Drafting) -> Entry | None:
    """Return what the form says of the row of totals; None where the table has none."""
    node = entry.value(TOTAL)
    if node is None:
        return None
    return entry_of(node, TOTAL_ROW, draft.mistakes, label=TOTAL, short=LABEL)


TOTAL_ROW: Final = Keys(ROW.where, (LABEL, "paaiskinimas"))
