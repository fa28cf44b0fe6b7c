"""How the tool was started: what it tells a person to run is what works there."""

import os
import re
from typing import Final

NAME: Final = "ataskaita"
_DOOR: Final = "ATASKAITA_PALEISTA"
"""The variable in which the front door says how it was opened: `py run.py`."""
_SUGGESTED: Final = re.compile(rf"\b{NAME} (?=[a-z]+\b)")


def command() -> str:
    """Return by what the tool is run here: `ataskaita`, or the front door as it was opened."""
    return os.environ.get(_DOOR) or NAME


def suggested(text: str, **facts: object) -> str:
    """Return a text that suggests a command, as one may copy it: files with blanks in quotes."""
    told = {name: f'"{one}"' if " " in str(one) else str(one) for name, one in facts.items()}
    return as_started(text).format(**told)


def as_started(text: str) -> str:
    """Return a text with the commands that it suggests as they work here."""
    name = command()
    return text if name == NAME else _SUGGESTED.sub(lambda _: f"{name} ", text)
