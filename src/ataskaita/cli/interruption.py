"""One answer to all that ends the program from outside: Ctrl+C, a closed terminal, `kill`.

What was begun is put away, one line says so, and the exit code is what shells expect. A second
signal changes nothing: putting away takes a moment.
"""

import signal
import sys
from types import FrameType
from typing import Any, Final

_NAMES: Final = ("SIGINT", "SIGTERM", "SIGHUP", "SIGBREAK")
"""What is heard, where the system has it."""
_SIGNALLED: Final = 128
"""What shells add to a signal's number."""
_SOON: Final = 0.01
"""Seconds after which an interruption that was swallowed is said again."""


class Interrupted(SystemExit):
    """Raised wherever the program is when it is asked to end; no `except Exception` takes it."""

    words = "Aborted!"
    """What is said, in English; who knows more of what was begun says more."""


def listen() -> None:
    """Raise Interrupted from now on, but for what the caller of the program wants ignored."""
    for one in _signals():
        if signal.getsignal(one) not in (signal.SIG_IGN, None):
            signal.signal(one, _interrupt)
    sys.unraisablehook = _say_again


def deafen() -> None:
    """Hear nothing any more: the work is done, or put away."""
    for one in _signals():
        signal.signal(one, signal.SIG_IGN)


def tell(interrupted: Interrupted) -> None:
    """Say that the program was interrupted, on a line of its own below the terminal's ^C."""
    from ataskaita.cli.language import _  # noqa: PLC0415 (nothing before somebody listens)

    sys.stderr.write(f"\n{_(interrupted.words)}\n")
    sys.stderr.flush()


def _signals() -> list[int]:
    return [getattr(signal, name) for name in _NAMES if hasattr(signal, name)]


def _interrupt(number: int, frame: FrameType | None) -> None:
    if _names_an_attribute(frame):
        _say_soon(number)
        return
    deafen()
    raise Interrupted(_SIGNALLED + number)


def _names_an_attribute(frame: FrameType | None) -> bool:
    """Return whether a class is being made, and tells a descriptor its name.

    Python 3.11 makes a RuntimeError of whatever is raised meanwhile.
    """
    while frame is not None:
        if frame.f_code.co_name == "__set_name__":
            return True
        frame = frame.f_back
    return False


def _say_again(swallowed: Any) -> None:
    """Interrupt again where Python couldn't let it through: while an object was put away."""
    if not isinstance(swallowed.exc_value, Interrupted):
        sys.__unraisablehook__(swallowed)
        return
    number = int(swallowed.exc_value.code or 0) - _SIGNALLED
    signal.signal(number, _interrupt)
    _say_soon(number)


def _say_soon(number: int) -> None:
    from threading import Timer  # noqa: PLC0415 (hardly ever needed)

    Timer(_SOON, _say, (number,)).start()


def _say(number: int) -> None:
    """Interrupt the main thread, which may be waiting for the system."""
    from _thread import interrupt_main  # noqa: PLC0415 (the same)
    from threading import main_thread  # noqa: PLC0415 (the same)

    waiting = main_thread().ident
    if hasattr(signal, "pthread_kill") and waiting is not None:
        signal.pthread_kill(waiting, number)
    else:
        interrupt_main(signal.Signals(number))
