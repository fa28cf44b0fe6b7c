"""How long the web edition takes beyond filling the document: `python -m benchmarks.web`."""

from collections.abc import Callable
from time import process_time

from ataskaita import load, render
from ataskaita.compose import compose_view
from ataskaita.documents import render_html
from ataskaita.hall.template import Template
from ataskaita.records import at_once
from ataskaita.template import Anchors

DATA = "fixtures/lazdijai-2020/ataskaita.yaml"
ROUNDS = 25


def main() -> None:
    """Print the best of the rounds, each of which takes every contestant once."""
    report, template = load(DATA), Template()

    @at_once()
    def fill() -> None:
        template.parts_of(compose_view(report).names, Anchors(wanted=True))

    contestants: dict[str, Callable[[], object]] = {
        "the document": lambda: render(report),
        "its parts, filled": fill,
        "the web edition": lambda: render_html(report),
    }
    best = dict.fromkeys(contestants, float("inf"))
    for _ in range(ROUNDS):
        for name, make in contestants.items():
            begun = process_time()
            make()
            best[name] = min(best[name], process_time() - begun)
    for name, seconds in best.items():
        print(f"{name}: {seconds * 1000:.1f} ms")
    beyond = best["the web edition"] - best["its parts, filled"]
    print(f"the web edition beyond filling: {beyond * 1000:.1f} ms")


if __name__ == "__main__":
    main()
