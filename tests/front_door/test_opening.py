"""The front door truly opens: with the machine's own Python, in a new folder."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

HOST_PYTHON = Path(sys.executable).resolve()  # not the environment that runs the tests
INSTALLING = "Ruošiama aplinka"
SAMPLE_CALL = "rengti fixtures/lazdijai-2020/ataskaita.yaml -o isvestis/lazdijai-2020.docx"


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
@pytest.mark.skipif(os.name == "nt", reason="Windows sends Ctrl+C to a whole console")
@pytest.mark.usefixtures("hears_ctrl_c")
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
