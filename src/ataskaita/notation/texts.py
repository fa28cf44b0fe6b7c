"""Texts of the form itself, as Markdown: they are printed, and quote no figures."""

from collections.abc import Iterable

from ataskaita.declared.prose import Prose, Quotation
from ataskaita.messages.notation import QUOTED_IN_FORM
from ataskaita.notation.drafting import Drafting
from ataskaita.sources.nodes import FaultyError, Scalar
from ataskaita.sources.prose import read_prose


def prose_of(said: Scalar | None, draft: Drafting) -> Prose | None:
    """Return the text; a form's own quotes no figures, which is for data to do."""
    if said is None:
        return None
    try:
        text = read_prose(said)
    except FaultyError as error:
        draft.mistakes.faults += error.faults
        return None
    if text is not None and any(isinstance(run, Quotation) for run in _runs(text)):
        draft.mistakes.note(QUOTED_IN_FORM, said.place)
        return None
    return text


def _runs(text: Prose) -> Iterable[object]:
    return (run for block in text.blocks for run in block.runs)
