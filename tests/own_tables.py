"""Own tables in data files, for tests to look at."""

from collections.abc import Sequence
from pathlib import Path

from ataskaita.checks import check_report
from ataskaita.declared.report import Report
from ataskaita.errors import Finding
from tests.library import read_report

HEAD = "metai: 2021\nbiblioteka: {pavadinimas: Gulbinės biblioteka}\n"


def column(label: str, unit: str = "", **more: str) -> str:
    """Return a column as data has it."""
    said = {"pavadinimas": f'"{label}"', **({"vienetas": unit} if unit else {}), **more}
    return f"{{{', '.join(f'{key}: {value}' for key, value in said.items())}}}"


def table(columns: Sequence[str], rows: Sequence[str], *more: str, title: str = "Fondas") -> str:
    """Return the data of a section with one own table."""
    lines = [f"    pavadinimas: {title}", *(f"    {one}" for one in more), "    stulpeliai:"]
    lines += [f"    - {one}" for one in columns]
    lines += ["    eilutes:", *(f"    - [{one}]" for one in rows)]
    block = "\n".join(f"    {one}" for one in lines)
    head = "savi_skyriai:\n  kalbos:\n    pavadinimas: Kalbos\n    turinys:\n    - lentele:"
    return f"{head}\n{block}\n"


def read(folder: Path, data: str) -> Report:
    """Return the report of such data."""
    path = folder / "sava.yaml"
    path.write_text(HEAD + data, encoding="utf-8")
    return read_report(path)


def found(folder: Path, data: str, *, final: bool = False) -> list[Finding]:
    """Return what the rules about formulas and totals find."""
    codes = ("D18", "D20")
    every = check_report(read(folder, data), final=final)
    return [one for one in every if one.message.code.startswith(codes)]


def told(folder: Path, data: str) -> list[str]:
    """Return the code and the cell of each, also of what folds into another: `D188 [4][2]`."""
    return [
        f"{one.message.code} {one.spots[0].path.partition('eilutes')[2]}"
        for whole in found(folder, data)
        for one in (whole, *whole.folded)
    ]
