"""The sheet that says what must hold, with live formulas: the same as the checks hold."""

from collections.abc import Iterable, Iterator
from typing import Any, Final

from xlsxwriter import Workbook
from xlsxwriter.utility import xl_rowcol_to_cell

from ataskaita.declared.conditions import Condition, conditions
from ataskaita.declared.forms import Sheet, sheets
from ataskaita.declared.kind import ReportKind
from ataskaita.declared.ledgers import Ledger
from ataskaita.declared.tabs import AGREEMENT
from ataskaita.declared.worded import worded
from ataskaita.forms.aside import Aside
from ataskaita.forms.holding import Held, Holding
from ataskaita.forms.looks import Looks
from ataskaita.forms.measures import height_of
from ataskaita.forms.operands import Operands
from ataskaita.forms.own_agreement import OwnHolding
from ataskaita.forms.own_by_label import LabelWords, promised
from ataskaita.forms.own_hints import OWN_KEY
from ataskaita.forms.whereabouts import Cells, Whereabouts, quoted
from ataskaita.records import frozen

_HEADERS: Final = ("Lapas", "Kas turi sutapti", "Įrašyta", "Turi būti", "Būsena")
_WIDTHS: Final = (20, 90, 16, 18, 18)
_ADVICE: Final = (
    "Čia nieko pildyti nereikia: formulės pačios parodo, kas sutampa, kas ne. Tą pat, ir daugiau, "
    "patikrina programa."
)
_OnSheet = tuple[str, str]
"""The key of a section, and the page that it stands on."""
_KNOWN, _WRONG, _GRAVE, _SHEET, _LACKING = 5, 6, 7, 8, 9
"""Hidden columns: how often it is known, how often it is wrong, whether that is an error; on which
sheets; how often a total lacks a part."""
_ASIDE: Final = 12
"""The hidden column of what formulas ask more than once."""
_TOP: Final = 4
_SERIOUS, _NOTED = "klaida", "įspėjimas"
HOLDS, WRONG, DOUBTFUL, UNKNOWN = "sutampa", "nesutampa", "pasitikrinkite", "–"
"""What the sheets say."""


@frozen
class Agreement:
    """Where the sheet says how it stands with a section."""

    told: frozenset[str]
    """The keys of the sheets of which it says anything."""
    sheets: str
    known: str
    wrong: str
    grave: str
    lacking: str

    def of(self, sheet: Sheet) -> tuple[str, str, str]:
        """Return formulas: how many conditions of a sheet are known, are wrong, are doubtful."""
        asked = f'{self.sheets},"*{_called(sheet.key, sheet.tab)}*"'
        return (
            f"SUMIFS({self.known},{asked})",
            f'SUMIFS({self.wrong},{asked},{self.grave},"{_SERIOUS}")',
            f'(SUMIFS({self.wrong},{asked},{self.grave},"{_NOTED}")+SUMIFS({self.lacking},{asked}))',
        )


def write_agreement(
    book: Workbook,
    kind: ReportKind,
    looks: Looks,
    where: Whereabouts,
    ledgers: Iterable[Ledger] = (),
) -> Agreement:
    """Write the sheet, and the totals that other sheets' cells give; return what sums it up."""
    page = book.add_worksheet(AGREEMENT)
    _set_up(page, looks)
    sections = {one.key for one in sheets(kind)}
    holding = Holding(Operands(where))
    lines: list[_Line] = []
    for one in conditions(kind):
        held = holding.held(one)
        if held is not None and one.section in sections:
            words, cells = worded(one, kind), where.now[one.path]
            others = tuple(_others(one, where))
            lines.append(_Line(one.section, words, cells, held, one.grave, others))
            _fill_total(one, holding, where, looks)
    lines += _controlled(kind, where)
    lines += _own(ledgers, where, page)
    for row, line in enumerate(lines, start=_TOP):
        _write_row(page, row, line, looks)
    end = _TOP + len(lines)
    page.autofilter(_TOP - 1, 0, max(end - 1, _TOP), len(_HEADERS) - 1)
    told = frozenset(section for line in lines for section, _ in line.sheets)
    asked = (_SHEET, _KNOWN, _WRONG, _GRAVE, _LACKING)
    return Agreement(told, *(_column(place, end) for place in asked))


