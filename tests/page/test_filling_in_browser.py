"""A section is filled in a real browser: looked at while it is typed, saved, and nothing lost."""

import re
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.cli.tool import write_data
from tests.page.in_browser import page_in, violations
from tests.page.serving import Served, served

TITLES = "fondas.gauta.pavadinimai"
DATA = "fondas:\n  gauta:\n    pavadinimai: 700   # iš knygos\n    knygos_ir_serialiniai: 9\n"
SECTION = "/pildyti?f=a.yaml&s=Fondas"


@pytest.fixture
def data(tmp_path: Path) -> Path:
    path = tmp_path / "darbas" / "a.yaml"
    path.parent.mkdir()
    write_data(path, DATA)
    return path


@pytest.fixture
def page(data: Path) -> Iterator[Served]:
    with served(data.parent) as one:
        yield one


@pytest.fixture
def browser(page: Served, chromium: Browser) -> Iterator[Page]:
    with page_in(chromium, viewport={"width": 1280, "height": 900}) as one:
        one.goto(page.address)
        one.goto(page.origin + SECTION)
        yield one


def cell(path: str = TITLES) -> str:
    return f'[id="{path}"]'


def found(path: str = TITLES) -> str:
    return f'[id="rasta:{path}"]'


@pytest.mark.slow
@pytest.mark.usefixtures("hears_ctrl_c")
class DescribeTyping:
    def it_tells_at_once_what_is_wrong_and_takes_it_back_when_it_is_mended(
        self, browser: Page
    ) -> None:
        browser.fill(cell(), "apie 300")
        expect(browser.locator(found())).to_contain_text("D101")
        expect(browser.locator(cell())).to_have_attribute("aria-invalid", "true")
        assert violations(browser) == []

        browser.fill(cell(), "300")
        expect(browser.locator(found())).to_be_empty()
        expect(browser.locator('[data-state="Fondas"]')).to_contain_text("neįrašyta: 1")

    def it_is_saved_by_the_keyboard_and_the_focus_stays(self, browser: Page, data: Path) -> None:
        browser.fill(cell(), "776")
        browser.keyboard.press("Control+s")
        expect(browser.locator("#pasakyta")).to_have_text("Įrašyta: 1 reikšmė.")

        assert "pavadinimai: 776   # iš knygos" in data.read_text(encoding="utf-8")
        assert browser.evaluate("document.activeElement.id") == TITLES
        assert violations(browser) == []

    def it_is_undone(self, browser: Page, data: Path) -> None:
        before = data.read_bytes()
        browser.fill(cell(), "776")
        browser.get_by_role("button", name="Įrašyti į failą").click()
        browser.get_by_role("button", name="Atšaukti paskutinį pakeitimą").click()

        expect(browser.locator(cell())).to_have_value("700")
        assert data.read_bytes() == before


@pytest.mark.slow
@pytest.mark.usefixtures("hears_ctrl_c")
class DescribeEnter:
    def it_goes_on_to_the_next_cell_and_back_and_at_last_to_what_saves(
        self, browser: Page, data: Path
    ) -> None:
        before = data.read_bytes()
        cells = browser.locator("[data-goes-on], textarea[data-cell]").evaluate_all(
            "all => all.map((one) => one.id)"
        )
        browser.focus(cell())
        browser.keyboard.press("Enter")
        assert focused(browser) == cells[cells.index(TITLES) + 1]
        browser.keyboard.press("Shift+Enter")
        assert focused(browser) == TITLES

        browser.focus(cell(cells[-1]))
        browser.keyboard.press("Enter")

        assert browser.evaluate("document.activeElement.textContent") == "Įrašyti į failą"
        assert data.read_bytes() == before

    def it_is_heard_by_nothing_but_keys_that_lead_on(self, browser: Page) -> None:
        browser.focus(cell("fondas.ivadas"))
        browser.keyboard.type("Viena.")
        browser.keyboard.press("Enter")
        browser.keyboard.type("Dvi.")

        assert browser.input_value(cell("fondas.ivadas")) == "Viena.\nDvi."
        browser.keyboard.press("Tab")
        assert browser.evaluate("document.activeElement.textContent") == "Ženklai ir rodikliai"
        browser.keyboard.press("Tab")
        assert focused(browser) == "fondas.pradzia.is_viso"


