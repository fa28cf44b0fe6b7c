"""Relationships of hyperlinks that prose brings into a part."""

import re
from collections.abc import Mapping

from ataskaita.template.content import LINK
from ataskaita.template.parts import NO_RELATIONSHIPS, add_relationship, relationships_of
from ataskaita.template.xml import R, parse, serialise

_OWN = re.compile(f'Id="{LINK}([0-9]+)"'.encode())


def next_link(parts: Mapping[str, bytes]) -> int:
    """Return the first free number: a template may itself have been made by us once."""
    relationships = (content for name, content in parts.items() if name.endswith(".rels"))
    numbers = [int(one) for content in relationships for one in _OWN.findall(content)]
    return max(numbers, default=0) + 1


def add_links(parts: dict[str, bytes], part: str, links: Mapping[str, str]) -> None:
    """Add the relationships of `links`, address to id, to those of `part`."""
    name = relationships_of(part)
    root = parse(parts.get(name, NO_RELATIONSHIPS))
    for address, identifier in links.items():
        made = add_relationship(root, identifier, f"{R}/hyperlink", address)
        made.set("TargetMode", "External")
    parts[name] = serialise(root)
