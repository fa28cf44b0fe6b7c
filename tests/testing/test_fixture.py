"""`document_regression` in a project of others: pytest knows it without a line of theirs.

Guards: hall.regression.
"""

import os
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Final

import pytest

from tests.cli.tool import PROJECT
from tests.rendered import rendered

ASKING: Final = """
def test_our_report(document_regression):
    document_regression.check("ataskaita.docx", basename="ataskaita")
"""
pytestmark = pytest.mark.slow


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project with one test, beside which the package is installed as its metadata say."""
    told = tomllib.loads((PROJECT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    points = "\n".join(f"{name} = {at}" for name, at in told["entry-points"]["pytest11"].items())
    installed = tmp_path / "vieta" / "ataskaita_proba-1.dist-info"
    installed.mkdir(parents=True)
    (installed / "METADATA").write_text(
        "Metadata-Version: 2.1\nName: ataskaita-proba\nVersion: 1\n"
    )
    (installed / "entry_points.txt").write_text(f"[pytest11]\n{points}\n")
    (tmp_path / "test_ataskaita.py").write_text(ASKING, encoding="utf-8")
    (tmp_path / "ataskaita.docx").write_bytes(rendered("kita-biblioteka"))
    return tmp_path


def tested(project: Path, *options: str) -> tuple[int, str]:
    """Return how pytest ends there, and what it prints."""
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", *options],
        cwd=project,
        env={**os.environ, "PYTHONPATH": str(project / "vieta")},
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    return done.returncode, done.stdout + done.stderr


class DescribeTheFixtureInAnotherProject:
    def it_holds_a_document_to_what_it_said(self, project: Path) -> None:
        first, _ = tested(project)
        kept = project / "test_ataskaita" / "ataskaita.txt"
        again, _ = tested(project)
        said = kept.read_text(encoding="utf-8")
        kept.write_text(said.replace("48~220", "48~230"), encoding="utf-8")
        other, told = tested(project)

        assert (first, again, other) == (1, 0, 1)  # the first run keeps it
        assert "# VARTOTOJŲ APTARNAVIMAS" in said
        assert "48~220" in told

    def it_says_what_it_needs_where_that_isn_t_there(self, project: Path) -> None:
        code, told = tested(project, "-p", "no:regressions")

        assert code != 0
        assert "document_regression needs pytest-regressions" in told

    def it_can_be_left_out(self, project: Path) -> None:
        code, told = tested(project, "-p", "no:ataskaita")

        assert (code, "fixture 'document_regression' not found" in told) == (1, True)
