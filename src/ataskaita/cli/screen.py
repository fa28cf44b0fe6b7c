"""What a person sees: headings, lines, and faults with place, reason and remedy."""

import json
import re
import textwrap
from typing import NoReturn

from rich.console import Console
from rich.text import Text

from ataskaita.cli.language import LANGUAGE, _, ngettext
from ataskaita.errors import AtaskaitaError, Fault, Place
from ataskaita.model.report import Report

_MOST = 20
"""Faults that are shown; more would scroll away."""

_WIDEST = 100
"""Characters in a line of a message; longer ones are hard to read."""

_STEERING = re.compile(r"[^\t\n\x20-\x7e\xa0-\U0010ffff]")
"""What could steer the terminal: a data file may hold it, and a message quotes data."""


def say_heading(report: Report) -> None:
    """Say whose report it is, and of which year."""
    heading = _("Report of “{library}”, {year}")
    say_line(heading.format(library=report.library.name, year=report.year), style="bold")


def say(step: str, what: str) -> None:
    """Say what one step did."""
    say_line(f"  {step:<13}{what}")


def say_line(text: str, style: str = "") -> None:
    """Print one line."""
    _put(_console(), text, style)


def warn(text: str, style: str = "") -> None:
    """Print one line where errors go."""
    _put(_console(stderr=True), text, style)


def refuse(error: AtaskaitaError, outcome: str = "") -> NoReturn:
    """Show every fault of the error, count them, say what came of it, and exit with its code."""
    screen = _console(stderr=True)
    for one in error.faults[:_MOST]:
        _show(one, screen)
    count = len(error.faults)
    if count > _MOST:
        more = ngettext("… and {n} more error", "… and {n} more errors", count - _MOST)
        _put(screen, f"{more.format(n=count - _MOST)}\n")
    found = ngettext("Found: {n} error.", "Found: {n} errors.", count).format(n=count)
    _put(screen, f"{found} {outcome}".rstrip(), "bold")
    raise SystemExit(error.exit_code)


def refuse_as_json(error: AtaskaitaError) -> NoReturn:
    """Print every fault of the error for another program, and exit with its code."""
    say_line(json.dumps([_as_json(one) for one in error.faults], ensure_ascii=False, indent=2))
    raise SystemExit(error.exit_code)


def _show(fault: Fault, screen: Console) -> None:
    """Print the fault: its title, then place, reason and remedy, each under its word."""
    title = Text.assemble((f"{_('ERROR')} {fault.message.code}", "bold red"), "  ")
    screen.print(title.append(_harmless(fault.title(LANGUAGE)), style="bold"), soft_wrap=True)
    for name, text in (
        (_("Where"), place_text(fault.place)),
        (_("What"), fault.what(LANGUAGE)),
        (_("Remedy"), fault.remedy(LANGUAGE)),
    ):
        if text:
            _put(screen, _hanging(name, text, screen.width))
    _put(screen, "")


def _hanging(name: str, text: str, width: int) -> str:
    return textwrap.fill(
        text.replace(" – ", "\u00a0– "),  # no line begins with a dash
        width=min(width, _WIDEST),
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
        "title": fault.title(LANGUAGE),
        "what": fault.what(LANGUAGE),
        "remedy": fault.remedy(LANGUAGE),
    }


def _put(screen: Console, text: str, style: str = "") -> None:
    screen.print(Text(_harmless(text), style=style), soft_wrap=True)


def _harmless(text: str) -> str:
    return _STEERING.sub("�", text)


def _console(*, stderr: bool = False) -> Console:
    """Return a console on the stream of this moment, so that it can be captured."""
    return Console(stderr=stderr, highlight=False, emoji=False)