def focused(browser: Page) -> str:
    name: str = browser.evaluate("document.activeElement.id")
    return name


@pytest.mark.slow
@pytest.mark.usefixtures("hears_ctrl_c")
class DescribeTwoWindows:
    def they_lose_no_value(self, browser: Page, page: Served, data: Path) -> None:
        other = browser.context.new_page()
        other.goto(page.origin + SECTION)
        browser.fill(cell(), "776")
        other.fill(cell(), "777")
        other.fill(cell("fondas.gauta.knygos_ir_serialiniai"), "10")
        browser.keyboard.press("Control+s")
        expect(browser.locator("#pasakyta")).to_contain_text("Įrašyta")

        other.keyboard.press("Control+s")

        expect(other.locator(found())).to_contain_text("P612")
        text = data.read_text(encoding="utf-8")
        assert re.findall(r"(\d+)", text.partition("fondas")[2]) == ["776", "10"]
        expect(other.locator(cell())).to_have_value("777")


@pytest.mark.slow
class DescribeAKilledServer:
    def it_takes_nothing_that_was_typed_with_it(self, data: Path, chromium: Browser) -> None:
        with page_in(chromium) as browser:
            with served(data.parent) as page:
                browser.goto(page.address)
                browser.goto(page.origin + SECTION)
                browser.fill(cell(), "776")
                expect(browser.locator('[data-state="Fondas"]')).to_contain_text("neįrašyta")
                page.process.send_signal(signal.SIGKILL)
                page.process.wait()
            with served(data.parent) as again:
                browser.goto(again.address)
                browser.goto(again.origin + SECTION)
                expect(browser.locator(cell())).to_have_value("776")
        assert "700" in data.read_text(encoding="utf-8")


@pytest.mark.slow
@pytest.mark.usefixtures("hears_ctrl_c")
class DescribeAText:
    def it_quotes_a_figure_chosen_by_what_it_is_called(self, browser: Page, data: Path) -> None:
        text = "fondas.ivadas"
        browser.fill(cell(text), "Gauta ")
        signs = browser.locator(f'[data-signs="{text}"]')
        signs.locator("summary").click()
        chooser = signs.get_by_label("Rodiklis")
        chooser.focus()
        option = browser.locator(f'#rodikliai option[data-name="{TITLES}"]')
        option.wait_for(state="attached")
        chooser.fill(option.get_attribute("value") or "")
        signs.get_by_label("Kaip sakoma").select_option("galininku")
        signs.get_by_role("button", name="Įterpti rodiklį").click()

        expect(browser.locator(f'[id="metai:{text}"]')).to_contain_text("Gauta 700 pavadinimų")
        assert violations(browser) == []
        browser.keyboard.press("Control+s")
        expect(browser.locator("#pasakyta")).to_have_text("Įrašyta: 1 reikšmė.")
        assert f"Gauta {{{{ {TITLES}|galininku }}}}" in data.read_text(encoding="utf-8")


@pytest.mark.slow
@pytest.mark.usefixtures("hears_ctrl_c")
class DescribeTheReportBeside:
    def it_changes_as_one_types(self, browser: Page) -> None:
        browser.get_by_text("Kaip atrodys ataskaita", exact=True).click()
        report = browser.frame_locator("[data-see] iframe")
        expect(report.locator("body")).to_contain_text("700")

        browser.fill(cell(), "7 654")

        expect(report.locator("body")).to_contain_text("7\N{NO-BREAK SPACE}654")
        assert violations(browser) == []
