"""Two outlines → where each block of the one is now in the other."""

from collections.abc import Mapping

from attrs import Factory

from ataskaita.drafts.alike import Folding
from ataskaita.drafts.anchored import anchored_pairs
from ataskaita.drafts.matching import Matching
from ataskaita.drafts.parting import Parting
from ataskaita.outline import Outline
from ataskaita.records import frozen


@frozen
class Alignment:
    """Where each block of a base is in an edited draft, by their numbers."""

    pairs: Mapping[int, int]
    """The base's blocks, and which blocks they are now."""
    moved: frozenset[int] = frozenset()
    """Those of the base that stand elsewhere now."""
    joined: Mapping[int, int] = Factory(dict)
    """Those of the base that now stand within another's block."""
    split: Mapping[int, int] = Factory(dict)
    """Blocks of the draft that were a part of one of the base, and of which."""
    copied: Mapping[int, int] = Factory(dict)
    """Blocks of the draft that are copies of one of the base, which stands elsewhere too."""
    deleted: tuple[int, ...] = ()
    """Those of the base that are nowhere; none that say nothing."""
    typed: tuple[int, ...] = ()
    """Those of the draft that nobody made but people; none that say nothing."""


def align(base: Outline, edited: Outline, *, rendered: bool = False) -> Alignment:
    """Return where each block of the base is in a draft whose figures are `named` by it.

    `rendered` is whether the other isn't a draft but a rendering of other data.
    """
    return Aligning(base).to(edited, rendered=rendered)


class Aligning:
    """A base that is aligned with others; what it says is worked out once."""

    def __init__(self, base: Outline) -> None:
        """Take the base."""
        self._base, self._folding = base, Folding()
        self._one = self._folding.told(base.blocks)

    def to(self, edited: Outline, *, rendered: bool = False) -> Alignment:
        """Return where its blocks are in a draft, or in what was `rendered` anew: see `align`."""
        one, other = self._one, self._folding.told(edited.blocks)
        matching = Matching(one, other)
        blocks = self._base.blocks, edited.blocks
        matching.match(anchored_pairs(*blocks, one, other, rendered=rendered))
        parting = Parting(one, other, matching.pairs)
        parting.swap_stolen(matching.moved)
        parting.part(*blocks)
        return Alignment(
            matching.pairs,
            frozenset(matching.moved),
            parting.joined,
            parting.split,
            parting.copied,
            tuple(i for i in parting.deleted if not one[i].is_empty),
            tuple(j for j in parting.typed if not other[j].is_empty),
        )
