"""How the tool was started: what it tells a person to run is what works there."""

import os
import re
import shutil
import sys
from pathlib import Path
from typing import Final

NAME: Final = "ataskaita"
_DOOR: Final = "ATASKAITA_PALEISTA"
"""The variable in which the front door says how it was opened: `py run.py`."""
SUGGESTED: Final = (
    *("aplinka", "duomenys", "forma", "grazinti", "irodyti", "istorija", "langas", "nauja"),
    *("paaiskink", "paketas", "patikra", "perziura", "rasyba", "rengti", "sablonas"),
    *("skirtumai", "tikrinti"),
)
"""The commands: before anything else the name is a word, as in “o ataskaita skelbiama”."""
_SUGGESTED: Final = re.compile(rf"\b{NAME} (?=(?:{'|'.join(SUGGESTED)})\b)")


def command() -> str:
    """Return by what the tool is run here: `ataskaita`, or what opened it: a front door, Python."""
    return os.environ.get(_DOOR) or _module() or _script() or NAME


def _module() -> str:
    """Return `py -m ataskaita`, with the Python that was written; nothing where none was."""
    opened = Path(sys.argv[0])
    if (opened.parent.name, opened.name) != (NAME, "__main__.py"):
        return ""
    return f"{_in_quotes(sys.orig_argv[0])} -m {NAME}"


def _script() -> str:
    """Return where our script stands, where a shell wouldn't find it by its name alone."""
    started = Path(sys.argv[0])
    if started.stem != NAME or not started.is_file():
        return ""
    found = shutil.which(NAME)
    same = found is not None and Path(found).with_suffix("") == started.with_suffix("")
    return "" if same else _in_quotes(sys.argv[0])


def _in_quotes(file: str) -> str:
    return f'"{file}"' if " " in file else file


def suggested(text: str, **facts: object) -> str:
    """Return a text that suggests a command, as one may copy it: files with blanks in quotes."""
    told = {name: _in_quotes(str(one)) for name, one in facts.items()}
    return as_started(text).format(**told)


def as_started(text: str) -> str:
    """Return a text with the commands that it suggests as they work here."""
    name = command()
    return text if name == NAME else _SUGGESTED.sub(lambda _: f"{name} ", text)
