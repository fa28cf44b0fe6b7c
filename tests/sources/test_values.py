"""Single values: what the data may write, and what is read from it."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from attrs import evolve

from ataskaita.declared.names import names_of
from ataskaita.declared.tree import Quantity, find

if TYPE_CHECKING:
    from tests.sources.conftest import Read


class DescribeACount:
    @pytest.mark.parametrize(
        ("written", "value"),
        [
            ("12", 12),
            ('"12"', 12),
            ("012", 12),
            ("0", 0),
            ("10073", 10073),
            ("10 073", 10073),
            ("10\u00a0073", 10073),
            ("10\u202f073", 10073),
            ("10\u2009073", 10073),
            ("'10 073'", 10073),
            ("|\n    12", 12),
            ("12  # pastaba", 12),
        ],
    )
    def it_is_read_as_people_write_it(self, read: Read, written: str, value: int) -> None:
        assert _value(read, "fondas:\n  dovanos: ", written, "fondas.dovanos") == value

    @pytest.mark.parametrize("written", ["", "–", "−", '"-"', "-", "-  # nebuvo", '""', '" "'])
    def it_is_none_where_it_is_empty_or_a_dash(self, read: Read, written: str) -> None:
        assert _value(read, "fondas:\n  dovanos: ", written, "fondas.dovanos") is None

    def it_is_none_as_a_dash_in_a_list_of_keys(self, read: Read) -> None:
        name = "fondas.dovanos"

        assert _value(read, "fondas: {dovanos: ", "-, parama: 5}", name) is None


class DescribeAnAmount:
    @pytest.mark.parametrize(
        ("written", "value"),
        [
            ("12 038,80", Decimal("12038.80")),
            ("12 038,80 Eur", Decimal("12038.80")),
            ("12 €", Decimal(12)),
            ("-5,5", Decimal("-5.5")),
            ("−5,5", Decimal("-5.5")),
        ],
    )
    def it_is_exact(self, read: Read, written: str, value: Decimal) -> None:
        data, name = "finansai:\n  pajamos:\n    paslaugos: ", "finansai.pajamos.paslaugos"

        found = _value(read, data, written, name)

        assert (found, type(found)) == (value, Decimal)

    @pytest.mark.parametrize("written", ["37,79", "37,79 %", "37,79%", "37,79 proc."])
    def it_is_a_percentage_with_its_sign_or_without(self, read: Read, written: str) -> None:
        data, name = "vartotojai:\n  sutelkimas:\n    is_viso: ", "vartotojai.sutelkimas.is_viso"

        assert _value(read, data, written, name) == Decimal("37.79")


class DescribeADate:
    @pytest.mark.parametrize(
        ("written", "value"),
        [("2020-06-19", date(2020, 6, 19)), ('" 2020-06-19 "', date(2020, 6, 19)), ("", None)],
    )
    def it_is_year_month_day(self, read: Read, written: str, value: date | None) -> None:
        approval = read(f"tvirtinimas:\n  data: {written}\n").approval

        assert approval is not None
        assert approval.date == value


class DescribeAYesOrNo:
    @pytest.mark.parametrize(
        ("written", "value"),
        [("taip", True), ("Taip", True), ("yes", True), ("ne", False), ("no", False), ("", False)],
    )
    def it_is_read(self, read: Read, written: str, value: bool) -> None:  # noqa: FBT001 (a row of the table)
        report = read(f"padaliniai:\n  - vardas: Krosnos\n    jungtine: {written}\n")

        assert report.branches[0].joint is value


class DescribeAChoice:
    @pytest.mark.parametrize(
        ("written", "value"),
        [("pritarta", "pritarta"), ("PRITARTA", "pritarta"), ("", "patvirtinta")],
    )
    def it_is_one_of_those_declared_the_first_by_default(
        self, read: Read, written: str, value: str
    ) -> None:
        approval = read(f"tvirtinimas:\n  budas: {written}\n").approval

        assert approval is not None
        assert approval.manner == value


class DescribeAText:
    def it_is_kept_as_it_is_written(self, read: Read) -> None:
        text = "  Nr. 5 & „A“ – <b>\u00a0€ "

        assert read(f'antraste: "{text}"\n').title == text

    @pytest.mark.parametrize("written", ["", '""', '"  "'])
    def it_is_none_where_it_is_empty(self, read: Read, written: str) -> None:
        assert read(f"antraste: {written}\n").title is None


class DescribeSomethingEmpty:
    @pytest.mark.parametrize(
        "key", ["fondas", "padaliniai", "grupes", "preambule", "skyriu_tvarka", "praejusieji_metai"]
    )
    def it_is_as_if_it_were_left_out(self, read: Read, key: str) -> None:
        blank = read(f"{key}:\n")

        assert evolve(blank, gaps=frozenset()) == read("")


def _value(read: Read, data: str, written: str, name: str) -> object:
    node = find(names_of(read(f"{data}{written}\n")), name)
    assert isinstance(node, Quantity)
    return node.value
