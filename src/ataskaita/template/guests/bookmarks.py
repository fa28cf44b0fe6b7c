"""The bookmarks of sub-documents: where they may stand, under names that nothing else has."""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from ataskaita.template.words.xml import Element, w

_MARKS: Final = tuple(map(w, ("bookmarkStart", "bookmarkEnd")))
_OPENING: Final = (w("pPr"), w("bookmarkStart"))
_UNSEEN: Final = frozenset(map(w, ("proofErr", "permStart", "permEnd")))
_NAMED: Final = re.compile(r'<w:bookmarkStart\b[^>]*?\sw:name="([^"]*)"')
_LONGEST: Final = 40
"""Letters of a bookmark's name (17.13.6.2)."""


def names_in(sources: Iterable[str]) -> set[str]:
    """Return the names of the bookmarks in these parts; Word tells no capitals apart."""
    return {one.lower() for source in sources for one in _NAMED.findall(source)}


def rename_bookmarks(root: Element, taken: set[str]) -> None:
    """Give each bookmark that is known already another name, also where the body leads to it."""
    renamed: dict[str, str] = {}
    for one in root.iter(w("bookmarkStart")):
        name = one.get(w("name"), "")
        renamed[name] = next(free for free in _names(name) if free.lower() not in taken)
        taken.add(renamed[name].lower())
        one.set(w("name"), renamed[name])
    for one in root.iter(w("hyperlink")):
        anchor = one.get(w("anchor"))
        if anchor in renamed:
            one.set(w("anchor"), renamed[anchor])


def place_bookmarks(root: Element) -> None:
    """Move bookmarks that stand between the body's blocks into the block beside them."""
    for one in [one for one in root if one.tag in _UNSEEN]:
        root.remove(one)
    for one in [one for one in root if one.tag in _MARKS]:
        _place(one, root)


def _place(one: Element, root: Element) -> None:
    """Let a beginning open the next paragraph, an end close the one before, where there is one."""
    is_start = one.tag == _MARKS[0]
    after, before = (_paragraphs(one, preceding=side) for side in (False, True))
    root.remove(one)
    if after and (is_start or not before):
        opened = [place for place, inner in enumerate(after[0], 1) if inner.tag in _OPENING]
        after[0].insert(max(opened, default=0), one)
    elif before:
        before[-1].append(one)


def _paragraphs(one: Element, *, preceding: bool) -> list[Element]:
    """Return the paragraphs of the blocks on that side, but for those in text boxes."""
    blocks = list(one.itersiblings(preceding=preceding))
    blocks = blocks[::-1] if preceding else blocks
    found = [inner for block in blocks for inner in block.iter(w("p"))]
    return [inner for inner in found if next(inner.iterancestors(w("p")), None) is None]


def _names(name: str) -> Iterator[str]:
    yield name
    number = 2
    while True:
        tail = f"_{number}"
        yield f"{name[: _LONGEST - len(tail)]}{tail}"
        number += 1
