"""A statistics form, as libraries fill one for the ministry: a workbook that isn't ours."""

from pathlib import Path

from openpyxl import Workbook, load_workbook

from tests.workbooks import cell_named

FORM = (
    ("Gyventojų skaičius aptarnaujamoje teritorijoje", 1, 18_500, 18_331),
    ("Vartotojų skaičius, iš viso", 2, 6_200, 6_106),
    ("iš jų vaikai iki 14 metų", 3, 1_990, 1_924),
    ("Apsilankymų skaičius, iš viso", 4, 152_000, 135_730),
    ("Gauta dokumentų, iš viso", 5, 9_800, 10_073),
    ("Nurašyta dokumentų, iš viso", 6, 19_108, 12_405),
    ("Išlaidos, iš viso, Eur", 7, 1.5, 635_833.77),
    ("Dviračių stovai", 8, 3, 4),
)


def statistics(path: Path, year: int = 2025) -> Path:
    """Write a statistics form as the ministry's has it: two years, a number for each row."""
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "Statistika"
    sheet.append(["BIBLIOTEKOS METŲ ATASKAITA"])
    sheet.append(["Rodiklis", "Eil. Nr.", year - 1, year])
    for row in FORM:
        sheet.append(row)
    book.save(path)
    return path


def figure_in(path: Path, name: str) -> object:
    """Return what a workbook to fill has in the cell of a data path."""
    return cell_named(load_workbook(path), f"at.{name}").value
