"""A draft that came back: what people changed is shown, and it is refreshed as they decide.

Guards: page.returned, hall.belonging, hall.draft_templates.
"""

import re
from html import unescape
from pathlib import Path

import pytest
from docx.document import Document as Draft
from starlette.testclient import TestClient

import ataskaita as at
from ataskaita.hall.documents import standard_template
from ataskaita.page.desk import Desk
from ataskaita.word.package import read_package
from tests.cli.tool import run
from tests.drafts.editing import edited
from tests.edited_draft import DATA, MAIN, edit
from tests.page.sending import send
from tests.page.test_taking import text_of

NAME = "isvestis/ataskaita-2025.docx"
ADDRESS = f"/juodrastis?d={NAME}&f=a.yaml"


@pytest.fixture
def draft(desk: Desk) -> Path:
    """A draft that somebody edited, of data that has changed since."""
    (desk.folder / "duomenys.yaml").unlink()
    data = desk.folder / "a.yaml"
    data.write_text(DATA, encoding="utf-8")
    made = desk.folder / NAME
    at.write(at.render(at.load(data)), made)
    edit("Fonde yra ", "Šiemet fonde yra ", made)
    edit(">12<", ">13<", made)
    data.write_text(DATA.replace("dovanos: 12", "dovanos: 15"), encoding="utf-8")
    return made


def said(path: Path) -> str:
    """Return all that a document says."""
    xml = read_package(path.read_bytes(), str(path))[MAIN].decode("utf-8")
    return re.sub(r"<[^>]*>", "", xml).replace("\u00a0", " ")


def contested(html: str) -> list[str]:
    """Return the names of the fields that ask whose stands."""
    return sorted(set(re.findall(r'name="(sprendimas-[0-9a-f]+)"', html)))


class DescribeADraft:
    def it_shows_what_people_changed_and_what_no_longer_fits(
        self, browser: TestClient, draft: Path
    ) -> None:
        shown = text_of(browser.get(ADDRESS).text)

        assert "Skyrius „" in shown
        assert "„…Šiemet fonde yra" in shown
        assert "12 → 13" in shown
        drifted = run("skirtumai", str(draft), "--duomenys", str(draft.parents[1] / "a.yaml")).said
        assert set(re.findall(r"D\d{3}", drifted)) == set(re.findall(r"D\d{3}", shown))

    @pytest.mark.usefixtures("draft")
    def it_leads_from_what_no_longer_fits_to_its_field(self, browser: TestClient) -> None:
        shown = unescape(browser.get(ADDRESS).text)

        assert (
            '<a href="/pildyti?f=a.yaml&s=Fondas#fondas.dovanos">Jo laukas duomenyse</a>' in shown
        )
        assert 'id="fondas.dovanos"' in browser.get("/pildyti?f=a.yaml&s=Fondas").text

    def it_is_listed_beside_its_data(self, browser: TestClient, draft: Path) -> None:
        at.write(
            at.render(at.load({"metai": 2025, "biblioteka": {"pavadinimas": "Kita"}})),
            draft.with_name("kitos.docx"),
        )

        shown = browser.get("/failas?f=a.yaml").text

        links = re.findall(r'href="(/juodrastis[^"]+)"', shown)
        assert [unescape(one) for one in links] == [
            "/juodrastis?d=isvestis%2Fataskaita-2025.docx&f=a.yaml"
        ]
        assert "žmonių pakeistas" in text_of(shown)

    def it_is_asked_of_which_data_it_is_where_that_isnt_clear(
        self, browser: TestClient, draft: Path
    ) -> None:
        alone = browser.get(f"/juodrastis?d={NAME}")
        (draft.parents[1] / "b.yaml").write_text(DATA, encoding="utf-8")
        (draft.parents[1] / "c.yaml").write_text("metai: 2024\n", encoding="utf-8")

        asked = text_of(browser.get(f"/juodrastis?d={NAME}").text)

        assert alone.headers["location"] == "/juodrastis?d=isvestis%2Fataskaita-2025.docx&f=a.yaml"
        assert ("a.yaml" in asked, "b.yaml" in asked, "c.yaml" in asked) == (True, True, False)

    def it_is_shown_also_where_the_data_has_errors(self, browser: TestClient, draft: Path) -> None:
        data = draft.parents[1] / "a.yaml"
        data.write_text(DATA.replace("dovanos: 12", "dovanos: daug"), encoding="utf-8")

        answer = browser.get(ADDRESS)

        assert (answer.status_code, "D101" in answer.text) == (422, True)
        assert "Šiemet" in answer.text
        assert contested(answer.text) == []

    @pytest.mark.parametrize(
        "name", ["a.yaml", "../a.docx", "isvestis/nera.docx", "a.docx", "isvestis/a\0.docx", ""]
    )
    def it_is_only_one_of_the_folder(self, browser: TestClient, draft: Path, name: str) -> None:
        (draft.parents[1] / "a.docx").write_bytes(draft.read_bytes())
        (draft.parents[2] / "a.docx").write_bytes(draft.read_bytes())

        answer = browser.get("/juodrastis", params={"d": name, "f": "a.yaml"})

        assert (answer.status_code, "Šiemet" in answer.text) == (400, False)


