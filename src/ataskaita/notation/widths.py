"""How wide a form asks a field or a column to be, in millimetres of a printed page."""

from typing import Final

from ataskaita.messages.form_pages import NO_SUCH_WIDTH
from ataskaita.messages.notation import IDLE_ENTRY
from ataskaita.notation.drafting import Drafting
from ataskaita.notation.entries import Entry
from ataskaita.notation.keys import FIELD

_LEAST: Final = 5
_MOST: Final = 250
"""Of a page on its side, without its margins."""
_RUNNING: Final = ("pastraipos", "tekstai", "nuotraukos")
"""What stands in no column unless a table has one of it."""


def width_of(entry: Entry, draft: Drafting) -> int:
    """Return how wide the entry asks to be; 0 where it says nothing."""
    width, kind = entry.count("plotis"), entry.text("tipas")
    if width is None:
        return 0
    if entry.keys is FIELD and kind in _RUNNING:
        draft.mistakes.note(IDLE_ENTRY, entry.place("plotis"), key="plotis", type=kind)
    if not _LEAST <= width <= _MOST:
        facts = {"found": str(width), "least": str(_LEAST), "most": str(_MOST)}
        draft.mistakes.note(NO_SUCH_WIDTH, entry.place("plotis"), **facts)
    return width
