"""`ataskaita rengti D --sulieti`: new data in a draft that people edited; theirs stays."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import wraps
from pathlib import Path
from typing import Any, Final

import click
from attrs import evolve

from ataskaita.cli.language import _, ngettext
from ataskaita.cli.machine import answer
from ataskaita.cli.options import FILE
from ataskaita.cli.screen import say, say_briefly, say_line, say_made, show
from ataskaita.declared.report import Report
from ataskaita.errors import Finding
from ataskaita.hall.drafts import Bringing, Refreshed, Refreshing, Settings
from ataskaita.hall.refreshing import (
    MERGED,
    refresh,
    refuse_open,
    write_brought,
    write_refreshed,
)
from ataskaita.hall.telling import count_merged, findings_of, line_of
from ataskaita.records import frozen

LEFT: Final = 6
"""The exit code where conflicts were left as comments."""
_MOST: Final = 40
"""Changes that are shown in a line each; JSON has all."""


@frozen
class Wanted:
    """How a draft is to be refreshed, as it was asked for."""

    merge: bool = False
    plan: bool = False
    figures: str = "zmoniu"
    in_place: bool = False
    track: bool = False
    base: Path | None = None
    history: bool | None = None
    """Whether a history is kept beside the draft; None where one is already, or it is refreshed."""

    @property
    def bringing(self) -> Bringing:
        """The same as the hall knows it; the template and the document are the draft's."""
        how = Refreshing(self.base, tracked=self.track, by_data=self.figures == "duomenu")
        return Bringing(how, self.in_place, self.history, self.plan)


_OPTIONS: Final[Mapping[str, Callable[..., Any]]] = {
    "merge": click.option(
        "--sulieti",
        "--merge",
        "merge",
        is_flag=True,
        help=_("Bring what changed into the draft that people edited; theirs stays."),
    ),
    "plan": click.option(
        "--planas",
        "--plan",
        "plan",
        is_flag=True,
        help=_("With --sulieti: only show what would happen."),
    ),
    "figures": click.option(
        "--skaiciai",
        "--figures",
        "figures",
        type=click.Choice(["zmoniu", "duomenu"]),
        default="zmoniu",
        help=_("With --sulieti: whose figures stand where both changed one."),
    ),
    "in_place": click.option(
        "--vietoje",
        "--in-place",
        "in_place",
        is_flag=True,
        help=_("With --sulieti: in the draft's own place; the old one is kept beside it."),
    ),
    "track": click.option(
        "--sekti",
        "--track",
        "track",
        is_flag=True,
        help=_("With --sulieti: each change as a tracked one."),
    ),
    "base": click.option(
        "--pagal",
        "--base",
        "base",
        type=FILE,
        metavar=_("OLD DATA"),
        help=_("With --sulieti: the data from which the draft was made."),
    ),
    "history": click.option(
        "--istorija/--be-istorijos",
        "--history/--no-history",
        "history",
        default=None,
        help=_(
            "Keep the draft's versions in the hidden folder .ataskaita beside it, or don't; by "
            "default with --sulieti, and where there is that folder."
        ),
    ),
}


def merging_options(command: Callable[..., None]) -> Callable[..., None]:
    """Return the command with the options of a refresh, handed on as one `wanted`."""
    return _asking(command, _OPTIONS)


def batch_merging_options(command: Callable[..., None]) -> Callable[..., None]:
    """Return a batch's command with the same; of which data each draft was made it must tell."""
    return _asking(command, {name: one for name, one in _OPTIONS.items() if name != "base"})


def _asking(
    command: Callable[..., None], options: Mapping[str, Callable[..., Any]]
) -> Callable[..., None]:
    @wraps(command)
    def asked(**given: Any) -> None:
        wanted = Wanted(**{name: given.pop(name) for name in options})
        _refuse_unmerged(wanted)
        command(**given, wanted=wanted)

    for option in reversed(tuple(options.values())):
        asked = option(asked)
    return asked


def _refuse_unmerged(wanted: Wanted) -> None:
    """Refuse what says how to merge where nothing is merged: a plan that is made is none."""
    if not wanted.merge and wanted != Wanted(history=wanted.history):
        raise click.UsageError(
            _("--planas, --skaiciai, --vietoje, --sekti and --pagal go with --sulieti.")
        )


def merge_all(
    report: Report, settings: Settings, targets: Mapping[str, Path], wanted: Wanted
) -> None:
    """Refresh the drafts at these places; exit with 6 where conflicts were left."""
    left = False
    for name, target in targets.items():
        template = settings.template if settings.is_of(name) else None
        how = evolve(wanted.bringing.how, template=template, document=name)
        done = refresh(target, report, how)
        if settings.final:
            refuse_open(done, target)
        _say(done, report, target)
        if not wanted.plan and not done.is_same:
            _write(done, report, target, wanted)
        left = left or bool(done.conflicts)
    if left:
        raise SystemExit(LEFT)


def _write(done: Refreshed, report: Report, target: Path, wanted: Wanted) -> None:
    """Write a refreshed draft; keep it in the history, and what it was before."""
    brought = write_brought(done, target, report, wanted.bringing)
    _say_written(brought.target, brought.old)
    if brought.unkept:
        say(_("History:"), brought.unkept)


def write_merged(done: Refreshed, target: Path, *, in_place: bool, suffix: str = MERGED) -> Path:
    """Write what was merged beside what was read, or in its place; say and return where."""
    day = date.today() if in_place else None  # noqa: DTZ011 (the person's own day)
    made, kept = write_refreshed(done, target, in_place=day, suffix=suffix)
    _say_written(made, kept)
    return made


def _say_written(made: Path, kept: Path | None) -> None:
    if kept is not None:
        say_made(kept, _("The old one:"))
    say_made(made)


def _say(done: Refreshed, report: Report, target: Path) -> None:
    """Say what was brought in, and what was left to people."""
    found = findings_of(done.conflicts, report, target)
    if told := answer():
        show(found)
        told.result = [*(told.result or ()), merged_as_json(done, target)]
        return
    say(_("Merged:"), f"{target.name} – {count_merged(done, found)}")
    if done.figures_only:
        say("", _("figures alone: the draft doesn't tell its other words; --pagal OLD.yaml does"))
    if done.missing:
        say(
            "",
            _(
                "the template that made the draft isn't found: the standard one is taken; "
                "--sablonas names it"
            ),
        )
    say_merged(done, found)


def say_merged(done: Refreshed, found: Sequence[Finding]) -> None:
    """Say in a line each what was brought in, and what was left to people."""
    for one in done.applied[:_MOST]:
        say_line(f"    {line_of(one)}")
    if len(done.applied) > _MOST:
        more = ngettext("… and {n} more", "… and {n} more", len(done.applied) - _MOST)
        say_line(f"    {more.format(n=len(done.applied) - _MOST)}")
    for finding in found:
        say_briefly(finding)


def merged_as_json(done: Refreshed, target: Path) -> Mapping[str, object]:
    """Return the same for another program."""
    return {
        "draft": str(target),
        "same": done.is_same,
        "figures_only": done.figures_only,
        "template_missing": bool(done.missing),
        "agreed": done.agreed,
        "applied": [
            {"sort": one.sort, "line": line_of(one), "old": one.old, "new": one.new}
            | {"path": one.path}
            for one in done.applied
        ],
        "conflicts": len(done.conflicts),
    }
