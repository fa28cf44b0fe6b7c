"""What blocks of sections hold, and a template that goes through them prints nowhere."""

from collections.abc import Collection, Iterator
from typing import Final

from ataskaita.compose.layout import BLOCKS, DEFAULT
from ataskaita.view import Names, Rows, View, below

BLOCK: Final = "blokas"
"""The path of a block: by what tags print of it, it is known."""
HELD: Final = ("poskyris", "tekstas", "lentele", "pastaba", "nuotraukos")
"""What of a block says data; a chart says what a text or a table does."""
_STEPS: Final = "skyriai"


def unshown(view: View, printed: Collection[tuple[str, str]]) -> tuple[str, ...]:
    """Return the names of what the blocks hold that this view's template has gone through.

    `printed` are the names that its tags print, each with the path of what it stands below.
    """
    blocks = list(blocks_gone_through(view))
    lost = (one for one in HELD if (BLOCK, one) not in printed)
    return tuple(one for one in lost if any(below(block, one) for block in blocks))


def blocks_gone_through(view: View) -> Iterator[object]:
    """Generate the blocks of all sections whose blocks a template has asked this view for."""
    steps = view.names.get(_STEPS)
    for step in steps.items if isinstance(steps, Rows) else ():
        made = step.children if isinstance(step, Names) else {}
        for name in (BLOCKS, DEFAULT):
            blocks = made.get(name)
            yield from blocks.items if isinstance(blocks, Rows) else ()
