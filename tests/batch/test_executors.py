"""The executors of others: what travels to them, and what they leave."""

import multiprocessing
import time
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from pathlib import Path

import pytest

import ataskaita as at
from ataskaita.batch import Status
from tests.batch.counting import Counted
from tests.batches import many_reports

SMALL = ("maziausia",)
REPORTS = 60


class DescribeExecutorsOfOthers:
    @pytest.mark.slow
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

    @pytest.mark.slow
    def they_leave_all_to_us_where_they_are_shut(self, tmp_path: Path) -> None:
        folder = many_reports(tmp_path / "in", 3, SMALL)
        pool = ThreadPoolExecutor(1)
        pool.shutdown()

        result = at.render_many(folder, tmp_path / "out", pool, processes=1)

        assert result.count(Status.MADE) == 3
