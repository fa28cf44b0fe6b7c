"""How a figure changed since last year, as a sentence says it.

Of things that are counted there are more or fewer (`vartotojų padaugėjo 60`), their genitive being
the sentence's subject; what is measured, and a number itself, grows (`fondas padidėjo`).
"""

from decimal import ROUND_HALF_UP, Decimal, localcontext
from typing import Final, TypeAlias

from ataskaita.lithuanian.grammar.cases import Case
from ataskaita.lithuanian.grammar.counting import count_noun
from ataskaita.lithuanian.grammar.words import STANDARD, Words
from ataskaita.lithuanian.numbers import format_number
from ataskaita.lithuanian.punctuation import NO_BREAK_SPACE
from ataskaita.records import frozen

Number: TypeAlias = int | Decimal

PERCENTAGE_POINT: Final = "procentinis punktas"
"""What shares differ by; a share of a share is never said."""

_MEASURES: Final = """
centas euras kilogramas kilometras litas litras metras minutė mėnuo para procentas tona valanda
Eur km m kg g l ha Lt kWh MWh °C %
"""
"""What quantities are measured in, by the last word of what is counted."""
_PHRASES: Final = ("fizinis vienetas", PERCENTAGE_POINT)
"""Measures whose last word alone is a thing that is counted."""
_LEAST_SHARE: Final = Decimal("0.1")
_TIMES: Final = 2
"""From so many times on, times are said instead of per cent."""


def is_counted(noun: str) -> bool:
    """Return whether `noun` is a thing of which there are many, rather than a measure.

    >>> is_counted("nurašymo aktas"), is_counted("valanda"), is_counted("fiz. vnt.")
    (True, False, False)
    """
    last = noun.rpartition(" ")[2]
    return bool(last) and not (last.endswith(".") or last in _MEASURES.split() or noun in _PHRASES)


def describe_change(
    now: Number | None,
    before: Number | None,
    noun: str,
    *,
    decimals: int | None = None,
    words: Words = STANDARD,
) -> str:
    r"""Return the predicate that tells how `before` became `now`, counted in `noun`.

    `noun` stands in the nominative; an empty one is left out. A thing that is counted is the
    subject, and stands before the predicate in the genitive plural. Of figures printed with
    `decimals` the change of what is printed is told, so that a reader can check it.

    >>> describe_change(174214, 176546, "fizinis vienetas")
    'sumažėjo 2\xa0332\xa0fiziniais vienetais (1,3\xa0proc.)'
    >>> "renginių " + describe_change(120, 30, "renginys")
    'renginių padaugėjo 90 (4\xa0kartus)'
    """
    if is_counted(noun):
        return _OF_THINGS.predicate(now, before, _Scale("", decimals, words))
    return _OF_MEASURES.predicate(now, before, _Scale(noun, decimals, words))


def describe_number(
    now: Number | None, before: Number | None, *, decimals: int | None = None
) -> str:
    r"""Return the predicate of a number that was `before`: `renginių skaičius padidėjo 90`.

    >>> describe_number(120, 30)
    'padidėjo 90 (4\xa0kartus)'
    """
    return describe_change(now, before, "", decimals=decimals)


@frozen
class _Saying:
    """How it is said of one kind of subject that there is more of it, or as much."""

    more: str
    as_much: str

    def predicate(self, now: Number | None, before: Number | None, scale: "_Scale") -> str:
        """Return how `before` became `now`."""
        if now is None or before is None:
            return "nėra su kuo palyginti"
        new, old = scale.printed(now), scale.printed(before)
        if new == old:
            return self.as_much
        if not old:
            return f"{self.more} nuo nulio iki {scale.counted(new, 'genitive')}"
        if not new:
            return f"{_LESS} nuo {scale.counted(old, 'genitive')} iki nulio"
        by = scale.counted(abs(new - old), "instrumental")
        return f"{self.more if new > old else _LESS} {by}{scale.extent(new, old)}"


_LESS: Final = "sumažėjo"
_OF_THINGS: Final = _Saying("padaugėjo", "liko tiek pat")
_OF_MEASURES: Final = _Saying("padidėjo", "nepakito")


@frozen
class _Scale:
    """What both figures are counted in, and how they are printed."""

    noun: str
    decimals: int | None
    words: Words

    def printed(self, value: Number) -> Decimal:
        """Return the value as a reader sees it."""
        if self.decimals is None:
            return Decimal(value)
        return _rounded(Decimal(value), Decimal(1).scaleb(-self.decimals))

    def counted(self, value: Decimal, case: Case) -> str:
        """Return the value with its noun."""
        if not self.noun:
            return format_number(value, self.decimals)
        return count_noun(value, self.noun, case, decimals=self.decimals, words=self.words)

    def extent(self, new: Decimal, old: Decimal) -> str:
        """Return how great the change is, in brackets; nothing for shares and balances."""
        if self.noun == PERCENTAGE_POINT or min(new, old) < 0:
            return ""
        times = max(new, old) / min(new, old)
        return f" ({_times(times) if times >= _TIMES else _share(abs(new - old) / old)})"


def _times(times: Decimal) -> str:
    return count_noun(_rounded(times, _LEAST_SHARE), "kartas", "accusative")


def _share(ratio: Decimal) -> str:
    percent = _rounded(ratio * 100, _LEAST_SHARE)
    least = "" if percent else "mažiau kaip "
    return f"{least}{_plain(percent or _LEAST_SHARE)}{NO_BREAK_SPACE}proc."


def _plain(number: Decimal) -> str:
    """Return the number without decimals that say nothing: 50, not 50,0."""
    return format_number(number, 0 if number == number.to_integral_value() else 1)


def _rounded(number: Decimal, step: Decimal) -> Decimal:
    with localcontext(prec=50):
        return number.quantize(step, rounding=ROUND_HALF_UP)
