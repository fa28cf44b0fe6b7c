"""The names of a report as plain Python values, which docxtpl's own look-ups can read."""

from typing import Any

from markupsafe import Markup

from ataskaita.template.values.prose import prose_xml
from ataskaita.template.values.state import RenderState
from ataskaita.view import (
    Cell,
    Chart,
    Figure,
    Moment,
    Name,
    Names,
    Prose,
    Rows,
    children_of,
    with_unit,
)
from ataskaita.view.asking import Fielded
from benchmarks.engine.standing import Group, Listed, Text


def plain(thing: object) -> Any:
    """Return a view as plain values; prose as the paragraphs that it becomes."""
    match thing:
        case Names():
            group = Group({name: plain(child) for name, child in children_of(thing).items()})
            group.present = thing.present
            return group
        case Rows():
            rows = Listed(map(plain, thing.items))
            rows.__dict__.update((name, plain(child)) for name, child in children_of(thing).items())
            return rows
        case Prose():
            return Markup(prose_xml(thing, "", RenderState(), in_table=False))  # noqa: S704 (our own XML)
        case Figure() | Moment() | Name() | Cell() | Chart():
            return _text(thing)
        case list() | tuple():
            return [plain(one) for one in thing]
        case _:
            return thing


def _text(thing: Fielded) -> Text:
    text = Text(str(thing))
    text.given = bool(thing)
    text.with_unit = with_unit(thing) if isinstance(thing, Figure) else str(thing)
    text.__dict__.update((name, plain(thing.ask(name))) for name in thing.names())
    return text