def _others(one: Condition, where: Whereabouts) -> Iterator["_OnSheet"]:
    """Generate the sections, and their pages, that other figures of the condition stand in."""
    for operand in (*one.left, *one.right):
        cells = where.now.get(operand.path)
        if cells is not None:
            yield operand.path.partition(".")[0], cells.page.name


def _controlled(kind: ReportKind, where: Whereabouts) -> Iterator["_Line"]:
    """Generate the lines of totals that are typed once more."""
    holding = Holding(Operands(where.controlled()))
    for one in conditions(kind):
        if one.how == "total" and one.path in where.controls:
            held = holding.held(one)
            if held is not None:
                words = f"Kontrolinė suma: {worded(one, kind)}"
                yield _Line(one.section, words, where.controls[one.path], held, one.grave)


def _own(ledgers: Iterable[Ledger], where: Whereabouts, page: Any) -> Iterator["_Line"]:
    """Generate the lines of own tables, and of frames that wait for some."""
    known = {one.path: one for one in ledgers}
    said = (OwnHolding(known[path], cells) for path, cells in where.tables.items() if path in known)
    held = [one for table in said for one in table.held()]
    if where.frames:
        words = LabelWords(Aside(page, _ASIDE))
        for path, frame in where.frames.items():
            held += promised(frame, words, known.get(path))
    yield from (_Line(OWN_KEY, one.words, one.cells, one.held, one.grave) for one in held)


@frozen
class _Line:
    """A row of the sheet."""

    section: str
    words: str
    cells: Cells
    held: Held
    grave: bool
    others: tuple["_OnSheet", ...] = ()
    """Where the other figures stand: whoever reads any of the sheets sees that it doesn't hold."""

    @property
    def sheets(self) -> tuple["_OnSheet", ...]:
        """The sections that it concerns, with their pages, each once."""
        return tuple(dict.fromkeys(((self.section, self.cells.page.name), *self.others)))


def _set_up(page: Any, looks: Looks) -> None:
    for place, width in enumerate(_WIDTHS):
        page.set_column(place, place, width)
    page.set_column(_KNOWN, _ASIDE, None, None, {"hidden": True})
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


def _write_row(page: Any, row: int, one: _Line, looks: Looks) -> None:
    words, cells, held, tab = one.words, one.cells, one.held, one.cells.page.name
    page.set_row(row, height_of([(words, _WIDTHS[1])]))
    spot = xl_rowcol_to_cell(*cells.first)
    page.write_url(row, 0, f"internal:{quoted(tab)}!{spot}", looks.link, tab)
    page.write_string(row, 1, words, looks.label)  # LibreOffice breaks no link into lines
    page.write_string(row, _SHEET, "".join(_called(*each) for each in one.sheets), looks.key)
    for place, formula in ((2, held.left), (3, held.right)):
        _write_array(page, row, place, formula or '""', looks.value)
    _write_array(page, row, _KNOWN, held.known, looks.key)
    _write_array(page, row, _WRONG, held.wrong, looks.key)
    _write_array(page, row, _LACKING, held.lacking, looks.key)
    page.write_string(row, _GRAVE, _SERIOUS if one.grave else _NOTED, looks.key)
    places = (_KNOWN, _WRONG, _LACKING)
    known, wrong, lacking = (xl_rowcol_to_cell(row, place) for place in places)
    bad = WRONG if one.grave else DOUBTFUL
    doubt = f'IF({lacking}>0,"{DOUBTFUL}",IF({known}>0,"{HOLDS}","{UNKNOWN}"))'
    state = f'=IF({wrong}>0,"{bad}",{doubt})'
    page.write_formula(row, 4, state, looks.state, UNKNOWN)
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
    return f"|{section}@{tab}|"


def _column(place: int, end: int) -> str:
    first = xl_rowcol_to_cell(_TOP, place, row_abs=True, col_abs=True)
    last = xl_rowcol_to_cell(max(end - 1, _TOP), place, row_abs=True, col_abs=True)
    return f"{quoted(AGREEMENT)}!{first}:{last}"
