"""How a package's parts know of each other (Open Packaging Conventions, ISO/IEC 29500-2)."""

from pathlib import PurePosixPath
from typing import Final

from ataskaita.template.xml import RELATIONSHIPS, TYPES, Element

NO_RELATIONSHIPS: Final = f'<Relationships xmlns="{RELATIONSHIPS}"/>'.encode()
CONTENT_TYPES: Final = "[Content_Types].xml"


def relationships_of(part: str) -> str:
    """Return the name of the part's relationships."""
    path = PurePosixPath(part)
    return f"{path.parent}/_rels/{path.name}.rels"


def add_relationship(relationships: Element, identity: str, kind: str, target: str) -> Element:
    """Add a relationship; return it."""
    attributes = {"Id": identity, "Type": kind, "Target": target}
    made = relationships.makeelement(f"{{{RELATIONSHIPS}}}Relationship", attributes)
    relationships.append(made)
    return made


def declare_extension(types: Element, extension: str, content_type: str) -> None:
    """Let the content types know what files of this extension are; they may know already."""
    for one in types.findall(f"{{{TYPES}}}Default"):
        if one.get("Extension", "").lower() == extension:
            return
    attributes = {"Extension": extension, "ContentType": content_type}
    types.insert(0, types.makeelement(f"{{{TYPES}}}Default", attributes))
