"""Every module has tests that guard it, and it can be asked which."""

import subprocess
import sys
from collections.abc import Mapping

import pytest

from tests.guards import Tests, answer, guards

FAR = 4
"""Imports after which a test says little of a module: say `Guards:` in the one that does."""


@pytest.fixture(scope="module")
def known() -> Mapping[str, Tests]:
    return guards()


class DescribeEveryModule:
    def it_has_a_test_nearby(self, known: Mapping[str, Tests]) -> None:
        far = [one for one, tests in known.items() if min(tests, default=FAR + 1) > FAR]

        assert sorted(far) == []

    def it_is_named_only_where_it_is(self, known: Mapping[str, Tests]) -> None:
        assert "tests/word/test_seal.py" in known["ataskaita.word.seal"][0]
        assert "tests/cli/test_process.py" in known["ataskaita.cli.crash"][0]


SEAL = "ataskaita.word.seal: tests/word/test_seal.py"


class DescribeTheQuestion:
    @pytest.mark.parametrize("asked", ["seal", "seal.py", "word/seal.py"])
    def it_is_answered_with_files(self, known: Mapping[str, Tests], asked: str) -> None:
        assert SEAL in list(answer(asked, known))

    @pytest.mark.slow
    def it_is_asked_on_the_command_line(self) -> None:
        done = subprocess.run(
            [sys.executable, "-m", "tests.guards", "word/seal.py"],
            capture_output=True,
            text=True,
            check=True,
        )

        assert done.stdout == f"{SEAL}\n"
