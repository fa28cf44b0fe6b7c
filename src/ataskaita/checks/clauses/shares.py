"""Shares that sentences say: of a part, by number or by words, in a whole with all its words."""

from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import Final

from ataskaita.checks.clauses.claims import Claim
from ataskaita.checks.clauses.fitting import Fit, fitting, unit_of
from ataskaita.checks.clauses.naming import TOTAL
from ataskaita.checks.clauses.reading import first_part, stems_said
from ataskaita.checks.clauses.vocabulary import Known, Vocabulary
from ataskaita.declared.indicators import share
from ataskaita.declared.precision import Number
from ataskaita.declared.units import LOANS, PHYSICAL_UNITS, Unit
from ataskaita.patterns import Pattern
from ataskaita.records import frozen

_WHOLE: Final = Pattern(r"\bvis(?:ų|o|os)\b")
_APPOSED: Final = Pattern(
    r"^\W*(?:arba|tai|tai yra|tai sudaro|tai sudarė|t\. ?y\.)?\s*(?:apie|beveik|maždaug)?\W*$"
)
_FRACTION: Final = Pattern(r"\b(?:pus[ėę]|(?:treč|ketvirta|penkta)dal\w+) (?=\($)")
"""Words that say a share before its percentage: beveik pusė (43,5 proc.)."""
_ASIDE: Final = ("–", "(", ",", "arba")
_MONEY: Final = "eur"
_TITLES: Final = "pavad"
_UNITS: Final = ("", _MONEY, "fiz", "val")


@frozen
class Share:
    """A part and its whole, as figures or as a number."""

    part: Number
    part_name: str
    """The figure's name; empty for a number that is none."""
    wholes: tuple[Known, ...]
    """What the whole may be: the likeliest first."""
    is_sure: bool
    """Whether the words mean one whole only."""
    written: str = ""
    """The number as it stands in the sentence, where that is the part."""
    is_typed: bool = False
    is_money: bool = False
    """Whether it is written in euros; the whole may be kept in thousands of them."""
    doubt: Number = 0
    """How far off the number may be as it is rounded: 7,7 tūkst. Eur."""

    @property
    def is_number(self) -> bool:
        """Whether the part stands as a number beside the percentage."""
        return bool(self.written)

    def of(self, whole: Known) -> Decimal:
        """Return the part's percentage of that whole."""
        return self._percentage(self.part, whole)

    def slack_of(self, whole: Known) -> Decimal:
        """Return by how much that may be off because the number is rounded."""
        return self._percentage(self.doubt, whole)

    def _percentage(self, part: Number, whole: Known) -> Decimal:
        times = whole.quantity.unit.times if self.is_money else 1
        return share(part, (whole.quantity.value or 0) * times) or Decimal(0)


def names_a_whole(claim: Claim) -> bool:
    """Return whether the words after a percentage say of what it is: of all of something."""
    return bool(_WHOLE.search(first_part(claim.clause.after)))


def whole_words(claim: Claim) -> frozenset[str]:
    """Return the stems of the words after a percentage."""
    return stems_said(first_part(claim.clause.after))


def share_of(claim: Claim, vocabulary: Vocabulary, section: str) -> Share | None:
    """Return what a share is of; None where the words don't say it."""
    whole_stems = whole_words(claim)
    said = stems_said(_FRACTION.sub("", claim.clause.lead))
    lead = said - vocabulary.neutral
    whole = _whole(claim, whole_stems, vocabulary, section)
    if whole is None:
        return None
    if not lead:
        return _of_number(claim, whole) if _is_apposed(claim) else None
    ways = _ways(said, whole_stems, whole)
    part = _best(vocabulary, ways, section, whole.best[0].quantity.unit)
    if part is None or part.one is None or not part.one.quantity.value:
        return None
    return _of_figure(_in_its_row(part.one, whole, lead, vocabulary), whole)


def _in_its_row(part: Known, whole: Fit, lead: frozenset[str], vocabulary: Vocabulary) -> Known:
    """Return the part that stands in the whole's own row, where its words are of that too."""
    row, column = (one.name.rpartition(".") for one in (whole.best[0], part))
    beside = vocabulary.by_name.get(f"{row[0]}.{column[2]}")
    is_of_it = _table_of(column[0]) == _table_of(row[0]) and row[2] != column[2]
    return beside if beside and is_of_it and lead <= beside.words else part


