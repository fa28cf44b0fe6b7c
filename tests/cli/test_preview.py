"""`ataskaita perziura`, as a person sees it."""

import contextlib
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.cli.tool import command, run, write_data
from tests.preview.test_preview import needs_libreoffice, written
from tests.rendered import rendered


class DescribePerziura:
    @pytest.mark.slow
    @needs_libreoffice
    def it_shows_the_pages_in_a_folder_beside(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.chdir(tmp_path)
        written(Path("b.docx"), "Pirmas", "Antras")

        done = run("peržiūra", "b.docx", "--raiška", "30")

        assert done.code == 0
        assert done.said.replace("\\", "/") == (
            "  PDF:         b-perziura/b.pdf\n  Puslapiai:   2 puslapiai, b-perziura/b-01.png\n"
        )

    def it_refuses_what_is_no_word_file(self, tmp_path: Path) -> None:
        done = run("perziura", write_data(tmp_path / "a.yaml"))

        assert done.code == 3
        assert "KLAIDA S318  Kitos rūšies failas" in done.said
        assert not (tmp_path / "a-perziura").exists()

    def it_says_that_there_is_no_such_file(self) -> None:
        done = run("perziura", "nera.docx")

        assert done.code == 4
        assert "KLAIDA F403" in done.said


@pytest.mark.slow
@needs_libreoffice
@pytest.mark.skipif(sys.platform != "linux", reason="processes are counted as Linux shows them")
@pytest.mark.usefixtures("hears_ctrl_c")
class DescribeAnInterruptedPreview:
    @pytest.mark.parametrize("seconds", [0.3, 0.5, 0.7])
    def it_ends_libreoffice_too_and_leaves_nothing(self, tmp_path: Path, seconds: float) -> None:
        document = tmp_path / "ataskaita.docx"
        document.write_bytes(rendered("maziausia"))
        scratch = tmp_path / "laikinai"
        scratch.mkdir()

        process = subprocess.Popen(
            command("perziura", str(document)),
            stderr=subprocess.PIPE,
            env={**os.environ, "TMPDIR": str(scratch)},
        )
        time.sleep(seconds)
        process.send_signal(signal.SIGINT)
        _, said = process.communicate(timeout=30)

        told = process.returncode, said.decode("utf-8")
        assert told in ((130, "\nNutraukta.\n"), (0, ""))  # it may be done by then
        assert list(scratch.iterdir()) == []
        assert not [one for one in commands() if str(scratch) in one]
        for pdf in tmp_path.glob("*-perziura/*.pdf"):
            assert pdf.read_bytes().rstrip().endswith(b"%%EOF")


def commands() -> list[str]:
    """Return the command lines of all processes."""
    found: list[str] = []
    for one in Path("/proc").glob("[0-9]*/cmdline"):
        with contextlib.suppress(OSError):
            found.append(one.read_bytes().decode("utf-8", "replace"))
    return found
