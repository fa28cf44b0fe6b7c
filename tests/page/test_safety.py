"""Nothing leaves this computer; no page in another tab reads or writes; no kill leaves half a file.

Guards: page.guarding, page.app, page.taking.
"""

import random
import shutil
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, Final

import pytest
from playwright.sync_api import sync_playwright
from starlette.routing import Route
from starlette.testclient import TestClient

from ataskaita.page.app import application
from ataskaita.page.desk import Desk
from tests.cli.tool import PROJECT
from tests.page import kills_filling
from tests.page.in_browser import CHROMIUM, browser_page, need_chromium
from tests.page.kills import faults_in, kill_once, lay_out
from tests.page.sending import send
from tests.page.serving import served

FORM: Final = {"Content-Type": "application/x-www-form-urlencoded"}
HOSTILE: Final = """<!DOCTYPE html><title>laukia</title>
<form id="forma" method="post" target="langelis" action="{origin}/nauja/sukurti">
<input name="f"><input name="metai" value="2025"><input name="vardas" value="pikta.yaml"></form>
<iframe name="langelis"></iframe><iframe src="{origin}/"></iframe>
<script>
const read = [];
const ask = (how) => fetch("{origin}/failas?f=duomenys.yaml", how)
  .then((one) => one.text()).then((text) => read.push(text)).catch(() => 0);
const write = (how) => fetch("{origin}/nauja/sukurti", {{ method: "POST",
  body: new URLSearchParams({{ f: "", metai: "2025", vardas: "pikta.yaml" }}), ...how }})
  .catch(() => 0);
document.getElementById("forma").submit();
Promise.all([
  ask({{ credentials: "include" }}), ask({{ credentials: "include", mode: "no-cors" }}),
  write({{ credentials: "include" }}), write({{ credentials: "include", mode: "no-cors" }}),
  fetch("{origin}/atnesti?vardas=pikta.yaml", {{ method: "POST", body: "metai: 2",
    credentials: "include", mode: "no-cors" }}).catch(() => 0),
]).then(() => setTimeout(() => {{ document.title = `baigta ${{read.join("").length}}`; }}, 500));
</script>
"""


def routes() -> list[tuple[str, str]]:
    """Return every address of the page, and the method by which it is asked for."""
    app: Any = application(Desk(Path(), "x", 1))
    found = [one for one in app._app.routes if isinstance(one, Route)]  # noqa: SLF001 (or a new one would be forgotten)
    return [(one.path, "POST" if "POST" in (one.methods or ()) else "GET") for one in found]


def names(folder: Path) -> set[str]:
    return {one.relative_to(folder).as_posix() for one in folder.rglob("*")}


@pytest.mark.parametrize(("address", "method"), routes())
class DescribeEveryAddress:
    def it_is_closed_to_whoever_has_no_key(
        self, stranger: TestClient, desk: Desk, address: str, method: str
    ) -> None:
        stranger.headers["Origin"] = desk.origin
        before = names(desk.folder)

        answer = stranger.request(method, address, headers=FORM)

        assert (answer.status_code, names(desk.folder)) == (403, before)

    @pytest.mark.parametrize(
        "headers",
        [
            {"Origin": "https://pikta.example"},
            {"Origin": "http://127.0.0.1:8124", "Sec-Fetch-Site": "same-site"},
            {"Origin": "null"},
            {"Sec-Fetch-Site": "cross-site"},
            {"Host": "pikta.example"},
            {"Host": "pikta.example:8123", "Origin": "http://pikta.example:8123"},
        ],
    )
    def it_is_closed_to_a_page_that_has_the_cookie_of_ours(
        self, browser: TestClient, desk: Desk, address: str, method: str, headers: dict[str, str]
    ) -> None:
        before = names(desk.folder)

        answer = browser.request(method, address, headers={**FORM, **headers})

        assert (answer.status_code, names(desk.folder)) == (403, before)
        assert "duomenys" not in answer.text


@contextmanager
def hostile(origin: str) -> Iterator[str]:
    """Serve a page of another origin of this computer, which is as near as one can come."""

    class Page(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.end_headers()
            self.wfile.write(HOSTILE.format(origin=origin).encode())

        def log_message(self, *_told: object) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Page)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()


