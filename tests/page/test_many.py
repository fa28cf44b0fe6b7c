"""Many institutions on one page: who is where, the council's file of all, all beside each other.

Guards: page.many, page.making, batch.known, forms.summary.comparison.
"""

import re
import threading
import time
from html import unescape
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook
from starlette.testclient import TestClient

from ataskaita.batch import BatchResult, Outcome, Status
from ataskaita.batch.running import Progress
from ataskaita.errors import Fault, FileError, Place
from ataskaita.messages.files import BUSY
from ataskaita.page.desk import Desk
from ataskaita.page.making import Making
from tests.batches import contents, many_reports
from tests.cli.tool import run, write_data
from tests.page.sending import send
from tests.page.test_taking import text_of

LIST = "Įstaiga;Forma;Kontaktas;Aplankas\nPamiškės biblioteka;;direktorė;negauta\n"


@pytest.fixture
def folder(desk: Desk) -> Path:
    """Three reports, one with a fault, and a list with an institution that hasn't reported."""
    (desk.folder / "duomenys.yaml").unlink()
    many_reports(desk.folder, 2, ("kita-biblioteka",))
    write_data(desk.folder / "bloga.yaml", "fondas: {dovanos: daug}\n")
    (desk.folder / "istaigos.csv").write_text(LIST, encoding="utf-8")
    return desk.folder


def make(browser: TestClient, *documents: str) -> None:
    """Make the documents of all, and wait until that is done."""
    fields = [("dokumentas", one) for one in documents or ("ataskaita",)]
    answer = send(browser, "/istaigos/rengti", *fields)
    assert (answer.status_code, answer.headers["location"]) == (303, "/istaigos/eiga")
    for _ in range(600):
        if not browser.get("/istaigos/eiga", headers={"Accept": "application/json"}).json()["eina"]:
            return
        time.sleep(0.1)
    raise AssertionError


def rows_of(html: str) -> list[list[str]]:
    """Return the cells of the first table's rows."""
    table = html.partition("<tbody>")[2].partition("</tbody>")[0]
    return [
        [text_of(cell) for cell in re.findall(r"<t[hd].*?>(.*?)</t[hd]>", row, re.DOTALL)]
        for row in re.findall(r"<tr.*?>(.*?)</tr>", table, re.DOTALL)
    ]


class DescribeBeforeAnythingIsMade:
    def it_tells_a_foreign_workbook_as_what_it_is_beside_the_institutions(
        self, browser: TestClient, folder: Path
    ) -> None:
        book = Workbook()
        book.create_sheet("Statistika").append(["Apsilankymai"])
        book.save(folder / "statistika.xlsx")

        shown = browser.get("/istaigos").text
        table, _, after = shown.partition("</table>")

        assert "statistika" not in table
        assert 'href="/susieti?f=statistika.xlsx">statistika.xlsx</a>' in after
        assert browser.get("/susieti?f=statistika.xlsx").status_code == 200

    def it_says_whose_data_is_there_and_whose_isnt(self, browser: TestClient, folder: Path) -> None:
        rows = rows_of(browser.get("/istaigos").text)

        waiting = "dar nerengta; sąraše nėra"
        assert [(row[0], row[1], row[2]) for row in rows] == [
            ("Pamiškės biblioteka", "", "negauta"),
            ("Nr. 1 Ąžuolpilio miesto savivaldybės viešoji biblioteka", "2024", waiting),
            ("Nr. 2 Ąžuolpilio miesto savivaldybės viešoji biblioteka", "2024", waiting),
            ("bloga.yaml", "", waiting),  # it can't be read
        ]
        assert not (folder / "isvestis").exists()

    def it_is_reached_from_the_beginning(self, browser: TestClient, folder: Path) -> None:
        assert 'href="/istaigos"' in browser.get("/").text
        assert folder.is_dir()


