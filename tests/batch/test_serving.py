"""A worker is there at once: it imports what makes a report, and nothing else."""

import subprocess
import sys


class DescribeAWorker:
    def it_imports_no_workbooks_and_no_screen(self) -> None:
        code = "import ataskaita.batch.serving, sys; print(*sys.modules)"

        done = subprocess.run(
            [sys.executable, "-c", code], capture_output=True, text=True, check=True
        )

        modules = set(done.stdout.split())
        assert "ataskaita.hall.one" in modules
        assert not modules & {"openpyxl", "xlsxwriter", "click", "rich", "ataskaita.hall.files"}
