"""A form that builds on a kind: its sections taken over, with what is added, left out, renamed.

Nothing is inherited: classes are made anew of the kind's declarations, and keep their attributes,
by which the kind's own totals and rules know them.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import count
from typing import Any, Final

import attrs

from ataskaita.declared.declare import META, Declaration, declarations
from ataskaita.declared.kind import ReportKind
from ataskaita.declared.report import Report
from ataskaita.declared.sections import Section
from ataskaita.messages import Phrase
from ataskaita.messages.notation import NOTHING_LIKE_IT, TAKEN_KEY
from ataskaita.notation.drafting import Drafting, typed
from ataskaita.notation.entries import Entry
from ataskaita.notation.keys import SECTION_ON
from ataskaita.notation.sections import items_of, section_of
from ataskaita.notation.words import heading_of
from ataskaita.records import define
from ataskaita.sources.nearest import nearest_of
from ataskaita.sources.nodes import Mapping as Nodes
from ataskaita.sources.nodes import Node, Scalar

_AFTER: Final = "po"
Placed = dict[str, tuple[str, Any]]
"""Attributes and declared fields by data key, in their order."""


def frame_of(kind: ReportKind) -> dict[str, Any]:
    """Return the fields that the kind declares beside its sections, by attribute."""
    frame = {one.name: one for one in attrs.fields(Report)}
    sections = {one.name for one in kind.sections}
    return {
        one.name: _copied(one)
        for one in attrs.fields(kind.model)
        if one.name not in sections and _differs(one, frame.get(one.name))
    }


def _differs(one: Any, other: Any) -> bool:
    return other is None or one.metadata != other.metadata


def _copied(one: Any) -> Any:
    """Return the field of attrs, to be declared again."""
    known = {**one.metadata, META: dict(one.metadata[META])} if META in one.metadata else {}
    made = attrs.field(
        default=one.default, kw_only=True, init=one.init, eq=one.eq, repr=one.repr, metadata=known
    )
    return typed(made, one.type)


def built_sections(base: ReportKind, entry: Entry, draft: Drafting) -> dict[str, Any]:
    """Return the declared sections by attribute: the kind's, changed as the form says, and more."""
    own = entry.mapping("skyriai")
    nodes = dict(own.values) if own is not None else {}
    changing = _Changing(draft, base.key, {one.key: one for one in base.sections})
    fields = {one.name: one for one in attrs.fields(base.model)}
    placed: Placed = {}
    for key, declared in changing.known.items():
        made = _copied(fields[declared.name])
        if (node := nodes.pop(key, None)) is not None:
            typed(made, _changed(declared, node, draft))
        placed[key] = declared.name, made
    changing.leave_out(entry, placed, "")
    changing.rename(entry, placed)
    changing.add(nodes, placed, lambda key, node: section_of(key, node, draft))
    return dict(changing.ordered(entry, placed).values())


def _changed(section: Declaration, node: Node, draft: Drafting) -> type[Any]:
    """Return the class of a section with fields added, left out, renamed, in another order."""
    if not isinstance(node, Nodes):
        draft.mistakes.wrong_shape(node, section.key, Nodes)
        return section.type
    entry = Entry(node, SECTION_ON, draft.mistakes)
    frame = {one.name for one in attrs.fields(Section)}
    fields = {one.name: one for one in attrs.fields(section.type) if one.name not in frame}
    known = {one.key: one for one in declarations(section.type) if one.name in fields}
    changing = _Changing(draft, section.key, known)
    placed = {key: (one.name, _copied(fields[one.name])) for key, one in known.items()}
    changing.leave_out(entry, placed, f"{section.key}.")
    changing.rename(entry, placed)
    added = entry.mapping("prideti")
    if added is not None:
        made = items_of(_without_places(added), section.key, draft, changing.taken)
        changing.add(dict(added.values), placed, lambda key, _: made.get(key))
    ordered = changing.ordered(entry, placed)
    return draft.class_with(section.key, dict(ordered.values()), Section)


