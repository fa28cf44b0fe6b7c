"""docxtpl's own tests, filled by docxtpl and by us: `python -m benchmarks.docxtpl_own CHECKOUT`.

CHECKOUT is a clone of https://github.com/elapouya/python-docx-template. Each script of its tests
runs twice, as it stands and with one line changed, `from ataskaita.docxtpl import …`; then the
texts of what it saved are compared, part by part.
"""

import os
import re
import runpy
import shlex
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator, Mapping
from importlib import import_module
from itertools import count, zip_longest
from pathlib import Path
from typing import Any, Final

import ataskaita as at
from benchmarks.texts import texts_of

PROJECT: Final = Path(__file__).parents[1]
_EXCLUDED: Final = frozenset({"__init__", "runtests"})
_IMPORT: Final = re.compile(r"^(from |import |.*python -m )docxtpl\b", re.MULTILINE)

Row = tuple[str, str, str]
"""Which document, whether it says the same, and what is to be said of it."""


def main() -> None:
    """Print a table of all documents, and how many there are of each sort."""
    if sys.argv[1] == "--script":
        return run_script(sys.argv[2], Path(sys.argv[3]), Path(sys.argv[4]))
    rows = [row for script in scripts_in(Path(sys.argv[1])) for row in compared(script)]
    print("| document | result | |\n|--|--|--|")
    for row in rows:
        print(f"| {' | '.join(row)} |")
    for result, number in Counter(result for _, result, _ in rows).most_common():
        print(f"\n{result}: {number}")
    return None


def scripts_in(checkout: Path) -> list[Path]:
    """Return the scripts of its tests."""
    found = sorted((checkout / "tests").glob("*.py"))
    return [one for one in found if one.stem not in _EXCLUDED]


def compared(script: Path) -> Iterator[Row]:
    """Generate how each document that a script saves fares with both."""
    theirs, ours = (saved_by(who, script) for who in ("theirs", "ours"))
    for number, (their, our) in enumerate(zip_longest(theirs, ours, fillvalue="nothing"), 1):
        name = script.stem if len(theirs) == 1 else f"{script.stem} {number}"
        yield name, *_verdict(their, our)


Saved = Mapping[str, str] | str
"""A document's texts by part, or why there are none."""


def _verdict(theirs: Saved, ours: Saved) -> tuple[str, str]:
    if isinstance(ours, str):
        return "refused", ours if not isinstance(theirs, str) else f"{ours} (docxtpl: {theirs})"
    if isinstance(theirs, str):
        return "docxtpl fails", theirs
    names = sorted(theirs.keys() | ours.keys())
    others = [name for name in names if theirs.get(name) != ours.get(name)]
    return ("different", ", ".join(others)) if others else ("equal", "")


def saved_by(who: str, script: Path) -> list[Saved]:
    """Return what a script saves when that one fills its templates."""
    with tempfile.TemporaryDirectory() as scratch:
        tests, out = Path(scratch, "tests"), Path(scratch, "out")
        shutil.copytree(script.parent, tests)
        for folder in (out, tests / "output"):
            folder.mkdir(exist_ok=True)
        if who == "ours":
            own_text = (tests / script.name).read_text("utf-8")
            (tests / script.name).write_text(changed_import(own_text), "utf-8")
        names = map(str, (tests / script.name, out))
        own = [sys.executable, "-m", "benchmarks.docxtpl_own", "--script", who, *names]
        there = {**os.environ, "PYTHONPATH": str(PROJECT), "ATASKAITA_CACHE": "ne"}
        subprocess.run(own, cwd=tests, env=there, check=False, capture_output=True)  # noqa: S603 (itself)
        return [_read(one) for one in sorted(out.iterdir(), key=lambda one: int(one.stem))]


def changed_import(script: str) -> str:
    """Return a script that asks us for docxtpl's names; nothing else of it changes."""
    told, changed = _IMPORT.subn(r"\1ataskaita.docxtpl", script)
    if not changed:
        raise SystemExit("no import of docxtpl")
    return told


def _read(file: Path) -> Saved:
    return texts_of(file.read_bytes()) if file.suffix == ".docx" else file.read_text("utf-8")


def run_script(who: str, script: Path, out: Path) -> None:
    """Run a script of docxtpl's tests; put what it saves, or why it can't, into a folder."""
    numbers = count(1)
    _keep_what_is_saved(who, out, numbers)
    os.system = _called_here  # type: ignore[assignment]  # one script calls docxtpl's command
    sys.argv = [str(script)]
    try:
        runpy.run_path(str(script), run_name="__main__")
    except Exception as error:  # noqa: BLE001 (whatever it is, it is why there is no document)
        reason = str(error).partition(": ")[2] if isinstance(error, at.AtaskaitaError) else ""
        told = reason.splitlines()[0] if reason else f"{type(error).__name__}: {error}"
        (out / f"{next(numbers)}.txt").write_text(told, encoding="utf-8")


def _keep_what_is_saved(who: str, out: Path, numbers: Iterator[int]) -> None:
    """Let each document also be written into the folder, numbered."""
    kind: Any = import_module("ataskaita.scripts.template" if who == "ours" else "docxtpl")
    kind = kind.DocxTemplate
    save = kind.save

    def saved(self: Any, file: Any, *others: Any, **more: Any) -> None:
        kind.save = save  # it may call itself
        save(self, file, *others, **more)
        kind.save = saved
        made = file.getvalue() if hasattr(file, "getvalue") else Path(file).read_bytes()
        (out / f"{next(numbers)}.docx").write_bytes(made)

    kind.save = saved


def _called_here(command: str) -> int:
    """Run the module that a command names in this process."""
    sys.argv = shlex.split(command)[2:]
    runpy.run_module(sys.argv[0], run_name="__main__")
    return 0


if __name__ == "__main__":
    main()
