"""The order of a refresh: a draft that people edited, and new data → the draft with what changed.

read → find the base → render anew → find blocks → decide → apply → comment → tell its new origin
"""

from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Final

from attrs import evolve

from ataskaita.declared.report import Report
from ataskaita.errors import DataErrors, Fault, FileError, Place
from ataskaita.hall.disk import PathArgument, file_bytes, path_of
from ataskaita.hall.draft_templates import made_with
from ataskaita.hall.drafts import Bringing, Refreshed, Refreshing
from ataskaita.hall.keeping import keep
from ataskaita.hall.one import render
from ataskaita.hall.rebasing import Base, base_of, require_same_report
from ataskaita.messages.drafts import OPEN
from ataskaita.messages.page import MOOT
from ataskaita.outline import folded
from ataskaita.records import at_once, frozen
from ataskaita.word.manifest import read_manifest
from ataskaita.word.package import look_into, own_parts, write_package
from ataskaita.word.seal import is_untouched
from ataskaita.word.writing import write_beside, write_over

MERGED: Final = " (sulieta)"
"""Behind the name of a refreshed draft that stands beside the one that was read."""

if TYPE_CHECKING:
    from ataskaita.drafts.decisions import Decisions
    from ataskaita.drafts.drift import Drift
    from ataskaita.drafts.sides import Sides
    from ataskaita.outline import Outline


@at_once()
def refresh(
    path: PathArgument,
    report: Report,
    how: Refreshing = Refreshing(),  # noqa: B008 (it is frozen)
) -> Refreshed:
    """Return a draft that people edited with what the report's data changed in it; write nothing.

    Theirs stays where both changed the same, with a comment. A draft that an own template made is
    made by it again, where it stands beside the draft or the data. Raise FileError for a draft of
    another report, TemplateErrors.

    >>> import ataskaita as at
    >>> from ataskaita.documents import refresh
    >>> data = {"metai": 2025, "biblioteka": {"pavadinimas": "A biblioteka"}}
    >>> data["preambule"] = "Gautos 5 knygos."
    >>> at.write(at.render(at.load(data)), "ataskaita.docx")
    >>> data["preambule"] = "Gautos 7 knygos."
    >>> [one.new for one in refresh("ataskaita.docx", at.load(data)).applied]
    ['7']
    """
    place = path_of(path)
    data = file_bytes(place)
    parts = look_into(data, str(place))
    how, missing = _by_its_own(how, parts, place, report)
    made = render(report, how.template, document=how.document)
    new = own_parts(made, place.name)
    require_same_report(place, parts, new)
    if data == made:
        return Refreshed(data, (), (), data)
    base = base_of(place, data, parts, how)
    done = _Refresh((data, parts), (made, new), how, place).done(base, report)
    return evolve(done, missing=missing)


def _by_its_own(
    how: Refreshing, parts: Mapping[str, bytes], draft: Path, report: Report
) -> tuple[Refreshing, str]:
    """Return the same with the template by which the draft was made, where nobody names one.

    And the beginning of the fingerprint of one that isn't found.
    """
    if how.template is not None:
        return how, ""
    own = made_with(read_manifest(parts), draft, report, asked=how.document)
    if own.template is None:
        return how, own.missing
    return evolve(how, template=own.template, document=own.document), ""


def refuse_open(done: Refreshed, file: Path) -> None:
    """Raise DataErrors where comments of the program are open in a refreshed draft."""
    from ataskaita.word.resolving import open_comments  # noqa: PLC0415 (needs lxml)

    count = open_comments(look_into(done.document, str(file)))
    if count:
        facts = {"file": str(file), "count": str(count)}
        raise DataErrors([Fault(OPEN, Place(str(file)), facts)])


