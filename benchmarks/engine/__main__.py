"""Measure the engine beside its peers: `python -m benchmarks.engine [--quick] [--page]`.

All is measured in one run, in turns, after every output has been read and found right. The peers
of Node are fetched into a folder of their own where npm is there. `--page` writes the result to
docs/benchmarks.md; `--quick` measures little, and leaves out Node.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from ataskaita.compose import compose_view
from ataskaita.opc.deflating import CHOICE, STANDARD, deflater
from benchmarks.engine.cold import measure_commands, measure_scripts
from benchmarks.engine.measuring import ROOT, Measured, machine, told
from benchmarks.engine.page import Tables, write_page
from benchmarks.engine.report import (
    measure_ready,
    measure_stages,
    report_without_charts,
    told_size,
)
from benchmarks.engine.tables import require_all_cells, write_templates

_LONG: Final = 5.0
NODE: Final = ("docxtemplater", "easy-template-x", "docx", "carbone")
PYTHON: Final = ("ataskaita", "docxtpl", "python-docx")
SIZES: Final = (10, 1_000, 10_000, 100_000)
_HOPELESS: Final = 12.0
"""Seconds for a tenth of the rows after which the next size is not tried."""


def main() -> None:
    """Measure, print, and write the page where that is asked for."""
    quick = "--quick" in sys.argv
    with TemporaryDirectory() as folder:
        scratch = Path(folder)
        os.environ["ATASKAITA_CACHE"] = str(scratch / "sablonai")
        ready = {name: _ready(name, 1 if quick else 25) for name in _deflaters()}
        stages = measure_stages(1 if quick else 15)
        often = 1 if quick else 15
        cold = measure_commands(scratch, often), measure_scripts(scratch, often)
        sizes = SIZES[:2] if quick else SIZES
        tables = _tables(scratch, sizes, 1 if quick else 3, node=not quick)
    text = write_page(
        machine(),
        told_size(),
        ready,
        stages,
        cold,
        tables,
        to_docs="--page" in sys.argv,
    )
    print(text)


def _deflaters() -> list[str]:
    """Return the ways of packing that are here."""
    return [name for name in (STANDARD, "zlib-ng", "isa-l") if deflater(name).name == name]


def _ready(choice: str, rounds: int) -> dict[str, Measured]:
    os.environ[CHOICE] = choice
    try:
        return measure_ready(compose_view(report_without_charts()), rounds)
    finally:
        del os.environ[CHOICE]


def _tables(scratch: Path, sizes: tuple[int, ...], rounds: int, *, node: bool) -> Tables:
    """Return what each contestant needs for each size, the rounds in turns."""
    write_templates(scratch)
    contestants = {
        **{f"ataskaita, {name}": _python("ataskaita", scratch) for name in _deflaters()},
        **{name: _python(name, scratch) for name in PYTHON[1:]},
        **(_node(scratch) if node else {}),
    }
    found: Tables = {name: {} for name in contestants}
    for size in sizes:
        for _ in range(rounds):
            for name, (command, cwd) in contestants.items():
                if _is_hopeless(found[name], size) or _is_known(found[name], size):
                    continue
                _measure(name, [*command, str(size)], cwd, scratch, found[name])
    return found


def _measure(
    name: str, asked: list[str], cwd: Path, scratch: Path, found: dict[int, Measured]
) -> None:
    *command, size = asked
    target = scratch / "out.docx"
    choice = name.partition(", ")[2]
    os.environ.update({CHOICE: choice} if choice else {})
    template = scratch if "node" in command[0] else scratch / "ataskaita.docx"
    measured = told([*command, size, str(template), str(target)], cwd)
    os.environ.pop(CHOICE, None)
    if measured is None:
        found[int(size)] = Measured((float("inf"),))
        return
    if int(size) not in found:
        require_all_cells(target, int(size))
    known = found.get(int(size), Measured(()))
    peak = max(known.peak, measured.peak)
    found[int(size)] = Measured((*known.seconds, *measured.seconds), peak)


def _is_hopeless(found: Mapping[int, Measured], size: int) -> bool:
    """Return whether the size before took so long that this one would take minutes."""
    before = [known for known in found if known < size]
    return bool(before) and found[max(before)].best > _HOPELESS * max(before) / size * 10


def _is_known(found: Mapping[int, Measured], size: int) -> bool:
    """Return whether one round is enough: long ones differ little."""
    return size in found and found[size].best > _LONG


def _python(name: str, _scratch: Path) -> tuple[list[str], Path]:
    return [sys.executable, "-m", "benchmarks.engine.one_table", name], ROOT


def _node(scratch: Path) -> dict[str, tuple[list[str], Path]]:
    """Fetch the peers of Node; nothing where there is no npm."""
    node, npm = shutil.which("node"), shutil.which("npm")
    if node is None or npm is None:
        return {}
    folder = scratch / "npm"
    folder.mkdir()
    (folder / "package.json").write_text("{}")
    asked = [npm, "install", "--silent", "--no-audit", "--no-fund", "pizzip", *NODE]
    subprocess.run(asked, cwd=folder, check=True, capture_output=True)  # noqa: S603 (our own list)
    script = str(Path(__file__).with_name("one_table.mjs"))
    return {name: ([node, script, name], folder) for name in NODE}


if __name__ == "__main__":
    main()
