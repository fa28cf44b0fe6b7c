"""Which figure a clause is about: one that explains all its words, and asks for the fewest."""

from collections.abc import Iterable
from typing import Final

from ataskaita.checks.clauses.naming import BOOKS
from ataskaita.checks.clauses.neutral import PER_ONE
from ataskaita.checks.clauses.stems import stems_of
from ataskaita.checks.clauses.vocabulary import Known, Vocabulary
from ataskaita.declared.indicators import INDICATORS
from ataskaita.declared.units import (
    EURO,
    FTE,
    HOURS,
    KILOMETRES,
    LOANS,
    PERCENT,
    PERSONS,
    PHYSICAL_UNITS,
    RATIO,
    SQUARE_METRES,
    THOUSAND_EUROS,
    TITLES,
    VISITS,
)
from ataskaita.records import frozen

_PEOPLE: Final = "zmon"
_MONEY: Final = (EURO.key, THOUSAND_EUROS.key)
_UNITS: Final[dict[str, tuple[str, ...]]] = {
    "eur": _MONEY,
    "proc": (PERCENT.key,),
    "val": (HOURS.key,),
    "km": (KILOMETRES.key,),
    "kv": (SQUARE_METRES.key,),
    "etat": (FTE.key,),
    "pavad": (TITLES.key,),
    "fiz": (PHYSICAL_UNITS.key, LOANS.key),
}
"""Units of figures, by what is written after a number."""
_VISIT: Final = stems_of("apsilankymas")
_DEEDS: Final = ("imas", "ymas", "kartas")
"""How nouns end of what is done so many times."""
_PAYERS: Final = stems_of("savivaldybė")
"""Who gives money: elsewhere the word says where something is, or whose budget it is."""
_BUDGET: Final = stems_of("biudžetas")
_PLANNED: Final = stems_of("planuota numatyta")
_HOUR: Final = stems_of("valanda")
_MEASURED: Final = ("val", "km", "kv", "etat")
"""Units that say by themselves what is counted."""
_NOT_COUNTED: Final = (
    *_MONEY,
    PERCENT.key,
    HOURS.key,
    KILOMETRES.key,
    SQUARE_METRES.key,
    FTE.key,
    TITLES.key,
)
_MOST_MISSING: Final = 1

_Rank = tuple[int, bool, bool, int, int, bool]


@frozen
class Fit:
    """The figures that a clause may be about."""

    best: tuple[Known, ...]
    """Those that ask for the fewest words more; of one section if they can be."""
    others: tuple[Known, ...]
    """All that explain its words."""
    missing: int
    """How many of its labels the words leave out."""
    is_whole: bool
    """Whether they leave out no word of these."""

    @property
    def one(self) -> Known | None:
        """The figure that it is about, if all that fit best have one value."""
        return _alone(self.best)

    @property
    def moved(self) -> Known | None:
        """The same, of those of which last year's value is known."""
        return _alone(tuple(one for one in self.best if one.quantity.earlier is not None))


def unit_of(fit: Fit | None) -> str:
    """Return how the unit of what it is about is known after a number; empty where it has none."""
    key = fit.best[0].quantity.unit.key if fit else ""
    return next((written for written, keys in _UNITS.items() if key in keys), "")


def _alone(known: tuple[Known, ...]) -> Known | None:
    values = {(one.quantity.value, one.quantity.earlier) for one in known}
    return known[0] if len(values) == 1 else None


