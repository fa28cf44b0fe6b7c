"""What a form says of itself: what its reports are called, whose they are, how they are headed."""

from typing import Final

from ataskaita.declared.layout import CAPITALS, CHAPTERS, DECIMAL, NUMBERED
from ataskaita.declared.wording import Wording
from ataskaita.messages import Phrase
from ataskaita.notation.drafting import Drafting
from ataskaita.notation.entries import Entry
from ataskaita.notation.keys import DECISION, DOCUMENTS

_PLACES: Final = {
    "{metai}": "{year}",
    "{kiti_metai}": "{next_year}",
    "{istaiga}": "{institution}",
    "{istaigos}": "{institution_genitive}",
}


def heading_of(said: str) -> str:
    """Return a heading with the places that declarations have for the year and the institution."""
    for place, ours in _PLACES.items():
        said = said.replace(place, ours)
    return said


def literal(said: str) -> str:
    """Return the text as `format` gives it back: a form's own braces are no places of ours."""
    return said.replace("{", "{{").replace("}", "}}")


def wording_of(entry: Entry) -> Wording:
    """Return the words of the kind that the form declares."""
    documents = entry.entry("dokumentai", DOCUMENTS)
    decision = documents.entry("sprendimas", DECISION) if documents else None
    return Wording(
        report=entry.needed("pavadinimas"),
        title=heading_of(entry.text("antraste")),
        decision=heading_of(decision.text("antraste")) if decision else "",
    )


_NUMBERING: Final = {
    "ne": CAPITALS,
    "1.": DECIMAL,
    "1.1.": DECIMAL,
    "I.": NUMBERED,
    "I SKYRIUS": CHAPTERS,
}


_POINTS: Final = "1.1."


def has_points(entry: Entry) -> bool:
    """Return whether the form asks for numbers of points too."""
    return entry.text("numeravimas") == _POINTS


def headings_of(entry: Entry, draft: Drafting) -> str:
    """Return how the form asks its sections to be headed."""
    said = entry.scalar("numeravimas")
    if said is None:
        return CAPITALS
    if said.text.strip() not in _NUMBERING:
        draft.unknown(said.text.strip(), Phrase("way of numbering"), _NUMBERING, said.place)
    return _NUMBERING.get(said.text.strip(), CAPITALS)
