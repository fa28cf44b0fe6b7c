"""A figure is quoted in a text by what people call it, and the text is shown as it will read.

Guards: hall.filling_texts.
"""

import re
import shutil
from html import unescape

import pytest
from starlette.testclient import TestClient

from ataskaita.page.desk import Desk
from tests.cli.tool import PROJECT, write_data
from tests.page.sending import send

REPORT = PROJECT / "fixtures" / "lazdijai-2020" / "ataskaita.yaml"
DATA = "fondas:\n  gauta: {pavadinimai: 776}\n  ivadas: Gauta daug.\n"


@pytest.fixture
def options(browser: TestClient, desk: Desk) -> dict[str, str]:
    """The figures of the 2020 report by what they are called."""
    shutil.copy(REPORT, desk.folder / "a.yaml")
    html = browser.get("/pildyti/rodikliai?f=a.yaml").text
    found = re.findall(r'<option value="([^"]*)" data-name="([^"]*)">', html)
    return {unescape(label): name for label, name in found}


class DescribeTheFiguresToChooseFrom:
    def they_are_called_as_people_call_them_with_their_values(
        self, options: dict[str, str]
    ) -> None:
        called = {name: label for label, name in options.items()}

        label = called["vartotojai.apsilankymai.is_viso"].replace("\N{NO-BREAK SPACE}", " ")
        assert label == (
            "Vartotojų aptarnavimas › Apsilankymų (lankytojų) skaičius › Apsilankymai. Iš viso "
            "→ 135 730 apsilankymų"
        )

    def their_names_are_all_different_and_so_is_what_they_are_called(
        self, options: dict[str, str]
    ) -> None:
        assert len(options) > 100
        assert len(set(options.values())) == len(options)

    def they_have_those_that_are_typed_and_not_saved(self, browser: TestClient, desk: Desk) -> None:
        write_data(desk.folder / "a.yaml", DATA)
        path = "fondas.gauta.kartografija"
        send(browser, "/pildyti/gyvai", ("f", "a.yaml"), ("s", "Fondas"), (path, "5"))

        assert f'data-name="{path}"' in browser.get("/pildyti/rodikliai?f=a.yaml").text


class DescribeATextAsItWillRead:
    @pytest.mark.parametrize(
        ("quoted", "read"),
        [
            ("{{ fondas.gauta.pavadinimai }} knyg.", "776 knyg."),
            ("{{ fondas.gauta.pavadinimai|galininku }}.", "776 pavadinimus."),
        ],
    )
    def it_is_shown_while_it_is_typed(
        self, browser: TestClient, desk: Desk, quoted: str, read: str
    ) -> None:
        write_data(desk.folder / "a.yaml", DATA)
        fields = ("fondas.ivadas", f"Gauta {quoted}"), ("buvo:fondas.ivadas", "Gauta daug.")

        shown = send(browser, "/pildyti/gyvai", ("f", "a.yaml"), ("s", "Fondas"), *fields).text

        reads = re.search(r'<span class="reads">(.*?)</span>', shown, re.DOTALL)
        assert reads
        text = re.sub(r"<[^>]+>", "", reads[1]).replace("\N{NO-BREAK SPACE}", " ")
        assert text == f"Bus parašyta: Gauta {read}"

    def it_says_nothing_more_of_a_text_that_quotes_nothing(
        self, browser: TestClient, desk: Desk
    ) -> None:
        write_data(desk.folder / "a.yaml", DATA)

        assert 'class="reads"' not in browser.get("/pildyti?f=a.yaml&s=Fondas").text
