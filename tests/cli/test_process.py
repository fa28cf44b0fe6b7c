"""The tool in a process of its own: encodings, pipes, interruptions, failures.

Guards: cli.crash, __main__.
"""

import os
import signal
import subprocess
import tempfile
from pathlib import Path

import pytest

from ataskaita.cli import main
from tests.cli.tool import SMALLEST, command, run_process

POSIX = pytest.mark.skipif("os.name == 'nt'", reason="Windows has no such pipes, signals or links")


class DescribeOutput:
    @pytest.mark.parametrize(
        "variables",
        [
            {"PYTHONIOENCODING": "ascii"},
            {"LC_ALL": "C", "LANG": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
        ],
        ids=["ascii", "C"],
    )
    def it_is_utf8_whatever_the_system_says(self, variables: dict[str, str]) -> None:
        done = run_process("tikrinti", SMALLEST, **variables)

        assert done.said.endswith("Beržgirio miestelio biblioteka, 2024 m.\nKlaidų nėra.\n")

    @POSIX
    @pytest.mark.parametrize("arguments", [["--help"], ["tikrinti", SMALLEST]], ids=lambda a: a[0])
    def it_may_be_cut_short(self, arguments: list[str]) -> None:
        reading, writing = os.pipe()
        os.close(reading)  # as `| head` does once it has its lines

        done = subprocess.run(
            command(*arguments), stdout=writing, stderr=subprocess.PIPE, check=False
        )
        os.close(writing)

        assert done.stderr == b""


class DescribeInterruption:
    @POSIX
    @pytest.mark.usefixtures("hears_ctrl_c")
    def it_leaves_no_traceback(self, holding: Path) -> None:
        process = subprocess.Popen(command("tikrinti", SMALLEST), stderr=subprocess.PIPE)
        with holding.open("wb"):  # opens when the tool reads
            process.send_signal(signal.SIGINT)
        _, said = process.communicate(timeout=30)

        assert said.decode("utf-8") == "\nNutraukta.\n"

    @POSIX
    @pytest.mark.usefixtures("hears_ctrl_c")
    def it_is_not_heard_by_a_job_in_the_background(self, holding: Path) -> None:
        signal.signal(signal.SIGINT, signal.SIG_IGN)  # as a script's `&` starts what it starts

        process = subprocess.Popen(command("tikrinti", SMALLEST), stdout=subprocess.PIPE)
        with holding.open("wb"):
            process.send_signal(signal.SIGINT)
        said, _ = process.communicate(timeout=30)

        assert said.decode("utf-8").endswith("Klaidų nėra.\n")


HELD = """
import os, pathlib
read = pathlib.Path.read_bytes
def read_bytes(path):
    if path.suffix == ".yaml":
        open(os.environ["HOLDING"]).read()
    return read(path)
pathlib.Path.read_bytes = read_bytes
"""


@pytest.fixture
def holding(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A pipe: until somebody has opened and closed it, tools that begin now read no data file."""
    pipe = tmp_path / "kanalas"
    os.mkfifo(pipe)
    (tmp_path / "sitecustomize.py").write_text(HELD)
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    monkeypatch.setenv("HOLDING", str(pipe))
    return pipe


@pytest.fixture
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder for temporary files, and a program that fails on every data file."""

    def fail(*_: object) -> None:
        raise RuntimeError("netikėta")

    monkeypatch.setattr("ataskaita.cli.check.checked", fail)
    monkeypatch.setattr("sys.argv", ["ataskaita", "tikrinti", SMALLEST])
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    return tmp_path


def crash() -> object:
    """Run the tool; return its exit code."""
    with pytest.raises(SystemExit) as caught:
        main()
    return caught.value.code


class DescribeCrash:
    def it_says_so_without_a_traceback(
        self, temporary: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        code = crash()

        assert capsys.readouterr().err == (
            "Netikėta programos klaida (ne jūsų kaltė).\n"
            "Kas nutiko, įrašyta į failą; nusiųskite jį programos prižiūrėtojams:\n"
            f"  {temporary / 'ataskaita-klaida.txt'}\n"
        )
        assert code == 70

    @pytest.mark.usefixtures("capsys")
    def it_keeps_the_details_in_a_file(self, temporary: Path) -> None:
        crash()

        details = (temporary / "ataskaita-klaida.txt").read_text(encoding="utf-8")
        assert details.startswith("ataskaita ")
        assert "Traceback (most recent call last):" in details
        assert details.endswith("RuntimeError: netikėta\n")

    @POSIX
    @pytest.mark.usefixtures("capsys")
    def it_follows_no_link_that_another_left(self, temporary: Path) -> None:
        other = temporary / "kito.txt"
        other.write_text("kito darbas", encoding="utf-8")
        (temporary / "ataskaita-klaida.txt").symlink_to(other)

        crash()

        assert other.read_text(encoding="utf-8") == "kito darbas"

    def it_says_the_error_where_no_file_can_be_written(
        self, temporary: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ) -> None:
        monkeypatch.setattr(tempfile, "tempdir", str(temporary / "nera"))

        crash()

        assert capsys.readouterr().err == (
            "Netikėta programos klaida (ne jūsų kaltė).\nRuntimeError('netikėta')\n"
        )
