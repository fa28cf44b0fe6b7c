"""The front door, run.py: what it chooses, what it says, and that it truly opens."""

from __future__ import annotations

import ast
import importlib.util
import os
import re
import shutil
import signal
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import pytest

from ataskaita.hall.one import DOCUMENTS

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import ModuleType

PROJECT = Path(__file__).resolve().parents[1]
HOST_PYTHON = Path(sys.executable).resolve()  # not the environment that runs the tests

# Stands in for the tool: says how it was called, and fails when it is asked to.
TOOL = """\
import os, sys
print("įrankis", *sys.argv[1:])
print("aplanke", os.getcwd())
sys.exit(3 if "tikrinti" in sys.argv else 0)
"""
A_TEST = "class DescribeIt:\n    def it_works(self): pass\n"

INSTALLING = "Ruošiama aplinka"
SAMPLE_CALL = "rengti fixtures/lazdijai-2020/ataskaita.yaml -o isvestis/lazdijai-2020.docx"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project of the same requirements in a folder of its own, with a stand-in for the tool."""
    folder = tmp_path / "mano ataskaita"
    files = {"src/ataskaita/__init__.py": "", "src/ataskaita/__main__.py": TOOL}
    files |= {"tests/test_it.py": A_TEST, "README.md": "# ataskaita\n"}
    files |= {f"templates/{name}": "" for name in DOCUMENTS.values()}
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    for name in ("pyproject.toml", "LICENSE", "run.py"):
        shutil.copy(PROJECT / name, folder)
    return folder


@pytest.fixture
def lean_project(project: Path) -> Path:
    """The same with no requirements of its own, so that it installs sooner."""
    pyproject = project / "pyproject.toml"
    text = pyproject.read_text(encoding="utf-8")
    lean = re.sub(r"(?ms)^dependencies = \[.*?^\]", "dependencies = []", text)
    assert lean != text
    pyproject.write_text(lean, encoding="utf-8")
    return project


@pytest.fixture
def run(project: Path, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """The front door as a module, of a project in a folder of its own."""
    spec = importlib.util.spec_from_file_location("front_door", project / "run.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    monkeypatch.setenv("PYTHONUTF8", "0")  # main sets it; afterwards it is as before
    return module


def raising(error: BaseException) -> Callable[..., NoReturn]:
    """Stand in for a function that fails."""

    def fail(*_: object) -> NoReturn:
        raise error

    return fail


class DescribeTheChoiceOfCommand:
    def it_renders_the_sample_when_nothing_is_asked(self, run: ModuleType, project: Path) -> None:
        asked = run.plan([])

        assert " ".join(asked.command) == f"-P -m ataskaita {SAMPLE_CALL}"
        assert (asked.folder, asked.extra) == (project, "[rasyba,perziura]")

    def it_runs_the_tests_in_the_project_folder(self, run: ModuleType, project: Path) -> None:
        asked = run.plan(["test", "-k", "stamp"])

        assert asked.command == ["-m", "pytest", "-n", "auto", "-k", "stamp"]
        assert (asked.folder, asked.extra) == (project, "[test]")

    def it_gives_all_else_to_the_tool_where_the_person_is(
        self, run: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.chdir(tmp_path)

        asked = run.plan(["tikrinti", "mano.yaml"])

        assert asked.command == ["-P", "-m", "ataskaita", "tikrinti", "mano.yaml"]
        assert (asked.folder, asked.extra) == (tmp_path, "[rasyba,perziura]")


class DescribeTheEnvironmentsPython:
    @pytest.mark.parametrize(
        ("system", "python"), [("nt", "Scripts/python.exe"), ("posix", "bin/python")]
    )
    def it_stands_where_the_system_keeps_it(
        self, run: ModuleType, system: str, python: str
    ) -> None:
        assert run.venv_python(Path(".venv"), system) == Path(".venv", python)


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
        run.prepare("[rasyba,perziura]")
        run.prepare("[rasyba,perziura]")

        assert installs == [".[rasyba,perziura]"]

    def it_lets_the_tests_add_what_they_need(self, run: ModuleType, installs: list[str]) -> None:
        run.prepare("[rasyba,perziura]")
        run.prepare("[test]")

        assert installs == [".[rasyba,perziura]", ".[test]"]

    def it_holds_for_the_tool_after_the_tests(self, run: ModuleType, installs: list[str]) -> None:
        run.prepare("[test]")
        run.prepare("[rasyba,perziura]")

        assert installs == [".[test]"]

    def it_fades_when_the_requirements_change(
        self, run: ModuleType, project: Path, installs: list[str]
    ) -> None:
        run.prepare("[rasyba,perziura]")
        with (project / "pyproject.toml").open("a", encoding="utf-8") as pyproject:
            pyproject.write("# one more\n")
        run.prepare("[rasyba,perziura]")

        assert installs == [".[rasyba,perziura]", ".[rasyba,perziura]"]

    def it_fades_when_the_folder_is_moved(
        self, run: ModuleType, tmp_path: Path, installs: list[str], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        run.prepare("[rasyba,perziura]")
        shutil.copy(run.ROOT / "pyproject.toml", tmp_path)
        monkeypatch.setattr(run, "ROOT", tmp_path)
        run.prepare("[rasyba,perziura]")

        assert installs == [".[rasyba,perziura]", ".[rasyba,perziura]"]

    def it_fades_when_the_python_changes(
        self, run: ModuleType, installs: list[str], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        run.prepare("[rasyba,perziura]")
        monkeypatch.setattr(run, "ask", lambda *_: "3.12.0")
        run.prepare("[rasyba,perziura]")

        assert installs == [".[rasyba,perziura]", ".[rasyba,perziura]"]

    @pytest.mark.usefixtures("installs")
    def it_is_not_left_by_an_install_that_failed(
        self, run: ModuleType, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        run.prepare("[rasyba,perziura]")
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
            run.prepare("[rasyba,perziura]")

        assert (run.VENV / "mine").exists()


class DescribeTheExitCode:
    @pytest.fixture(autouse=True)
    def _this_python(self, run: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(run, "venv_python", lambda _: Path(sys.executable))

    def it_is_the_one_of_the_command(self, run: ModuleType, project: Path) -> None:
        assert run.call(["-c", "raise SystemExit(7)"], project) == 7

    @pytest.mark.skipif(os.name == "nt", reason="Windows has no such signals")
    def it_tells_a_signal_as_a_shell_does(self, run: ModuleType, project: Path) -> None:
        assert run.call(["-c", "import os; os.kill(os.getpid(), 9)"], project) == 137


def open_door(project: Path, *arguments: str, **env: str) -> subprocess.CompletedProcess[str]:
    """Do what a person does: run the front door with the machine's own Python."""
    return subprocess.run(
        [HOST_PYTHON, project / "run.py", *arguments],
        capture_output=True,
        check=False,
        cwd=project.parent,
        encoding="utf-8",
        env=os.environ | env,
        stdin=subprocess.DEVNULL,
    )


