"""What a document says, block by block: its outline. Knows no bytes.

Whoever renders writes it, whoever reads a document makes it, and both mean the same text. Names are
fetched when they are first asked for: whoever renders asks only how a figure is tagged.
"""

from typing import TYPE_CHECKING

from ataskaita.doors import door

if TYPE_CHECKING:
    from ataskaita.outline.blocks import Block, Kind, Span, Style
    from ataskaita.outline.outlines import Chart, Outline, Picture, Story, Table
    from ataskaita.outline.tags import Anchor, is_number, number_in, tag_of
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
    "Anchor",
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

__getattr__, __dir__ = door(
    __name__,
    {
        "blocks": ["Block", "Kind", "Span", "Style"],
        "outlines": ["Chart", "Outline", "Picture", "Story", "Table"],
        "tags": ["Anchor", "is_number", "number_in", "tag_of"],
        "telling": ["lines_of"],
        "texts": [
            "NO_BREAK_HYPHEN",
            "OBJECT",
            "PARAGRAPH_END",
            "SOFT_HYPHEN",
            "folded",
            "masked",
        ],
    },
)
