"""What is asked of a refresh: `--sulieti` and what goes with it, before anything is merged."""

from collections.abc import Callable, Mapping
from functools import wraps
from pathlib import Path
from typing import Any, Final

import click

from ataskaita.cli.language import _
from ataskaita.cli.options import FILE
from ataskaita.hall.drafts import Bringing, Refreshing
from ataskaita.records import frozen


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
