"""Where the values of a data file stand, and which of its keys are still to be filled."""

from collections.abc import Iterator
from functools import cached_property

from attrs import evolve, field

from ataskaita.declared.kind import ReportKind
from ataskaita.declared.origin import Origin
from ataskaita.declared.owning import OWN_FIGURES, OWN_SECTIONS
from ataskaita.errors import Place
from ataskaita.records import frozen
from ataskaita.sources.nodes import Mapping, Node, Scalar, Series, is_blank


@frozen
class FileOrigin(Origin):
    """The places in one file; few reports are asked for them, so nothing is sought before."""

    root: Node = field(repr=False)

    @cached_property
    def nodes(self) -> dict[str, Node]:
        """The nodes by data path: `fondas.gauta.is_viso`, `projektai.sarasas[2].lesos`."""
        return {one.place.within: one for one in _below(self.root)}

    def place_of(self, path: str) -> Place:
        """Return where the value stands; of one that isn't written, where it would."""
        above = path
        while above and above not in self.nodes:
            above = above[: max(above.rfind("."), above.rfind("["), 0)]
        return evolve(self.nodes[above].place, within=path)

    def place_in(self, path: str, words: str) -> Place:
        """Return where `words`, or the longest of them, stand in the text at `path`.

        Where no line of the file has them, as after a quotation, it is where the text begins.
        """
        text = self.nodes.get(path)
        if not isinstance(text, Scalar):
            return self.place_of(path)
        for fragment in (words, *sorted(words.split(), key=len, reverse=True)):
            found = text.place_of(fragment)
            if found != text.place:
                return found
        return text.place

    def paths(self) -> frozenset[str]:
        """Return the data paths that are written in the file."""
        return frozenset(self.nodes)


def gaps_of(node: Node, kind: ReportKind) -> frozenset[str]:
    """Return the paths, in sections, of keys that nothing stands after.

    An empty cell of an own table, and what an own section may well lack, is none.
    """
    keys = (*(one.key for one in kind.sections), OWN_FIGURES)
    values = node.values if isinstance(node, Mapping) else {}
    sections = (values[key] for key in keys if key in values)
    blank = (one for section in sections for one in _below(section) if is_blank(one))
    gaps = frozenset(one.place.within.removesuffix(".reiksme") for one in blank)
    return gaps | _own_texts(values.get(OWN_SECTIONS))


def _own_texts(sections: Node | None) -> frozenset[str]:
    """Return the paths of texts in the data's own sections that nothing stands after."""
    texts = (one for one in _below(sections) if is_blank(one)) if sections is not None else ()
    return frozenset(one.place.within for one in texts if one.place.within.endswith("].tekstas"))


def _below(node: Node) -> Iterator[Node]:
    """Generate every node of the tree."""
    yield node
    if isinstance(node, Scalar):
        return
    for child in node.items if isinstance(node, Series) else node.values.values():
        yield from _below(child)
