"""What must hold in own tables stands on the sheet Patikra, as live formulas.

Guards: forms.aside, forms.own_agreement, forms.own_by_label.
"""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook, load_workbook

import ataskaita as at
from ataskaita.declared.tabs import AGREEMENT, OWN_TABLES, START
from ataskaita.forms.agreement import UNKNOWN
from tests.calc import recalculated
from tests.checks.test_slips_own import THOUSANDS, spoilt
from tests.forms.test_own_grids import changed, put, saved, spot
from tests.own_tables import column, table

Change = Callable[[Workbook], None]

COLUMNS = (
    column("Kalba"),
    column("Gauta", "fiz_vnt"),
    column("Nurašyta", "fiz_vnt", is_ju="gauta"),
    column("Liko", "fiz_vnt", formule="gauta - nurasyta"),
)
ROWS = ("Lietuvių, 900, 40, 860", "Rusų, 100, 10, 90", "Iš viso, 1000, 50, 950")
SUM = "suma: {iš viso: visos}"
RIGHT = [
    ("Fondas. Kiekvienoje eilutėje: Liko = Gauta − Nurašyta", "sutampa"),
    ("Fondas. Iš viso: Gauta = Lietuvių + Rusų", "sutampa"),
    ("Fondas. Iš viso: Nurašyta = Lietuvių + Rusų", "sutampa"),
    ("Fondas. Kiekvienoje eilutėje: Nurašyta ≤ Gauta", "sutampa"),
]


SPOILT = (
    (put(2, 2, 101), {RIGHT[0][0], RIGHT[1][0]}),
    (put(1, 4, 859), {RIGHT[0][0]}),
    (put(2, 3, None), {RIGHT[2][0]}),
    (put(2, 3, 101), {RIGHT[0][0], RIGHT[2][0], RIGHT[3][0]}),
)
"""What somebody types, and what no longer holds."""


def typed(source: Path, several: Iterable[Iterable[Change]], folder: Path) -> list[Path]:
    """Return a copy of the workbook for each set of changes: LibreOffice starts once for all."""
    copies = []
    for number, changes in enumerate(several):
        copy = folder / f"{number}.xlsx"
        copy.write_bytes(source.read_bytes())
        copies.append(changed(copy, *changes))
    return copies


def made(folder: Path, rows: tuple[str, ...] = ROWS) -> Path:
    return saved(folder, table(COLUMNS, rows, SUM))


def states(book: Workbook) -> list[tuple[Any, Any]]:
    """Return what is said of the own tables, line by line, where there is anything to say."""
    rows = book[AGREEMENT].iter_rows(min_row=5, max_col=5, values_only=True)
    return [(row[1], row[4]) for row in rows if row[0] == OWN_TABLES and row[4] != UNKNOWN]


def light(book: Workbook) -> str:
    return next(str(row[5].value) for row in book[START] if row[0].value == OWN_TABLES)


