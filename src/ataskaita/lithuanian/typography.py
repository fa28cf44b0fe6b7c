"""Put right the marks and spaces of Lithuanian prose; no letter, digit or word is touched.

Sources: the advice of the State Commission of the Lithuanian Language (vlkk.lt) on quotation marks,
dashes and numbers; no-break spaces as good practice has them. Addresses, dates like 2020-12-31 and
document numbers stay as they are.
"""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import chain
from typing import Final, Literal

from ataskaita.lithuanian.mending import NUMBERED, may_be_mended
from ataskaita.lithuanian.taking_steps import put_right
from ataskaita.patterns import Pattern
from ataskaita.records import frozen
from ataskaita.signs import HELD

_MERE: Final = Pattern(r"[\w .,():;]*")
"""Words and numbers, without dashes and quotes, and on one line."""
_AT_ONCE: Final = 200
Rule = Literal[
    "quotes",
    "range",
    "dash",
    "minus",
    "no_break_space",
    "double_space",
    "space_before_punctuation",
    "missing_space",
    "full_stop",
]

_LETTER: Final = Pattern(r"[^\W_]")
_MOST_ROUNDS: Final = 8
"""One step may make place for another; ordinary text is done in two rounds."""
_KEPT: Final = Pattern(
    rf"{HELD}|(?:https?://|www\.)\S+|[^\s@]{{1,64}}@[^\s@]+"
    r"|(?<![\w.-])[\w-]{1,63}(?:\.[\w-]{1,63}){0,4}\.(?:lt|eu|com|org|net|pl|lv|info)\b(?:/\S*)?"
    r"|(?<![\w-])\d{4}-\d{2}-\d{2}(?![\w-])(?:/\S+)?"
    r"|(?<=Nr\.[ \u00a0])[\w/.-]*\w"
)
"""Addresses, dates as figures, document numbers."""
_SIGNS_OF_KEPT: Final = (
    *(HELD, "://", "www.", "@", "-", "Nr."),
    *(".lt", ".eu", ".com", ".org", ".net", ".pl", ".lv", ".info"),
)
"""One of them stands in every text that has something to be kept."""


@frozen
class Correction:
    """One place that is put right."""

    start: int
    end: int
    before: str
    """What stands there; empty where something is lacking."""
    after: str
    rule: Rule


@lru_cache(maxsize=2_048)
def tidy(text: str) -> str:
    r"""Return `text` with its quotes, dashes and spaces put right; doing it again changes nothing.

    >>> tidy('2011-2020 m. veikė "Biblioteka visiems" - projektas.')
    '2011–2020\xa0m. veikė „Biblioteka visiems“\xa0– projektas.'
    """
    for _ in range(_MOST_ROUNDS):
        mended = _mended(text) if may_be_mended(text) else text
        if mended == text:
            break
        text = mended
    return text


def tidy_all(texts: Sequence[str]) -> list[str]:
    """Return the texts put right; those that are mere words and numbers many at a time.

    What stands on other lines changes nothing in them.
    """
    plain = [*dict.fromkeys(one for one in texts if _MERE.fullmatch(one))]
    known: dict[str, str] = {}
    for start in range(0, len(plain), _AT_ONCE):
        some = plain[start : start + _AT_ONCE]
        known.update(zip(some, tidy("\n".join(some)).split("\n"), strict=True))
    return [known[one] if one in known else tidy(one) for one in texts]


def corrections(text: str) -> tuple[Correction, ...]:
    """Return what `tidy` changes in `text`, in order; no two of them overlap."""
    mended = tidy(text)
    return tuple(_differences(text, mended)) if mended != text else ()


def _mended(text: str) -> str:
    held: list[str] = []
    if any(map(text.__contains__, _SIGNS_OF_KEPT)):
        text = NUMBERED(text)
        held = _KEPT.findall(text)
        text = _KEPT.sub(HELD, text)
    if not held or may_be_mended(text):  # the signs may have been in what is held
        text = put_right(text)
    if not held:
        return text
    pieces = text.split(HELD)
    return "".join(chain.from_iterable(zip(pieces, [*held, ""], strict=True)))


def _differences(text: str, mended: str) -> Iterator[Correction]:
    """Compare what stands between letters: the letters themselves are the same in both."""
    place = 0
    for old, new in zip(_LETTER.split(text), _LETTER.split(mended), strict=True):
        if old != new:
            yield _difference(place, old, new)
        place += len(old) + 1


def _difference(place: int, old: str, new: str) -> Correction:
    start = _shared(old, new)
    end = _shared(old[start:][::-1], new[start:][::-1])
    before, after = old[start : len(old) - end], new[start : len(new) - end]
    rule = _rule(before, after, new)
    return Correction(place + start, place + len(old) - end, before, after, rule)


def _shared(one: str, other: str) -> int:
    pairs = enumerate(zip(one, other, strict=False))
    return next((count for count, (a, b) in pairs if a != b), min(len(one), len(other)))


def _rule(before: str, after: str, whole: str) -> Rule:
    """Return the name of what was done where `before` became `after`."""
    if set(before + after) & set("„“”\"«»'"):
        return "quotes"
    if "−" in after:
        return "minus"
    if set(before) & set("-—–―"):
        return "dash" if set(whole) & set(" \u00a0") else "range"
    if set(before + after) & set(".…"):
        return "full_stop"
    if not after.strip() and not before.strip():
        return _rule_of_spaces(before, after, whole)
    return "missing_space"


def _rule_of_spaces(before: str, after: str, whole: str) -> Rule:
    if len(before) < len(after):
        return "missing_space"
    if len(before) == len(after):
        return "no_break_space"
    return "double_space" if set(whole) & set(" \u00a0") else "space_before_punctuation"
