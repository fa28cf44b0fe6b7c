"""The first sheet: what to fill, how much is filled, whether totals agree."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

from xlsxwriter import Workbook
from xlsxwriter.utility import xl_rowcol_to_cell
from xlsxwriter.worksheet import Worksheet

from ataskaita.declared.figures import single_figures
from ataskaita.declared.forms import FILLED, NOT_USED, USED
from ataskaita.declared.kind import ReportKind
from ataskaita.declared.tabs import START
from ataskaita.declared.tree import TO_FILL
from ataskaita.forms.agreement import DOUBTFUL, HOLDS, UNKNOWN, WRONG, Agreement
from ataskaita.forms.looks import Looks
from ataskaita.forms.measures import height_of
from ataskaita.forms.sheet import Written
from ataskaita.lithuanian import decline

_ADVICE: Final[tuple[str, ...]] = (
    "Pildykite geltonus langelius. Pilki suskaičiuojami patys arba rodo praėjusius metus.",
    "Skaičiai rašomi kaip įprasta: 10 073 arba 12 038,80. Jei rodiklio nėra – brūkšnys (–).",
    "Jei rodiklio dar neturite – [papildyti]. Ko neįrašysite, ataskaitoje liks brūkšnys.",
    "Tekstai: kiekviena pastraipa – atskirame langelyje, nauja eilutė langelyje – Alt+Enter.",
    "**Paryškinta**, *pasvirę*; sąrašo eilutė prasideda brūkšniu ir tarpu arba „1. “.",
    "Skaičių tekste neperrašinėkite: {{{{ {figure} }}}} įrašys jį už jus.",
    "Skyrių, kurių jūsų {institution} nėra, pažymėkite „netaikoma“.",
    "Baigę įrašykite failą ir paleiskite: {command} rengti ŠIS_FAILAS.xlsx",
)
_LEGEND: Final = (
    ("needed", "būtina"),
    ("fill", "įprasta"),
    ("rare", "retai"),
    ("computed", "suskaičiuota arba pernai"),
)
_HEADERS: Final = ("Lapas", "Ar pildoma", "Rodikliai", "Tekstai", "Eilutės", "Ar sutampa")


def write_start(  # noqa: PLR0913, PLR0917 (all that one page shows)
    book: Workbook,
    page: Worksheet,
    kind: ReportKind,
    looks: Looks,
    year: int,
    written: Sequence[Written],
    agreement: Agreement,
    data: Mapping[str, Any],
    command: str,
) -> None:
    """Write the sheet that leads to the others."""
    for column, width in enumerate((34, 14, 14, 12, 14, 22)):
        page.set_column(column, column, width)
    page.write_string(0, 0, f"{year} metų veiklos ataskaitos duomenys", looks.title)
    for row, text in enumerate(_ADVICE, start=2):
        noun = decline(kind.noun, "locative")
        told = text.format(figure=_example(kind), institution=noun, command=command)
        page.merge_range(row, 0, row, len(_HEADERS) - 1, told, looks.note)
    _write_legend(page, len(_ADVICE) + 3, looks)
    top = len(_ADVICE) + 5
    for column, text in enumerate(_HEADERS):
        page.write_string(top, column, text, looks.header)
    seen = (one for one in written if not one.hidden)
    for row, one in enumerate(seen, start=top + 1):
        _write_line(book, page, kind, looks, row, one, agreement, data)
    page.set_paper(9)
    page.fit_to_pages(1, 1)
    page.hide_gridlines(2)
    page.protect()


def _write_legend(page: Worksheet, row: int, looks: Looks) -> None:
    """Show what cells of each colour are."""
    page.set_row(row, 2 * height_of(()))
    page.write_string(row, 0, "Langelių spalvos:", looks.note)
    for column, (which, words) in enumerate(_LEGEND, start=1):
        page.write_string(row, column, words, looks.formats[which, "text"])


def _example(kind: ReportKind) -> str:
    """Return the name of a figure that prose may quote."""
    return kind.example or next((one.name for one in single_figures(kind)), "metai")


def _write_line(  # noqa: PLR0913, PLR0917 (as above)
    book: Workbook,
    page: Worksheet,
    kind: ReportKind,
    looks: Looks,
    row: int,
    one: Written,
    agreement: Agreement,
    data: Mapping[str, Any],
) -> None:
    called = one.sheet.heading if one.shared and not one.sheet.moved else one.sheet.tab
    page.write_url(row, 0, f"internal:'{one.sheet.tab}'!A{one.top + 1}", looks.link, called)
    page.write_string(row, 1, "", looks.label)
    any_section = any(one.key in data for one in kind.sections)
    if one.sheet.optional:
        used = FILLED if one.sheet.key in data or not any_section else NOT_USED
        owed = data.get(one.sheet.key, used) is None
        page.write_string(row, 1, TO_FILL if owed else used, looks.to_fill(None))
        words = [FILLED, TO_FILL, NOT_USED]
        page.data_validation(row, 1, row, 1, {"validate": "list", "source": words})
        cell = xl_rowcol_to_cell(row, 1, row_abs=True, col_abs=True)
        book.define_name(f"{USED}.{one.sheet.key}", f"='{START}'!{cell}")
    _write_counts(page, row, one, looks)
    known, wrong, doubtful = agreement.of(one.sheet)
    told = (
        f'=IF({wrong}>0,"{WRONG}: "&{wrong},IF({doubtful}>0,"{DOUBTFUL}: "&{doubtful},'
        f'IF({known}>0,"{HOLDS}","{UNKNOWN}")))'
    )
    held = one.sheet.key in agreement.told
    page.write_formula(row, 5, told if held else '=""', looks.state, UNKNOWN if held else "")
    looks.light(page, row, 5)


def _write_counts(page: Worksheet, row: int, one: Written, looks: Looks) -> None:
    """Write how much of a sheet is filled: figures, texts, rows."""
    figures = "+".join(f"(COUNTA({cell})>0)" for cell in one.cells)
    texts = "+".join(f'(SUMPRODUCT(--({cells}<>""))>0)' for cells in one.texts)
    for column, filled, every in ((2, figures, one.cells), (3, texts, one.texts)):
        count = f'={filled}&" iš {len(every)}"' if filled else '=""'
        page.write_formula(row, column, count, looks.label, "")
    rows = "+".join(f"COUNTA({cells})" for cells in one.rows)
    page.write_formula(row, 4, f"={rows}" if rows else '=""', looks.label, "")
