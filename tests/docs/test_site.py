"""The site of docs/ is built strictly, its search finds, and it opens anywhere.

Guards: docs.site, docs.make_site.
"""

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Final, Literal

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from ataskaita.cli.main import COMMANDS
from ataskaita.messages.register import messages
from docs.site.links import broken_links
from docs.site.reference import promised
from tests.cli.tool import PROJECT
from tests.test_validity import required_tool
from tests.web.test_browser import axe

LOOKED_AT: Final = (
    *("index.html", "darbuotojams.html", "istaigoms.html", "programmers.html", "galerija.html"),
    *("vadovas.html", "kodai/D201.html", "komandos.html", "reference/ataskaita.html"),
)
RULES: Final = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"]
SHOWN: Final = re.compile(r'<h2 id="(ataskaita[\w.]+)"')
SEARCHED: Final = Path(__file__).with_name("searched.txt")
ASKING: Final = Path(__file__).with_name("search.mjs")


def searches() -> list[tuple[str, str]]:
    """Return what readers type, and the page that they must find among the first five."""
    lines = SEARCHED.read_text(encoding="utf-8").splitlines()
    told = [line.partition(" -> ") for line in lines if " -> " in line]
    return [(asked.strip(), page.strip()) for asked, _arrow, page in told]


@cache
def site_in(folder: Path) -> Path:
    """Return the folder of the site, built once."""
    done = subprocess.run(
        [sys.executable, "-m", "docs.make_site", str(folder / "svetaine")],
        cwd=PROJECT,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return folder / "svetaine"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    if find_spec("material") is None:
        if os.environ.get("CI"):
            pytest.fail("CI must install the extra `docs`")
        pytest.skip("the extra `docs` isn't installed; `python3 run.py check` brings it")
    return site_in(tmp_path_factory.getbasetemp())


@pytest.fixture(scope="module")
def found(site: Path) -> Mapping[str, list[str]]:
    """Return the places that the site's own search finds for each word, best first."""
    node = required_tool("node", "Node.js")
    done = subprocess.run(
        [node, str(ASKING), str(site)],
        input="\n".join(asked for asked, _page in searches()),
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    answers: Mapping[str, list[str]] = json.loads(done.stdout)
    return answers


class DescribeTheLookAtLinks:
    @pytest.mark.parametrize(
        ("written", "told"),
        [
            ('<a href="b.html">', []),
            ('<a href="b.html#čia">', []),
            ('<a href="https://www.python.org/">', []),
            ('<a href="c.html">', ["a.html: c.html"]),
            ('<a href="b.html#ten">', ["a.html: b.html#ten"]),
            ('<a href="#ten">', ["a.html: #ten"]),
            ('<img src="c.png">', ["a.html: c.png"]),
            ('<script src="https://unpkg.com/x">', ["a.html: https://unpkg.com/x"]),
            ('<link rel="stylesheet" href="//a.lt/x.css">', ["a.html: //a.lt/x.css"]),
        ],
    )
    def it_tells_what_leads_nowhere_and_what_asks_the_network(
        self, written: str, told: list[str], tmp_path: Path
    ) -> None:
        (tmp_path / "a.html").write_text(written, encoding="utf-8")
        (tmp_path / "b.html").write_text('<p id="čia">', encoding="utf-8")

        assert broken_links(tmp_path) == told


@pytest.mark.slow
class DescribeTheSite:
    def it_is_built_without_a_warning_or_a_broken_link(self, site: Path) -> None:
        assert (site / "index.html").is_file()

    def it_has_a_page_for_every_code(self, site: Path) -> None:
        pages = {one.stem for one in (site / "kodai").glob("*.html")}

        assert pages == {*messages()}
        beside = (site / "vadovas.html").read_text(encoding="utf-8")
        assert re.search(r'href="kodai\.html"[^>]*>\s*(<[^>]+>\s*)*Pranešimų kodai', beside)

    def it_has_every_command_in_both_languages(self, site: Path) -> None:
        for page in ("komandos.html", "commands.html"):
            text = (site / page).read_text(encoding="utf-8")
            assert [one for one in COMMANDS if f">ataskaita {one}<" not in text] == []

    def it_has_the_promised_names_and_no_other(self, site: Path) -> None:
        pages = (site / "reference").glob("*.html")
        shown = [one for page in pages for one in SHOWN.findall(page.read_text(encoding="utf-8"))]

        assert sorted(shown) == sorted(promised())

    @pytest.mark.parametrize(("asked", "page"), searches())
    def its_search_finds(self, asked: str, page: str, found: Mapping[str, list[str]]) -> None:
        places = [one.partition("#")[0] for one in found[asked]]

        assert page in list(dict.fromkeys(places))[:5]

    def it_says_in_which_language_a_page_is(self, site: Path) -> None:
        for page, language in (("vadovas", "lt"), ("guide", "en"), ("kodai/D201", "lt")):
            text = (site / f"{page}.html").read_text(encoding="utf-8")
            assert f'<div lang="{language}">' in text


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    program = required_tool("chromium", "Chromium")
    with sync_playwright() as driver:
        opened = driver.chromium.launch(executable_path=program, args=["--no-sandbox"])
        yield opened
        opened.close()


@pytest.fixture(scope="module")
def phone(browser: Browser) -> Iterator[Page]:
    """Return a page as wide as a phone's, which opens the site from its folder."""
    context = browser.new_context(viewport={"width": 390, "height": 800}, bypass_csp=True)
    yield context.new_page()
    context.close()


@pytest.mark.slow
class DescribeTheSiteInABrowser:
    def its_search_answers_to_whoever_types_without_a_server(
        self, site: Path, browser: Browser
    ) -> None:
        shown = browser.new_page()
        shown.goto((site / "index.html").as_uri())

        shown.get_by_placeholder("Ieškoti").press_sequentially("linksniai")

        shown.locator("a.md-search-result__link[href*='vadovas.html']").first.wait_for()
        shown.close()

    @pytest.mark.parametrize("name", LOOKED_AT)
    def it_asks_for_nothing_and_is_never_moved_sideways(
        self, name: str, site: Path, phone: Page
    ) -> None:
        asked, wrong = list[str](), list[str]()
        phone.on("request", lambda one: asked.append(one.url))
        phone.on("pageerror", lambda one: wrong.append(str(one)))

        phone.goto((site / name).as_uri())

        assert phone.evaluate("document.documentElement.scrollWidth") == 390
        assert [one for one in asked if not one.startswith(("file:", "data:"))] == []
        assert wrong == []
        assert len(asked) > 1

    @pytest.mark.parametrize("name", LOOKED_AT)
    @pytest.mark.parametrize("colours", ["light", "dark"])
    def its_text_has_nothing_that_the_rules_of_accessibility_forbid(
        self, name: str, colours: Literal["light", "dark"], site: Path, phone: Page
    ) -> None:
        phone.emulate_media(color_scheme=colours)
        phone.goto((site / name).as_uri())
        phone.evaluate(axe())

        asked = {"runOnly": RULES, "resultTypes": ["violations"]}
        found = phone.evaluate("asked => axe.run('.md-content', asked)", asked)

        assert [(one["id"], one["nodes"][0]["html"]) for one in found["violations"]] == []
        assert len(found["passes"]) >= 5
