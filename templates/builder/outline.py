"""The order of the whole document: the frame, and one loop over the report's sections."""

from collections.abc import Callable, Iterator

from templates.builder.blocks import NUMBERED, UNNUMBERED, Block, Caption, Paragraph, each, when
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
from templates.builder.sections_events import events
from templates.builder.sections_own import own_section
from templates.builder.sections_resources import finance, outlook, premises, staff
from templates.builder.sections_services import services
from templates.builder.styles import CHART_CAPTION, HEADING_1, PICTURE

SECTIONS: tuple[tuple[str, Callable[[], Iterator[Block]]], ...] = (
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
"""Each kind of section by the name that it has in the loop; the data says in which order."""


def outline() -> Iterator[Block]:
    """Generate the whole document from top to bottom."""
    yield from opening()
    yield from each("skyrius in skyriai", *_section())
    yield from closing()


def _section() -> Iterator[Block]:
    yield Paragraph("{{ skyrius.pavadinimas }}", HEADING_1)
    for name, blocks in SECTIONS:
        yield from when(f"skyrius.{name}", *blocks())
    yield from _pictures()


def _pictures() -> Iterator[Block]:
    """Generate the section's photographs, each above its caption."""
    caption = "{{ nuotrauka.pavadinimas }}"
    yield from each(
        "nuotrauka in skyrius.nuotraukos",
        Paragraph("{{ nuotrauka }}", PICTURE),
        *when(NUMBERED, Caption("diagrama", "", caption)),
        *when(UNNUMBERED, Paragraph(caption, CHART_CAPTION)),
    )
