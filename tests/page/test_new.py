"""A new year's data file is made after last year's, or from nothing; never over another.

Guards: page.new, hall.beginning.
"""

import shutil
from datetime import UTC, datetime
from pathlib import Path

import pytest
from starlette.testclient import TestClient

import ataskaita as at
from ataskaita.page.desk import Desk
from tests.cli.tool import PROJECT, run
from tests.notation.forms import FORM
from tests.page.sending import send
from tests.page.test_taking import text_of

MAKE = "/nauja/sukurti"
LAST_YEAR = datetime.now(tz=UTC).year - 1


@pytest.fixture
def last_year(desk: Desk) -> Path:
    (desk.folder / "duomenys.yaml").unlink()
    shutil.copytree(PROJECT / "fixtures" / "lazdijai-2020", desk.folder / "a")
    return desk.folder / "a" / "ataskaita.yaml"


def lines_of(said: str) -> list[str]:
    """Return what the command says was kept and wasn't, each as one line."""
    told = (one.strip() for one in said.splitlines())
    return [one for one in told if one.startswith(("Perkelta:", "Neperkelta:"))]


class DescribeANewYear:
    def it_is_told_before_what_it_begins_with(self, browser: TestClient, last_year: Path) -> None:
        answer = browser.get("/nauja?f=a/ataskaita.yaml")

        shown = text_of(answer.text)
        assert answer.status_code == 200
        assert 'value="2021"' in answer.text
        assert 'value="duomenys-2021.xlsx"' in answer.text
        assert "Neperkelta:" in shown
        assert [one.name for one in last_year.parent.glob("duomenys*")] == []

    def it_stands_beside_last_years_and_tells_by_name_what_it_lacks(
        self, browser: TestClient, last_year: Path
    ) -> None:
        answer = send(
            browser,
            MAKE,
            *(("f", "a/ataskaita.yaml"), ("metai", "2021"), ("vardas", "duomenys-2021.yaml")),
        )

        made = at.load(last_year.parent / "duomenys-2021.yaml")
        told = run("nauja", "--pagal", str(last_year), "-o", str(last_year.parent / "x.yaml")).said
        shown = text_of(answer.text)
        assert (made.year, made.previous is not None) == (2021, True)
        assert lines_of(told)
        assert [one for one in lines_of(told) if " ".join(one.split()) not in shown] == []
        assert '"/failas?f=a/duomenys-2021.yaml"' in answer.text
        assert '"/pildyti?f=a/duomenys-2021.yaml"' in answer.text

    @pytest.mark.parametrize(
        ("name", "called"),
        [("duomenys-2021.xlsx", "duomenys-2025.xlsx"), ("savas.xlsx", "savas.xlsx")],
    )
    def its_name_follows_the_year_unless_it_was_changed(
        self, browser: TestClient, last_year: Path, name: str, called: str
    ) -> None:
        asked = browser.get("/nauja?f=a/ataskaita.yaml").text

        made = send(
            browser,
            MAKE,
            *(("f", "a/ataskaita.yaml"), ("metai", "2025"), ("vardas", name), ("vistiek", "on")),
            ("siulyta", "duomenys-2021.xlsx"),
        )

        assert 'name="siulyta" value="duomenys-2021.xlsx"' in asked
        assert made.status_code == 200, made.text
        assert (last_year.parent / called).is_file()

    def it_asks_again_where_it_isnt_the_next_year(
        self, browser: TestClient, last_year: Path
    ) -> None:
        fields = (("f", "a/ataskaita.yaml"), ("metai", "2025"), ("vardas", "b.yaml"))

        asked = send(browser, MAKE, *fields)
        made = send(browser, MAKE, *fields, ("vistiek", "on"))

        assert (asked.status_code, "Vis tiek" in asked.text) == (422, True)
        assert made.status_code == 200
        assert at.load(last_year.parent / "b.yaml").year == 2025

    def it_goes_over_nothing(self, browser: TestClient, last_year: Path) -> None:
        before = last_year.read_bytes()

        answer = send(
            browser,
            MAKE,
            *(("f", "a/ataskaita.yaml"), ("metai", "2021"), ("vardas", "ataskaita.yaml")),
        )

        assert answer.status_code == 422
        assert last_year.read_bytes() == before


@pytest.mark.slow
class DescribeAFileFromNothing:
    def it_is_of_the_year_that_is_over(self, browser: TestClient) -> None:
        assert f'value="duomenys-{LAST_YEAR}.xlsx"' in browser.get("/nauja").text

    def it_is_that_of_the_command(self, browser: TestClient, desk: Desk) -> None:
        made = send(browser, MAKE, ("metai", "2025"), ("vardas", "mano.xlsx"), ("forma", ""))

        assert (made.status_code, made.headers["location"]) == (303, "/pildyti?f=mano.xlsx")
        there = desk.folder / "b.xlsx"
        run("nauja", "--metai", "2025", "-o", str(there))
        assert (desk.folder / "mano.xlsx").read_bytes() == there.read_bytes()

    def it_is_of_a_form_in_the_folder(self, browser: TestClient, desk: Desk) -> None:
        (desk.folder / "forma.yaml").write_text(FORM, encoding="utf-8")

        shown = browser.get("/nauja").text
        send(browser, MAKE, ("metai", "2025"), ("vardas", "a.yaml"), ("forma", "forma.yaml"))

        assert 'value="forma.yaml"' in shown
        assert at.load(desk.folder / "a.yaml").kind.key == "klubas"

    @pytest.mark.parametrize("year", ["", "25", "0", "3000", "du", "²025", "-2025"])
    def it_is_of_no_year_that_is_none(self, browser: TestClient, desk: Desk, year: str) -> None:
        answer = send(browser, MAKE, ("metai", year), ("vardas", "a.yaml"))

        assert (answer.status_code, "P622" in answer.text) == (422, True)
        assert [one.name for one in desk.folder.iterdir()] == ["duomenys.yaml"]

    @pytest.mark.parametrize(
        "name",
        ["", "..", "../a.yaml", "b/a.yaml", "b\\a.yaml", "a.docx", "a.ods", ".yaml", "a\0.yaml"],
    )
    def it_is_called_nothing_else(self, browser: TestClient, desk: Desk, name: str) -> None:
        answer = send(browser, MAKE, ("metai", "2025"), ("vardas", name))

        assert (answer.status_code, "P623" in answer.text) == (422, True)
        assert [one.name for one in desk.folder.iterdir()] == ["duomenys.yaml"]
        assert not (desk.folder.parent / "a.yaml").exists()

    def it_is_of_no_form_that_nobody_knows(self, browser: TestClient, desk: Desk) -> None:
        answer = send(
            browser, MAKE, ("metai", "2025"), ("vardas", "a.yaml"), ("forma", "../f.yaml")
        )

        assert answer.status_code == 422
        assert [one.name for one in desk.folder.iterdir()] == ["duomenys.yaml"]
