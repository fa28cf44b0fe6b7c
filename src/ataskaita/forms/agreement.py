"""The sheet that says what must hold, with live formulas: the same as the checks hold."""

from typing import Any, Final

from xlsxwriter import Workbook
from xlsxwriter.utility import xl_rowcol_to_cell

from ataskaita.declared.conditions import Condition, conditions
from ataskaita.declared.forms import Sheet, sheets
from ataskaita.declared.kind import ReportKind
from ataskaita.declared.tabs import AGREEMENT
from ataskaita.declared.worded import worded
from ataskaita.forms.holding import Held, Holding
from ataskaita.forms.looks import Looks
from ataskaita.forms.measures import height_of
from ataskaita.forms.operands import Operands
from ataskaita.forms.whereabouts import Cells, Whereabouts, quoted
from ataskaita.records import frozen

_HEADERS: Final = ("Lapas", "Kas turi sutapti", "Įrašyta", "Turi būti", "Būsena")
_WIDTHS: Final = (20, 90, 16, 18, 18)
_ADVICE: Final = (
    "Čia nieko pildyti nereikia: formulės pačios parodo, kas sutampa, kas ne. Tą pat, ir daugiau, "
    "patikrina programa."
)
_KNOWN, _WRONG, _GRAVE, _SHEET = 5, 6, 7, 8
"""Hidden columns: how often it is known, how often it is wrong, whether that is an error; where."""
_TOP: Final = 4
_SERIOUS, _NOTED = "klaida", "įspėjimas"
HOLDS, WRONG, DOUBTFUL, UNKNOWN = "sutampa", "nesutampa", "pasitikrinkite", "–"
"""What the sheets say."""


@frozen
class Agreement:
    """Where the sheet says how it stands with a section."""

    sheets: str
    known: str
    wrong: str
    grave: str

    def of(self, sheet: Sheet) -> tuple[str, str, str]:
        """Return formulas: how many conditions of a sheet are known, are wrong, are doubtful."""
        asked = f'{self.sheets},"{_called(sheet.key, sheet.tab)}"'
        return (
            f"SUMIFS({self.known},{asked})",
            f'SUMIFS({self.wrong},{asked},{self.grave},"{_SERIOUS}")',
            f'SUMIFS({self.wrong},{asked},{self.grave},"{_NOTED}")',
        )


def write_agreement(
    book: Workbook, kind: ReportKind, looks: Looks, where: Whereabouts
) -> Agreement:
    """Write the sheet, and the totals that other sheets' cells give; return what sums it up."""
    page = book.add_worksheet(AGREEMENT)
    _set_up(page, looks)
    sections = {one.key for one in sheets(kind)}
    holding = Holding(Operands(where))
    row = _TOP
    for one in conditions(kind):
        held = holding.held(one)
        if held is not None and one.section in sections:
            _write_row(page, row, worded(one, kind), one, held, looks, where)
            row += 1
            _fill_total(one, holding, where, looks)
    page.autofilter(_TOP - 1, 0, max(row - 1, _TOP), len(_HEADERS) - 1)
    return Agreement(*(_column(place, row) for place in (_SHEET, _KNOWN, _WRONG, _GRAVE)))


def _set_up(page: Any, looks: Looks) -> None:
    for place, width in enumerate(_WIDTHS):
        page.set_column(place, place, width)
    page.set_column(_KNOWN, _SHEET, None, None, {"hidden": True})
    page.write_string(0, 0, "Kas turi sutapti", looks.title)
    page.merge_range(1, 0, 1, len(_HEADERS) - 1, _ADVICE, looks.note)
    for place, text in enumerate(_HEADERS):
        page.write_string(_TOP - 1, place, text, looks.header)
    page.freeze_panes(_TOP, 0)
    page.set_landscape()
    page.set_paper(9)
    page.fit_to_pages(1, 0)
    page.repeat_rows(_TOP - 1)
    page.hide_gridlines(2)
    page.protect("", {"autofilter": True, "format_columns": True, "format_rows": True})


def _write_row(  # noqa: PLR0913, PLR0917 (all that a row shows)
    page: Any,
    row: int,
    words: str,
    one: Condition,
    held: Held,
    looks: Looks,
    where: Whereabouts,
) -> None:
    cells = where.now[one.path]
    tab = cells.page.name
    page.set_row(row, height_of([(words, _WIDTHS[1])]))
    page.write_string(row, 0, tab, looks.label)
    page.write_string(row, _SHEET, _called(one.section, tab), looks.key)
    spot = xl_rowcol_to_cell(*cells.first)
    page.write_url(row, 1, f"internal:{quoted(cells.page.name)}!{spot}", looks.link, words)
    for place, formula in ((2, held.left), (3, held.right)):
        _write_array(page, row, place, formula or '""', looks.value)
    _write_array(page, row, _KNOWN, held.known, looks.key)
    _write_array(page, row, _WRONG, held.wrong, looks.key)
    page.write_string(row, _GRAVE, _SERIOUS if one.grave else _NOTED, looks.key)
    known, wrong = (xl_rowcol_to_cell(row, place) for place in (_KNOWN, _WRONG))
    bad = WRONG if one.grave else DOUBTFUL
    state = f'=IF({wrong}>0,"{bad}",IF({known}>0,"{HOLDS}","{UNKNOWN}"))'
    page.write_formula(row, 4, state, looks.label, UNKNOWN)
    looks.light(page, row, 4)
    _redden(cells, row, looks, grave=one.grave)


def _write_array(page: Any, row: int, place: int, formula: str, look: Any) -> None:
    page.write_array_formula(row, place, row, place, f"{{={formula}}}", look, 0)


def _redden(cells: Cells, row: int, looks: Looks, *, grave: bool) -> None:
    """Let the cell itself show that it doesn't agree."""
    wrong = xl_rowcol_to_cell(row, _WRONG, row_abs=True, col_abs=True)
    rule = {
        "type": "formula",
        "criteria": f"={quoted(AGREEMENT)}!{wrong}>0",
        "format": looks.bad if grave else looks.doubtful,
    }
    if cells.first == cells.last:
        cells.page.conditional_format(*cells.first, *cells.last, rule)


def _fill_total(one: Condition, holding: Holding, where: Whereabouts, looks: Looks) -> None:
    """Write a total, or what a formula gives, into its cell where nobody has given it."""
    cells = where.now[one.path]
    formula = holding.given_by(one) if cells.free else ""
    if formula:
        look = looks.computed(cells.declared)
        cells.page.write_formula(*cells.first, formula, look, "")


def _called(section: str, tab: str) -> str:
    """Return what a section's sheet on that page is called among conditions."""
    return f"{section}@{tab}"


def _column(place: int, end: int) -> str:
    first = xl_rowcol_to_cell(_TOP, place, row_abs=True, col_abs=True)
    last = xl_rowcol_to_cell(max(end - 1, _TOP), place, row_abs=True, col_abs=True)
    return f"{quoted(AGREEMENT)}!{first}:{last}"
