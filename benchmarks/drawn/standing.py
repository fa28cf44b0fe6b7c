"""How many forms are drawn, from what seed, and what comes of them."""

import random
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from ataskaita.notation import kind_of_form
from ataskaita.notation.held import loose_figures
from benchmarks.drawn.drawing import Drawn
from benchmarks.drawn.forms import draw
from benchmarks.drawn.slips import Slip, slips

REPORTS: Final = 300
SEED: Final = 20261129


def drawn_forms(count: int, seed: int = SEED) -> Iterator[Drawn]:
    """Generate so many, each from a seed of its own."""
    return (draw(random.Random(seed + number)) for number in range(count))  # noqa: S311 (repeatable)


def outcomes(count: int, folder: Path, *, exact: bool) -> Iterator[Slip]:
    """Generate slips in so many reports: in cells that are held exactly, or only bounded."""
    for number, drawn in enumerate(drawn_forms(count)):
        if not drawn.lacking:
            chance = random.Random(SEED + number)  # noqa: S311 (the same)
            yield from slips(drawn, folder, chance, exact=exact)


def unlike_lists(drawn: Drawn) -> set[str]:
    """Return the figures that one says nothing holds, and the other doesn't: form and draw."""
    kind = kind_of_form(drawn.form, "forma.yaml")
    names = {one.name for one in drawn.cells}
    held = {one.name for one in drawn.cells if drawn.web.of(one)}
    loose = {one.name for one in loose_figures(kind)} & names
    return loose ^ (names - held)
