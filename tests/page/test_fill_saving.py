"""What is typed on a page gets into the person's own file, and nothing of theirs is lost.

Guards: page.fill_saving, hall.filling_saving, hall.filling_journal.
"""

import re
import shutil
import threading
from html import unescape
from itertools import count
from pathlib import Path

import pytest
from httpx2 import Response
from starlette.testclient import TestClient

import ataskaita as at
from ataskaita.data import save_data
from ataskaita.declared.names import figures_of
from ataskaita.hall.filling_journal import Journal
from ataskaita.page.desk import Desk
from ataskaita.sources.form import Kinds
from ataskaita.sources.reading import written_by
from ataskaita.sources.written import Written
from tests.cli.tool import PROJECT, write_data
from tests.pace import seconds_of
from tests.page.sending import send

REPORT = PROJECT / "fixtures" / "lazdijai-2020" / "ataskaita.yaml"
TITLES = "fondas.gauta.pavadinimai"
DATA = "# mano pastaba\nfondas:\n  gauta:   # gautieji\n    pavadinimai: 700\n"


@pytest.fixture
def data(desk: Desk) -> Path:
    path = desk.folder / "a.yaml"
    write_data(path, DATA)
    return path


def ask(browser: TestClient, what: str, *fields: tuple[str, str], tab: str = "Fondas") -> Response:
    return send(browser, f"/pildyti/{what}", ("f", "a.yaml"), ("s", tab), *fields)


def typed(path: str, text: str, instead: str = "") -> tuple[tuple[str, str], ...]:
    return (path, text), (f"buvo:{path}", instead)


def value(html: str, path: str) -> str:
    found = re.search(rf'id="{re.escape(path)}"[^>]* value="([^"]*)"', html)
    assert found, path
    return unescape(found[1])


class DescribeSaving:
    def it_changes_the_value_and_nothing_else_of_the_file(
        self, browser: TestClient, data: Path
    ) -> None:
        before = data.read_text(encoding="utf-8")

        answer = ask(browser, "irasyti", *typed(TITLES, "776", "700"))

        assert answer.status_code == 200
        assert "Įrašyta: 1 reikšmė." in answer.text
        assert data.read_text(encoding="utf-8") == before.replace("700", "776")

    def it_adds_a_value_that_wasnt_there(self, browser: TestClient, data: Path) -> None:
        ask(browser, "irasyti", *typed("fondas.gauta.kartografija", "5"))

        assert figures_of(at.load(data))["fondas.gauta.kartografija"] == 5
        assert "# gautieji" in data.read_text(encoding="utf-8")

    def it_saves_what_was_typed_in_other_sections_too(
        self, browser: TestClient, data: Path
    ) -> None:
        ask(browser, "gyvai", *typed("istaiga.vieta", "Beržai"), tab="Įstaiga")
        ask(browser, "irasyti", *typed(TITLES, "776", "700"))

        assert "Beržai" in data.read_text(encoding="utf-8")

    def it_writes_nothing_where_nothing_was_typed(self, browser: TestClient, data: Path) -> None:
        before = data.stat().st_mtime_ns

        answer = ask(browser, "irasyti", *typed(TITLES, "700", "700"))

        assert "Nebuvo ko įrašyti." in answer.text
        assert data.stat().st_mtime_ns == before

    def it_refuses_what_the_file_has_no_place_for_and_writes_nothing(
        self, browser: TestClient, data: Path
    ) -> None:
        before = data.read_bytes()

        answer = ask(browser, "irasyti", *typed(f"{TITLES}.x.y", "1"), *typed(TITLES, "9", "700"))

        assert (answer.status_code, "F57" in answer.text) == (422, True)
        assert data.read_bytes() == before

    def it_puts_a_new_row_right_behind_the_last(self, browser: TestClient, desk: Desk) -> None:
        data = desk.folder / "a.yaml"
        write_data(data, "padaliniai:\n- vardas: Krosnos\n")

        ask(browser, "irasyti", *typed("padaliniai[3].vardas", "Rudaminos"), tab="Įstaiga")

        names = [one.name for one in at.load(data).branches]
        assert names == ["Krosnos", "Rudaminos"]

    def it_calls_a_new_row_by_the_name_that_is_typed(self, browser: TestClient, data: Path) -> None:
        row = "grupes.+1"
        label = (*typed(f"{row}.pavadinimas", "Lazdijų VB"), *typed(f"{row}.kur", "Lazdijų VB"))

        nameless = ask(browser, "irasyti", *label, tab="Įstaiga")
        ask(browser, "irasyti", *label, (f"vardas:{row}", "VB"), tab="Įstaiga")

        assert (nameless.status_code, "P610" in nameless.text) == (422, True)
        assert list(at.load(data).groups) == ["vb"]

    @pytest.mark.slow
    def it_writes_the_cell_of_a_workbook_and_keeps_all_else(
        self, browser: TestClient, desk: Desk
    ) -> None:
        book = desk.folder / "a.xlsx"
        save_data(at.load(REPORT), book)
        fields = typed("fondas.gauta.knygos_ir_serialiniai", "9 898", "9998")

        answer = send(browser, "/pildyti/irasyti", ("f", "a.xlsx"), ("s", "Fondas"), *fields)

        assert answer.status_code == 200
        wanted = figures_of(at.load(book))["fondas.gauta.knygos_ir_serialiniai"]
        assert wanted == 9898
        assert at.load(book).branches == at.load(REPORT).branches


