"""The page of commands in each language: what every command's `--help` says, word for word."""

import os
import subprocess
import sys
from collections.abc import Iterator, Mapping
from typing import Final

import click

from ataskaita.messages import Language

_PLACES: Final[Mapping[Language, str]] = {"lt": "komandos.md", "en": "commands.md"}
_HEADS: Final[Mapping[Language, str]] = {
    "lt": (
        "# Komandos\n\n"
        "Tai, ką pasako kiekvienos komandos `--help`. Programos aplanke vietoj `ataskaita` "
        "rašykite `py run.py` („Windows“) arba `python3 run.py`. [In English](commands.md)."
    ),
    "en": (
        "# Commands\n\n"
        "What the `--help` of each command says where `ATASKAITA_LANG=en` is set. In the project's "
        "folder write `python3 run.py` for `ataskaita`. [Lietuviškai](komandos.md)."
    ),
}
_WIDTH: Final = 96


def pages() -> Iterator[tuple[str, str]]:
    """Generate the place and the text of each page; a process speaks one language."""
    for language, place in _PLACES.items():
        done = subprocess.run(  # noqa: S603 (this very module)
            [sys.executable, "-m", __name__],
            env={**os.environ, "ATASKAITA_LANG": language, "PYTHONUTF8": "1"},
            capture_output=True,
            encoding="utf-8",
            check=True,
        )
        yield place, f"{_HEADS[language]}\n\n{done.stdout}"


def helps(command: click.Command, path: str, above: click.Context | None) -> Iterator[str]:
    """Generate the help of a command, and of those below it."""
    name, own = path.rsplit(maxsplit=1)[-1], command.context_settings
    context = click.Context(command, above, name, **{**own, "terminal_width": _WIDTH})
    yield f"## {path}\n\n```text\n{command.get_help(context)}\n```\n"
    if isinstance(command, click.Group):
        for name in command.list_commands(context):
            below = command.get_command(context, name)
            if below is not None and not below.hidden:
                yield from helps(below, f"{path} {name}", context)


if __name__ == "__main__":
    from ataskaita.cli.main import commands

    print("\n".join(helps(commands, "ataskaita", None)))  # noqa: T201 (the other process reads it)
