"""A library's template of which every section was laid out by hand, as others have made theirs."""

from pathlib import Path
from typing import Final

BY_HAND: Final = Path(__file__).parents[1] / "benchmarks" / "standard-2026.docx"
"""The standard one as it was in November 2026."""
