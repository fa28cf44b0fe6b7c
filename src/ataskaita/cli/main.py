"""The commands, by their Lithuanian names, their English ones, and with diacritics or without."""

import sys
from importlib.metadata import version

import click

from ataskaita.cli.check import check
from ataskaita.cli.crash import EXIT_CODE, tell_crash
from ataskaita.cli.explain import explain
from ataskaita.cli.inspect import inspect
from ataskaita.cli.language import _, speak
from ataskaita.cli.preview import preview
from ataskaita.cli.proofread import proofread
from ataskaita.cli.render import render
from ataskaita.lithuanian import strip_diacritics

ALIASES = {
    "render": "rengti",
    "check": "tikrinti",
    "proofread": "rasyba",
    "explain": "paaiskink",
    "preview": "perziura",
    "inspect": "patikra",
}
"""English names of the commands."""


class Commands(click.Group):
    """A group that knows each command by all its names."""

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return the command of that name; None where there is none."""
        return super().get_command(ctx, ALIASES.get(cmd_name, cmd_name))


def _plain_name(name: str) -> str:
    """Return the name of a command or an option as it is declared: `--Praėję` is `--praeje`."""
    return strip_diacritics(name.lower())


speak()


@click.group(
    cls=Commands,
    name="ataskaita",
    help=_("Assemble a library's yearly activity report: from a data file to a Word document."),
    epilog="\b\n"  # click keeps the lines of such a paragraph
    + _(
        "Exit codes:\n"
        "  0   done\n"
        "  1   the data is wrong\n"
        "  2   the command is wrong\n"
        "  3   the template is wrong\n"
        "  4   a file can't or mustn't be read or written\n"
        "  70  the program itself failed"
    ),
    options_metavar=_("[OPTIONS]"),
    subcommand_metavar=_("COMMAND [ARGS]..."),
    context_settings={
        "help_option_names": ["-h", "--help"],
        "token_normalize_func": _plain_name,
    },
)
@click.version_option(version("ataskaita"), prog_name="ataskaita")
def commands() -> None:
    """Hold the commands together."""


commands.add_command(render)
commands.add_command(check)
commands.add_command(proofread)
commands.add_command(explain)
commands.add_command(preview)
commands.add_command(inspect)


def main() -> None:
    """Run the command line, in UTF-8 whatever the system's encoding."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="replace")
    try:
        commands.main(prog_name="ataskaita")
    except Exception as error:  # noqa: BLE001 (whatever it is, nobody should see a traceback)
        tell_crash(error)
        raise SystemExit(EXIT_CODE) from None
