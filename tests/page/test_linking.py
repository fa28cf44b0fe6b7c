"""A workbook that isn't ours is shown with what its cells hold, and its figures are taken.

Guards: page.linking, page.linking_rows, hall.borrowing, hall.borrowing_into.
"""

import re
from html import unescape
from pathlib import Path

import pytest
from openpyxl import Workbook
from starlette.testclient import TestClient

from ataskaita.page.desk import Desk
from tests.cli.tool import run
from tests.library import read_report
from tests.page.sending import send
from tests.page.statistics import figure_in, statistics
from tests.page.test_taking import text_of

NAME = "statistika.xlsx"
TAKE = "/susieti/imti"
POPULATION, VISITS = "Statistika!D3", "Statistika!D6"


@pytest.fixture
def form(desk: Desk) -> Path:
    return statistics(desk.folder / NAME)


def asked(html: str) -> list[tuple[str, str]]:
    """Return what a browser sends of the page's second form, as it stands."""
    html = html[html.index('action="/susieti/imti"') :]
    found: list[tuple[str, str]] = []
    for tag in re.findall(r"<input [^>]*>", html):
        told = dict(re.findall(r'([\w-]+)="([^"]*)"', tag))
        if told.get("type") not in ("checkbox", "radio") or " checked" in tag:
            found.append((unescape(told["name"]), unescape(told.get("value", ""))))
    return found


def changed(fields: list[tuple[str, str]], **told: str) -> list[tuple[str, str]]:
    """Return the fields with others in place of some."""
    return [(name, told.get(name, value)) for name, value in fields]


def figures_of(path: Path) -> tuple[object, object, object]:
    """Return the residents, the users and the visits of a report."""
    services = read_report(path).services
    assert services is not None
    users, visits = services.users, services.visits
    return services.residents, users and users.total, visits and visits.total


class DescribeAForeignWorkbook:
    def it_is_said_to_be_one_wherever_it_is_opened(self, browser: TestClient, form: Path) -> None:
        answer = browser.get(f"/failas?f={form.name}")
        told = browser.post("/atnesti?vardas=kita.xlsx", content=form.read_bytes()).json()

        assert (answer.status_code, answer.headers["location"]) == (
            303,
            "/susieti?f=statistika.xlsx",
        )
        assert told == {"adresas": "/failas?f=kita.xlsx"}
        assert "Tai ne šios programos duomenų failas" in text_of(
            browser.get(answer.headers["location"]).text
        )

    def it_is_shown_as_the_command_proposes_it(self, browser: TestClient, form: Path) -> None:
        shown = asked(browser.get(f"/susieti?f={NAME}&metai=2025").text)

        taken = [value for name, value in shown if name == "imti"]
        told = run("duomenys", "susieti", str(form), "--metai", "2025").said
        sure = re.findall(r"^  (?!#)\S+: (\S+)", told, re.MULTILINE)
        every = re.findall(r"^  (?:# )?\S+: (\S+)", told, re.MULTILINE)
        rows = {
            name.removeprefix("rodiklis:"): value for name, value in shown if "rodiklis" in name
        }
        assert POPULATION in sure
        assert taken == sure
        assert sorted(cell for cell, called in rows.items() if called) == sorted(every)
        assert rows["Statistika!D10"] == ""
        assert not any(cell.startswith("Statistika!C") for cell in rows)

    def it_stays_as_it_is(self, browser: TestClient, form: Path) -> None:
        before = form.read_bytes()
        fields = asked(browser.get(f"/susieti?f={NAME}&metai=2025").text)

        send(browser, TAKE, *changed(fields, vardas="a.yaml"))

        assert form.read_bytes() == before

    def it_isnt_another_that_came_meanwhile(
        self, browser: TestClient, desk: Desk, form: Path
    ) -> None:
        fields = asked(browser.get(f"/susieti?f={NAME}&metai=2025").text)
        book = Workbook()
        book.save(form)

        answer = send(browser, TAKE, *changed(fields, vardas="a.yaml"))

        assert (answer.status_code, "P652" in answer.text) == (422, True)
        assert not (desk.folder / "a.yaml").exists()


