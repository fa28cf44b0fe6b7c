"""Bounds of time on slower and busier machines than the one where they were set."""

import re
from time import process_time
from typing import Final

_ROWS: Final = 60_000
_USUAL: Final = 0.06
"""Seconds of a processor that so many rows take where the bounds were set, nothing else at work."""
_SHARED: Final = 1.5
"""How much longer work takes where tests run on both halves of a processor, and others beside."""


def allowed(seconds: float) -> float:
    """Return the seconds that are allowed here: as many more as ordinary work takes longer now.

    A processor that others use too is slower from one second to the next: the slowest try counts.
    """
    return seconds * max(_SHARED, *(_ordinary_work() / _USUAL for _ in range(5)))


def _ordinary_work() -> float:
    """Return the seconds that objects, texts, a pattern and a sort of them take."""
    start = process_time()
    rows = [{"number": number, "text": str(number)} for number in range(_ROWS)]
    text = "".join(f"<t>{row['text']}</t>" for row in rows)
    found = {one: place for place, one in enumerate(re.findall(r"<t>([^<]*)</t>", text))}
    sorted(found, key=len)
    return process_time() - start
