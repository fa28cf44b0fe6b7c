"""What of a regular part its tags may repeat, and which of its lists begin anew in each turn.

>>> item = '<w:p><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:p>'
>>> body = f"{{% for a in b %}}<w:p/>{{% for c in a %}}{item}{{% endfor %}}{{% endfor %}}"
>>> skeleton = read_skeleton(parse(f'<w:body xmlns:w="{W}">{body}</w:body>'))
>>> repeating = read_repeating(skeleton.course())
>>> len(repeating.repeated)
5
>>> items = [one for one in skeleton.root.iter(w("p")) if len(one)]
>>> skeleton.tags[repeating.begins_anew(items, items).tag]
'{% for a in b %}'
"""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from attrs import field

from ataskaita.records import define
from ataskaita.template.words.xml import Element

_WORD: Final = re.compile(r"\{%[-+]?\s*(\w+)")
_BLOCK_SET: Final = re.compile(r"\{%[-+]?\s*set\b[^=]*%\}", re.DOTALL)
_OPENING: Final = frozenset({"for", "if", "macro", "autoescape", "with", "block"})
_MIDDLES: Final = frozenset({"else", "elif"})
_REPEATING: Final = frozenset({"for", "macro", "set"})
_MANY: Final = 2

Step = Element | tuple[int, str]
"""What comes next in a part: an element, or a tag with its number."""


@define(eq=False)
class Block:
    """What stands from a tag to the one that ends it: in branches, of which `if` takes one."""

    word: str
    tag: int
    """The number of the tag that begins it."""
    outer: "Block | None" = None
    repeats: bool = False
    """Whether what stands in it may be repeated, by it or by one around it."""
    branches: "list[list[Element | Block]]" = field(factory=lambda: [[]])

    def most(self, items: frozenset[Element]) -> int:
        """Return how many of the items there may be in one turn: 0, 1, or more."""
        counts = (sum(_most(one, items) for one in branch) for branch in self.branches)
        return min(_MANY, max(counts) if self.word == "if" else sum(counts))


def _most(one: "Element | Block", items: frozenset[Element]) -> int:
    if not isinstance(one, Block):
        return one in items
    return _MANY * bool(one.most(items)) if one.word in _REPEATING else one.most(items)


@define(eq=False)
class Repeating:
    """The blocks of a part, by what stands in them."""

    blocks: dict[Element, Block]
    """The innermost one around each element that stands in any."""
    repeated: frozenset[Element]

    def loops(self, element: Element) -> list[Block]:
        """Return the loops around the element, the outermost first."""
        return [one for one in self._around(element) if one.word in _REPEATING]

    def begins_anew(self, counted: Iterable[Element], items: Iterable[Element]) -> Block | None:
        """Return the loop whose turns have each a list of these items of their own.

        A loop whose turn has one counted item only goes on: the list is what the loop makes.
        """
        known = frozenset(counted)
        shared: list[Block] | None = None
        for one in items:
            loops = self.loops(one)
            shared = loops if shared is None else [loop for loop in shared if loop in loops]
        return next((one for one in reversed(shared or ()) if one.most(known) > 1), None)

    def _around(self, element: Element) -> list[Block]:
        return list(_outward(self.blocks.get(element)))[::-1]


def read_repeating(course: Iterable[Step]) -> Repeating:
    """Return what the tags of a regular part may repeat."""
    blocks: dict[Element, Block] = {}
    repeated: set[Element] = set()
    block: Block | None = None
    for step in course:
        if isinstance(step, tuple):
            block = _after(block, *step)
        elif block is not None:
            blocks[step] = block
            block.branches[-1].append(step)
            if block.repeats:
                repeated.add(step)
    return Repeating(blocks, frozenset(repeated))


def _after(block: Block | None, number: int, tag: str) -> Block | None:
    """Return the block in which what follows the tag stands."""
    named = _WORD.match(tag)
    word = named[1] if named else ""
    if word in _OPENING or (word == "set" and _BLOCK_SET.match(tag)):
        repeats = word in _REPEATING or (block is not None and block.repeats)
        opened = Block(word, number, block, repeats)
        if block is not None:
            block.branches[-1].append(opened)
        return opened
    if block is not None and word in _MIDDLES:
        block.branches.append([])
    elif block is not None and word.startswith("end"):
        return block.outer
    return block


def _outward(block: Block | None) -> Iterator[Block]:
    while block is not None:
        yield block
        block = block.outer
