"""The tool in a process of its own: encodings, pipes, interruptions, failures.

Guards: cli.crash, cli.interruption, cli.streams, __main__.
"""

import contextlib
import json
import os
import signal
import subprocess
import sys
import tempfile
import time
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from ataskaita.__main__ import main
from ataskaita.word.seal import is_untouched
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

    def it_is_in_the_encoding_that_is_asked_for_if_that_has_lithuanian_letters(self) -> None:
        wanted = {"PYTHONIOENCODING": "cp1257"}
        asked = ("paaiskink", "D288")
        done = subprocess.run(
            command(*asked), env={**os.environ, **wanted}, stdout=subprocess.PIPE, check=True
        )

        assert done.stdout.decode("cp1257") == run_process(*asked).said.replace("−", "-")

    def it_loses_nothing_of_an_answer_to_a_program(self) -> None:
        asked = ("tikrinti", SMALLEST, "--json")
        plain, other = (
            run_process(*asked, PYTHONIOENCODING=one).said for one in ("utf-8", "cp1257")
        )

        assert other.isascii()
        assert json.loads(other) == json.loads(plain)

    @POSIX
    @pytest.mark.parametrize(
        "arguments",
        [["--help"], ["tikrinti", SMALLEST], ["duomenys", "schema"], ["paaiskink"]],
        ids=lambda one: one[0],
    )
    def it_may_be_cut_short(self, arguments: list[str]) -> None:
        with unread() as stream:
            done = subprocess.run(
                command(*arguments), stdout=stream, stderr=subprocess.PIPE, check=False
            )

        assert (done.stderr, done.returncode) == (b"", 0)

    @pytest.mark.slow
    @POSIX
    def it_costs_no_document_where_it_is_cut_short(self, tmp_path: Path) -> None:
        document = tmp_path / "a.docx"
        with unread() as stream:
            done = subprocess.run(
                command("rengti", SMALLEST, "-o", str(document)),
                stdout=stream,
                stderr=stream,
                check=False,
            )

        assert done.returncode == 0
        assert is_untouched(document.read_bytes())


@contextmanager
def unread() -> Iterator[int]:
    """Give a pipe whose reader is gone, as that of `| head` is once it has its lines."""
    reading, writing = os.pipe()
    os.close(reading)
    yield writing
    os.close(writing)


def listens(process: "subprocess.Popen[bytes]") -> bool:
    """Return whether the program hears SIGTERM by now, which Python itself doesn't."""
    with contextlib.suppress(OSError):
        status = Path(f"/proc/{process.pid}/status").read_text(encoding="ascii")
        caught = int(status.partition("SigCgt:")[2].split()[0], 16)
        return bool(caught >> (signal.SIGTERM - 1) & 1)
    return False


def interrupted(words: list[str], seconds: float) -> tuple[int, str]:
    """Start the tool, interrupt it so long after it listens; return its code and its words."""
    process = subprocess.Popen(words, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    while process.poll() is None and not listens(process):
        time.sleep(0.001)
    time.sleep(seconds)
    process.send_signal(signal.SIGINT)
    _, said = process.communicate(timeout=60)
    return process.returncode, said.decode("utf-8")


@pytest.mark.skipif(sys.platform != "linux", reason="only there is seen who listens")
@pytest.mark.usefixtures("hears_ctrl_c")
@pytest.mark.slow
class DescribeInterruptionAtAnyMoment:
    @pytest.mark.parametrize("seconds", [0, *(0.02 * place for place in range(1, 14))])
    @pytest.mark.parametrize(
        "what",
        [
            ["rengti", "fixtures/lazdijai-2020/ataskaita.yaml", "-o", "a.docx"],
            ["nauja", "--metai", "2025", "-o", "a.xlsx"],
            ["tikrinti", "fixtures/lazdijai-2020/ataskaita.yaml"],
        ],
        ids=lambda one: one[0],
    )
    def it_is_told_in_one_line_and_leaves_nothing_half_done_promise_12_and_13(
        self, tmp_path: Path, what: list[str], seconds: float
    ) -> None:
        words = command(*(str(tmp_path / one) if one.startswith("a.") else one for one in what))

        code, said = interrupted(words, seconds)

        # the last moments are its own: what is done is done
        assert (code, said) == (130, "\nNutraukta.\n") or code in (0, 1)
        assert "Traceback" not in said
        left = [one for one in tmp_path.iterdir() if one.name.startswith(".")]
        assert left == []
        for document in tmp_path.glob("*.docx"):
            assert is_untouched(document.read_bytes())
        for book in tmp_path.glob("*.xlsx"):
            assert zipfile.ZipFile(book).testzip() is None


class DescribeInterruption:
    @POSIX
    @pytest.mark.usefixtures("hears_ctrl_c")
    @pytest.mark.parametrize(("name", "code"), [("SIGINT", 130), ("SIGTERM", 143), ("SIGHUP", 129)])
    def it_leaves_no_traceback(self, holding: Path, name: str, code: int) -> None:
        process = subprocess.Popen(command("tikrinti", SMALLEST), stderr=subprocess.PIPE)
        with holding.open("wb"):  # opens when the tool reads
            process.send_signal(signal.Signals[name])
        _, said = process.communicate(timeout=30)

        assert said.decode("utf-8") == "\nNutraukta.\n"
        assert process.returncode == code

    @POSIX
    @pytest.mark.usefixtures("hears_ctrl_c")
    def it_is_not_heard_by_a_job_in_the_background(self, holding: Path) -> None:
        signal.signal(signal.SIGINT, signal.SIG_IGN)  # as a script's `&` starts what it starts

        process = subprocess.Popen(command("tikrinti", SMALLEST), stdout=subprocess.PIPE)
        with holding.open("wb"):
            process.send_signal(signal.SIGINT)
        said, _ = process.communicate(timeout=30)

        assert said.decode("utf-8").endswith("Klaidų nėra.\n")

    @pytest.mark.slow
    @POSIX
    @pytest.mark.usefixtures("hears_ctrl_c")
    @pytest.mark.parametrize("place", ["Dying()", "type('Named', (), {'a': Naming()})"])
    def it_is_heard_again_where_python_swallowed_it(self, place: str) -> None:
        words = [sys.executable, "-c", SWALLOWING.format(place)]

        done = subprocess.run(words, capture_output=True, check=False, timeout=15)

        assert (done.returncode, done.stderr, done.stdout) == (130, b"", b"")


SWALLOWING = """
import signal, time
from ataskaita.cli.interruption import listen
class Dying:
    def __del__(self):
        signal.raise_signal(signal.SIGINT)
class Naming:
    def __set_name__(self, *named):
        signal.raise_signal(signal.SIGINT)
listen()
{}
time.sleep(20)
print("nobody heard")
"""

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
    monkeypatch.setattr("ataskaita.cli.interruption._NAMES", ())  # the tests' own are heard
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


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no such device here")
class DescribeOutputThatCannotBeWritten:
    @pytest.mark.parametrize("option", [[], ["--json"]])
    def it_is_told_and_is_no_crash(self, option: list[str]) -> None:
        with Path("/dev/full").open("w") as full:
            done = subprocess.run(
                command("tikrinti", SMALLEST, *option),
                stdout=full,
                stderr=subprocess.PIPE,
                check=False,
            )

        assert done.stderr.decode() == "Išvesti nepavyko: diske nebėra vietos.\n"
        assert done.returncode == 4
