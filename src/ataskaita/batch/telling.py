"""What the summary of a batch tells of each report, with the ways from its folder to the files."""

import os
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Final

from attrs import field

from ataskaita.batch.discovery import Job
from ataskaita.batch.figures import Figures
from ataskaita.batch.outcomes import Gap, Outcome, Status, Trouble
from ataskaita.declared.kind import ReportKind
from ataskaita.errors import AtaskaitaError
from ataskaita.forms import Reported, Spotted, Standing
from ataskaita.hall.kinds import KindsFor
from ataskaita.records import frozen

_BOOK: Final = ".xlsx"


@frozen
class Teller:
    """What knows where the files of a batch stand, and of which kind each report is."""

    out: Path
    """The folder of the summary."""
    sources: Mapping[str, Path]
    """The data files by their names."""
    form: str = ""
    _kinds: dict[tuple[Path, str], ReportKind | None] = field(factory=dict)

    @classmethod
    def of(cls, out: Path, jobs: Iterable[Job], form: str) -> "Teller":
        """Return that of these jobs."""
        return cls(out, {one.name: one.source for one in jobs}, form)

    def kind_of(self, one: Outcome) -> ReportKind | None:
        """Return the kind of a report; None where its form has gone meanwhile, or it failed."""
        source = self.sources[one.name]
        key = source.parent, one.kind
        if not one.kind:
            return None
        if key not in self._kinds:
            self._kinds[key] = None
            with suppress(KeyError, AtaskaitaError):
                self._kinds[key] = KindsFor(source, self.form or None)[one.kind]
        return self._kinds[key]

    def standing(self, one: Outcome) -> Standing:
        """Return where the report stands."""
        kind = self.kind_of(one)
        source = self.sources[one.name]
        return Standing(
            name=one.name,
            status=str(one.status),
            institution=one.library or one.name,
            kind=kind.noun if kind else "",
            year=one.year,
            warnings=one.warnings,
            source=self._way(source),
            documents=(self._way(Path(one.target)),) if one.target else (),
            troubles=tuple(self._trouble(told) for told in one.troubles),
            gaps=tuple(self._gap(gap, source) for gap in one.gaps),
        )

    def reported(self, made: Iterable[tuple[Outcome, Figures]]) -> Iterator[Reported]:
        """Generate the figures of those whose kind is known."""
        for one, figures in made:
            kind = self.kind_of(one)
            if kind is not None:
                name = one.library or one.name
                yield Reported(name, one.year, kind, figures.values, figures.own_totals)

    def _trouble(self, one: Trouble) -> Spotted:
        link = self._way(Path(one.file), one.cell) if one.file and Path(one.file).is_file() else ""
        return Spotted(one.what, place_of(one), link, one.code, one.remedy)

    def _gap(self, one: Gap, source: Path) -> Spotted:
        where = one.cell or (f"{one.line} eilutė" if one.line else "")
        return Spotted(one.label, where, self._way(source, one.cell), post=one.post)

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


def place_of(one: Trouble) -> str:
    """Return where a fault is, within its file, as a person says it."""
    if one.cell:
        return one.cell
    return f"{one.line} eilutė" if one.line else ""


def is_made(one: Outcome) -> bool:
    """Return whether there is a document of it."""
    return one.status is not Status.FAILED


def odd_years(outcomes: Iterable[Outcome]) -> tuple[int, Mapping[int, tuple[str, ...]]]:
    """Return the year of most reports, and the data files of each other year."""
    by_year: dict[int, list[str]] = {}
    for one in outcomes:
        if is_made(one):
            by_year.setdefault(one.year, []).append(one.name)
    most = max(by_year, key=lambda year: (len(by_year[year]), year), default=0)
    return most, {year: tuple(names) for year, names in by_year.items() if year != most}
