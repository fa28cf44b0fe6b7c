"""How long docxtpl's own test scripts fill and save, by docxtpl and by us, in turns in one process.

`python -m benchmarks.docxtpl_speed CHECKOUT`: CHECKOUT is a clone of
https://github.com/elapouya/python-docx-template. Of each script only `DocxTemplate(…)`, `render`
and `save` are timed; the first run of each (`cold`) compiles the template, the best of the others
is what a script waits for that makes many documents.
"""

import contextlib
import io
import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from time import process_time
from typing import Any, Final

import ataskaita as at
from benchmarks.docxtpl_own import changed_import, scripts_in

_TIMES: Final = 7
_LEFT_OUT: Final = frozenset({"module_execute", "get_undeclared_variables", "template_error"})
"""A command of its own, and two that save nothing that was filled."""
_MODULES: Final = {"docxtpl": "docxtpl", "ours": "ataskaita.scripts.template"}
_TIMED: Final = ("__init__", "render", "save")

Times = dict[str, list[float]]
"""Milliseconds of each run, the first one cold."""


def main() -> None:
    """Print a table of all scripts, and the sums."""
    os.environ["ATASKAITA_CACHE"] = "ne"
    sums = dict.fromkeys(("docxtpl cold", "ours cold", "docxtpl", "ours"), 0.0)
    print("| script | docxtpl, cold | ours, cold | docxtpl | ours | docxtpl ÷ ours |")
    print("|--|--|--|--|--|--|")
    for script in scripts_in(Path(sys.argv[1])):
        if script.stem in _LEFT_OUT or not (times := timed(script)):
            continue
        row = [times[who][0] for who in _MODULES] + [min(times[who][1:]) for who in _MODULES]
        told = " | ".join(f"{one:.1f}" for one in row)
        print(f"| {script.stem} | {told} | {row[2] / row[3]:.1f} |")
        sums = {name: sums[name] + one for name, one in zip(sums, row, strict=True)}
    told = " | ".join(f"{one:.0f}" for one in sums.values())
    print(f"| together | {told} | {sums['docxtpl'] / sums['ours']:.1f} |")


def timed(script: Path) -> Times:
    """Return what the runs of a script took, in turns; nothing for one that is refused."""
    times: Times = {who: [] for who in _MODULES}
    with tempfile.TemporaryDirectory() as scratch, contextlib.chdir(_copied(script, scratch)):
        text = script.read_text("utf-8")
        told = {"docxtpl": text, "ours": changed_import(text)}
        codes = {who: compile(one, script.name, "exec") for who, one in told.items()}
        try:
            for _ in range(_TIMES):
                for who, code in codes.items():
                    times[who].append(_run(code, who))
        except at.AtaskaitaError:
            return {}
    return times


def _copied(script: Path, scratch: str) -> Path:
    tests = Path(scratch, "tests")
    shutil.copytree(script.parent, tests)
    (tests / "output").mkdir(exist_ok=True)
    return tests


def _run(code: Any, who: str) -> float:
    """Run a script; return how many milliseconds its template took."""
    with _clocked(import_module(_MODULES[who]).DocxTemplate) as spent:
        with contextlib.redirect_stdout(io.StringIO()):
            exec(code, {"__name__": "__main__"})  # noqa: S102 (docxtpl's own test)
        return 1000 * sum(spent)


@contextlib.contextmanager
def _clocked(kind: Any) -> Iterator[list[float]]:
    """Note what each call of the class takes; a call within another is a part of it."""
    spent: list[float] = []
    kept = {name: getattr(kind, name) for name in _TIMED}
    within: list[str] = []

    def clocked(name: str) -> Any:
        def call(*args: Any, **named: Any) -> Any:
            began = process_time()
            within.append(name)
            try:
                return kept[name](*args, **named)
            finally:
                within.pop()
                if not within:
                    spent.append(process_time() - began)

        return call

    for name in _TIMED:
        setattr(kind, name, clocked(name))
    try:
        yield spent
    finally:
        for name, call in kept.items():
            setattr(kind, name, call)


if __name__ == "__main__":
    main()