class DescribeADroppedDraft:
    def it_is_kept_beside_what_is_made_and_opened(
        self, browser: TestClient, draft: Path, desk: Desk
    ) -> None:
        data = draft.read_bytes()
        draft.unlink()

        told = browser.post("/atnesti?vardas=Gautas.docx", content=data).json()

        assert told == {"adresas": "/juodrastis?d=isvestis%2FGautas.docx"}
        assert (desk.folder / "isvestis" / "Gautas.docx").read_bytes() == data

    def it_never_goes_over_another(self, browser: TestClient, draft: Path) -> None:
        other = at.render(at.load({"metai": 2025, "biblioteka": {"pavadinimas": "Kita"}}))
        before = draft.read_bytes()

        told = browser.post("/atnesti?vardas=ataskaita-2025.docx", content=other).json()

        assert told == {"adresas": "/juodrastis?d=isvestis%2Fataskaita-2025+%28atnestas%29.docx"}
        assert draft.read_bytes() == before

    def it_isnt_kept_where_it_is_no_word_file(self, browser: TestClient, desk: Desk) -> None:
        answer = browser.post("/atnesti?vardas=a.docx", content=b"x")

        assert answer.status_code == 400
        assert not (desk.folder / "isvestis").exists()


class DescribeItsRefresh:
    @pytest.mark.parametrize(
        ("side", "says", "comments"),
        [("theirs", "13", False), ("program", "15", False), ("word", "13", True)],
    )
    def it_is_decided_by_a_person(
        self, browser: TestClient, draft: Path, side: str, says: str, *, comments: bool
    ) -> None:
        before = draft.read_bytes()
        [field] = contested(browser.get(ADDRESS).text)

        answer = send(browser, "/juodrastis/sulieti", ("d", NAME), ("f", "a.yaml"), (field, side))

        made = draft.with_name("ataskaita-2025 (sulieta).docx")
        assert answer.status_code == 200
        assert f"Šiemet fonde yra 500 vnt., gauta {says} egz." in said(made)
        assert ("F531" in answer.text) == comments
        assert ("word/comments.xml" in read_package(made.read_bytes(), "")) == comments
        assert draft.read_bytes() == before
        [link] = re.findall(r'href="(/paimti[^"]+)"', answer.text)
        assert browser.get(unescape(link)).content == made.read_bytes()

    def it_is_that_of_the_command(self, browser: TestClient, draft: Path) -> None:
        [field] = contested(browser.get(ADDRESS).text)
        send(browser, "/juodrastis/sulieti", ("d", NAME), ("f", "a.yaml"), (field, "word"))
        made = draft.with_name("ataskaita-2025 (sulieta).docx")
        ours = made.read_bytes()
        made.unlink()

        run("rengti", str(draft.parents[1] / "a.yaml"), "--sulieti")

        assert made.read_bytes() == ours

    def it_is_refused_where_what_was_decided_isnt_asked_now(
        self, browser: TestClient, draft: Path
    ) -> None:
        [field] = contested(browser.get(ADDRESS).text)
        (draft.parents[1] / "a.yaml").write_text(
            DATA.replace("dovanos: 12", "dovanos: 16"), encoding="utf-8"
        )

        answer = send(
            browser, "/juodrastis/sulieti", ("d", NAME), ("f", "a.yaml"), (field, "program")
        )

        assert (answer.status_code, "P620" in answer.text) == (400, True)
        assert [one.name for one in draft.parent.iterdir()] == [draft.name]

    def it_says_which_figures_stay_as_a_hand_typed_them(
        self, browser: TestClient, draft: Path
    ) -> None:
        kept = DATA.replace("likutis: {knygos_ir_serialiniai: 500}", "LIKUTIS", 1)
        assert "LIKUTIS" in kept
        told = kept.replace("LIKUTIS", "likutis: {knygos_ir_serialiniai: 600}")
        (draft.parents[1] / "a.yaml").write_text(told, encoding="utf-8")

        shown = send(browser, "/juodrastis/sulieti", ("d", NAME), ("f", "a.yaml")).text

        assert "Skaičiai, kurie liko, kaip pataisyti ranka" in text_of(shown)
        assert "juodraštyje vietoj 12 ranka įrašyta 13" in text_of(shown)

    def it_is_kept_in_the_history(self, browser: TestClient, draft: Path) -> None:
        send(browser, "/juodrastis/sulieti", ("d", NAME), ("f", "a.yaml"))

        made = draft.with_name("ataskaita-2025 (sulieta).docx")
        assert "kaip paliko žmonės" in run("istorija", str(draft)).said
        assert "sulieta (a.yaml)" in run("istorija", str(made)).said


