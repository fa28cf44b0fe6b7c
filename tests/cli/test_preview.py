"""`ataskaita perziura`, as a person sees it."""

from pathlib import Path

import pytest

from tests.cli.tool import run, write_data
from tests.preview.test_preview import needs_libreoffice, written


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
        assert "KLAIDA S310  Ne „Word“ dokumentas" in done.said
        assert not (tmp_path / "a-perziura").exists()

    def it_says_that_there_is_no_such_file(self) -> None:
        done = run("perziura", "nera.docx")

        assert done.code == 4
        assert "KLAIDA F403" in done.said
