"""Read a data file: from its path to a Report, every fault in one error."""

from collections.abc import Callable
from functools import partial
from math import ceil
from pathlib import Path
from typing import Literal

from attrs import evolve

from ataskaita.declared.kind import ReportKind
from ataskaita.declared.names import CHANGE, EARLIER
from ataskaita.declared.older import years_shown
from ataskaita.declared.report import Report
from ataskaita.declared.succession import with_previous
from ataskaita.disk import ordinary
from ataskaita.errors import WORKBOOKS, AtaskaitaError, DataErrors, Fault, Place, refused_by_disk
from ataskaita.messages.files import UNREADABLE
from ataskaita.messages.structure import (
    EARLIER_NOT_GIVEN,
    FIGURE_NOT_GIVEN,
    NOT_UTF8,
    OTHER_KIND,
    TOO_LARGE,
)
from ataskaita.records import at_once
from ataskaita.sources.beside import beside, read_named
from ataskaita.sources.events import read_nodes
from ataskaita.sources.form import Kinds, kind_in, said_form
from ataskaita.sources.json_nodes import read_json_nodes
from ataskaita.sources.last_year import Before, Read, last_year_beside
from ataskaita.sources.long_tables import folded
from ataskaita.sources.nodes import FaultyError, Mapping, Node
from ataskaita.sources.origin import FileOrigin, gaps_of
from ataskaita.sources.pictures import told_once
from ataskaita.sources.remainder import further_faults
from ataskaita.sources.renaming import with_names_of_today
from ataskaita.sources.rules import broken_rules
from ataskaita.sources.structure import structure_report
from ataskaita.sources.written import Written

PlaceOf = Callable[[str], Place]
"""Where the file says what it has under a key."""

_MEGABYTE = 2**20
_LARGEST = 5 * _MEGABYTE
_READERS = {".json": read_json_nodes, ".yaml": read_nodes, ".yml": read_nodes}
"""What reads a file of that suffix; any other is taken for YAML."""
_TABLES = (".csv", ".tsv", ".xls")
"""What staff have beside workbooks; the refusal says what to do with it."""
_NAMING = (" is:", "{is:", '"is"')
"""One of them stands in every data file that names files of rows."""
_SIGNS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"%PDF-", b"{\\rtf")
_SIGN = 8
_LAST = 2
"""How many years a report shows anyway: its own, and last year's."""
READABLE = (*_READERS, *WORKBOOKS)
"""The endings of data files."""


Data = Callable[[Kinds], Written]
"""Says what a script has handed over in place of a file."""


def read_report(
    path: Path,
    kinds: Kinds,
    previous: Report | Literal[False] | None = None,
    data: Data | None = None,
    *,
    reading: Read | None = None,
) -> Report:
    """Return the report of a data file; raise DataErrors with all its faults, or FileError.

    `kinds` are those that it may be of. Last year's report is kept in it: `previous`, or that of
    the file which the data names, or of the one that lies beside, unless that is refused by False.
    Beside `data` that a script hands over lies nothing, unless `reading` reads files of last year:
    then `data` is what stands in the file, or is to.
    """
    read = reading or (lambda one: read_previous(one, kinds))

    def before(report: Report, place: PlaceOf) -> Before:
        if previous or report.previous_file:
            there = beside(path, report.previous_file or "")
            return Before(previous or read_named(read, there, place("praeje")))
        if previous is False or (data is not None and reading is None):
            return Before()
        return last_year_beside(report, path, read, place("metai"))

    return _with_years(_read(path, kinds, before, data), kinds)


def read_previous(path: Path, kinds: Kinds, data: Data | None = None) -> Report:
    """Return the report of last year's file, without the year before it.

    So what its texts quote of that year isn't missed: it is its own document's matter.
    """
    return _read(path, kinds, None, data)


def _with_years(report: Report, kinds: Kinds) -> Report:
    """Return the report with the years before last in it that its tables show."""
    years, previous = years_shown(report), report.previous
    if years <= _LAST or previous is None or previous.previous is not None:
        return report
    there = Path(previous.origin.place_of("").file)
    return with_previous(report, _older(previous, there, kinds, years - 1))


def _older(report: Report, path: Path, kinds: Kinds, years: int) -> Report:
    """Return last year's report with the one before it kept in it, where tables show its year.

    So back through as many `years` as they show, as far as there are files.
    """
    name = report.previous_file
    if years < _LAST or not name:
        return report
    before = beside(path, name)
    try:
        older = _older(_read(before, kinds, None), before, kinds, years - 1)
    except AtaskaitaError:  # its own report's matter: what isn't known is a dash
        return report
    return with_previous(report, older) if older.kind.key == report.kind.key else report


