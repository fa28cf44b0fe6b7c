"""The order of the whole document: the frame, and one loop over the report's sections."""

from collections.abc import Callable, Iterator

from templates.builder.blocks import Block, Paragraph, each, pictures, when
from templates.builder.frame import closing, opening
from templates.builder.sections_default import default_section
from templates.builder.styles import HEADING_1

Sections = tuple[tuple[str, Callable[[], Iterator[Block]]], ...]


def outline(sections: Sections = ()) -> Iterator[Block]:
    """Generate the whole document from top to bottom; these sections have places of their own."""
    yield from opening()
    yield from each("skyrius in skyriai", *_section(sections))
    yield from closing()


def _section(sections: Sections) -> Iterator[Block]:
    yield Paragraph("{{ skyrius.pavadinimas }}", HEADING_1)
    for name, blocks in sections:
        yield from when(f"skyrius.{name}", *blocks())
    yield from default_section()
    yield from pictures("skyrius.nuotraukos")
