"""Ours against ICU's, an engine that shares nothing with it; each difference is named."""

import json
import shutil
import subprocess
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any, Final

import pytest

from ataskaita.lithuanian import (
    format_date,
    format_money,
    format_number,
    format_percent,
    join_words,
    plural_category,
    sort_key,
)

FOLDER: Final = Path(__file__).with_name("intl")
RECORDED: Final[dict[str, Any]] = json.loads((FOLDER / "recorded.json").read_text("utf-8"))

NBSP: Final = "\u00a0"
CATEGORIES: Final = {"o": ("one", "other"), "f": ("few",), "m": ("many",)}


class DescribeNumbers:
    def they_are_those_of_icu(self) -> None:
        differing = [
            (figure, ours, theirs)
            for figure, decimals, theirs in RECORDED["numbers"]
            if (ours := format_number(Decimal(figure), decimals)) != without_negative_zero(theirs)
        ]

        assert differing == []

    def they_differ_in_negative_zeros_alone(self) -> None:
        changed = [one for _, _, one in RECORDED["numbers"] if without_negative_zero(one) != one]

        assert changed
        assert all(set(one) <= set("−0,") for one in changed)

    def their_percentages_are_those_of_icu(self) -> None:
        differing = [
            (ratio, theirs)
            for ratio, theirs in RECORDED["percents"]
            if format_percent(Decimal(ratio)) != theirs
        ]

        assert differing == []

    def their_sums_are_those_of_icu_but_for_the_sign_of_the_euro(self) -> None:
        for figure, theirs in RECORDED["sums"]:
            assert format_money(Decimal(figure), "€") == theirs
            assert format_money(Decimal(figure)) == theirs.replace("€", "Eur")


class DescribePlurals:
    def they_are_those_of_icu_for_every_whole_number(self) -> None:
        for number, initial in enumerate(RECORDED["plurals"]["whole"]):
            assert plural_category(number) in CATEGORIES[initial]

    def they_are_those_of_icu_for_decimals(self) -> None:
        for figure, category in RECORDED["plurals"]["parts"]:
            assert plural_category(Decimal(figure)) == category

    def they_tell_one_from_other(self) -> None:
        ones = [n for n in range(10_001) if plural_category(n) == "one"]

        assert ones == [n for n in range(10_001) if n % 10 == 1 and n % 100 != 11]


class DescribeDates:
    def they_are_those_of_icu_but_for_the_spaces(self) -> None:
        for day, long, short, _ in RECORDED["dates"]:
            ours = date.fromisoformat(day)

            assert format_date(ours).replace(NBSP, " ") == long
            assert format_date(ours, "short") == short

    def their_spaces_bind_the_year_and_the_day(self) -> None:
        _, long, *_ = RECORDED["dates"][0]

        assert NBSP not in long
        assert format_date(date(2020, 6, 19)).count(NBSP) == 3

    def their_months_are_named_as_icu_names_them(self) -> None:
        for day, _, _, month in RECORDED["dates"]:
            named = format_date(date.fromisoformat(day), "month_name")

            assert named.replace(NBSP, " ") == month


class DescribeTheOrder:
    @pytest.mark.parametrize("kind", ["words", "names"])
    def it_is_that_of_icu(self, kind: str) -> None:
        theirs = RECORDED[kind]

        assert sorted(theirs, key=sort_key) == theirs

    def it_is_tried_on_thousands(self) -> None:
        assert len(RECORDED["words"]) > 3000
        assert len(RECORDED["names"]) > 1900


class DescribeLists:
    def they_are_those_of_icu(self) -> None:
        for items, theirs in RECORDED["lists"]:
            assert join_words(items) == theirs


class DescribeTheRecord:
    @pytest.mark.slow
    @pytest.mark.skipif(shutil.which("node") is None, reason="Node.js is the engine: not installed")
    def it_is_what_the_engine_of_this_machine_says(self) -> None:
        made = subprocess.run(
            ["node", str(FOLDER / "record.mjs")],  # noqa: S607 (whichever Node the machine has)
            capture_output=True,
            check=True,
            encoding="utf-8",
        )
        told = json.loads(made.stdout)

        is_same = told["engine"] == RECORDED["engine"]
        stable = RECORDED if is_same else ("numbers", "percents", "plurals")
        assert {part: told[part] for part in stable} == {part: RECORDED[part] for part in stable}


def without_negative_zero(text: str) -> str:
    """Return ICU's number as we print it: what rounds to zero has no sign."""
    return text.lstrip("−") if set(text) <= set("−0,") else text
