"""The marks of Lithuanian typography that look like others, by name."""

from typing import Final

NO_BREAK_SPACE: Final = "\u00a0"
"""Between the groups of a number, and between a number and what belongs to it."""

MINUS: Final = "\u2212"
"""The sign of a negative number; a hyphen is shorter and breaks from its number."""

EN_DASH: Final = "\u2013"
"""From one to another: without spaces between figures, with spaces between phrases."""

GROUP_SPACES: Final = " \u00a0\u202f\u2009"
"""The spaces that people type between groups: ordinary, no-break, narrow no-break and thin."""
