"""The report of 2020, and a short table, in processes of their own."""

import json
import pickle
import sys
from pathlib import Path
from typing import Final

from ataskaita.compose import compose_view
from benchmarks.engine.lines import rows
from benchmarks.engine.measuring import Measured, in_processes
from benchmarks.engine.report import BY_HAND, DATA, plain_names, report_without_charts, write_bare
from benchmarks.engine.tables import require_all_cells, write_templates

SCRIPT_ROWS: Final = 10
"""So many rows does a script fill in: what it reads first is what it takes."""
_PYTHON: Final = (sys.executable, "-c", "")


def measure_commands(scratch: Path, rounds: int) -> dict[str, Measured]:
    """Return the seconds of our command for the two documents, and of a bare docxtpl script."""
    bare, context = scratch / "be-nieko.yaml", scratch / "context.pickle"
    write_bare(bare)
    names = plain_names(compose_view(report_without_charts()))
    context.write_bytes(pickle.dumps(names))
    command = (sys.executable, "-m", "ataskaita", "rengti")
    asked = (str(BY_HAND), str(context), str(scratch / "c.docx"))
    return in_processes(
        {
            "ataskaita rengti": (*command, str(DATA), "-o", str(scratch / "a.docx")),
            "ataskaita rengti, both off": (*command, str(bare), "-o", str(scratch / "b.docx")),
            "docxtpl": (sys.executable, "-m", "benchmarks.engine.cold_docxtpl", *asked),
            "python": _PYTHON,
        },
        rounds,
    )


def measure_scripts(scratch: Path, rounds: int) -> dict[str, Measured]:
    """Return the seconds of scripts that fill one template from the same JSON."""
    write_templates(scratch)
    mapping, target = scratch / "eilutes.json", scratch / "d.docx"
    mapping.write_text(json.dumps({"rows": list(rows(SCRIPT_ROWS))}), encoding="utf-8")
    asked = (str(scratch / "ataskaita.docx"), str(mapping), str(target))
    script = (sys.executable, "-m", "benchmarks.engine.cold_script")
    found = in_processes(
        {
            "at.Template(path).render": (*script, "ataskaita", *asked),
            "docxtpl": (*script, "docxtpl", *asked),
            "python": _PYTHON,
        },
        rounds,
    )
    require_all_cells(target, SCRIPT_ROWS)
    return found
