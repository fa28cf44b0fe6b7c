"""Fill one long table in a process of its own: `one_table NAME ROWS TEMPLATE TARGET`."""

import json
import sys
from collections.abc import Callable
from functools import cache
from pathlib import Path
from time import perf_counter
from typing import Any, Final

from benchmarks.engine.lines import HEADS, rows

_SHORT: Final = 0.3
"""Seconds for which a table is filled again and again: a short one is over before all is warm."""


def by_ataskaita(template: str, count: int, target: Path) -> None:
    """Write the table while its rows come from a generator; a template is opened once."""
    with target.open("wb") as file:
        _opened(template).write({"rows": rows(count)}, file)


@cache
def _opened(template: str) -> Any:
    from ataskaita.hall.template import Template  # noqa: PLC0415 (each process has one contestant)

    return Template(template)


def by_docxtpl(template: str, count: int, target: Path) -> None:
    """Fill the table as docxtpl's documentation says."""
    from docxtpl import DocxTemplate  # noqa: PLC0415 (the same)

    document = DocxTemplate(template)
    document.render({"rows": list(rows(count))}, autoescape=True)
    document.save(target)


def by_hand(_template: str, count: int, target: Path) -> None:
    """Write the table with python-docx, cell by cell."""
    import docx  # noqa: PLC0415 (the same)

    document = docx.Document()
    table = document.add_table(1, len(HEADS))
    for cell, head in zip(table.rows[0].cells, HEADS, strict=True):
        cell.text = head
    for row in rows(count):
        for cell, value in zip(table.add_row().cells, row.values(), strict=True):
            cell.text = str(value)
    document.save(str(target))


CONTESTANTS: dict[str, Callable[[str, int, Path], None]] = {
    "ataskaita": by_ataskaita,
    "docxtpl": by_docxtpl,
    "python-docx": by_hand,
}


def main() -> None:
    """Fill a short table first, then the long one; print its seconds and the most memory held."""
    name, count, template, target = sys.argv[1:]
    run = CONTESTANTS[name]
    run(template, 10, Path(target))
    taken: list[float] = []
    while sum(taken) < _SHORT:
        start = perf_counter()
        run(template, int(count), Path(target))
        taken.append(perf_counter() - start)
    print(json.dumps({"seconds": [min(taken)], "peak": _peak()}))


def _peak() -> float:
    """Return the most memory that this process held, in MB; what started it doesn't count."""
    status = Path("/proc/self/status")
    if not status.exists():
        return 0.0
    told = next(line for line in status.read_text().splitlines() if line.startswith("VmHWM"))
    return int(told.split()[1]) / 1024


if __name__ == "__main__":
    main()
