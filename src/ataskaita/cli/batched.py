"""What became of a batch, as a screen says it: how many, whose data fails, who owes what."""

import textwrap
from typing import Final

from ataskaita.batch import BatchResult, Outcome, Status
from ataskaita.batch.outcomes import Trouble
from ataskaita.cli.language import _, counted
from ataskaita.cli.machine import answer
from ataskaita.cli.screen import say, say_line, show
from ataskaita.cli.started import as_started
from ataskaita.cli.streams import line_width
from ataskaita.hall.telling import counts_text
from ataskaita.messages.drift import NO_OWN_TEMPLATE
from ataskaita.messages.review import NO_LAW

_FEW: Final = 3
"""Places that are shown of one institution's."""
_MOST: Final = 20
"""Failures that are shown, or documents beside others; the summary has them all."""


def say_batch(result: BatchResult) -> None:
    """Say what became of a batch, or hand it over to a program."""
    if told := answer():
        told.findings += (*result.remarks, *result.faults)
        for one in result.outcomes:
            told.made += [where for where in (one.target, *one.others.values()) if where]
        told.made += [str(result.summary)] if result.summary else []
        outcomes = [one.to_dict() for one in result.outcomes]
        told.result = {"outcomes": outcomes, "missing": list(result.missing)}
        return
    made = result.count(Status.MADE)
    say(_("Made:"), counted("{n} report", "{n} reports", made))
    for status, words in (
        (Status.UNCHANGED, _("Unchanged:")),
        (Status.MERGED, _("Merged:")),
        (Status.BESIDE, _("Beside:")),
        (Status.FAILED, _("Failed:")),
    ):
        if count := result.count(status):
            say(words, str(count))
            if status in _SAYING:
                _SAYING[status](result)
    _say_failed(result)
    _say_empty(result)
    _say_lacking(result)
    _say_left_out(result)
    _say_missing(result)
    if result.summary is not None:
        say(_("Summary:"), str(result.summary))
    if result.failed:
        say("", as_started(_("once they are mended: ataskaita paketas … --pakartoti")))
    show((*result.remarks, *result.faults), every=True)


def _say_failed(result: BatchResult) -> None:
    """Say what failed: how many faults it has, where the first stands, what it is, what to do."""
    for one in result.failed[:_MOST]:
        trouble, faults = one.troubles[0], len(one.troubles)
        count = counted("{n} error", "{n} errors", faults)
        place = trouble.cell or (_("line {n}").format(n=trouble.line) if trouble.line else "")
        told = (one.name, count, place, trouble.code, trouble.what)
        _say_below("  ".join(part for part in told if part))
        if not place:  # of the whole file: nobody opens it to look for a place
            _say_below(f"  {trouble.remedy}")


def _say_empty(result: BatchResult) -> None:
    """Say whose data nobody has begun to fill: there is a document of it, without a figure."""
    empty = [one for one in result.outcomes if one.status is not Status.FAILED and not one.given]
    if empty:
        say(_("Not filled:"), str(len(empty)))
    for one in empty[:_MOST]:
        say_line(f"    {one.name}")


def _say_missing(result: BatchResult) -> None:
    """Say which institutions of the list haven't reported."""
    if result.missing:
        say(_("Not received:"), str(len(result.missing)))
    for name in result.missing[:_MOST]:
        say_line(f"    {name}")


def _say_lacking(result: BatchResult) -> None:
    """Say whose draft decisions cite no law: why only once, for it is the same of all."""
    lacking = [(one, trouble) for one, trouble in _told(result) if trouble.code == NO_LAW.code]
    if lacking:
        say(_("Lacking:"), str(len(lacking)))
        _say_below(f"{NO_LAW.code}  {lacking[0][1].what}")
    for one, _trouble in lacking[:_MOST]:
        _say_below(f"  {one.name}")


def _say_left_out(result: BatchResult) -> None:
    """Say whose data gives what the document doesn't say, and what."""
    others = (NO_LAW.code, NO_OWN_TEMPLATE.code)
    told = [(one, trouble) for one, trouble in _told(result) if trouble.code not in others]
    if told:
        say(_("Left out:"), str(len({one.name for one, _trouble in told})))
    for one, trouble in told[:_MOST]:
        _say_below(f"{one.name}  {trouble.code}  {trouble.what}")


def _told(result: BatchResult) -> list[tuple[Outcome, Trouble]]:
    """Return what is told of each document that was made."""
    made = (one for one in result.outcomes if one.status is not Status.FAILED)
    return [(one, trouble) for one in made for trouble in one.remarks]


def _say_beside(result: BatchResult) -> None:
    """Say which documents stand beside others, and where."""
    beside = [one for one in result.outcomes if one.status is Status.BESIDE]
    for one in beside[:_MOST]:
        trouble = one.troubles[-1]
        _say_below(f"{one.name}  {trouble.code}  {one.target}")


def _say_merged(result: BatchResult) -> None:
    """Say into whose documents something was brought, how much, and what was left to people."""
    merged = [one for one in result.outcomes if one.status is Status.MERGED]
    for one in merged[:_MOST]:
        told = counts_text(one.changes, len(one.conflicts)) if one.changes or one.conflicts else ""
        _say_below(f"{one.name}  {told or _('nothing to change')}")
        for trouble in one.remarks:
            if trouble.code == NO_OWN_TEMPLATE.code:
                _say_below(f"  {trouble.code}  {trouble.what}")
        for conflict in one.conflicts[:_FEW]:
            _say_below(f"  {conflict.code}  {conflict.label}")


_SAYING: Final = {Status.BESIDE: _say_beside, Status.MERGED: _say_merged}


def _say_below(text: str) -> None:
    """Say a line of one institution; what is too long for the screen goes on below it."""
    say_line(
        textwrap.fill(
            text.replace(" – ", "\u00a0– "),
            width=line_width(),
            initial_indent="    ",
            subsequent_indent="      ",
            break_long_words=False,
            break_on_hyphens=False,
        )
    )
