"""Headers and footers of a copy: what the other side changed in them, brought in by the same merge.

Word has no comments there: a conflict is told at the beginning of the text.
"""

from collections.abc import Iterator, Mapping
from functools import partial
from typing import Final, Literal

from attrs import evolve, field

from ataskaita.drafts.aligning import align
from ataskaita.drafts.applying import Applying
from ataskaita.drafts.copying import Copier
from ataskaita.drafts.deciding import decide
from ataskaita.drafts.outcome import Applied, Code, Conflict, Where
from ataskaita.drafts.paging import Paging
from ataskaita.drafts.patching import Marking
from ataskaita.drafts.reading import Read, edge_parts, read_edge
from ataskaita.drafts.sides import alike, same, sides_of
from ataskaita.opc.numbers import whole
from ataskaita.outline import Block, Outline
from ataskaita.records import define
from ataskaita.wordml.elements import Element, tree_of, xml_of
from ataskaita.wordml.names import MAIN, R, W
from ataskaita.wordml.related import related

_SORTS: Final = ("header", "footer")
Blocks = tuple[Block, ...]


@define(eq=False)
class Edges:
    """The headers and footers of a copy that is being brought to the next version."""

    parts: dict[str, bytes]
    """Of the copy; they change."""
    new: Mapping[str, bytes]
    by: Marking
    first: int
    """From which number on copied things are numbered."""
    places: Mapping[str, str]
    """What people call a `header` and a `footer`, and one of `first` or `even` pages."""
    tracked: bool = False
    applied: list[Applied] = field(factory=list)
    conflicts: list[Conflict] = field(factory=list)
    left: list[str] = field(factory=list)
    """The names of those for which the copy has no section."""
    changed: list[str] = field(factory=list)
    """The parts that changed."""

    def merge(self, base: Outline) -> None:
        """Bring in what changed since the base."""
        was = {one.name: one.blocks for one in base.stories if one.name.startswith(_SORTS)}
        paging = Paging(self.parts, self.new, frozenset(was))
        paging.begin(partial(self._is_own, was))
        theirs, ours = (_named(one) for one in (self.parts, self.new))
        done: set[tuple[str, str]] = set()
        for name in dict.fromkeys((*was, *ours)):
            part, pages = theirs.get(name, ""), _parsed(name)[1]
            if part and (part, pages) in done:
                continue
            done.add((part, pages))
            self._one(name, was.get(name), part, ours.get(name, ""))
        paging.end()

    def _is_own(self, was: Mapping[str, Blocks], name: str, identity: str) -> bool:
        """Return whether a header or footer of the copy isn't the one that the base had."""
        part = related(self.parts, MAIN).parts[identity]
        return not _alike(was.get(name, ()), read_edge(part, self.parts).outline.blocks)

    def _one(self, name: str, was: Blocks | None, part: str, new: str) -> None:
        edited = read_edge(part, self.parts) if part else None
        made = read_edge(new, self.new) if new else None
        now = made.outline.blocks if made else None
        if was == now or (was and now and same(was, now)):
            return
        if edited is None:
            self._lacking(name, was, made)
        elif made is None:
            self._dropped(name, was or (), edited)
        elif was is None or not align(Outline(was), edited.outline).pairs:
            if not _alike(made.outline.blocks, edited.outline.blocks):
                self._leave("K8", name, was, edited, made)
        else:
            self._merge(name, part, new, (was, edited, made))

    def _lacking(self, name: str, was: Blocks | None, made: Read | None) -> None:
        """Bring in what the other side has gained; what people took out stays out."""
        if was is not None:
            if made is not None:
                self._leave("K4", name, was, None, made)
            return
        sort, pages, number = _parsed(name)
        root = tree_of(self.parts[MAIN])
        sections = list(root.iter(f"{W}sectPr"))
        if number > len(sections):
            self.left.append(self._called(name))
            return
        other = _reference(tree_of(self.new[MAIN]), name)
        made_in = Copier(self.parts, root, self.new, self.first)
        own = W + sort + "Reference"
        reference = sections[number - 1].makeelement(own, {}, nsmap=root.nsmap)
        reference.set(f"{W}type", pages)
        reference.set(f"{R}id", made_in.brought_edge(other.get(f"{R}id", "")))
        sections[number - 1].insert(0, reference)
        self._written(MAIN, root)
        self._tell("in", name, "", made)

    def _dropped(self, name: str, was: Blocks, edited: Read) -> None:
        """Take out what the other side no longer has, where people haven't changed it."""
        if not _alike(was, edited.outline.blocks):
            self._leave("K3", name, was, edited, None)
            return
        root = tree_of(self.parts[MAIN])
        one = _reference(root, name)
        section = one.getparent()
        if section is not None:
            section.remove(one)
        self._written(MAIN, root)
        self._tell("out", name, _said(edited.outline.blocks), None)

    def _merge(self, name: str, part: str, new: str, sides: tuple[Blocks, Read, Read]) -> None:
        was, edited, made = sides
        three = sides_of(Outline(was), edited.outline, made.outline, hangs_together=True)
        decisions = decide(three)
        if decisions.are_none:
            return
        copier = Copier(self.parts, edited.root, self.new, self.first, (new, part))
        work = Applying(edited, made, copier, self.by, bare_signs(), self.tracked)
        work.apply(decisions)
        self._written(part, edited.root)
        told = self._where(name)
        self.applied += [evolve(one, where=told) for one in work.applied]
        self.conflicts += [evolve(one, where=told) for one in work.conflicts]

    def _written(self, part: str, root: Element) -> None:
        self.parts[part] = xml_of(root)
        self.changed.append(part)

    def _leave(
        self, code: Code, name: str, was: Blocks | None, edited: Read | None, made: Read | None
    ) -> None:
        theirs, new = (one.outline.blocks if one else () for one in (edited, made))
        texts = _said(was or ()), _said(theirs), _said(new)
        self.conflicts.append(Conflict(code, self._where(name), *texts))

    def _tell(self, sort: Literal["in", "out"], name: str, old: str, made: Read | None) -> None:
        said = _said(made.outline.blocks) if made else ""
        self.applied.append(Applied(sort, self._where(name), old, said))

    def _where(self, name: str) -> Where:
        return Where(self._called(name))

    def _called(self, name: str) -> str:
        sort, pages, _ = _parsed(name)
        return self.places.get(f"{sort} {pages}", self.places[sort])


