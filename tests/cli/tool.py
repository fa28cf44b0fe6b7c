"""Run the command line as a person does, here or in a process of its own."""

import os
import subprocess
import sys
from pathlib import Path
from typing import Final

from attrs import frozen
from click.testing import CliRunner

from ataskaita.cli.main import commands

PROJECT: Final = Path(__file__).parents[2]
SMALLEST: Final = str(PROJECT / "fixtures" / "maziausia" / "ataskaita.yaml")


@frozen
class Run:
    """What the tool said, on both streams together, and with what code it ended."""

    said: str
    code: int


def run(*arguments: str) -> Run:
    """Run the tool here; it speaks Lithuanian."""
    result = CliRunner().invoke(commands, arguments, prog_name="ataskaita")
    if result.exception is not None and not isinstance(result.exception, SystemExit):
        raise result.exception
    return Run(result.output, result.exit_code)


def run_process(*arguments: str, **variables: str) -> Run:
    """Run the tool in a process of its own, with these environment variables."""
    done = subprocess.run(
        command(*arguments),
        env={**os.environ, "ATASKAITA_PALEISTA": "ataskaita", **variables},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        check=False,
    )
    return Run(done.stdout.decode("utf-8").replace(os.linesep, "\n"), done.returncode)


def command(*arguments: str) -> list[str]:
    """Return the words that start the tool."""
    return [sys.executable, "-m", "ataskaita", *arguments]


def write_data(path: Path, more: str = "", year: int = 2024) -> str:
    """Write a data file with the required entries and `more`; return its path."""
    library = "biblioteka: {pavadinimas: Beržgirio biblioteka, kilmininkas: Beržgirio bibliotekos}"
    path.write_text(f"metai: {year}\n{library}\n{more}", encoding="utf-8")
    return str(path)
