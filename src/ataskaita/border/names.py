"""Parts under their standard names, whatever their writer calls them.

What follows may then go by name: the main part is `word/document.xml`, whether it came as
`word/document2.xml` (Word for the web), `document.xml` or anything else. A package whose names are
standard already stays as it is, byte for byte.
"""

import posixpath
import re
from collections.abc import Mapping
from itertools import count
from typing import Final

from ataskaita.border.gate import Overlay
from ataskaita.border.graph import CONTENT_TYPES, Graph, is_relationships, relationships_name
from ataskaita.opc import (
    DECLARATION,
    OFFICE,
    Related,
    add_relationships,
    escaped,
)

MAIN_PART: Final = "word/document.xml"
_CORE: Final = "http://schemas.openxmlformats.org/package/2006/relationships/metadata"
_OF_PACKAGE: Final = {
    f"{_CORE}/core-properties": "docProps/core.xml",
    f"{OFFICE}/metadata/core-properties": "docProps/core.xml",
    f"{OFFICE}/extended-properties": "docProps/app.xml",
    f"{OFFICE}/custom-properties": "docProps/custom.xml",
}
_OF_MAIN: Final = {
    f"{OFFICE}/{kind}": f"word/{name}.xml"
    for kind, name in (
        *((one, one) for one in ("styles", "settings", "numbering", "fontTable", "webSettings")),
        *((one, one) for one in ("footnotes", "endnotes", "comments")),
        ("theme", "theme/theme1"),
        ("glossaryDocument", "glossary/document"),
    )
}
_MANY: Final = {f"{OFFICE}/{kind}": kind for kind in ("header", "footer")}
_TYPES: Final = "http://schemas.openxmlformats.org/package/2006/content-types"


def with_standard_names(parts: Mapping[str, bytes], graph: Graph) -> Mapping[str, bytes]:
    """Return the parts under their standard names; the same where they have them."""
    renamed = _renamed(graph)
    if not renamed:
        return parts
    names = {old: renamed.get(old, old) for old in parts if not is_relationships(old)}
    lists = {
        relationships_name(names.get(source, source)): _moved_list(graph, source, names)
        for source in graph.sources()
    }
    changed = {**lists, CONTENT_TYPES: _types(graph, names)}
    return Overlay(parts, {new: old for old, new in names.items()}, changed)


def _renamed(graph: Graph) -> dict[str, str]:
    """Return the new names of parts by their old ones."""
    wanted = {old: new for old, new in _wanted(graph).items() if old != new}
    taken = set(graph.parts)
    for new in list(wanted.values()):
        if new in taken and new not in wanted:
            wanted[new] = _free(new, taken | set(wanted.values()))
    return wanted


def _wanted(graph: Graph) -> dict[str, str]:
    """Return the standard name of each part that has one."""
    wanted = {graph.main: MAIN_PART}
    for source, known in (("", _OF_PACKAGE), (graph.main, _OF_MAIN)):
        for one in graph.related(source):
            found = graph.target(source, one)
            if one.kind in known and found:
                wanted.setdefault(found, known[one.kind])
    for kind, name in _MANY.items():
        wanted |= _numbered(graph, kind, name)
    single: dict[str, str] = {}
    for old, new in wanted.items():
        if new not in single.values():
            single[old] = new
    return single


def _numbered(graph: Graph, kind: str, name: str) -> dict[str, str]:
    """Return names for headers or footers that have none of `header1.xml` and its like."""
    usual = re.compile(rf"word/{name}\d*\.xml")
    found = [graph.target(graph.main, one) for one in graph.related(graph.main) if one.kind == kind]
    taken = {one for one in graph.parts if usual.fullmatch(one)}
    made: dict[str, str] = {}
    for old in dict.fromkeys(filter(None, found)):
        if not usual.fullmatch(old):
            made[old] = _free(f"word/{name}.xml", taken)
            taken.add(made[old])
    return made


def _free(name: str, taken: set[str]) -> str:
    stem, ending = posixpath.splitext(name)
    return next(one for number in count(1) if (one := f"{stem}{number}{ending}") not in taken)


def _moved_list(graph: Graph, source: str, names: Mapping[str, str]) -> bytes:
    """Return a part's relationships with the new names; as they are where none is of them."""
    moved = names.get(source, source)
    folder = posixpath.dirname(moved)
    every = [_moved(graph, source, one, names, folder) for one in graph.related(source)]
    same = moved == source and every == list(graph.related(source))
    kept = graph.parts[relationships_name(source)]
    return kept if same else add_relationships(None, every)


def _moved(
    graph: Graph, source: str, one: Related, names: Mapping[str, str], folder: str
) -> Related:
    old = graph.target(source, one)
    same_folder = folder == posixpath.dirname(source)
    if not old or (names.get(old, old) == old and same_folder):
        return one
    _, hash_sign, fragment = one.target.partition("#")
    target = posixpath.relpath(f"/{names.get(old, old)}", f"/{folder}")
    return Related(one.identity, one.kind, f"{target}{hash_sign}{fragment}", one.mode)


def _types(graph: Graph, names: Mapping[str, str]) -> bytes:
    """Return the content types: of endings as before, of each other part by its new name."""
    known = graph.types
    entries = [
        f'<Default Extension="{escaped(ending)}" ContentType="{escaped(told)}"/>'
        for ending, told in known.defaults.items()
    ]
    for old, new in names.items():
        ending = posixpath.splitext(new)[1][1:].casefold()
        if old != CONTENT_TYPES and known[old] and known[old] != known.defaults.get(ending, ""):
            part, told = escaped(f"/{new}"), escaped(known[old])
            entries.append(f'<Override PartName="{part}" ContentType="{told}"/>')
    return f'{DECLARATION}<Types xmlns="{_TYPES}">{"".join(entries)}</Types>'.encode()
