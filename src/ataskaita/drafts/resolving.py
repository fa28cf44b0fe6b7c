"""What a person has decided of conflicts → what is done, with nothing left to be told of them."""

from collections.abc import Iterable, Mapping

from attrs import evolve

from ataskaita.drafts.decisions import Decisions, Remark
from ataskaita.drafts.outcome import Side

Decided = Mapping[str, Side]
"""Whose stands, by the key of the conflict."""


def undecidable(decisions: Decisions, decided: Decided) -> tuple[str, ...]:
    """Return the keys that are of no conflict, or of one in which the program's can't be had."""
    known = {one.conflict.key: one for one in decisions.remarks}
    return tuple(key for key, side in decided.items() if not _can(known.get(key), side))


def _can(remark: Remark | None, side: Side) -> bool:
    return remark is not None and (side == "theirs" or remark.instead is not None)


def resolved(decisions: Decisions, decided: Decided) -> Decisions:
    """Return what is done once a person has decided; what they left open stays a remark."""
    left = tuple(one for one in decisions.remarks if one.conflict.key not in decided)
    settled = [one for one in decisions.remarks if one.conflict.key in decided]
    chosen = (one.instead for one in settled if decided[one.conflict.key] == "program")
    told = evolve(decisions, remarks=left, settled=len(settled))
    return _together(told, (one for one in chosen if one is not None))


def _together(decisions: Decisions, others: Iterable[Decisions]) -> Decisions:
    """Return all that these do; what is rewritten already isn't twice."""
    for one in others:
        decisions = evolve(
            decisions,
            rewritings=tuple(dict.fromkeys((*decisions.rewritings, *one.rewritings))),
            ins=(*decisions.ins, *one.ins),
            outs=(*decisions.outs, *one.outs),
            replaced={**decisions.replaced, **one.replaced},
            applied=(*decisions.applied, *one.applied),
        )
    return decisions
