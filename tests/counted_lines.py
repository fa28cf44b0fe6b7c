"""Counts the lines and branches of the program that tests run: `-p tests.counted_lines`.

SlipCover's probes are taken out of the bytecode once they were hit; a trace of every line, which
is what coverage.py has before Python 3.12, doubled the time of the tests. It is loaded before the
program is, counts in each of xdist's workers, and fails the run below `[tool.slipcover]`'s bound.
"""

import gc
import io
import json
import os
import sys
import time
from importlib.machinery import ModuleSpec, PathFinder
from pathlib import Path
from types import FunctionType
from typing import Any, Final

import pytest
from slipcover import Slipcover, merge_coverage, print_coverage
from slipcover.config import read_config
from slipcover.importer import SlipcoverLoader

_PACKAGE: Final = "ataskaita"
_HANDED: Final = "counted_lines"
_REST: Final = 20  # times as long as taking probes out took, until they are taken out again
_ASKED: Final = read_config(Path(__file__).parents[1] / "pyproject.toml")


class Counter(Slipcover):  # type: ignore[misc]  # it ships no type hints
    """Takes probes that were hit out seldom, and out of every function that there is.

    SlipCover itself does it whenever one more probe was hit fifty times, which took longer than
    the tests did; and it looks in modules and classes alone, so that functions behind a decorator
    or in a list of rules kept theirs. Python 3.12 has neither probes nor this to do.
    """

    resting_until = 0.0

    def deinstrument_seen(self) -> None:
        """Take out what was hit since last time, if it is long ago; a probe calls this."""
        begun = time.process_time()
        if begun < self.resting_until:
            return
        with self.lock:
            for file, lines in self._get_newly_seen().items():
                for code in tuple(self.instrumented[file]):
                    self.deinstrument(code, lines)
                self.all_seen[file].update(lines)
            self._replace()
        ended = time.process_time()
        self.resting_until = ended + _REST * (ended - begun)

    def _replace(self) -> None:
        frozen = gc.get_freeze_count()  # what is frozen, the collector doesn't list
        gc.unfreeze()
        for one in gc.get_objects():
            if type(one) is FunctionType and one.__code__ in self.replace_map:
                one.__code__ = self.replace_map[one.__code__]
        if frozen:
            gc.freeze()
        self.replace_map.clear()


counted = Counter(
    branch=True, source=_ASKED["source"].split(","), exclude_also=_ASKED["exclude-also"]
)


class Finder:
    """Finds the program's modules as ever, and has them loaded with probes in them."""

    @staticmethod
    def find_spec(name: str, path: Any = None, target: Any = None) -> ModuleSpec | None:
        """Return where the module is; None where it isn't the program's."""
        if name.partition(".")[0] != _PACKAGE:
            return None
        spec = PathFinder.find_spec(name, path, target)
        if spec is not None and spec.loader is not None and spec.origin is not None:
            spec.loader = SlipcoverLoader(counted, spec.loader, spec.origin)
        return spec


def pytest_addoption() -> None:
    """Find modules so from here on: of all hooks this is called first, when `-p` names us."""
    if _is_worker():
        sys.meta_path.insert(0, Finder())


def _is_worker() -> bool:
    return "PYTEST_XDIST_WORKER" in os.environ


class Workers:
    """What the workers counted, put together and told."""

    def __init__(self) -> None:
        self.told: dict[str, Any] = {}

    @pytest.hookimpl(optionalhook=True)
    def pytest_testnodedown(self, node: Any) -> None:
        """Take what a worker hands over when it is done."""
        handed = getattr(node, "workeroutput", {}).get(_HANDED)
        if handed is not None:
            of_worker = json.loads(handed)
            self.told = merge_coverage(self.told, of_worker) if self.told else of_worker

    def pytest_sessionfinish(self, session: pytest.Session) -> None:
        """Fail a run in which too little was reached; say so in its summary."""
        if self.reached < _ASKED["fail-under"] and session.exitstatus == pytest.ExitCode.OK:
            session.exitstatus = pytest.ExitCode.TESTS_FAILED

    def pytest_terminal_summary(self, terminalreporter: pytest.TerminalReporter) -> None:
        """Tell what no test ran, file by file, and the share of what one did."""
        table = io.StringIO()
        print_coverage(self.told, outfile=table, skip_covered=True)
        terminalreporter.write_sep("=", "lines and branches that tests ran")
        terminalreporter.write_line(table.getvalue())
        asked = _ASKED["fail-under"]
        terminalreporter.write_line(f"Ran {self.reached:.2f} % of them; {asked} % are asked for.")

    @property
    def reached(self) -> float:
        """Per cent of the program's lines and branches that were run."""
        return float(self.told["summary"]["percent_covered"]) if self.told else 0.0


def pytest_configure(config: pytest.Config) -> None:
    """Begin to gather what workers count."""
    if _is_worker():
        return
    if not getattr(config.option, "numprocesses", None):
        raise pytest.UsageError("lines are counted in workers alone: add -n 2")
    config.pluginmanager.register(Workers(), "counted_lines_of_workers")


def pytest_sessionfinish(session: pytest.Session) -> None:
    """Hand over what this worker counted."""
    if _is_worker():
        handed = session.config.workeroutput  # type: ignore[attr-defined]  # xdist's
        handed[_HANDED] = json.dumps(counted.get_coverage())
