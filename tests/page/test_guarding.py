"""The page answers whoever started the program, and no page in another tab.

Guards: page.guarding, page.app, page.desk, page.asking.
"""

from pathlib import Path

import pytest
from starlette.testclient import TestClient
from starlette.websockets import WebSocketDisconnect

from ataskaita.page.app import application
from ataskaita.page.desk import Desk
from tests.page.sending import send

ADDRESSES = ("/", "/failas?f=duomenys.yaml", "/paimti?f=isvestis/a.docx", "/static/page.js", "/x")
MADE = Path("isvestis", "ataskaita-2024.docx")


class DescribeAStranger:
    @pytest.mark.parametrize("address", ADDRESSES)
    def it_is_shown_nothing(self, stranger: TestClient, address: str) -> None:
        answer = stranger.get(address)

        assert answer.status_code == 403
        assert "P602" in answer.text
        assert "duomenys.yaml" not in answer.text

    @pytest.mark.parametrize("key", ["", "kitas", "raktas-rakta", "raktas-raktas1", "ąžuolas"])
    def it_opens_nothing_with_another_key(self, stranger: TestClient, key: str) -> None:
        answer = stranger.get("/", params={"raktas": key})

        assert (answer.status_code, dict(answer.cookies)) == (403, {})

    def it_makes_nothing(self, stranger: TestClient, desk: Desk) -> None:
        stranger.headers["Origin"] = desk.origin

        assert send(stranger, "/rengti", ("f", "duomenys.yaml")).status_code == 403
        assert not (desk.folder / "isvestis").exists()


class DescribeTheKey:
    def it_goes_from_the_address_into_a_cookie_of_this_page_alone(
        self, stranger: TestClient, desk: Desk
    ) -> None:
        answer = stranger.get("/", params={"raktas": desk.token})

        assert (answer.status_code, answer.headers["location"]) == (303, "/")
        cookie = answer.headers["set-cookie"].lower()
        assert "samesite=strict" in cookie
        assert "httponly" in cookie
        assert stranger.get("/").status_code == 200

    def it_opens_only_the_beginning(self, stranger: TestClient, desk: Desk) -> None:
        assert stranger.get("/static/page.js", params={"raktas": desk.token}).status_code == 403

    def it_is_another_for_each_port(self, desk: Desk) -> None:
        assert desk.cookie != Desk(desk.folder, desk.token, 8124).cookie


class DescribeAPageInAnotherTab:
    @pytest.mark.parametrize(
        "origin",
        ["https://pikta.example", "http://127.0.0.1:8124", "http://localhost:8123", "null"],
    )
    def it_changes_nothing_with_the_cookie_of_ours(
        self, browser: TestClient, desk: Desk, origin: str
    ) -> None:
        browser.headers["Origin"] = origin

        assert send(browser, "/rengti", ("f", "duomenys.yaml")).status_code == 403
        assert not (desk.folder / "isvestis").exists()

    def it_changes_nothing_where_it_hides_where_it_comes_from(
        self, browser: TestClient, desk: Desk
    ) -> None:
        del browser.headers["Origin"]

        assert send(browser, "/rengti", ("f", "duomenys.yaml")).status_code == 403
        assert not (desk.folder / "isvestis").exists()

    def it_reads_nothing(self, browser: TestClient) -> None:
        browser.headers["Origin"] = "https://pikta.example"

        assert browser.get("/").status_code == 403

    @pytest.mark.parametrize("site", ["cross-site", "same-site"])
    def it_is_known_by_what_the_browser_says_of_it(self, browser: TestClient, site: str) -> None:
        del browser.headers["Origin"]
        browser.headers["Sec-Fetch-Site"] = site

        assert browser.get("/").status_code == 403

    @pytest.mark.parametrize(
        "host", ["pikta.example", "pikta.example:8123", "localhost:8123", "127.0.0.1", "[::1]:8123"]
    )
    def it_isnt_let_in_by_a_name_that_leads_here(self, browser: TestClient, host: str) -> None:
        del browser.headers["Origin"]

        answer = browser.get("/", headers={"Host": host})

        assert answer.status_code == 403

    def it_gets_no_socket(self, desk: Desk) -> None:
        asked = TestClient(application(desk), desk.origin)

        with pytest.raises(WebSocketDisconnect), asked.websocket_connect("/"):
            pass


class DescribeEveryAnswer:
    @pytest.mark.parametrize("address", ADDRESSES)
    def it_lets_nothing_of_others_into_the_page(self, browser: TestClient, address: str) -> None:
        headers = browser.get(address).headers

        rules = dict(
            one.strip().split(" ", 1) for one in headers["content-security-policy"].split(";")
        )
        assert rules["default-src"] == "'none'"
        assert set(rules.values()) <= {"'none'", "'self'"}
        assert rules["frame-ancestors"] == "'none'"
        assert headers["cache-control"] == "no-store"
        assert headers["x-content-type-options"] == "nosniff"
        assert "access-control-allow-origin" not in headers


class DescribeTheFolder:
    @pytest.mark.parametrize(
        "name",
        ["../kitas.yaml", "/etc/passwd", "..\\kitas.yaml", "nera.yaml", "a.docx", "a\0.yaml", ""],
    )
    def it_is_never_left(self, browser: TestClient, desk: Desk, name: str) -> None:
        (desk.folder.parent / "kitas.yaml").write_text("metai: 2024\n", encoding="utf-8")

        answer = browser.get("/failas", params={"f": name})

        assert answer.status_code == 400
        assert "2024" not in answer.text

    def it_isnt_left_by_a_link(self, browser: TestClient, desk: Desk) -> None:
        elsewhere = desk.folder.parent / "kitur.yaml"
        elsewhere.write_text("metai: 2024\n", encoding="utf-8")
        (desk.folder / "a.yaml").symlink_to(elsewhere)

        assert browser.get("/failas", params={"f": "a.yaml"}).status_code == 400
        elsewhere.unlink()

    def it_gives_away_only_documents_that_were_made(self, browser: TestClient, desk: Desk) -> None:
        (desk.folder / "isvestis").mkdir()
        (desk.folder / "isvestis" / "a.docx").write_bytes(b"PK")
        (desk.folder / "slapta.docx").write_bytes(b"PK")

        assert browser.get("/paimti?f=isvestis/a.docx").content == b"PK"
        assert browser.get("/paimti?f=slapta.docx").status_code == 400
        assert browser.get("/paimti?f=duomenys.yaml").status_code == 400
