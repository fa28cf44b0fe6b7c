"""A desk in a folder of its own, and a browser that has its key."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser
from starlette.testclient import TestClient

from ataskaita.page.app import application
from ataskaita.page.desk import Desk
from tests.cli.tool import SMALLEST
from tests.page import in_browser


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    shutil.copy(SMALLEST, tmp_path / "duomenys.yaml")
    return Desk(tmp_path, "raktas-raktas", 8123)


@pytest.fixture
def stranger(desk: Desk) -> TestClient:
    """Whoever has no key."""
    return TestClient(application(desk), desk.origin, follow_redirects=False)


@pytest.fixture
def browser(desk: Desk, stranger: TestClient) -> TestClient:
    """The browser of whoever started the program, on our own page."""
    stranger.get("/", params={"raktas": desk.token})
    stranger.headers["Origin"] = desk.origin
    return stranger


@pytest.fixture(autouse=True)
def journals(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """What isn't saved is kept in a folder of the test's own."""
    folder = tmp_path.parent / f"{tmp_path.name}-busena"
    monkeypatch.setenv("ATASKAITA_BUSENA", str(folder))
    return folder


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    """A browser for all tests of a file that don't start their own: it can't be both."""
    with in_browser.chromium() as one:
        yield one
