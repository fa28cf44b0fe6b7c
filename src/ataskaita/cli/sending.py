"""`ataskaita paketas --nauja`: workbooks for the institutions of a list, to be sent out."""

from datetime import UTC, datetime
from pathlib import Path

from ataskaita.batch.sending import Sent, send_out
from ataskaita.cli.language import _, counted
from ataskaita.cli.machine import answer
from ataskaita.cli.screen import refuse, say, say_line, show, warn, working
from ataskaita.cli.started import suggested
from ataskaita.errors import AtaskaitaError
from ataskaita.hall.carried import told_of

_FAILED = 5
"""The exit code where some of the workbooks could not be made."""
_MOST = 3
"""Institutions that are named for one thing."""


def send(institutions: Path, folder: Path, year: int | None, previous: Path | None) -> None:
    """Make the workbooks, say what became of each, exit with 5 where one could not be made."""
    of = year or datetime.now(tz=UTC).year - 1
    try:
        with working(_("Writing the data file…")):
            sent = list(send_out(institutions, folder, of, previous))
    except AtaskaitaError as error:
        refuse(error)
    _say(sent, folder, institutions, carried=previous is not None)
    raise SystemExit(_FAILED if any(one.faults for one in sent) else 0)


def _say(sent: list[Sent], folder: Path, institutions: Path, *, carried: bool) -> None:
    if told := answer():
        told.findings += (fault for one in sent for fault in one.faults)
        told.made += (str(one.target) for one in sent if one.made is not None)
        told.result = {
            "there": [str(one.target) for one in sent if one.stands],
            "anew": [one.institution for one in sent if one.made and not one.before],
            "left": _left_out(sent),
        }
        return
    made = [one for one in sent if one.made is not None]
    say(_("Made:"), counted("{n} workbook", "{n} workbooks", len(made)))
    if there := [one for one in sent if one.stands]:
        say(_("Already there:"), str(len(there)))
    if carried:
        _say_carried(made)
    failed = [one for one in sent if one.faults]
    if failed:
        say(_("Failed:"), str(len(failed)))
    for one in failed:
        warn(one.institution, bold=True)
        show(one.faults, every=True)
    own = institutions.resolve().parent == folder.resolve() and institutions.stem == "istaigos"
    words = (
        _("send them out; when they come back: ataskaita paketas {folder}")
        if own
        else _("send them out; when they come back: ataskaita paketas {folder} --sarasas {file}")
    )
    say(_("Next:"), suggested(words, folder=folder, file=institutions))


def _say_carried(made: list[Sent]) -> None:
    """Say who goes on from last year, who begins anew, and what isn't kept."""
    anew = [one for one in made if one.before is None]
    say(_("Carried on:"), str(len(made) - len(anew)))
    if anew:
        say(_("Begun anew:"), str(len(anew)))
    for one in anew:
        say_line(f"    {one.institution}")
    for what, names in _left_out(made).items():
        shown = [*names[:_MOST], *(["…"] if len(names) > _MOST else [])]
        count = counted("{n} institution", "{n} institutions", len(names))
        say_line(f"    {what} – {count}: {', '.join(shown)}")


def _left_out(made: list[Sent]) -> dict[str, list[str]]:
    """Return what isn't kept, and of which institutions."""
    found: dict[str, list[str]] = {}
    for one in made:
        if one.before is not None and one.made is not None:
            _kept, *left = told_of(one.before, one.made, one.notes, one.notes)
            for step, what in left:
                found.setdefault(f"{step} {what}", []).append(one.institution)
    return found
