"""Names that a text lists, and the count that stands before them, in figures or in words."""

import re
from collections.abc import Iterator
from typing import Final

from ataskaita.patterns import Pattern
from ataskaita.records import frozen

_WORDS: Final = {
    2: "d(?:u|vi|viejų|viem|viems|vem|viejose|viejuose)",
    3: "tr(?:ys|is|ijų|ims|imis|ijose|ijuose)",
    4: "ketur(?:i|ios|ių|iems|ioms|is|ias|iais|iomis|iuose|iose)",
    5: "penk(?:i|ios|ių|iems|ioms|is|ias|iais|iomis|iuose|iose)",
    6: "šeš(?:i|ios|ių|iems|ioms|is|ias|iais|iomis|iuose|iose)",
    7: "septyn(?:i|ios|ių|iems|ioms|is|ias|iais|iomis|iuose|iose)",
    8: "aštuon(?:i|ios|ių|iems|ioms|is|ias|iais|iomis|iuose|iose)",
    9: "devyn(?:i|ios|ių|iems|ioms|is|ias|iais|iomis|iuose|iose)",
    10: "dešimt(?:ies|yje)?",
    11: "vienuolik(?:a|os|ai|ą|oje)",
    12: "dvylik(?:a|os|ai|ą|oje)",
    13: "trylik(?:a|os|ai|ą|oje)",
    14: "keturiolik(?:a|os|ai|ą|oje)",
    15: "penkiolik(?:a|os|ai|ą|oje)",
    16: "šešiolik(?:a|os|ai|ą|oje)",
    17: "septyniolik(?:a|os|ai|ą|oje)",
    18: "aštuoniolik(?:a|os|ai|ą|oje)",
    19: "devyniolik(?:a|os|ai|ą|oje)",
    20: "dvidešimt(?:ies|yje)?",
}
"""Numbers in words, in every case."""
LETTER: Final = "a-ząčęėįšųūž"
"""Small ones, as between the brackets of a pattern."""
_CAPITAL: Final = "A-ZĄČĘĖĮŠŲŪŽ"
_ASIDE: Final = r"(?: \([^()]*\))?"
_ITEM: Final = (
    rf"[„{_CAPITAL}](?:(?<=„)[^„“]+“|(?<!„)[{LETTER}]+(?: [{_CAPITAL}][{LETTER}]+){{0,3}}){_ASIDE}"
)
_LIST: Final = Pattern(rf"{_ITEM}(?:, {_ITEM})+ (?:ir|bei) {_ITEM}")
_IN_WORDS: Final = Pattern("|".join(f"({forms})" for forms in _WORDS.values()))
"""Says by its group which number it is: one pattern is made sooner than one for each number."""
NUMBER: Final = "|".join(["(?<![0-9,] )[0-9]{1,3}", *_WORDS.values()])
"""A count as a pattern, whatever its letters' size."""
_STATED: Final = Pattern(
    rf"(?<![\w,.-])(?P<count>{NUMBER})(?P<what>(?: [{LETTER}]+){{1,5}})(?:: | – | \()$",
    re.IGNORECASE,
)
_LAST: Final = Pattern(rf" (?:ir|bei) [„{_CAPITAL}]")
"""How the last name of a list begins: fast to be found, and not in most texts."""
_BEFORE: Final = 90


@frozen
class Listed:
    """Names in a row, and the count that stands before them."""

    items: tuple[str, ...]
    count: str
    words: str
    """The count with the word or two after it."""


def lists_of(text: str) -> Iterator[Listed]:
    """Generate the lists of names in a text without no-break spaces."""
    for match in _LIST.finditer(text) if _LAST.search(text) else ():
        items = tuple(re.sub(r" \([^()]*\)$", "", one) for one in re.findall(_ITEM, match[0]))
        before = _STATED.search(text[max(0, match.start() - _BEFORE) : match.start()])
        words = (before["count"] + before["what"]) if before else ""
        yield Listed(items, before["count"] if before else "", words)


def number_of(written: str) -> int:
    """Return the number that is written in figures or in words; 0 for none."""
    if written.isdigit():
        return int(written)
    found = _IN_WORDS.fullmatch(written.lower())
    return tuple(_WORDS)[(found.lastindex or 0) - 1] if found else 0
