"""The hall of other workbooks: what their cells seem to hold, and figures taken from them."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from pathlib import Path

from ataskaita.border.refusing import RefusedError
from ataskaita.declared.figures import Field, single_figures, with_figures
from ataskaita.declared.kind import ReportKind
from ataskaita.declared.report import Report
from ataskaita.disk import read_file
from ataskaita.errors import AtaskaitaError, Place, refused_by_disk
from ataskaita.hall.disk import PathArgument, path_of
from ataskaita.hall.kinds import kind_of, new_report
from ataskaita.messages.files import UNREADABLE
from ataskaita.messages.workbook import NOT_OUR_WORKBOOK
from ataskaita.records import frozen
from ataskaita.sources.book import book_refusal
from ataskaita.sources.foreign import grids_of
from ataskaita.sources.grids import Grid, spot_of
from ataskaita.sources.mapping import Link, borrow, mapping_text, read_links
from ataskaita.sources.proposals import Proposal, Unplaced, propose, unplaced

_BETWEEN = " › "


@frozen
class Offers:
    """What another workbook's cells seem to hold."""

    workbook: Path
    grids: Sequence[Grid]
    proposals: tuple[Proposal, ...]
    others: tuple[Unplaced, ...]
    """Numbers for which no figure was found."""

    def figures(self, chosen: Mapping[str, Field]) -> Mapping[str, int | Decimal]:
        """Return what cells hold of the fields that are chosen for them, by data path.

        Raise DataErrors for each cell that holds no such figure.
        """
        links = [self._link(cell, one) for cell, one in chosen.items()]
        return borrow(links, self.grids, str(self.workbook))

    def _link(self, cell: str, one: Field) -> Link:
        sheet, _, address = cell.rpartition("!")
        place = Place(str(self.workbook), cell=cell, label=one.labels[-1])
        return Link(one, sheet, spot_of(address) or (0, 0), place)


def offers_of(workbook: Path, kind: ReportKind, year: int | None = None) -> Offers:
    """Return what a workbook's cells seem to hold of the kind's figures.

    Columns that are headed by another `year` are left out. Raise FileError, or DataErrors for what
    is no safe workbook.
    """
    grids = grids_of(workbook)
    try:
        found = propose(grids, single_figures(kind), year)
        return Offers(workbook, grids, found, tuple(unplaced(grids, found, year)))
    except RefusedError as error:
        raise book_refusal(error, workbook) from None


def is_foreign(error: AtaskaitaError) -> bool:
    """Return whether the data can't be read since it is a workbook of somebody else's."""
    return any(one.message is NOT_OUR_WORKBOOK for one in error.faults)


def figures_called(kind: ReportKind) -> Mapping[str, Field]:
    """Return the kind's single figures by what people call them, each by a name of its own."""
    fields = tuple(single_figures(kind))
    wholes = {(_owner(one), one.declared.name): one.labels[-1] for one in fields}
    ways = [
        [_joined(one.labels[1:] or one.labels) for one in fields],
        [_joined(one.labels) for one in fields],
        [_joined(_with_whole(one, wholes)) for one in fields],
        [f"{_joined(one.labels)} ({one.name})" for one in fields],
    ]
    seen = [Counter(names) for names in ways]
    return {_first_alone(names, seen): one for *names, one in zip(*ways, fields, strict=True)}


def _first_alone(names: Sequence[str], seen: Sequence[Mapping[str, int]]) -> str:
    """Return the shortest of a figure's names that no other figure has."""
    return next(one for one, counts in zip(names, seen, strict=True) if counts[one] == 1)


def _with_whole(one: Field, wholes: Mapping[tuple[str, str], str]) -> Iterable[str]:
    """Return a figure's labels, with that of the figure of which it is a part."""
    whole = wholes.get((_owner(one), one.declared.within or ""))
    return (*one.labels[:-1], *([whole] if whole else []), one.labels[-1])


def _owner(one: Field) -> str:
    return one.name.rpartition(".")[0]


def _joined(labels: Iterable[str]) -> str:
    return _BETWEEN.join(" ".join(one.split()) for one in labels)


def borrowed_report(year: int, form: PathArgument, figures: Mapping[str, int | Decimal]) -> Report:
    """Return a new report with these figures, by their data paths."""
    return with_figures(new_report(year, form), figures)


def propose_mapping(
    workbook: PathArgument, year: int | None = None, form: PathArgument = ""
) -> str:
    """Return a mapping file of what another workbook's cells seem to hold.

    >>> from openpyxl import Workbook
    >>> from ataskaita.data import propose_mapping
    >>> workbook = Workbook()
    >>> workbook.active.append(["Rodiklis", "2025"])
    >>> workbook.active.append(["Apsilankymų skaičius", 4120])
    >>> workbook.save("statistika.xlsx")
    >>> propose_mapping("statistika.xlsx", 2025).splitlines()[0]
    'laukai:'
    """
    return mapping_text(offers_of(path_of(workbook), kind_of(form), year).proposals)


def borrow_figures(report: Report, workbook: PathArgument, mapping: PathArgument) -> Report:
    r"""Return the report with the figures of another workbook, by a mapping file.

    >>> from openpyxl import Workbook
    >>> from ataskaita.data import borrow_figures, new_report
    >>> workbook = Workbook()
    >>> workbook.active["B2"] = 4120
    >>> workbook.save("statistika.xlsx")
    >>> mapping = "laukai:\n  vartotojai.apsilankymai.is_viso: Sheet!B2\n"
    >>> Path("susiejimas.yaml").write_text(mapping, encoding="utf-8") > 0
    True
    >>> report = borrow_figures(new_report(2025), "statistika.xlsx", "susiejimas.yaml")
    >>> report.services.visits.total
    4120
    """
    source, links = path_of(workbook), path_of(mapping)
    try:
        text = read_file(links).decode("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise refused_by_disk(UNREADABLE, links, error) from None
    linked = read_links(text, str(links), report.kind)
    return with_figures(report, borrow(linked, grids_of(source), str(source)))
