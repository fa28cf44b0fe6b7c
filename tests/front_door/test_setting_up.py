"""What run.py needs, says where something is missing, and when it installs again."""

from __future__ import annotations

import ast
import shutil
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import ModuleType

PROJECT = Path(__file__).resolve().parents[2]


def raising(error: BaseException) -> Callable[..., NoReturn]:
    """Stand in for a function that fails."""

    def fail(*_: object) -> NoReturn:
        raise error

    return fail


class DescribeAnUnfitMachine:
    @pytest.mark.parametrize("version", ["3.8.18", "3.10.13"])
    def it_is_told_that_its_python_is_too_old(self, run: ModuleType, version: str) -> None:
        with pytest.raises(run.SetupError, match=rf"Reikia Python 3\.11 .* yra {version}"):
            run.require_python(version, "čia")

    @pytest.mark.parametrize("version", ["3.11.0", "3.14.2", "4.0.0"])
    def it_is_not_one_with_a_newer_python(self, run: ModuleType, version: str) -> None:
        run.require_python(version, "čia")

    def it_can_read_the_front_door_with_an_old_python(self) -> None:
        source = (PROJECT / "run.py").read_text(encoding="utf-8")

        ast.parse(source, feature_version=(3, 8))

    def it_is_told_that_pip_is_missing(self, run: ModuleType) -> None:
        with pytest.raises(run.SetupError, match="Trūksta pip"):
            run.require_pip("")

    def it_is_told_that_its_pip_is_too_old(self, run: ModuleType) -> None:
        with pytest.raises(run.SetupError, match=r"Reikia pip 22\.3 .* yra pip 22\.2\.1:"):
            run.require_pip("pip 22.2.1 from /usr/lib/python3/dist-packages/pip (python 3.11)")

    def it_is_not_one_with_a_fitting_pip(self, run: ModuleType) -> None:
        run.require_pip("pip 23.0.1 from /usr/lib/python3/dist-packages/pip (python 3.11)")

    def it_hears_one_sentence_in_each_language_and_no_traceback(
        self, run: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ) -> None:
        monkeypatch.setattr(run, "prepare", raising(run.SetupError("Taip.", "So.")))

        assert run.main([]) == 1
        assert capsys.readouterr() == ("", "Taip.\nSo.\n")

    def it_hears_why_when_the_disk_refuses(
        self, run: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ) -> None:
        monkeypatch.setattr(run, "prepare", raising(OSError("disk full")))

        assert run.main([]) == 1
        assert capsys.readouterr().err.startswith("Nepavyko paruošti aplinkos: disk full.\n")


class DescribeAnInterruption:
    def it_ends_quietly(
        self, run: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ) -> None:
        monkeypatch.setattr(run, "prepare", raising(KeyboardInterrupt()))

        assert run.main([]) == 130
        assert capsys.readouterr() == ("", "")


class DescribeTheStamp:
    @pytest.fixture
    def installs(self, run: ModuleType, monkeypatch: pytest.MonkeyPatch) -> list[str]:
        """What was installed into an environment that works."""
        installed: list[str] = []
        run.VENV.mkdir()
        monkeypatch.setattr(run, "ask", lambda *_: "3.11.7")
        monkeypatch.setattr(run, "install", installed.append)
        return installed

    def it_spares_the_second_install(self, run: ModuleType, installs: list[str]) -> None:
        run.prepare("[langas,rasyba,perziura]")
        run.prepare("[langas,rasyba,perziura]")

        assert installs == [".[langas,rasyba,perziura]"]

    def it_lets_the_tests_add_what_they_need(self, run: ModuleType, installs: list[str]) -> None:
        run.prepare("[langas,rasyba,perziura]")
        run.prepare("[test]")

        assert installs == [".[langas,rasyba,perziura]", ".[test]"]

    def it_holds_for_the_tool_after_the_tests(self, run: ModuleType, installs: list[str]) -> None:
        run.prepare("[test]")
        run.prepare("[langas,rasyba,perziura]")

        assert installs == [".[test]"]

    def it_holds_for_all_after_the_linters(self, run: ModuleType, installs: list[str]) -> None:
        run.prepare("[dev]")
        run.prepare("[test]")
        run.prepare("[langas,rasyba,perziura]")

        assert installs == [".[dev]"]

    def it_fades_when_the_requirements_change(
        self, run: ModuleType, project: Path, installs: list[str]
    ) -> None:
        run.prepare("[langas,rasyba,perziura]")
        with (project / "pyproject.toml").open("a", encoding="utf-8") as pyproject:
            pyproject.write("# one more\n")
        run.prepare("[langas,rasyba,perziura]")

        assert installs == [".[langas,rasyba,perziura]", ".[langas,rasyba,perziura]"]

    def it_fades_when_the_folder_is_moved(
        self, run: ModuleType, tmp_path: Path, installs: list[str], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        run.prepare("[langas,rasyba,perziura]")
        shutil.copy(run.ROOT / "pyproject.toml", tmp_path)
        monkeypatch.setattr(run, "ROOT", tmp_path)
        run.prepare("[langas,rasyba,perziura]")

        assert installs == [".[langas,rasyba,perziura]", ".[langas,rasyba,perziura]"]

    def it_fades_when_the_python_changes(
        self, run: ModuleType, installs: list[str], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        run.prepare("[langas,rasyba,perziura]")
        monkeypatch.setattr(run, "ask", lambda *_: "3.12.0")
        run.prepare("[langas,rasyba,perziura]")

        assert installs == [".[langas,rasyba,perziura]", ".[langas,rasyba,perziura]"]

    @pytest.mark.usefixtures("installs")
    def it_is_not_left_by_an_install_that_failed(
        self, run: ModuleType, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        run.prepare("[langas,rasyba,perziura]")
        monkeypatch.setattr(run, "install", raising(run.SetupError("Ne.", "No.")))

        with pytest.raises(run.SetupError):
            run.prepare("[test]")

        assert not run.STAMP.exists()


class DescribeAPersonsOwnEnvironment:
    def it_is_refused_and_kept_when_its_python_is_too_old(
        self, run: ModuleType, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        run.VENV.mkdir()
        (run.VENV / "mine").touch()
        monkeypatch.setattr(run, "ask", lambda *_: "3.9.2")

        with pytest.raises(run.SetupError, match=r"\.venv yra 3\.9\.2"):
            run.prepare("[langas,rasyba,perziura]")

        assert (run.VENV / "mine").exists()
