"""How many forms are drawn, from what seed."""

import random
from collections.abc import Iterator
from typing import Final

from benchmarks.drawn.drawing import Drawn
from benchmarks.drawn.forms import draw

REPORTS: Final = 300
SEED: Final = 20261129


def drawn_forms(count: int, seed: int = SEED) -> Iterator[Drawn]:
    """Generate so many, each from a seed of its own."""
    return (draw(random.Random(seed + number)) for number in range(count))  # noqa: S311 (repeatable)
