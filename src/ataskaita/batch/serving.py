"""What a process of our own does: it makes what comes through its pipe.

Apart from who hires it, so that it imports no more than the making of one report needs.
"""

import contextlib
import multiprocessing
import os
import signal
import threading
from typing import TYPE_CHECKING, Any, Final

from ataskaita.batch.work import Order, make, prepare

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

READY: Final = "ready"
"""What a worker says first."""


def serve(pipe: "Connection[Any, Any]", order: Order) -> None:
    """Make what comes through the pipe, the template first, until nobody is at its other end."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is for the caller to answer
    threading.Thread(target=_end_with_caller, daemon=True).start()
    with contextlib.suppress(EOFError, OSError):
        prepare(pipe.recv_bytes())
        pipe.send(READY)
        while True:
            name, source, places = pipe.recv()
            pipe.send(make(order, name, source, places))


def _end_with_caller() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)
