"""What a refreshed draft no longer names leaves it: a chart that was drawn anew, its workbook.

Only what the draft's text named before: what else lies in the package is people's.
"""

from collections.abc import Collection, Iterator, Mapping
from typing import Final

from lxml import etree

from ataskaita.opc import relationships_of
from ataskaita.wordml.elements import Element, tree_of, xml_of
from ataskaita.wordml.names import MAIN, R
from ataskaita.wordml.related import related

_TYPES: Final = "[Content_Types].xml"
_RELATED: Final = etree.XPath(
    "descendant-or-self::*/@r:*", namespaces={"r": R[1:-1]}, smart_strings=False
)
"""In C: step by step the elements of ten thousand rows take five times as long."""


def named_in(root: Element) -> frozenset[str]:
    """Return the relationships that a text names."""
    return frozenset(_RELATED(root))


def without(parts: Mapping[str, bytes], gone: Collection[str]) -> dict[str, bytes]:
    """Return the parts without these relationships of the text, and what they alone led to."""
    if not gone:
        return dict(parts)
    left = dict(parts)
    led = related(parts, MAIN).parts
    _drop_relationships(left, gone)
    _drop_parts(left, [led[one] for one in gone if one in led])
    return left


def _drop_relationships(parts: dict[str, bytes], gone: Collection[str]) -> None:
    name = relationships_of(MAIN)
    root = tree_of(parts[name])
    for one in [each for each in root if each.get("Id") in gone]:
        root.remove(one)
    parts[name] = xml_of(root)


def _drop_parts(parts: dict[str, bytes], names: Collection[str]) -> None:
    """Take out those of the parts to which nothing leads, and what only they led to."""
    taken: set[str] = set()
    waiting = [one for one in names if one in parts]
    while waiting:
        name = waiting.pop()
        if name in taken or name in _led_to(parts):
            continue
        inside = related(parts, name).parts.values()
        for one in (name, relationships_of(name)):
            parts.pop(one, None)
            taken.add(one)
        waiting += [one for one in inside if one in parts]
    root = tree_of(parts[_TYPES])
    for told in [each for each in root if each.get("PartName", "")[1:] in taken]:
        root.remove(told)
    parts[_TYPES] = xml_of(root)


def _led_to(parts: Mapping[str, bytes]) -> set[str]:
    return {part for owner in _owners(parts) for part in related(parts, owner).parts.values()}


def _owners(parts: Mapping[str, bytes]) -> Iterator[str]:
    """Generate the parts that have relationships."""
    for name in parts:
        folder, found, file = name.rpartition("_rels/")
        if found and file.endswith(".rels"):
            yield f"{folder}{file.removesuffix('.rels')}"