WORDS = "Mūsų šablono sakinys"


def own_template(path: Path) -> Path:
    """Write a template of the institution's own: the standard one with a sentence more."""

    def say(template: Draft) -> None:
        template.paragraphs[0].insert_paragraph_before(f"{WORDS}: {{{{ metai }}}} m.")

    path.write_bytes(edited(standard_template().read_bytes(), say))
    return path


@pytest.fixture
def own(desk: Desk) -> Path:
    """A draft by an institution's own template that somebody edited; its template stands apart."""
    (desk.folder / "duomenys.yaml").unlink()
    data, made = desk.folder / "a.yaml", desk.folder / NAME
    data.write_text(DATA, encoding="utf-8")
    template = own_template(desk.folder.parent / "mano.docx")
    at.write(at.render(at.load(data), template=template), made)
    edit("Fonde yra ", "Šiemet fonde yra ", made)
    data.write_text(DATA.replace("dovanos: 12", "dovanos: 15"), encoding="utf-8")
    return template


MERGED = "isvestis/ataskaita-2025 (sulieta).docx"


class DescribeADraftByAnOwnTemplate:
    @pytest.mark.parametrize("folder", ["", "sablonai"])
    def it_is_refreshed_by_that_which_stands_in_the_folder(
        self, browser: TestClient, desk: Desk, own: Path, folder: str
    ) -> None:
        (desk.folder / folder).mkdir(exist_ok=True)
        own.rename(desk.folder / folder / "mano.docx")

        shown = text_of(browser.get(ADDRESS).text)
        send(browser, "/juodrastis/sulieti", ("d", NAME), ("f", "a.yaml"))

        assert "Atnaujinama pagal jo paties šabloną:" in shown
        told = said(desk.folder / MERGED)
        assert (f"{WORDS}: 2025 m." in told, "gauta 15 egz." in told) == (True, True)

    def it_isnt_refreshed_by_another_in_silence(
        self, browser: TestClient, desk: Desk, own: Path
    ) -> None:
        answer = browser.get(ADDRESS)
        refused = send(browser, "/juodrastis/sulieti", ("d", NAME), ("f", "a.yaml"))

        assert own.is_file()
        assert (answer.status_code, "P613" in answer.text) == (422, True)
        assert "Šiemet fonde yra" in text_of(answer.text)
        assert (refused.status_code, "P613" in refused.text) == (400, True)
        assert not (desk.folder / MERGED).exists()

    def it_is_refreshed_by_that_which_a_person_chooses(
        self, browser: TestClient, desk: Desk, own: Path
    ) -> None:
        def change(template: Draft) -> None:
            template.paragraphs[0].add_run(" Pataisyta.")

        (desk.folder / "mano.docx").write_bytes(edited(own.read_bytes(), change))

        asked = browser.get(ADDRESS).text
        shown = browser.get(f"{ADDRESS}&s=mano.docx").text
        send(browser, "/juodrastis/sulieti", ("d", NAME), ("f", "a.yaml"), ("s", "mano.docx"))

        assert '<option value="mano.docx">' in asked
        assert '<option value="isvestis' not in asked
        assert 'name="s" value="mano.docx"' in shown
        assert f"{WORDS}: 2025 m. Pataisyta." in said(desk.folder / MERGED)

    @pytest.mark.parametrize("name", ["../mano.docx", "a.yaml", NAME, "nera.docx", "/etc/a.docx"])
    def it_is_refreshed_by_none_of_elsewhere(
        self, browser: TestClient, desk: Desk, own: Path, name: str
    ) -> None:
        fields = (("d", NAME), ("f", "a.yaml"), ("s", name))

        assert browser.get("/juodrastis", params=dict(fields)).status_code == 422
        assert send(browser, "/juodrastis/sulieti", *fields).status_code == 400
        assert own.is_file()
        assert not (desk.folder / MERGED).exists()

    def it_is_refreshed_by_the_command_that_isnt_told_its_template(
        self, desk: Desk, own: Path
    ) -> None:
        data = str(desk.folder / "a.yaml")
        lacking = run("rengti", data, "--sulieti", "--planas").said
        own.rename(desk.folder / "mano.docx")

        done = run("rengti", data, "--sulieti").said

        assert "nerastas šablonas" in " ".join(lacking.split())
        assert "nerastas šablonas" not in " ".join(done.split())
        assert f"{WORDS}: 2025 m." in said(desk.folder / MERGED)
