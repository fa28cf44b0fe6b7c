"""Formulas: read from what people write, computed exactly, compared as precisely as was stated.

Guards: declared.formulas, declared.formula_texts.
"""

from decimal import Decimal
from pathlib import Path

import pytest

from ataskaita.declared.formula_texts import FormulaError, parse_formula, parse_relation
from ataskaita.declared.names import names_of
from ataskaita.declared.precision import agrees
from ataskaita.declared.tree import Listing, Part, Quantity, find
from tests.computed import EVENTS, read_centre

VALUES: dict[str, int | Decimal] = {
    "a": 7,
    "b": 2,
    "c.d": Decimal("0.5"),
    "buvo": 50_701,
    "yra": 50_073,
    "nulis": 0,
}

PUBLISHED = (
    ("50 701", "50 073", "-1,3", False),
    ("1 898", "1 880", "-0,9", True),
    ("232 107", "219 350", "-5,5", True),
    ("13 442", "9 571", "-28,8", True),
)


def _value(name: str) -> int | Decimal | None:
    return VALUES.get(name)


def quantity(report: object, name: str) -> Quantity:
    found = find(names_of(report), name)  # type: ignore[arg-type]  # a report of the centre
    assert isinstance(found, Quantity)
    return found


class DescribeParseFormula:
    @pytest.mark.parametrize(
        ("text", "value"),
        [
            ("a + b - c.d", Decimal("8.5")),
            ("-a + b", -5),
            ("a / b", Decimal("3.5")),
            ("(a + b) / (b - c.d)", Decimal(6)),
            ("dalis(b; a + b)", Decimal(200) / 9),
            ("pokytis(a; b)", -5),
            ("proc(b; a)", Decimal(250)),
            ("vidurkis(a; b)", Decimal("3.5")),
            ("a / nulis", None),
            ("proc(nulis; a)", None),
            ("a + nera", None),
        ],
    )
    def it_gives_what_can_be_computed(self, text: str, value: Decimal | None) -> None:
        computed = parse_formula(text).value(_value)

        assert computed == value or (value and abs(computed - value) < Decimal("1e-20"))  # type: ignore[operator]

    @pytest.mark.parametrize(
        ("text", "column"),
        [
            ("", 1),
            ("a +", 4),
            ("a b", 3),
            ("a + b / c", 1),
            ("a / b + c", 5),
            ("suma(a; b)", 1),
            ("dalis(a, b)", 8),
            ("dalis(a; b", 11),
            ("a * b", 3),
            ("(a + b", 7),
        ],
    )
    def it_says_where_a_text_is_none(self, text: str, column: int) -> None:
        with pytest.raises(FormulaError) as caught:
            parse_formula(text)

        assert caught.value.column == column

    def its_text_is_arithmetic(self) -> None:
        texts = ["a - b", "pokytis(a; b)", "proc(a + b; c)", "dalis(a; b)", "a / (b + c)"]

        assert [str(parse_formula(one)) for one in texts] == [
            "a − b",
            "b − a",
            "(c − (a + b)) / (a + b) × 100",
            "a / b × 100",
            "a / (b + c)",
        ]


class DescribeParseRelation:
    @pytest.mark.parametrize(
        ("text", "holds"), [("a = b", False), ("b <= a", True), ("b + b >= a", False)]
    )
    def it_gives_what_holds_or_doesnt(self, text: str, holds: bool) -> None:  # noqa: FBT001 (a case of a table)
        one = parse_relation(text)
        left, right = (sum(VALUES[term.name] for term in side) for side in (one.left, one.right))

        assert one.holds(left, right) is holds


class DescribeAgrees:
    @pytest.mark.parametrize(("before", "now", "stated", "right"), PUBLISHED)
    def it_compares_as_precisely_as_was_written(
        self, before: str, now: str, stated: str, *, right: bool
    ) -> None:
        values = {"buvo": int(before.replace(" ", "")), "yra": int(now.replace(" ", ""))}
        computed = parse_formula("proc(buvo; yra)").value(values.get)

        assert computed is not None
        assert agrees(Decimal(stated.replace(",", ".")), computed) is right


class DescribeAComputedFigure:
    def it_is_computed_in_each_row_and_anew_in_the_total_of_a_list(self, tmp_path: Path) -> None:
        report = read_centre(tmp_path, EVENTS)

        rows = find(names_of(report), "renginiai.pagal_rusi.eilutes")
        assert isinstance(rows, Listing)
        shares = [find(one, "dalis") for one in rows.items if isinstance(one, Part)]
        assert [one.value for one in shares if isinstance(one, Quantity)] == [80, 20]
        assert quantity(report, "renginiai.pagal_rusi.is_viso.lankytojai").value == 5_000
        assert quantity(report, "renginiai.pagal_rusi.is_viso.vidurkis").value == 50

    def it_is_sought_from_the_top_and_in_the_plainer_unit(self, tmp_path: Path) -> None:
        report = read_centre(tmp_path, EVENTS + "lesos: {planuota: '62,5'}\n")

        assert quantity(report, "lesos.lankytojui").value == Decimal("12.5")

    def it_keeps_the_decimals_that_were_stated(self, tmp_path: Path) -> None:
        report = read_centre(tmp_path, "lesos: {metai: {buvo: 1000, yra: 987, proc: '-1,3'}}\n")

        figure = quantity(report, "lesos.metai.proc")
        assert (str(figure.value), figure.decimals) == ("-1.3", 1)
        assert quantity(report, "lesos.metai.pokytis").value == -13

    def it_is_what_was_last_years_too(self, tmp_path: Path) -> None:
        report = read_centre(
            tmp_path,
            "lesos: {metai: {buvo: 1000, yra: 900}}\n"
            "praejusieji_metai: {lesos.metai.buvo: 800, lesos.metai.yra: 1000}\n",
        )

        assert quantity(report, "lesos.metai.proc").earlier == 25
