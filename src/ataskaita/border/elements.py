"""Elements that reach out of a part or run by themselves, by what they are or what they say."""

import re
from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache, partial
from typing import Final

from lxml import etree

from ataskaita.border.addresses import is_harmless, leads_out
from ataskaita.border.seen import Seen
from ataskaita.border.techniques import (
    BY_ELEMENT,
    BY_SVG_ELEMENT,
    LINK,
    LINKED_PICTURE,
    OFFICES,
    SCRIPT,
    Technique,
)
from ataskaita.wordml.elements import Element
from ataskaita.wordml.names import W

SVG: Final = "{http://www.w3.org/2000/svg}"
_NAMES: Final = re.compile(
    (
        r"[:<](?:(?:"
        + "|".join(sorted({name.rpartition("}")[2] for name in BY_ELEMENT}))
        + r"|instrText|delInstrText|fldSimple|fldChar|imagedata|svg)\b|\?xml-stylesheet)"
    ).encode()
)
_KEYS: Final = re.compile(
    rb"[\s:](?:(?i:(?:alt)?href|src)|action|invalidUrl|docLocation|anchor|(?i:on)[A-Za-z]{3,})\s*="
)
ADDRESSES: Final = frozenset(("href", "althref", "action", "invalidUrl", "docLocation", "anchor"))
"""Attributes that may lead out, and can be taken away alone."""
_VML: Final = ("{urn:schemas-microsoft-com:vml}", "{urn:schemas-microsoft-com:office:")
_PICTURES: Final = ("imagedata", "fill", "stroke")
EVENT: Final = re.compile(r"on[a-z]{3,}", re.IGNORECASE)
"""What of VML runs when something happens to a shape; `on` is only that a shadow is there."""
_WITHIN: Final = re.compile(r"#|data:image/(?:png|jpe?g|gif|webp|bmp)\b|$", re.IGNORECASE)
"""A picture in SVG may refer to a place in it, or hold a picture that is no SVG."""
_FETCHED: Final = re.compile(
    r"@import|expression\s*\(|\\|url\(\s*[\"']?(?!\s*[\"']?(?:#|data:image/(?:png|jpe?g|gif|webp)))",
    re.IGNORECASE,
)
"""In a style: what it fetches, or how that may be hidden."""
_FETCHED_FROM: Final = re.compile(r"(?!urn:)[A-Za-z][\w+.-]*:[/\\]|[/\\]{2}")
_TRUE: Final = ("1", "true", "on")
_TELLING: Final[Seen[bool]] = Seen({})
_Judge = Callable[[Element], Technique | None]


def may_tell(content: bytes) -> bool:
    """Return whether an element or field of a part may reach out; others aren't read as a tree."""
    return _TELLING.known(content, _tells)


def _tells(content: bytes) -> bool:
    return bool(_NAMES.search(content) or _KEYS.search(content))


def outward_elements(root: Element) -> Iterator[tuple[Technique, Element]]:
    """Generate the elements of a tree that reach out by themselves, fields aside."""
    is_picture = str(root.tag) == "svg"
    for one in root.iter(etree.Element):
        judge = _judge_of(str(one.tag), is_picture)
        if judge and (known := judge(one)):
            yield known, one


@lru_cache(maxsize=1_024)
def _judge_of(tag: str, is_picture: bool) -> _Judge | None:  # noqa: FBT001 (lru_cache keeps it)
    """Return what tells of an element of this name how it reaches out; None where none does."""
    space, _, name = tag.rpartition("}")
    if known := BY_ELEMENT.get(tag) or (tag.startswith(OFFICES) and BY_ELEMENT.get(name)):
        matters = _MATTERS.get(name)
        return lambda one: known if matters is None or matters(one) else None
    if f"{space}}}".startswith(_VML):
        return partial(_of_shape, name)
    if name.startswith("hlink") or tag == f"{W}hyperlink":
        return _of_link
    return partial(_of_svg, name) if f"{space}}}" == SVG or is_picture else None


def _is_protecting(element: Element) -> bool:
    """Return whether a protection against changes is in force, or a password is asked for."""
    told = {str(key).rpartition("}")[2]: str(value) for key, value in element.attrib.items()}
    if "enforcement" in told or str(element.tag).endswith("documentProtection"):
        return told.get("enforcement", "") in _TRUE
    return told.get("recommended", "") in _TRUE or any(one.startswith("hash") for one in told)


def _is_elsewhere(element: Element) -> bool:
    """Return whether XML schemas stand at an address: by most names nothing can be fetched."""
    addresses = [str(value) for one in element.iter() for value in one.attrib.values()]
    return any(_FETCHED_FROM.match(one.strip()) for one in addresses)


def _is_final(element: Element) -> bool:
    """Return whether a property marks the document as final, which Word then only shows."""
    said = "".join(map(str, element.itertext())).strip().lower()
    return element.get("name") == "_MarkAsFinal" and said in _TRUE


_MATTERS: Final[Mapping[str, Callable[[Element], bool]]] = {
    **dict.fromkeys(("documentProtection", "writeProtection"), _is_protecting),
    **dict.fromkeys(("attachedSchema", "schemaLibrary"), _is_elsewhere),
    "property": _is_final,
    "HyperlinkBase": lambda one: not is_harmless(one.text or ""),
}
"""Of elements that matter only by what they say."""


def _of_shape(name: str, element: Element) -> Technique | None:
    """Return how an element of VML reaches out by an address or script of its own."""
    for key, value in element.attrib.items():
        local = str(key).rpartition("}")[2].lower()
        address = str(value).strip()
        if EVENT.fullmatch(str(key)):
            return SCRIPT
        if local not in ("src", "href", "althref") or not address or str(key).startswith("{http"):
            continue
        if local != "href" or name in _PICTURES:
            return LINKED_PICTURE
        if not is_harmless(address):
            return LINK
    return None


def _of_link(element: Element) -> Technique | None:
    """Return whether a link says itself where it leads, besides what it refers to."""
    if element.get("action"):
        return LINK
    told = (element.get("invalidUrl"), element.get(f"{W}docLocation"), element.get(f"{W}anchor"))
    return LINK if any(one and leads_out(one) and not is_harmless(one) for one in told) else None


def _of_svg(name: str, element: Element) -> Technique | None:
    """Return whether an element of a picture in SVG runs or fetches something."""
    if name in BY_SVG_ELEMENT or (name == "style" and _FETCHED.search(element.text or "")):
        return SCRIPT
    for key, value in element.attrib.items():
        local, said = str(key).rpartition("}")[2].lower(), str(value).strip()
        if local.startswith("on") or (local in ("href", "src", "base") and not _WITHIN.match(said)):
            return SCRIPT
        if local == "attributename" and said.lower().endswith(("href", "src")):
            return SCRIPT
        if (local == "style" or "url(" in said.lower()) and _FETCHED.search(said):
            return SCRIPT
    return None
