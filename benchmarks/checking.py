"""How long the checks take: `python -m benchmarks.checking`.

The peer is loading the same report: who checks has just loaded. Rows are those of one table.
"""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from time import process_time
from typing import Any

from ataskaita.checks import check_report
from ataskaita.declared.institution import Institution
from ataskaita.declared.report import Report
from ataskaita.hall.one import load
from ataskaita.kinds.library import LibraryReport
from ataskaita.kinds.library.resources import StaffTraining, Training

SAMPLE = Path(__file__).parents[1] / "fixtures" / "lazdijai-2020" / "ataskaita.yaml"
ROWS = (1_000, 10_000, 100_000)


def main() -> None:
    """Print milliseconds of a processor, the best of several rounds."""
    report = load(SAMPLE)
    loading = best(lambda: load(SAMPLE), 40)
    checking = best(lambda: check_report(report), 40)
    _say("the 2020 report, loading", loading, "")
    _say("the 2020 report, checking", checking, f"{checking / loading:.2f} × loading")
    for rows in ROWS:
        seconds = best(partial(check_report, report_of(rows)), 2)
        _say(f"{rows} rows, checking", seconds, f"{seconds / rows * 1e6:.1f} µs a row")


def _say(what: str, seconds: float, beside: str) -> None:
    print(f"{what:34}{seconds * 1000:10.1f} ms  {beside}")


def report_of(rows: int) -> Report:
    """Return a report with one long table."""
    events = tuple(Training(title=f"Mokymai {number}", attendees=3) for number in range(rows))
    training = StaffTraining(stated_attendances=3 * rows, events=events)
    return LibraryReport(
        year=2024, institution=Institution(name="Biblioteka"), staff_training=training
    )


def best(call: Callable[[], Any], rounds: int) -> float:
    """Return the quickest round's seconds of a processor, which other work hardly lengthens."""
    times = []
    for _ in range(rounds):
        started = process_time()
        call()
        times.append(process_time() - started)
    return min(times)


if __name__ == "__main__":
    main()
