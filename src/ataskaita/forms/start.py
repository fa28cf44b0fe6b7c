"""The first sheet: what to fill, how much is filled, whether totals agree."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

from xlsxwriter import Workbook
from xlsxwriter.utility import xl_rowcol_to_cell
from xlsxwriter.worksheet import Worksheet

from ataskaita.declared.figures import single_figures
from ataskaita.declared.forms import FILLED, NOT_USED, START, USED
from ataskaita.declared.kind import ReportKind
from ataskaita.declared.tree import TO_FILL
from ataskaita.forms.looks import Looks
from ataskaita.forms.sheet import Written
from ataskaita.lithuanian import decline

_ADVICE: Final[tuple[str, ...]] = (
    "Pildykite geltonus langelius. Pilki – praėjusių metų duomenys: jei jų nėra, galite įrašyti.",
    "Skaičiai rašomi kaip įprasta: 10 073 arba 12 038,80. Jei rodiklio nėra – brūkšnys (–).",
    "Jei rodiklio dar neturite – [papildyti]. Ko neįrašysite, ataskaitoje liks brūkšnys.",
    "Tekstai: kiekviena pastraipa – atskirame langelyje, nauja eilutė langelyje – Alt+Enter.",
    "**Paryškinta**, *pasvirę*; sąrašo eilutė prasideda brūkšniu ir tarpu arba „1. “.",
    "Skaičių tekste neperrašinėkite: {{{{ {figure} }}}} įrašys jį už jus.",
    "Skyrių, kurių jūsų {institution} nėra, pažymėkite „netaikoma“.",
    "Baigę įrašykite failą ir paleiskite: ataskaita rengti ŠIS_FAILAS.xlsx",
)
_HEADERS: Final = ("Lapas", "Ar pildoma", "Rodikliai", "Eilutės", "Sumos")


def write_start(  # noqa: PLR0913, PLR0917 (all that one page shows)
    book: Workbook,
    page: Worksheet,
    kind: ReportKind,
    looks: Looks,
    year: int,
    written: Sequence[Written],
    data: Mapping[str, Any],
) -> None:
    """Write the sheet that leads to the others."""
    for column, width in enumerate((34, 14, 18, 12, 16)):
        page.set_column(column, column, width)
    page.write_string(0, 0, f"{year} metų veiklos ataskaitos duomenys", looks.title)
    for row, text in enumerate(_ADVICE, start=2):
        told = text.format(figure=_example(kind), institution=decline(kind.noun, "locative"))
        page.merge_range(row, 0, row, len(_HEADERS) - 1, told, looks.note)
    top = len(_ADVICE) + 3
    for column, text in enumerate(_HEADERS):
        page.write_string(top, column, text, looks.header)
    for row, one in enumerate(written, start=top + 1):
        _write_line(book, page, kind, looks, row, one, data)
    page.set_paper(9)
    page.fit_to_pages(1, 1)
    page.hide_gridlines(2)
    page.protect()


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
    data: Mapping[str, Any],
) -> None:
    page.write_url(row, 0, f"internal:'{one.sheet.tab}'!A1", looks.link, one.sheet.tab)
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
    filled = "+".join(f'SUMPRODUCT(--({cells}<>""))' for cells in one.cells)
    count = f'={filled}&" iš {one.count}"' if filled else '=""'
    page.write_formula(row, 2, count, looks.label, "")
    rows = "+".join(f"COUNTA({cells})" for cells in one.rows)
    page.write_formula(row, 3, f"={rows}" if rows else '=""', looks.label, "")
    wrong = f"SUM('{one.sheet.tab}'!$Z:$Z)"
    told = f'=IF({wrong}=0,"sutampa","nesutampa: "&{wrong})' if one.totals else '=""'
    page.write_formula(row, 4, told, looks.label, "")
