"""Forty slips in a workbook: each is told at its cell, with the right remedy, word for word."""

import re
from pathlib import Path
from typing import Final

import pytest
from click.testing import CliRunner

from ataskaita.cli.main import commands
from tests.cases_reader import Case, read_cases
from tests.sources.hand import Hand, filled_in
from tests.sources.slips import SLIPS

CASES: Final = read_cases("darbaknyges.txt")
_WRAPPED: Final = re.compile(r"\n {14}")
_HEADING: Final = re.compile(r"\AAtaskaita: .*\n")
_ENDING: Final = re.compile(r"(?:\n\nRasta: [^\n]*)?(?:\n\d+ rodikl[^\n]*\n[^\n]*--visi)?\n\Z")
"""How much was found, and how much nothing checks."""


def told(folder: Path, hand: Hand) -> str:
    """Return what `ataskaita tikrinti` says of the workbook, each sentence on a line."""
    hand.book.save(folder / "gerai.xlsx")
    said = CliRunner().invoke(commands, ["tikrinti", "gerai.xlsx"]).output
    whole = _ENDING.sub("", _HEADING.sub("", _WRAPPED.sub(" ", said)))
    return whole.rstrip("\n").replace("\u00a0", " ")  # where lines break is the terminal's matter


@pytest.mark.repeats
class DescribeASlipInAWorkbook:
    @pytest.mark.parametrize("case", CASES, ids=str)
    def it_is_told_word_for_word_promise_8(
        self, tmp_path: Path, case: Case, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        expected = filled_in(case.expected).replace("\u00a0", " ")
        monkeypatch.setenv("COLUMNS", "100")
        monkeypatch.setattr("ataskaita.cli.check.told_in_copy", lambda *_: "")
        monkeypatch.chdir(tmp_path)

        with Hand() as hand:
            SLIPS[case.title](hand)
            assert told(tmp_path, hand) == expected


class DescribeTheTableOfSlips:
    def it_tells_of_each_that_is_made(self) -> None:
        assert [one.title for one in CASES] == list(SLIPS)
