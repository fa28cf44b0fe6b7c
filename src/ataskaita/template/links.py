"""Relationships of hyperlinks that prose brings into a part."""

from collections.abc import Mapping
from pathlib import PurePosixPath

from ataskaita.template.xml import RELATIONSHIPS, R, parse, serialise

_EMPTY = f'<Relationships xmlns="{RELATIONSHIPS}"/>'.encode()


def add_links(parts: dict[str, bytes], part: str, links: Mapping[str, str]) -> None:
    """Add the relationships of `links`, address to id, to those of `part`."""
    path = PurePosixPath(part)
    name = f"{path.parent}/_rels/{path.name}.rels"
    root = parse(parts.get(name, _EMPTY))
    for address, identifier in links.items():
        attributes = {
            "Id": identifier,
            "Type": f"{R}/hyperlink",
            "Target": address,
            "TargetMode": "External",
        }
        root.append(root.makeelement(f"{{{RELATIONSHIPS}}}Relationship", attributes))
    parts[name] = serialise(root)
