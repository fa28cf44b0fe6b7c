"""The hall of other workbooks: what their cells seem to hold, and figures taken from them."""

from ataskaita.border.refusing import RefusedError
from ataskaita.declared.figures import single_figures, with_figures
from ataskaita.declared.report import Report
from ataskaita.disk import read_file
from ataskaita.errors import refused_by_disk
from ataskaita.hall.disk import PathArgument, path_of
from ataskaita.hall.kinds import kind_of
from ataskaita.messages.files import UNREADABLE
from ataskaita.sources.book import book_refusal
from ataskaita.sources.foreign import grids_of
from ataskaita.sources.mapping import borrow, mapping_text, read_links
from ataskaita.sources.proposals import propose


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
    source, wanted = path_of(workbook), single_figures(kind_of(form))
    grids = grids_of(source)
    try:
        return mapping_text(propose(grids, wanted, year))
    except RefusedError as error:
        raise book_refusal(error, source) from None


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