class _Refresh:
    """One refresh on its way."""

    def __init__(
        self,
        draft: tuple[bytes, Mapping[str, bytes]],
        made: tuple[bytes, Mapping[str, bytes]],
        how: Refreshing,
        file: Path,
    ) -> None:
        from ataskaita.drafts.reading import read_draft  # noqa: PLC0415 (needs lxml)

        self._data, self._parts = draft
        self._made, self._new = made
        self._how, self._file = how, file
        self._edited, self._rendered = read_draft(self._parts), read_draft(self._new)

    def done(self, base: Base, report: Report) -> Refreshed:
        """Return what comes of it."""
        from ataskaita.drafts.deciding import decide, decide_on_figures  # noqa: PLC0415 (the same)
        from ataskaita.drafts.warning import warned  # noqa: PLC0415 (the same)

        sides = self._sides(base.outline)
        if base.figures_only:
            decided = decide_on_figures(sides, by_data=self._how.by_data)
        else:
            decided = warned(decide(sides, by_data=self._how.by_data), sides)
        decisions = self._resolved(decided)
        if is_untouched(self._data):
            return Refreshed(self._made, decisions.told, (), self._data)
        if decisions.are_none:
            done = Refreshed(self._data, (), (), self._data, decisions.agreed)
        else:
            done = self._applied(decisions, sides, report)
        by_hand = () if base.figures_only else tuple(_by_hand(sides))
        return evolve(done, figures_only=base.figures_only, by_hand=by_hand)

    def _sides(self, old: "Outline") -> "Sides":
        from ataskaita.drafts.base import handed_out  # noqa: PLC0415 (the same)
        from ataskaita.drafts.naming import named  # noqa: PLC0415 (the same)
        from ataskaita.drafts.sides import sides_of  # noqa: PLC0415 (the same)

        new, manifest = self._rendered.outline, read_manifest(self._new)
        if manifest is not None and manifest.base:
            new = named(new, handed_out(new, manifest.anchors))
        return sides_of(old, named(self._edited.outline, old), new)

    def _resolved(self, decisions: "Decisions") -> "Decisions":
        """Return what is done once a person has decided; raise FileError for what nobody asked."""
        from ataskaita.drafts.resolving import resolved, undecidable  # noqa: PLC0415 (the same)

        if moot := undecidable(decisions, self._how.decided):
            facts = {"file": str(self._file), "count": str(len(moot))}
            raise FileError([Fault(MOOT, Place(str(self._file)), facts)])
        return resolved(decisions, self._how.decided)

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


def _by_hand(sides: "Sides") -> Iterator["Drift"]:
    """Generate the figures that a hand changed and the data did not."""
    from ataskaita.drafts.drift import drift_of  # noqa: PLC0415 (the same)

    outlines = sides.base, sides.edited, sides.new
    for one in drift_of(*outlines, sides.alignment, sides.script):
        if one.sort == "by hand" and folded(one.was) == folded(one.data):
            yield one


@frozen
class Brought:
    """Where a refreshed draft stands."""

    target: Path
    old: Path | None = None
    """Where the one that it took the place of was kept beside it."""
    unkept: str = ""
    """Why the history has no version of it, where that was wanted."""


def write_brought(
    done: Refreshed,
    path: PathArgument,
    source: Report | str,
    bringing: Bringing = Bringing(),  # noqa: B008 (it is frozen)
) -> Brought:
    """Write a refreshed draft as that is wanted, and keep it and the old one in the history.

    `source` is the report, or its data file. Raise FileError, as `write_refreshed` does.
    """
    target, wanted = path_of(path), bringing.history
    first = keep(target, done.read, "before", wanted=wanted)
    day = date.today() if bringing.in_place else None  # noqa: DTZ011 (the person's own day)
    made, old = write_refreshed(done, target, in_place=day)
    second = keep(made, done.document, "merged", source, wanted=wanted)
    return Brought(made, old, first or second)


def write_refreshed(
    done: Refreshed, path: PathArgument, *, in_place: date | None = None, suffix: str = MERGED
) -> tuple[Path, Path | None]:
    """Write a refreshed draft beside the one that was read; return where, and the old one kept.

    `suffix` stands behind its name beside; `in_place` is the day on which it takes the old one's
    place, which is kept. Never over what was changed meanwhile, or is open in Word (FileError).
    """
    target = path_of(path)
    if in_place is None:
        return write_beside(done.document, target, suffix), None
    kept = write_beside(done.read, target, f" (iki {in_place.isoformat()})")
    write_over(done.document, target, done.read)
    return target, kept
