"""How many slips of a hand the checks find: `python -m benchmarks.mutations`.

Writes docs/mutations.md: every number of every fixture is spoilt in the ways in which hands spoil
numbers, as the fixtures lie and with all that the program asks for; then the program looks at it.
The page says how. A run takes about four minutes of one core.
"""

from pathlib import Path
from typing import Final

from benchmarks.mutated.measure import measured
from benchmarks.mutated.page import page_of

PAGE: Final = Path(__file__).parents[1] / "docs" / "mutations.md"


def main() -> None:
    """Write the page."""
    PAGE.write_text(page_of(measured()), encoding="utf-8")
    print(PAGE.read_text(encoding="utf-8"))


if __name__ == "__main__":
    main()
