"""Which blocks belong together by what stands in them: identities, and figures that vote."""

from collections import Counter
from collections.abc import Mapping, Sequence

from ataskaita.drafts.alike import Told, likeness
from ataskaita.drafts.spine import Pair
from ataskaita.outline import Block


def anchored_pairs(
    base: Sequence[Block], edited: Sequence[Block], one: Sequence[Told], other: Sequence[Told]
) -> Mapping[int, int]:
    """Return the pairs that identities tell, then figures, each for the block that holds most."""
    found = _identical(base, edited)
    votes = _votes(base, edited)
    taken = set(found.values())
    ranked = sorted(votes, key=lambda pair: (-votes[pair], -likeness(one[pair[0]], other[pair[1]])))
    for i, j in ranked:
        if i not in found and j not in taken and base[i].kind == edited[j].kind:
            found[i] = j
            taken.add(j)
    return found


def _identical(base: Sequence[Block], edited: Sequence[Block]) -> dict[int, int]:
    known = {block.identity: i for i, block in enumerate(base) if block.identity}
    found: dict[int, int] = {}
    for j, block in enumerate(edited):
        i = known.get(block.identity, -1)
        if i >= 0 and base[i].kind == block.kind:
            found.setdefault(i, j)
    return found


def _votes(base: Sequence[Block], edited: Sequence[Block]) -> Counter[Pair]:
    """Return how many figures of each block of the base stand in each block of the draft."""
    holders = holders_of(base)
    votes: Counter[Pair] = Counter()
    for j, block in enumerate(edited):
        for span in block.figures:
            if span.occurrence and span.anchor in holders:
                votes[holders[span.anchor], j] += 1
    return votes


def holders_of(base: Sequence[Block]) -> Mapping[str, int]:
    """Return in which block of the base each figure stands, by its bookmark."""
    return {span.anchor: i for i, block in enumerate(base) for span in block.figures if span.anchor}
