"""The block that is being read: its cells' texts, its objects, its bookmarks and controls."""

from typing import Final

from attrs import field

from ataskaita.outline import OBJECT, PARAGRAPH_END, Block, Kind, Span, Style
from ataskaita.records import define, frozen
from ataskaita.wordml.elements import Element

OURS: Final = "at_"
"""How the names of our bookmarks begin."""


@define(eq=False)
class _Mark:
    """A bookmark or a control: where it began, and where it ended, if it has."""

    anchor: str
    path: str
    cell: int
    start: int
    end: int = -1


@frozen(eq=False)
class Letters:
    """A `w:t`, and where its text begins in the text of its cell."""

    cell: int
    start: int
    element: Element

    @property
    def end(self) -> int:
        """Where its text ends."""
        return self.start + len(self.element.text or "")


@define(eq=False)
class Pen:
    """Writes one block."""

    kind: Kind
    texts: list[str] = field(factory=list)
    objects: list[str] = field(factory=list)
    style: Style | None = None
    letters: list[Letters] = field(factory=list)
    _pieces: list[str] = field(factory=list)
    _length: int = 0
    _marks: list[_Mark] = field(factory=list)
    _open: dict[str, _Mark] = field(factory=dict)

    def write(self, text: str) -> None:
        """Add a text."""
        self._pieces.append(text)
        self._length += len(text)

    def spell(self, element: Element) -> None:
        """Add the text of a `w:t`, and remember where it stands."""
        self.letters.append(Letters(len(self.texts), self._length, element))
        self.write(element.text or "")

    def draw(self, sign: str) -> None:
        """Add what isn't text."""
        self.objects.append(sign)
        self.write(OBJECT)

    def end_paragraph(self) -> None:
        """Let another paragraph follow in the same cell."""
        self.write(PARAGRAPH_END)

    def begin_mark(self, key: str, name: str) -> None:
        """Begin a bookmark of ours."""
        mark = _Mark(name, "", len(self.texts), self._length)
        self._open[key] = mark
        self._marks.append(mark)

    def end_mark(self, key: str) -> None:
        """End a bookmark, if it began in this cell."""
        if mark := self._open.pop(key, None):
            mark.end = self._length

    def begin_control(self, path: str) -> _Mark:
        """Begin a control with that tag."""
        mark = _Mark("", path, len(self.texts), self._length)
        self._marks.append(mark)
        return mark

    def end_control(self, mark: _Mark) -> None:
        """End a control."""
        mark.end = self._length

    def end_cell(self) -> None:
        """End a cell, or a paragraph: bookmarks that haven't ended are cut here."""
        for mark in self._open.values():
            mark.end = self._length
        self._open.clear()
        self.texts.append("".join(self._pieces))
        self._pieces, self._length = [], 0

    def block(self, **more: object) -> Block:
        """Return the block that was written."""
        spans = tuple(map(self._span, self._sorted())) if self._marks else ()
        return Block(
            self.kind,
            tuple(self.texts),
            self.style or Style(),
            figures=spans,
            objects=tuple(self.objects),
            **more,  # type: ignore[arg-type]  # its table, header and columns
        )

    def _sorted(self) -> list[_Mark]:
        """Return the marks in order; a control at a bookmark tells its path."""
        found: dict[tuple[int, int, int], list[_Mark]] = {}
        for mark in self._marks:
            found.setdefault((mark.cell, mark.start, -mark.end), []).append(mark)
        return [one for place in sorted(found) for one in _joined(found[place])]

    def _span(self, mark: _Mark) -> Span:
        text = self.texts[mark.cell][mark.start : mark.end]
        return Span(mark.path, 0, mark.start, len(text), text, cell=mark.cell, anchor=mark.anchor)


def _joined(marks: list[_Mark]) -> list[_Mark]:
    """Return the bookmarks of one place, each with the path of the control within it."""
    named = [one for one in marks if one.anchor]
    paths = [one for one in marks if not one.anchor]
    if not named:
        return paths
    for mark, control in zip(reversed(named), reversed(paths), strict=False):
        mark.path = control.path
    return named
