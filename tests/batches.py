"""Folders of many different reports, out of the fixtures."""

import io
from pathlib import Path

from openpyxl import load_workbook

FIXTURES = Path(__file__).parents[1] / "fixtures"
SOURCES = ("lazdijai-2020", "kita-biblioteka", "miestelis", "apskritis", "maziausia")


def many_reports(folder: Path, count: int, sources: tuple[str, ...] = SOURCES) -> Path:
    """Write so many reports, no two alike: each of another library, called by its number."""
    folder.mkdir(parents=True, exist_ok=True)
    texts = [(FIXTURES / one / "ataskaita.yaml").read_text(encoding="utf-8") for one in sources]
    for number in range(count):
        text = texts[number % len(texts)]
        own = text.replace(
            "\npreambule: |\n", f"\npreambule: |\n  Biblioteka Nr. {number + 1}.\n\n", 1
        )
        if own == text:
            own += f"\nantraste: {number + 1} veiklos ataskaita\n"
        own = own.replace("  pavadinimas: ", f"  pavadinimas: Nr. {number + 1} ", 1)
        (folder / f"biblioteka-{number:04}.yaml").write_text(own, encoding="utf-8")
    return folder


def figures_over_all(summary: Path, year: int) -> dict[str, tuple[object, object, object]]:
    """Return the figures of a summary's year: value, how many give it, of how many, by label."""
    page = load_workbook(io.BytesIO(summary.read_bytes()))["Bendri rodikliai"]
    rows = [[cell.value for cell in row] for row in page.iter_rows(min_row=2)]
    return {str(row[3]): (row[5], row[6], row[7]) for row in rows if row[0] == year}


def contents(folder: Path) -> dict[str, bytes]:
    """Return every file below the folder, by its way from there."""
    files = (one for one in folder.rglob("*") if one.is_file())
    return {one.relative_to(folder).as_posix(): one.read_bytes() for one in files}
