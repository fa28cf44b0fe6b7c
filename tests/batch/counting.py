"""An executor that counts what it is given."""

from collections.abc import Callable
from concurrent.futures import Executor, Future
from typing import Any


class Counted(Executor):
    """An executor that counts what it is given."""

    def __init__(self, executor: Executor) -> None:
        self.executor = executor
        self._client = getattr(executor, "_client", None)
        self.given = self.templates = self.most = self.underway = 0

    def submit(self, what: Callable[..., Any], /, *args: Any, **named: Any) -> Future[Any]:
        """Hand it over."""
        self.given += 1
        self.templates += any(isinstance(one, bytes) for one in args)
        future = self.executor.submit(what, *args, **named)
        self.underway += 1
        self.most = max(self.most, self.underway)
        future.add_done_callback(self._back)
        return future

    def _back(self, _: Future[Any]) -> None:
        self.underway -= 1
