"""A figure is written as its unit is written, the same in tables and in sentences."""

from collections.abc import Callable
from decimal import Decimal

import pytest

from ataskaita.compose.figures import compose_figure
from ataskaita.compose.values import format_value
from ataskaita.declared.tree import Quantity
from ataskaita.declared.units import EURO, FTE, PERCENT, PHYSICAL_UNITS, RATIO, UNITS, YEARS, Unit
from ataskaita.view import FIGURE_FILTERS, Figure, Names, View, children_of, known_names
from tests.compose.dumping import ask, figure, plain

Composed = Callable[[str], View]

BIG = {
    "fiz_vnt": "174~214",
    "pavad": "174~214",
    "asm": "174~214",
    "apsilankymai": "174~214",
    "isduotys": "174~214",
    "renginiai": "174~214",
    "uzklausos": "174~214",
    "uzklausimai": "174~214",
    "irasai": "174~214",
    "seansai": "174~214",
    "vnt": "174~214",
    "val": "174~214",
    "etatai": "174~214",
    "km": "174~214",
    "kv_m": "174~214",
    "eur": "174~214,00",
    "tukst_eur": "174~214",
    "proc": "174~214",
    "santykis": "174~214",
}
WITH_UNIT = {
    "fiz_vnt": "5~fiz.~vnt.",
    "pavad": "5~pavad.",
    "val": "5~val.",
    "km": "5~km",
    "kv_m": "5~kv.~m",
    "eur": "5,00~Eur",
    "proc": "5~%",
    "santykis": "5",
}


def quantity(
    value: int | Decimal | None, unit: Unit = PHYSICAL_UNITS, earlier: int | Decimal | None = None
) -> Figure:
    return compose_figure(Quantity("fondas.gauta", "Gauta", value, unit, earlier))


