"""The sections of a form → made classes, their fields in the order in which they are printed."""

from typing import Any, Final

from ataskaita.declared.fields import part, section
from ataskaita.declared.sections import Section
from ataskaita.messages.notation import NOTHING_TO_FILL
from ataskaita.notation.columns import TAKEN, tell_taken
from ataskaita.notation.drafting import Drafting, attributes_of, told, typed
from ataskaita.notation.entries import Entry, Keys, entry_of
from ataskaita.notation.fields import Siblings, field_of, is_figure, tell_rings
from ataskaita.notation.keys import FIELD, LABEL, SECTION, SUBHEADING, TABLE
from ataskaita.notation.tables import Table, table_of
from ataskaita.notation.words import heading_of
from ataskaita.sources.nodes import Mapping, Node

_CONTENTS: Final = "turinys"
_TABLE: Final = "lentele"
_OF_SECTIONS: Final = ("pavadinimas", "ivadas", "nuotraukos")
"""Keys that every section has."""
_DEEPEST: Final = 3


def section_of(key: str, node: Node, draft: Drafting) -> Any:
    """Return the declared section; None where the form says nothing of it."""
    entry = entry_of(node, SECTION, draft.mistakes, label=key, short="antraste")
    if entry is None:
        return None
    label = heading_of(entry.needed("antraste") or key)
    fields = _contents(key, label, entry, draft)
    made = draft.class_of(key, fields, Section)
    declared = told(
        section(key, label, entry.text("skirtukas")), unnumbered=entry.flag("be_numerio")
    )
    return typed(declared, made)


def _contents(path: str, label: str, entry: Entry, draft: Drafting) -> dict[str, Any]:
    """Return the declared fields of a section or of a sub-heading, in their order."""
    node = entry.mapping(_CONTENTS)
    if node is None or not node.values:
        draft.mistakes.note(NOTHING_TO_FILL, entry.node.place, label=label)
        return {}
    return items_of(node, path, draft)


def items_of(node: Mapping, path: str, draft: Drafting) -> dict[str, Any]:
    """Return what the form declares there by data keys: fields, tables, sub-headings."""
    tell_taken(node, TAKEN if "." in path else (*TAKEN, *_OF_SECTIONS), draft)
    entries = {key: _entry(key, one, draft) for key, one in node.values.items()}
    siblings = _siblings(entries)
    tell_rings(siblings, draft)
    made = {
        key: _item(f"{path}.{key}", one, siblings, draft)
        for key, one in entries.items()
        if one is not None
    }
    return {key: one for key, one in made.items() if one is not None}


def _entry(key: str, node: Node, draft: Drafting) -> Entry | None:
    keys = _keys_of(node)
    return entry_of(node, keys, draft.mistakes, label=key, short=LABEL)


def _keys_of(node: Node) -> Keys:
    known = node.values if isinstance(node, Mapping) else ()
    if _TABLE in known:
        return TABLE
    return SUBHEADING if _CONTENTS in known else FIELD


def _siblings(entries: dict[str, Entry | None]) -> Siblings:
    """Return what may be added up: the fields, without tables and sub-headings."""
    fields = {key: one for key, one in entries.items() if one and one.keys is FIELD}
    return Siblings(attributes_of(entries), fields)


def _item(path: str, entry: Entry, siblings: Siblings, draft: Drafting) -> Any:
    key = path.rpartition(".")[2]
    if entry.keys is TABLE:
        return table_of(key, entry, path, draft)
    if entry.keys is SUBHEADING:
        label = heading_of(entry.needed("antraste") or key)
        made = draft.class_of(key, _contents(path, label, entry, draft), Table)
        return typed(told(part(key, label), headed=True), made)
    made = field_of(path, entry, siblings, draft)
    return told(made, headed=True) if "punktas" in entry and not is_figure(entry) else made
