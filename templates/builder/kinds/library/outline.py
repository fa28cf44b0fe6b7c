"""A library's sections, each with its place in the template."""

from typing import Final

from templates.builder.kinds.library.activities import (
    clubs,
    local_history,
    partnerships,
    projects,
    public_relations,
    staff_training,
)
from templates.builder.kinds.library.collection import access, collection
from templates.builder.kinds.library.events import events
from templates.builder.kinds.library.resources import finance, outlook, premises, staff
from templates.builder.kinds.library.services import services
from templates.builder.outline import Sections
from templates.builder.sections_own import own_section

SECTIONS: Final[Sections] = (
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
