"""What a form says of itself: what its reports are called, whose they are, how they are headed."""

from typing import Final

from ataskaita.declared.kind import ReportKind
from ataskaita.declared.layout import BELOW, CAPITALS, CHAPTERS, DECIMAL, NUMBERED, THROUGH
from ataskaita.declared.prose import Prose
from ataskaita.declared.wording import BOTH, HEAD, Wording
from ataskaita.declared.words import Word
from ataskaita.messages import Phrase
from ataskaita.notation.covering import cover_of
from ataskaita.notation.drafting import Drafting
from ataskaita.notation.entries import Entry, Mistakes
from ataskaita.notation.keys import DECISION, DOCUMENTS, NOTE, NUMBERING
from ataskaita.notation.texts import prose_of
from ataskaita.sources.nodes import FaultyError, Mapping, Node, Series
from ataskaita.sources.structure import structure_object

_PLACES: Final = {
    "{metai}": "{year}",
    "{kiti_metai}": "{next_year}",
    "{istaiga}": "{institution}",
    "{istaigos}": "{institution_genitive}",
    "{vadovo}": "{head_genitive}",
}


def heading_of(said: str) -> str:
    """Return a heading with the places that declarations have for the year and the institution."""
    for place, ours in _PLACES.items():
        said = said.replace(place, ours)
    return said


def literal(said: str) -> str:
    """Return the text as `format` gives it back: a form's own braces are no places of ours."""
    return said.replace("{", "{{").replace("}", "}}")


def wording_of(entry: Entry, draft: Drafting, base: ReportKind | None) -> Wording:
    """Return the words of the kind that the form declares."""
    documents = entry.entry("dokumentai", DOCUMENTS)
    decision = documents.entry("sprendimas", DECISION) if documents else None
    return Wording(
        report=entry.needed("pavadinimas"),
        title=heading_of(entry.text("antraste")),
        cover=cover_of(entry, base),
        whose=_whose(entry, draft),
        decision=heading_of(decision.text("antraste")) if decision else "",
        note=_note(documents, draft) if documents else {},
    )


def _whose(entry: Entry, draft: Drafting) -> str:
    """Return whose report it is; nothing for the institution's."""
    said = entry.scalar("kieno")
    whose = said.text.strip() if said is not None else _OF_INSTITUTION
    if said is not None and whose not in (_OF_INSTITUTION, HEAD, BOTH):
        draft.unknown(whose, Phrase("owner"), (_OF_INSTITUTION, HEAD, BOTH), said.place)
    return whose if whose in (HEAD, BOTH) else ""


def _note(documents: Entry, draft: Drafting) -> dict[str, Prose]:
    """Return what the form says in the explanatory note, by the keys of its headings."""
    said = documents.entry("aiskinamasis_rastas", NOTE)
    found = {key: prose_of(said.scalar(key), draft) for key in NOTE.built} if said else {}
    return {key: one for key, one in found.items() if one is not None}


def words_of(entry: Entry, draft: Drafting) -> tuple[Word, ...]:
    """Return the words that reports of the form decline in their own way."""
    node = entry.value("zodziai")
    if node is None:
        return ()
    if not isinstance(node, Series):
        draft.mistakes.wrong_shape(node, "zodziai", Series)
        return ()
    return tuple(one for item in node.items if (one := _word(item, draft)) is not None)


def _word(node: Node, draft: Drafting) -> Word | None:
    try:
        word: Word = structure_object(node, Word, "zodziai")
    except FaultyError as error:
        draft.mistakes.faults += error.faults
        return None
    return word


_OF_INSTITUTION: Final = "istaigos"
_NUMBERING: Final = {
    "ne": CAPITALS,
    "1.": DECIMAL,
    "1.1.": DECIMAL,
    "I.": NUMBERED,
    "I SKYRIUS": CHAPTERS,
}
_THROUGH: Final = "per visą ataskaitą"
"""How a form asks for points that go on from section to section."""


_POINTS: Final = "1.1."


def points_of(entry: Entry, draft: Drafting) -> str:
    """Return how the form asks points to be numbered: `BELOW` sections, `THROUGH` all; else ""."""
    if not isinstance(entry.value("numeravimas"), Mapping):
        return BELOW if entry.text("numeravimas") == _POINTS else ""
    said = entry.entry("numeravimas", NUMBERING)
    asked = said.scalar("punktai") if said is not None else None
    if asked is not None and asked.text.strip() != _THROUGH:
        draft.unknown(asked.text.strip(), Phrase("way of numbering"), (_THROUGH,), asked.place)
    return THROUGH if asked is not None else ""


def headings_of(entry: Entry, draft: Drafting) -> str:
    """Return how the form asks its sections to be headed."""
    if isinstance(entry.value("numeravimas"), Mapping):
        node = entry.mapping("numeravimas")
        said = Entry(node, NUMBERING, Mistakes()).scalar("skyriai") if node else None
    else:
        said = entry.scalar("numeravimas")
    if said is None:
        return CAPITALS
    if said.text.strip() not in _NUMBERING:
        draft.unknown(said.text.strip(), Phrase("way of numbering"), _NUMBERING, said.place)
    return _NUMBERING.get(said.text.strip(), CAPITALS)
