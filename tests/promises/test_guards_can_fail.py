"""Each promise has a test in whose name its row stands, and which fails without its guard."""

import importlib.util
import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from ataskaita.preview import find_libreoffice
from tests.promises.mutants import HELD, MUTANTS, Mutant

TESTS = Path(__file__).parents[1]
_NAMED = re.compile(r"def \w*promises?_(\d+)(?:_and_(\d+))?")
_FAILED, _PASSED = 1, 0
"""What pytest ends with where tests failed; not where there were none, or they can't be run."""


def rows_named() -> set[int]:
    """Return the rows that stand in the names of tests."""
    found = [
        one for file in TESTS.rglob("test_*.py") for one in _NAMED.findall(file.read_text("utf-8"))
    ]
    return {int(number) for numbers in found for number in numbers if number}


def run(mutant: Mutant, *, switched_off: bool) -> tuple[int, str]:
    """Return how the mutant's tests ended, its guard switched off or on, and what they said."""
    there = {**os.environ, "ATASKAITA_MUTANT": str(MUTANTS.index(mutant))}
    options = ("-q", "-x", "-p", "no:cacheprovider", "-p", "no:randomly", "--no-header")
    plugin = ("-p", "tests.promises.switching") if switched_off else ()
    done = subprocess.run(
        [sys.executable, "-m", "pytest", *options, *plugin, *shlex.split(mutant.test)],
        cwd=TESTS.parent,
        env=there,
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )
    return done.returncode, done.stdout[-2_000:] + done.stderr[-1_000:]


class DescribeThePromises:
    @pytest.mark.parametrize("row", HELD)
    def they_have_a_test_in_whose_name_their_row_stands(self, row: int) -> None:
        assert row in rows_named()

    @pytest.mark.parametrize("row", HELD)
    def they_have_a_mutant(self, row: int) -> None:
        assert row in {one.promise for one in MUTANTS}

    @pytest.mark.parametrize("mutant", MUTANTS, ids=str)
    def they_are_guarded_by_what_stands_in_the_source(self, mutant: Mutant) -> None:
        spec = importlib.util.find_spec(mutant.module)

        assert spec is not None
        assert Path(str(spec.origin)).read_text("utf-8").count(mutant.guard) == 1


@pytest.mark.slow
class DescribeAGuardSwitchedOff:
    @pytest.mark.parametrize("mutant", MUTANTS, ids=str)
    def its_test_fails(self, mutant: Mutant) -> None:
        code, said = run(mutant, switched_off=True)

        if "skipped" in said and find_libreoffice() is None:
            pytest.skip("LibreOffice isn't on this machine")
        assert code == _FAILED, said

    def its_test_passes_where_it_is_on(self) -> None:
        code, said = run(MUTANTS[0], switched_off=False)

        assert code == _PASSED, said
