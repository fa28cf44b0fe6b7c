"""An own table of 50,000 rows, from its file to its document: `python -m benchmarks.own_table`.

The peer is libyaml's stream of events alone, which is the least that reading the file can cost.
"""

import random
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from time import process_time
from typing import TypeVar

import yaml

import ataskaita as at
from benchmarks.memory import most_megabytes

ROWS = 50_000
_HEAD = """\
metai: 2024
biblioteka: {pavadinimas: Beržgirio biblioteka}
savi_skyriai:
  leidiniai:
    pavadinimas: Leidiniai
    turinys:
    - lentele:
        pavadinimas: Leidiniai
        stulpeliai:
        - {pavadinimas: Leidinys}
        - {pavadinimas: Gauta, vienetas: fiz_vnt}
        - {pavadinimas: Nurašyta, vienetas: fiz_vnt}
        eilutes:
"""
Made = TypeVar("Made")


def data_of(rows: int) -> str:
    """Return a data file with a table of so many rows and their total."""
    chance = random.Random(rows)  # noqa: S311 (it must be repeatable, not secret)
    pairs = [(chance.randint(1_000, 9_000), chance.randint(100, 900)) for _ in range(rows)]
    lines = [f"- [Leidinys nr. {n}, {a}, {b}]" for n, (a, b) in enumerate(pairs, start=1)]
    lines.append(f"- [Iš viso, {sum(a for a, _ in pairs)}, {sum(b for _, b in pairs)}]")
    return _HEAD + "".join(f"        {one}\n" for one in lines)


def main() -> None:
    """Print the seconds of each step, and the most memory so far."""
    text = data_of(ROWS)
    with TemporaryDirectory() as folder:
        path = Path(folder) / "lentele.yaml"
        path.write_text(text, encoding="utf-8")
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
    main()
