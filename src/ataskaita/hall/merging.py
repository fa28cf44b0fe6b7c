"""Decisions → the parts of the refreshed draft: changes, comments, and what it comes from now.

A copy of a template is refreshed in the same way, and is of no report.
"""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from ataskaita.drafts.applying import Applying
from ataskaita.drafts.copying import Copier
from ataskaita.drafts.describing import redescribed
from ataskaita.drafts.edges import Edges
from ataskaita.drafts.leaving import named_in, without
from ataskaita.drafts.renaming import rename_anchors
from ataskaita.hall.telling import comment_of, where_of
from ataskaita.messages import Phrase, translate
from ataskaita.messages.upgrading import (
    EVEN_FOOTER,
    EVEN_HEADER,
    FIRST_FOOTER,
    FIRST_HEADER,
    FOOTER,
    HEADER,
)
from ataskaita.signs import free_signs
from ataskaita.word.comments import add_comments
from ataskaita.word.manifest import carry_manifest
from ataskaita.word.parts import MAIN_PART
from ataskaita.word.resolving import without_resolved
from ataskaita.word.reviewing import accept
from ataskaita.word.revisions import Revisions, next_id
from ataskaita.word.seal import carry_seal
from ataskaita.wordml.elements import tree_of, xml_of

if TYPE_CHECKING:
    from ataskaita.declared.report import Report
    from ataskaita.drafts.decisions import Decisions
    from ataskaita.drafts.outcome import Applied, Conflict
    from ataskaita.drafts.reading import Read
    from ataskaita.drafts.sides import Sides
    from ataskaita.outline import Outline

_COPIED = 1_000_000
"""Numbers between those of revisions and those of copied bookmarks: no draft has so many."""
_DAY = "-01-01T00:00:00Z"
_NO_YEAR = 2000
"""When a change of a template is said to have been made: nobody's clock is read."""


_EDGES: Final[Mapping[str, Phrase]] = {
    "header": HEADER,
    "footer": FOOTER,
    "header first": FIRST_HEADER,
    "footer first": FIRST_FOOTER,
    "header even": EVEN_HEADER,
    "footer even": EVEN_FOOTER,
}


class Merging:
    """The parts of a draft that is being refreshed."""

    def __init__(
        self, parts: Mapping[str, bytes], new: Mapping[str, bytes], edited: "Read", made: "Read"
    ) -> None:
        self.parts = dict(parts)
        self._new, self._edited, self._made = new, edited, made
        self.applied: tuple[Applied, ...] = ()
        self.conflicts: tuple[Conflict, ...] = ()

    def merge(
        self,
        decisions: "Decisions",
        sides: "Sides",
        report: "Report | None",
        *,
        tracked: bool,
    ) -> None:
        """Bring the decisions into the parts."""
        root = self._edited.root
        first = next_id(self.parts, {MAIN_PART: root})
        revisions = Revisions(first, f"{_NO_YEAR if report is None else report.year + 1}{_DAY}")
        copier = Copier(self.parts, root, self._new, first + _COPIED)
        named = named_in(root)
        rename_anchors(root, sides)
        signs = free_signs(self._texts(), report)
        work = Applying(self._edited, self._made, copier, revisions, signs, tracked)
        work.apply(decisions)
        parts = copier.parts
        if not tracked:
            accept(root, revisions.ids)
            parts = without(parts, named - named_in(root))
        parts = {**parts, MAIN_PART: xml_of(root)}
        comments = {sign: comment_of(one, report) for sign, one in work.comments.items()}
        parts = without_resolved(parts)
        parts = add_comments(parts, comments) if comments else parts
        self.parts = carry_manifest(parts, self._new)
        if report is not None:
            self.parts = carry_seal(self.parts, self._new)
        self.applied, self.conflicts = tuple(work.applied), tuple(work.conflicts)

    def described(self, decisions: "Decisions", sides: "Sides") -> "Decisions":
        """Return the decisions with those on what charts and pictures are called."""
        return redescribed(sides, decisions, self._edited, self._made)

    def merge_edges(self, base: "Outline", *, tracked: bool) -> tuple[str, ...]:
        """Bring what changed since the base into headers and footers, as of a template.

        Return the names of those for which the copy has no section.
        """
        first = next_id(self.parts)
        revisions = Revisions(first, f"{_NO_YEAR}{_DAY}")
        places = {sort: translate(phrase, "lt") for sort, phrase in _EDGES.items()}
        edges = Edges(self.parts, self._new, revisions, first + _COPIED, places, tracked)
        edges.merge(base)
        for part in () if tracked else dict.fromkeys(edges.changed):
            root = tree_of(self.parts[part])
            accept(root, revisions.ids)
            self.parts[part] = xml_of(root)
        signs = free_signs(self._texts())
        told = {next(signs): self._told(one) for one in edges.conflicts}
        if told:
            self.parts = add_comments(self.parts, told)
        if edges.changed or told:
            self.parts = carry_manifest(self.parts, self._new)
        self.applied = (*self.applied, *edges.applied)
        self.conflicts = (*self.conflicts, *edges.conflicts)
        return tuple(dict.fromkeys(edges.left))

    @staticmethod
    def _told(conflict: "Conflict") -> str:
        """Return the comment of a conflict in a header or footer, where Word has no comments."""
        return f"{where_of(conflict.where)}. {comment_of(conflict, None)}"

    def _texts(self) -> list[str]:
        read = self._edited, self._made
        return [text for one in read for block in one.outline.blocks for text in block.texts]
