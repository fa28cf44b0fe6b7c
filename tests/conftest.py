"""What all tests share: they run in the project's folder, and Hypothesis is repeatable.

Nothing is kept in the cache of whoever runs them.
"""

import gc
import os
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from ataskaita.testing import document_regression

__all__ = ["document_regression"]

gc.set_threshold(100_000)  # search memory for rubbish as seldom as the tool does
os.environ["ATASKAITA_CACHE"] = "ne"
settings.register_profile("project", deadline=None, derandomize=True)
settings.load_profile("project")


def pytest_collection_finish() -> None:
    """Search for rubbish never among the tests themselves: they stay to the end."""
    gc.collect()
    gc.freeze()


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
