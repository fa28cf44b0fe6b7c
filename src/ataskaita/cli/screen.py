"""What a person sees: headings, lines, and faults with place, reason and remedy."""

import os
import re
import sys
import textwrap
from collections.abc import Mapping, Sequence
from contextlib import AbstractContextManager, nullcontext
from typing import Final, NoReturn

import click

from ataskaita.cli.language import LANGUAGE, _, counted
from ataskaita.cli.machine import answer
from ataskaita.cli.started import as_started, command
from ataskaita.cli.streams import line_width
from ataskaita.declared.report import Report
from ataskaita.errors import AtaskaitaError, Fault, FileError
from ataskaita.hall.wording import count_faults, other_values, place_text, within
from ataskaita.messages import Severity
from ataskaita.messages.review import SEVERITIES

_MOST = 20
"""Faults that are shown; more would scroll away."""

_COLOURS: Mapping[Severity, str] = {"error": "red", "warning": "yellow", "note": "cyan"}
_YES: Final = frozenset(("taip", "t", "yes", "y"))

_WITHOUT_LOOKS: Final = frozenset(("dumb", "unknown"))
"""Terminals that would print escape sequences as they are."""

_HELD: Final = "\0"
"""In the place of a blank at which no line may break."""
_STEERING = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")
"""What could steer the terminal: a data file may hold it, and a message quotes data."""


def say_heading(report: Report) -> None:
    """Say whose report it is, and of which year."""
    heading = _("Report of “{library}”, {year}")
    say_line(heading.format(library=report.institution.name, year=report.year), bold=True)


def say(step: str, what: str) -> None:
    """Say what one step did."""
    say_line(f"  {step:<13}{what}")


def say_line(text: str, *, bold: bool = False) -> None:
    """Print one line."""
    if told := answer():
        told.said.append(text.strip())
    else:
        _put(_styled(text, bold=bold))


def say_made(path: object, words: str = "") -> None:
    """Say that a file was written."""
    if told := answer():
        told.made.append(str(path))
    else:
        say(words or _("Made:"), str(path))


def say_written(path: object) -> None:
    """Say in a line of its own that a file was written."""
    if told := answer():
        told.made.append(str(path))
    else:
        say_line(_("Made: {file}").format(file=path), bold=True)


def say_result(result: object, text: str) -> None:
    """Print what was asked for, or hand it over to a program."""
    if told := answer():
        told.result = result
    else:
        click.echo(text)


def working(what: str) -> AbstractContextManager[object]:
    """Show on a terminal that work is going on; elsewhere nothing."""
    if not sys.stderr.isatty():
        return nullcontext()
    from rich.console import Console  # noqa: PLC0415 (only where something moves)

    return Console(stderr=True).status(what)


def someone_answers() -> bool:
    """Return whether a person sits at both ends of the line."""
    return answer() is None and sys.stdin is not None and sys.stdin.isatty() and sys.stderr.isatty()


def agrees(question: str, *, usually: bool = False) -> bool:
    """Ask, and return whether the answer is yes; nothing said is what is `usually` meant."""
    ways, meant = (_("[Y/n]"), _("yes")) if usually else (_("(yes / no)"), _("no"))
    told = click.prompt(f"{question} {ways}", default=meant, show_default=not usually, err=True)
    return str(told).strip().lower() in _YES


def say_hanging(name: str, text: str) -> None:
    """Print a word, and under it a text of several lines."""
    if text:
        say_line(_hanging(name, text))


def warn(text: str, *, bold: bool = False, err: bool = True) -> None:
    """Print one line where errors go."""
    if told := answer():
        told.said += [text.strip()] if text else []
    else:
        _put(_styled(text, bold=bold), err=err)


def refuse(error: AtaskaitaError, outcome: str = "", *, asked: bool = False) -> NoReturn:
    """Show every fault of the error, count them, say what came of it, and exit with its code.

    They go where errors go, but where they are what was `asked` for.
    """
    err = not asked or isinstance(error, FileError)
    show(error.faults, every=asked and is_kept(), err=err)
    warn(f"{count_faults(error.faults)} {outcome}".rstrip(), bold=True, err=err)
    raise SystemExit(error.exit_code)


def say_findings(found: Sequence[Fault], *, every: bool = False) -> None:
    """Print what was found and how much it is: all of it into a file, on a terminal the first."""
    if found:
        show(found, every=every or is_kept(), err=False)
        warn(count_faults(found), bold=True, err=False)
    else:
        say_line(_("No errors."))


def is_kept() -> bool:
    """Return whether what is printed goes to a file or to another program."""
    return not sys.stdout.isatty()


def show(faults: Sequence[Fault], *, every: bool = False, err: bool = True) -> None:
    """Show the faults: the first of them, or `every` one."""
    if told := answer():
        told.findings += faults
        return
    most = len(faults) if every else _MOST
    for one in faults[:most]:
        _show(one, err=err)
    left = len(faults) - most
    if left > 0:
        more = counted("… and {n} more finding", "… and {n} more findings", left)
        warn(f"{more}\n", err=err)


def say_briefly(fault: Fault) -> None:
    """Say a fault in one line."""
    severity = _(SEVERITIES[fault.message.severity]).capitalize()
    place = " → ".join(filter(None, within(fault.place)))
    say_line(f"    {severity} {fault.message.code}  {place}  {fault.what(LANGUAGE)}")


def _show(fault: Fault, *, err: bool) -> None:
    """Print the fault: its title, then place, reason and remedy, each under its word."""
    severity = fault.message.severity
    head = f"{_(SEVERITIES[severity])} {fault.message.code}"
    colour = None if os.environ.get("NO_COLOR") else _COLOURS[severity]
    title = _styled(fault.title(LANGUAGE), bold=True)
    _put(f"{click.style(head, fg=colour, bold=True)}  {title}", err=err)
    for name, text in (
        (_("Where"), place_text(fault.place)),
        (_("What"), fault.what(LANGUAGE)),
        (_("Remedy"), as_started(fault.remedy(LANGUAGE))),
        (_("Values"), other_values(fault)),
        (_("More"), f"{command()} paaiskink {fault.message.code}" if fault.message.why else ""),
    ):
        if text:
            warn(_hanging(name, text), err=err)
    warn("", err=err)


def _hanging(name: str, text: str) -> str:
    told = textwrap.fill(
        text.replace(" – ", "\u00a0– ")  # no line begins with a dash
        .replace("{{ ", f"{{{{{_HELD}")  # nor is a quotation broken, which is copied as it stands
        .replace(" }}", f"{_HELD}}}}}"),
        width=line_width(),
        initial_indent=f"  {name:<12}",
        subsequent_indent=" " * 14,
        break_long_words=False,
        break_on_hyphens=False,
    )
    return told.replace(_HELD, " ")


def _styled(text: str, *, bold: bool) -> str:
    harmless = _STEERING.sub("�", text).expandtabs()
    return click.style(harmless, bold=True) if bold and harmless else harmless


def _put(text: str, *, err: bool = False) -> None:
    """Print `text`; its looks go where they are understood, or are asked for all the same."""
    if os.environ.get("TERM") in _WITHOUT_LOOKS:
        click.echo(text, err=err, color=False)
    else:
        click.echo(text, err=err, color=True if os.environ.get("FORCE_COLOR") else None)
