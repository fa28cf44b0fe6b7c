"""A librarian adds a table, a section and a chart of her own in Excel.

Guards: forms.own_hints, sources.own_frames.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook
from openpyxl.cell.cell import MergedCell

import ataskaita as at
from ataskaita.data import save_data
from ataskaita.declared.forms import FILLED, NOT_USED
from ataskaita.declared.tabs import OWN_TABLES
from ataskaita.errors import DataErrors
from ataskaita.forms import workbook_of
from ataskaita.hall.succession import succeed
from ataskaita.notation import kind_of_form
from tests.documents import headings_of, parts_of
from tests.notation.forms import FORM
from tests.notation.forms import put as put_form
from tests.test_additions import words_of
from tests.workbooks import cell_named, cells_named, opened

LABELS, UNITS, CHARTS = (0, 1, 2)
LANGUAGES = (
    ("Kalba", "Gauta", "Nurašyta"),
    ("", "fiz. vnt.", "fiz. vnt."),
    ("", "taip", ""),
)
ROWS = (("Lietuvių", 900, 40), ("Rusų", 100, 10), ("Iš viso", 1000, 50))
FIRST = "lenteles.nauja.1"
CLUB = {"metai": "2025", "istaiga": {"pavadinimas": "Beržų klubas"}}


@cache
def untouched() -> Workbook:
    """Return the empty workbook of a club's report, opened once for all."""
    return opened(workbook_of(CLUB, kind_of_form(FORM, "forma.yaml"), 2025))


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Workbook]:
    """Give that workbook, its form beside it, and empty it again."""
    put_form(tmp_path)
    made = untouched()
    before = [(cell, cell.value) for row in made[OWN_TABLES] for cell in row]
    names, used = dict(made.defined_names), cell_named(made, "skyrius.veikla")
    yield made
    for cell, value in before:
        if not isinstance(cell, MergedCell):
            cell.value = value
    made.defined_names.update(names)
    used.value = FILLED


def fill(  # noqa: PLR0913 (all that a frame has)
    book: Workbook,
    title: str = "",
    section: str = "",
    *,
    head: Sequence[Sequence[Any]] = (),
    rows: Sequence[Sequence[Any]] = (),
    texts: Sequence[str] = (),
    number: int = 1,
) -> Workbook:
    """Fill an empty frame as a person does."""
    base = f"lenteles.nauja.{number}"
    cell_named(book, f"{base}.pavadinimas").value = title or None
    cell_named(book, f"{base}.skyrius").value = section or None
    for (cell,), text in zip(cells_named(book, f"{base}.tekstas"), texts, strict=False):
        cell.value = text
    put(cells_named(book, f"{base}.stulpeliai"), head)
    put(cells_named(book, f"eilutes.nauja.{number}.lentele")[1:], rows)
    return book


def put(cells: Sequence[Sequence[Any]], values: Sequence[Sequence[Any]]) -> None:
    for row, said in zip(cells, values, strict=False):
        for cell, value in zip(row, said, strict=False):
            cell.value = value if value != "" else None


def saved(folder: Path, book: Workbook) -> Path:
    path = folder / "a.xlsx"
    book.save(path)
    return path


def faults(path: Path) -> list[tuple[str, str]]:
    """Return the code and the cell of each fault, without the sheet."""
    with pytest.raises(DataErrors) as caught:
        at.load(path)
    found = caught.value.faults
    assert {one.place.cell.partition("!")[0] for one in found} == {OWN_TABLES}
    return [(one.message.code, one.place.cell.partition("!")[2]) for one in found]


@pytest.fixture
def added(tmp_path: Path, book: Workbook) -> Path:
    """A workbook with one table of its own, in a section of its own."""
    return saved(tmp_path, fill(book, "Fondas pagal kalbas", "", head=LANGUAGES, rows=ROWS))


