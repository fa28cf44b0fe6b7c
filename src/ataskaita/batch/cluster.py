"""What a Dask cluster is asked apart from reports: to hold the template, and whether it works.

One that has lost all its workers tells nobody: its tasks wait for others without end.
"""

import contextlib
from concurrent.futures import Executor
from time import monotonic
from typing import Any, Final

from ataskaita.batch.work import prepare

PATIENCE: Final = 300.0
"""Seconds that a cluster at rest is waited for: as long as it may take to start its workers."""
ANSWER: Final = 30.0
"""Seconds that its scheduler and workers have to answer."""


class Cluster:
    """The cluster behind an executor."""

    def __init__(self, client: Any) -> None:
        self._client = client
        self.address = str(getattr(client.scheduler, "address", ""))
        """Where its scheduler is, or was."""
        self._at_work = monotonic()

    @classmethod
    def behind(cls, executor: Executor) -> "Cluster | None":
        """Return the cluster; None behind other executors."""
        client = getattr(executor, "_client", None)
        return None if client is None else cls(client)

    @property
    def is_closed(self) -> bool:
        """Whether the scheduler was sought in vain: nothing can be given then, nor taken back."""
        return bool(self._client.status == "closed")

    def prepare(self, template: bytes) -> None:
        """Send the template to each worker that is there; those that lack it will say so.

        As a task's data it would be lost with the workers that hold it, and the tasks would wait.
        """
        with contextlib.suppress(Exception):  # a worker that can't be prepared now
            self._client.run(prepare, template, on_error="ignore", callback_timeout=ANSWER)

    def answers(self) -> None:
        """Note that something came back."""
        self._at_work = monotonic()

    def is_lost(self) -> bool:
        """Return whether it has been at rest for too long while reports wait."""
        if self.is_closed:
            return True
        asked = monotonic()
        if self._is_at_work():
            self._at_work = asked
        return asked - self._at_work > PATIENCE

    def _is_at_work(self) -> bool:
        """Return whether any worker has a task; workers alone say nothing, ours may be gone."""
        try:
            told = self._client.sync(self._client.scheduler.processing, callback_timeout=ANSWER)
        except Exception:  # noqa: BLE001 (whatever way the scheduler is out of reach)
            return False
        return any(told.values())
