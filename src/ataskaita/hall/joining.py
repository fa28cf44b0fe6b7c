"""The hall of joining: several files of one report, filled apart, become one."""

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from attrs import evolve

from ataskaita.declared.kind import ReportKind
from ataskaita.declared.labels import label_of
from ataskaita.declared.report import Report
from ataskaita.errors import DataErrors, Fault, Place
from ataskaita.hall.disk import PathArgument, path_of
from ataskaita.hall.files import save_data
from ataskaita.hall.kinds import KindsFor
from ataskaita.hall.succession import way_from
from ataskaita.messages.batch import DIFFERENT, OTHER_REPORT
from ataskaita.sources import beside
from ataskaita.sources.form import FORM, said_form
from ataskaita.sources.joining import Difference, joined
from ataskaita.sources.reading import report_of, written_in
from ataskaita.sources.written import Written

_LONGEST: Final = 60
"""Letters of a text that a message shows."""


def join_files(files: Sequence[PathArgument], target: PathArgument) -> tuple[Fault, ...]:
    """Write one data file of several; return where they differ: there it is left to be filled.

    What stands in them where nothing is read is told too. Raise DataErrors for what can't be read
    or is of another report, FileError where a file stands already at `target`.
    """
    paths = [path_of(one) for one in files]
    kinds = KindsFor(paths[0])
    written = [written_in(one, kinds) for one in paths]
    faults = [fault for one in written for fault in one.faults]
    nodes = [one.node for one in written if one.node is not None]
    if faults:
        raise DataErrors(faults)
    _refuse_other_forms(written, kinds)
    node, differences = joined(nodes)
    _refuse_others(differences, _identity(kinds, written[0]))
    report = report_of(node, kinds)
    save_data(_placed(report, paths[0], path_of(target)), target)
    unread = (one for told in written for one in told.unread)
    return (*unread, *(_told(one, report.kind) for one in differences))


def _refuse_other_forms(written: Sequence[Written], kinds: KindsFor) -> None:
    """Raise DataErrors where the files are of several forms, of which data may say nothing."""
    known = [(kinds[said_form(one.node)].key, one.node.place) for one in written if one.node]
    if len({form for form, _ in known}) > 1:
        facts = {"said": "; ".join(_said(form, place) for form, place in known)}
        raise DataErrors([Fault(OTHER_REPORT, known[-1][1], facts)])


def _identity(kinds: KindsFor, written: Written) -> frozenset[str]:
    """Return the data paths by which a report is known: whose it is, of which year and form."""
    kind = kinds[said_form(written.node)]
    return frozenset((FORM, "metai", f"{kind.institution.key}.pavadinimas"))


def _refuse_others(differences: Sequence[Difference], identity: frozenset[str]) -> None:
    """Raise DataErrors where the files are of several institutions, years or forms."""
    found = [one for one in differences if one.said[0].place.within in identity]
    if found:
        raise DataErrors([Fault(OTHER_REPORT, one.said[-1].place, _facts(one)) for one in found])


def _placed(report: Report, first: Path, target: Path) -> Report:
    """Return the report, naming last year's file by the way from where the new one stands."""
    name = report.previous_file
    return evolve(report, previous_file=way_from(target, beside(first, name))) if name else report


def _told(one: Difference, kind: ReportKind) -> Fault:
    place = one.said[0].place
    label = place.label or label_of(kind, place.within)
    return Fault(DIFFERENT, place, {"label": label, **_facts(one)})


def _facts(one: Difference) -> dict[str, str]:
    return {"said": "; ".join(_said(said.text, said.place) for said in one.said)}


def _said(text: str, place: Place) -> str:
    shown = text if len(text) <= _LONGEST else f"{text[:_LONGEST].rstrip()}…"
    cell = place.cell or (f"{place.line} eilutė" if place.line else "")
    where = ", ".join(part for part in (Path(place.file).name, cell) if part)
    return f"{shown} ({where})"
