"""The commands, by their Lithuanian names, their English ones, and with diacritics or without."""

import atexit
import gc
from collections.abc import Mapping
from importlib import import_module
from typing import Any, Final, NoReturn

import click
from click.exceptions import NoSuchCommand

from ataskaita.characters import strip_diacritics
from ataskaita.cli.language import LANGUAGE, _, speak
from ataskaita.cli.machine import answering
from ataskaita.cli.streams import lost_output, prepare_streams
from ataskaita.cli.wording import in_our_quotes, refuse_file
from ataskaita.messages import translate

COMMANDS: Final[Mapping[str, tuple[str, str]]] = {
    "aplinka": (
        "doctor",
        _("Say what of this computer the program finds, and what to do for what is missing."),
    ),
    "duomenys": (
        "data",
        _("Data files: other forms of one, their schema, what other workbooks hold."),
    ),
    "forma": ("form", _("Forms: what a sort of institution reports, declared in a file.")),
    "grazinti": (
        "restore",
        _("Put a draft back as it was before it was refreshed, or any version of it."),
    ),
    "istorija": ("history", _("List the versions of a draft that were kept beside it.")),
    "irodyti": ("prove", _("Prove that a Word document comes from its data: make it anew.")),
    "langas": ("window", _("The page in the browser: open, check, take; on this computer only.")),
    "nauja": ("new", _("Make a new year's workbook to fill, or another data file.")),
    "paaiskink": ("explain", _("Explain a code, D201; without one, list all codes.")),
    "paketas": ("batch", _("Make the documents of all data files of a folder.")),
    "patikra": ("inspect", _("Say whether a Word document is sound and can be read by everybody.")),
    "perziura": (
        "preview",
        _("Show a report or a Word document as PDF and as pictures of its pages."),
    ),
    "rasyba": ("proofread", _("Show the marks that are put right in print, and unknown words.")),
    "sablonas": (
        "template",
        _("Word templates: one to change, its names, what is wrong with it."),
    ),
    "skirtumai": ("diff", _("Say what people changed in a draft, and where data differs from it.")),
    "rengti": ("render", _("Make the report's Word document from a data file.")),
    "tikrinti": ("check", _("Say everything that is wrong with a data file.")),
}
"""The commands: each with its English name, that of its module too, and what it does.

A module is read when its command is run: help answers at once.
"""

_SELDOM: Final = 200_000
"""New objects after which memory is searched for rings of dead ones: a report makes half as many.

Python's own 700 suit a program that runs for days, not one that reads its modules and ends.
"""

_HELP: Final = ("pagalba", "help")
"""What people write for `--help`, of the program or of a command."""
ALIASES: Final = {english: name for name, (english, _help) in COMMANDS.items()}
"""The commands by their English names."""


class Commands(click.Group):
    """A group that knows each command by all its names."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 (click's signature)
        """Return the Lithuanian names in order."""
        return sorted(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 (the same)
        """Return the command of that name; None where there is none."""
        name = ALIASES.get(cmd_name, cmd_name)
        if name not in COMMANDS:
            return None
        english, what = COMMANDS[name]
        command: click.Command = getattr(import_module(f"ataskaita.cli.{english}"), english)
        command.help = what
        return command if isinstance(command, click.Group) else answering(command)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Return the command that is meant; where there is none, say which it may be."""
        name = _plain_name(args[0])
        if name in _HELP:
            args = [*args[1:], "--help"]
            name = _plain_name(args[0])
        if name == "--help":
            click.echo(ctx.get_help())
            ctx.exit()
        refuse_file(args[0])
        if name not in COMMANDS and name not in ALIASES and not name.startswith("-"):
            raise NoSuchCommand(args[0], possibilities=[*COMMANDS, *ALIASES], ctx=ctx)
        return super().resolve_command(ctx, args)

    def make_context(self, *told: Any, **more: Any) -> click.Context:
        """Return what a run of the tool knows; what is wrong with it is told in our quotes."""
        with in_our_quotes():
            return super().make_context(*told, **more)

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command; what is wrong with it is told in our quotes."""
        with in_our_quotes():
            return super().invoke(ctx)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write what each command does, without reading its module."""
        with formatter.section(_("Commands")):
            formatter.write_dl(
                [(_all_names(name), COMMANDS[name][1]) for name in self.list_commands(ctx)]
            )


def _all_names(name: str) -> str:
    """Return the command's name, with its English one for those who are spoken to in English."""
    return f"{name}, {COMMANDS[name][0]}" if LANGUAGE == "en" else name


def _plain_name(name: str) -> str:
    """Return the name of a command or an option as it is declared: `--Praėję` is `--praeje`."""
    return strip_diacritics(name.lower())


speak()


@click.group(
    cls=Commands,
    name="ataskaita",
    help=_("Assemble an institution's yearly report: from a data file to a Word document."),
    epilog="\b\n"  # click keeps the lines of such a paragraph
    + _(
        "Exit codes:\n"
        "  0   done\n"
        "  1   the data is wrong\n"
        "  2   the command is wrong\n"
        "  3   the template is wrong\n"
        "  4   a file can't or mustn't be read or written\n"
        "  5   some data files of a batch failed\n"
        "  70  the program itself failed\n"
        "  130 interrupted"
    ),
    options_metavar=_("[OPTIONS]"),
    subcommand_metavar=_("COMMAND [ARGS]..."),
    context_settings={
        "help_option_names": ["-h", "--help"],
        "token_normalize_func": _plain_name,
    },
)
@click.version_option(
    None, "--version", "--versija", package_name="ataskaita", prog_name="ataskaita"
)
def commands() -> None:
    """Hold the commands together."""


def run() -> None:
    """Run the command that is asked for, and exit with its code."""
    gc.set_threshold(_SELDOM)
    atexit.register(gc.freeze)  # nor is there anything to find when all ends
    prepare_streams()
    try:
        commands.main(prog_name="ataskaita")
    except SystemExit as ended:
        _tell_lost(ended)
    except Exception as error:  # noqa: BLE001 (whatever it is, nobody should see a traceback)
        crash = import_module("ataskaita.cli.crash")
        crash.tell_crash(error)
        raise SystemExit(crash.EXIT_CODE) from None


def _tell_lost(ended: SystemExit) -> NoReturn:
    """End as was meant, but where nobody gets what was printed."""
    lost = lost_output()
    if lost is None or ended.code:
        raise ended
    errors = import_module("ataskaita.errors")
    words = _("What was to be printed couldn't be written: {reason}.")
    reason = translate(errors.disk_reason(lost), LANGUAGE)
    click.echo(words.format(reason=reason), err=True)
    raise SystemExit(errors.FileError.exit_code)
