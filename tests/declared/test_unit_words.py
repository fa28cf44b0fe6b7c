"""Words of a label that tell the unit: then no header says it a second time."""

import pytest

from ataskaita.declared.unit_words import tells_unit, with_unit_told
from ataskaita.declared.units import (
    EURO,
    FTE,
    HOURS,
    KILOMETRES,
    PERCENT,
    PERSONS,
    PHYSICAL_UNITS,
    RATIO,
    THOUSAND_EUROS,
    Unit,
)

POINTS = Unit("balai", "bal.", "balas", "", decimals=1)


class DescribeALabelThatTellsTheUnit:
    @pytest.mark.parametrize(
        ("words", "unit"),
        [
            ("Etatai", FTE),
            ("Užimtų etatų skaičius", FTE),
            ("Gauta, Eur", EURO),
            ("Gauta eurų", EURO),
            ("Lėšos, tūkst. Eur", THOUSAND_EUROS),
            ("Lėšos (tūkst. eurų)", THOUSAND_EUROS),
            ("Lėšos tūkstančiais eurų", THOUSAND_EUROS),
            ("Panaudota, proc.", PERCENT),
            ("Panaudota, %", PERCENT),
            ("Darbo valandos", HOURS),
            ("Atstumas, km", KILOMETRES),
            ("Asmenys", PERSONS),
            ("Gauta fiz. vnt.", PHYSICAL_UNITS),
            ("Fizinių vienetų skaičius", PHYSICAL_UNITS),
            ("Balai", POINTS),
        ],
    )
    def it_says_its_symbol_or_its_noun_in_any_case(self, words: str, unit: Unit) -> None:
        assert tells_unit(words, unit)

    @pytest.mark.parametrize(
        ("words", "unit"),
        [
            ("Europos Sąjungos parama", EURO),
            ("Lėšos, Eur", THOUSAND_EUROS),
            ("Valstybės šventėms", HOURS),
            ("Procesai", PERCENT),
            ("Etatinės pareigybės", FTE),
            ("Balansas", POINTS),
            ("", EURO),
        ],
    )
    def it_does_not_by_a_word_that_only_begins_so(self, words: str, unit: Unit) -> None:
        assert not tells_unit(words, unit)

    def it_needs_no_more_where_the_unit_has_no_symbol(self) -> None:
        assert tells_unit("Tenka vienam", RATIO)


class DescribeATitleWithAPlaceForTheUnit:
    def it_has_the_symbol_there(self) -> None:
        assert with_unit_told("Pajamos ({unit})", EURO) == "Pajamos (Eur)"

    def it_has_nothing_there_where_its_words_tell_it(self) -> None:
        assert with_unit_told("Etatai ({unit})", FTE) == "Etatai"

    def it_has_nothing_there_where_there_is_no_unit(self) -> None:
        assert with_unit_told("Renginiai ({unit})", None) == "Renginiai"
