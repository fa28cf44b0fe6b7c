"""Read prose: the few signs of Markdown that people know, and quotations of figures.

Paragraphs are parted by an empty line; `- ` and `1. ` make lists; `**bold**`, `*italic*`,
`[words](https://address)`; `{{ fondas.likutis.is_viso }}` quotes a figure. All else is text.
"""

from ataskaita.declared.prose import Prose
from ataskaita.sources.nodes import Scalar
from ataskaita.sources.simple import simple_blocks


def read_prose(source: Scalar) -> Prose | None:
    """Return the text as prose, None for an empty one; raise FaultyError with all its faults."""
    blocks = simple_blocks(source.text)
    if blocks is None:
        from ataskaita.sources.markdown_blocks import markdown_blocks  # noqa: PLC0415 (markdown-it is slow to import)

        blocks = markdown_blocks(source)
    return Prose(blocks) if blocks else None
