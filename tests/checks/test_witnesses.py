"""What else in the report bears a number out, where an equation leaves open which is wrong.

Guards: ataskaita.checks.witnesses.
"""

from decimal import Decimal

from ataskaita.checks.witnesses import Witnesses
from ataskaita.declared.precision import Number

TABLES: dict[str, Number] = {
    "turinys.is_viso.isduota": 63_545,
    "turinys.periodiniai.isduota": 2_415,
    "kalbos.is_viso.isduota": 63_545,
}
MONEY: dict[str, Number] = {
    "lesos.savivaldybe.planuota": Decimal("412.6"),
    "lesos.savivaldybe.gauta": Decimal("512.6"),
    "lesos.is_viso.planuota": Decimal("702.7"),
    "lesos.is_viso.gauta": Decimal("699.8"),
}


class DescribeWhatBearsANumberOut:
    def it_may_be_another_table_that_has_the_same_one(self) -> None:
        seen = Witnesses(TABLES, ())

        assert seen.favour("turinys.is_viso.isduota", 53_545) < 0
        assert seen.favour("turinys.periodiniai.isduota", 12_415) == 0

    def it_may_be_a_text_that_says_it(self) -> None:
        seen = Witnesses(TABLES, [12_415])

        assert seen.favour("turinys.periodiniai.isduota", 12_415) > 0

    def it_is_not_the_same_number_in_its_own_row_which_may_be_copied(self) -> None:
        seen = Witnesses({"v.perregistruoti": 2_310, "v.nauji": 2_310}, ())

        assert seen.favour("v.nauji", 540) >= 0
        assert seen.stands_after_its_like("v.nauji")
        assert not seen.stands_after_its_like("v.perregistruoti")

    def it_is_not_a_number_of_one_digit(self) -> None:
        assert Witnesses({"a.x": 3, "b.x": 3}, ()).favour("a.x", 4) == 0

    def it_may_be_what_stands_beside_it_if_that_is_about_as_much(self) -> None:
        seen = Witnesses(MONEY, ())

        assert seen.favour("lesos.savivaldybe.gauta", Decimal("412.6")) > 0
        assert seen.favour("lesos.is_viso.gauta", Decimal("799.8")) < 0
        assert Witnesses({"a.x": 42, "a.y": 924}, ()).favour("a.y", 934) == 0

    def it_is_not_last_years_file_which_is_compared_by_itself(self) -> None:
        values: dict[str, Number] = {"praejusieji_metai.a.x": 1_234, "a.x": 1_243}

        assert Witnesses(values, ()).favour("a.x", 1_234) == 0


class DescribeAZeroInAList:
    def it_is_odd_where_no_other_item_has_one(self) -> None:
        values: dict[str, Number] = {f"m[{n}].zmones": n for n in range(5)}

        assert Witnesses(values, ()).is_the_only_zero("m[0].zmones")
        assert not Witnesses({**values, "m[5].zmones": 0}, ()).is_the_only_zero("m[0].zmones")
        assert not Witnesses({"m[0].x": 0, "m[1].x": 7}, ()).is_the_only_zero("m[0].x")
        assert not Witnesses({"v.x": 0, "v.y": 7}, ()).is_the_only_zero("v.x")
