"""The 2020 report, as the council would read it: every heading, every table, every figure."""

import re

import pytest

import ataskaita as at
from tests.cases_reader import Case, read_cases
from tests.documents import Cell, Table, body_of, headings_of, paragraphs_of, tables_of

DATA = "fixtures/lazdijai-2020/ataskaita.yaml"
TABLES = read_cases("tables-2020.txt")
ANY = "…"

LIBRARY = "LAZDIJŲ RAJONO SAVIVALDYBĖS VIEŠOJI BIBLIOTEKA"
HEADINGS = [
    "BIBLIOTEKŲ PRIEINAMUMAS",
    "BIBLIOTEKOS DOKUMENTŲ FONDAS",
    "VARTOTOJŲ APTARNAVIMAS",
    "VEIKLOS\u00a0– SUSITIKIMAI\u00a0– EDUKACIJOS (RENGINIAI)",
    "BIBLIOTEKOSE VEIKIANTYS NEFORMALŪS KLUBAI",
    "2020\u00a0M. LAZDIJŲ RAJONO SAVIVALDYBĖS VIEŠOSIOS BIBLIOTEKOS VYKDYTI PROJEKTAI",
    f"{LIBRARY}\u00a0– KITŲ INSTITUCIJŲ VYKDOMŲ PROJEKTŲ PARTNERĖ",
    "KRAŠTOTYROS VEIKLA",
    "VIEŠIEJI RYŠIAI IR ATSTOVAVIMAS",
    "2020\u00a0M. BIBLIOTEKOS DARBUOTOJŲ KVALIFIKACIJOS KĖLIMAS IR METODINĖ VEIKLA",
    "PERSONALAS",
    "LĖŠOS IR IŠLAIDOS",
    "MATERIALINĖS BAZĖS ATNAUJINIMAS",
    "VEIKLOS PERSPEKTYVA",
]


@pytest.fixture(scope="module")
def document() -> bytes:
    return at.render(at.load(DATA))


@pytest.fixture(scope="module")
def tables(document: bytes) -> list[Table]:
    return tables_of(document)


class DescribeTheReportOf2020:
    def it_has_the_title_in_two_lines(self, document: bytes) -> None:
        titles = [text for style, text in paragraphs_of(document) if style == "Title"]

        assert titles == [
            "LAZDIJŲ RAJONO SAVIVALDYBĖS VIEŠOSIOS BIBLIOTEKOS",
            "2020\u00a0METŲ VEIKLOS ATASKAITA",
        ]

    def it_has_the_fourteen_headings_in_order(self, document: bytes) -> None:
        assert headings_of(document) == HEADINGS

    def it_has_the_fourteen_tables(self, tables: list[Table]) -> None:
        assert len(tables) == len(TABLES) == 14

    @pytest.mark.parametrize("number", range(14), ids=lambda n: TABLES[n].title)
    def its_tables_have_the_header_grids_of_the_published_ones(
        self, tables: list[Table], number: int
    ) -> None:
        expected = TABLES[number].given.split("\n")

        assert [_grid_row(row) for row in tables[number].rows[: len(expected)]] == expected
        assert tables[number].headers == len(expected)

    @pytest.mark.parametrize("number", range(14), ids=lambda n: TABLES[n].title)
    def its_tables_hold_the_published_figures_cell_by_cell(
        self, tables: list[Table], number: int
    ) -> None:
        expected = _cells(TABLES[number])

        body = [[_plain(text) for text in row] for row in tables[number].body]

        assert [len(row) for row in body] == [len(row) for row in expected]
        for found, wanted in zip(body, expected, strict=True):
            assert [
                ANY if cell == ANY else text for text, cell in zip(found, wanted, strict=True)
            ] == wanted

    def its_priorities_plans_and_rules_are_real_lists(self, document: bytes) -> None:
        styles = [style for style, _ in paragraphs_of(document)]

        assert styles.count("ListNumber") == 12
        assert styles.count("ListBullet") >= 12 + 11 + 9 + 5 + 3

    def it_leaves_no_empty_paragraph_but_between_tables(self, document: bytes) -> None:
        blocks = [str(one.tag).partition("}")[2] for one in body_of(document)]
        empty = [
            place
            for place, one in enumerate(body_of(document))
            if blocks[place] == "p" and not "".join(one.itertext()).strip()
        ]

        drawn = [one for one in body_of(document) if next(one.iter("{*}drawing"), None) is not None]
        between = [place for place in empty if blocks[place - 1 : place + 2] == ["tbl", "p", "tbl"]]
        assert len(empty) == len(between) + len(drawn)

    def it_leaves_no_tag_unfilled(self, document: bytes) -> None:
        texts = [text for _, text in paragraphs_of(document)]
        texts += [cell.text for table in tables_of(document) for row in table.rows for cell in row]

        assert not [text for text in texts if re.search(r"\{[{%#]|[%}#]\}", text)]

    def it_names_no_private_person(self, document: bytes) -> None:
        text = "\n".join(text for _, text in paragraphs_of(document))

        assert "Direktorė" in text
        assert not re.search(r"Rudien|Supranavi|Mickevičien|Salatkien|Kraužlien|Balevič", text)


def _cells(case: Case) -> list[list[str]]:
    return [row.split(" | ") for row in case.expected.split("\n")]


def _grid_row(row: tuple[Cell, ...]) -> str:
    return " | ".join(map(_grid_cell, row))


def _grid_cell(cell: Cell) -> str:
    text = "^" if cell.continues else _plain(cell.text)
    return f"{text} [{cell.columns}]" if cell.columns > 1 else text


def _plain(text: str) -> str:
    return text.replace("\u00a0", " ")
