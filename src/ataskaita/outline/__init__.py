"""What a document says, block by block: its outline. Knows no bytes.

Whoever renders writes it, whoever reads a document makes it, and both mean the same text.
"""

from ataskaita.outline.blocks import Block, Kind, Span, Style
from ataskaita.outline.outlines import Chart, Outline, Picture, Story, Table
from ataskaita.outline.tags import is_number, number_in, tag_of
from ataskaita.outline.telling import lines_of
from ataskaita.outline.texts import (
    NO_BREAK_HYPHEN,
    OBJECT,
    PARAGRAPH_END,
    SOFT_HYPHEN,
    folded,
    masked,
)

__all__ = [
    "NO_BREAK_HYPHEN",
    "OBJECT",
    "PARAGRAPH_END",
    "SOFT_HYPHEN",
    "Block",
    "Chart",
    "Kind",
    "Outline",
    "Picture",
    "Span",
    "Story",
    "Style",
    "Table",
    "folded",
    "is_number",
    "lines_of",
    "masked",
    "number_in",
    "tag_of",
]
