"""The benchmark of the engine runs, and times nothing that it hasn't found right."""

import subprocess
import sys
from pathlib import Path

import pytest

from ataskaita.compose import compose_view
from ataskaita.hall.template import Template
from benchmarks.engine.report import (
    BY_HAND,
    by_docxtpl,
    plain_names,
    report_without_charts,
    visible,
)
from benchmarks.engine.tables import require_all_cells, write_templates


class DescribeTheBenchmark:
    @pytest.mark.slow
    def it_runs(self) -> None:
        done = subprocess.run(
            [sys.executable, "-m", "benchmarks.engine", "--quick"],
            check=True,
            capture_output=True,
            text=True,
        )

        assert "| ataskaita, zlib |" in done.stdout
        assert "| whole |" in done.stdout
        assert "| ataskaita rengti, both off |" in done.stdout
        assert "| at.Template(path).render |" in done.stdout

    def it_compares_documents_that_say_the_same(self) -> None:
        view = compose_view(report_without_charts())

        ours = Template(BY_HAND).render(view.names)

        assert visible(ours) == visible(by_docxtpl(plain_names(view)))
        assert len(visible(ours)) > 30_000

    def it_finds_a_wrong_cell(self, tmp_path: Path) -> None:
        write_templates(tmp_path)
        document = tmp_path / "x.docx"
        rows = [{f"c{number}": number for number in range(8)}]
        document.write_bytes(Template(tmp_path / "ataskaita.docx").render({"rows": rows}))

        with pytest.raises(ValueError, match="row 0"):
            require_all_cells(document, 1)
