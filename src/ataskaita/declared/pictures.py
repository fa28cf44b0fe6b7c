"""Photographs of a section: the picture itself, its caption, and what it shows."""

import hashlib

from attrs import field

from ataskaita.declared.fields import text
from ataskaita.declared.frame_fields import image
from ataskaita.records import frozen


@frozen
class Image:
    """A picture ready to be put into a document: without metadata, no larger than print needs."""

    name: str
    """The file, as the data names it."""
    data: bytes = field(repr=False)
    suffix: str
    """`jpeg` or `png`."""
    width: int
    """In pixels."""
    height: int

    @property
    def digest(self) -> str:
        """The SHA-256 of its bytes, in hex."""
        return hashlib.sha256(self.data).hexdigest()


@frozen
class Picture:
    """A photograph with its caption, and with what it shows for whoever can't see it."""

    image: Image = image("failas", "Nuotraukos failas")
    caption: str = text("pavadinimas", "Nuotraukos pavadinimas", required=True)
    description: str = text("aprasymas", "Kas matyti nuotraukoje", required=True)
