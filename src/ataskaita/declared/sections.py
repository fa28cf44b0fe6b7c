"""What every section of the report has."""

from ataskaita.declared.fields import last, pictures, prose, rare, text
from ataskaita.declared.frame_fields import blocks
from ataskaita.declared.own import Addition
from ataskaita.declared.pictures import Picture
from ataskaita.declared.prose import Prose
from ataskaita.records import frozen

ADDITIONS = "papildomai"
"""What data calls that which an institution adds to a section."""


@frozen
class Section:
    """A chapter of the report; its own fields follow these.

    >>> from attrs import frozen
    >>> from ataskaita.declaring import PIECES, Section, figure
    >>> @frozen(kw_only=True)
    ... class Visiting(Section):
    ...     exhibitions: int | None = figure("parodos", "Parodos", PIECES)
    >>> Visiting(heading="Lankymas", exhibitions=3).exhibitions
    3
    """

    heading: str | None = rare(text("pavadinimas", "Skyriaus pavadinimas"))
    """Replaces the standard heading."""
    introduction: Prose | None = prose("ivadas", "Įvadas")
    pictures: tuple[Picture, ...] = pictures("nuotraukos", "Nuotraukos")
    """Printed at the section's end."""
    own_blocks: tuple[Addition, ...] = last(blocks(ADDITIONS, "Papildomi tekstai ir lentelės"))
    """What the institution adds itself: texts, tables."""
