"""Every screen in the docs is what the command prints; every script in them runs."""

import os
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from _pytest.mark.structures import ParameterSet
from attrs import frozen
from docx import Document

PROJECT = Path(__file__).parents[2]
RUN_ELSEWHERE = {
    "docs/checks.md": "tests/docs/test_checks_page.py",
    "docs/docxtpl.md": "tests/scripts/test_docxtpl_scripts.py",
    "docs/juodrastis.md": "tests/docs/test_drafts_page.py",
    "docs/savas-sablonas.md": "tests/docs/test_own_template_page.py",
}
"""Pages whose screens and scripts need a story of their own, each with the test that tells it."""
SHOWS = re.compile(r"^ *```(?:python|console)$", re.MULTILINE)
PAGES = tuple(
    name
    for page in (PROJECT / "README.md", *sorted((PROJECT / "docs").rglob("*.md")))
    if SHOWS.search(page.read_text(encoding="utf-8"))
    and (name := page.relative_to(PROJECT).as_posix()) not in RUN_ELSEWHERE
)
AT_ONCE = {"README.md", "docs/guide.md", "docs/testing.md", "docs/vadovas.md"}
"""Pages that are run with the quick tests too: most commands and calls stand there."""
COUNTING = "docs/vadovas.md"
"""The one page that says how many rules there are; the others need no change with each new one."""
RULES = re.compile(r"\d+ taisykl\w+")
SCREEN = re.compile(r"```console\n\$ (?P<command>.+)\n(?P<shown>(?:.*\n)*?)```")
SCRIPT = re.compile(r"```python\n(?P<script>.*?)```", re.DOTALL)


@frozen
class Screen:
    """A command that a page shows, and what it says that the command prints."""

    page: str
    command: str
    shown: str

    def __str__(self) -> str:
        return f"{self.page}: {self.command}"


def case(page: str, one: object) -> ParameterSet:
    """Return a case of a test; of most pages a slow one."""
    return pytest.param(one, marks=[] if page in AT_ONCE else [pytest.mark.slow], id=str(one))


def screens() -> Iterator[Screen]:
    for page in PAGES:
        text = (PROJECT / page).read_text(encoding="utf-8")
        for match in SCREEN.finditer(text):
            yield Screen(page, match["command"], match["shown"])


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder with the fixtures, and a template of one's own, made in Word."""
    shutil.copytree(PROJECT / "fixtures", tmp_path / "fixtures")
    template = Document()
    template.add_paragraph("{{ metai }} m.")
    template.save(str(tmp_path / "mano-sablonas.docx"))
    return tmp_path


def printed(command: str, folder: Path) -> str:
    """Return what the command prints, output and errors as they come."""
    *settings, program = re.split(r"(?<=\S) (?=ataskaita )|^(?=ataskaita )", command)
    words = shlex.split(program)
    variables = dict(one.split("=", 1) for one in settings if "=" in one)
    done = subprocess.run(
        [sys.executable, "-m", *words],
        cwd=folder,
        env={**os.environ, "ATASKAITA_PALEISTA": "ataskaita", "COLUMNS": "80", **variables},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        check=False,
    )
    return done.stdout


class DescribeTheDocs:
    def they_show_screens(self) -> None:
        assert len(list(screens())) >= 3
        assert len(PAGES) >= 6

    @pytest.mark.parametrize(("page", "test"), RUN_ELSEWHERE.items())
    def they_have_a_test_where_they_are_not_run_here(self, page: str, test: str) -> None:
        text = (PROJECT / test).read_text(encoding="utf-8")

        assert page.rpartition("/")[2] in text or "make_checks import PAGE" in text

    @pytest.mark.parametrize("screen", [case(one.page, one) for one in screens()])
    def their_screens_are_what_the_commands_print(self, screen: Screen, folder: Path) -> None:
        shown = printed(screen.command, folder)

        if screen.page == COUNTING:
            assert shown == screen.shown
        else:
            assert RULES.sub("taisyklės", shown) == RULES.sub("taisyklės", screen.shown)

    @pytest.mark.parametrize("page", [case(one, one) for one in PAGES])
    def their_scripts_run_from_top_to_bottom(
        self, page: str, folder: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        text = (PROJECT / page).read_text(encoding="utf-8")
        monkeypatch.chdir(folder)

        names: dict[str, object] = {}
        for match in SCRIPT.finditer(text):
            exec(match["script"], names)  # noqa: S102 (the page's own script is what is tested)

        assert not SCRIPT.search(text) or list(folder.glob("isvestis/*"))
