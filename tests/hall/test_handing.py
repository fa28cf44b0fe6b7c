"""A script hands over data without a file: values, a text, an open file, rows of a data frame.

Guards: hall.handing, sources.handed.
"""

import doctest
import io
import json
from collections.abc import Sequence
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any, Final

import pytest

import ataskaita as at
from ataskaita.data import save_data
from ataskaita.sources import handed
from ataskaita.sources.plain import plain_of
from tests.cli.tool import PROJECT

SMALLEST = PROJECT / "fixtures" / "maziausia" / "ataskaita.yaml"
SMALL: dict[str, Any] = {"metai": 2025, "biblioteka": {"pavadinimas": "Miestelio biblioteka"}}
WHOLE = PROJECT / "fixtures" / "lazdijai-2020" / "ataskaita.yaml"


class Frame:
    """What pandas' data frames have in common with others."""

    columns = ("pavadinimas", "lesos")

    def __init__(self, rows: Sequence[tuple[Any, ...]]) -> None:
        self._rows = rows

    def to_dict(self, orient: str = "dict") -> object:
        assert orient == "records"
        return [dict(zip(self.columns, one, strict=True)) for one in self._rows]


class NAType:
    """Stands for pandas' own: nothing is known."""


class DescribeHandingOver:
    @pytest.mark.slow
    def it_loads_of_values_what_it_loads_of_a_file(self) -> None:
        report = at.load(WHOLE, previous=False)
        values = plain_of(report)

        assert plain_of(at.load(values, previous=False)) == values

    def it_takes_values_of_python_as_they_are(self) -> None:
        values = SMALL | {
            "Fondas": {"gauta": {"is_viso": 1200}, "dovanos": None},
            "projektai": {"sarasas": Frame([("Knygų mugė", 4336.8), ("Kiti", Decimal("5.10"))])},
        }
        report: Any = at.load(values)

        assert report.year == 2025
        assert report.gaps == {"fondas.dovanos"}
        assert [one.funds for one in report.projects.projects] == [
            Decimal("4336.8"),
            Decimal("5.10"),
        ]
        assert at.render(report).startswith(b"PK")

    def it_takes_a_text(self) -> None:
        yaml = SMALLEST.read_text(encoding="utf-8")
        told = [
            at.load(yaml),
            at.load(json.dumps(SMALL)),
            at.load(" {metai: 2025, biblioteka: {pavadinimas: A}}"),
        ]

        assert told[0] == at.load(SMALLEST)
        assert [one.year for one in told] == [told[0].year, 2025, 2025]

    def it_takes_an_open_file(self, tmp_path: Path) -> None:
        book = tmp_path / "duomenys.xlsx"
        save_data(at.load(SMALLEST), book)

        with SMALLEST.open(encoding="utf-8") as text, book.open("rb") as data:
            assert at.load(text) == at.load(data) == at.load(SMALLEST)
        assert at.load(io.BytesIO(book.read_bytes())) == at.load(SMALLEST)
        assert at.load(io.StringIO(json.dumps(SMALL))).year == 2025

    def it_takes_last_years_likewise(self) -> None:
        previous = SMALL | {"metai": 2024}
        report = at.load(SMALL, previous=previous)

        assert report.previous is not None
        assert report.previous.year == 2024

    def it_looks_for_no_file_beside(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.chdir(tmp_path)
        (tmp_path / "ataskaita.yaml").write_text(json.dumps(SMALL | {"metai": 2024}), "utf-8")

        assert at.load(SMALL).previous is None

    def it_takes_a_text_of_one_line_for_a_path(self) -> None:
        with pytest.raises(at.FileError, match="metai: 2025"):
            at.load("metai: 2025")


class DescribeWhatIsWrong:
    def it_is_told_by_its_data_path(self) -> None:
        with pytest.raises(at.DataErrors) as raised:
            at.load(SMALL | {"fondas": {"gauta": {"is_viso": "daug"}, "pirkta": 1}})

        places = {(one.place.file, one.place.within, one.place.line) for one in raised.value.faults}
        assert ("duomenys", "fondas.gauta.is_viso", None) in places

    @pytest.mark.parametrize(
        ("values", "code", "within"),
        [
            ({"fondas": {"gauta": object()}}, "F540", "fondas.gauta"),
            ({"fondas": {"gauta": float("inf")}}, "F540", "fondas.gauta"),
            ({"fondas": {"gauta": {1, 2}}}, "F540", "fondas.gauta"),
            ({"Metai": 2025}, "F541", "metai"),
            ({"preambule": "a\x01"}, "F542", "preambule"),
        ],
    )
    def it_is_what_no_data_can_hold(self, values: Any, code: str, within: str) -> None:
        with pytest.raises(at.DataErrors) as raised:
            at.load(SMALL | values)

        told = {(one.message.code, one.place.within) for one in raised.value.faults}
        assert (code, within) in told

    @pytest.mark.parametrize("source", [3, object(), None, b"metai: 2025", ["a"]])
    def it_is_what_is_no_data(self, source: Any) -> None:
        with pytest.raises(at.DataErrors, match=f"F543.*{type(source).__name__}"):
            at.load(source)

    def it_is_data_without_end(self) -> None:
        values: dict[str, Any] = dict(SMALL)
        values["fondas"] = values

        with pytest.raises(at.DataErrors, match="D3"):
            at.load(values)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (5.0, "5"),
        (0.1, "0,1"),
        (float("nan"), ""),
        (NAType(), ""),
        (Decimal("2.00"), "2,00"),
        (True, "taip"),
        (date(2025, 3, 1), "2025-03-01"),
        (datetime(2025, 3, 1), "2025-03-01"),  # noqa: DTZ001 (as data frames have days)
    ],
)
def it_writes_a_value_as_a_data_file_has_it(value: object, text: str) -> None:
    tree: Any = handed.handed_values({"a": value}, "duomenys")

    assert (tree.node.values["a"].text, tree.faults) == (text, [])


def its_example_prints_what_it_says() -> None:
    assert doctest.testmod(handed) == doctest.TestResults(0, 3)


ROWS: Final = [
    {"pavadinimas": "Knygų mugė", "lesos": 4336.8},
    {"pavadinimas": "Kiti", "lesos": None},
]


class DescribeARealDataFrame:
    @pytest.mark.slow
    @pytest.mark.parametrize("library", ["pandas", "polars"])
    def it_is_rows_whose_unknown_values_arent_given(self, library: str) -> None:
        reason = "it is in the extra “test”, for this and an example alone"
        frames = pytest.importorskip(library, reason=reason)

        report: Any = at.load(SMALL | {"projektai": {"sarasas": frames.DataFrame(ROWS)}})

        told = plain_of(report)["projektai"]["sarasas"]
        assert [one["pavadinimas"] for one in told] == ["Knygų mugė", "Kiti"]
        assert Decimal(told[0]["lesos"].replace(",", ".")) == Decimal("4336.8")
        assert told[1]["lesos"] is None