def _named(parts: Mapping[str, bytes]) -> dict[str, str]:
    return dict(edge_parts(tree_of(parts[MAIN]), parts))


def _parsed(name: str) -> tuple[str, str, int]:
    """Return of what sort it is, of which pages, and of which section.

    >>> _parsed("footer first 2")
    ('footer', 'first', 2)
    """
    sort, pages, *number = name.split()
    return sort, pages, whole(number[0], 1) if number else 1


def _reference(root: Element, name: str) -> Element:
    """Return what names that header or footer in its section."""
    sort, pages, number = _parsed(name)
    section = list(root.iter(f"{W}sectPr"))[number - 1]
    found = (one for one in section.iter(f"{W}{sort}Reference"))
    return next(one for one in found if one.get(f"{W}type", "default") == pages)


def _alike(one: Blocks, other: Blocks) -> bool:
    return len(one) == len(other) and all(map(alike, one, other))


def _said(blocks: Blocks) -> str:
    return "\n".join(_shown(one) for one in blocks)


def _shown(block: Block) -> str:
    """Return what a block says; of what isn't text, its sort."""
    return block.text.strip("\ufffc \n") or " ".join(block.objects)


def bare_signs() -> Iterator[str]:
    """Generate nothing to be seen: there is no comment to take its place."""
    while True:
        yield ""
