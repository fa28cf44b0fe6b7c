"""The order of a refresh: a draft that people edited, and new data → the draft with what changed.

read → find the base → render anew → find blocks → decide → apply → comment → tell its new origin
"""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from ataskaita.declared.report import Report
from ataskaita.hall.disk import PathArgument, file_bytes, path_of
from ataskaita.hall.drafts import Refreshed, Refreshing
from ataskaita.hall.one import render
from ataskaita.hall.rebasing import base_of, require_same_report
from ataskaita.word.package import look_into, write_package
from ataskaita.word.seal import is_untouched

if TYPE_CHECKING:
    from ataskaita.drafts.decisions import Decisions
    from ataskaita.drafts.reading import Read
    from ataskaita.drafts.sides import Sides


def refresh(
    path: PathArgument,
    report: Report,
    how: Refreshing = Refreshing(),  # noqa: B008 (it is frozen)
) -> Refreshed:
    """Return a draft that people edited with what the report's data changed in it; write nothing.

    Theirs stays where both changed the same, with a comment. Raise FileError for a draft of another
    report, TemplateErrors.
    """
    place = path_of(path)
    data = file_bytes(place)
    parts = look_into(data, str(place))
    made = render(report, how.template, document=how.document)
    new = look_into(made, place.name)
    require_same_report(place, parts, new)
    if data == made:
        return Refreshed(data, (), (), data)
    base = base_of(place, data, how)
    return _Refresh((data, parts), (made, new), how).done(base, report)


class _Refresh:
    """One refresh on its way."""

    def __init__(
        self,
        draft: tuple[bytes, Mapping[str, bytes]],
        made: tuple[bytes, Mapping[str, bytes]],
        how: Refreshing,
    ) -> None:
        from ataskaita.drafts.reading import read_draft  # noqa: PLC0415 (needs lxml)

        self._data, self._parts = draft
        self._made, self._new = made
        self._how = how
        self._edited, self._rendered = read_draft(self._parts), read_draft(self._new)

    def done(self, base: "Read", report: Report) -> Refreshed:
        """Return what comes of it."""
        from ataskaita.drafts.deciding import decide  # noqa: PLC0415 (the same)

        sides = self._sides(base)
        decisions = decide(sides, by_data=self._how.by_data)
        if is_untouched(self._data):
            return Refreshed(self._made, decisions.told, (), self._data)
        if decisions.are_none:
            return Refreshed(self._data, (), (), self._data, decisions.agreed)
        return self._applied(decisions, sides, report)

    def _sides(self, base: "Read") -> "Sides":
        from ataskaita.drafts.aligning import align  # noqa: PLC0415 (the same)
        from ataskaita.drafts.naming import named  # noqa: PLC0415 (the same)
        from ataskaita.drafts.sides import Sides  # noqa: PLC0415 (the same)

        old, new = base.outline, self._rendered.outline
        edited = named(self._edited.outline, old)
        return Sides(old, edited, new, align(old, new, rendered=True), align(old, edited))

    def _applied(self, decisions: "Decisions", sides: "Sides", report: Report) -> Refreshed:
        from ataskaita.hall.merging import Merging  # noqa: PLC0415 (the same)

        merging = Merging(self._parts, self._new, self._edited, self._rendered)
        merging.merge(decisions, sides, report, tracked=self._how.tracked)
        return Refreshed(
            write_package(merging.parts),
            tuple(merging.applied),
            tuple(merging.conflicts),
            self._data,
            decisions.agreed,
        )
