"""Listed rows of a form, 50,000, from the file to the document: `python -m benchmarks.listed_rows`.

Its rows have a text and two figures, as those of `own_table`, below them a row of totals; with the
word `formule` also what a formula gives of them. The peer is libyaml's stream of events alone,
which is the least that reading the file can cost.
"""

import random
import sys
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from time import process_time
from typing import Final, TypeVar

import yaml

import ataskaita as at
from benchmarks.memory import most_megabytes

ROWS: Final = 50_000
FORM: Final = """\
forma: klubas
laida: "2026"
pavadinimas: Klubo veiklos ataskaita
istaiga: {vardas: klubas}
skyriai:
  veikla:
    antraste: "{metai} metų veikla"
    turinys:
      susitikimai:
        lentele: Susitikimai
        eilutes: {vardas: tema}
        stulpeliai:
          tema: {pavadinimas: Tema, tipas: tekstas}
          kartai: {pavadinimas: Susitikimai, daiktavardis: susitikimas}
          dalyviai: {pavadinimas: Dalyviai, vienetas: asm, daiktavardis: dalyvis}
        is_viso: Iš viso
"""
FORMULA: Final = """\
          vidurkis: {pavadinimas: Dalyvių susitikime, formule: dalyviai / kartai, po_kablelio: 1}
"""
"""A column more, computed in each row."""
_HEAD: Final = """\
forma: klubas
metai: 2025
istaiga: {pavadinimas: Beržų klubas}
veikla:
  susitikimai:
    eilutes:
"""
Made = TypeVar("Made")


def data_of(rows: int) -> str:
    """Return a data file with so many rows and their total."""
    chance = random.Random(rows)  # noqa: S311 (it must be repeatable, not secret)
    pairs = [(chance.randint(1, 90), chance.randint(100, 900)) for _ in range(rows)]
    lines = [
        f"    - {{tema: Tema nr. {n}, kartai: {a}, dalyviai: {b}}}"
        for n, (a, b) in enumerate(pairs, start=1)
    ]
    times, people = sum(a for a, _ in pairs), sum(b for _, b in pairs)
    lines.append(f"    is_viso: {{kartai: {times}, dalyviai: {people}}}")
    return _HEAD + "\n".join(lines) + "\n"


def main(*, formula: bool = False) -> None:
    """Print the seconds of each step, and the most memory so far."""
    text = data_of(ROWS)
    with TemporaryDirectory() as folder:
        path = Path(folder) / "klubas.yaml"
        path.write_text(text, encoding="utf-8")
        whole = FORM.replace("        is_viso", f"{FORMULA}        is_viso") if formula else FORM
        (path.parent / "forma.yaml").write_text(whole, encoding="utf-8")
        _timed("events", lambda: sum(1 for _ in yaml.parse(text, Loader=yaml.CSafeLoader)))
        started = process_time()
        report = _timed("load", lambda: at.load(path))
        found = _timed("check", lambda: at.check(report))
        _timed("render", lambda: at.render(report))
        print(f"{'all':8}{process_time() - started:6.2f} s; {len(found)} findings")


def _timed(step: str, make: Callable[[], Made]) -> Made:
    started = process_time()
    made = make()
    most = most_megabytes()
    print(f"{step:8}{process_time() - started:6.2f} s  {most:4} MB")
    return made


if __name__ == "__main__":
    main(formula="formule" in sys.argv)
