"""Where the values of a data file stand, and which of its keys are still to be filled."""

from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Mapping as AnyMapping
from collections.abc import Set as AbstractSet
from functools import cached_property
from re import DOTALL
from typing import Final

from attrs import evolve, field

from ataskaita.declared.kind import ReportKind
from ataskaita.declared.origin import Origin
from ataskaita.declared.owning import OWN_FIGURES, OWN_SECTIONS
from ataskaita.declared.tree import TO_FILL
from ataskaita.errors import Place
from ataskaita.patterns import Pattern
from ataskaita.records import frozen
from ataskaita.sources.folding import Folded
from ataskaita.sources.nodes import Mapping, Node, Scalar, Series, is_blank

_VALUE: Final = ".reiksme"
_CELL: Final = Pattern(r"(.*?)\[(\d+)\](?:\[(\d+)\]|\.(\w+))?", DOTALL)
"""A table's path, its row and its cell."""


@frozen
class FileOrigin(Origin):
    """The places in one file; few reports are asked for them, so nothing is sought before."""

    root: Node = field(repr=False)
    _empty: AnyMapping[str, Place] = field(factory=dict, repr=False, kw_only=True)
    """Where the values stand that nobody has written yet, by data path."""

    @cached_property
    def nodes(self) -> dict[str, Node]:
        """The nodes by data path: `fondas.gauta.is_viso`, `projektai.sarasas[2].lesos`.

        The rows of long tables aren't among them.
        """
        return {one.place.within: one for one in _below(self.root)}

    def place_of(self, path: str) -> Place:
        """Return where the value stands; of one that isn't written, where it would."""
        if path in self._empty and path not in self.nodes:
            return self._empty[path]
        if (own := self._own_figure(path)) is not None:
            return own
        above = path
        while above and self.found(above) is None:
            above = above[: max(above.rfind("."), above.rfind("["), 0)]
        found = self.found(above)
        place = found.place if found else self.root.place
        return place if above == path else evolve(place, within=path, label="")

    def _own_figure(self, path: str) -> Place | None:
        """Return where in a workbook the value of a figure of the data's own stands, by its name.

        The row of the table holds its name and unit too.
        """
        value = self.nodes.get(f"{path}{_VALUE}") if path.startswith(f"{OWN_FIGURES}.") else None
        name = self.nodes.get(f"{path}.pavadinimas")
        if value is None or not isinstance(name, Scalar) or not value.place.cell:
            return None
        return evolve(value.place, within=path, label=name.text)

    def found(self, path: str) -> Node | None:
        """Return what is written at the path; None where nothing is."""
        found = self.nodes.get(path)
        if found is not None or "]" not in path:
            return found
        cell = _CELL.fullmatch(path)
        table = self.nodes.get(cell[1]) if cell else None
        rows = table.items if isinstance(table, Series) else ()
        if cell is None or not isinstance(rows, Folded):
            return None
        return rows.found(int(cell[2]), cell[3] or cell[4] or "")

    def place_in(self, path: str, words: str) -> Place:
        """Return where `words`, or the longest of them, stand in the text at `path`.

        Where no line of the file has them, as after a quotation, it is where the text begins.
        """
        text = self.found(path)
        if not isinstance(text, Scalar):
            return self.place_of(path)
        for fragment in (words, *sorted(words.split(), key=len, reverse=True)):
            found = text.place_of(fragment)
            if found != text.place:
                return found
        return text.place

    def paths(self) -> AbstractSet[str]:
        """Return the data paths that are written in the file, without rows of long tables."""
        return self.nodes.keys()

    def values(self) -> int:
        """Return how many values are written in the file."""
        return sum(map(_count, self.nodes.values()))


def _count(node: Node) -> int:
    """Return how many values the node is, or hides: one that holds others is none."""
    if isinstance(node, Scalar):
        return 1
    if isinstance(node, Series) and isinstance(node.items, Folded):
        return node.items.size
    return not (node.items if isinstance(node, Series) else node.values)


def gaps_of(node: Node, kind: ReportKind) -> frozenset[str]:
    """Return the paths, in sections, of keys that nothing stands after.

    An empty cell of an own table, and what an own section may well lack, is none; a cell that says
    that it is to be filled is one.
    """
    values = node.values if isinstance(node, Mapping) else {}
    keys = (*(one.key for one in kind.sections), OWN_FIGURES, OWN_SECTIONS)
    sections = {key: values[key] for key in keys if key in values}
    owed = {one.place.within for section in sections.values() for one in _owed(section)}
    own = sections.pop(OWN_SECTIONS, None)
    blank = (one for section in sections.values() for one in _blank(section))
    gaps = frozenset(one.place.within.removesuffix(_VALUE) for one in blank)
    return gaps | owed | _own_texts(own)


def _own_texts(sections: Node | None) -> frozenset[str]:
    """Return the paths of texts in the data's own sections that nothing stands after."""
    texts = _blank(sections) if sections is not None else ()
    return frozenset(one.place.within for one in texts if one.place.within.endswith("].tekstas"))


def _owed(node: Node) -> Iterator[Scalar]:
    """Generate the texts of the tree that say that they are to be filled."""
    for one in _below(node):
        if isinstance(one, Scalar) and one.text.strip() == TO_FILL:
            yield one
        elif isinstance(one, Series) and isinstance(one.items, Folded):
            yield from (cell for _, cell in one.items.holding(TO_FILL))


def _blank(node: Node) -> Iterator[Node]:
    """Generate the keys of the tree that nothing stands after."""
    for one in _below(node):
        if isinstance(one, Scalar) and is_blank(one):
            yield one
        elif isinstance(one, Series) and isinstance(one.items, Folded):
            yield from one.items.blanks()


def _below(node: Node) -> Iterator[Node]:
    """Generate every node of the tree, but for the rows of long tables that are mere texts."""
    yield node
    if isinstance(node, Scalar):
        return
    for child in _items(node.items) if isinstance(node, Series) else node.values.values():
        yield from _below(child)


def _items(items: Sequence[Node]) -> Iterable[Node]:
    return items.odd if isinstance(items, Folded) else items
