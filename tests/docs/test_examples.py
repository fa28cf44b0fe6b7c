"""Each example of docs/examples runs as it stands there, and makes what its page says."""

import shutil
import sqlite3
import subprocess
import sys
from pathlib import Path
from typing import Final

import pytest
from docx import Document

import ataskaita as at
from ataskaita.testing import text_of
from tests.cli.tool import PROJECT, run

EXAMPLES: Final = PROJECT / "docs" / "examples"
FIGURES: Final = (
    ("Beržų biblioteka", 2025, "fondas.dovanos", 12),
    ("Beržų biblioteka", 2025, "vartotojai.gyventojai", 900),
    ("Beržų biblioteka", 2024, "fondas.dovanos", 7),
    ("Liepų biblioteka", 2025, "fondas.dovanos", -3),
)


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a folder with the examples and the fixtures."""
    shutil.copytree(EXAMPLES, tmp_path, dirs_exist_ok=True)
    shutil.copytree(PROJECT / "fixtures", tmp_path / "fixtures")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def python(*words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-X", "utf8", *words], capture_output=True, encoding="utf-8", check=False
    )


class DescribeTheExamples:
    def they_each_stand_on_a_page_and_in_the_list(self) -> None:
        pages = "".join(one.read_text(encoding="utf-8") for one in EXAMPLES.glob("*.md"))
        told = (EXAMPLES / "index.md").read_text(encoding="utf-8")

        files = [one for one in EXAMPLES.rglob("*") if one.suffix in {".py", ".yaml"}]
        for file in files:
            name = file.relative_to(EXAMPLES).as_posix()
            assert f'--8<-- "examples/{name}"' in pages
            assert f"]({name})" in told
        assert len(files) >= 6

    def their_form_and_data_make_a_report_without_a_finding(self) -> None:
        report = at.load(EXAMPLES / "jaunimo-centras" / "2025.yaml")

        assert [one.message.code for one in at.check(report)] == []
        assert "Centre lankėsi 287~lankytojai." in text_of(at.render(report))

    @pytest.mark.slow
    def their_form_makes_a_workbook(self, here: Path) -> None:
        form = ("--forma", "jaunimo-centras/forma.yaml")

        assert run("nauja", *form, "--metai", "2026", "-o", "2026.xlsx").code == 0
        assert (here / "2026.xlsx").is_file()

    @pytest.mark.slow
    def their_night_makes_what_can_be_made_and_tells_the_rest(self, here: Path) -> None:
        with sqlite3.connect(here / "figures.db") as database:
            database.execute("CREATE TABLE figures (institution, year, key, figure)")
            database.executemany("INSERT INTO figures VALUES (?, ?, ?, ?)", FIGURES)

        night = python("nightly.py", "figures.db", "2025", "2025")

        assert night.returncode == 1
        assert "Liepų biblioteka.json: " in night.stderr
        assert (here / "2025/isvestis/suvestine.xlsx").is_file()
        assert at.load("2025/Beržų biblioteka.json").year == 2025
        assert "Beržų" in text_of(here / "2025/isvestis/Beržų biblioteka.docx").title()

    @pytest.mark.slow
    def their_letterhead_comes_into_the_report(self, here: Path) -> None:
        letterhead = Document()
        letterhead.sections[0].header.paragraphs[0].text = "Beržgirio savivaldybė"
        letterhead.save("blankas.docx")
        (here / "isvestis").mkdir()

        done = python(
            "letterhead.py", "blankas.docx", "fixtures/maziausia/ataskaita.yaml", "isvestis"
        )

        assert (done.returncode, done.stderr) == (0, "")
        assert "Beržgirio savivaldybė" in text_of(here / "isvestis/ataskaita-2024.docx")

    @pytest.mark.slow
    @pytest.mark.usefixtures("here")
    def their_tests_pass(self) -> None:
        done = python("-m", "pytest", "-q", "-p", "no:cacheprovider", "test_own_documents.py")

        assert "4 passed" in done.stdout, done.stdout

    @pytest.mark.slow
    def their_cluster_makes_a_folder(self, here: Path) -> None:
        for name in ("miestelis", "maziausia"):
            shutil.copytree(here / "fixtures" / name, here / "istaigos" / name)

        done = python("on_dask.py", "istaigos", "isvestis")

        assert done.stdout.splitlines()[-1] == "2 data files, 0 failed", done.stderr
        assert (here / "isvestis/miestelis/ataskaita.docx").is_file()


DAYS: Final = "diena,kiek\n2025-01-02,14\n2025-01-31,6\n2025-02-01,9\n"


class DescribeTheFrames:
    @pytest.mark.slow
    @pytest.mark.parametrize("library", ["pandas", "polars"])
    def they_stand_in_the_report_as_a_table_and_a_figure(self, here: Path, library: str) -> None:
        pytest.importorskip(library, reason="it is in the extra “test”, for this alone")
        (here / "kita-sistema.csv").write_text(DAYS, encoding="utf-8")

        done = python("frames.py", library)

        assert done.returncode == 0, done.stderr
        text = text_of((here / "isvestis" / "ataskaita-2025.docx").read_bytes())
        assert [one in text for one in ("2025-01", "20", "2025-02", "9", "29")] == [True] * 5
