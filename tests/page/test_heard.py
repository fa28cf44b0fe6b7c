"""The main pages as a screen reader hears them: golden files of the accessibility tree."""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page
from pytest_regressions.file_regression import FileRegressionFixture

import ataskaita as at
from tests.cli.tool import SMALLEST, write_data
from tests.page.in_browser import browser_page
from tests.page.serving import Served, served
from tests.page.statistics import statistics
from tests.page.test_in_browser import came_back

DATA = (
    "fondas: {gauta: {knygos_ir_serialiniai: daug}}\nklubai: {sarasas: [{pavadinimas: Siūlas}]}\n"
)
DRAFT = "isvestis/grizo.docx"
PAGES = {
    "pradzia": "/",
    "failas": "/failas?f=a.yaml",
    "pildymas": "/pildyti?f=a.yaml&s=Klubai",
    "nauji_metai": "/nauja",
    "kita_darbaknyge": "/susieti?f=isvestis/statistika.xlsx&metai=2025",
    "istaigos": "/istaigos",
    "juodrastis": f"/juodrastis?d={DRAFT}&f=b/ataskaita.yaml",
}
PROJECT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """A folder with a report that has a fault, one that has none, and a draft that came back."""
    folder = tmp_path_factory.mktemp("langas") / "darbas"
    shutil.copytree(PROJECT / "fixtures" / "lazdijai-2020", folder / "b")
    came_back(folder / "b")
    shutil.move(folder / "b" / "isvestis", folder / "isvestis")
    write_data(folder / "a.yaml", DATA)
    statistics(folder / "isvestis" / "statistika.xlsx")
    at.write(at.render(at.load(SMALLEST)), folder / "isvestis" / "svetimas.docx")
    with served(folder) as one:
        yield one


@pytest.fixture(scope="module")
def browser(page: Served) -> Iterator[Page]:
    with browser_page(viewport={"width": 1280, "height": 900}) as one:
        one.goto(page.address)
        yield one


def heard(browser: Page) -> str:
    """Return the tree of roles, names and states, without what differs from day to day."""
    told = browser.locator("body").aria_snapshot()
    told = re.sub(r"/\S*/darbas\b", "/APLANKAS", told)
    return re.sub(r"(duomenys-|Kurių metų\"?: \"?)20\d\d", r"\1METAI", told)


@pytest.mark.slow
@pytest.mark.usefixtures("hears_ctrl_c")
class DescribeWhatIsHeard:
    @pytest.mark.parametrize("name", PAGES)
    def it_is_said_on_the_page(
        self, browser: Page, page: Served, name: str, file_regression: FileRegressionFixture
    ) -> None:
        browser.goto(page.origin + PAGES[name])

        file_regression.check(f"{heard(browser)}\n", extension=".yaml", encoding="utf-8")
