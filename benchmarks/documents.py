"""What charts and anchors cost a document: `python -m benchmarks.documents`.

The peer is the same report without them, rendered in turn with it.
"""

from pathlib import Path
from statistics import median
from time import perf_counter

from attrs import evolve

import ataskaita as at
from ataskaita.declared.layout import Layout
from ataskaita.lithuanian import tidy

SAMPLE = Path(__file__).parents[1] / "fixtures" / "lazdijai-2020" / "ataskaita.yaml"
ROUNDS = 30
LAYOUTS = {
    "neither": Layout(charts=False, anchors=False),
    "charts": Layout(anchors=False),
    "anchors": Layout(charts=False),
    "both": Layout(),
}


def main() -> None:
    """Print the median time, its ratio to a plain document's, and the file's size."""
    template = at.Template()
    seconds: dict[str, list[float]] = {name: [] for name in LAYOUTS}
    sizes: dict[str, int] = {}
    for _ in range(ROUNDS):
        for name, layout in LAYOUTS.items():
            one = evolve(at.load(SAMPLE), layout=layout)  # anew: a report remembers its names
            tidy.cache_clear()
            started = perf_counter()
            sizes[name] = len(at.render(one, template))
            seconds[name].append(perf_counter() - started)
    plain = median(seconds["neither"])
    for name, times in seconds.items():
        ratio = median(times) / plain
        size = sizes[name] / 1000
        print(f"{name:10}{median(times) * 1000:8.1f} ms  {ratio:5.2f} x  {size:6.0f} kB")


if __name__ == "__main__":
    main()
