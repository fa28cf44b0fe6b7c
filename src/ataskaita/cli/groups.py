"""Commands below a command: known by their English names too, with or without diacritics."""

from collections.abc import Mapping
from typing import Any

import click
from click.exceptions import NoSuchCommand

from ataskaita.characters import strip_diacritics
from ataskaita.cli.language import LANGUAGE, _
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

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Return the command that is meant; where there is none, say which it may be."""
        name = args[0]
        if not name.startswith("-") and self.get_command(ctx, name) is None:
            raise NoSuchCommand(name, possibilities=[*self.commands, *self._english], ctx=ctx)
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write what each command does, in whole sentences: click's own list cuts them."""
        with formatter.section(_("Commands")):
            formatter.write_dl(
                [
                    (self._all_names(name), self.commands[name].help or "")
                    for name in self.list_commands(ctx)
                ]
            )

    def _all_names(self, name: str) -> str:
        """Return the name, with its English one for those who are spoken to in English."""
        if LANGUAGE != "en":
            return name
        return ", ".join((name, *(one for one, meant in self._english.items() if meant == name)))
