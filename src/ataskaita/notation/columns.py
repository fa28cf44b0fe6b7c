"""The columns of a table: its own, those of a set, or both; some of them below a common header."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from attrs import field

from ataskaita.messages import Phrase
from ataskaita.messages.notation import TAKEN_KEY, TWO_ALIKE
from ataskaita.notation.drafting import Drafting, attributes_of
from ataskaita.notation.entries import Entry, Keys, entry_of
from ataskaita.notation.keys import COLUMN_GROUP, LABEL
from ataskaita.notation.siblings import Siblings, tell_rings
from ataskaita.records import frozen
from ataskaita.sources.nodes import Mapping as Nodes
from ataskaita.sources.nodes import Node, Scalar

COLUMNS: Final = "stulpeliai"
_SET: Final = "pagal"
TAKEN: Final = ("is", "pernai", "pokytis", "proc", "skaicius", "eilutes")
"""Keys that mean something of every figure or list."""
Labels = tuple[str, ...]


@frozen
class Columns(Siblings):
    """The columns of a table, with the headers that stand above them."""

    above: Mapping[str, Labels] = field(factory=dict)
    """By data key, from the outermost down."""


def columns_of(entry: Entry, keys: Keys, draft: Drafting) -> Columns | None:
    """Return the columns with their entries; None where there are none."""
    node = _column_nodes(entry, draft)
    if node is None:
        return None
    flat, above = _flattened(node, draft)
    entries = entries_of(flat, keys, draft, above)
    found = Columns(attributes_of(entries), entries, above)
    tell_rings(found, draft)
    return found


def _column_nodes(entry: Entry, draft: Drafting) -> Nodes | None:
    """Return the columns' nodes: the table's own, those of a set, or both, the set's first."""
    node = entry.value(COLUMNS)
    if isinstance(node, Scalar):
        return _set(node, draft)
    own = entry.mapping(COLUMNS)
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
    if not draft.sets:
        draft.mistakes.wrong_shape(said, "stulpeliai", Nodes)
    elif name not in draft.sets:
        draft.unknown(name, Phrase("set of columns"), draft.sets, said.place)
    return draft.sets.get(name)


def _flattened(node: Nodes, draft: Drafting) -> tuple[Nodes, dict[str, Labels]]:
    """Return the columns side by side, and the headers over them: those are no steps of a name."""
    keys: dict[str, Scalar] = {}
    values: dict[str, Node] = {}
    above: dict[str, Labels] = {}
    for key, written, one, labels in _below(node, (), draft):
        if key in keys:
            known = ", ".join(keys)
            draft.mistakes.note(TAKEN_KEY, written.place, key=written.text, known=known)
        else:
            keys[key], values[key], above[key] = written, one, labels
    return Nodes(values, keys, node.place), above


def _below(
    node: Nodes, labels: Labels, draft: Drafting
) -> Iterator[tuple[str, Scalar, Node, Labels]]:
    """Generate the columns by key, each with its key as written and the headers above it."""
    for key, one in node.values.items():
        group = one if isinstance(one, Nodes) and COLUMNS in one.values else None
        if group is None:
            yield key, node.keys[key], one, labels
            continue
        said = Entry(group, COLUMN_GROUP, draft.mistakes)
        inner = said.mapping(COLUMNS)
        if inner is not None:
            yield from _below(inner, (*labels, said.needed(LABEL)), draft)


def entries_of(
    node: Nodes, keys: Keys, draft: Drafting, above: Mapping[str, Labels] | None = None
) -> dict[str, Entry]:
    """Return the entries below the node by their keys; a text alone is a label."""
    tell_taken(node, TAKEN, draft)
    made = (
        (key, entry_of(one, keys, draft.mistakes, label=key, short=LABEL))
        for key, one in node.values.items()
    )
    entries = {key: one for key, one in made if one is not None}
    _tell_alike(entries, above or {}, draft)
    return entries


def tell_taken(node: Nodes, taken: Sequence[str], draft: Drafting) -> None:
    """Note keys that mean something else already, or are none."""
    for key, written in node.keys.items():
        if key in taken or not (key.isidentifier() and key.isascii()):
            draft.mistakes.note(TAKEN_KEY, written.place, key=written.text, known=", ".join(taken))


def _tell_alike(entries: Mapping[str, Entry], above: Mapping[str, Labels], draft: Drafting) -> None:
    """Note labels that stand twice in one table, below the same header."""
    seen: set[Labels] = set()
    for key, one in entries.items():
        label = one.text(LABEL)
        whole = (*above.get(key, ()), label)
        if label and whole in seen:
            draft.mistakes.note(TWO_ALIKE, one.place(LABEL), label=label)
        seen.add(whole)
