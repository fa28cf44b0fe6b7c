"""`--stebeti`: what is shown is shown again whenever one of its files is saved."""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import NoReturn

from ataskaita.cli.interruption import Interrupted
from ataskaita.cli.language import _
from ataskaita.cli.screen import say, show, warn
from ataskaita.disk import states_of, wait_until_saved
from ataskaita.errors import AtaskaitaError
from ataskaita.hall.wording import count_faults

_ENDED = _("Nothing is watched any more; what was made stays.")


def watch(files: Callable[[], Iterable[Path]], again: Callable[[], None]) -> NoReturn:
    """Do it now and `again` whenever one of the files is saved, until somebody ends the program.

    What can't be shown is told, and waited for: the next saving may mend it. Which files there are
    is asked anew each time, for data may name others.
    """
    try:
        while True:
            known = states_of(files())
            _try(again)
            found = {one.name: one for one in files()}
            say(_("Watching:"), _("{files}; Ctrl+C ends it").format(files=", ".join(found)))
            wait_until_saved({**states_of(found.values()), **known})
    except Interrupted as interrupted:
        interrupted.words = _ENDED
        raise


def _try(again: Callable[[], None]) -> None:
    try:
        again()
    except AtaskaitaError as error:
        show(error.faults)
        words = _("Nothing new is shown until they are mended.")
        warn(f"{count_faults(error.faults)} {words}", bold=True)