@pytest.mark.slow
class DescribeTheFirstRun:
    def it_needs_no_ensurepip(self, project: Path, tmp_path: Path) -> None:
        asked = subprocess.run([HOST_PYTHON, "-m", "pip", "--version"], check=False)
        if asked.returncode:
            pytest.skip("this machine's Python has no pip to install with")
        (tmp_path / "ensurepip.py").write_text("raise ImportError('kept apart')\n")

        done = open_door(project, PYTHONPATH=str(tmp_path))

        assert done.returncode == 0, done.stderr
        assert done.stdout.splitlines() == [f"įrankis {SAMPLE_CALL}", f"aplanke {project}"]
        assert INSTALLING in done.stderr
        assert str(project / "isvestis" / "lazdijai-2020.docx") in done.stderr
        assert (project / "isvestis").is_dir()
        assert not list((project / ".venv").rglob("site-packages/pip"))

    def it_runs_the_tests_and_hands_their_exit_code_on(self, lean_project: Path) -> None:
        good = open_door(lean_project, "test", "-q")
        none = open_door(lean_project, "test", "-k", "nothing")

        assert (good.returncode, none.returncode) == (0, 5), good.stdout + good.stderr
        assert "1 passed" in good.stdout


@pytest.mark.slow
class DescribeTheSecondRun:
    def it_takes_no_install_and_hands_the_exit_code_on(self, lean_project: Path) -> None:
        first = open_door(lean_project, "tikrinti", "mano.yaml")
        kept = [lean_project / ".venv" / name for name in ("paruosta.txt", "diegimas.txt")]
        times = [file.stat().st_mtime_ns for file in kept]

        second = open_door(lean_project, "tikrinti", "mano.yaml", PIP_INDEX_URL="nowhere:")

        assert (first.returncode, second.returncode) == (3, 3), first.stderr + second.stderr
        assert second.stdout == f"įrankis tikrinti mano.yaml\naplanke {lean_project.parent}\n"
        assert INSTALLING in first.stderr
        assert second.stderr == ""
        assert [file.stat().st_mtime_ns for file in kept] == times

    def it_mends_an_environment_left_half_made(self, lean_project: Path) -> None:
        broken = lean_project / ".venv" / "bin" / "python"
        broken.parent.mkdir(parents=True)
        broken.touch()

        done = open_door(lean_project, "--help")

        assert done.returncode == 0, done.stderr
        assert (lean_project / ".venv" / "paruosta.txt").is_file()


@pytest.mark.slow
class DescribeAFailedDownload:
    def it_is_told_in_one_sentence_and_mended_later(
        self, lean_project: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        log = lean_project / ".venv" / "diegimas.txt"
        with monkeypatch.context() as offline:
            for name in [name for name in os.environ if name.startswith("PIP_")]:
                offline.delenv(name)
            unreachable = {"PIP_INDEX_URL": "http://127.0.0.1:9/", "PIP_CONFIG_FILE": os.devnull}
            hasty = {"PIP_RETRIES": "0", "PIP_TIMEOUT": "1"}

            failed = open_door(lean_project, **unreachable, **hasty)

        doing, lithuanian, english = failed.stderr.splitlines()
        assert failed.returncode == 1
        assert failed.stdout == ""
        assert doing.startswith(INSTALLING)
        assert lithuanian.startswith("Nepavyko atsisiųsti ")
        assert english.startswith("Could not download ")
        assert str(log) in lithuanian
        assert "hatchling" in log.read_text(encoding="utf-8")
        assert open_door(lean_project, "--help").returncode == 0


@pytest.mark.slow
@pytest.mark.skipif(
    os.name == "nt" or signal.getsignal(signal.SIGINT) == signal.SIG_IGN,
    reason="here Ctrl+C cannot be sent",
)
class DescribeCtrlC:
    def it_ends_an_install_quietly_and_the_next_run_goes_on(self, lean_project: Path) -> None:
        with subprocess.Popen(
            [HOST_PYTHON, lean_project / "run.py"],
            encoding="utf-8",
            start_new_session=True,  # a terminal tells all that it started
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        ) as door:
            assert door.stderr is not None
            assert INSTALLING in door.stderr.readline()
            os.killpg(door.pid, signal.SIGINT)

            assert door.communicate(timeout=30) == ("", "")
            assert door.returncode == 130

        assert open_door(lean_project, "--help").returncode == 0