@pytest.mark.slow
class DescribeWhenAllIsMade:
    def it_says_what_the_summary_says(self, browser: TestClient, folder: Path) -> None:
        make(browser)

        shown = browser.get("/istaigos").text
        page = load_workbook(folder / "isvestis" / "suvestine.xlsx")["Ataskaitos"]
        told = [
            [str("" if one is None else one) for one in row[:8]]
            for row in page.iter_rows(min_row=3, values_only=True)
        ]
        ours = rows_of(shown)
        assert len(ours) == 4
        assert [[a[0], a[2], a[3], a[4], a[5], a[6]] for a in told] == [
            [row[0], row[1], row[2], row[3], row[4], row[5]] for row in ours
        ]

    def it_leads_to_each_data_file_and_document(self, browser: TestClient, folder: Path) -> None:
        make(browser)

        shown = browser.get("/istaigos").text
        links = [unescape(one) for one in re.findall(r'href="(/(?:failas|paimti)[^"]+)"', shown)]
        assert "/failas?f=bloga.yaml" in links
        assert "/paimti?f=isvestis/biblioteka-0000.docx" in links
        assert "/paimti?f=isvestis/suvestine.xlsx" in links
        assert {browser.get(one).status_code for one in links} == {200}
        assert folder.is_dir()

    def it_puts_them_beside_each_other(self, browser: TestClient, folder: Path) -> None:
        make(browser)

        shown = text_of(browser.get("/istaigos").text)
        book = load_workbook(folder / "isvestis" / "suvestine.xlsx")
        page = book[book.sheetnames[-1]]
        assert all(str(one.value) in shown for one in page[1])
        assert "Visos įstaigos" in shown

    def it_says_whose_data_was_changed_since(self, browser: TestClient, folder: Path) -> None:
        make(browser)
        data = folder / "biblioteka-0001.yaml"
        data.write_text(data.read_text(encoding="utf-8") + "\n", encoding="utf-8")

        rows = rows_of(browser.get("/istaigos").text)

        assert [row[2].partition("; ")[2] for row in rows if "parengta" in row[2]][:3] == [
            "sąraše nėra",
            "duomenys po to pakeisti; sąraše nėra",
            "sąraše nėra",
        ]

    def they_are_those_of_the_command(
        self, browser: TestClient, folder: Path, tmp_path_factory: pytest.TempPathFactory
    ) -> None:
        make(browser, "ataskaita", "santrauka")
        there = tmp_path_factory.mktemp("b")

        run("paketas", str(folder), "-o", str(there), "--dokumentai", "ataskaita,santrauka")

        ours, theirs = contents(folder / "isvestis"), contents(there)
        documents = {name for name in theirs if name.endswith(".docx")}
        assert len(documents) == 4
        assert {name: ours[name] for name in documents} == {
            name: theirs[name] for name in documents
        }


class DescribeARun:
    def it_is_alone_and_is_followed(
        self, browser: TestClient, folder: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        gate = threading.Event()

        def waiting(*_told: object, progress: Progress, **_named: object) -> BatchResult:
            progress(Outcome("a.yaml", Status.MADE), 1, 3)
            gate.wait(30)
            return BatchResult(())

        monkeypatch.setattr("ataskaita.batch.running.render_many", waiting)
        json = {"Accept": "application/json"}

        first = send(browser, "/istaigos/rengti")
        second = send(browser, "/istaigos/rengti")
        shown = browser.get("/istaigos/eiga").text
        told = browser.get("/istaigos/eiga", headers=json).json()
        gate.set()

        assert (first.status_code, second.status_code, "P624" in second.text) == (303, 400, True)
        assert told == {"eina": True, "baigta": 1, "viso": 3, "failas": "a.yaml"}
        assert 'value="1" max="3"' in shown
        assert folder.is_dir()

    @pytest.mark.parametrize(
        ("error", "code"),
        [(RuntimeError("x"), "P605"), (FileError([Fault(BUSY, Place("a"))]), "F4")],
    )
    def it_says_why_there_is_no_result(
        self, error: Exception, code: str, capsys: pytest.CaptureFixture[str]
    ) -> None:
        making = Making()

        def failing(_tell: Progress) -> BatchResult:
            raise error

        assert making.start(failing)
        for _ in range(100):
            if not making.is_running:
                break
            time.sleep(0.05)
        assert [one.message.code.startswith(code) for one in making.faults] == [True]
        assert making.start(lambda _tell: BatchResult(()))
        assert ("RuntimeError" in capsys.readouterr().err) == (code == "P605")
