"""How long the check of a template takes: `python -m benchmarks.checking_templates`.

Milliseconds of a processor, warm, the best of several rounds and the median. The peer is compiling
the same template, which whoever fills it does once.
"""

from collections.abc import Callable
from functools import partial
from statistics import median
from time import process_time
from typing import Any, Final

from ataskaita.hall.template_faults import faults_of
from ataskaita.template import compile_template
from benchmarks.template_slips import sound

_ROUNDS: Final = 15


def rounds_of(call: Callable[[], Any], rounds: int = _ROUNDS) -> list[float]:
    """Return the milliseconds of a processor that each round took, once it is warm."""
    call()
    taken = []
    for _ in range(rounds):
        begun = process_time()
        call()
        taken.append((process_time() - begun) * 1000)
    return taken


def main() -> None:
    """Print how long each of the sound templates takes."""
    print(f"{'':24}{'best':>8}{'median':>8}{'compiling':>11}")
    for one in sound():
        checking = rounds_of(partial(faults_of, one.parts, one.kind, "a.docx"))
        peer = min(rounds_of(partial(compile_template, one.parts, "a.docx"), 5))
        print(f"{one.name:24}{min(checking):8.0f}{median(checking):8.0f}{peer:11.0f}")


if __name__ == "__main__":
    main()