class DescribeATableOfOnesOwn:
    def it_is_printed_in_a_section_called_as_it(self, added: Path) -> None:
        made = at.render(at.load(added))

        assert "FONDAS PAGAL KALBAS" in str(headings_of(made)).upper()
        words = words_of(at.load(added))
        assert words.index("Lietuvių") < words.index("Rusų")

    def it_has_a_chart(self, added: Path) -> None:
        made = parts_of(at.render(at.load(added)))

        assert [one for one in made if "charts/diagrama" in one]

    def it_is_checked(self, tmp_path: Path, book: Workbook) -> None:
        wrong = (*ROWS[:2], ("Iš viso", 1001, 50))
        path = saved(tmp_path, fill(book, "Fondas", "", head=LANGUAGES, rows=wrong))

        cells = [one.place.cell for one in at.check(at.load(path)) if one.place.cell]
        total = cells_named(opened(path.read_bytes()), "eilutes.nauja.1.lentele")[3][1]
        assert f"{OWN_TABLES}!{total.coordinate}" in cells

    def it_is_quoted(self, tmp_path: Path, book: Workbook) -> None:
        fill(
            book,
            "Kalbos",
            "",
            head=LANGUAGES,
            rows=ROWS,
            texts=["Gauta {{ savi_skyriai.kalbos.lentele.rusu.gauta }}."],
        )

        assert "Gauta |100" in words_of(at.load(saved(tmp_path, book)))

    def it_is_carried_to_next_year(self, added: Path, tmp_path: Path) -> None:
        target = tmp_path / "kiti.xlsx"
        _, made, notes = succeed(added, 2026, target)
        save_data(made, target, notes)

        book = opened(target.read_bytes())
        base = "savi_skyriai.fondas_pagal_kalbas.turinys.1"
        head = cells_named(book, f"lenteles.{base}.stulpeliai")
        assert [[cell.value for cell in row[:3]] for row in head] == [
            ["Kalba", "Gauta", "Nurašyta"],
            ["tekstas", "fiz. vnt.", "fiz. vnt."],
            [None, "taip", None],
        ]
        rows = cells_named(book, f"eilutes.{base}.lentele")[1:4]
        assert [[cell.value for cell in row[:2]] for row in rows] == [
            ["Lietuvių", None],
            ["Rusų", None],
            ["Iš viso", None],
        ]
        assert book["Kita"].sheet_state == "hidden"
        assert cell_named(book, f"{FIRST}.pavadinimas").value is None

    @pytest.mark.parametrize("kind", ["yaml", "xlsx", "json"])
    def it_comes_back_from_every_file(self, added: Path, tmp_path: Path, kind: str) -> None:
        save_data(at.load(added), tmp_path / f"kita.{kind}")

        assert at.load(tmp_path / f"kita.{kind}") == at.load(added)

    def it_may_stand_in_a_section_of_the_report(self, tmp_path: Path, book: Workbook) -> None:
        fill(book, "Fondas pagal kalbas", "klubo  nariai", head=LANGUAGES, rows=ROWS)
        path = saved(tmp_path, book)

        save_data(at.load(path), tmp_path / "a.json")
        (one,) = json.loads((tmp_path / "a.json").read_text("utf-8"))["nariai"]["papildomai"]
        assert one["lentele"]["pavadinimas"] == "Fondas pagal kalbas"

    def it_may_have_a_section_that_another_has(self, tmp_path: Path, book: Workbook) -> None:
        fill(book, "Pagal kalbas", "Fondas kitaip", head=LANGUAGES, rows=ROWS)
        fill(book, "Pagal amžių", "Fondas  kitaip", head=LANGUAGES, rows=ROWS, number=2)

        (section,) = at.load(saved(tmp_path, book)).own_sections.values()
        assert section.heading == "Fondas kitaip"
        assert [one.table.title for one in section.blocks if one.table] == [
            "Pagal kalbas",
            "Pagal amžių",
        ]

    def it_may_be_changed_afterwards(self, added: Path, tmp_path: Path) -> None:
        save_data(at.load(added), tmp_path / "kita.xlsx")
        book = opened((tmp_path / "kita.xlsx").read_bytes())
        base = "savi_skyriai.fondas_pagal_kalbas.turinys.1"
        head = cells_named(book, f"lenteles.{base}.stulpeliai")
        head[LABELS][1].value, head[LABELS][3].value, head[UNITS][3].value = (
            "Pirkta",
            "Lėšos",
            "Eur",
        )
        cells_named(book, f"eilutes.{base}.lentele")[1][3].value = 12.5

        table = at.load(saved(tmp_path, book)).own_sections["fondas_pagal_kalbas"].blocks[0].table
        assert table is not None
        assert [one.label for one in table.columns] == ["Kalba", "Pirkta", "Nurašyta", "Lėšos"]
        assert [str(row[3]) for row in table.rows] == ["12.5", "None", "None"]


