"""The tool names itself as it was started: what it tells a person to run works there.

Guards: cli.started.
"""

import sys
from pathlib import Path

import pytest

from ataskaita.cli.main import COMMANDS
from ataskaita.cli.started import SUGGESTED, as_started, command
from tests.cli.tool import PROJECT

PACKAGE = PROJECT / "src" / "ataskaita"


@pytest.fixture
def script(tmp_path: Path) -> Path:
    """Return a script of our name in a folder with a blank in its name."""
    made = tmp_path / "mano programos" / "ataskaita"
    made.parent.mkdir()
    made.write_text("#!/bin/sh\n", encoding="utf-8")
    made.chmod(0o755)
    return made


def started(patch: pytest.MonkeyPatch, script: Path, *written: str) -> None:
    patch.delenv("ATASKAITA_PALEISTA", raising=False)
    patch.setattr(sys, "argv", [str(script)])
    patch.setattr(sys, "orig_argv", [*written])


class DescribeItsName:
    def it_is_python_s_where_that_was_written(self, monkeypatch: pytest.MonkeyPatch) -> None:
        started(monkeypatch, PACKAGE / "__main__.py", "py", "-m", "ataskaita", "nauja")

        assert command() == "py -m ataskaita"
        assert as_started("tada: ataskaita rengti a.xlsx") == "tada: py -m ataskaita rengti a.xlsx"

    def it_is_put_before_commands_and_not_before_other_words(
        self, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        started(monkeypatch, PACKAGE / "__main__.py", "py", "-m", "ataskaita", "tikrinti")

        assert set(SUGGESTED) == set(COMMANDS)
        assert as_started("Jei ataskaita kitos formos, o ataskaita skelbiama") == (
            "Jei ataskaita kitos formos, o ataskaita skelbiama"
        )

    def it_stands_in_quotes_where_it_has_blanks(self, monkeypatch: pytest.MonkeyPatch) -> None:
        started(monkeypatch, PACKAGE / "__main__.py", "C:/Mano failai/python.exe", "-m")

        assert command() == '"C:/Mano failai/python.exe" -m ataskaita'

    def it_is_the_script_where_no_shell_would_find_it(
        self, script: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("PATH", str(script.parents[1]))
        started(monkeypatch, script, "python", str(script), "nauja")

        assert command() == f'"{script}"'

    def it_is_short_where_a_shell_finds_it(
        self, script: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("PATH", str(script.parent))
        started(monkeypatch, script, "python", str(script), "nauja")

        assert command() == "ataskaita"

    def it_is_short_in_another_program(self, monkeypatch: pytest.MonkeyPatch) -> None:
        started(monkeypatch, PACKAGE.parent / "pytest" / "__main__.py", "python", "-m", "pytest")

        assert command() == "ataskaita"
