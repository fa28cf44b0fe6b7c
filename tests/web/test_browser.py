"""The web edition in a real browser: accessible by axe-core, sound by a validator, on any width.

Guards: web.page, web.tables, web.charts.
"""

import os
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, sync_playwright

from ataskaita import load
from ataskaita.documents import render_html
from tests.test_validity import required_tool

FIXTURES = Path("fixtures")
REPORTS = (
    *("lazdijai-2020", "kulturos-centras", "muziejus", "mokyklos-vadovas"),
    *("savivaldybes-istaiga", "apskritis", "miestelis", "maziausia"),
)
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "EN-301-549", "best-practice"]

pytestmark = pytest.mark.slow


def axe() -> str:
    """Return the rules of axe-core; skip where a machine lacks them, fail where CI does."""
    place = os.environ.get("AXE", "")
    if place and Path(place).is_file():
        return Path(place).read_text(encoding="utf-8")
    if os.environ.get("CI"):
        pytest.fail("CI must install axe-core")
    pytest.skip("axe-core isn't on this machine; CI installs it")


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("tinklalapiai")
    for name in REPORTS:
        page = render_html(load(FIXTURES / name / "ataskaita.yaml"))
        (folder / f"{name}.html").write_bytes(page)
    return folder


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    program = required_tool("chromium", "Chromium")
    with sync_playwright() as driver:
        opened = driver.chromium.launch(executable_path=program, args=["--no-sandbox"])
        yield opened
        opened.close()


def looked_at(browser: Browser, page: Path, width: int, **how: Any) -> Any:
    context = browser.new_context(viewport={"width": width, "height": 800}, **how)
    shown = context.new_page()
    shown.goto(page.as_uri())
    return shown


@pytest.mark.parametrize("name", REPORTS)
class DescribeAPageInABrowser:
    @pytest.mark.parametrize(("width", "colours"), [(1280, "light"), (320, "dark")])
    def it_has_nothing_that_the_rules_of_accessibility_forbid(
        self, name: str, width: int, colours: str, browser: Browser, pages: Path
    ) -> None:
        rules = axe()
        how = {"color_scheme": colours, "bypass_csp": True}
        shown = looked_at(browser, pages / f"{name}.html", width, **how)
        shown.evaluate(rules)
        asked = {"runOnly": {"type": "tag", "values": RULES}, "resultTypes": ["violations"]}
        found = shown.evaluate("asked => axe.run(document, asked)", asked)
        shown.context.close()
        assert [(one["id"], one["nodes"][0]["html"]) for one in found["violations"]] == []
        assert len(found["passes"]) > 15

    def it_is_never_moved_sideways_as_a_whole(
        self, name: str, browser: Browser, pages: Path
    ) -> None:
        shown = looked_at(browser, pages / f"{name}.html", 320)
        wide = shown.evaluate("document.documentElement.scrollWidth")
        shown.context.close()
        assert wide == 320

    def it_asks_for_nothing_but_itself(self, name: str, browser: Browser, pages: Path) -> None:
        context = browser.new_context()
        shown, asked = context.new_page(), list[str]()
        shown.on("request", lambda one: asked.append(one.url))
        shown.goto((pages / f"{name}.html").as_uri())
        context.close()
        assert [one for one in asked if not one.startswith("data:")] == [
            (pages / f"{name}.html").as_uri()
        ]


class DescribeAPagesMarkup:
    def it_is_sound(self, pages: Path) -> None:
        validator = required_tool(os.environ.get("HTML_VALIDATOR"), "the validator of web pages")
        settings = pages / ".htmlvalidate.json"
        settings.write_text(
            '{"root": true, "extends": ["html-validate:standard", "html-validate:a11y"]}'
        )
        files = sorted(map(str, pages.glob("*.html")))
        done = subprocess.run(
            [validator, "-c", settings, *files], capture_output=True, text=True, check=False
        )
        assert (done.returncode, done.stdout) == (0, "")
        assert len(files) == len(REPORTS)
