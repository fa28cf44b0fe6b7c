import re
from typing import Any

import pytest

from ataskaita.declared.declare import declaration
from ataskaita.kinds.library.collection import DocumentCounts
from ataskaita.kinds.library.resources import Expenditure, Income
from ataskaita.kinds.library.services import Loans, Users
from tests.templates.reading import (
    W,
    described,
    every,
    find,
    read_headers,
    root,
    rows,
    spans,
    tables,
    text,
    value,
)

TEXT_WIDTH = 9638

FORMULAS = [
    ("Dokumentų fondo suvestinė", "Iš viso: (", DocumentCounts, "stated_total"),
    ("Registruoti vartotojai", "Iš viso: (", Users, "stated_total"),
    ("Apsilankymai ir dokumentų išduotis", "Iš viso: fiz. vnt. (", Loans, "stated_total"),
    ("Gauta lėšų (Eur)", "Iš viso: (", Income, "stated_total"),
    ("Išlaidos (Eur)", "Iš viso: (", Expenditure, "stated_total"),
    ("Išlaidos (Eur)", "Dokumentams įsigyti (", Expenditure, "stated_documents"),
]


class DescribeTables:
    def they_are_those_of_the_report(self) -> None:
        assert list(tables()) == list(read_headers())

    @pytest.mark.parametrize("title", read_headers())
    def it_has_the_header_of_the_report(self, title: str) -> None:
        found = [line.replace("\u00a0", " ").strip() for line in described(tables()[title])]

        assert found == read_headers()[title]

    @pytest.mark.parametrize("title", read_headers())
    def it_fills_its_grid_with_every_row(self, title: str) -> None:
        columns = every(tables()[title], "gridCol")

        assert sum(int(value(one, "w")) for one in columns) == TEXT_WIDTH
        assert {sum(spans(row)) for row in tables()[title].iterchildren(W + "tr")} == {len(columns)}

    @pytest.mark.parametrize(("title", "words", "model", "name"), FORMULAS)
    def its_formula_is_the_rule_of_the_model(
        self, title: str, words: str, model: type[Any], name: str
    ) -> None:
        header = text(tables()[title]).replace("\u00a0", " ")
        start = header.index(words) + len(words)
        numbers = re.findall(r"\d+", header[start : header.index(")", start)])
        figures = list(rows(tables()[title], header=False))
        row = next(one for one in reversed(figures) if len(spans(one)) > 1)
        cells = [text(cell) for cell in row.iterchildren(W + "tc")]

        found = [re.findall(r"(\w+) }}", cells[int(number) - 1])[0] for number in numbers]

        assert found == [declaration(model, part).key for part in declaration(model, name).of]

    def they_never_touch(self) -> None:
        for one in every(root("document"), "tbl"):
            neighbour = one.getnext()
            assert neighbour is not None
            assert neighbour.tag == W + "p"

    def they_break_over_pages_only_between_rows(self) -> None:
        for row in every(root("document"), "tr"):
            assert find(row, "trPr", "cantSplit") is not None
