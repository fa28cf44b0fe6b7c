"""Indicators, against the figures of 2020 worked out by hand (ISO 11620)."""

from decimal import Decimal

import pytest

from ataskaita.declared.indicators import Indicator, share, value_at
from ataskaita.declared.institution import Institution
from ataskaita.declared.names import names_of
from ataskaita.declared.tree import Part, Quantity, find
from ataskaita.kinds.library import LibraryReport
from ataskaita.kinds.library.indicators import INDICATORS

FIGURES = {
    "vartotojai_bibliotekininkui": "180",
    "apsilankymai_bibliotekininkui": "3992",
    "isduotis_bibliotekininkui": "3189",
    "gyventoju_dalis": "33.31",
    "lankomumas": "22.23",
    "apsilankymai_gyventojui": "7.40",
    "skaitomumas": "17.76",
    "isduotis_gyventojui": "5.92",
    "fondo_apyvarta": "0.62",
    "fondo_atsinaujinimas": "5.78",
    "fondas_gyventojui": "9.50",
    "fondas_vartotojui": "28.53",
    "lesos_dokumentams_gyventojui": "2.19",
    "islaidos_gyventojui": "34.69",
    "islaidos_apsilankymui": "4.68",
    "islaidos_vartotojui": "104.13",
    "islaidos_isduociai": "5.86",
    "etatai_tukstanciui": "2.45",
    "darbo_uzmokescio_dalis": "79.69",
    "projektu_lesu_dalis": "1.89",
    "ivykdytu_uzklausu_dalis": "95.30",
}


class DescribeIndicators:
    @pytest.mark.parametrize("key", FIGURES)
    def they_are_those_of_2020(self, tree: Part, key: str) -> None:
        expected = Decimal(FIGURES[key])

        found = value_at(tree, f"rodikliai.{key}")

        assert found is not None
        assert round(found, -int(expected.as_tuple().exponent)) == expected

    def they_are_all_tried(self) -> None:
        assert [one.key for one in INDICATORS if one.shown] == list(FIGURES)

    @pytest.mark.parametrize("one", INDICATORS, ids=lambda one: one.key)
    def they_are_made_of_figures_that_exist(self, tree: Part, one: Indicator) -> None:
        assert isinstance(find(tree, one.numerator), Quantity)
        assert isinstance(find(tree, one.denominator), Quantity)

    @pytest.mark.parametrize("one", INDICATORS, ids=lambda one: one.key)
    def they_name_their_base_where_they_are_shown(self, one: Indicator) -> None:
        assert bool(one.base) == one.shown

    def they_are_none_where_the_report_has_no_figures(self) -> None:
        tree = names_of(LibraryReport(year=2024, institution=Institution(name="A", genitive="A")))

        assert {value_at(tree, f"rodikliai.{key}") for key in FIGURES} == {None}


class DescribeShare:
    @pytest.mark.parametrize(
        ("part", "whole", "expected"),
        [
            (6106, 18331, Decimal("33.31")),
            (Decimal("0.5"), 2, Decimal(25)),
            (0, 5, Decimal(0)),
            (5, 0, None),
            (None, 5, None),
            (5, None, None),
        ],
    )
    def it_is_the_part_of_the_whole_in_per_cent(
        self, part: int | Decimal | None, whole: int | None, expected: Decimal | None
    ) -> None:
        found = share(part, whole)

        assert (None if found is None else round(found, 2)) == expected

    def it_is_exact_to_28_digits(self) -> None:
        assert share(1, 3) == Decimal("33.33333333333333333333333333")


class DescribeValueAt:
    @pytest.mark.parametrize("name", ["fondas", "fondas.nera", "biblioteka.pavadinimas", ""])
    def it_is_none_for_what_is_no_figure(self, tree: Part, name: str) -> None:
        assert value_at(tree, name) is None
