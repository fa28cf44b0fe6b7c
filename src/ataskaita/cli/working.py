"""What is being done, and for how long, on a terminal: a long document takes half a minute."""

import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Final, TextIO

_PATIENCE: Final = 1.0
"""Seconds after which somebody wonders; what takes less says nothing."""


@contextmanager
def working(words: str, *, every: float = _PATIENCE) -> Iterator[None]:
    """Say what is being done with the seconds that it takes, until it is done; then nothing of it.

    It is said on standard error, and only where that is a terminal.
    """
    screen = sys.stderr
    if screen is None or not screen.isatty():
        yield
        return
    done = threading.Event()
    teller = threading.Thread(target=_tell, args=(words, every, screen, done), daemon=True)
    teller.start()
    try:
        yield
    finally:
        done.set()
        teller.join()


def _tell(words: str, every: float, screen: TextIO, done: threading.Event) -> None:
    said, seconds = "", 0
    with suppress(OSError, ValueError):  # a terminal that was closed stops no work
        while not done.wait(every):
            seconds += 1
            said = f"{words} {seconds} s"
            _put(screen, f"\r{said}")
        if said:
            _put(screen, f"\r{' ' * len(said)}\r")


def _put(screen: TextIO, text: str) -> None:
    screen.write(text)
    screen.flush()
