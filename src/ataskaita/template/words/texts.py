"""What a template says itself, for what comes into it to fit."""

from collections.abc import Mapping, Sequence
from typing import Final

from attrs import field, frozen

STYLES: Final = "word/styles.xml"
NUMBERING: Final = "word/numbering.xml"


@frozen
class TemplateTexts:
    """A template's own parts, as far as its tags leave them."""

    parts: Mapping[str, bytes] = field(factory=dict)
    """Those that no tag stands in."""
    sources: Sequence[str] = ()
    """Those with tags, as they are read."""