def _table_of(row: str) -> str:
    return row.rpartition(".")[0]


def _whole(claim: Claim, words: frozenset[str], vocabulary: Vocabulary, section: str) -> Fit | None:
    """Return the whole: what the words after the percentage say, or `iš N` before it."""
    if words - vocabulary.neutral:
        return _best(vocabulary, [words], section)
    before = claim.before
    return before.fit if before is not None and before.clause.said.bound == "iš" else None


def _of_number(claim: Claim, whole: Fit) -> Share | None:
    before = _like(whole, claim.before)
    if before is None or not before.is_count or before.clause.said.bound == "iš":
        return None
    said = before.clause.said
    name = before.fit.best[0].name if before.fit else ""
    wholes = _as_named(_wholes(whole, name), whole, whole_words(claim))
    sure, is_money = whole.one is not None, said.unit == _MONEY
    if not wholes or (said.scaled and not _is_known(before)):
        return None
    written = said.number, said.typed, is_money, said.doubt
    return Share(said.value, name, wholes, sure, *written)


def _like(whole: Fit, before: Claim | None) -> Claim | None:
    """Return the count before it that may be a part of the whole: of copies, no titles."""
    if before is None or before.clause.said.unit != _TITLES or unit_of(whole) == _TITLES:
        return before
    return before.before


def may_be_of(claim: Claim, vocabulary: Vocabulary) -> Iterator[Known]:
    """Generate the figures of its section whose own labels have all the words of its whole."""
    words = whole_words(claim) - vocabulary.neutral
    for one in vocabulary.known if words else ():
        labels = one.counted.union(*one.asked)
        if one.section == claim.section and words <= labels and one.quantity.value:
            yield one


def _is_known(claim: Claim) -> bool:
    """Return whether its number is that of the figure that it is about."""
    one = claim.fit.one if claim.fit else None
    value = one.quantity.value if one else None
    return bool(one and value and claim.clause.said.allows(value * one.quantity.unit.times))


def _of_figure(part: Known, whole: Fit) -> Share | None:
    wholes = _wholes(whole, part.name)
    value = part.quantity.value
    if not wholes or value is None:
        return None
    return Share(value, part.name, wholes, whole.one is not None)


def _wholes(whole: Fit, part: str) -> tuple[Known, ...]:
    """Return what the whole may be: what fits best, and the total of the part's own table."""
    table = part.rpartition(".")[0]
    own = [one for one in whole.others if one.name.endswith(TOTAL) and _is_in(one.name, table)]
    both = (*own, *(one for one in whole.best if one not in own))
    return tuple(one for one in both if one.name != part)


def _as_named(wholes: tuple[Known, ...], whole: Fit, words: frozenset[str]) -> tuple[Known, ...]:
    """Return them with that first which is named by more than what it counts: viso fondo."""
    named = [one for one in whole.best if words & one.words - one.counted]
    return (*named, *(one for one in wholes if one not in named)) if whole.is_whole else wholes


def _is_in(total: str, table: str) -> bool:
    above = total.rpartition(".")[0]
    return bool(table) and (table == above or table.rpartition(".")[0] == above)


def _is_apposed(claim: Claim) -> bool:
    return bool(_APPOSED.match(claim.clause.lead.lower())) and claim.clause.before in _ASIDE


def _ways(
    lead: frozenset[str], whole_stems: frozenset[str], whole: Fit
) -> Iterator[frozenset[str]]:
    """Generate how the part's words may be put together: with those of the whole, or alone."""
    yield lead | whole_stems
    yield lead | whole.best[0].counted
    yield lead


def _best(
    vocabulary: Vocabulary, ways: Iterable[frozenset[str]], section: str, of: Unit | None = None
) -> Fit | None:
    """Return what the first way of putting words together says, of that unit if there is one."""
    for stems in ways:
        found = (fitting(vocabulary, stems, unit, section) for unit in _UNITS)
        fits = [one for one in found if one is not None and _is_like(one, of)]
        if fits:
            return min(fits, key=lambda one: (one.missing, one.best[0].section != section))
    return None


def _is_like(fit: Fit, of: Unit | None) -> bool:
    return of is None or are_alike(fit.best[0].quantity.unit, of)


def are_alike(part: Unit, whole: Unit) -> bool:
    """Return whether what is counted in one unit may be a part of what is in the other."""
    return part.key == whole.key or {part.key, whole.key} == {PHYSICAL_UNITS.key, LOANS.key}
