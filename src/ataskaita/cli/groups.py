"""Commands below a command: known by their English names too, with or without diacritics."""

from collections.abc import Mapping
from typing import Any

import click

from ataskaita.characters import strip_diacritics
from ataskaita.cli.language import _
from ataskaita.cli.machine import answering


class Group(click.Group):
    """Holds commands; `english` says which of their names means which."""

    def __init__(self, *told: Any, english: Mapping[str, str], **more: Any) -> None:
        super().__init__(*told, **more)
        self._english = english

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return the command of that name; None where there is none."""
        name = strip_diacritics(cmd_name.lower())
        command = super().get_command(ctx, self._english.get(name, name))
        if command is None:
            return None
        command.options_metavar = _("[OPTIONS]")
        return answering(command)
