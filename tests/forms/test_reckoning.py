"""A workbook shows what its formulas come to before anybody has computed it.

Guards: forms.arithmetic, forms.lookups, forms.reckoning, forms.values, forms.writing.
"""

import io
from typing import Any

import pytest
from openpyxl import Workbook, load_workbook

from ataskaita.declared.tabs import AGREEMENT, START
from ataskaita.forms import workbook_of
from ataskaita.forms.arithmetic import worked_out
from ataskaita.forms.values import Odd
from ataskaita.kinds import KINDS
from ataskaita.notation import kind_of_form
from tests.notation.forms import FORM

MEETINGS = {
    "eilutes": [
        {"tema": "Knygos", "kartai": "10", "dalyviai": "120"},
        {"tema": "Filmai", "kartai": "5", "dalyviai": "80"},
    ]
}
CELLS: dict[str, Any] = {"A1": 2, "A2": None, "A3": "žodis", "A1:A4": [2, None, "žodis", 1.5]}


def seen(meetings: dict[str, Any]) -> Workbook:
    """Return a club's workbook as what computes nothing shows it."""
    data = {"metai": "2025", "veikla": {"susitikimai": {**MEETINGS, **meetings}}}
    made = workbook_of(data, kind_of_form(FORM, "forma.yaml"), 2025)
    return load_workbook(io.BytesIO(made), data_only=True)


def light(book: Workbook, tab: str) -> str:
    return next(str(row[5].value) for row in book[START] if row[0].value == tab)


class DescribeAWorkbookThatNobodyHasComputed:
    def it_shows_totals(self) -> None:
        texts = [one.value for row in seen({})["Veikla"] for one in row]

        assert {15, 200} <= set(texts)

    @pytest.mark.parametrize(
        ("total", "told"),
        [({}, "sutampa"), ({"is_viso": {"kartai": "16"}}, "nesutampa: 1")],
    )
    def it_shows_what_agrees(self, total: dict[str, Any], told: str) -> None:
        book = seen(total)

        assert light(book, "Veikla") == told
        states = {row[4].value for row in book[AGREEMENT].iter_rows(min_row=5)}
        assert told.partition(":")[0] in states

    def it_compares_thousands_of_euros_in_thousands(self) -> None:
        money = {
            "savivaldybe": {"gauta": "612,4", "panaudota": "611,8"},
            "valstybe": {"gauta": "18"},
            "is_viso": {"gauta": "630,4"},
        }
        data = {"metai": "2025", "pristatymas": {"lesos": money}}
        made = workbook_of(data, KINDS["kulturos-centras"], 2025)

        rows = load_workbook(io.BytesIO(made), data_only=True)[AGREEMENT].iter_rows(min_row=5)
        told = {tuple(cell.value for cell in row[1:5]) for row in rows}
        spent = "Finansavimo šaltiniai: Savivaldybės biudžeto lėšos: Panaudota ≤ Gauta"
        assert (spent, 611.8, 612.4, "sutampa") in told
        whole = {one[1:3] for one in told if "Iš viso: Gauta =" in str(one[0])}
        assert (630.4, 630.4) in whole

    def it_says_nothing_where_nothing_is_filled(self) -> None:
        book = seen({})

        assert light(book, "Klubo nariai") == "–"

    def it_doubts_a_total_of_which_a_part_is_missing(self) -> None:
        data = {"metai": "2025", "veikla": {"isvykos": "2", "viskas": "5"}}
        made = workbook_of(data, kind_of_form(FORM, "forma.yaml"), 2025)
        book = load_workbook(io.BytesIO(made), data_only=True)

        assert light(book, "Veikla") == "pasitikrinkite: 1"

    def it_counts_what_is_filled(self) -> None:
        (row,) = [row for row in seen({})[START] if row[0].value == "Veikla"]

        assert str(row[2].value).endswith(" iš 6")
        assert row[4].value == 2


class DescribeArithmetic:
    @pytest.mark.parametrize(
        ("formula", "value"),
        [
            ("1+2*3^2", 19),
            ("10^-2", 0.01),
            ("-A1+1", -1),
            ("A2+1", 1),
            ('A2=""', True),
            ("A2=0", True),
            ('A1&" iš "&1.5', "2 iš 1,5"),
            ("COUNT(A1:A4)", 2),
            ("COUNTA(A1:A4)", 3),
            ("SUM(IF(ISNUMBER(A1:A4),A1:A4,0))", 3.5),
            ('SUMPRODUCT((A1:A4<>"")*1)', 3),
            ("SUMIFS(A1:A4,A1:A4,1.5)", 1.5),
            ("IF(1>2,1/0,5)", 5),
            ("IF((A1:A4)=2,1,0)", [1, 0, 0, 0]),
            ("ROUND(2.5,0)", 3),
            ("ROUND(1.005,2)", 1.01),
            ("MIN(A1:A4)-MAX(A2)", 1.5),
            ("ABS(-3)+INT(-1.5)", 1),
            ('N("suma")', 0),
            ('IF(A1=2,"(1,",VLOOKUP(1,(2)))', "(1,"),
            ("IF(A1=3,VLOOKUP(1,(2)))", False),
            ('COUNTIF(A1:A4,"žod*")', 1),
            ('COUNTIF(A3,"*di")', 0),
            ('COUNTIF(A3,"*odi*")', 1),
            ("SUM(COUNTIF(A1:A4,A1:A4))", 3),
            ('COUNTIFS(A1:A4,">1.6",A1:A4,2)', 1),
            ('SUMIF(A1:A4,">0",A1:A4)', 3.5),
            ('LOOKUP(2,1/(A1:A4<>""),A1:A4)', 1.5),
            ("ISNUMBER(MATCH(LEFT(A1:A4,2),LEFT(A1:A4,2),0))", [True, True, True, True]),
            ('MATCH("ŽO",LEFT(A1:A4,2),0)', 3),
            ('A1>"a"', False),
        ],
    )
    def it_is_that_of_a_sheet(self, formula: str, value: object) -> None:
        assert worked_out(formula, CELLS.__getitem__) == value

    @pytest.mark.parametrize("formula", ["1/0", "A3*2", "SUM(1,1/0)", "ABS(A3)", "1/0=1"])
    def it_hands_on_what_cannot_be(self, formula: str) -> None:
        assert isinstance(worked_out(formula, CELLS.__getitem__), Odd)

    def it_refuses_what_it_does_not_know(self) -> None:
        with pytest.raises(KeyError):
            worked_out("VLOOKUP(1)", CELLS.__getitem__)
