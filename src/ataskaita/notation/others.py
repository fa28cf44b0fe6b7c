"""What a form leaves for others to fill by hand: sections, tables, columns, fields."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from ataskaita.messages import Phrase
from ataskaita.messages.form_pages import FILLED_BY_OTHERS
from ataskaita.messages.notation import IDLE_ENTRY
from ataskaita.notation.drafting import Drafting
from ataskaita.notation.entries import Entry

_OTHERS: Final = "kiti"
_PICTURES: Final = "nuotraukos"
_VAIN: Final = (
    *("suma", "formule", "salia", "ribos", "vienam", "siuloma", "privaloma"),
    *("is_viso", "diagrama", "be_duomenu", "lapas"),
)
"""What is asked, computed, compared: nothing of what others write by hand."""


def is_for_others(entry: Entry, draft: Drafting) -> bool:
    """Return whether others fill what the entry declares, when the report is written."""
    said = entry.scalar("pildo")
    if said is None:
        return draft.by_others
    if said.text.strip() != _OTHERS:
        draft.unknown(said.text.strip(), Phrase("who fills it"), (_OTHERS,), said.place)
    if entry.text("tipas") == _PICTURES:
        draft.mistakes.note(IDLE_ENTRY, said.place, key="pildo", type=_PICTURES)
    for key in (one for one in _VAIN if one in entry):
        draft.mistakes.note(FILLED_BY_OTHERS, entry.place(key), key=key)
    return True


@contextmanager
def filled_so(entry: Entry, draft: Drafting) -> Iterator[bool]:
    """Let all that is read meanwhile be for others, where the entry is; give whether it is."""
    before = draft.by_others
    draft.by_others = is_for_others(entry, draft)
    try:
        yield draft.by_others
    finally:
        draft.by_others = before
