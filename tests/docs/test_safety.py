"""The page of safety says which tests hold each promise, and they bear its number."""

import re
from pathlib import Path

import pytest

from tests.promises.mutants import HELD

PROJECT = Path(__file__).parents[2]
ROW = re.compile(r"^\| (\d+) \|.*\|([^|]*)\|$", re.MULTILINE)
PAGE = (PROJECT / "docs" / "safety.md").read_text(encoding="utf-8")
ROWS = {int(number): re.findall(r"`([\w/]+\.py)`", tests) for number, tests in ROW.findall(PAGE)}


class DescribeThePageOfSafety:
    def it_has_all_promises_in_order(self) -> None:
        assert list(ROWS) == list(range(1, 24))

    @pytest.mark.parametrize("row", HELD)
    def it_names_tests_that_bear_the_promises_number(self, row: int) -> None:
        assert ROWS[row]
        for name in ROWS[row]:
            said = (PROJECT / "tests" / name).read_text(encoding="utf-8")
            assert re.search(rf"def \w*promises?_{row}(?!\d)", said), name
