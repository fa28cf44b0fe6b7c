"""What the summary of a batch tells of each report, with the ways from its folder to the files."""

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from pathlib import Path, PurePosixPath
from typing import Final

from attrs import field

from ataskaita.batch.discovery import Job
from ataskaita.batch.figures import Figures
from ataskaita.batch.memory import Memory
from ataskaita.batch.outcomes import Gap, Outcome, Status, Trouble
from ataskaita.batch.remarks import counted_once
from ataskaita.batch.work import Order
from ataskaita.declared.institution import same_name
from ataskaita.declared.kind import ReportKind
from ataskaita.errors import AtaskaitaError
from ataskaita.forms import Compared, Reported, Spotted, Standing, compared, summary_workbook
from ataskaita.hall.kinds import KindsFor, kind_of
from ataskaita.records import frozen
from ataskaita.sources.listed import Listed

_BOOK: Final = ".xlsx"
_MISSING, _EMPTY, _LEFT = "missing", "empty", "left"


@frozen
class Teller:
    """What knows where the files of a batch stand, and of which kind each report is."""

    out: Path
    """The folder of the summary."""
    order: Order
    sources: Mapping[str, Path]
    """The data files by their names."""
    listed: tuple[Listed, ...] = ()
    """The institutions that are to report, if anybody says."""
    _kinds: dict[tuple[Path, str], ReportKind | None] = field(factory=dict)

    @classmethod
    def of(
        cls, out: Path, jobs: Iterable[Job], order: Order, listed: tuple[Listed, ...]
    ) -> "Teller":
        """Return that of these jobs."""
        return cls(out, order, {one.name: one.source for one in jobs}, listed)

    def workbook(self, outcomes: Sequence[Outcome], memory: Memory) -> bytes:
        """Return the summary."""
        known = self._figures(outcomes, memory)
        return summary_workbook(self.standings(outcomes), known, self.order.outputs)

    def compared(self, outcomes: Sequence[Outcome], memory: Memory) -> tuple[Compared, ...]:
        """Return the summary's tables in which institutions stand beside each other."""
        return compared(self._figures(outcomes, memory))

    def _figures(self, outcomes: Sequence[Outcome], memory: Memory) -> Iterator[Reported]:
        """Generate the figures of what was made, of several of one institution the first's."""
        made = [one for one in outcomes if one.status is not Status.FAILED]
        once = list(counted_once(made))
        figures = zip(once, memory.figures(one.name for one in once), strict=True)
        reported = (self._reported(one, told) for one, told in figures)
        return (one for one in reported if one is not None)

    def missing(self, outcomes: Sequence[Outcome]) -> tuple[str, ...]:
        """Return the listed institutions of which there is no data."""
        found = {id(self._listed(one)) for one in outcomes}
        return tuple(one.name for one in self.listed if id(one) not in found)

    def standings(self, outcomes: Sequence[Outcome]) -> list[Standing]:
        """Return where each stands, in the order of the list if there is one; others last."""
        order = {id(one): place for place, one in enumerate(self.listed)}
        told = [(self._listed(one), self._standing(one)) for one in outcomes]
        found = {id(listed) for listed, _ in told if listed is not None}
        told += [(one, self._absent(one)) for one in self.listed if id(one) not in found]
        placed = sorted(told, key=lambda one: order.get(id(one[0]), len(order)))
        return [one for _, one in placed]

    def _standing(self, one: Outcome) -> Standing:
        kind, listed = self._kind(one), self._listed(one)
        source = self.sources[one.name]
        empty = one.status is not Status.FAILED and not one.given
        post = listed.post if listed else ""
        gaps = tuple(self._gap(gap, source, post) for gap in one.gaps)
        return Standing(
            name=one.name,
            status=_EMPTY if empty and not one.troubles else _status(one),
            institution=one.library or (listed.name if listed else one.name),
            kind=kind.noun if kind else "",
            year=one.year,
            warnings=one.warnings,
            post=post,
            listed=listed is not None or not self.listed,
            given=one.given,
            source=self._way(source),
            documents=self._documents(one),
            troubles=tuple(self._trouble(told) for told in (*one.troubles, *one.conflicts)),
            gaps=gaps,
        )

    def _absent(self, one: Listed) -> Standing:
        noun = kind_of(one.form).noun if one.form else ""
        return Standing("", _MISSING, one.name, noun, post=one.post)

    def _documents(self, one: Outcome) -> Mapping[str, str]:
        told = {self.order.documents[0]: one.target} if one.target else {}
        told |= one.others
        return {name: self._way(Path(where)) for name, where in told.items() if where}

    def _listed(self, one: Outcome) -> Listed | None:
        """Return whose report it is: by its name, else by its folder or file."""
        name = same_name(one.library) if one.library else ""
        by_name = (listed for listed in self.listed if same_name(listed.name) == name)
        return next(by_name, None) or next(self._by_folder(one), None)

    def _by_folder(self, one: Outcome) -> Iterator[Listed]:
        way = PurePosixPath(one.name)
        places = {str(above).casefold() for above in (way.with_suffix(""), *way.parents)}
        return (listed for listed in self.listed if listed.folder.casefold() in places)

    def _kind(self, one: Outcome) -> ReportKind | None:
        """Return the kind of a report; None where its form has gone meanwhile, or isn't known."""
        if not one.kind:
            return None
        source = self.sources[one.name]
        key = source.parent, one.kind
        if key not in self._kinds:
            self._kinds[key] = None
            with suppress(KeyError, AtaskaitaError):
                self._kinds[key] = KindsFor(source, self.order.form or None)[one.kind]
        return self._kinds[key]

    def _reported(self, one: Outcome, figures: Figures) -> Reported | None:
        kind = self._kind(one)
        if kind is None:
            return None
        values = figures.values, figures.own_totals
        return Reported(one.library or one.name, one.year, kind, *values)

    def _trouble(self, one: Trouble) -> Spotted:
        file = Path(one.file)
        link = self._way(file, one.cell) if one.file and file.is_file() else ""
        place = " – ".join(part for part in (place_of(one.cell, one.line), one.label) if part)
        return Spotted(one.what, place, link, one.code, one.remedy)

    def _gap(self, one: Gap, source: Path, post: str) -> Spotted:
        link = self._way(source, one.cell)
        return Spotted(one.label, place_of(one.cell, one.line), link, post=one.post or post)

    def _way(self, file: Path, cell: str = "") -> str:
        """Return the way to a file from the summary's folder, with the cell to open."""
        try:
            way = Path(os.path.relpath(file, self.out)).as_posix()
        except ValueError:  # on another drive
            way = file.absolute().as_posix()
        sheet, mark, spot = cell.rpartition("!")
        if not mark or file.suffix.lower() != _BOOK:
            return way
        quoted = sheet.strip("'").replace("'", "''")
        return f"{way}#'{quoted}'!{spot}"


def _status(one: Outcome) -> str:
    return _LEFT if one.conflicts else str(one.status)


def place_of(cell: str, line: int) -> str:
    """Return where something stands within its file, as a person says it."""
    return cell or (f"{line} eilutė" if line else "")
