"""A mapping leads from figures to cells of another workbook."""

from decimal import Decimal

import pytest

import ataskaita as at
from ataskaita.declared.figures import single_figures
from ataskaita.kinds.library import LIBRARY
from ataskaita.sources.grids import Grid
from ataskaita.sources.mapping import borrow, mapping_text, read_links
from ataskaita.sources.proposals import propose

GRID = Grid(
    "Statistika 2025",
    {
        (1, 1): "Gyventojų skaičius",
        (1, 2): "18 331",
        (2, 1): "Išlaidos, iš viso",
        (2, 2): "635 833,77",
        (3, 1): "Kompiuterių skaičius",
        (3, 2): "120",
        (4, 1): "Gauta dovanų",
        (4, 2): "apie 300",
    },
)
MAPPING = """\
laukai:
  vartotojai.gyventojai: Statistika 2025!B1
  finansai.islaidos.is_viso: 'Statistika 2025'!$B$2
"""


def values(text: str) -> dict[str, int | Decimal]:
    return dict(borrow(read_links(text, "sasaja.yaml", LIBRARY), [GRID], "forma.xlsx"))


def told(text: str) -> str:
    with pytest.raises(at.DataErrors) as raised:
        values(text)
    return str(raised.value)


class DescribeAMapping:
    def it_gives_the_figures_in_its_cells(self) -> None:
        assert values(MAPPING.replace("'", "")) == {
            "vartotojai.gyventojai": 18331,
            "finansai.islaidos.is_viso": Decimal("635833.77"),
        }

    def it_is_asked_for_its_one_key(self) -> None:
        told_of = told("vartotojai.gyventojai: B1")

        assert "sasaja.yaml:1:1: D302: No entry “vartotojai.gyventojai” exists here." in told_of
        assert "Known here: laukai." in told_of

    def it_tells_of_all_that_stands_beside_that_key(self) -> None:
        told_of = told("laukia: {vartotojai.gyventojai: B1}\npastabos: nėra\n")

        assert "1:1: D302: No entry “laukia” exists here. Perhaps you meant “laukai”?" in told_of
        assert "2:1: D302: No entry “pastabos” exists here." in told_of

    def it_is_no_list(self) -> None:
        assert "“sasaja.yaml” must be a list of keys with values" in told("- B1\n")

    def it_means_the_first_sheet_where_it_names_none(self) -> None:
        assert values("laukai: {vartotojai.gyventojai: B1}") == {"vartotojai.gyventojai": 18331}

    def it_can_be_what_was_proposed(self) -> None:
        text = mapping_text(propose([GRID], single_figures(LIBRARY)))

        assert values(text) == values(MAPPING.replace("'", ""))
        assert "  vartotojai.gyventojai: Statistika 2025!B1  # Gyventojų skaičius = 18 331" in text
        assert "\n  # " in text


class DescribeABrokenMapping:
    def it_tells_all_its_faults(self) -> None:
        words = told("laukai:\n  vartotojai.gyventoja: B1\n  fondas.dovanos: daug\n")

        assert words == (
            "sasaja.yaml:2:3 (laukai): D161: “vartotojai.gyventoja” is no single figure of a "
            "report. Perhaps you meant “vartotojai.gyventojai”?\n"
            "sasaja.yaml:3:19 (laukai.fondas.dovanos): D162: “daug” is no cell of a workbook. "
            "Write the sheet and the cell, for example Lapas1!C12."
        )

    @pytest.mark.parametrize(
        ("text", "code"),
        [
            ("laukai: {abc: B1}", "D161"),
            ("laukai: {fondas.dovanos: Kitas!B1}", "D163"),
            ("laukai: {fondas.dovanos: B9}", "D164"),
            ("laukai: [a]", "D304"),
            ("[a]", "D304"),
            ("laukai: {", "D305"),
        ],
    )
    def it_is_told(self, text: str, code: str) -> None:
        assert code in told(text)

    def it_names_the_cell_that_holds_no_number(self) -> None:
        assert told("laukai: {fondas.dovanos: B4}").startswith(
            "forma.xlsx (Statistika 2025!B4): D101: A number belongs here"
        )