class DescribeHowOftenAFileIsRead:
    @pytest.mark.slow
    def it_is_once_at_a_save_what_was_written(
        self, browser: TestClient, desk: Desk, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        save_data(at.load(write_data(desk.folder / "b.yaml", DATA)), desk.folder / "a.xlsx")
        browser.get("/pildyti?f=a.xlsx&s=Fondas")
        read: list[bytes] = []

        def counting(data: bytes, path: Path, kinds: Kinds) -> Written:
            read.append(data)
            return written_by(data, path, kinds)

        monkeypatch.setattr("ataskaita.hall.filling.written_by", counting)
        monkeypatch.setattr("ataskaita.sources.rewriting.written_by", counting)
        fields = (("f", "a.xlsx"), ("s", "Fondas"), *typed(TITLES, "776", "700"))
        answer = send(browser, "/pildyti/irasyti", *fields)

        assert answer.status_code == 200
        assert read == [(desk.folder / "a.xlsx").read_bytes()]


class DescribeANewerFile:
    def it_keeps_what_somebody_else_has_changed_and_says_so(
        self, browser: TestClient, data: Path
    ) -> None:
        write_data(data, DATA.replace("700", "710"))

        answer = ask(browser, "irasyti", *typed(TITLES, "776", "700"))

        assert (answer.status_code, "P612" in answer.text) == (409, True)
        assert "710" in data.read_text(encoding="utf-8")
        assert value(answer.text, TITLES) == "776"
        assert f'name="buvo:{TITLES}" value="710"' in answer.text

    def it_is_written_over_where_the_person_saves_once_more(
        self, browser: TestClient, data: Path
    ) -> None:
        write_data(data, DATA.replace("700", "710"))
        ask(browser, "irasyti", *typed(TITLES, "776", "700"))

        ask(browser, "irasyti", *typed(TITLES, "776", "710"))

        assert "pavadinimai: 776" in data.read_text(encoding="utf-8")

    def its_other_values_stay_beside_ours(self, browser: TestClient, data: Path) -> None:
        write_data(data, f"{DATA}    kartografija: 5\n")

        answer = ask(browser, "irasyti", *typed(TITLES, "776", "700"))

        assert answer.status_code == 200
        text = data.read_text(encoding="utf-8")
        assert "pavadinimai: 776" in text
        assert "kartografija: 5" in text

    @pytest.mark.parametrize("owner", ["~$a.yaml", ".~lock.a.yaml#"])
    def it_isnt_touched_while_it_is_open_elsewhere_and_nothing_typed_is_lost(
        self, browser: TestClient, data: Path, owner: str
    ) -> None:
        before = data.read_bytes()
        (data.parent / owner).touch()

        answer = ask(browser, "irasyti", *typed(TITLES, "776", "700"))

        assert (answer.status_code, "P608" in answer.text) == (422, True)
        assert data.read_bytes() == before
        assert value(browser.get("/pildyti?f=a.yaml&s=Fondas").text, TITLES) == "776"

    def it_loses_no_value_of_two_windows_at_once(self, browser: TestClient, desk: Desk) -> None:
        data = desk.folder / "a.yaml"
        names = ("pavadinimai", "kartografija", "garsiniai", "regimieji")
        write_data(data, "fondas:\n  gauta:\n" + "".join(f"    {one}: 1\n" for one in names))

        def window(name: str) -> None:
            for number in range(2, 6):
                path = f"fondas.gauta.{name}"
                answer = ask(browser, "irasyti", *typed(path, str(number), str(number - 1)))
                assert answer.status_code == 200

        threads = [threading.Thread(target=window, args=(one,)) for one in names]
        for one in threads:
            one.start()
        for one in threads:
            one.join()

        assert data.read_text(encoding="utf-8").count(": 5\n") == len(names)


class DescribeUndoing:
    def it_puts_back_the_file_as_it_was(self, browser: TestClient, data: Path) -> None:
        before = data.read_bytes()
        ask(browser, "irasyti", *typed(TITLES, "776", "700"))
        ask(browser, "irasyti", *typed(TITLES, "777", "776"))

        once = ask(browser, "atsaukti")
        between = data.read_text(encoding="utf-8")
        ask(browser, "atsaukti")

        assert "Atšaukta: 1 reikšmė." in once.text
        assert "776" in between
        assert data.read_bytes() == before

    @pytest.mark.usefixtures("data")
    def it_is_offered_only_where_it_can_be_done(self, browser: TestClient) -> None:
        assert "/pildyti/atsaukti" not in browser.get("/pildyti?f=a.yaml").text

        answer = ask(browser, "irasyti", *typed(TITLES, "776", "700"))

        assert "/pildyti/atsaukti" in answer.text

    def it_never_takes_away_what_somebody_else_wrote_since(
        self, browser: TestClient, data: Path
    ) -> None:
        ask(browser, "irasyti", *typed(TITLES, "776", "700"))
        write_data(data, f"{DATA}    kartografija: 5\n")

        answer = ask(browser, "atsaukti")

        assert (answer.status_code, "P609" in answer.text) == (409, True)
        assert "kartografija: 5" in data.read_text(encoding="utf-8")


class DescribeWhatIsntSaved:
    def it_is_there_when_the_page_is_opened_anew(self, browser: TestClient, data: Path) -> None:
        ask(browser, "gyvai", *typed(TITLES, "776", "700"))

        shown = browser.get("/pildyti?f=a.yaml&s=Fondas").text

        assert value(shown, TITLES) == "776"
        assert "neįrašyta: 1" in shown
        assert "700" in data.read_text(encoding="utf-8")

    def it_is_forgotten_where_it_is_given_up(self, browser: TestClient, data: Path) -> None:
        ask(browser, "gyvai", *typed(TITLES, "776", "700"))

        ask(browser, "atmesti")

        assert value(browser.get("/pildyti?f=a.yaml&s=Fondas").text, TITLES) == "700"
        assert Journal.of(data).typed() == {}

    def it_is_kept_for_the_user_alone_and_not_beside_the_data(
        self, browser: TestClient, data: Path
    ) -> None:
        ask(browser, "gyvai", *typed(TITLES, "776", "700"))

        (kept,) = Journal.of(data).folder.iterdir()
        assert kept.stat().st_mode & 0o077 == 0
        assert sorted(one.name for one in data.parent.iterdir()) == ["a.yaml", "duomenys.yaml"]

    def its_damaged_journal_is_as_good_as_none(self, browser: TestClient, data: Path) -> None:
        ask(browser, "gyvai", *typed(TITLES, "776", "700"))
        for one in Journal.of(data).folder.iterdir():
            one.write_bytes(b"{")

        assert value(browser.get("/pildyti?f=a.yaml&s=Fondas").text, TITLES) == "700"


class DescribeLookingWhileItIsTyped:
    @pytest.mark.slow
    def it_takes_under_a_tenth_of_a_second_for_the_report_of_2020(
        self, browser: TestClient, desk: Desk
    ) -> None:
        shutil.copy(REPORT, desk.folder / "a.yaml")
        numbers = count(700)

        def typing() -> None:
            ask(browser, "gyvai", *typed(TITLES, str(next(numbers)), "776"))

        assert seconds_of(typing, enough=0.1) <= 0.1

    def it_tells_what_is_wrong_and_what_adds_up_before_anything_is_saved(
        self, browser: TestClient, data: Path
    ) -> None:
        before = data.read_bytes()

        answer = ask(browser, "gyvai", *typed(TITLES, "apie 300", "700"))

        assert "D101" in answer.text
        assert data.read_bytes() == before