@at_once()
def _read(
    path: Path,
    kinds: Kinds,
    previous_of: Callable[[Report, PlaceOf], Before] | None,
    data: Data | None = None,
) -> Report:
    written = data(kinds) if data else written_in(path, kinds)
    kind, node, unknown = _kind(written.node, kinds)
    faults, tables = [*written.faults, *unknown], tuple[str, ...]()
    node = with_names_of_today(node, kind) if node is not None else None
    if node is not None and written.may_name_tables:
        from ataskaita.sources.named_tables import with_named_tables  # noqa: PLC0415 (rarely)

        told = with_named_tables(node, kind)
        node, tables = told.node, told.files
        faults += told.faults
    report, more = _structured(node, kind)
    before = Before()
    if report is not None and previous_of:
        before = previous_of(report, partial(_place_of, node))
        report, others = _after(report, before.report, node)
        more += others
    faults += more
    if report is not None and node is not None and not faults:
        report = evolve(
            report,
            origin=FileOrigin(
                folded(node),
                form=said_form(written.node),
                unread=(*written.unread, *before.told),
                empty=written.empty,
                tables=tables,
            ),
            gaps=gaps_of(node, kind),
        )
        faults = broken_rules(report, node, node)
    elif node is not None:
        faults += further_faults(node, kind, faults)
    if previous_of is None:
        faults = [one for one in faults if not _quotes_the_year_before(one)]
    if faults or report is None or node is None:
        raise DataErrors([*sorted(faults, key=_position), *written.unread])
    return report


def _place_of(node: Node | None, key: str) -> Place:
    """Return where the file says what it has under a key of its own."""
    said = node.values.get(key) if isinstance(node, Mapping) else None
    return said.place if said is not None else Place("")


def _after(
    report: Report, previous: Report | None, node: Node | None
) -> tuple[Report, list[Fault]]:
    """Return the report with last year's in it; a fault where that has other names and sections."""
    if previous is None:
        return report, []
    if previous.kind.key in (report.kind.key, report.kind.was):  # of whatever edition
        return with_previous(report, previous), []
    named = node.values.get("praeje") if isinstance(node, Mapping) else None
    place = named.place if named else previous.origin.place_of("")
    facts = {"found": previous.kind.key, "form": report.kind.key}
    return report, [Fault(OTHER_KIND, place, facts)]


def written_in(path: Path, kinds: Kinds) -> Written:
    """Return what a data file says, before anything of it is taken for a report."""
    suffix = path.suffix.lower()
    if suffix in WORKBOOKS or suffix in _TABLES or _is_binary(path):
        from ataskaita.sources.workbook import read_workbook  # noqa: PLC0415 (of workbooks alone)

        return read_workbook(path, kinds)
    return _written(_text(path), path)


def written_by(data: bytes, path: Path, kinds: Kinds) -> Written:
    """Return what the bytes of a data file say; `path` is what it is called."""
    if path.suffix.lower() in WORKBOOKS or data.startswith(_SIGNS):
        from ataskaita.sources.workbook import read_workbook  # noqa: PLC0415 (of workbooks alone)

        return read_workbook(path, kinds, data)
    return _written(_decoded(data, path), path)


def _written(text: str, path: Path) -> Written:
    read = _READERS.get(path.suffix.lower(), read_nodes)
    return Written(*read(text, str(path)), may_name_tables=any(one in text for one in _NAMING))


def _is_binary(path: Path) -> bool:
    """Return whether the file is some program's own: a workbook is read, others are named."""
    try:
        ordinary(path)  # a pipe would be waited for
        with path.open("rb") as stream:
            return stream.read(_SIGN).startswith(_SIGNS)
    except OSError:
        return False


def _text(path: Path) -> str:
    try:
        size = ordinary(path).st_size
        data = path.read_bytes() if size <= _LARGEST else b""
    except OSError as error:
        raise refused_by_disk(UNREADABLE, path, error) from None
    _refuse_large(size, path)
    return _decoded(data, path)


def _refuse_large(size: int, path: Path) -> None:
    if size > _LARGEST:
        facts = {"size": str(ceil(size / _MEGABYTE)), "limit": str(_LARGEST // _MEGABYTE)}
        raise DataErrors([Fault(TOO_LARGE, Place(str(path)), facts)])


def _decoded(data: bytes, path: Path) -> str:
    _refuse_large(len(data), path)
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        raise DataErrors([Fault(NOT_UTF8, Place(str(path), line))]) from None


def report_of(node: Node, kinds: Kinds) -> Report:
    """Return the report of a tree that stands in no file; what it quotes isn't looked at."""
    kind, rest, faults = _kind(node, kinds)
    report, more = _structured(rest, kind)
    if report is None or rest is None or faults or more:
        raise DataErrors([*faults, *more])
    origin = FileOrigin(folded(rest), form=said_form(node))
    return evolve(report, origin=origin, gaps=gaps_of(rest, kind))


def _kind(node: Node | None, kinds: Kinds) -> tuple[ReportKind, Node | None, list[Fault]]:
    """Return the kind that the data says, and the rest of the data; none of it where it errs."""
    try:
        return (kinds[""], None, []) if node is None else (*kind_in(node, kinds), [])
    except FaultyError as error:
        return kinds[""], None, list(error.faults)


def _structured(node: Node | None, kind: ReportKind) -> tuple[Report | None, list[Fault]]:
    if node is None:
        return None, []
    try:
        return structure_report(node, kind), []
    except FaultyError as error:
        return None, told_once(error.faults)


def _quotes_the_year_before(fault: Fault) -> bool:
    quotes = fault.message in (EARLIER_NOT_GIVEN, FIGURE_NOT_GIVEN)
    return quotes and fault.facts.get("name", "").endswith((f".{EARLIER}", f".{CHANGE}"))


def _position(fault: Fault) -> tuple[int, int]:
    return fault.place.line or 0, fault.place.column or 0
