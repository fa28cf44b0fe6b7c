"""What clauses claim: each with the figure that it is about, and what stands right before it."""

from collections.abc import Callable, Iterator
from functools import cached_property
from typing import Final

from ataskaita.checks.clauses.fitting import Fit, fitting, unit_of
from ataskaita.checks.clauses.neutral import COMPARED, PER_ONE
from ataskaita.checks.clauses.reading import Clause, stems_said
from ataskaita.checks.clauses.stems import stems_of
from ataskaita.checks.clauses.vocabulary import Vocabulary
from ataskaita.patterns import Pattern
from ataskaita.records import frozen

_BACK: Final = Pattern(r"^\W*(?:tai|(?:iš )?jų|iš kurių|juose|jose|joje|jame)\b")
"""How a clause begins that goes on about what was counted before it."""
OF_SOME: Final = Pattern(r"^\W*(?:iš (?:jų|kurių)|tarp jų)\b")
"""How a clause begins that counts some of what was counted before it."""
_OF_FEW: Final = Pattern(r"^ (?:\w+ų )+\w*[^ų\W] – $")
"""What stands after a number that says of how many the next one is, behind a dash."""
_JOINED: Final = ("ir", ",")
_RELATIVE: Final = ("proc", "kart")
_MONEY: Final = "eur"
_THEIRS: Final = Pattern(r"^\W*jų (?!skaič|dali|sum|plot)\w+ų\b")
"""How a clause begins that goes on about others: edukacijų padaugėjo …, jų dalyvių – …"""
_BEYOND: Final = Pattern(r"\b(?:virši[jy]|pranok)\w* [^\W\d]")
"""Words of what is above a plan: the number after them is a difference."""
_THAN: Final = Pattern(r"\b(?:negu|nei|palyginti|lyginant|palyginus)\b")
_POST: Final = stems_of("etatas")
_COUNT, _SHARE, _CHANGE = "count", "share", "change"


@frozen(slots=False)
class Claim:
    """What a clause says of a figure."""

    clause: Clause
    kind: str
    """A count, a share, a change, or empty where nothing is claimed that can be judged."""
    words: Callable[[], Vocabulary]
    """What gives the words of the report's figures."""
    section: str
    """The key of the section that it stands in."""
    before: "Claim | None" = None
    """The claim right before it in the same sentence."""
    direction: int = 0
    """1 where it says that something grew, −1 that it fell."""
    elsewhen: bool = False
    """Whether it is of another year, by its own words or by those that it is joined to."""

    @cached_property
    def fit(self) -> Fit | None:
        """The figures that it may be about; few claims are asked for them."""
        if self.is_share:
            return None
        return fit_of(self.clause, self.before, self.words(), self.section, goes_on=self.is_change)

    @property
    def is_count(self) -> bool:
        """Whether it says how many there are."""
        return self.kind == _COUNT

    @property
    def is_share(self) -> bool:
        """Whether it says how much of a whole something is."""
        return self.kind == _SHARE

    @property
    def is_change(self) -> bool:
        """Whether it says by how much something grew or fell."""
        return self.kind == _CHANGE


def claims_of(
    clauses: tuple[Clause, ...], words: Callable[[], Vocabulary], section: str
) -> Iterator[Claim]:
    """Generate the claims of a text's clauses in order."""
    before: Claim | None = None
    for one in clauses:
        if before is not None and before.clause.sentence != one.sentence:
            before = None
        before = _claim(one, before, words, section)
        yield before


def _claim(
    clause: Clause, before: Claim | None, words: Callable[[], Vocabulary], section: str
) -> Claim:
    direction = _direction(clause, before)
    elsewhen = _is_elsewhen(clause, before)
    says_nothing = elsewhen or _is_of_few(clause, before) or _may_be_a_change(clause, before)
    kind = "" if says_nothing else _kind(clause, direction)
    made = Claim(clause, kind, words, section, before, direction, elsewhen)
    if made.is_count and _is_of_some(made):
        return Claim(clause, "", words, section, before, direction, elsewhen)
    return made


def _is_elsewhen(clause: Clause, before: Claim | None) -> bool:
    """Return whether it is of a year that the report isn't of: 2018 m. – 700 ir 6 200."""
    if clause.of_another_year or before is None:
        return clause.of_another_year
    return before.elsewhen and clause.before in _JOINED and not clause.names_its_year