class DescribeWhatMustHoldInOwnTables:
    def it_is_told_in_words_and_agrees(self, tmp_path: Path) -> None:
        book = load_workbook(made(tmp_path), data_only=True)

        assert sorted(states(book)) == sorted(RIGHT)
        assert light(book) == "sutampa"

    @pytest.mark.parametrize(
        ("row", "odd", "first"),
        [
            ("Lietuvių, 900, 40, 861", {RIGHT[0][0]}, "nesutampa: 1"),
            ("Lietuvių, 901, 40, 861", {RIGHT[1][0]}, "nesutampa: 1"),
            ("Lietuvių, -, 40, 860", {RIGHT[1][0]}, "pasitikrinkite: 1"),
        ],
    )
    def it_shows_what_does_not(self, row: str, odd: set[str], first: str, tmp_path: Path) -> None:
        book = load_workbook(made(tmp_path, (row, *ROWS[1:])), data_only=True)

        assert {words for words, state in states(book) if state != "sutampa"} == odd
        assert light(book) == first

    def it_says_nothing_of_an_empty_frame(self, tmp_path: Path) -> None:
        book = load_workbook(saved(tmp_path, ""), data_only=True)

        assert (states(book), light(book)) == ([], UNKNOWN)

    @pytest.mark.slow
    def it_follows_what_is_typed(self, tmp_path: Path) -> None:
        files = typed(made(tmp_path), [[change] for change, _ in SPOILT], tmp_path)

        folder = recalculated(tmp_path, files)
        found = [states(load_workbook(folder / one.name, data_only=True)) for one in files]
        odd = [{words for words, state in one if state != "sutampa"} for one in found]
        assert odd == [expected for _, expected in SPOILT]
        codes = [{one.message.code for one in at.check(at.load(file))} for file in files]
        assert all(one & {"D180", "D187", "D188", "D201", "D202", "D203"} for one in codes)

    @pytest.mark.slow
    def it_takes_rows_that_are_added(self, tmp_path: Path) -> None:
        more = [put(4, place, value) for place, value in enumerate(("Kitos", 5, 0, 5), start=1)]
        whole = [put(3, 2, 1005), put(3, 4, 955)]
        path = changed(made(tmp_path), *more, *whole)

        book = load_workbook(recalculated(tmp_path, [path]) / path.name, data_only=True)
        assert sorted(states(book)) == sorted(RIGHT)


class DescribeThousands:
    """Each was rounded by itself: their difference may be off by as much."""

    FORMULAS = (
        "Fondas. Kiekvienoje eilutėje: Liko = Gauta − Panaudota",
        "Fondas. Kiekvienoje eilutėje: Dalis = Panaudota / Gauta × 100",
        "Fondas. Kiekvienoje eilutėje: Vienam dalyviui = Panaudota / Dalyviai",
    )

    @pytest.mark.parametrize(
        ("right", "wrong", "odd"),
        [
            ("", "", ()),
            ("'2,3'", "'2,6'", FORMULAS[:1]),
            ("'99,1'", "'99,6'", FORMULAS[1:2]),
            ("'496,11'", "'495,11'", FORMULAS[2:]),
        ],
    )
    def they_are_held_as_the_checks_hold_them(
        self, right: str, wrong: str, odd: tuple[str, ...], tmp_path: Path
    ) -> None:
        path = saved(tmp_path, spoilt(THOUSANDS, right, wrong))

        found = states(load_workbook(path, data_only=True))
        assert {words for words, _ in found} >= set(self.FORMULAS)
        assert {words for words, state in found if state != "sutampa"} == set(odd)

    @pytest.mark.slow
    def they_are_held_in_libreoffice_too(self, tmp_path: Path) -> None:
        path = saved(tmp_path, spoilt(THOUSANDS, "'99,1'", "'99,6'"))

        book = load_workbook(recalculated(tmp_path, [path]) / path.name, data_only=True)
        odd = {words for words, state in states(book) if state != "sutampa"}
        assert odd == set(self.FORMULAS[1:2])


LABELS = (column("Kalba"), column("Gauta", "fiz_vnt"), column("Dalis, proc.", "proc"))
GUESSED = ("Lietuvių, 900, 90", "iš jų vaikams, 500, 50", "Rusų, 100, 10", "Iš viso, 1000, 100")
WHOLE, PART = (
    "Fondas. Eilutė „Iš viso“ = kitų eilučių suma",
    "Fondas. Eilutė „iš jų“ ≤ eilutė, kurios dalis ji yra",
)
CODES = {"D188", "D189"}
TYPED: tuple[tuple[tuple[Change, ...], set[str]], ...] = (
    ((), set()),
    ((put(4, 2, 1001),), {WHOLE}),
    ((put(2, 2, 901),), {PART}),
    ((put(3, 2, None),), set()),  # a part is missing: nobody can tell
    ((put(3, 1, "iš jų suaugusiems"), put(3, 2, 950), put(4, 2, 900)), {PART}),
    ((put(4, 1, "Kitos"), put(4, 2, 7), put(5, 1, "Iš viso"), put(5, 2, 1008)), {WHOLE}),
)
"""What somebody types, and what is doubted then."""


