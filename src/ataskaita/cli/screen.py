"""What a person sees: headings, lines, and faults with place, reason and remedy."""

import json
import textwrap
from collections.abc import Sequence
from typing import NoReturn

from rich.console import Console
from rich.text import Text

from ataskaita.cli.language import LANGUAGE, _, ngettext
from ataskaita.errors import AtaskaitaError, DataErrors, Fault, Place
from ataskaita.model.report import Report

_MOST = 20
"""Faults that are shown; more would scroll away."""


def say_heading(report: Report) -> None:
    """Say whose report it is, and of which year."""
    heading = _("Report of “{library}”, {year}")
    say_line(heading.format(library=report.library.name, year=report.year), style="bold")


def say(step: str, what: str) -> None:
    """Say what one step did."""
    _console().print(Text(f"  {step:<13}{what}"), soft_wrap=True)


def say_line(text: str, style: str = "") -> None:
    """Print one line."""
    _console().print(Text(text, style=style), soft_wrap=True)


def stop_on_faults(faults: Sequence[Fault], *, as_json: bool = False) -> None:
    """Show the faults and exit with 1; do nothing where there are none."""
    if faults:
        refuse(DataErrors(faults), as_json=as_json)


def refuse(error: AtaskaitaError, *, as_json: bool = False) -> NoReturn:
    """Show every fault of the error and exit with its code."""
    if as_json:
        say_line(json.dumps([_as_json(one) for one in error.faults], ensure_ascii=False, indent=2))
        raise SystemExit(error.exit_code)
    screen = _console(stderr=True)
    for one in error.faults[:_MOST]:
        _show(one, screen)
    count = len(error.faults)
    if count > _MOST:
        more = ngettext("… and {n} more", "… and {n} more", count - _MOST)
        screen.print(Text(more.format(n=count - _MOST)))
    found = ngettext("Found: {n} error.", "Found: {n} errors.", count).format(n=count)
    screen.print(Text(f"{found} {_outcome(error)}".rstrip(), style="bold"), soft_wrap=True)
    raise SystemExit(error.exit_code)


def _outcome(error: AtaskaitaError) -> str:
    return _("No document was made.") if error.exit_code in (1, 3) else ""


def _show(fault: Fault, screen: Console) -> None:
    """Print the fault: its title, then place, reason and remedy, each under its word."""
    title = Text.assemble((f"{_('ERROR')} {fault.message.code}", "bold red"), "  ")
    screen.print(title.append(fault.title(LANGUAGE), style="bold"))
    for name, text in (
        (_("Where"), place_text(fault.place)),
        (_("What"), fault.what(LANGUAGE)),
        (_("Remedy"), fault.remedy(LANGUAGE)),
    ):
        if text:
            screen.print(Text(_hanging(name, text, screen.width)), soft_wrap=True)


def _hanging(name: str, text: str, width: int) -> str:
    return textwrap.fill(
        text,
        width=width,
        initial_indent=f"  {name:<12}",
        subsequent_indent=" " * 14,
        break_long_words=False,
        break_on_hyphens=False,
    )


def place_text(place: Place) -> str:
    """Return the place as a person says it: file, line, column, field."""
    spot = place.file
    if place.line:
        line = _("{file}, line {line}").format(file=place.file, line=place.line)
        column = _(", column {column}").format(column=place.column) if place.column else ""
        spot = line + column
    return " → ".join(part for part in (spot, place.within) if part)


def _as_json(fault: Fault) -> dict[str, object]:
    return {
        "code": fault.message.code,
        "file": fault.place.file,
        "line": fault.place.line,
        "column": fault.place.column,
        "path": fault.place.within,
        "what": fault.what(LANGUAGE),
        "remedy": fault.remedy(LANGUAGE),
    }


def _console(*, stderr: bool = False) -> Console:
    """Return a console on the stream of this moment, so that it can be captured."""
    return Console(stderr=stderr, highlight=False, emoji=False)
