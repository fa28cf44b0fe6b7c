"""Names without quotes, of places, people and houses: each against the others, by its stem."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cache, lru_cache
from itertools import combinations
from typing import Final, NamedTuple

from ataskaita.checks.evidence import Evidence, finding
from ataskaita.checks.passages import Passage
from ataskaita.errors import Finding
from ataskaita.lithuanian import strip_diacritics
from ataskaita.messages.names import NAME_SPELT_TWICE
from ataskaita.patterns import Pattern

_NAME: Final = Pattern(r"[A-ZĄČĘĖĮŠŲŪŽ](?<![\w-].)[a-ząčęėįšųūž]{4,}(?![\w-])")
"""A word with a capital."""
_OPENS: Final = Pattern(r"(?:^|[.!?:…•] |[„(“] ?|– )(?:[„“] ?)?\Z")
"""What stands before one that opens a sentence or a name, and so may be any word."""
_BEFORE: Final = 4
"""Characters of that at most."""
_OWN: Final = (".vardas", ".vieta", ".savivaldybe")
"""How paths end of texts that are names all through."""
_BRANCH: Final = ".vardas"
_DECLARED: Final = 2
"""For how many a name counts that the data declares."""
_DECLENSIONS: Final = tuple(
    frozenset(one.split())
    for one in (
        "as o ui ą u e ai ų ams us ais uose",
        "ias io iui ią iu iuje y iai ių iams ius iais iuose",
        "is ys io iui į iu yje y iai ių iams ius iais iuose",
        "us aus ui ų umi uje au ai ams us ais uose",
        "ius iaus iui ių iumi iuje iau iai iams iais iuose",
        "a os ai ą oje ų oms as omis ose",
        "ia ios iai ią ioje ių ioms ias iomis iose",
        "ė ės ei ę e ėje ių ėms es ėmis ėse",
        "is ies iai į imi yje ie ys ių ų ims imis yse",
    )
)
"""How names of one declension end by case and number."""
_ENDINGS: Final = sorted(frozenset().union(*_DECLENSIONS), key=len, reverse=True)
_SOFT: Final = {"č": "t", "dž": "d"}
"""What stands before a soft ending for what stands before a hard one."""
_SHORTEST: Final = 5
_LONG: Final = 7
"""Stems as long as that are hardly two names where one letter is another."""
_NEIGHBOURS: Final = frozenset(
    map(frozenset, ("iy", "eė", "eę", "aą", "uū", "uų", "sš", "zž", "cč", "iį"))
)
"""Letters that are written for each other."""
_MOST: Final = 2_000
"""Names of a report: of more the rare ones are not compared."""


class _Mention(NamedTuple):
    """A name where it first stands."""

    word: str
    passage: Passage


def names_are_spelt_alike(evidence: Evidence) -> Iterator[Finding]:
    """Find names a letter or a mark apart from one that stands there oftener or is declared."""
    found, openers = _mentions(evidence.passages)
    names = {**found, **openers}
    for one, other in _pairs(tuple(names)[:_MOST]):
        often, rare = (one, other) if len(names[one]) >= len(names[other]) else (other, one)
        if often in openers or rare in _towns() or not _is_rare(names[rare], names[often]):
            continue
        if _may_be_one(names[rare][0], names[often]):
            yield _told(evidence, names[rare][0], names[often][0])


def _is_rare(rare: list[_Mention], often: list[_Mention]) -> bool:
    """Return whether one stands once, and the other oftener; two branches may be called alike."""
    if len(rare) == 1:
        return len(often) > 1
    is_once = len(rare) == _DECLARED and rare[0] is rare[1]
    branches = all(one[0].passage.path.endswith(_BRANCH) for one in (rare, often))
    return is_once and len(often) > _DECLARED and not branches


def _may_be_one(rare: _Mention, often: Iterable[_Mention]) -> bool:
    """Return whether the endings may be of one declension: not so, Varėnoje isn't Varnėnuose."""
    own = _ending(rare.word.lower())
    others = {_ending(one.word.lower()) for one in often}
    return any(own in one and others <= one for one in _DECLENSIONS)


@cache
def _towns() -> frozenset[str]:
    """Return the stems of known towns: whoever is a letter apart from another is no slip."""
    from ataskaita.lithuanian.grammar.towns import TOWNS  # noqa: PLC0415 (for few reports)

    return frozenset(_stem(one.nominative) for one in TOWNS)


def _told(evidence: Evidence, rare: _Mention, known: _Mention) -> Finding:
    spots = evidence.quoted(rare.passage, rare.word), evidence.quoted(known.passage, known.word)
    return finding(NAME_SPELT_TWICE, spots, found=rare.word, other=known.word)


_Mentions = Mapping[str, list[_Mention]]


def _mentions(passages: Iterable[Passage]) -> tuple[_Mentions, _Mentions]:
    """Return the names by their stems, and words that only open sentences, if they are long.

    A name that the data declares counts twice.
    """
    found: dict[str, list[_Mention]] = defaultdict(list)
    opening: list[tuple[str, _Mention]] = []
    for passage in passages:
        is_declared = passage.path.endswith(_OWN)
        for word, opens in _names_in(passage.text):
            stem, mention = _stem(word), _Mention(word, passage)
            if opens and not is_declared:
                opening.append((stem, mention))
            elif len(stem) >= _SHORTEST:
                found[stem] += [mention] * (_DECLARED if is_declared else 1)
    openers: dict[str, list[_Mention]] = defaultdict(list)
    for stem, mention in opening:
        if stem in found:
            found[stem].append(mention)
        elif len(stem) >= _LONG:
            openers[stem].append(mention)
    return found, openers


@lru_cache(maxsize=1_024)
def _names_in(text: str) -> tuple[tuple[str, bool], ...]:
    return tuple((one[0], _opens(text, one.start())) for one in _NAME.finditer(text))


def _opens(text: str, start: int) -> bool:
    return _OPENS.search(text, max(0, start - _BEFORE), start) is not None


@lru_cache(maxsize=4_096)
def _stem(name: str) -> str:
    """Return what the name has in common with its other cases.

    >>> _stem("Kaišiadoryse") == _stem("Kaišiadorių"), _stem("Žemaičių") == _stem("Žemaitis")
    (True, True)
    """
    small = name.lower()
    stem = small.removesuffix(_ending(small))
    soft = next((one for one in _SOFT if stem.endswith(one)), "")
    return stem.removesuffix(soft) + _SOFT[soft] if soft else stem


def _ending(small: str) -> str:
    return next((one for one in _ENDINGS if small.endswith(one)), "")


def _pairs(stems: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Generate stems that are a slip apart; compared are only those that begin and end alike."""
    alike: dict[tuple[str, str], list[str]] = defaultdict(list)
    for stem in stems:
        plain = strip_diacritics(stem)
        alike[plain[0], plain[-1]].append(stem)
    for some in alike.values():
        for one, other in combinations(some, 2):
            if _is_a_slip(one, other):
                yield one, other


def _is_a_slip(one: str, other: str) -> bool:
    """Return whether a letter is missing, swapped with the next, or another of its kind."""
    if len(one) > len(other):
        one, other = other, one
    if len(other) - len(one) > 1:
        return False
    start = next((n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), len(one))
    if len(one) < len(other):
        return start > 0 and one[start:] == other[start + 1 :]
    rest, of_other = one[start:], other[start:]
    if rest[1:] == of_other[1:]:
        return len(one) >= _LONG or frozenset((rest[0], of_other[0])) in _NEIGHBOURS
    return rest[:2] == of_other[1::-1] and rest[2:] == of_other[2:]
