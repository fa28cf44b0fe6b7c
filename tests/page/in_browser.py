"""The page in a real browser: this system's Chromium, driven by Playwright; axe-core's rules."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

from tests.cli.tool import PROJECT

CHROMIUM: Final = shutil.which("chromium") or shutil.which("chromium-browser")
_TOOLS: Final = PROJECT / ".ci" / "tools" / "node_modules"
AXE: Final = Path(os.environ.get("AXE", _TOOLS / "axe-core" / "axe.min.js"))
_PATIENCE: Final = 120_000
"""Milliseconds: on a processor that many share, a browser may be slow."""
expect.set_options(timeout=_PATIENCE)
_RUN: Final = "rules => axe.run({runOnly: rules, resultTypes: ['violations']})"
"""Of what is right a node will do: to tell where all of it stands takes half of the time."""
_RULES: Final = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


def need_chromium() -> None:
    """Skip the test where there is no Chromium; on CI it must be there."""
    if CHROMIUM is None:
        _miss("Chromium isn't installed (Debian: chromium)")


def _miss(reason: str) -> None:
    if os.environ.get("CI"):
        pytest.fail(reason)
    pytest.skip(reason)


@contextmanager
def chromium() -> Iterator[Browser]:
    """Give a browser; to start it takes longer than most tests."""
    need_chromium()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield browser
        browser.close()


@contextmanager
def page_in(browser: Browser, **looks: Any) -> Iterator[Page]:
    """Give a page of somebody who has seen nothing; what its console says fails the test."""
    context = browser.new_context(locale="lt-LT", **looks)
    page = context.new_page()
    page.set_default_timeout(_PATIENCE)
    said: list[str] = []
    page.on("console", lambda one: said.append(one.text))
    page.on("pageerror", lambda one: said.append(str(one)))
    yield page
    context.close()
    assert said == []


@contextmanager
def browser_page(**looks: Any) -> Iterator[Page]:
    """Give such a page of a browser of its own."""
    with chromium() as browser, page_in(browser, **looks) as page:
        yield page


def violations(page: Page) -> list[str]:
    """Return what of the page breaks axe-core's rules, and where."""
    if not AXE.is_file():
        _miss("axe-core isn't installed (npm: axe-core; AXE says where)")
    page.evaluate(AXE.read_text(encoding="utf-8"))
    told = page.evaluate(_RUN, _RULES)
    return [f"{one['id']}: {one['nodes'][0]['html']}" for one in told["violations"]]