def fitting(
    vocabulary: Vocabulary,
    stems: frozenset[str],
    unit: str,
    section: str,
    head: tuple[str, ...] = (),
) -> Fit | None:
    """Return what the words are about; None where some of them are of no figure."""
    asked = stems - vocabulary.neutral
    if unit == "eur" and not stems & _BUDGET:
        asked |= stems & _PAYERS
    if not asked and unit not in _MEASURED:
        return None
    fits = [
        one
        for one in _candidates(vocabulary, asked)
        if asked <= one.words
        and _has_unit(one, unit)
        and _counts(vocabulary, one, stems, () if unit in _UNITS else head)
    ]
    if not fits:
        return None
    said = stems - vocabulary.own
    ranks = {one.name: _rank(one, said, unit, section) for one in fits}
    first = min(ranks.values())
    best = _of_the_payer(tuple(one for one in fits if ranks[one.name] == first), stems, unit)
    best = _come_true(best, stems)
    own = stems & vocabulary.own
    if own and not own & best[0].words:  # a word of the institution's name may be one of a row's
        best += tuple(one for one in fits if own & one.words)
    missing, unnamed, _, left, unmatched, _ = first
    if missing > _MOST_MISSING or (missing and unnamed and not unmatched and not best[0].is_total):
        return None
    return Fit(best, tuple(fits), missing, not left)


def _of_the_payer(best: tuple[Known, ...], stems: frozenset[str], unit: str) -> tuple[Known, ...]:
    """Return those of money that the payer's name tells apart from the others."""
    payers = stems & _PAYERS if unit == "eur" else frozenset[str]()
    return (tuple(one for one in best if payers and payers <= one.words)) or best


def _come_true(best: tuple[Known, ...], stems: frozenset[str]) -> tuple[Known, ...]:
    """Return those that are no plan, where the words speak of none."""
    if stems & _PLANNED:
        return best
    return tuple(one for one in best if not any(_PLANNED & label for label in one.asked)) or best


def explained(
    vocabulary: Vocabulary, stems: frozenset[str], unit: str, section: str
) -> tuple[Known, ...]:
    """Return the figures of a section that have all the words, and a label or a noun among them."""
    asked = stems - vocabulary.neutral
    return tuple(
        one
        for one in _candidates(vocabulary, asked)
        if one.section in (section, INDICATORS)
        and asked <= one.words
        and asked & one.counted.union(*one.asked)
        and _has_unit(one, unit)
        and (PER_ONE in stems) is one.is_average
    )


def _candidates(vocabulary: Vocabulary, asked: frozenset[str]) -> Iterable[Known]:
    if not asked:
        return vocabulary.known
    return min((vocabulary.by_stem.get(stem, ()) for stem in asked), key=len)


def _has_unit(one: Known, unit: str) -> bool:
    own = one.quantity.unit.key
    if unit == "kart" and not (one.quantity.noun.endswith(_DEEDS) or _is_of_visits(one)):
        return False
    if unit == "val" and own == RATIO.key and one.words & _HOUR:
        return True
    if unit in _UNITS:
        return own in _UNITS[unit] or (unit == "fiz" and own == RATIO.key)
    return own not in _NOT_COUNTED


def _is_of_visits(one: Known) -> bool:
    """Return whether it says how often one of something came."""
    return one.is_average and one.counted >= _VISIT


def _counts(
    vocabulary: Vocabulary, one: Known, stems: frozenset[str], head: tuple[str, ...]
) -> bool:
    """Return whether what stands after the number may be counted by the figure."""
    if (PER_ONE in stems) is not one.is_average:
        return False
    if _PEOPLE in head:
        return one.quantity.unit.key in (PERSONS.key, VISITS.key)
    nouns = [stem for stem in head if stem in vocabulary.nouns]
    own = one.counted | BOOKS.intersection(frozenset[str]().union(*one.asked))
    return not nouns or one.is_average or any(stem in own for stem in nouns)


def _rank(one: Known, stems: frozenset[str], unit: str, section: str) -> _Rank:
    """Return how much of the figure's labels and of its noun the words leave out."""
    missing = sum(len(asked & stems) * 2 < len(asked) for asked in one.asked)
    unnamed = not unit and not one.counted & stems
    left = sum(len(asked - stems) for asked in one.asked)
    matched = len(one.asked) - missing
    return missing + unnamed, unnamed, one.section != section, left, -matched, not one.is_total
