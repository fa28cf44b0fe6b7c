"""The workbook shows what agrees and what doesn't, by the same relations as the checks.

Guards: forms.agreement, forms.holding, forms.operands, forms.whereabouts, forms.start,
declared.conditions, declared.worded.
"""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from shutil import copytree
from typing import Any

import pytest
from attrs import frozen
from openpyxl import Workbook, load_workbook

import ataskaita as at
from ataskaita.declared.conditions import EACH, Condition, conditions
from ataskaita.declared.forms import sheets
from ataskaita.declared.kind import ReportKind
from ataskaita.declared.tabs import AGREEMENT, OWN_TABLES, START
from ataskaita.declared.worded import worded
from ataskaita.forms import workbook_of
from ataskaita.hall.files import save_data
from ataskaita.kinds import KINDS
from ataskaita.sources.plain import plain_of
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
        book = load_workbook(computed / f"{key}.xlsx", data_only=True)

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
            load_workbook(folder / f"{key}.xlsx", data_only=True)
            for folder in (computed.parent, computed)
        )

        shown = [(page.title, cell) for page in before for row in page for cell in row]
        odd = [
            (cell.coordinate, cell.value, now)
            for tab, cell in shown
            if not _same(cell.value, now := after[tab][cell.coordinate].value)
        ]
        assert odd == []

    def it_says_nothing_where_nothing_is_filled(self, computed: Path) -> None:
        book = load_workbook(computed / "tuscia.xlsx", data_only=True)

        assert {one.state for one in lines(book)} == {"–"}
        assert set(lights(book).values()) == {"–"}


def _same(one: Any, other: Any) -> bool:
    """Return whether two values are the same, but for the last digits of binary fractions."""
    if isinstance(one, int | float) and isinstance(other, int | float):
        return one == pytest.approx(other)
    return (one or "") == (other or "")


@pytest.mark.slow
@pytest.mark.parametrize("key", REPORTS)
class DescribeASlip:
    def it_makes_the_light_of_its_sheet_red(self, key: str, computed: Path, tmp_path: Path) -> None:
        path = copied(key, tmp_path)
        report = at.load(path)
        before = load_workbook(computed / f"{key}.xlsx", data_only=True)
        slips = list(slipped(report.kind, lines(before)))
        assert slips

        files = [path.with_name(f"{number}.xlsx") for number in range(len(slips))]
        data = workbook_of(plain_of(report), report.kind, report.year)
        for file, several in zip(files, slips, strict=True):
            book = opened(data)
            for one, line in several:
                _slip(book, before, one, line)
            book.save(file)
        made = recalculated(path.parent, files)

        tabs = {one.key: one.tab for one in sheets(report.kind)}
        for file, several in zip(files, slips, strict=True):
            _check(made / file.name, path.parent, several, tabs)


def _check(
    file: Path, folder: Path, several: list[tuple[Condition, Line]], tabs: dict[str, str]
) -> None:
    """Check that each slip is shown, and found by the rules."""
    book = load_workbook(file, data_only=True)
    states = [one.state for one in lines(book)]
    (folder / file.name).write_bytes(file.read_bytes())
    found = [one for one in at.check(at.load(folder / file.name)) if one.message.code > "D179"]
    for one, line in several:
        bad = "nesutampa" if one.grave else "pasitikrinkite"
        assert states[line.number] == bad, line
        said = lights(book)[tabs[one.section]]
        assert said.startswith("nesutampa" if one.grave else ("nesutampa", "pasitikrinkite"))
        steps = map(re.escape, one.path.split(f".{EACH}"))
        pattern = re.compile(r"(?:\.\w+|\[\d+\])".join(steps))
        grave = [f for f in found if f.severity == "error" or not one.grave]
        told = [spot.path for f in grave for each in (f, *f.folded) for spot in each.spots]
        assert [path for path in told if pattern.fullmatch(path)], (line, told)


def slipped(kind: ReportKind, told: list[Line]) -> Iterator[list[tuple[Condition, Line]]]:
    """Generate sets of conditions that share no figure, of all that are known."""
    left = [
        (one, line)
        for one, line in zip(conditions(kind), told, strict=True)
        if line.state == "sutampa"
    ]
    while left:
        taken: set[str] = set()
        chosen = []
        for one, line in left:
            paths = _all_below(one, kind)
            if not paths & taken:
                chosen.append((one, line))
                taken |= paths
        yield chosen
        left = [pair for pair in left if pair not in chosen]


def _all_below(one: Condition, kind: ReportKind) -> set[str]:
    """Return the figures that take part, with all that they are computed from."""
    given = {of.path: of.right for of in conditions(kind) if of.how in ("total", "formula")}
    left = [part.path for part in (*one.left, *one.right)]
    found: set[str] = set()
    while left:
        path = left.pop()
        if path not in found:
            found.add(path)
            left += (part.path for part in given.get(path, ()))
    return found


def _slip(book: Workbook, before: Workbook, one: Condition, line: Line) -> None:
    """Put into the condition's first cell what it can't hold."""
    cell, row = _cell_of(book, one.path)
    value = before[cell.parent.title][cell.coordinate].value
    if isinstance(line.right, str) and line.right:  # some part is missing
        cell.value = 0
        return
    if one.sign == "=":
        cell.value = round(float(value or 0) + 777_777, 2)
        return
    # more than the other side: of a row, than what stands in that row
    other = one.right[0] if one.sign == "<=" else one.left[0]
    if row:
        beside, _ = _cell_of(book, other.path)
        limit = before[beside.parent.title][beside.coordinate].value
    else:
        limit = line.right
    if one.sign == "<=":
        cell.value = round(float(limit) + 777_777, 2)
    else:
        cell.value = 0


@cache
def _keys_of(path: str) -> tuple[str, str]:
    """Return the table of a path with rows, and the key of its column."""
    table, _, key = path.partition(f".{EACH}")
    return table, key.removeprefix(".")


def _cell_of(book: Workbook, path: str) -> tuple[Any, bool]:
    """Return the figure's cell; of a column, that of its first row with a number."""
    if EACH not in path.split("."):
        ((sheet, address),) = book.defined_names[f"at.{path}"].destinations
        return book[sheet][address.replace("$", "")], False
    table, key = _keys_of(path)
    ((sheet, address),) = book.defined_names[f"eilutes.{table}"].destinations
    rows = book[sheet][address.replace("$", "")]
    place = [cell.value for cell in rows[0]].index(key or "=")
    return rows[1][place], True
