"""A district's clerk has 25 institutions in one folder, and takes the reports of all in a browser.

Guards: page.many, page.making.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest
from playwright.sync_api import Page, expect

from tests.batches import many_reports
from tests.cli.tool import write_data
from tests.page.in_browser import browser_page, violations
from tests.page.serving import Served, served
from tests.page.test_in_browser import tab_to, wanders

SOUND: Final = 22
FAULTY: Final = {f"klaida-{number}.yaml": f"{name} biblioteka" for number, name in enumerate("ABC")}
MADE: Final = re.compile(r"\bparengta")
ABSENT: Final = "Drebulės biblioteka"
CELL: Final = "fondas.gauta.pavadinimai"


@pytest.fixture
def page(tmp_path: Path) -> Iterator[Served]:
    """25 reports, three of them with a slip, and a list with one that hasn't been handed in."""
    folder = many_reports(tmp_path / "Rajonas", SOUND, ("miestelis",))
    for file, name in FAULTY.items():
        path = Path(write_data(folder / file, "fondas: {gauta: {pavadinimai: daug}}\n"))
        text = path.read_text(encoding="utf-8")
        path.write_text(text.replace("Beržgirio biblioteka", name), encoding="utf-8")
    (folder / "istaigos.csv").write_text(
        f"Įstaiga;Forma;Kontaktas;Aplankas\n{ABSENT};;direktorė;drebule\n", encoding="utf-8"
    )
    with served(folder) as one:
        yield one


@pytest.mark.slow
@pytest.mark.usefixtures("hears_ctrl_c")
class DescribeTwentyFiveInstitutions:
    def they_are_made_mended_and_taken(self, page: Served) -> None:
        with browser_page(viewport={"width": 1280, "height": 900}) as browser:
            browser.goto(page.address)
            browser.get_by_role("link", name="Visos įstaigos").click()
            expect(browser.locator("main table tbody tr")).to_have_count(SOUND + len(FAULTY) + 1)

            make_all(browser)

            expect(browser.get_by_role("link", name="Suvestinė – darbaknygė")).to_be_visible()
            rows = browser.locator("main table").first.locator("tbody tr")
            expect(rows.filter(has_text=MADE)).to_have_count(SOUND)
            expect(rows.filter(has_text=ABSENT)).to_contain_text("negauta")
            assert (violations(browser), wanders(browser)) == ([], False)
            for file in FAULTY:
                mend(browser, file)
                browser.goto(f"{page.origin}/istaigos")
            make_all(browser)

            expect(rows.filter(has_text=MADE)).to_have_count(SOUND + len(FAULTY))
            assert taken(browser, "Suvestinė – darbaknygė").endswith(".xlsx")
            assert taken(browser, "Ataskaita").endswith(".docx")

    def they_are_found_by_the_keyboard_on_a_narrow_window(self, page: Served) -> None:
        with browser_page(viewport={"width": 320, "height": 256}) as browser:
            browser.goto(f"{page.address}")
            browser.goto(f"{page.origin}/istaigos")
            assert (violations(browser), wanders(browser)) == ([], False)

            tab_to(browser, list(FAULTY)[-1])
            browser.keyboard.press("Enter")

            browser.wait_for_url("**/failas*")
            expect(browser.get_by_role("main")).to_contain_text("D101")


def make_all(browser: Page) -> None:
    """Make what is due; the table is shown again when that is done, be it at once."""
    browser.get_by_role("button", name="Parengti").click()


def mend(browser: Page, file: str) -> None:
    """Go from the table to an institution's fault, and put the right number there."""
    browser.get_by_role("link", name=file).first.click()
    browser.get_by_role("link", name="Pildyti").click()
    with browser.expect_navigation():
        browser.locator("#radiniai a").first.click()
    browser.locator(f'[id="{CELL}"]').fill("7")
    browser.keyboard.press("Control+s")
    expect(browser.locator("#pasakyta")).to_have_text("Įrašyta: 1 reikšmė.")


def taken(browser: Page, name: str) -> str:
    """Return the name of the file that a link gives."""
    with browser.expect_download() as one:
        browser.get_by_role("main").get_by_role("link", name=name, exact=True).first.click()
    return one.value.suggested_filename
