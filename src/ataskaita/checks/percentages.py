"""Percentages in texts, against the number and the base that stand with them."""

import re
from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal, localcontext
from typing import Final

from ataskaita.checks.evidence import Evidence, finding, labelled
from ataskaita.checks.numerals import Numeral
from ataskaita.checks.passages import Passage
from ataskaita.errors import Finding
from ataskaita.lithuanian import format_number
from ataskaita.messages.texts import NOT_A_HUNDRED, WRONG_BASE, WRONG_SHARE
from ataskaita.patterns import Pattern
from ataskaita.records import frozen

_PERCENT: Final = Pattern(r"[\s\u00a0]?(?:proc\.|%)")
_WORDS: Final = Pattern(r"[^.,;:()–\d]*")
_WHOLE: Final = Pattern(r"\bvis(?:o|ų|os|uose|uomenės)\b", re.IGNORECASE)
_SENTENCE: Final = Pattern(r"\.\s+[A-ZĄČĘĖĮŠŲŪŽ]")
_NEAR: Final = 45
"""Characters between a number and its percentage."""
_CLOSE: Final = (95, 105)


@frozen
class _Share:
    """A percentage, the number before it, and the base that the words name."""

    percent: Numeral
    number: Numeral | None
    base: str
    words: str


def percentages_follow(evidence: Evidence) -> Iterator[Finding]:
    """Find percentages that aren't of what the words say."""
    for passage, numbers in evidence.numbered:
        for one in _shares(evidence, passage, numbers):
            yield from _judged(evidence, passage, one)


def shares_make_a_hundred(evidence: Evidence) -> Iterator[Finding]:
    """Find shares of one whole, in one paragraph, that nearly add up to 100 %."""
    for passage, numbers in evidence.numbered:
        parts: dict[str, list[Numeral]] = {}
        for one in _shares(evidence, passage, numbers):
            if one.base and not one.percent.name:
                parts.setdefault(one.base, []).append(one.percent)
        for percents in parts.values():
            yield from _nearly_a_hundred(evidence, passage, percents)


def _nearly_a_hundred(
    evidence: Evidence, passage: Passage, percents: list[Numeral]
) -> Iterator[Finding]:
    total = sum((Decimal(one.value) for one in percents), Decimal(0))
    slack = sum((Decimal(1).scaleb(-one.decimals) for one in percents), Decimal(0)) / 2
    if len(percents) > 1 and _CLOSE[0] < total < _CLOSE[1] and abs(total - 100) > slack:
        spots = (evidence.quoted(passage, one.text) for one in percents)
        found = ", ".join(one.text for one in percents)
        yield finding(NOT_A_HUNDRED, spots, sum=total, found=found)


def _shares(evidence: Evidence, passage: Passage, numbers: tuple[Numeral, ...]) -> Iterator[_Share]:
    for place, one in enumerate(numbers):
        sign = _PERCENT.match(passage.text, one.end)
        if sign is None:
            continue
        words = _WORDS.match(passage.text, sign.end())
        said = words[0] if words else ""
        before = _number_before(passage.text, numbers[:place], one)
        found = passage.text[one.start : sign.end()] + said.rstrip()
        yield _Share(one, before, _base(evidence, said), found)


def _number_before(text: str, earlier: tuple[Numeral, ...], one: Numeral) -> Numeral | None:
    """Return the number right before, in the same sentence, that is no percentage itself."""
    if not earlier or one.start - earlier[-1].end > _NEAR:
        return None
    between = text[earlier[-1].end : one.start]
    if _SENTENCE.search(between) or _PERCENT.match(between):
        return None
    return earlier[-1]


def _base(evidence: Evidence, said: str) -> str:
    """Return the name of the figure that the words name as the whole; empty for none."""
    if not _WHOLE.search(said):
        return ""
    words = said.lower().split()
    known = evidence.kind.bases
    return next((name for stem, name in known if any(one.startswith(stem) for one in words)), "")


def _judged(evidence: Evidence, passage: Passage, one: _Share) -> Iterator[Finding]:
    base = evidence.value(one.base) if one.base else None
    if one.number is None or base is None or not one.number.value:
        return
    decimals = one.percent.decimals or _decimals(one.percent.text)
    right = _share(one.number, base)
    if _fits(one.percent, right, decimals):
        return
    other = _other_base(evidence, one, decimals)
    facts = {
        "found": one.words,
        "base": evidence.cells(passage.path, one.base),
        "base_label": labelled(evidence, one.base),
        "number": one.number.text,
        "right": f"{format_number(right, 2)} %",
    }
    spots = (evidence.quoted(passage, one.percent.text), *evidence.spots(one.base))
    if other:
        spots = (*spots, *evidence.spots(other))
        yield finding(
            WRONG_BASE,
            spots,
            **facts,
            other=evidence.cells(passage.path, other),
            other_label=labelled(evidence, other),
        )
    else:
        yield finding(WRONG_SHARE, spots, **facts)


def _other_base(evidence: Evidence, one: _Share, decimals: int) -> str:
    """Return the name of the figure of which the percentage is; empty for none."""
    if one.number is None or not decimals:
        return ""
    candidates = (name for _, name in evidence.kind.bases if evidence.value(name))
    return next(
        (
            name
            for name in candidates
            if _fits(one.percent, _share(one.number, evidence.value(name) or 1), decimals)
        ),
        "",
    )


def _share(number: Numeral, base: "int | Decimal") -> Decimal:
    with localcontext(prec=28):
        return Decimal(number.value) * 100 / Decimal(base)


def _fits(percent: Numeral, right: Decimal, decimals: int) -> bool:
    step = Decimal(1).scaleb(-decimals)
    stated = Decimal(percent.value).quantize(step, rounding=ROUND_HALF_UP)
    return abs(stated - right.quantize(step, rounding=ROUND_HALF_UP)) <= step


def _decimals(text: str) -> int:
    return len(text.partition(",")[2])