def doubted(book: Workbook) -> set[str]:
    return {words for words, state in states(book) if state == "pasitikrinkite"}


class DescribeWhatOnlyLabelsSay:
    def it_is_said_where_the_data_says_nothing(self, tmp_path: Path) -> None:
        book = load_workbook(saved(tmp_path, table(LABELS, GUESSED)), data_only=True)

        assert sorted(states(book)) == [(WHOLE, "sutampa"), (PART, "sutampa")]

    @pytest.mark.parametrize(
        ("rows", "odd"),
        [
            (("Lietuvių, 900", "iš jų vaikams, 901", "Rusų, 100", '"VISO:", 1000'), {PART}),
            (("Viso, 1001", "Lietuvių, 900", "Rusų, 100"), {WHOLE}),
            (("Visos lietuvių, 1001", "Lietuvių, 900", "Rusų, 100"), set()),
            (("Lietuvių, 900", "Viso, 1", "Rusų, 100"), set()),  # it isn't known of which
            (("Lietuvių, 900", "Rusų, -", "Iš viso, 1001"), set()),
        ],
    )
    def it_is_what_the_checks_doubt(
        self, rows: tuple[str, ...], odd: set[str], tmp_path: Path
    ) -> None:
        path = saved(tmp_path, table(LABELS[:2], rows))

        assert doubted(load_workbook(path, data_only=True)) == odd
        codes = {one.message.code for one in at.check(at.load(path))} & CODES
        assert bool(codes) == bool(odd)

    def it_is_asked_in_formulas_that_excel_takes(self, tmp_path: Path) -> None:
        book = load_workbook(saved(tmp_path, table(LABELS, GUESSED)))

        cells = [one.value for row in book[AGREEMENT] for one in row]
        texts = [getattr(one, "text", one) for one in cells]
        assert max(len(one) for one in texts if isinstance(one, str)) < 8192 // 2

    @pytest.mark.slow
    def it_follows_what_is_typed(self, tmp_path: Path) -> None:
        made = saved(tmp_path, table(LABELS, GUESSED))
        files = typed(made, [changes for changes, _ in TYPED], tmp_path)

        folder = recalculated(tmp_path, files)
        books = [load_workbook(folder / one.name, data_only=True) for one in files]
        assert [doubted(one) for one in books] == [odd for _, odd in TYPED]
        lit = [f"pasitikrinkite: {len(odd)}" if odd else "sutampa" for _, odd in TYPED]
        assert [light(one) for one in books] == lit

    @pytest.mark.slow
    def it_holds_a_table_that_somebody_adds(self, tmp_path: Path) -> None:
        new, head = "eilutes.nauja.1.lentele", "lenteles.nauja.1.stulpeliai"
        heads = (("Kalba", "tekstas"), ("Gauta", "fiz. vnt."))
        rows = (("Lietuvių", 900), ("iš jų vaikams", 950), ("Rusų", 100), ("Iš viso", 1001))

        def fill(book: Workbook) -> None:
            ((sheet, cell),) = book.defined_names["lenteles.nauja.1.pavadinimas"].destinations
            book[sheet][cell.replace("$", "")].value = "Fondas"
            for place, (label, unit) in enumerate(heads, start=1):
                spot(book, 0, place, head).value = label
                spot(book, 1, place, head).value = unit
            for row, cells in enumerate(rows, start=1):
                for place, value in enumerate(cells, start=1):
                    spot(book, row, place, new).value = value

        path = changed(saved(tmp_path, ""), fill)

        book = load_workbook(recalculated(tmp_path, [path]) / path.name, data_only=True)
        assert doubted(book) == {one.replace("Fondas", "Nauja lentelė") for one in (WHOLE, PART)}
        assert {one.message.code for one in at.check(at.load(path))} >= CODES