def _is_of_few(clause: Clause, before: Claim | None) -> bool:
    """Return whether it is of so many only, or ends a range: 2 padalinių fondas – 11 tūkst."""
    if before is None:
        return False
    ends_range = clause.said.bound == "iki" and before.clause.said.bound == "nuo"
    return (ends_range and not before.direction) or bool(_OF_FEW.match(before.clause.after))


def _may_be_a_change(clause: Clause, before: Claim | None) -> bool:
    """Return whether it goes on behind a dash after a change: vaikų padaugėjo 370, kitų – 555."""
    return before is not None and before.is_change and clause.is_elliptic and clause.before == ","


def _is_of_some(claim: Claim) -> bool:
    """Return whether it counts some of what was counted before, by words that no figure has."""
    before = claim.before
    if before is None or not OF_SOME.search(claim.clause.small) or before.fit is None:
        return False
    return claim.fit is not None and claim.fit.one is not None and claim.fit.one is before.fit.one


def _direction(clause: Clause, before: Claim | None) -> int:
    """Return which way the clause goes; `nuo` and `iki` go on as what is before them."""
    if clause.said.about and COMPARED.search(clause.small) and not _THAN.search(clause.after):
        return 0
    if not clause.direction and before is not None and clause.said.bound in ("nuo", "iki"):
        return before.direction
    return clause.direction


def _kind(clause: Clause, direction: int) -> str:
    is_range = clause.said.bound == "nuo" and not direction
    if clause.said.bound == "po" or clause.is_alternative or is_range:
        return ""
    if direction:
        compares = bool(COMPARED.search(clause.small))
        return "" if compares and not clause.of_last_year else _CHANGE
    if _THAN.search(clause.small) or _BEYOND.search(clause.small):
        return ""
    return _SHARE if clause.said.unit == "proc" else _COUNT


def _goes_on(clause: Clause, before: Claim) -> bool:
    """Return whether the clause says by a word that it is about what was counted before it."""
    of_each = PER_ONE in before.clause.stems and PER_ONE not in clause.stems
    return of_each or clause.is_of_a_place or bool(_BACK.search(clause.small))


def fit_of(
    clause: Clause,
    before: Claim | None,
    vocabulary: Vocabulary,
    section: str,
    *,
    goes_on: bool = False,
) -> Fit | None:
    """Return what the clause is about, by its own words or with those before it.

    A clause without words of its own goes on about the same where it says a change.
    """
    if before is not None and not clause.stems - vocabulary.neutral:
        if _THEIRS.search(clause.small):
            return None
        goes_on = goes_on or clause.of_last_year or clause.said.bound == "iki"
        return before.fit if goes_on else None
    for unit in _units(clause, before, goes_on=goes_on):
        for tried in _tried(clause, before, vocabulary):
            found = (fitting(vocabulary, one, unit, section, clause.first_stems) for one in tried)
            fits = [one for one in found if one is not None]
            if fits:
                return min(fits, key=lambda one: one.missing)
    return None


def _units(clause: Clause, before: Claim | None, *, goes_on: bool) -> Iterator[str]:
    """Generate the units that its number may have: alone behind a dash, that of the one before."""
    own = clause.said.unit
    if not own and clause.is_elliptic:
        posts = ("etat",) if _POST & clause.stems else ()
        before_it = () if before is None else (before.clause.said.unit, unit_of(before.fit))
        after = () if clause.unit_after == _MONEY else (clause.unit_after,)  # it has its thousands
        yield from (one for one in (*posts, *before_it, *after) if one not in ("", *_RELATIVE))
    yield "" if goes_on and own in _RELATIVE else own


def _tried(
    clause: Clause, before: Claim | None, vocabulary: Vocabulary
) -> Iterator[list[frozenset[str]]]:
    """Generate the words by which it may be fitted, those first that are surely meant."""
    own = clause.stems
    if before is None:
        yield [] if clause.is_of_a_place else [own]
        return
    lead = own | stems_said(before.clause.lead)
    if _is_joined(clause, before, vocabulary):
        yield [lead]
    tried = [own | before.clause.stems, *(() if clause.is_of_a_place else (lead,))]
    if before.fit is not None:
        tried.append(own | before.fit.best[0].counted)
    yield tried if _goes_on(clause, before) else [own, *tried]


def _is_joined(clause: Clause, before: Claim, vocabulary: Vocabulary) -> bool:
    """Return whether its number shares a lead with the one before: 345 garsiniai ir 212 vaizdinių.

    So it is where `ir` joins them, and what they count is said only once.
    """
    return clause.before == "ir" and not vocabulary.nouns.intersection(before.clause.first_stems)
