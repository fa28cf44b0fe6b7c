"""The order of the whole document: the frame, and one loop over the report's sections."""

from collections.abc import Callable, Iterator

from templates.builder.blocks import Block, Paragraph, each, pictures, when
from templates.builder.frame import closing, opening
from templates.builder.sections_activities import (
    clubs,
    local_history,
    partnerships,
    projects,
    public_relations,
    staff_training,
)
from templates.builder.sections_collection import access, collection
from templates.builder.sections_default import default_section
from templates.builder.sections_events import events
from templates.builder.sections_own import own_section
from templates.builder.sections_resources import finance, outlook, premises, staff
from templates.builder.sections_services import services
from templates.builder.styles import HEADING_1

Sections = tuple[tuple[str, Callable[[], Iterator[Block]]], ...]

SECTIONS: Sections = (
    ("prieinamumas", access),
    ("fondas", collection),
    ("vartotojai", services),
    ("renginiai", events),
    ("klubai", clubs),
    ("projektai", projects),
    ("partneryste", partnerships),
    ("krastotyra", local_history),
    ("viesieji_rysiai", public_relations),
    ("kvalifikacija", staff_training),
    ("personalas", staff),
    ("finansai", finance),
    ("materialine_baze", premises),
    ("perspektyva", outlook),
    ("savas", own_section),
)
"""Each kind of section by the name that it has in the loop; the data says in which order.

What has no place here is printed by the default layout.
"""


def outline(sections: Sections = SECTIONS) -> Iterator[Block]:
    """Generate the whole document from top to bottom; these sections have a place of their own."""
    yield from opening()
    yield from each("skyrius in skyriai", *_section(sections))
    yield from closing()


def _section(sections: Sections) -> Iterator[Block]:
    yield Paragraph("{{ skyrius.pavadinimas }}", HEADING_1)
    for name, blocks in sections:
        yield from when(f"skyrius.{name}", *blocks())
    yield from default_section()
    yield from pictures("skyrius.nuotraukos")
