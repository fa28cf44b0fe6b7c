"""Which cells of a statistics form hold which figures: proposed by what names them."""

from random import Random

import pytest

from ataskaita.border.refusing import RefusedError
from ataskaita.declared.figures import single_figures
from ataskaita.kinds.library import LIBRARY
from ataskaita.sources.grids import Grid, address_of, spot_of
from ataskaita.sources.proposals import Proposal, propose, unplaced

FORM = (
    ("Rodiklis", "Eil. Nr.", "2024 m.", "2025 m."),
    ("Gyventojų skaičius aptarnaujamoje teritorijoje", "01", "18 500", "18 331"),
    ("Vartotojų skaičius, iš viso", "02", "6 200", "6 106"),
    ("iš jų vaikai iki 14 metų", "03", "1 990", "1 924"),
    ("Apsilankymų skaičius, iš viso", "04", "152 000", "135 730"),
    ("iš jų vaikai iki 14 metų", "05", "48 411", "52 000"),
    ("Gauta dokumentų, iš viso", "06", "9 800", "10 073"),
    ("Nurašyta dokumentų, iš viso", "07", "19 108", "12 405"),
    ("Dokumentų fondas metų pabaigoje", "08", "176 543", "174 211"),
    ("Išlaidos, iš viso, Eur", "09", "1,5", "635 833,77"),
    ("Kompiuterių skaičius", "10", "110", "120"),
)


def grid(*rows: tuple[str, ...], name: str = "Statistika") -> Grid:
    return Grid(
        name,
        {
            (row, column): text
            for row, texts in enumerate(rows, start=1)
            for column, text in enumerate(texts, start=1)
            if text
        },
    )


def proposed(*rows: tuple[str, ...], year: int | None = 2025) -> dict[str, Proposal]:
    return {one.field.name: one for one in propose([grid(*rows)], single_figures(LIBRARY), year)}


class DescribeProposals:
    def they_find_the_cells_of_the_year(self) -> None:
        found = {name: one.text for name, one in proposed(*FORM).items() if one.sure}

        assert found == {
            "vartotojai.gyventojai": "18 331",
            "vartotojai.uzregistruoti.is_viso": "6 106",
            "vartotojai.apsilankymai.is_viso": "135 730",
            "vartotojai.apsilankymai.vaikai": "52 000",
            "fondas.gauta.is_viso": "10 073",
            "fondas.nurasyta.is_viso": "12 405",
            "finansai.islaidos.is_viso": "635 833,77",
        }

    def they_know_years_that_are_typed_as_numbers(self) -> None:
        found = proposed(
            ("Rodiklis", "2024", "2025"),
            ("Gyventojų skaičius aptarnaujamoje teritorijoje", "18 500", "18 331"),
            ("Pastatyta, metai", "1 998", "2 001"),
        )

        assert [one.text for one in found.values() if one.sure] == ["18 331"]

    def they_leave_what_no_figure_is_like(self) -> None:
        grids = [grid(*FORM, ("Dviračių stovai", "11", "3", "4"))]
        found = propose(grids, single_figures(LIBRARY), 2025)

        left = [(one.cell, one.words, one.text) for one in unplaced(grids, found, 2025)]

        assert ("Statistika!D12", "Dviračių stovai", "4") in left
        assert {cell for cell, _, _ in left}.isdisjoint(one.cell for one in found)
        assert all(cell.startswith("Statistika!D") for cell, _, _ in left)

    def they_say_what_they_are_unsure_of(self) -> None:
        unsure = {name: one for name, one in proposed(*FORM).items() if not one.sure}

        assert unsure["fondas.likutis.is_viso"].text == "174 211"
        children = unsure["vartotojai.uzregistruoti.vaikai"]
        assert (address_of(children.spot), children.words) == ("D4", "iš jų vaikai iki 14 metų")
        assert all(0.5 <= one.likeness < 1 for one in unsure.values())

    def they_take_a_cell_once(self) -> None:
        spots = [one.spot for one in proposed(*FORM).values()]

        assert len(set(spots)) == len(spots)

    def they_are_none_for_numbers_without_words(self) -> None:
        assert proposed(("1 000", "2 000"), ("3 000", "4 000")) == {}

    def they_read_tables_with_years_down_the_side(self) -> None:
        found = proposed(
            ("", "Gauta dokumentų, iš viso", "Nurašyta dokumentų, iš viso"),
            ("Bibliotekos fondas", "10 073", "12 405"),
            year=None,
        )

        assert found["fondas.gauta.is_viso"].text == "10 073"


class DescribeProposalsFromManyCells:
    @pytest.mark.slow
    def they_refuse_words_that_all_say_everything_promise_7(self) -> None:
        chance = Random(7)  # noqa: S311 (no secret)
        fields = list(single_figures(LIBRARY))
        labels = [" ".join(one.labels) for one in fields]
        rows = (
            (*(" ".join(chance.choices(labels, k=4)) for _ in range(6)), "1 000")
            for _ in range(6_000)
        )

        with pytest.raises(RefusedError, match="more words than can be compared"):
            propose([grid(*rows)], fields)

    @pytest.mark.slow
    def they_compare_alike_words_once(self) -> None:
        rows = [("Gauta dokumentų, iš viso", *("1 000",) * 10) for _ in range(5_000)]

        assert propose([grid(*rows)], single_figures(LIBRARY))

    def they_find_what_a_row_belongs_to_in_one_pass_promise_7(self) -> None:
        rows = [("Vartotojai", "7"), *(("iš jų vaikai", str(one * 7)) for one in range(20_000))]
        made = grid(*rows)

        assert {made.owner_words((row, 2)) for row in range(2, 20_002)} == {"Vartotojai"}
        assert not made.owner_words((1, 2))

    def they_take_the_nearest_words_of_a_row_and_those_with_which_it_begins(self) -> None:
        made = grid((*(f"t{one}" for one in range(20)), "7"))

        assert made.row_words((1, 21)) == "t19 t18 t17 t16 t15 t14 t13 t0"

    def they_take_no_more_of_a_text_than_may_be_a_name(self) -> None:
        made = grid(("a" * 1_000, "7"), ("b", "8"))

        assert len(made.row_words((1, 2))) == 200
        assert len(made.column_words((2, 1))) == 200


class DescribeAddresses:
    def they_name_cells(self) -> None:
        assert [address_of(one) for one in ((1, 1), (12, 27), (3, 703))] == ["A1", "AA12", "AAA3"]

    def they_lead_back(self) -> None:
        assert [spot_of(one) for one in ("A1", "$aa$12", "AAA3")] == [(1, 1), (12, 27), (3, 703)]

    def they_may_be_none(self) -> None:
        assert [spot_of(one) for one in ("", "A", "12", "A0", "AAAA1")] == [None] * 5
