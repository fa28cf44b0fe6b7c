"""Server or browser killed amid the saves of a form: `python -m tests.page.kills_filling 100`.

Afterwards the file is whole, and it, or the journal, has all that the page had said it has.
"""

import os
import random
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from attrs import define
from playwright.sync_api import Error, Page, sync_playwright

import ataskaita as at
from ataskaita.data import save_data
from ataskaita.declared.names import figures_of
from ataskaita.errors import AtaskaitaError
from ataskaita.hall.filling_journal import SETTING, Journal
from tests.cli.tool import write_data
from tests.page.in_browser import CHROMIUM
from tests.page.serving import Served, served

CELL: Final = "fondas.gauta.pavadinimai"
_OTHER: Final = 9
_TEXT: Final = f"fondas:\n  gauta:\n    pavadinimai: 1   # iš knygos\n    kartografija: {_OTHER}\n"
_FILES: Final = ("a.yaml", "a.yaml", "a.yaml", "a.xlsx")
"""A workbook is saved more slowly, so more seldom."""
_LONGEST: Final = {".yaml": 2.0, ".xlsx": 8.0}
"""Seconds in which something is killed: it takes about as long to look and to save."""
_PATIENCE: Final = 20_000


_LOST: Final = '!document.querySelector("[data-lost]").hidden'
_LOOK: Final = f"""window.said = new Promise((say) => {{
  document.addEventListener("looked", () => say("kept"), {{ once: true }});
  setInterval(() => {{ if ({_LOST}) say("lost"); }}, 50);
}}); 0"""
"""Gets to know whether the page keeps what is typed next, or can't."""
_SAVED: Final = f"""() => {_LOST} ? "lost"
  : document.querySelector("#pasakyta").textContent.includes("Įrašyta") ? "saved" : "" """


@define
class Told:
    """What the page has said of one file: the numbers that it kept, and that it saved."""

    path: Path
    kept: int = 1
    saved: int = 1


def lay_out(folder: Path) -> dict[str, Told]:
    """Put the data there, as text and as a workbook."""
    text, book = folder / "a.yaml", folder / "a.xlsx"
    write_data(text, _TEXT)
    save_data(at.load(text), book)
    return {one.name: Told(one) for one in (text, book)}


def kill_once(told: Told, choice: random.Random) -> str:
    """Fill and save a form again and again, kill the server, the browser or both; say which."""
    victims = choice.choice(("server", "browser", "both"))
    after, seconds = choice.randrange(3), choice.uniform(0, _LONGEST[told.path.suffix])
    with (
        TemporaryDirectory(ignore_cleanup_errors=True) as profile,
        served(told.path.parent) as server,
        browser_in(Path(profile)) as (browser, address),
        sync_playwright() as playwright,
        suppress(Error),
    ):
        try:
            page = playwright.chromium.connect_over_cdp(address).contexts[0].new_page()
            page.set_default_timeout(_PATIENCE)
            _open(page, server, told.path.name)
            timer = threading.Timer(seconds, _kill, (victims, server.process, browser))
            _fill(page, told, after, timer)
        finally:
            server.process.kill()  # where the browser alone was
    return victims


def _kill(victims: str, server: "subprocess.Popen[str]", browser: "subprocess.Popen[str]") -> None:
    if victims != "browser":
        server.kill()
    if victims != "server":
        os.killpg(browser.pid, signal.SIGKILL)


@contextmanager
def browser_in(profile: Path) -> Iterator[tuple["subprocess.Popen[str]", str]]:
    """Start a browser that can be killed as a person's is, with all its processes."""
    words = [CHROMIUM or "", "--headless", "--no-sandbox", "--remote-debugging-port=0"]
    with subprocess.Popen(
        [*words, f"--user-data-dir={profile}"],
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    ) as one:
        assert one.stderr is not None
        try:
            yield one, next(line.split()[-1] for line in one.stderr if "DevTools" in line)
        finally:
            with suppress(ProcessLookupError):
                os.killpg(one.pid, signal.SIGKILL)


def _open(page: Page, server: Served, name: str) -> None:
    page.goto(server.address)
    page.goto(f"{server.origin}/pildyti?f={name}&s=Fondas")


def _fill(page: Page, told: Told, after: int, timer: threading.Timer) -> None:
    """Type one number after another and save each, until something fails.

    The kill comes some time `after` so many saves.
    """
    first = max(told.kept, told.saved) + 1
    for number in count(first):
        if number == first + after:
            timer.start()
        page.evaluate(_LOOK)
        page.fill(f'[id="{CELL}"]', str(number))
        if page.evaluate("window.said") == "lost":
            return
        told.kept = number
        page.keyboard.press("Control+s")
        if page.wait_for_function(_SAVED).json_value() == "lost":
            return
        told.saved = number


def faults_in(told: Told) -> Iterator[str]:
    """Generate what isn't as it must be."""
    name = told.path.name
    try:
        figures = figures_of(at.load(told.path))
    except AtaskaitaError as error:
        yield f"{name} isn't whole: {error}"
        return
    found, typed = figures[CELL], Journal.of(told.path).typed().get(CELL)
    if found < told.saved:
        yield f"{name}: {told.saved} was saved, and the file says {found}"
    if told.kept > max(found, int(typed.text) if typed else 0):
        yield f"{name}: {told.kept} was typed, and neither the file nor the journal has it"
    if figures["fondas.gauta.kartografija"] != _OTHER:
        yield f"{name}: another value became {figures['fondas.gauta.kartografija']}"
    if name.endswith(".yaml") and "# iš knygos" not in told.path.read_text(encoding="utf-8"):
        yield f"{name}: somebody's remark is gone"


def half_written(folder: Path) -> list[str]:
    """Return the names of files that nobody has put there, but for those that are swept later."""
    names = (one.name for one in folder.iterdir())
    return [one for one in names if one not in _FILES and not one.startswith(".")]


def main(times: int, seed: int = 1) -> int:
    """Kill so many times, and say what was found; return how many faults there were."""
    choice = random.Random(seed)  # noqa: S311 (nobody's secret)
    found, saves = list[str](), 0
    with TemporaryDirectory() as scratch:
        folder = Path(scratch) / "darbas"
        folder.mkdir()
        os.environ[SETTING] = f"{scratch}/busena"
        files = lay_out(folder)
        for number in range(times):
            told = files[choice.choice(_FILES)]
            before = told.saved
            victims = kill_once(told, choice)
            saves += told.saved - before
            wrong = [*faults_in(told), *half_written(folder)]
            found += (f"{number} ({victims}): {one}" for one in wrong)
            sys.stderr.write(f"{number + 1} of {times}, {len(found)} faults\n")
    sys.stdout.write("\n".join([*found, f"{times} kills, {saves} saves, {len(found)} faults", ""]))
    return len(found)


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:])))
