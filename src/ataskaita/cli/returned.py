"""What of a draft went back into a copy of the data, and what couldn't, as a screen says it."""

from pathlib import Path
from typing import Final

from ataskaita.cli.language import LANGUAGE, _, counted
from ataskaita.cli.machine import answer
from ataskaita.cli.screen import say_hanging, say_line, say_made
from ataskaita.hall.returning import Left, Proposed, Returned
from ataskaita.messages import translate

_LONGEST: Final = 120
"""Characters of a text that are shown; JSON has all."""


def say_returned(done: Returned, copy: Path | None) -> None:
    """Say it, or hand it over to a program."""
    if told := answer():
        told.result |= {
            "returned": [_as_json(one) for one in done.proposed],
            "left": [_left_as_json(one) for one in done.left],
        }
        told.made += [str(copy)] if copy else []
        return
    say_line("")
    if copy is not None:
        count = len(done.proposed)
        words = counted(
            "{n} change went back into a copy of the data:",
            "{n} changes went back into a copy of the data:",
            count,
        )
        say_line(words, bold=True)
        for one in done.proposed:
            change = _("“{was}” → “{now}”").format(was=_short(one.was), now=_short(one.now))
            say_hanging(_("Data"), f"{one.label}: {change}")
        say_made(copy, _("Copy:"))
    if done.left:
        say_line(_("Not gone back:"), bold=True)
    for left in done.left:
        why = translate(left.why, LANGUAGE)
        say_hanging(_("Left"), f"{left.where}: {_changed(left)} – {why}")


def _changed(one: Left) -> str:
    return _("“{was}” → “{now}”").format(was=_short(one.was), now=_short(one.now))


def _short(text: str) -> str:
    said = " ".join(text.split())
    return said if len(said) <= _LONGEST else f"{said[:_LONGEST]}…"


def _as_json(one: Proposed) -> dict[str, object]:
    names = ("path", "label", "was", "now", "paragraph")
    return {name: getattr(one, name) for name in names}


def _left_as_json(one: Left) -> dict[str, str]:
    why = translate(one.why, LANGUAGE)
    return {"where": one.where, "was": one.was, "now": one.now, "why": why}
