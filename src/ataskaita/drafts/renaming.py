"""Give a draft's bookmarks the names that the new rendering has for the same."""

import re
from collections.abc import Iterator
from typing import Final

from ataskaita.drafts.naming import original
from ataskaita.drafts.pen import OURS
from ataskaita.drafts.sides import Sides
from ataskaita.wordml.elements import Element
from ataskaita.wordml.names import W

_COPY: Final = re.compile(r"_Copy_\d+$")


def rename_anchors(root: Element, sides: Sides) -> None:
    """Rename the bookmarks of ours, and take out those of what is no more in the rendering."""
    names = dict(_names(sides))
    gone: set[str] = set()
    for one in list(root.iter(f"{W}bookmarkStart")):
        name = one.get(f"{W}name", "")
        if not name.startswith(OURS):
            continue
        copy = _COPY.search(name)
        meant = names.get(original(name), "")
        if meant:
            one.set(f"{W}name", meant + (copy[0] if copy else ""))
        else:
            gone.add(one.get(f"{W}id", ""))
            _take(one)
    for one in list(root.iter(f"{W}bookmarkEnd")):
        if one.get(f"{W}id", "") in gone:
            _take(one)


def _names(sides: Sides) -> Iterator[tuple[str, str]]:
    """Generate the base's names with those of the new rendering, block by block."""
    for old, new in sides.script.pairs.items():
        one, other = sides.base.blocks[old], sides.new.blocks[new]
        if one.anchor and other.anchor:
            yield one.anchor, other.anchor
        places = {(span.path, span.cell): span.anchor for span in other.figures}
        alike = len(one.figures) == len(other.figures)
        for number, span in enumerate(one.figures):
            same = other.figures[number].anchor if alike else places.get((span.path, span.cell), "")
            if span.anchor and same:
                yield span.anchor, same


def _take(one: Element) -> None:
    parent = one.getparent()
    if parent is not None:
        parent.remove(one)