def _without_places(added: Nodes) -> Nodes:
    """Return what is added, without the words for where."""
    return Nodes({key: _bare(one) for key, one in added.values.items()}, added.keys, added.place)


def _bare(node: Node) -> Node:
    if not isinstance(node, Nodes) or _AFTER not in node.values:
        return node
    keys = {key: one for key, one in node.keys.items() if key != _AFTER}
    return Nodes({key: node.values[key] for key in keys}, keys, node.place)


@define
class _Changing:
    """The sections of a kind, or the fields of a section, while a form changes them."""

    draft: Drafting
    owner: str
    known: Mapping[str, Declaration]
    """What was there before, by data key."""

    @property
    def taken(self) -> tuple[str, ...]:
        """The attributes that what was there before has."""
        return tuple(one.name for one in self.known.values())

    def leave_out(self, entry: Entry, placed: Placed, above: str) -> None:
        """Take out what the form leaves out; who needs it is looked at when all is known."""
        for said in entry.listed("praleisti"):
            key = said.text.strip()
            if "." in key and not above:
                self.draft.given_up[key] = said.place
            elif self._is_known(said, key):
                placed.pop(key, None)
                self.draft.left_out[f"{above}{key}"] = said.place

    def rename(self, entry: Entry, placed: Placed) -> None:
        """Give other labels."""
        node = entry.mapping("pervadinti")
        for key, said in node.values.items() if node else ():
            if not isinstance(said, Scalar):
                self.draft.mistakes.wrong_shape(said, key, Scalar)
            elif self._is_known(node.keys[key], key) and key in placed:  # type: ignore[union-attr]  # there is one
                placed[key][1].metadata[META]["label"] = heading_of(said.text.strip())

    def add(
        self, nodes: Mapping[str, Node], placed: Placed, make: Callable[[str, Node], Any]
    ) -> None:
        """Put in what the form adds, each after what it names, else at the end."""
        free = _free(self.taken)
        for key, node in nodes.items():
            made = make(key, _bare(node))
            if key in self.known:
                facts = {"key": key, "known": ", ".join(self.known)}
                self.draft.mistakes.note(TAKEN_KEY, node.place, **facts)
            elif made is not None:
                placed[key] = next(free), made
                self._move(placed, key, node)

    def _move(self, placed: Placed, key: str, node: Node) -> None:
        said = node.values.get(_AFTER) if isinstance(node, Nodes) else None
        if not isinstance(said, Scalar) or not self._is_known(said, said.text.strip(), placed):
            return
        keys = [one for one in placed if one != key]
        keys.insert(keys.index(said.text.strip()) + 1, key)
        _sort(placed, keys)

    def ordered(self, entry: Entry, placed: Placed) -> Placed:
        """Return all in the order that the form asks for, the others after those it names."""
        first = [
            said.text.strip()
            for said in entry.listed("tvarka")
            if self._is_known(said, said.text.strip(), placed)
        ]
        _sort(placed, [*first, *(one for one in placed if one not in first)])
        return placed

    def _is_known(self, said: Scalar, key: str, among: Iterable[str] = ()) -> bool:
        """Return whether there is such a thing; note that there is none."""
        names = tuple(among) or tuple(self.known)
        if key in names:
            return True
        nearest = nearest_of(key, names)
        facts = {"key": key, "owner": self.owner, "known": ", ".join(names)}
        self.draft.mistakes.note(
            NOTHING_LIKE_IT, said.place, nearest=nearest or Phrase("no other"), **facts
        )
        return False


def _sort(placed: Placed, keys: Iterable[str]) -> None:
    for key in keys:
        placed[key] = placed.pop(key)


def _free(taken: Iterable[str]) -> Iterator[str]:
    """Generate attributes that nothing has."""
    known = set(taken)
    return (name for number in count() if (name := f"f{number}") not in known)
