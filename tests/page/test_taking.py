"""A data file is opened, what is found in it is shown, and its documents are taken.

Guards: page.begin, page.taking, page.leaves.
"""

import re
from html import unescape
from pathlib import Path

import pytest
from starlette.testclient import TestClient

import ataskaita as at
from ataskaita.hall.documents import DOCUMENTS
from ataskaita.page.desk import Desk
from tests.cli.tool import run, write_data
from tests.page.sending import send

MADE = "isvestis/ataskaita-2020.docx"


def text_of(html: str) -> str:
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", html)).split())


class DescribeTheBeginning:
    def it_lists_the_data_files_of_the_folder_and_of_those_in_it(
        self, browser: TestClient, desk: Desk
    ) -> None:
        for name in ("b/a.xlsx", "isvestis/x.xlsx", "c.docx", "d (klaidos).xlsx", "x.forma.yaml"):
            (desk.folder / name).parent.mkdir(exist_ok=True)
            (desk.folder / name).touch()

        shown = re.findall(r'href="/failas\?f=([^"]+)"', browser.get("/").text)

        assert shown == ["b/a.xlsx", "duomenys.yaml"]

    def it_keeps_a_file_that_is_dropped_and_opens_it(self, browser: TestClient, desk: Desk) -> None:
        answer = browser.post(
            "/atnesti", params={"vardas": "C:\\a\\mano.yaml"}, content=b"metai: 2\n"
        )

        assert answer.json() == {"adresas": "/failas?f=mano.yaml"}
        assert (desk.folder / "mano.yaml").read_bytes() == b"metai: 2\n"

    def it_puts_no_dropped_file_over_another(self, browser: TestClient, desk: Desk) -> None:
        before = (desk.folder / "duomenys.yaml").read_bytes()

        same = browser.post("/atnesti?vardas=duomenys.yaml", content=before).json()
        other = browser.post("/atnesti?vardas=duomenys.yaml", content=b"metai: 3\n").json()

        assert same == {"adresas": "/failas?f=duomenys.yaml"}
        assert other == {"adresas": "/failas?f=duomenys%20%28atnestas%29.yaml"}
        assert (desk.folder / "duomenys.yaml").read_bytes() == before

    @pytest.mark.parametrize("name", ["a.doc", ".docx", "a.exe", "", "..", "../a"])
    def it_keeps_nothing_that_is_no_data(self, browser: TestClient, desk: Desk, name: str) -> None:
        answer = browser.post(
            "/atnesti",
            params={"vardas": name},
            content=b"x",
            headers={"Accept": "application/json"},
        )

        assert answer.status_code == 400
        assert answer.json()["klaidos"][0].startswith(f"„{name.rpartition('/')[2]}“ nėra")
        assert [one.name for one in desk.folder.iterdir()] == ["duomenys.yaml"]

    def it_keeps_nothing_that_is_too_big(
        self, browser: TestClient, desk: Desk, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr("ataskaita.page.begin._MEGABYTE", 1)

        answer = browser.post("/atnesti?vardas=a.yaml", content=b"x" * 21)

        assert (answer.status_code, "P604" in answer.text) == (400, True)
        assert not (desk.folder / "a.yaml").exists()


class DescribeADataFile:
    def it_shows_what_the_command_finds(self, browser: TestClient, desk: Desk) -> None:
        path = write_data(
            desk.folder / "a.yaml", "fondas: {likutis: {is_viso: 5, grazinta: 3}, dovanos: -1}\n"
        )

        shown = text_of(browser.get("/failas?f=a.yaml").text)

        found = set(re.findall(r"\b[DFSW]\d{3}\b", run("tikrinti", path).said))
        assert found
        assert found == set(re.findall(r"\b[DFSW]\d{3}\b", shown))

    def it_is_told_whose_it_is(self, browser: TestClient, desk: Desk) -> None:
        report = at.load(desk.folder / "duomenys.yaml")

        shown = browser.get("/failas?f=duomenys.yaml").text

        assert f"<h1>{report.institution.name}, {report.year}</h1>" in shown

    def its_words_are_never_taken_for_html(self, browser: TestClient, desk: Desk) -> None:
        text = "metai: 2024\nbiblioteka: {pavadinimas: '<b>&</b>', kilmininkas: x}\nkita: <i>\n"
        (desk.folder / "a.yaml").write_text(text, encoding="utf-8")

        shown = browser.get("/failas?f=a.yaml").text

        assert not re.findall(r"<[bi]>", shown)


class DescribeItsDocuments:
    @pytest.mark.slow
    def they_are_those_of_the_command(self, browser: TestClient, desk: Desk) -> None:
        answer = send(browser, "/rengti", ("f", "duomenys.yaml"), ("dokumentas", "ataskaita"))

        (made,) = (desk.folder / "isvestis").iterdir()
        there = Path(str(desk.folder / "a.docx"))
        run("rengti", str(desk.folder / "duomenys.yaml"), "-o", str(there))
        assert made.read_bytes() == there.read_bytes()
        (link,) = re.findall(r'href="(/paimti[^"]+)"', answer.text)
        assert browser.get(link).content == made.read_bytes()

    @pytest.mark.slow
    def they_never_go_over_what_a_person_changed(self, browser: TestClient, desk: Desk) -> None:
        send(browser, "/rengti", ("f", "duomenys.yaml"))
        (made,) = (desk.folder / "isvestis").iterdir()
        made.write_bytes(b"mano")

        answer = send(browser, "/rengti", ("f", "duomenys.yaml"))

        assert made.read_bytes() == b"mano"
        assert "F402" in answer.text
        [link] = re.findall(r'href="(/paimti[^"]+)"', answer.text)
        assert browser.get(unescape(link)).content[:2] == b"PK"
        assert "nauja" in link

    def they_arent_made_of_data_with_errors(self, browser: TestClient, desk: Desk) -> None:
        write_data(desk.folder / "a.yaml", "fondas: {dovanos: daug}\n")

        answer = send(browser, "/rengti", ("f", "a.yaml"))

        assert (answer.status_code, "D101" in answer.text) == (422, True)
        assert not (desk.folder / "isvestis").exists()

    @pytest.mark.slow
    def they_are_also_web_pages_and_the_whole_file_of_the_council(
        self, browser: TestClient, desk: Desk
    ) -> None:
        fields = (("f", "duomenys.yaml"), ("byla", "visi"), ("forma", ".docx"), ("forma", ".html"))

        answer = send(browser, "/rengti", *fields)

        names = [f"{one}-2024{end}" for one in DOCUMENTS for end in (".docx", ".html")]
        assert sorted(one.name for one in (desk.folder / "isvestis").iterdir()) == sorted(names)
        links = re.findall(r'href="(/paimti[^"]+)"', answer.text)
        assert len(links) == len(names)
        assert {browser.get(one).status_code for one in links} == {200}
        there = desk.folder / "a.html"
        run("rengti", str(desk.folder / "duomenys.yaml"), "-o", str(there))
        made = desk.folder / "isvestis" / "ataskaita-2024.html"
        assert made.read_bytes() == there.read_bytes()

    @pytest.mark.slow
    def their_pdf_is_made_where_something_makes_it(
        self, browser: TestClient, desk: Desk, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        fields = ("f", "duomenys.yaml"), ("forma", ".pdf")
        monkeypatch.setattr("ataskaita.page.taking.find_libreoffice", lambda: None)
        without = browser.get("/failas?f=duomenys.yaml").text

        send(browser, "/rengti", *fields)

        assert 'value=".pdf" disabled' in without
        [made] = (desk.folder / "isvestis").iterdir()
        assert (made.suffix, made.read_bytes()[:5]) == (".pdf", b"%PDF-")


@pytest.mark.slow
class DescribeItsData:
    def it_is_taken_as_it_is(self, browser: TestClient, desk: Desk) -> None:
        answer = browser.get("/duomenys?f=duomenys.yaml")

        assert answer.content == (desk.folder / "duomenys.yaml").read_bytes()
        assert "attachment" in answer.headers["content-disposition"]

    @pytest.mark.parametrize("suffix", [".xlsx", ".yaml", ".json"])
    def it_is_the_same_in_another_form(self, browser: TestClient, desk: Desk, suffix: str) -> None:
        answer = browser.get("/duomenys", params={"f": "duomenys.yaml", "kaip": suffix})

        there = desk.folder / f"kita{suffix}"
        there.write_bytes(answer.content)
        assert at.load(there).sections == at.load(desk.folder / "duomenys.yaml").sections
        assert f"duomenys{suffix}" in answer.headers["content-disposition"]

    def it_is_none_of_elsewhere(self, browser: TestClient, desk: Desk) -> None:
        (desk.folder.parent / "kita.yaml").write_text("metai: 2024\n", encoding="utf-8")

        assert browser.get("/duomenys?f=../kita.yaml&kaip=.json").status_code == 400
