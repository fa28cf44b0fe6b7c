"""`ataskaita rengti D --sulieti`: new data in a draft that people edited; theirs stays."""

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Final

from attrs import evolve

from ataskaita.cli.language import _, counted
from ataskaita.cli.machine import answer
from ataskaita.cli.merging import Wanted
from ataskaita.cli.screen import say, say_briefly, say_line, say_made, show
from ataskaita.declared.report import Report
from ataskaita.errors import Finding
from ataskaita.hall.drafts import Refreshed, Settings
from ataskaita.hall.refreshing import refresh, refuse_open, write_brought, write_refreshed
from ataskaita.hall.telling import count_merged, findings_of, line_of, typed_over

LEFT: Final = 6
"""The exit code where conflicts were left as comments."""
_MOST: Final = 40
"""Changes that are shown in a line each; JSON has all."""


def merge_all(
    report: Report, settings: Settings, targets: Mapping[str, Path], wanted: Wanted
) -> None:
    """Refresh the drafts at these places; exit with 6 where conflicts were left."""
    left = False
    for name, target in targets.items():
        how = evolve(wanted.bringing.how, template=settings.own(name), document=name)
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


def write_merged(done: Refreshed, target: Path, *, in_place: bool, suffix: str) -> Path:
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
    every = (*found, *typed_over(done, report, target))
    if told := answer():
        show(every)
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
    say_merged(done, every)


def say_merged(done: Refreshed, found: Sequence[Finding]) -> None:
    """Say in a line each what was brought in, and what was left to people."""
    for one in done.applied[:_MOST]:
        say_line(f"    {line_of(one)}")
    if len(done.applied) > _MOST:
        more = counted("… and {n} more", "… and {n} more", len(done.applied) - _MOST)
        say_line(f"    {more}")
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
