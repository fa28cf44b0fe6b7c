"""What run.py runs, where, and with what exit code it ends."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from types import ModuleType

SAMPLE_CALL = "rengti fixtures/lazdijai-2020/ataskaita.yaml -o isvestis/lazdijai-2020.docx"
SPREAD = ["-n", "auto", "--dist", "worksteal"]


class DescribeTheChoiceOfCommand:
    def it_renders_the_sample_when_nothing_is_asked(self, run: ModuleType, project: Path) -> None:
        asked = run.plan([])

        assert [" ".join(one) for one in asked.commands] == [f"-P -m ataskaita {SAMPLE_CALL}"]
        assert (asked.folder, asked.extra) == (project, "[langas,rasyba,perziura]")

    def it_runs_the_tests_in_the_project_folder(self, run: ModuleType, project: Path) -> None:
        asked = run.plan(["test", "-k", "stamp"])

        assert asked.commands == [["-m", "pytest", *SPREAD, "-k", "stamp"]]
        assert (asked.folder, asked.extra) == (project, "[test]")

    @pytest.mark.parametrize(
        "named", ["tests/test_it.py", "tests/test_it.py::DescribeIt", "tests/test_it.py::it[a b]"]
    )
    def it_runs_a_file_of_tests_without_waiting_for_workers(
        self, run: ModuleType, named: str
    ) -> None:
        asked = run.plan(["test", "-q", named])

        assert asked.commands == [["-m", "pytest", "-q", named]]

    def it_spreads_a_folder_of_tests(self, run: ModuleType) -> None:
        asked = run.plan(["test", "tests/checks"])

        assert asked.commands == [["-m", "pytest", *SPREAD, "tests/checks"]]

    def it_runs_every_linter_in_the_project_folder(self, run: ModuleType, project: Path) -> None:
        asked = run.plan(["check"])

        assert [one[1:] for one in asked.commands[:3]] == [
            ["ruff", "check", "."],
            ["ruff", "format", "--check", "."],
            ["mypy"],
        ]
        assert "lint_imports" in asked.commands[3][1]
        assert (asked.folder, asked.extra) == (project, "[dev]")

    def it_builds_the_site_of_the_docs(self, run: ModuleType, project: Path) -> None:
        asked = run.plan(["docs"])

        assert asked.commands == [["-m", "docs.make_site"]]
        assert (asked.folder, asked.extra) == (project, "[dev]")

    def it_leaves_the_check_of_a_data_file_to_the_tool(self, run: ModuleType) -> None:
        asked = run.plan(["check", "mano.yaml"])

        assert asked.commands == [["-P", "-m", "ataskaita", "check", "mano.yaml"]]

    def it_gives_all_else_to_the_tool_where_the_person_is(
        self, run: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.chdir(tmp_path)

        asked = run.plan(["tikrinti", "mano.yaml"])

        assert asked.commands == [["-P", "-m", "ataskaita", "tikrinti", "mano.yaml"]]
        assert (asked.folder, asked.extra) == (tmp_path, "[langas,rasyba,perziura]")


class DescribeTheEnvironmentsPython:
    @pytest.mark.parametrize(
        ("system", "python"), [("nt", "Scripts/python.exe"), ("posix", "bin/python")]
    )
    def it_stands_where_the_system_keeps_it(
        self, run: ModuleType, system: str, python: str
    ) -> None:
        assert run.venv_python(Path(".venv"), system) == Path(".venv", python)


class DescribeHowTheDoorWasOpened:
    @pytest.mark.parametrize(
        ("system", "typed", "told"),
        [
            ("nt", "run.py", "py run.py"),
            ("posix", "run.py", "python3 run.py"),
            ("posix", "mano failai/run.py", 'python3 "mano failai/run.py"'),
        ],
    )
    def it_is_told_as_it_was_typed(
        self,
        run: ModuleType,
        system: str,
        typed: str,
        told: str,
        monkeypatch: pytest.MonkeyPatch,
    ) -> None:
        monkeypatch.setattr(sys, "argv", [typed])

        assert run.opened_by(system) == told

    def it_is_told_to_the_tool_alone(
        self, run: ModuleType, project: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(run, "venv_python", lambda _: Path(sys.executable))
        asks = "import os; raise SystemExit(4 if 'ATASKAITA_PALEISTA' in os.environ else 5)"

        assert run.call(["-c", asks, "ataskaita"], project) == 4
        assert run.call(["-c", asks, "pytest"], project) == 5


class DescribeTheExitCode:
    @pytest.fixture(autouse=True)
    def _this_python(self, run: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(run, "venv_python", lambda _: Path(sys.executable))

    def it_is_the_one_of_the_command(self, run: ModuleType, project: Path) -> None:
        assert run.call(["-c", "raise SystemExit(7)"], project) == 7

    def it_is_that_of_the_first_command_that_fails(self, run: ModuleType, project: Path) -> None:
        sayings = [
            ["-c", f"open('{number}', 'x'); raise SystemExit({code})"]
            for number, code in enumerate((0, 3, 5, 0))
        ]

        code = run.call_all(run.Plan(sayings, project))

        assert code == 3
        assert all((project / str(number)).exists() for number in range(4))

    @pytest.mark.skipif(os.name == "nt", reason="Windows has no such signals")
    def it_tells_a_signal_as_a_shell_does(self, run: ModuleType, project: Path) -> None:
        assert run.call(["-c", "import os; os.kill(os.getpid(), 9)"], project) == 137
