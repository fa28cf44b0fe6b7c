"""The commands, by their Lithuanian names, their English ones, and with diacritics or without."""

import sys
from importlib.metadata import version

import click

from ataskaita.cli.check import check
from ataskaita.cli.language import _, speak
from ataskaita.cli.render import render
from ataskaita.lithuanian import strip_diacritics

ALIASES = {"render": "rengti", "check": "tikrinti"}
"""English names of the commands."""


class Commands(click.Group):
    """A group that knows each command by all its names."""

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return the command of that name; None where there is none."""
        name = strip_diacritics(cmd_name.lower())
        return super().get_command(ctx, ALIASES.get(name, name))


speak()


@click.group(
    cls=Commands,
    name="ataskaita",
    help=_("Assemble a library's yearly activity report: from a data file to a Word document."),
    epilog=_("Exit codes: 0 done, 1 the data, 2 usage, 3 the template, 4 the file."),
    context_settings={"help_option_names": ["-h", "--help"]},
)
@click.version_option(version("ataskaita"), prog_name="ataskaita")
def commands() -> None:
    """Hold the commands together."""


commands.add_command(render)
commands.add_command(check)


def main() -> None:
    """Run the command line, in UTF-8 whatever the system's encoding."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="replace")
    commands.main(prog_name="ataskaita")
