"""How long the web edition takes beyond filling the document: `python -m benchmarks.web`.

The peer is docxtpl, which fills the same report without charts: a machine's pace is in both.
"""

from functools import partial
from time import process_time

from ataskaita import load, render
from ataskaita.compose import compose_view
from ataskaita.documents import render_html
from ataskaita.hall.template import Template
from ataskaita.records import at_once
from ataskaita.template import Anchors
from benchmarks.engine.measuring import in_turns
from benchmarks.engine.report import DATA, by_docxtpl, plain_names, report_without_charts

ROUNDS = 25
ASKED = 0.146
"""15 ms where docxtpl took 103, on the machine on which that was asked for."""


def main() -> None:
    """Print the best of the rounds, each of which takes every contestant once."""
    report, template = load(DATA), Template()

    @at_once()
    def fill() -> None:
        anchors = Anchors(wanted=True, figures_alone=True)
        template.parts_of(compose_view(report).names, anchors, read=False)

    found = in_turns(
        {
            "the document": partial(render, report),
            "its parts, filled": fill,
            "the web edition": partial(render_html, report),
            "docxtpl": partial(by_docxtpl, plain_names(compose_view(report_without_charts()))),
        },
        ROUNDS,
        process_time,
    )
    for name, one in found.items():
        print(f"{name}: {one.best * 1000:.1f} ms")
    beyond = found["the web edition"].best - found["its parts, filled"].best
    share = beyond / found["docxtpl"].best
    print(f"beyond filling: {beyond * 1000:.1f} ms, {share:.3f} of docxtpl (asked for: {ASKED})")


if __name__ == "__main__":
    main()
