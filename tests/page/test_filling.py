"""A data file is filled on pages made of its kind's declarations.

Guards: page.fill, hall.filling, hall.filling_cells, sources.setting.
"""

import re
import shutil
from html import unescape
from pathlib import Path

import pytest
from attrs import evolve
from starlette.testclient import TestClient

import ataskaita as at
from ataskaita.data import save_data
from ataskaita.declared.blocks import Matrix, Values
from ataskaita.declared.forms import sheets
from ataskaita.hall.filling import Files
from ataskaita.hall.filling_cells import pages_of
from ataskaita.hall.kinds import forms, kind_of, new_report
from ataskaita.page.desk import Desk
from tests.cli.tool import PROJECT, write_data

REPORT = PROJECT / "fixtures" / "lazdijai-2020" / "ataskaita.yaml"
LAST_YEAR = "fondas: {gauta: {pavadinimai: 700}}\n"
THIS_YEAR = "fondas: {gauta: {pavadinimai: 776, knygos_ir_serialiniai: 10, kartografija: 5}}\n"


def section(browser: TestClient, name: str, tab: str) -> str:
    answer = browser.get("/pildyti", params={"f": name, "s": tab})
    assert answer.status_code == 200
    return answer.text


def beside(html: str, what: str, path: str) -> str:
    """Return what stands in the element of that id, as text."""
    spot = re.escape(f"{what}:{path}")
    found = re.search(rf'<(\w+) class="[^"]*" id="{spot}">(.*?)</\1>\n', html, re.DOTALL)
    assert found, path
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", found[2])).split())


class DescribeAPageOfASection:
    def it_asks_for_every_figure_that_the_workbook_asks_for(self) -> None:
        filled = Files().filled(REPORT)
        blocks = [one for sheet in sheets(filled.kind) for one in sheet.blocks]
        asked = {
            slot.path
            for block in blocks
            if isinstance(block, Values | Matrix)
            for slot in block.slots
        }

        shown = {cell.path for page in pages_of(filled) for cell in page.cells}

        assert len(asked) > 100
        assert asked <= shown

    def it_shows_what_is_typed_as_it_is_typed(self, browser: TestClient, desk: Desk) -> None:
        shutil.copy(REPORT, desk.folder / "a.yaml")

        shown = section(browser, "a.yaml", "Fondas")

        assert re.search(r'id="fondas.gauta.knygos_ir_serialiniai"[^>]* value="9 998"', shown)

    def it_shows_last_years_figure_the_change_and_what_adds_up(
        self, browser: TestClient, desk: Desk
    ) -> None:
        write_data(desk.folder / "a-2019.yaml", LAST_YEAR, 2019)
        write_data(desk.folder / "a-2020.yaml", THIS_YEAR, 2020)

        shown = section(browser, "a-2020.yaml", "Fondas")

        assert beside(shown, "metai", "fondas.gauta.pavadinimai") == "Pernai 700 pavad. (+76)"

    def its_cells_have_labels_that_are_heard(self, browser: TestClient) -> None:
        shown = section(browser, "duomenys.yaml", "Fondas")

        assert 'aria-label="Gauta dokumentų: Pavadinimai (pavad.)"' in shown
        unlabelled = [
            one
            for one in re.findall(r'<(?:input type="text"|select|textarea)[^>]*>', shown)
            if not ("aria-label" in one or _is_labelled(one, shown))
        ]
        assert unlabelled == []

    def it_tells_a_fault_beside_its_cell_and_leads_there(
        self, browser: TestClient, desk: Desk
    ) -> None:
        write_data(desk.folder / "a.yaml", "fondas: {gauta: {pavadinimai: apie 300}}\n")

        shown = section(browser, "a.yaml", "Fondas")

        assert "D101" in beside_found(shown, "fondas.gauta.pavadinimai")
        assert "s=Fondas#fondas.gauta.pavadinimai" in section(browser, "a.yaml", "Finansai")

    @pytest.mark.parametrize("name", ["a.yaml", "a.xlsx"])
    def it_tells_that_last_years_file_is_not_there_beside_its_name(
        self, browser: TestClient, desk: Desk, name: str
    ) -> None:
        write_data(desk.folder / "b.yaml", THIS_YEAR)
        named = at.load(desk.folder / "b.yaml")
        save_data(evolve(named, previous_file="nera-2019.yaml"), desk.folder / name)

        shown = section(browser, name, "Įstaiga")

        assert "F403" in beside_found(shown, "praeje")
        assert 'value="nera-2019.yaml"' in shown
        assert re.search(r'data-state="Fondas">3 reikšmės', shown)

    def it_adds_up_what_can_be_read_beside_a_fault(self, browser: TestClient, desk: Desk) -> None:
        text = REPORT.read_text(encoding="utf-8")
        (desk.folder / "a.yaml").write_text(
            text.replace("pavadinimai: 776", "pavadinimai: apie 776"), encoding="utf-8"
        )

        shown = section(browser, "a.yaml", "Fondas")

        assert "D101" in beside_found(shown, "fondas.gauta.pavadinimai")
        assert "10\N{NO-BREAK SPACE}073" in shown

    def it_never_takes_words_for_html(self, browser: TestClient, desk: Desk) -> None:
        write_data(desk.folder / "a.yaml", "fondas: {ivadas: '</textarea><b>\"'}\n")

        shown = section(browser, "a.yaml", "Fondas")

        assert "<b>&#34;" not in shown
        assert "&lt;/textarea&gt;&lt;b&gt;&#34;" in shown

    def it_says_how_far_each_section_is_filled(self, browser: TestClient, desk: Desk) -> None:
        write_data(desk.folder / "a.yaml", THIS_YEAR)

        shown = section(browser, "a.yaml", "Fondas")

        assert re.search(r'data-state="Fondas">3 reikšmės', shown)

    def it_refuses_a_file_that_is_no_data_and_says_why(
        self, browser: TestClient, desk: Desk
    ) -> None:
        (desk.folder / "a.yaml").write_text("a: [\n", encoding="utf-8")

        answer = browser.get("/pildyti?f=a.yaml")

        assert (answer.status_code, "D305" in answer.text) == (400, True)

    @pytest.mark.parametrize("form", [one for one in forms() if one])
    def it_is_made_for_every_kind(self, form: str, tmp_path: Path) -> None:
        save_data(new_report(2025, form), tmp_path / "a.yaml")

        pages = pages_of(Files().filled(tmp_path / "a.yaml"))

        assert len(pages) >= len(kind_of(form).sections) / 2
        assert all(page.cells for page in pages[:-1])
        assert pages[-1].tab == "Savos lentelės"

    def it_is_made_of_a_workbook_too(self, browser: TestClient, desk: Desk) -> None:
        save_data(at.load(REPORT), desk.folder / "a.xlsx")

        shown = section(browser, "a.xlsx", "Fondas")

        assert re.search(r'id="fondas.gauta.knygos_ir_serialiniai"[^>]* value="9998"', shown)


def beside_found(html: str, path: str) -> str:
    spot = re.escape(f"rasta:{path}")
    found = re.search(rf'<div class="found" id="{spot}">(.*?)</div>', html, re.DOTALL)
    assert found
    return found[1]


def _is_labelled(tag: str, html: str) -> bool:
    """Return whether a label names the field, or stands around it."""
    found = re.search(r' id="([^"]+)"', tag)
    around = re.search(rf"<label>[^<]+{re.escape(tag)}", html)
    return bool(around or (found and f'<label for="{found[1]}">' in html))
