"""An institution's own template on the page: dropped, looked at, chosen once, and used for all.

Guards: page.chosen.
"""

import re
from pathlib import Path
from urllib.parse import urlencode

import pytest
from starlette.testclient import TestClient

import ataskaita as at
from ataskaita.hall.chosen import CHOSEN
from ataskaita.page.desk import Desk
from ataskaita.word.package import write_package
from tests.cli.tool import run, write_data
from tests.hall.test_chosen import said
from tests.page.sending import send
from tests.page.test_taking import text_of
from tests.template.making import word_parts

MADE = "isvestis/ataskaita-2024.docx"
PAGE = "/sablonas?f=duomenys.yaml"
WORD = (("f", "duomenys.yaml"), ("forma", ".docx"))
ALL = (*WORD, ("forma", ".html"), ("byla", "visi"))


@pytest.fixture(name="own")
def _own(desk: Desk) -> Path:
    own = desk.folder / "mano.docx"
    own.write_bytes(write_package(word_parts("MANO: {{ metai }}")))
    return own


@pytest.fixture(name="wrong")
def _wrong(desk: Desk) -> Path:
    wrong = desk.folder / "kreivas.docx"
    wrong.write_bytes(write_package(word_parts("{{ mettai }} {{ metai|didziosiom }}")))
    return wrong


def pick(browser: TestClient, called: str) -> int:
    fields = (("f", "duomenys.yaml"), ("s", called))
    return send(browser, "/sablonas/parinkti", *fields).status_code


class DescribeATemplateOfOnesOwn:
    def it_is_chosen_and_then_shown(self, browser: TestClient, desk: Desk, own: Path) -> None:
        before = text_of(browser.get("/failas?f=duomenys.yaml").text)

        code = pick(browser, own.name)

        assert "Šablonas: standartinis" in before
        assert code == 303
        assert (desk.folder / CHOSEN).read_text(encoding="utf-8") == "biblioteka=mano.docx\n"
        assert "Rengiama pagal: mano.docx" in text_of(browser.get(PAGE).text)
        for address in ("/failas?f=duomenys.yaml", "/istaigos"):
            assert "mano.docx" in text_of(browser.get(address).text)

    def it_makes_all_that_the_page_makes(self, browser: TestClient, desk: Desk, own: Path) -> None:
        pick(browser, own.name)

        made = send(browser, "/rengti", *ALL)
        seen = browser.get("/pildyti/vaizdas?f=duomenys.yaml").text

        assert made.status_code == 200
        assert said((desk.folder / MADE).read_bytes()).strip().startswith("MANO: 2024")
        web = (desk.folder / MADE).with_suffix(".html").read_text(encoding="utf-8")
        assert "MANO:" in text_of(web)
        assert "MANO:" in text_of(seen)

    def it_makes_the_same_as_the_command(self, browser: TestClient, desk: Desk, own: Path) -> None:
        pick(browser, own.name)
        data = desk.folder / "duomenys.yaml"
        send(browser, "/rengti", *WORD)
        page = (desk.folder / MADE).read_bytes()
        (desk.folder / MADE).unlink()

        run("rengti", str(data), "--sablonas", str(own))

        assert (desk.folder / MADE).read_bytes() == page

    def it_gives_way_to_the_standard_one_again(
        self, browser: TestClient, desk: Desk, own: Path
    ) -> None:
        pick(browser, own.name)

        pick(browser, "standartinis")
        send(browser, "/rengti", *WORD)

        standard = at.render(at.load(desk.folder / "duomenys.yaml"))
        assert (desk.folder / MADE).read_bytes() == standard

    def it_may_stand_in_a_folder_of_the_folder(
        self, browser: TestClient, desk: Desk, own: Path
    ) -> None:
        below = desk.folder / "skyrius"
        below.mkdir()
        own.rename(below / "b.docx")
        write_data(below / "a.yaml")
        (below / CHOSEN).write_text("standartinis", encoding="utf-8")

        send(browser, "/sablonas/parinkti", ("f", "skyrius/a.yaml"), ("s", "skyrius/b.docx"))

        assert (below / CHOSEN).read_text(encoding="utf-8") == "b.docx\n"
        shown = text_of(browser.get("/sablonas?f=skyrius/a.yaml").text)
        assert "Rengiama pagal: skyrius/b.docx" in shown


class DescribeATemplateThatIsWrong:
    def it_is_shown_with_all_its_mistakes_and_not_chosen(
        self, browser: TestClient, desk: Desk, wrong: Path
    ) -> None:
        looked = text_of(browser.get(f"{PAGE}&{urlencode({'s': wrong.name})}").text)

        code = pick(browser, wrong.name)

        told = run("sablonas", "tikrinti", str(wrong)).said
        codes = re.findall(r"[A-Z]\d{3}", told)
        assert len(codes) == 2
        assert re.findall(r"[A-Z]\d{3}", looked) == codes
        assert "neparinktas" in looked
        assert code == 422
        assert not (desk.folder / CHOSEN).exists()

    def it_is_told_where_the_chosen_one_is_gone(self, browser: TestClient, own: Path) -> None:
        pick(browser, own.name)
        own.unlink()

        shown = browser.get(PAGE)
        file = text_of(browser.get("/failas?f=duomenys.yaml").text)
        made = send(browser, "/rengti", *WORD)

        assert (shown.status_code, "P644" in shown.text) == (200, True)
        assert "parinktojo nėra" in file
        assert (made.status_code, "P644" in made.text) == (422, True)

    @pytest.mark.parametrize("name", ["nera.docx", "../mano.docx", "duomenys.yaml", ""])
    def it_is_only_one_of_those_that_are_offered(
        self, browser: TestClient, desk: Desk, own: Path, name: str
    ) -> None:
        (desk.folder.parent / "mano.docx").write_bytes(own.read_bytes())

        assert pick(browser, name) == 400
        assert not (desk.folder / CHOSEN).exists()


class DescribeADroppedTemplate:
    def it_is_kept_in_the_folder_and_looked_at(
        self, browser: TestClient, desk: Desk, own: Path
    ) -> None:
        data = own.read_bytes()
        own.unlink()

        told = browser.post("/atnesti?vardas=Musu.docx", content=data).json()

        assert told == {"adresas": "/sablonas?f=duomenys.yaml&s=Musu.docx"}
        assert (desk.folder / "Musu.docx").read_bytes() == data
        assert "Klaidų nėra" in text_of(browser.get(told["adresas"]).text)
