"""The workbook shows what agrees and what doesn't, by the same relations as the checks.

Guards: forms.agreement, forms.holding, forms.operands, forms.whereabouts, forms.start,
declared.conditions, declared.worded.
"""

import re
from functools import lru_cache
from io import BytesIO
from pathlib import Path
from shutil import copytree
from typing import Any

import pytest
from attrs import frozen
from openpyxl import Workbook, load_workbook

import ataskaita as at
from ataskaita.declared.conditions import conditions
from ataskaita.declared.tabs import AGREEMENT, OWN_TABLES, START
from ataskaita.declared.worded import worded
from ataskaita.forms import workbook_of
from ataskaita.hall.files import save_data
from ataskaita.kinds import KINDS
from tests.calc import recalculated
from tests.workbooks import SMALLEST, opened

FIXTURES = Path(__file__).parents[2] / "fixtures"
REPORTS = (
    *("lazdijai-2020", "kita-biblioteka", "miestelis", "apskritis", "antroji-biblioteka"),
    *("kulturos-centras", "muziejus", "savivaldybes-istaiga", "mokyklos-vadovas"),
)
FIRST_ROW = 5
TO_ACCEPT = {"lazdijai-2020": {"Projektų lėšos. Iš viso = Gauta lėšų: Projektų (grantų) lėšos"}}
"""What a fixture says that it accepts."""


@frozen
class Line:
    """A row of the sheet that says what must hold."""

    tab: str
    words: str
    left: Any
    right: Any
    state: str
    number: int


def looked_at(file: Path | BytesIO) -> Workbook:
    """Return the workbook's values, each sheet read when it is asked for."""
    data = file if isinstance(file, BytesIO) else BytesIO(file.read_bytes())
    return load_workbook(data, data_only=True, read_only=True)


@lru_cache(4)
def read_whole(file: Path) -> Workbook:
    """Return the workbook's values, all read at once: to look at, not to change."""
    return load_workbook(file, data_only=True)


def lines(book: Workbook) -> list[Line]:
    """Return the rows of what the kind declares, not of its control totals and own tables."""
    rows = book[AGREEMENT].iter_rows(min_row=FIRST_ROW, max_col=5, values_only=True)
    told = [Line(*row, number) for number, row in enumerate(rows) if row[1]]  # type: ignore[call-arg, arg-type]  # five cells
    declared = (one for one in told if one.tab != OWN_TABLES)
    return [one for one in declared if not one.words.startswith("Kontrolinė suma: ")]


def lights(book: Workbook) -> dict[str, str]:
    """Return what the first sheet says of each other one."""
    tabs = set(book.sheetnames)
    rows = book[START].iter_rows(max_col=6, values_only=True)
    return {str(row[0]): str(row[5]) for row in rows if row[0] in tabs and row[5]}


def copied(key: str, folder: Path) -> Path:
    return Path(copytree(FIXTURES / key, folder / key)) / "ataskaita.yaml"


@pytest.fixture(scope="module")
def computed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The filled workbook of each fixture, computed; and the library's empty one."""
    folder = tmp_path_factory.mktemp("darbaknyges")
    for key in REPORTS:
        save_data(at.load(copied(key, folder)), folder / f"{key}.xlsx")
    (folder / "tuscia.xlsx").write_bytes(workbook_of(SMALLEST, KINDS[""], 2025))
    return recalculated(folder, sorted(folder.glob("*.xlsx")))


class DescribeTheSheetOfWhatMustHold:
    @pytest.mark.slow
    @pytest.mark.parametrize("key", tuple(KINDS))
    def it_has_a_row_for_all_that_the_kind_declares(self, key: str) -> None:
        kind = KINDS[key]

        told = lines(opened(workbook_of({"metai": "2025"}, kind, 2025)))

        assert [one.words for one in told] == [worded(one, kind) for one in conditions(kind)]

    def it_says_it_in_words(self) -> None:
        told = {worded(one, KINDS[""]) for one in conditions(KINDS[""])}

        total = (
            "Registruotų vartotojų skaičius: Registruoti vartotojai. Iš viso = "
            "Perregistruoti vartotojai + Naujai užregistruoti vartotojai"
        )
        part = "Apsilankymų (lankytojų) skaičius: Vaikai iki 14 metų ≤ Apsilankymai. Iš viso"
        assert {total, part} <= told

    def it_names_a_table_once(self) -> None:
        told = {worded(one, KINDS[""]) for one in conditions(KINDS[""])}

        total = (
            "Fondas ir išduotis pagal turinį: Iš viso: Gauta = Grožinė literatūra: Gauta + "
            "Šakinė literatūra: Gauta + Periodiniai leidiniai: Gauta + Kiti dokumentai: Gauta"
        )
        assert total in told

    @pytest.mark.slow
    def it_has_its_links_where_they_need_no_second_line(self) -> None:
        page = opened(workbook_of(SMALLEST, KINDS[""], 2025))[AGREEMENT]

        linked = {
            cell.coordinate[:1]
            for row in page.iter_rows(min_row=5)
            for cell in row
            if cell.hyperlink
        }
        assert linked == {"A"}
        assert max(len(str(row[0].value or "")) for row in page.iter_rows(min_row=5)) <= 20

    @pytest.mark.slow
    def it_is_locked_and_last_but_for_what_nobody_sees(self) -> None:
        book = opened(workbook_of(SMALLEST, KINDS[""], 2025))
        seen = [page.title for page in book.worksheets if page.sheet_state == "visible"]

        assert seen[-1] == AGREEMENT
        assert book[AGREEMENT].protection.sheet


@pytest.mark.slow
class DescribeAWorkbookThatIsRight:
    @pytest.mark.parametrize("key", REPORTS)
    def it_shows_no_red_light(self, key: str, computed: Path) -> None:
        book = read_whole(computed / f"{key}.xlsx")

        odd = {one.words for one in lines(book) if one.state not in ("sutampa", "–")}
        assert odd == TO_ACCEPT.get(key, set())
        assert not [said for said in lights(book).values() if said.startswith("nesutampa")]
        assert "sutampa" in {one.state for one in lines(book)}
        assert not [
            cell.coordinate
            for page in book.worksheets
            for row in page.iter_rows()
            for cell in row
            if isinstance(cell.value, str) and re.match(r"#[A-Z/0]+[!?A]|Err:", cell.value)
        ]

    @pytest.mark.parametrize("key", ["tuscia", *REPORTS])
    def it_showed_the_same_before_it_was_computed(self, key: str, computed: Path) -> None:
        before, after = (
            read_whole(folder / f"{key}.xlsx") for folder in (computed.parent, computed)
        )

        shown = [(page.title, cell) for page in before for row in page for cell in row]
        odd = [
            (cell.coordinate, cell.value, now)
            for tab, cell in shown
            if not _same(cell.value, now := after[tab][cell.coordinate].value)
        ]
        assert odd == []

    def it_says_nothing_where_nothing_is_filled(self, computed: Path) -> None:
        book = looked_at(computed / "tuscia.xlsx")

        assert {one.state for one in lines(book)} == {"–"}
        assert set(lights(book).values()) == {"–"}


def _same(one: Any, other: Any) -> bool:
    """Return whether two values are the same, but for the last digits of binary fractions."""
    if isinstance(one, int | float) and isinstance(other, int | float):
        return one == pytest.approx(other)
    return (one or "") == (other or "")