@pytest.mark.slow
@pytest.mark.usefixtures("hears_ctrl_c")
class DescribeAHostilePage:
    def it_reads_and_writes_nothing_in_the_same_browser(self, desk: Desk) -> None:
        need_chromium()
        before = names(desk.folder)
        with (
            served(desk.folder) as page,
            hostile(page.origin) as elsewhere,
            sync_playwright() as playwright,
        ):
            chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
            browser = chromium.new_context()
            browser.new_page().goto(page.address)
            tab = browser.new_page()
            asked: list[str] = []
            answers: list[int] = []
            tab.on("request", lambda one: asked.append(one.url))
            tab.on("response", lambda one: answers.append(one.status))
            tab.goto(elsewhere)
            tab.wait_for_function("document.title.startsWith('baigta')")

            assert tab.title() == "baigta 0"
            assert sum(one.startswith(page.origin) for one in asked) >= 7
            assert answers.count(200) == 1  # its own page
            assert set(answers) == {200, 403}
            chromium.close()
        assert names(desk.folder) == before


@pytest.mark.slow
@pytest.mark.usefixtures("hears_ctrl_c")
class DescribeTheNetwork:
    def it_is_asked_for_nothing_on_any_page(self, tmp_path: Path) -> None:
        folder = tmp_path / "darbas"
        shutil.copytree(PROJECT / "fixtures" / "kita-biblioteka", folder)
        asked: list[str] = []
        with served(folder) as page, browser_page() as browser:
            browser.on("request", lambda one: asked.append(one.url))
            browser.goto(page.address)
            for address in ("/failas?f=ataskaita.yaml", "/nauja", "/istaigos"):
                browser.goto(page.origin + address)
            browser.get_by_role("button", name="Parengti").click()
            browser.wait_for_url("**/istaigos")
            browser.goto(f"{page.origin}/failas?f=ataskaita.yaml")
            browser.get_by_role("button", name="Parengti", exact=True).click()
            browser.wait_for_url("**/rengti")
            browser.goto(f"{page.origin}/juodrastis?d=isvestis/ataskaita.docx&f=ataskaita.yaml")

            assert len(asked) > 20
            assert [one for one in asked if not one.startswith(f"{page.origin}/")] == []


class DescribeTheServer:
    def it_opens_no_connection_of_its_own(self, browser: TestClient, desk: Desk) -> None:
        with watched() as calls:
            for address in ("/", "/failas?f=duomenys.yaml", "/nauja", "/istaigos"):
                assert browser.get(address).status_code == 200
            send(browser, "/rengti", ("f", "duomenys.yaml"), ("forma", ".html"))
            send(browser, "/nauja/sukurti", ("metai", "2025"), ("vardas", "a.yaml"))

        assert (desk.folder / "a.yaml").is_file()
        assert calls == []


@contextmanager
def watched() -> Iterator[list[str]]:
    """Give the connections to other computers that this process asks for meanwhile."""
    calls: list[str] = []
    watching = True

    def hook(event: str, told: tuple[Any, ...]) -> None:
        if watching and event in ("socket.connect", "socket.getaddrinfo", "socket.sendto"):
            calls.append(f"{event} {told[1:]}")

    sys.addaudithook(hook)
    yield calls
    watching = False


@pytest.mark.slow
@pytest.mark.usefixtures("hears_ctrl_c")
class DescribeAKill:
    def it_leaves_no_file_half_written(self, tmp_path: Path) -> None:
        known, choice = lay_out(tmp_path), random.Random(23)  # noqa: S311 (nobody's secret)

        for _ in range(5):
            kill_once(tmp_path, choice)

        assert list(faults_in(tmp_path, known)) == []

    @pytest.mark.usefixtures("hears_ctrl_c")
    def it_loses_nothing_that_was_typed_into_a_form(self, tmp_path: Path) -> None:
        need_chromium()
        choice = random.Random(23)  # noqa: S311 (nobody's secret)
        folder = tmp_path / "darbas"
        folder.mkdir()
        files = kills_filling.lay_out(folder)

        for name in ("a.yaml", "a.yaml", "a.yaml", "a.yaml", "a.xlsx"):
            kills_filling.kill_once(files[name], choice)
            assert list(kills_filling.faults_in(files[name])) == []

        assert files["a.yaml"].saved > 1
        assert kills_filling.half_written(folder) == []