class DescribeANewFileOfItsFigures:
    @pytest.mark.slow
    @pytest.mark.parametrize("suffix", [".xlsx", ".yaml"])
    def it_is_that_of_the_command(
        self, browser: TestClient, desk: Desk, form: Path, suffix: str
    ) -> None:
        fields = asked(browser.get(f"/susieti?f={NAME}&metai=2025").text)

        answer = send(browser, TAKE, *changed(fields, vardas=f"mano{suffix}"))

        mapping, there = desk.folder.parent / "sasaja.yaml", desk.folder.parent / f"b{suffix}"
        run("duomenys", "susieti", str(form), "--metai", "2025", "-o", str(mapping))
        borrowed = ("--is", str(form), "--susieta", str(mapping))
        run("nauja", "--metai", "2025", *borrowed, "-o", str(there))
        assert answer.status_code == 200, answer.text
        assert "Įrašyti 6 skaičiai" in text_of(answer.text).replace("\xa0", " ")
        assert (desk.folder / f"mano{suffix}").read_bytes() == there.read_bytes()

    @pytest.mark.usefixtures("form")
    def it_has_what_a_person_chose(self, browser: TestClient, desk: Desk) -> None:
        fields = asked(browser.get(f"/susieti?f={NAME}&metai=2025").text)
        fields = [one for one in fields if one != ("imti", VISITS)]
        own = {"vardas": "a.yaml", "rodiklis:Statistika!D10": "Vidutinis atstumas tarp bibliotekų"}

        answer = send(browser, TAKE, *changed(fields, **own))

        assert answer.status_code == 200, text_of(answer.text)
        assert figures_of(desk.folder / "a.yaml") == (18331, 6106, None)
        assert "vidutinis_atstumas: 4" in (desk.folder / "a.yaml").read_text(encoding="utf-8")

    @pytest.mark.parametrize(
        ("own", "code", "said"),
        [
            ({f"rodiklis:{VISITS}": "Stebuklai"}, "P649", "„Stebuklai“, parinktas langeliui"),
            ({f"rodiklis:{VISITS}": ""}, "P649", VISITS),
            ({"metai": "25"}, "P622", "25"),
            ({"vardas": "../a.yaml"}, "P623", "../a.yaml"),
            ({"vardas": "duomenys.yaml"}, "F405", "duomenys.yaml"),
        ],
    )
    @pytest.mark.usefixtures("form")
    def it_isnt_made_of_what_is_wrong(
        self, browser: TestClient, desk: Desk, own: dict[str, str], code: str, said: str
    ) -> None:
        before = sorted(one.name for one in desk.folder.iterdir())
        fields = asked(browser.get(f"/susieti?f={NAME}&metai=2025").text)

        answer = send(browser, TAKE, *changed(fields, **{"vardas": "a.yaml", **own}))

        assert answer.status_code == 422
        assert (code in answer.text, said in text_of(answer.text)) == (True, True)
        assert sorted(one.name for one in desk.folder.iterdir()) == before
        for name, value in own.items():
            assert (name, value) in asked(answer.text) or name == "metai"

    def it_takes_no_figure_twice(self, browser: TestClient, form: Path) -> None:
        fields = asked(browser.get(f"/susieti?f={NAME}&metai=2025").text)
        called = dict(fields)[f"rodiklis:{POPULATION}"]

        answer = send(browser, TAKE, *changed(fields, **{f"rodiklis:{VISITS}": called}))

        assert (answer.status_code, form.exists()) == (422, True)
        assert f"keliems langeliams: {POPULATION}, {VISITS}" in text_of(answer.text)

    def it_is_of_something(self, browser: TestClient, desk: Desk, form: Path) -> None:
        fields = asked(browser.get(f"/susieti?f={NAME}&metai=2025").text)
        fields = [one for one in fields if one[0] != "imti"]

        answer = send(browser, TAKE, *changed(fields, vardas="a.yaml"))

        assert (answer.status_code, "P653" in answer.text, form.exists()) == (422, True, True)
        assert not (desk.folder / "a.yaml").exists()


