"""A worker is there at once: it imports what makes a report, and nothing else."""

import gc
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from ataskaita.batch import work
from ataskaita.hall.one import documents_of
from tests.batches import many_reports


class DescribeAWorker:
    def it_imports_no_workbooks_and_no_screen(self) -> None:
        code = "import ataskaita.batch.serving, sys; print(*sys.modules)"

        done = subprocess.run(
            [sys.executable, "-c", code], capture_output=True, text=True, check=True
        )

        modules = set(done.stdout.split())
        assert "ataskaita.hall.one" in modules
        assert not modules & {"openpyxl", "xlsxwriter", "click", "rich", "ataskaita.hall.files"}


class DescribeAReportOfABatch:
    def it_is_made_without_a_look_for_rings_which_comes_afterwards(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        looked: list[bool] = []

        def noting(*arguments: Any) -> Any:
            looked.append(gc.isenabled())
            return documents_of(*arguments)

        monkeypatch.setattr(work, "documents_of", noting)
        (source,) = many_reports(tmp_path, 1, ("maziausia",)).iterdir()

        made = work.make(work.Order(work.prepare(b"")), source.name, str(source))

        assert made.documents
        assert (looked, gc.isenabled()) == ([False], True)
