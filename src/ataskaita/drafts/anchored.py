"""Which blocks belong together by what stands in them: identities, and figures that vote."""

from collections import Counter
from collections.abc import Mapping, Sequence

from ataskaita.drafts.alike import Told, likeness
from ataskaita.drafts.spine import Pair
from ataskaita.outline import Block


def anchored_pairs(
    base: Sequence[Block],
    edited: Sequence[Block],
    one: Sequence[Told],
    other: Sequence[Told],
    *,
    rendered: bool,
) -> Mapping[int, int]:
    """Return the pairs that identities tell, then figures, each for the block that holds most.

    Of what is `rendered` anew, texts of a path are counted anew too: only single ones are known.
    """
    found = _identical(base, edited)
    votes = _votes(holders_of(base, single=rendered), holders_of(edited, single=rendered))
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


Named = tuple[str, int]
"""A figure: its path, and which text of that path it is."""


def _votes(base: Mapping[Named, int], edited: Mapping[Named, int]) -> Counter[Pair]:
    """Return how many figures of each block of the base stand in each block of the draft."""
    return Counter((i, edited[name]) for name, i in base.items() if name in edited)


def holders_of(blocks: Sequence[Block], *, single: bool = False) -> Mapping[Named, int]:
    """Return in which block each figure stands; copies aside; of `single` ones only these."""
    found: dict[Named, int] = {}
    counts: Counter[str] = Counter()
    for number, block in enumerate(blocks):
        for span in block.figures:
            if span.path and span.occurrence:
                found.setdefault((span.path, span.occurrence), number)
                counts[span.path] += 1
    return {name: at for name, at in found.items() if not single or counts[name[0]] == 1}
