"""What the command line reads before it answers: no more than it needs."""

import subprocess
import sys

import pytest

import ataskaita

_HEAVY = {"babel", "docxtpl", "jinja2", "lxml", "yaml", "cattrs", "rich"}


def _imported_by(code: str) -> set[str]:
    printing = f"import sys\n{code}\nprint(*{{one.split('.')[0] for one in sys.modules}})"
    done = subprocess.run(
        [sys.executable, "-c", printing], capture_output=True, text=True, check=True
    )
    return set(done.stdout.splitlines()[-1].split())


class DescribeTheCommandLine:
    def it_answers_help_without_reading_what_makes_documents(self) -> None:
        asking = "from ataskaita.cli.main import commands\ncommands(['--help'], standalone_mode=0)"

        assert not _imported_by(asking) & _HEAVY


class DescribeTheLibrary:
    def it_imports_without_reading_what_makes_documents(self) -> None:
        assert not _imported_by("import ataskaita") & _HEAVY

    @pytest.mark.parametrize("name", ataskaita.__all__)
    def it_has_every_name_that_it_promises(self, name: str) -> None:
        assert getattr(ataskaita, name).__module__.startswith("ataskaita.")
        assert name in dir(ataskaita)
