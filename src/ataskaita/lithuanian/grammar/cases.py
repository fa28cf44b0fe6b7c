"""The categories by which Lithuanian words change."""

from typing import Final, Literal

Case = Literal[
    "nominative", "genitive", "dative", "accusative", "instrumental", "locative", "vocative"
]
GrammaticalNumber = Literal["singular", "plural"]
Gender = Literal["masculine", "feminine"]

CASES: Final[tuple[Case, ...]] = (
    "nominative",
    "genitive",
    "dative",
    "accusative",
    "instrumental",
    "locative",
)
"""In the order in which grammars print them, as all tables of endings here.

The vocative isn't among them: only nouns have one of their own, and only in the singular.
"""

VOCATIVE: Final[Case] = "vocative"


def of_agreeing(case: Case) -> Case:
    """Return the case in which stands what agrees with a noun in this one: `gerbiamasis pone`."""
    return "nominative" if case == VOCATIVE else case


NUMBERS: Final[tuple[GrammaticalNumber, ...]] = ("singular", "plural")
