"""What the command line reads before it answers: no more than it needs."""

import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

import ataskaita
import ataskaita.batch

_HEAVY = {"babel", "docxtpl", "jinja2", "lxml", "yaml", "cattrs", "rich"}


_HELP = """
import gc, sys
from ataskaita.__main__ import main
sys.argv[1:] = ["--help"]
try:
    main()
except SystemExit:
    """


def _imported_by(code: str) -> set[str]:
    printing = f"import sys\n{code}\nprint(*{{one.split('.')[0] for one in sys.modules}})"
    return set(_printed(printing).split())


def _printed(code: str) -> str:
    """Return the last line that the code prints in a process of its own."""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return done.stdout.splitlines()[-1]


class DescribeTheCommandLine:
    def it_answers_help_without_reading_what_makes_documents(self) -> None:
        asking = "from ataskaita.cli.main import commands\ncommands(['--help'], standalone_mode=0)"

        assert not _imported_by(asking) & _HEAVY

    def it_reads_what_draws_on_terminals_for_terminals_alone(self) -> None:
        assert not _imported_by("import ataskaita.cli.render, ataskaita.cli.check") & {"rich"}

    def it_begins_a_new_file_without_reading_what_checks_and_makes_documents(self) -> None:
        printing = "import sys, ataskaita.cli.new\nprint(*sys.modules)"

        rooms = {one.split(".")[1] for one in _printed(printing).split() if "ataskaita." in one}

        assert not rooms & {"checks", "compose", "template", "word"}

    def it_searches_memory_seldom(self) -> None:
        assert int(_printed(_HELP + "print(gc.get_threshold()[0])")) > 100_000


class DescribeTheLibrary:
    def it_fills_templates_without_reading_what_knows_reports(self) -> None:
        printing = "import sys, ataskaita\nataskaita.Template\nprint(*sys.modules)"

        rooms = {one.split(".")[1] for one in _printed(printing).split() if "ataskaita." in one}

        assert not rooms & {"kinds", "declared", "sources", "checks", "compose", "cli"}

    def it_imports_without_reading_what_makes_documents(self) -> None:
        assert not _imported_by("import ataskaita") & _HEAVY

    @pytest.mark.slow
    def it_fills_a_known_template_without_a_tree_of_xml(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("ATASKAITA_CACHE", str(tmp_path))
        source = Path(__file__).parents[2] / "fixtures" / "lazdijai-2020" / "ataskaita.yaml"
        making = f"import ataskaita as at\nat.render(at.load({str(source)!r}))"
        _imported_by(making)  # so that the template is known

        assert not _imported_by(making) & {"lxml", "docxtpl", "jinja2"}

    @pytest.mark.parametrize(
        ("package", "name"),
        [(one, name) for one in (ataskaita, ataskaita.batch) for name in one.__all__],
    )
    def it_has_every_name_that_it_promises(self, package: ModuleType, name: str) -> None:
        assert f"{getattr(package, name).__module__}.".startswith("ataskaita.")
        assert name in dir(package)

    @pytest.mark.slow
    def it_runs_a_batch_without_reading_what_opens_workbooks(self) -> None:
        running = "import ataskaita.batch.running"

        assert not _imported_by(running) & {"openpyxl", "numpy", "lxml", "docxtpl", "rich"}

    def it_says_which_name_it_lacks(self) -> None:
        with pytest.raises(AttributeError, match="'ataskaita' has no attribute 'nera'"):
            ataskaita.nera  # noqa: B018 (asked for in vain)
