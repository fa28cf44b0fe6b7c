"""What of a workbook the program wrote itself: a sheet that nobody sees keeps it.

So a reader knows, also of a workbook that another version made, which texts no person has typed.
"""

from typing import Final

from ataskaita.patterns import Pattern

TAB: Final = "Programos tekstai"
"""The sheet's tab; each of its cells holds a text, or what is alike in formulas of a kind."""
_PLACES: Final = Pattern(r"'(?:[^']|'')+'!|\w+!|[$\s\d]+")


def as_kept(text: str) -> str:
    """Return a cell's text as the sheet keeps it: of a formula what rows and editors don't change.

    >>> as_kept("=SUM('Fondas'!$B$3,C4)"), as_kept("Eur")
    ('~SUM(B,C)', 'Eur')
    """
    return f"~{_PLACES.sub('', text[1:]).upper()}" if text.startswith("=") else text.strip()
