"""The count of lines that tests run: it fails a run that reaches too few."""

import json
import math
import sys
from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

import pytest

from tests.counted_lines import Counter, Workers


def handed(ran: list[int], missed: list[int]) -> SimpleNamespace:
    """Return a worker that is done, with the lines of one file that it ran and missed."""
    branches: dict[str, Any] = {"executed_branches": [], "missing_branches": []}
    file = {"executed_lines": ran, "missing_lines": missed} | branches
    meta = {"software": "slipcover", "branch_coverage": True}
    total = len(ran) + len(missed)
    summary = {"percent_covered": 100 * len(ran) / total}
    told = {"meta": meta, "files": {"src/ataskaita/a.py": file}, "summary": summary}
    return SimpleNamespace(workeroutput={"counted_lines": json.dumps(told)})


def finished(*workers: SimpleNamespace, status: int = pytest.ExitCode.OK) -> Any:
    """Return the session that such workers end."""
    counted, session = Workers(), SimpleNamespace(exitstatus=status)
    for one in workers:
        counted.pytest_testnodedown(one)
    counted.pytest_sessionfinish(session)  # type: ignore[arg-type]  # all that is read of it
    return session.exitstatus


class DescribeACountOfLines:
    def it_passes_a_run_whose_workers_ran_enough_together(self) -> None:
        lines = list(range(1, 101))

        ended = finished(handed(lines[:50], lines[50:]), handed(lines[45:96], lines[96:]))

        assert ended == pytest.ExitCode.OK

    def it_fails_one_that_missed_too_much(self) -> None:
        assert finished(handed([1], [2])) == pytest.ExitCode.TESTS_FAILED

    def it_fails_one_whose_workers_told_nothing(self) -> None:
        assert finished(SimpleNamespace()) == pytest.ExitCode.TESTS_FAILED

    def it_leaves_a_worse_end_as_it_is(self) -> None:
        ended = finished(handed([1], [2]), status=pytest.ExitCode.INTERRUPTED)

        assert ended == pytest.ExitCode.INTERRUPTED


RULES = """
def double(number):
    return number * 2
rules = [double]
del double
"""


def probed(counter: Counter) -> Callable[[int], int]:
    """Return a function with probes in it, which no name of its module leads to."""
    names: dict[str, Any] = {}
    exec(counter.instrument(compile(RULES, "rules.py", "exec")), names)  # noqa: S102 (the text above)
    double: Callable[[int], int] = names["rules"][0]
    return double


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="Python itself tells there what was run")
class DescribeAProbe:
    def it_is_taken_out_of_functions_that_no_name_leads_to(self) -> None:
        counter = Counter()
        double = probed(counter)
        with_probes = double.__code__

        assert [double(number) for number in range(100)] == [*range(0, 200, 2)]
        assert double.__code__ is not with_probes
        assert counter.get_coverage()["files"]["rules.py"]["missing_lines"] == []

    def it_stays_where_others_were_taken_out_a_moment_ago(self) -> None:
        counter = Counter()
        counter.resting_until = math.inf
        double = probed(counter)
        with_probes = double.__code__

        assert [double(number) for number in range(100)] == [*range(0, 200, 2)]
        assert double.__code__ is with_probes
        assert counter.get_coverage()["files"]["rules.py"]["missing_lines"] == []