class DescribeASectionOfOnesOwn:
    def it_may_be_a_text_alone(self, tmp_path: Path, book: Workbook) -> None:
        fill(book, "", "Savanoriai", texts=["Padėjo **5** savanoriai."])

        report = at.load(saved(tmp_path, book))
        (section,) = report.own_sections.values()
        assert (section.heading, section.blocks[0].table) == ("Savanoriai", None)
        assert "savanoriai" in words_of(report)

    def they_keep_their_order(self, tmp_path: Path) -> None:
        put_form(tmp_path)
        kind = kind_of_form(FORM, "forma.yaml")
        data = {
            "savi_skyriai": {
                "zeme": {"pavadinimas": "Žemė", "turinys": [{"tekstas": "Viena."}]},
                "dangus": {"pavadinimas": "Dangus"},
                "anga": {"pavadinimas": "Anga", "turinys": [{"tekstas": "Kita."}]},
            }
        }
        path = saved(tmp_path, opened(workbook_of({**CLUB, **data}, kind, 2025)))

        assert list(at.load(path).own_sections) == ["zeme", "dangus", "anga"]


class DescribeWhatIsHalfFilled:
    @pytest.mark.parametrize(
        ("filled", "told"),
        [
            ({"head": LANGUAGES, "rows": ROWS}, ("F472", "pavadinimas", 0, 0)),
            ({"texts": ["Tekstas."]}, ("F472", "skyrius", 0, 0)),
            ({"title": "Fondas"}, ("F473", "stulpeliai", 0, 0)),
            ({"title": "Fondas", "rows": ROWS}, ("F473", "stulpeliai", 0, 0)),
            ({"title": "Fondas", "head": LANGUAGES}, ("F474", "", 1, 0)),
            ({"section": "Kalbos"}, ("F479", "tekstas", 0, 0)),
            (
                {"title": "A", "head": (("Kalba", "", "Gauta"), *LANGUAGES[1:2]), "rows": ROWS},
                ("F475", "stulpeliai", 0, 1),
            ),
            (
                {"title": "A", "head": (LANGUAGES[0], ("", "Eur")), "rows": ROWS},
                ("F476", "stulpeliai", 1, 2),
            ),
            (
                {"title": "A", "head": (LANGUAGES[0], ("Eur", *LANGUAGES[1][1:])), "rows": ROWS},
                ("F490", "stulpeliai", 1, 0),
            ),
            (
                {"title": "A", "head": (*LANGUAGES[:2], ("taip",)), "rows": ROWS},
                ("F477", "stulpeliai", 2, 0),
            ),
            (
                {"title": "A", "head": (*LANGUAGES[:2], ("", "gal")), "rows": ROWS},
                ("F477", "stulpeliai", 2, 1),
            ),
        ],
    )
    def it_is_told_at_its_cell(
        self,
        filled: Mapping[str, Any],
        told: tuple[str, str, int, int],
        book: Workbook,
        tmp_path: Path,
    ) -> None:
        fill(book, **filled)
        code, part, row, column = told

        cells = cells_named(book, f"{FIRST}.{part}" if part else "eilutes.nauja.1.lentele")
        assert faults(saved(tmp_path, book)) == [(code, cells[row][column].coordinate)]

    def it_is_told_of_a_section_that_does_not_apply(self, tmp_path: Path, book: Workbook) -> None:
        fill(book, "Pagal kalbas", "Veikla", head=LANGUAGES, rows=ROWS)
        used = cell_named(book, "skyrius.veikla")
        assert used.value == FILLED
        used.value = NOT_USED

        cell = cell_named(book, f"{FIRST}.skyrius").coordinate
        assert faults(saved(tmp_path, book)) == [("F478", cell)]

    def it_is_told_as_unread_where_the_frame_is_cut_up(
        self, tmp_path: Path, book: Workbook
    ) -> None:
        fill(book, "Fondas", "", head=LANGUAGES, rows=ROWS)
        del book.defined_names["eilutes.nauja.1.lentele"]

        found = at.check(at.load(saved(tmp_path, book)))
        assert "D190" in [one.message.code for one in found]

    def it_is_nothing_where_nothing_is_filled(self, tmp_path: Path, book: Workbook) -> None:
        report = at.load(saved(tmp_path, book))

        assert (len(report.own_sections), report.sections) == (0, ())
