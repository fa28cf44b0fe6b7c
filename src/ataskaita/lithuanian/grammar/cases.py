"""The categories by which Lithuanian words change."""

from typing import Final, Literal

Case = Literal["nominative", "genitive", "dative", "accusative", "instrumental", "locative"]
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
"""In the order in which grammars print them, as all tables of endings here."""

NUMBERS: Final[tuple[GrammaticalNumber, ...]] = ("singular", "plural")
