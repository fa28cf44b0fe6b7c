"""A data file as it is filled: its values as they are typed, and what is found in them at once.

What a person has typed and not saved yet stands in the tree as if the file had it, so the same
rules look at it. The file itself is read again only when it has changed, and so is last year's.
"""

from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any, Final

from attrs import Factory, evolve, field

from ataskaita.checks import check_report
from ataskaita.declared.kind import ReportKind
from ataskaita.declared.report import Report
from ataskaita.errors import DataErrors, Fault, FileError
from ataskaita.hall.disk import file_bytes
from ataskaita.hall.kinds import KindsFor
from ataskaita.records import define, frozen
from ataskaita.sources import read_previous, read_report
from ataskaita.sources.form import kind_in
from ataskaita.sources.nodes import FaultyError, Node
from ataskaita.sources.reading import written_by
from ataskaita.sources.remainder import remainder_of
from ataskaita.sources.renaming import with_names_of_today
from ataskaita.sources.rewriting import Change, Rewritten, rewritten_and_read
from ataskaita.sources.setting import NoPlaceError, text_at, with_values
from ataskaita.sources.written import Written

_MOST: Final = 16
"""Files that are kept read: this year's and last year's of those that are open."""
_ROUNDS: Final = 3
"""How often what is faulty is left out, until the remainder can be read."""


@frozen
class Typed:
    """A text that a person has typed in place of another."""

    text: str
    instead: str
    """What stood in the file then; nothing where nothing did."""


@frozen
class Filled:
    """What a data file says, with what is typed over it."""

    path: Path
    data: bytes
    """As the file holds it, without what is typed."""
    kind: ReportKind
    node: Node
    report: Report | None
    """Of what can be read; None where too little can."""
    findings: tuple[Fault, ...]
    waiting: Mapping[str, Typed] = Factory(dict)
    """What is typed and not in the file, by data path."""

    def typed(self, path: str) -> str | None:
        """Return the text at a data path; None where something else than a text stands there."""
        one = self.waiting.get(path)
        return one.text if one is not None else text_at(self.node, path)

    def saying(self, faults: Iterable[Fault]) -> "Filled":
        """Return the same, with these faults before what the rules find."""
        return evolve(self, findings=(*faults, *self.findings))

    def instead(self, path: str) -> str:
        """Return in place of what text the one at the data path stands."""
        one = self.waiting.get(path)
        return one.instead if one is not None else text_at(self.node, path) or ""


@define(eq=False)
class Files:
    """The files that are being filled; each is read once, until somebody changes it."""

    _written: dict[Path, tuple[bytes, Written]] = field(factory=dict, init=False)
    _before: dict[Path, tuple[bytes, Report]] = field(factory=dict, init=False)

    def filled(self, path: Path, typed: Mapping[str, Typed] | None = None) -> Filled:
        """Return what the file says, with what is typed at its data paths in place of its own.

        Raise FileError, DataErrors for a file that can't be read as data at all.
        """
        data, kinds, written, kind, rest = self._said(path, typed or {})
        report, findings = self._checked(path, kinds, written)
        return Filled(path, data, kind, rest, report, findings, typed or {})

    def unlooked(self, path: Path) -> Filled:
        """Return what the file says, and look at nothing: it has no report and no findings."""
        data, _kinds, _written, kind, rest = self._said(path, {})
        return Filled(path, data, kind, rest, None, ())

    def changed(self, filled: Filled, changes: Sequence[Change]) -> Rewritten:
        """Return the file with these values changed, and what it says then; write nothing.

        Raise DataErrors with every value that can't be written, and where.
        """
        path, kinds = filled.path, KindsFor(filled.path)
        known = self._read(path, filled.data, kinds)
        return rewritten_and_read(filled.data, path, changes, kinds, known)

    def keep(self, path: Path, made: Rewritten) -> None:
        """Keep what was read of a file that was written here: it isn't read once more."""
        _keep(self._written, path, (made.data, made.written))

    def _said(
        self, path: Path, typed: Mapping[str, Typed]
    ) -> tuple[bytes, KindsFor, Written, ReportKind, Node]:
        kinds, data = KindsFor(path), file_bytes(path)
        written = self._read(path, data, kinds)
        if written.node is None:
            raise DataErrors(written.faults)
        node = _with(written.node, typed)
        try:
            kind, rest = kind_in(node, kinds)
        except FaultyError as error:
            raise DataErrors(error.faults) from None
        said = evolve(written, node=node)
        return data, kinds, said, kind, with_names_of_today(rest, kind)

    def _checked(
        self, path: Path, kinds: KindsFor, written: Written
    ) -> tuple[Report | None, tuple[Fault, ...]]:
        try:
            report = self._report(path, kinds, written)
        except DataErrors as error:
            return self._remainder(path, kinds, written, error.faults), error.faults
        except FileError as error:  # last year's, which this one names: the rest can be filled
            rest = self._remainder(path, kinds, written, error.faults)
            return rest, (*error.faults, *(check_report(rest) if rest else ()))
        return report, check_report(report)

    def _remainder(
        self, path: Path, kinds: KindsFor, written: Written, faults: tuple[Fault, ...]
    ) -> Report | None:
        """Return the report of what isn't faulty, so that its totals can still be seen."""
        node = written.node
        for _ in range(_ROUNDS):
            if node is None:
                return None
            node = remainder_of(node, faults)
            try:
                return self._report(path, kinds, Written(node, []))
            except (DataErrors, FileError) as error:
                faults = error.faults
        return None

    def _report(self, path: Path, kinds: KindsFor, written: Written) -> Report:
        return read_report(path, kinds, None, lambda _kinds: written, reading=self._earlier)

    def _read(self, path: Path, data: bytes, kinds: KindsFor) -> Written:
        known = self._written.get(path)
        if known is None or known[0] != data:
            known = data, written_by(data, path, kinds)
            _keep(self._written, path, known)
        return known[1]

    def _earlier(self, path: Path) -> Report:
        """Return last year's report."""
        data, known = file_bytes(path), self._before.get(path)
        if known is None or known[0] != data:
            known = data, read_previous(path, KindsFor(path))
            _keep(self._before, path, known)
        return known[1]


def _with(node: Node, typed: Mapping[str, Typed]) -> Node:
    """Return the tree with what is typed; what has no place in it is refused once it is saved."""
    for path, one in typed.items():
        with suppress(NoPlaceError):
            node = with_values(node, {path: one.text})
    return node


def _keep(known: dict[Path, Any], path: Path, value: Any) -> None:
    """Keep what was read of a file; the one that was kept first goes where there are many."""
    if path not in known and len(known) >= _MOST:
        known.pop(next(iter(known)), None)
    known[path] = value
