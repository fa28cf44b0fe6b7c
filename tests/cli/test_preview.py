"""`ataskaita perziura`, as a person sees it.

Guards: cli.watching, hall.inputs.
"""

import contextlib
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from pypdfium2 import PdfDocument

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
        (tmp_path / "a.txt").write_text("Ataskaita", encoding="utf-8")

        done = run("perziura", str(tmp_path / "a.txt"))

        assert done.code == 3
        assert "KLAIDA S318  Kitos rūšies failas" in done.said
        assert not (tmp_path / "a-perziura").exists()

    @pytest.mark.slow
    @needs_libreoffice
    def it_shows_the_report_of_a_data_file_and_writes_no_draft(self, tmp_path: Path) -> None:
        data = write_data(tmp_path / "a.yaml", "isdestymas: {turinys: taip}\n")

        done = run("perziura", data, "--raiška", "30")

        assert done.code == 0
        assert sorted(one.name for one in tmp_path.rglob("*.*")) == ["a-01.png", "a.pdf", "a.yaml"]

    def it_says_what_is_wrong_with_the_data(self, tmp_path: Path) -> None:
        done = run("perziura", write_data(tmp_path / "a.yaml", "fondas: {dovanos: daug}\n"))

        assert (done.code, "KLAIDA D101" in done.said) == (1, True)
        assert not (tmp_path / "a-perziura").exists()

    @pytest.mark.parametrize("more", [("--sablonas", "b.docx"), ("--dokumentas", "santrauka")])
    def it_fills_no_template_where_the_document_is_made_already(
        self, more: tuple[str, ...]
    ) -> None:
        assert run("perziura", "a.docx", *more).code == 2

    def it_answers_no_program_for_ever(self) -> None:
        assert run("perziura", "a.docx", "--stebeti", "--json").code == 2

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


@pytest.mark.slow
@needs_libreoffice
@pytest.mark.usefixtures("hears_ctrl_c")
class DescribeAWatchedPreview:
    def it_shows_anew_what_is_saved_until_ctrl_c(self, tmp_path: Path) -> None:
        data, pdf = tmp_path / "a.yaml", tmp_path / "a-perziura" / "a.pdf"
        write_data(data)
        template = tmp_path / "savas.docx"
        written(template, "Pirmas {{ metai }}")
        with watched(str(data), "--sablonas", str(template)) as process:
            assert "Stebima:     a.yaml, savas.docx; baigti – Ctrl+C" in until_it_waits(process)
            seen = [text_of(pdf)]

            write_data(data, year=2023)
            until_it_waits(process)
            seen.append(text_of(pdf))

            written(template, "Antras {{ metai }}")
            until_it_waits(process)
            seen.append(text_of(pdf))

            write_data(data, "fondas: {dovanos: daug}\n")
            broken = until_it_waits(process)
            assert text_of(pdf) == seen[-1]

            process.send_signal(signal.SIGINT)
            said, _ = process.communicate(timeout=30)

        assert seen == ["Pirmas 2024", "Pirmas 2023", "Antras 2023"]
        assert "Kol nepataisyta, naujo vaizdo nebus." in broken
        assert process.returncode == 130
        assert "Nebestebima; kas parengta, lieka." in said


@contextlib.contextmanager
def watched(*words: str) -> Iterator["subprocess.Popen[str]"]:
    """Start the tool so that it watches; whatever comes, it doesn't go on after the test."""
    process = subprocess.Popen(
        command("perziura", *words, "--raiška", "30", "--stebeti"),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
    )
    try:
        yield process
    finally:
        process.kill()
        process.communicate()


def until_it_waits(process: "subprocess.Popen[str]") -> str:
    """Return what the tool says until it waits for somebody to save."""
    assert process.stdout is not None
    said = ""
    for line in process.stdout:
        said += line
        if "Stebima:" in line:
            return said
    raise AssertionError(said)


def text_of(pdf: Path) -> str:
    """Return what a PDF says."""
    with PdfDocument(pdf) as document:
        return " ".join(page.get_textpage().get_text_bounded().strip() for page in document)


def commands() -> list[str]:
    """Return the command lines of all processes."""
    found: list[str] = []
    for one in Path("/proc").glob("[0-9]*/cmdline"):
        with contextlib.suppress(OSError):
            found.append(one.read_bytes().decode("utf-8", "replace"))
    return found
