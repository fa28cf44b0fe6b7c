"""The report is seen beside the section that is filled, with what is typed.

Guards: page.fill_seeing.
"""

import pytest
from starlette.testclient import TestClient

import ataskaita as at
from ataskaita.hall.web import render_html
from ataskaita.page.desk import Desk
from tests.cli.tool import write_data
from tests.page.sending import send

SEEN = "/pildyti/vaizdas?f=a.yaml"
TITLES = "fondas.gauta.pavadinimai"
DATA = "fondas:\n  gauta: {pavadinimai: 776}\n  ivadas: 'Gauta {{ fondas.gauta.pavadinimai }}.'\n"


@pytest.fixture(autouse=True)
def data(desk: Desk) -> None:
    write_data(desk.folder / "a.yaml", DATA)


class DescribeTheReportBeside:
    def it_is_the_web_edition(self, browser: TestClient, desk: Desk) -> None:
        shown = browser.get(SEEN)

        assert shown.content == render_html(at.load(desk.folder / "a.yaml"))

    def it_has_what_is_typed_and_not_saved(self, browser: TestClient) -> None:
        fields = (TITLES, "777"), (f"buvo:{TITLES}", "776")
        send(browser, "/pildyti/gyvai", ("f", "a.yaml"), ("s", "Fondas"), *fields)

        assert ">777<" in browser.get(SEEN).text

    def it_may_be_framed_by_our_page_alone_and_runs_nothing(self, browser: TestClient) -> None:
        policy = browser.get(SEEN).headers["Content-Security-Policy"]

        assert policy.startswith("default-src 'none'; style-src 'unsafe-inline'")
        assert "frame-ancestors 'self'" in policy
        assert "script-src" not in policy

    def it_is_told_where_too_little_can_be_read(self, browser: TestClient, desk: Desk) -> None:
        (desk.folder / "a.yaml").write_text("metai: x\nfondas: {}\n", encoding="utf-8")

        shown = browser.get(SEEN)

        assert (shown.status_code, "Ataskaitos parodyti negalima" in shown.text) == (422, True)
