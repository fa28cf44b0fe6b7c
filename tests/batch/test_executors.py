"""The executors of others: what travels to them, and what they leave."""

import multiprocessing
import time
from collections.abc import Callable
from concurrent.futures import Executor, Future, ProcessPoolExecutor, ThreadPoolExecutor
from pathlib import Path
from typing import Any

import ataskaita as at
from ataskaita.batch import Status
from tests.batches import many_reports

SMALL = ("maziausia",)
REPORTS = 60


class Counted(Executor):
    """An executor that counts what it is given."""

    def __init__(self, executor: Executor) -> None:
        self.executor = executor
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


class DescribeExecutorsOfOthers:
    def they_are_sent_the_template_when_a_worker_lacks_it(self, tmp_path: Path) -> None:
        folder = many_reports(tmp_path / "in", REPORTS, SMALL)

        with ProcessPoolExecutor(2, multiprocessing.get_context("spawn")) as pool:
            list(pool.map(time.sleep, (0.3, 0.3)))  # both are there
            counted = Counted(pool)
            result = at.render_many(folder, tmp_path / "out", counted)

        assert result.count(Status.MADE) == REPORTS
        assert counted.given == REPORTS + counted.templates
        assert 2 <= counted.templates < REPORTS / 2

    def they_are_sent_none_where_it_is_there(self, tmp_path: Path) -> None:
        folder = many_reports(tmp_path / "in", 10, SMALL)

        with ThreadPoolExecutor(2) as pool:
            counted = Counted(pool)
            at.render_many(folder, tmp_path / "out", counted)

        assert (counted.given, counted.templates) == (10, 0)

    def they_are_given_few_reports_ahead(self, tmp_path: Path) -> None:
        folder = many_reports(tmp_path / "in", 40, SMALL)

        with ThreadPoolExecutor(1) as pool:
            counted = Counted(pool)
            at.render_many(folder, tmp_path / "out", counted)

        assert counted.most <= 24

    def they_leave_all_to_us_where_they_are_shut(self, tmp_path: Path) -> None:
        folder = many_reports(tmp_path / "in", 3, SMALL)
        pool = ThreadPoolExecutor(1)
        pool.shutdown()

        result = at.render_many(folder, tmp_path / "out", pool, processes=1)

        assert result.count(Status.MADE) == 3
