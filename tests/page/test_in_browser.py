"""The page as a person has it before them: read by everybody, by the keyboard alone, offline."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import pytest
from playwright.sync_api import Browser, Page, Route

from ataskaita.errors import Fault, Place
from ataskaita.messages.page import FAILED
from ataskaita.page.leaves import leaf
from ataskaita.page.making import Making
from ataskaita.word.package import look_into, write_package
from tests.batches import many_reports
from tests.cli.tool import PROJECT, write_data
from tests.drafts.people import Person
from tests.page.in_browser import page_in, violations
from tests.page.serving import Served, served
from tests.page.statistics import figure_in, statistics
from tests.template.making import word_parts

REPORT: Final = PROJECT / "fixtures" / "lazdijai-2020"
DRAFT: Final = "isvestis/grizo.docx"
ADDRESSES: Final = (
    "/",
    "/failas?f=ataskaita.yaml",
    "/failas?f=klaidos.yaml",
    f"/juodrastis?d={DRAFT}&f=ataskaita.yaml",
    "/sablonas?f=ataskaita.yaml",
    "/sablonas?f=ataskaita.yaml&s=kreivas.docx",
    "/istaigos",
    "/nauja",
    "/nauja?f=ataskaita.yaml",
    "/susieti?f=formos/2020/statistika.xlsx&metai=2020",
    "/susieti?f=formos/2020/statistika.xlsx&i=ataskaita.yaml",
    "/pildyti?f=ataskaita.yaml",
    "/pildyti?f=klaidos.yaml&s=Fondas",
)
LOOKS: Final[dict[str, dict[str, Any]]] = {
    "wide": {"viewport": {"width": 1280, "height": 900}},
    "narrow": {"viewport": {"width": 320, "height": 256}},  # 1280 by 1024 at 400 %
    "dark": {"viewport": {"width": 1280, "height": 900}, "color_scheme": "dark"},
}


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    folder = tmp_path_factory.mktemp("langas") / "darbas"
    shutil.copytree(REPORT, folder)
    write_data(folder / "klaidos.yaml", "fondas: {dovanos: daug}\n")
    (folder / "kreivas.docx").write_bytes(write_package(word_parts("{{ mettai }}")))
    came_back(folder)
    (folder / "formos" / "2020").mkdir(parents=True)
    statistics(folder / "formos" / "2020" / "statistika.xlsx", 2020)
    with served(folder) as one:
        yield one


def came_back(folder: Path) -> None:
    """Put a draft there that people edited, and change the same in the data."""
    person = Person()
    person.replace("1\u00a0452", "1\u00a0500")
    (folder / DRAFT).parent.mkdir()
    (folder / DRAFT).write_bytes(person.saved())
    data = folder / "ataskaita.yaml"
    text = data.read_text(encoding="utf-8")
    data.write_text(text.replace("dovanos: 1 452", "dovanos: 1 460"), encoding="utf-8")


@pytest.fixture(params=LOOKS)
def browser(request: pytest.FixtureRequest, page: Served, chromium: Browser) -> Iterator[Page]:
    with page_in(chromium, **LOOKS[request.param]) as one:
        one.goto(page.address)
        yield one


def wanders(browser: Page) -> bool:
    """Return whether the page is wider than the window."""
    wide: bool = browser.evaluate("document.documentElement.scrollWidth > innerWidth")
    return wide


@pytest.mark.slow
@pytest.mark.usefixtures("hears_ctrl_c")
class DescribeEveryPage:
    def it_breaks_no_rule_and_fits_the_window(self, browser: Page, page: Served) -> None:
        for address in ADDRESSES:
            browser.goto(page.origin + address)

            assert (address, violations(browser), wanders(browser)) == (address, [], False)


@pytest.mark.slow
@pytest.mark.usefixtures("hears_ctrl_c")
class DescribeEveryPageThatAnswersAForm:
    @pytest.fixture
    def page(self, tmp_path: Path) -> Iterator[Served]:
        folder = tmp_path / "darbas"
        shutil.copytree(REPORT, folder)
        came_back(folder)
        shutil.copy(folder / "ataskaita.yaml", folder / "tas_pats.yaml")
        with served(folder) as one:
            yield one

    def it_breaks_no_rule_and_fits_the_window(self, browser: Page, page: Served) -> None:
        seen = {name: (violations(browser), wanders(browser)) for name in walk(browser, page)}

        assert seen == dict.fromkeys(ANSWERS, ([], False))


ANSWERS: Final = ("taken", "whose", "refreshed", "left to Word", "new_made", "progress", "refused")


def walk(browser: Page, page: Served) -> Iterator[str]:
    """Go to each page that answers a form; generate what each is called."""
    browser.goto(f"{page.origin}/failas?f=ataskaita.yaml")
    press(browser, "Parengti visą tarybos bylą", "**/rengti")
    yield "taken"
    browser.goto(f"{page.origin}/juodrastis?d={DRAFT}")
    browser.get_by_role("heading", name="Iš kurių duomenų").wait_for()
    yield "whose"
    for name, side in (("refreshed", "theirs"), ("left to Word", "word")):
        browser.goto(f"{page.origin}/juodrastis?d={DRAFT}&f=ataskaita.yaml")
        browser.locator(f'input[value="{side}"]').first.check()
        press(browser, "Atnaujinti", "**/sulieti")
        yield name
    browser.goto(f"{page.origin}/nauja?f=ataskaita.yaml")
    press(browser, "Sukurti", "**/sukurti")
    yield "new_made"
    browser.route("**/istaigos/eiga", going)
    browser.goto(f"{page.origin}/istaigos/eiga")
    browser.get_by_text("1 / 3 ataskaita.yaml").wait_for()
    yield "progress"
    browser.route("**/atmesta", refused)
    browser.goto(f"{page.origin}/atmesta")
    yield "refused"


def press(browser: Page, button: str, address: str) -> None:
    browser.get_by_role("button", name=button).click()
    browser.wait_for_url(address)


def refused(route: Route) -> None:
    """Answer as where a request is refused, but for the code, of which a browser complains."""
    told = leaf("refused", faults=(Fault(FAILED, Place("")),))
    route.fulfill(body=told, content_type="text/html; charset=utf-8")


def going(route: Route) -> None:
    """Answer as a run does that is at its first of three: a real one may be over by then."""
    if route.request.headers["accept"] == "application/json":
        route.fulfill(json={"eina": True, "baigta": 1, "viso": 3, "failas": "ataskaita.yaml"})
    else:
        told = leaf("progress", making=Making(done=1, total=3))
        route.fulfill(body=told, content_type="text/html; charset=utf-8")


@pytest.mark.slow
class DescribeTheKeyboard:
    def it_is_enough_to_take_the_draft(self, page: Served, chromium: Browser) -> None:
        with page_in(chromium) as browser:
            browser.goto(page.address)
            tab_to(browser, "ataskaita.yaml")
            browser.keyboard.press("Enter")
            browser.wait_for_url("**/failas*")
            tab_to(browser, "Parengti")
            browser.keyboard.press("Enter")
            browser.wait_for_url("**/rengti")

            assert browser.get_by_role("link", name="ataskaita-2020.docx").count() == 1
            assert violations(browser) == []


@pytest.mark.slow
class DescribeANewYearsName:
    def it_follows_the_year_until_a_person_changes_it(
        self, page: Served, chromium: Browser
    ) -> None:
        with page_in(chromium) as browser:
            browser.goto(page.address)
            browser.goto(f"{page.origin}/nauja?f=ataskaita.yaml")
            year, name = (browser.get_by_label(one) for one in ("Kurių metų", "Failo vardas"))
            seen = [name.input_value()]
            year.fill("2024")
            seen.append(name.input_value())
            year.fill("20")
            seen.append(name.input_value())
            name.fill("savas.xlsx")
            year.fill("2025")

            assert [*seen, name.input_value()] == [
                "duomenys-2021.xlsx",
                "duomenys-2024.xlsx",
                "duomenys-2024.xlsx",
                "savas.xlsx",
            ]


@pytest.mark.slow
class DescribeATemplateOfOnesOwn:
    def it_is_dropped_looked_at_chosen_and_used(self, tmp_path: Path, chromium: Browser) -> None:
        folder = tmp_path / "darbas"
        shutil.copytree(PROJECT / "fixtures" / "maziausia", folder)
        own = tmp_path / "mano.docx"
        own.write_bytes(write_package(word_parts("MANO: {{ metai }}")))
        with served(folder) as page, page_in(chromium) as browser:
            browser.goto(page.address)
            browser.get_by_label("Pasirinkti failą").set_input_files(own)
            browser.wait_for_url("**/sablonas*")
            browser.get_by_role("button", name="Parinkti").click()
            browser.get_by_text("Rengiama pagal: mano.docx").wait_for()
            assert violations(browser) == []
            browser.get_by_role("link", name="Atgal prie duomenų").click()
            browser.get_by_role("link", name="mano.docx").wait_for()
            press(browser, "Parengti visą tarybos bylą", "**/rengti")

            made = look_into((folder / "isvestis" / "ataskaita-2024.docx").read_bytes(), "")
            assert b"MANO: " in made["word/document.xml"]


@pytest.mark.slow
class DescribeAStatisticsForm:
    def it_is_dropped_and_its_figures_are_taken_by_the_keyboard_alone(
        self, tmp_path: Path, chromium: Browser
    ) -> None:
        folder = tmp_path / "darbas"
        shutil.copytree(PROJECT / "fixtures" / "maziausia", folder)
        own = statistics(tmp_path / "statistika.xlsx")
        with served(folder) as page, page_in(chromium) as browser:
            browser.goto(page.address)
            browser.get_by_label("Pasirinkti failą").set_input_files(own)
            browser.wait_for_url("**/susieti*")
            browser.get_by_label("Kurių metų").focus()
            for key in ("Control+A", "2", "0", "2", "5", "Enter"):
                browser.keyboard.press(key)
            browser.wait_for_url("**metai=2025*")
            browser.get_by_role("checkbox", name="Imti: Statistika!D6").focus()
            browser.keyboard.press("Space")
            tab_to(browser, "Paimti pažymėtus skaičius į failą")
            browser.keyboard.press("Enter")
            browser.get_by_role("heading", name="Skaičiai paimti").wait_for()
            assert violations(browser) == []
            tab_to(browser, "Pildyti")
            browser.keyboard.press("Enter")
            browser.wait_for_url("**/pildyti*")

            made = folder / "duomenys-2025.xlsx"
            assert figure_in(made, "vartotojai.gyventojai") == 18331
            assert figure_in(made, "vartotojai.apsilankymai.is_viso") is None

    def its_figure_is_put_over_what_a_person_typed_only_where_that_is_chosen(
        self, tmp_path: Path, chromium: Browser
    ) -> None:
        folder = tmp_path / "darbas"
        folder.mkdir()
        statistics(folder / "statistika.xlsx")
        data = "metai: 2025\nbiblioteka: {pavadinimas: A biblioteka}\nvartotojai: {gyventojai: 5}\n"
        (folder / "a.yaml").write_text(data, encoding="utf-8")
        with served(folder) as page, page_in(chromium) as browser:
            browser.goto(page.address)
            browser.get_by_role("link", name="statistika.xlsx").click()
            browser.get_by_label("Į kurį failą").select_option("a.yaml")
            browser.get_by_role("button", name="Rodyti iš naujo").click()
            both = browser.get_by_role("group", name="Kuris lieka")
            assert both.get_by_label("darbaknygės: 18331").count() == 1
            assert both.get_by_label("failo: 5").is_checked()
            both.get_by_label("darbaknygės").check()
            assert violations(browser) == []
            browser.get_by_role("button", name="Paimti pažymėtus").click()
            browser.get_by_role("heading", name="Skaičiai paimti").wait_for()
            browser.get_by_role("link", name="Pildyti").click()
            browser.get_by_role("button", name="Atšaukti paskutinį pakeitimą").click()
            browser.get_by_text("Atšaukta: 6 reikšmės").wait_for()

            assert (folder / "a.yaml").read_text(encoding="utf-8") == data


@pytest.mark.slow
class DescribeAllInstitutions:
    def it_is_followed_until_the_table_says_that_all_is_made(
        self, tmp_path: Path, chromium: Browser
    ) -> None:
        folder = many_reports(tmp_path / "rajonas", 3, ("kita-biblioteka",))
        with served(folder) as page, page_in(chromium) as browser:
            browser.goto(page.address)
            browser.get_by_role("link", name="Visos įstaigos").click()
            browser.get_by_role("button", name="Parengti").click()
            browser.wait_for_url("**/istaigos")
            browser.get_by_text("Iš viso – 3: parengta – 3").wait_for()

            assert violations(browser) == []
            assert browser.get_by_role("table").count() == 2


def tab_to(browser: Page, name: str) -> None:
    """Press Tab until what bears the name has the focus."""
    for _ in range(120):
        browser.keyboard.press("Tab")
        if browser.evaluate("document.activeElement.textContent.trim()") == name:
            return
    raise AssertionError(name)
