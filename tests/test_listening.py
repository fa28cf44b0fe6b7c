"""A script's own log is told what the program does; nothing is printed by itself.

Guards: listening.
"""

import doctest
import logging
import subprocess
import sys
from pathlib import Path

import pytest

import ataskaita as at
from ataskaita import listening
from tests.cli.tool import SMALLEST


class DescribeTheLog:
    def it_tells_what_is_loaded_filled_and_written(
        self, tmp_path: Path, caplog: pytest.LogCaptureFixture
    ) -> None:
        target = tmp_path / "a.docx"
        with caplog.at_level(logging.INFO, logger="ataskaita"):
            document = at.render(at.load(SMALLEST))
            at.write(document, target)

        told = [(one.__dict__["event"], one.__dict__["facts"]) for one in caplog.records]
        assert told == [
            ("loaded", {"file": SMALLEST, "year": 2024}),
            ("filled", {"document": "ataskaita", "bytes": len(document)}),
            ("written", {"file": str(target), "bytes": len(document)}),
        ]

    def it_tells_of_each_document_of_a_batch(
        self, tmp_path: Path, caplog: pytest.LogCaptureFixture
    ) -> None:
        with caplog.at_level(logging.INFO, logger="ataskaita"):
            at.render_many([SMALLEST], tmp_path, processes=1)

        made = [one.__dict__["facts"] for one in caplog.records if one.__dict__["event"] == "made"]
        assert [(one["done"], one["total"]) for one in made] == [(1, 1)]

    def it_is_quiet_by_default(self, capfd: pytest.CaptureFixture[str]) -> None:
        at.load(SMALLEST)

        assert capfd.readouterr() == ("", "")

    def it_reads_no_logging_itself(self) -> None:
        code = "import sys; import ataskaita.listening as one; one.tell('a'); print(*sys.modules)"
        own = [sys.executable, "-S", "-c", code]
        there = {"PYTHONPATH": str(Path(at.__file__).parents[1])}

        done = subprocess.run(own, capture_output=True, text=True, check=True, env=there)

        assert "logging" not in done.stdout.split()

    def its_example_prints_what_it_says(self) -> None:
        assert doctest.testmod(listening).failed == 0