INTO = """\
metai: 2025
biblioteka: {pavadinimas: A biblioteka}
vartotojai: {gyventojai: '18 331', apsilankymai: {is_viso: 135 000}}
# pastaba
"""


class DescribeAFileThatIsThere:
    @pytest.fixture
    def into(self, desk: Desk, form: Path) -> Path:
        assert form.exists()
        path = desk.folder / "a.yaml"
        path.write_text(INTO, encoding="utf-8")
        return path

    def it_gets_what_it_lacks_and_keeps_what_a_person_typed(
        self, browser: TestClient, into: Path
    ) -> None:
        page = browser.get(f"/susieti?f={NAME}&i=a.yaml").text

        answer = send(browser, TAKE, *asked(page))

        shown = text_of(page)
        assert ("failo: 135 000" in shown, "darbaknygės: 135730" in shown) == (True, True)
        text = into.read_text(encoding="utf-8")
        assert figures_of(into) == (18331, 6106, 135000)
        assert "# pastaba" in text
        told = text_of(answer.text).replace("\xa0", " ")
        assert "Įrašyti 4 skaičiai; 1 ten jau buvo; 1 liko, koks buvo faile." in told

    def it_gets_the_workbooks_where_a_person_says_so(self, browser: TestClient, into: Path) -> None:
        fields = asked(browser.get(f"/susieti?f={NAME}&i=a.yaml").text)

        send(browser, TAKE, *changed(fields, **{f"kurio:{VISITS}": "darbaknyge"}))

        assert figures_of(into)[-1] == 135730

    def it_is_asked_again_where_it_says_something_else_by_now(
        self, browser: TestClient, into: Path
    ) -> None:
        fields = asked(browser.get(f"/susieti?f={NAME}&i=a.yaml").text)
        into.write_text(
            into.read_text(encoding="utf-8").replace("135 000", "135 001"), encoding="utf-8"
        )
        before = into.read_bytes()

        answer = send(browser, TAKE, *changed(fields, **{f"kurio:{VISITS}": "darbaknyge"}))

        assert (answer.status_code, "P651" in answer.text) == (409, True)
        assert "failo: 135 001" in text_of(answer.text)
        assert into.read_bytes() == before

    def it_is_asked_again_where_the_figure_was_changed_to_one_that_it_has(
        self, browser: TestClient, into: Path
    ) -> None:
        fields = asked(browser.get(f"/susieti?f={NAME}&i=a.yaml").text)
        visits = dict(fields)[f"rodiklis:{VISITS}"]
        own = {f"rodiklis:{POPULATION}": visits, f"rodiklis:{VISITS}": "Nėra"}
        fields = [one for one in fields if one != ("imti", VISITS)]

        answer = send(browser, TAKE, *changed(fields, **own))

        assert (answer.status_code, "P651" in answer.text) == (409, True)
        assert figures_of(into)[-1] == 135000

    @pytest.mark.slow
    def it_may_be_a_workbook(self, browser: TestClient, desk: Desk, form: Path) -> None:
        fields = asked(browser.get(f"/susieti?f={NAME}&metai=2025").text)
        fields = [one for one in fields if one != ("imti", VISITS)]
        send(browser, TAKE, *changed(fields, vardas="b.xlsx", **{f"rodiklis:{VISITS}": ""}))
        assert figure_in(desk.folder / "b.xlsx", "vartotojai.apsilankymai.is_viso") is None

        answer = send(browser, TAKE, *asked(browser.get(f"/susieti?f={NAME}&i=b.xlsx").text))

        assert (answer.status_code, form.exists()) == (200, True), text_of(answer.text)
        assert figure_in(desk.folder / "b.xlsx", "vartotojai.apsilankymai.is_viso") == 135730
        assert "Įrašytas 1 skaičius; 5 ten jau buvo." in text_of(answer.text).replace("\xa0", " ")
