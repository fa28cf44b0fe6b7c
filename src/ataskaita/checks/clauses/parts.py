"""Parts that a sentence says of what it has counted: „Surengta 740 renginių, iš jų 845 vaikams“."""

from collections.abc import Iterator, Sequence
from typing import Final

from ataskaita.checks.clauses.claims import Claim
from ataskaita.checks.evidence import Evidence, finding
from ataskaita.checks.passages import Passage
from ataskaita.errors import Finding
from ataskaita.messages.sentences import MORE_THAN_COUNTED
from ataskaita.patterns import Pattern

_OF_THEM: Final = Pattern(r"\W*(?:iš (?:jų|kurių)|tarp (?:jų|kurių))(?: net| tik)? ")
"""What stands before a number that counts some of those before it, and nothing else."""
_OF: Final = Pattern(r"\W*iš (?:visų )?")
_WERE: Final = Pattern(r" (?:buvo|yra|tapo|–) ")
"""What goes on about those of whom a number has just been said."""
_AGE: Final = Pattern(r" (?:m\.|met|mėn|d\.|dien|val|savait)")
_PIECES: Final = ("", "fiz")
"""Units of what is counted piece by piece, said or left out."""
_Counted = tuple[int, str]
"""A sentence and a unit."""


def parts_are_not_above(
    evidence: Evidence, passage: Passage, claims: tuple[Claim, ...], wrong: Sequence[Claim]
) -> Iterator[Finding]:
    """Find numbers of some of those that the sentence has counted, above all that it counts.

    Of the `wrong` ones something is told already.
    """
    most: dict[_Counted, Claim] = {}
    for before, one in zip((None, *claims), claims, strict=False):
        if not one.is_count:
            continue
        counted = _counted(one)
        whole = most.get(counted)
        if whole is not None and one.clause.said.value <= whole.clause.said.value:
            continue
        most[counted] = one
        if whole is None or not _is_part(one, before, counted) or one in wrong:
            continue
        if _is_typed(one, whole):
            yield finding(
                MORE_THAN_COUNTED,
                (evidence.quoted(passage, each.clause.said.text) for each in (one, whole)),
                found=one.clause.whole,
                part=one.clause.said.value,
                whole=whole.clause.said.value,
            )


def _counted(one: Claim) -> _Counted:
    """Return in which sentence and unit it counts: only such numbers can be parts of each other."""
    unit = one.clause.said.unit
    return one.clause.sentence, "" if unit in _PIECES else unit


def _is_part(one: Claim, before: Claim | None, counted: _Counted) -> bool:
    if before is None or not before.is_count or _counted(before) != counted:
        return False
    return _is_of_them(one, before)


def _is_of_them(one: Claim, before: Claim) -> bool:
    clause = one.clause
    if _AGE.match(clause.after):
        return False
    if _OF_THEM.fullmatch(clause.lead.lower()):
        return True
    is_next = not clause.lead and not clause.before
    return is_next and bool(_OF.fullmatch(before.clause.lead.lower()) and _WERE.match(clause.after))


def _is_typed(*claims: Claim) -> bool:
    return any(one.clause.said.typed for one in claims)
