"""Relationships of hyperlinks that prose brings into a part."""

import re
from collections.abc import Mapping

from ataskaita.opc import OFFICE, Related, add_relationships, relationships_of
from ataskaita.template.values.state import LINK

_OWN = re.compile(f'Id="{LINK}([0-9]{{1,9}})"'.encode())


def next_link(parts: Mapping[str, bytes]) -> int:
    """Return the first free number: a template may itself have been made by us once."""
    relationships = (content for name, content in parts.items() if name.endswith(".rels"))
    numbers = [int(one) for content in relationships for one in _OWN.findall(content)]
    return max(numbers, default=0) + 1


def add_links(parts: dict[str, bytes], part: str, links: Mapping[str, str]) -> None:
    """Add the relationships of `links`, address to id, to those of `part`."""
    name = relationships_of(part)
    related = (
        Related(one, f"{OFFICE}/hyperlink", address, "External") for address, one in links.items()
    )
    parts[name] = add_relationships(parts.get(name), related)
