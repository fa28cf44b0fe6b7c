"""Words in a row, and titles."""

from collections.abc import Sequence
from typing import Final

_OPENING_MARKS: Final = "„“«\"'([{"


def join_words(words: Sequence[str], last_word: str = "ir") -> str:
    """Return `words` as a list within a sentence; items with commas are parted by semicolons.

    >>> join_words(["knygos", "žurnalai", "laikraščiai"])
    'knygos, žurnalai ir laikraščiai'
    """
    *most, last = words or [""]
    mark = "; " if any("," in word for word in words) else ", "
    return f"{mark.join(most)} {last_word} {last}" if most else last


def capitals(text: str) -> str:
    """Return `text` in capitals, as titles of documents are written."""
    return text.upper()


def first_capital(text: str) -> str:
    """Return `text` opening with a capital, also behind a quotation mark or a bracket.

    >>> first_capital("„bitė“ skrenda")
    '„Bitė“ skrenda'
    """
    start = len(text) - len(text.lstrip(_OPENING_MARKS))
    return text[:start] + text[start : start + 1].upper() + text[start + 1 :]
