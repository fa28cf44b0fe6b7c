"""What all tests share: they run in the project's folder, and Hypothesis is repeatable.

Nothing is kept in the cache of whoever runs them.
"""

import gc
import os
import signal
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest
from coverage import Coverage
from hypothesis import settings

from ataskaita.testing import document_regression

__all__ = ["document_regression"]

ENOUGH = 2
"""So many cases of one test in a row that reach no new line: its others won't either."""
_BARREN: Final[Counter[str]] = Counter()

os.environ["ATASKAITA_CACHE"] = "ne"
settings.register_profile("project", deadline=None, derandomize=True)
settings.load_profile("project")


def pytest_collection_finish() -> None:
    """Search memory for rubbish seldom, as the tool does, and never among the tests themselves."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(100_000)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Iterator[None]:
    """Count no lines in cases of a test that reach no new ones: counting takes as long as running.

    What `--cov` says is therefore a lower bound.
    """
    counting, test = Coverage.current(), item.nodeid.partition("[")[0]
    if counting is None:
        return (yield)
    if _BARREN[test] >= ENOUGH:
        counting.stop()
        try:
            return (yield)
        finally:
            counting.start()
    before = _reached(counting)
    try:
        return (yield)
    finally:
        _BARREN[test] = 0 if _reached(counting) > before else _BARREN[test] + 1


def _reached(counting: Coverage) -> int:
    """Return how many steps from line to line have been counted."""
    collector = counting._collector  # noqa: SLF001 (nothing public tells it while it counts)
    return 0 if collector is None else sum(map(len, collector.data.values()))


@pytest.fixture(autouse=True)
def _in_the_project(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(Path(__file__).parents[1])


@pytest.fixture
def hears_ctrl_c() -> Iterator[None]:
    """Let a process that a test starts hear Ctrl+C and its like: `&`, `nohup` and CI ignore them.

    The program itself stays deaf where it is started deaf, as a job in the background must.
    """
    names = ("SIGINT", "SIGTERM", "SIGHUP")
    heard = [getattr(signal, one) for one in names if hasattr(signal, one)]
    before = {one: signal.signal(one, signal.default_int_handler) for one in heard}
    yield
    for one, handler in before.items():
        signal.signal(one, handler)


@pytest.fixture(autouse=True)
def _without_pages(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let LibreOffice count pages for slow tests alone: any report with contents starts it."""
    if request.node.get_closest_marker("slow") is None:
        monkeypatch.setattr("ataskaita.preview.find_libreoffice", lambda: None)
