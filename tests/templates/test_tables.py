"""The sample table of the standard template, and the grids of the tables that have its looks.

Guards: compose.declared_tables, kinds.library.tables, kinds.library.resource_tables,
kinds.library.labels.
"""

import re
from functools import cache

import pytest
from lxml import etree

import ataskaita as at
from ataskaita.compose.declared_tables import parts_of as added_up
from ataskaita.kinds.library import LIBRARY
from ataskaita.view.tables import ROWS
from tests.documents import body_of
from tests.rendered import LIBRARIES, rendered
from tests.templates.reading import W, every, find, root, tables, text, value

TEXT_WIDTH = 9638
SAMPLE = "Pavyzdinė lentelė"

Element = etree._Element  # noqa: SLF001 (lxml exports its element type under no other name)


@cache
def tables_of(library: str) -> list[Element]:
    return list(body_of(rendered(library)).iterchildren(W + "tbl"))


def spans(row: Element) -> list[int]:
    return [
        int(value(find(cell, "tcPr", "gridSpan"), default="1"))
        for cell in row.iterchildren(W + "tc")
    ]


class DescribeTheSampleTable:
    def it_is_the_only_one_of_the_template(self) -> None:
        assert list(tables()) == [SAMPLE]

    def it_shows_each_sort_of_row_once(self) -> None:
        shown = re.findall(r"\{\{ pavyzdys\.(\w+) \}\}", text(tables()[SAMPLE]))

        assert shown == list(ROWS)

    def it_has_one_tag_at_most_in_a_cell_which_fits_its_line(self) -> None:
        for cell in every(tables()[SAMPLE], "tc"):
            tags = re.findall(r"\{\{.*?\}\}", text(cell))
            assert len(tags) <= 1
            for tag in tags:
                assert 105 * len(tag) < int(value(find(cell, "tcPr", "tcW"), "w"))

    def it_breaks_over_pages_only_between_rows(self) -> None:
        for row in every(root("document"), "tr"):
            assert find(row, "trPr", "cantSplit") is not None


@pytest.mark.parametrize("library", LIBRARIES)
class DescribeTheTablesOfAReport:
    def they_fill_their_grids_with_every_row(self, library: str) -> None:
        for table in tables_of(library):
            columns = every(table, "gridCol")
            assert sum(int(value(one, "w")) for one in columns) == TEXT_WIDTH
            assert {sum(spans(row)) for row in table.iterchildren(W + "tr")} == {len(columns)}

    def their_cells_are_as_wide_as_their_columns(self, library: str) -> None:
        for table in tables_of(library):
            widths = [int(value(one, "w")) for one in every(table, "gridCol")]
            for row in table.iterchildren(W + "tr"):
                column = 0
                for cell, span in zip(row.iterchildren(W + "tc"), spans(row), strict=True):
                    width = int(value(find(cell, "tcPr", "tcW"), "w"))
                    assert width == sum(widths[column : column + span])
                    column += span

    def they_never_touch(self, library: str) -> None:
        for table in tables_of(library):
            neighbour = table.getnext()
            assert neighbour is not None
            assert neighbour.tag != W + "tbl"


class DescribeAFormula:
    @pytest.mark.parametrize(
        ("name", "parts"),
        [
            (
                "vartotojai.uzregistruoti.is_viso",
                ("vartotojai.uzregistruoti.perregistruoti", "vartotojai.uzregistruoti.nauji"),
            ),
            (
                "renginiai.is_viso.is_viso",
                ("renginiai.is_viso.garsiniai", "renginiai.is_viso.vaizdiniai"),
            ),
            ("renginiai.is_viso.garsiniai", ("renginiai.grupes.*.garsiniai",)),
            ("projektai.lesos", ("projektai.sarasas.*.lesos",)),
            (
                "personalas.is_viso.etatai",
                tuple(
                    f"personalas.{one}.etatai"
                    for one in ("bibliotekininkai", "specialistai", "techniniai")
                ),
            ),
            ("vartotojai.gyventojai", ()),
        ],
    )
    def it_is_the_rule_of_the_model(self, name: str, parts: tuple[str, ...]) -> None:
        assert added_up(LIBRARY, name) == parts

    def it_names_no_column_that_isnt_there(self) -> None:
        report = at.load("fixtures/miestelis/ataskaita.yaml")
        body = body_of(at.render(report))

        (events,) = (
            one
            for one in body.iterchildren(W + "tbl")
            if value(find(one, "tblPr", "tblCaption")) == "Renginiai"
        )

        assert (
            text(events)
            .replace("\u00a0", " ")
            .startswith("Iš viso: (2+3)Iš jų: garsiniai renginiaiIš jų: vaizdiniai renginiaiIš jų:")
        )
