"""What a part names by the ids of its relationships (ISO/IEC 29500-2, 9.3)."""

from collections.abc import Mapping
from posixpath import dirname, join, normpath

from ataskaita.records import frozen
from ataskaita.wordml.elements import tree_of


@frozen(eq=False)
class Related:
    """What a part names: parts of the package, and addresses outside."""

    parts: Mapping[str, str]
    links: Mapping[str, str]


def related(parts: Mapping[str, bytes], name: str) -> Related:
    """Return what a part names."""
    folder, _, file = name.rpartition("/")
    listed = parts.get(f"{folder}/_rels/{file}.rels")
    inside: dict[str, str] = {}
    links: dict[str, str] = {}
    for one in () if listed is None else tree_of(listed):
        key, target = one.get("Id", ""), one.get("Target", "")
        if one.get("TargetMode") == "External":
            links[key] = target
        else:
            inside[key] = normpath(join(dirname(name), target)).lstrip("/")
    return Related(inside, links)
