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


def parts_are_not_above(
    evidence: Evidence, passage: Passage, claims: tuple[Claim, ...], wrong: Sequence[Claim]
) -> Iterator[Finding]:
    """Find numbers of some of those that the sentence has counted, above all that it counts.

    Of the `wrong` ones something is told already.
    """
    for place, one in enumerate(claims):
        if one in wrong:
            continue
        before = [each for each in claims[:place] if _counts(each, one)]
        if not before or claims[place - 1] is not before[-1] or not _is_of_them(one, before[-1]):
            continue
        whole = max(before, key=lambda each: each.clause.said.value)
        if one.clause.said.value <= whole.clause.said.value or not _is_typed(one, whole):
            continue
        yield finding(
            MORE_THAN_COUNTED,
            (evidence.quoted(passage, each.clause.said.text) for each in (one, whole)),
            found=one.clause.whole,
            part=one.clause.said.value,
            whole=whole.clause.said.value,
        )


def _counts(one: Claim, later: Claim) -> bool:
    """Return whether it counts things in the same sentence, in the same unit."""
    units = one.clause.said.unit, later.clause.said.unit
    alike = units[0] == units[1] or all(unit in _PIECES for unit in units)
    return one.is_count and alike and one.clause.sentence == later.clause.sentence


def _is_of_them(one: Claim, before: Claim) -> bool:
    clause = one.clause
    if not one.is_count or _AGE.match(clause.after):
        return False
    if _OF_THEM.fullmatch(clause.lead.lower()):
        return True
    is_next = not clause.lead and not clause.before
    return is_next and bool(_OF.fullmatch(before.clause.lead.lower()) and _WERE.match(clause.after))


def _is_typed(*claims: Claim) -> bool:
    return any(one.clause.said.typed for one in claims)
