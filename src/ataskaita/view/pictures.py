"""Pictures, ready for a template to print."""

from collections.abc import Mapping
from typing import ClassVar

from attrs import field

from ataskaita.records import frozen
from ataskaita.view.asking import Fielded


@frozen
class Picture(Fielded):
    """A photograph: `{{ nuotrauka }}` prints it, no larger than it is and than the text's width."""

    asked_as: ClassVar[Mapping[str, str]] = {
        "pavadinimas": "caption",
        "aprasymas": "description",
    }

    caption: str
    description: str
    """What it shows, for whoever can't see it."""
    data: bytes = field(repr=False)
    suffix: str
    """`jpeg` or `png`."""
    width: int
    """In pixels."""
    height: int
    digest: str
    """By which the same picture is known again."""

    def __str__(self) -> str:
        return self.description
