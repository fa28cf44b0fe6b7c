"""Write what sub-documents brought into a template's styles and numbering parts."""

from collections.abc import Iterable
from typing import Final

from ataskaita.opc import add_content_type, add_relationship
from ataskaita.records import frozen
from ataskaita.template.guests.arrivals import Arrivals
from ataskaita.template.guests.definitions import (
    NUMBERING_KIND,
    RELATED,
    STYLES_KIND,
    template_parts,
)
from ataskaita.template.words.xml import Element, W, parse, serialise, w

_TYPES: Final = "[Content_Types].xml"
_CONTENT: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_BEFORE_KINDS: Final = (w("numPicBullet"), w("abstractNum"))
_BEFORE_LISTS: Final = (*_BEFORE_KINDS, w("num"))
"""The order of a numbering part (17.9.16)."""


@frozen
class _Kind:
    """A part that a template may lack."""

    root: str
    relationship: str
    identity: str


_STYLES: Final = _Kind("styles", STYLES_KIND, "rIdSveciuStiliai")
_NUMBERING: Final = _Kind("numbering", NUMBERING_KIND, "rIdSveciuSarasai")


def add_arrivals(parts: dict[str, bytes], arrivals: Arrivals) -> None:
    """Put brought styles and lists among the parts; make the parts that they need."""
    styles, numbering = template_parts(parts)
    if arrivals.styles:
        root = _root(parts, styles, _STYLES)
        root.extend(arrivals.styles.values())
        parts[styles] = serialise(root)
    if arrivals.lists:
        root = _root(parts, numbering, _NUMBERING)
        _insert(root, arrivals.kinds, _BEFORE_KINDS)
        _insert(root, arrivals.lists, _BEFORE_LISTS)
        parts[numbering] = serialise(root)


def _root(parts: dict[str, bytes], name: str, kind: _Kind) -> Element:
    """Return the part's root, that of a new part where the template has none."""
    if name in parts:
        return parse(parts[name])
    parts[_TYPES] = add_content_type(parts[_TYPES], name, f"{_CONTENT}.{kind.root}+xml")
    parts[RELATED] = add_relationship(
        parts.get(RELATED), kind.identity, kind.relationship, name.removeprefix("word/")
    )
    return parse(f'<w:{kind.root} xmlns:w="{W}"/>')


def _insert(root: Element, brought: Iterable[Element], before: tuple[str, ...]) -> None:
    """Put the elements behind the last of those that they must follow."""
    places = [place for place, one in enumerate(root, start=1) if one.tag in before]
    place = max(places, default=0)
    root[place:place] = brought