class DescribeAFigure:
    def it_has_a_case_for_each_unit(self) -> None:
        assert set(BIG) == {unit.key for unit in UNITS}

    @pytest.mark.parametrize("unit", UNITS, ids=lambda unit: unit.key)
    def it_is_written_as_its_unit_is(self, unit: Unit) -> None:
        assert plain(quantity(174214, unit).text) == BIG[unit.key]

    @pytest.mark.parametrize("unit", [*UNITS, YEARS], ids=lambda unit: unit.key)
    def it_is_a_dash_where_the_data_gives_none(self, unit: Unit) -> None:
        missing = quantity(None, unit)

        assert missing.text == str(missing) == "–"
        assert not missing

    @pytest.mark.parametrize("unit", UNITS, ids=lambda unit: unit.key)
    def it_is_zero_where_the_data_says_zero(self, unit: Unit) -> None:
        zero = quantity(0, unit)

        assert zero.text == ("0,00" if unit.is_money else "0")
        assert zero

    @pytest.mark.parametrize(
        ("value", "unit", "text"),
        [
            ("45", FTE, "45"),
            ("45.00", FTE, "45"),
            ("10.5", FTE, "10,5"),
            ("10.50", FTE, "10,5"),
            ("3.25", FTE, "3,25"),
            ("100", FTE, "100"),
            ("37.785", PERCENT, "37,79"),
            ("0.005", EURO, "0,01"),
            ("-0.001", EURO, "0,00"),
            ("-1234.5", EURO, "−1~234,50"),
            ("16.9", RATIO, "16,9"),
            ("16.90", RATIO, "16,90"),
            ("41.2", PERCENT, "41,2"),
            ("41.0", PERCENT, "41,0"),
            ("1000000", EURO, "1~000~000,00"),
        ],
    )
    def it_has_cents_as_money_and_as_a_share_what_was_written(
        self, value: str, unit: Unit, text: str
    ) -> None:
        assert plain(quantity(Decimal(value), unit).text) == text

    @pytest.mark.parametrize(("value", "text"), [(2020, "2020"), (999, "999"), (10000, "10000")])
    def it_is_not_grouped_where_it_is_a_year(self, value: int, text: str) -> None:
        assert format_value(value, YEARS) == text

    @pytest.mark.parametrize("key", WITH_UNIT)
    def it_takes_its_unit_along(self, key: str) -> None:
        unit = next(one for one in UNITS if one.key == key)

        assert plain(FIGURE_FILTERS["su_vienetu"](quantity(5, unit))) == WITH_UNIT[key]

    def it_takes_no_unit_along_where_there_is_no_number(self) -> None:
        assert FIGURE_FILTERS["su_vienetu"](quantity(None, EURO)) == "–"

    @pytest.mark.parametrize(("value", "text"), [(-2332, "2~332"), (2332, "2~332"), (None, "–")])
    def it_drops_its_sign_when_asked(self, value: int | None, text: str) -> None:
        assert plain(FIGURE_FILTERS["be_zenklo"](quantity(value))) == text

    @pytest.mark.parametrize(
        ("value", "earlier", "texts"),
        [
            (12405, 19108, ["19~108", "−6~703"]),
            (5, 5, ["5", "0"]),
            (5, None, ["–", "–"]),
            (None, 5, ["5", "–"]),
            (Decimal("2.37"), Decimal("2.06"), ["2,06", "0,31"]),
        ],
    )
    def it_stands_beside_last_year_s(
        self, value: int | Decimal | None, earlier: int | Decimal | None, texts: list[str]
    ) -> None:
        found = quantity(value, PHYSICAL_UNITS, earlier)

        assert found.earlier is not None
        assert found.change is not None
        assert [plain(found.earlier.text), plain(found.change.text)] == texts

    def it_tells_all_that_a_template_may_ask(self) -> None:
        found = quantity(5, EURO, 4)

        asked = {name: str(found.ask(name)) for name in found.names()}

        assert asked == {
            "tekstas": "5,00",
            "verte": "5",
            "vienetas": "Eur",
            "pavadinimas": "Gauta",
            "kelias": "fondas.gauta",
            "pagrindas": "",
            "pernai": "4,00",
            "pokytis": "1,00",
        }

    def it_names_its_base_where_it_is_a_ratio(self, composed: Composed) -> None:
        indicators = composed("").names["rodikliai"]

        assert isinstance(indicators, Names)
        figures = [one for one in children_of(indicators).values() if isinstance(one, Figure)]
        assert len(figures) == len(children_of(indicators))
        assert all(one.ask("pagrindas") for one in figures)
        assert str(figures[0].ask("pagrindas")) == "profesionalūs bibliotekininkai (asmenys)"

    @pytest.mark.parametrize("name", ["text", "__class__", "tekstass", ""])
    def it_tells_nothing_else(self, name: str) -> None:
        with pytest.raises(KeyError):
            quantity(5).ask(name)

    def it_is_the_same_in_prose(self, composed: Composed) -> None:
        view = composed(
            """
fondas:
  dovanos: 1452
  ivadas: "Gauta {{ fondas.dovanos }}, {{ fondas.dovanos|su_vienetu }} dovanų"
praejusieji_metai:
  fondas.dovanos: 2000
"""
        )

        assert plain(str(ask(view, "fondas.ivadas"))) == "Gauta 1~452, 1~452~fiz.~vnt. dovanų"
        assert plain(str(ask(view, "fondas.dovanos.pokytis"))) == "−548"


class DescribeTheSmallestReport:
    def its_figures_are_all_dashes_but_those_that_count_or_date_it(
        self, composed: Composed
    ) -> None:
        view = composed("")

        given = {name for name in figures_of(view) if figure(view, name)}

        assert given == {"metai", "praeje_metai"} | {
            name for name in given if name.endswith("skaicius")
        }

    def its_parts_are_false_and_have_all_their_names(self, composed: Composed) -> None:
        view = composed("")

        assert not ask(view, "fondas")
        assert str(ask(view, "fondas.likutis.is_viso")) == "–"
        assert str(ask(view, "vartotojai.sutelkimas.is_viso.pernai")) == "–"


def figures_of(view: View) -> list[str]:
    names = [name for name in known_names(view.names) if not name.endswith((".pernai", ".pokytis"))]
    return [name for name in names if isinstance(ask(view, name), Figure)]
