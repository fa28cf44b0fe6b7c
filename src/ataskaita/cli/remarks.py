"""What people ought to know of the data and the template that a report is made with."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Final

from ataskaita.cli.language import _
from ataskaita.cli.machine import answer
from ataskaita.cli.screen import say, say_briefly, show
from ataskaita.errors import Fault
from ataskaita.hall.chosen import CHOSEN, Choice
from ataskaita.hall.open_data import told_open
from ataskaita.hall.wording import count_faults
from ataskaita.messages.template import READ_AGAIN, SLOWER_TAG

_OF_SPEED: Final = frozenset((SLOWER_TAG.code, READ_AGAIN.code))
"""What of a template is for who makes it."""


def say_open(data: Path, *, err: bool = True) -> None:
    """Say that the data is open elsewhere: what was typed there since isn't read."""
    show(tuple(told_open([data])), err=err)


def say_chosen(choices: Iterable[Choice]) -> None:
    """Say which template is chosen for the folder: nobody asked for it in this command."""
    for one in choices:
        called = one.called if not one.form else f"{one.form} – {one.called}"
        say(_("Template:"), _("{template}, chosen in {file}").format(template=called, file=CHOSEN))


def say_remarks(remarks: Sequence[Fault]) -> None:
    """Say what of a template its reader ought to know, in a line each.

    What merely takes longer is for who makes templates: their check says it.
    """
    if told := answer():
        told.findings += remarks
        return
    remarks = [one for one in remarks if one.message.code not in _OF_SPEED]
    if remarks:
        say(_("Template:"), count_faults(remarks))
    for one in remarks:
        say_briefly(one)
