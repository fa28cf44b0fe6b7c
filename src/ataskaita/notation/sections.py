"""The sections of a form → made classes, their fields in the order in which they are printed."""

from collections.abc import Iterable
from typing import Any, Final

from attrs import Factory

from ataskaita.declared.declare import declarations
from ataskaita.declared.fields import part, section
from ataskaita.declared.labels import shown_label
from ataskaita.declared.sections import Section
from ataskaita.messages.notation import NOTHING_TO_FILL
from ataskaita.notation.columns import TAKEN, tell_taken
from ataskaita.notation.drafting import Drafting, attributes_of, told, typed
from ataskaita.notation.entries import Entry, Keys, entry_of
from ataskaita.notation.fields import asked_for, field_of
from ataskaita.notation.inserts import BOARD, FORM_TEXT, take_board, take_text
from ataskaita.notation.keys import BOARD as KEYS_OF_BOARD
from ataskaita.notation.keys import FIELD, LABEL, SECTION, SUBHEADING, TABLE
from ataskaita.notation.keys import FORM_TEXT as KEYS_OF_TEXT
from ataskaita.notation.others import filled_so
from ataskaita.notation.pages import placed
from ataskaita.notation.siblings import Siblings, is_figure, tell_rings
from ataskaita.notation.tables import Table, table_of
from ataskaita.notation.words import heading_of
from ataskaita.sources.nodes import Mapping, Node, Scalar

_CONTENTS: Final = "turinys"
_TABLE: Final = "lentele"
_RUNNING: Final = ("pastraipos", "tekstai")
"""What has room to write on below its label, where others fill it."""
_OF_SECTIONS: Final = ("pavadinimas", "ivadas", "nuotraukos", "papildomai")
"""Keys that every section has."""
_DEEPEST: Final = 3


def section_of(key: str, node: Node, draft: Drafting) -> Any:
    """Return the declared section; None where the form says nothing of it."""
    entry = entry_of(node, SECTION, draft.mistakes, label=key, short="antraste")
    if entry is None:
        return None
    label = heading_of(entry.needed("antraste") or key)
    with filled_so(entry, draft) as others:
        fields = _contents(key, label, entry, draft)
    made = draft.class_of(key, fields, Section)
    shown = not fields or _has_room(made)  # there may be nothing in the data that could ask for it
    usual = Factory(made) if shown else None
    declared = section(key, label, entry.text("skirtukas"), usual=usual)
    placed(declared, entry, draft)
    told(declared, unnumbered=entry.flag("be_numerio"), by_others=others)
    return typed(asked_for(declared, entry), made)


def _has_room(model: type[Any]) -> bool:
    """Return whether others fill something of the section, and so find room in print."""
    return any(
        one.by_others or (one.holds_objects and _has_room(one.type)) for one in declarations(model)
    )


def _contents(path: str, label: str, entry: Entry, draft: Drafting) -> dict[str, Any]:
    """Return the declared fields of a section or of a sub-heading, in their order."""
    node = entry.mapping(_CONTENTS)
    if node is None or not node.values:
        draft.mistakes.note(NOTHING_TO_FILL, entry.node.place, label=shown_label(label))
        return {}
    return items_of(node, path, draft)


def items_of(
    node: Mapping, path: str, draft: Drafting, taken: Iterable[str] = ()
) -> dict[str, Any]:
    """Return what the form declares there by data keys: fields, tables, sub-headings.

    They are to have the free attributes in order, where some are `taken`.
    """
    tell_taken(node, TAKEN if "." in path else (*TAKEN, *_OF_SECTIONS), draft)
    entries = {key: _entry(key, one, draft) for key, one in node.values.items()}
    siblings = _siblings(entries, taken)
    tell_rings(siblings, draft)
    made: dict[str, Any] = {}
    after = ""
    for key, one in entries.items():
        item = _item(f"{path}.{key}", one, siblings, draft, after) if one is not None else None
        if item is not None:
            made[key], after = item, key
    return made


def _entry(key: str, node: Node, draft: Drafting) -> Entry | None:
    keys = _keys_of(node)
    return entry_of(node, keys, draft.mistakes, label=key, short=LABEL)


def _keys_of(node: Node) -> Keys:
    known = node.values if isinstance(node, Mapping) else {}
    kind = known.get("tipas")
    if isinstance(kind, Scalar) and kind.text.strip() == FORM_TEXT:
        return KEYS_OF_TEXT
    found = (keys for key, keys in _SORTS.items() if key in known)
    return next(found, FIELD)


_SORTS: Final = {_TABLE: TABLE, BOARD: KEYS_OF_BOARD, _CONTENTS: SUBHEADING}
"""By which key an entry of a section is known as a table or the like."""
_SHOWN: Final = (KEYS_OF_BOARD, KEYS_OF_TEXT)
"""What only prints something, and holds no data."""


def _siblings(entries: dict[str, Entry | None], taken: Iterable[str]) -> Siblings:
    """Return what may be added up: the fields, without tables and sub-headings."""
    known = {key: one for key, one in entries.items() if one and one.keys not in _SHOWN}
    fields = {key: one for key, one in known.items() if one.keys is FIELD}
    return Siblings(attributes_of(known, taken), fields)


def _item(path: str, entry: Entry, siblings: Siblings, draft: Drafting, after: str) -> Any:
    """Return the declared field, table or sub-heading; None for what only prints something."""
    key = path.rpartition(".")[2]
    if entry.keys in _SHOWN:
        _, *above = path.split(".")[:-1]
        take = take_board if entry.keys is KEYS_OF_BOARD else take_text
        take(path, entry, above[0] if above else after, draft)
        return None
    if entry.keys is TABLE:
        return table_of(key, entry, path, draft)
    if entry.keys is SUBHEADING:
        label = heading_of(entry.needed("antraste") or key)
        made = draft.class_of(key, _contents(path, label, entry, draft), Table)
        return typed(
            asked_for(placed(told(part(key, label), headed=True), entry, draft), entry), made
        )
    made = field_of(path, entry, siblings, draft)
    headed = "punktas" in entry or ("pildo" in entry and entry.text("tipas") in _RUNNING)
    return told(made, headed=True) if headed and not is_figure(entry) else made
