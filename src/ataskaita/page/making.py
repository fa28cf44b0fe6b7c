"""A run over a folder that goes on while the page is looked at: one at a time, how far it is."""

import sys
import threading
import traceback
from collections.abc import Callable
from typing import TYPE_CHECKING

from attrs import field

from ataskaita.batch import BatchResult, Outcome
from ataskaita.errors import AtaskaitaError, Fault, Place
from ataskaita.messages.page import FAILED
from ataskaita.records import define

if TYPE_CHECKING:
    from ataskaita.batch.running import Progress

Work = Callable[["Progress"], BatchResult]


@define(eq=False)
class Making:
    """The run of this page, and what became of the last one."""

    done: int = 0
    total: int = 0
    last: str = ""
    """The data file that was done last."""
    result: BatchResult | None = None
    faults: tuple[Fault, ...] = ()
    """Why there was no result."""
    _held: threading.Lock = field(factory=threading.Lock)

    @property
    def is_running(self) -> bool:
        """Whether it is at work."""
        return self._held.locked()

    def start(self, work: Work) -> bool:
        """Begin in a thread of its own; return whether nothing else was being made."""
        if not self._held.acquire(blocking=False):
            return False
        self.done = self.total = 0
        self.last, self.result, self.faults = "", None, ()
        threading.Thread(target=self._run, args=(work,), daemon=True).start()
        return True

    def _run(self, work: Work) -> None:
        try:
            self.result = work(self._tell)
        except AtaskaitaError as error:
            self.faults = error.faults
        except Exception as error:  # noqa: BLE001 (nobody else would be told of it)
            traceback.print_exception(error, file=sys.stderr)
            self.faults = (Fault(FAILED, Place("")),)
        finally:
            self._held.release()

    def _tell(self, one: Outcome, done: int, total: int) -> None:
        self.last, self.done, self.total = one.name, done, total
