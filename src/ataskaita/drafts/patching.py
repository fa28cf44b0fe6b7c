"""Write into a block's own runs: their look stays, and nothing else is touched."""

from collections.abc import Iterator, Sequence
from copy import deepcopy
from typing import Final, Protocol

from lxml import etree

from ataskaita.drafts.pen import Letters
from ataskaita.drafts.stories import Source
from ataskaita.drafts.words import replacements
from ataskaita.records import frozen
from ataskaita.wordml.elements import Element
from ataskaita.wordml.names import W

_SPACE: Final = "{http://www.w3.org/XML/1998/namespace}space"
_RUN, _LOOK, _TEXT = f"{W}r", f"{W}rPr", f"{W}t"


class Marking(Protocol):
    """Marks changes as revisions."""

    def may_change(self, node: Element) -> bool:
        """Return whether no revision of people's is there."""

    def insert(self, node: Element) -> None:
        """Mark a run as inserted."""

    def delete(self, node: Element) -> None:
        """Mark a run as deleted."""

    def insert_paragraph(self, paragraph: Element) -> None:
        """Mark a paragraph as inserted."""

    def delete_paragraph(self, paragraph: Element) -> None:
        """Mark a paragraph as deleted."""

    def insert_row(self, row: Element) -> None:
        """Mark a row as inserted."""

    def delete_row(self, row: Element) -> None:
        """Mark a row as deleted."""


@frozen(eq=False)
class Cell:
    """A cell of a block, or its paragraph, to be written into: from its end to its beginning."""

    source: Source
    number: int
    by: Marking

    def rewrite(self, start: int, end: int, text: str) -> bool:
        """Put a text in the place of a slice; False where people's revision is there."""
        if start == end:
            return self._write_in(start, text)
        if not self.may_rewrite(start, end):
            return False
        said = self._said(start, end)
        for first, last, words in reversed(replacements(said, text)):
            self._put(start + first, start + last, words)
        return True

    def _put(self, start: int, end: int, text: str) -> None:
        """Put a text in the place of a slice that may be written into."""
        runs = [_isolated(one, start, end) for one in self._covered(start, end)]
        if text:
            made = _like(runs[0], text)
            if runs[0].getparent() is runs[-1].getparent():
                runs[-1].addnext(made)
            else:  # in the control of the figure, where it begins with one
                runs[0].addprevious(made)
            self.by.insert(made)
        for run in runs:
            self.by.delete(run)

    def may_rewrite(self, start: int, end: int) -> bool:
        """Return whether a slice is text that may be written into."""
        if start == end:
            return self._may_write_in(start)
        found = self._covered(start, end)
        covered = sum(min(one.end, end) - max(one.start, start) for one in found)
        return covered == end - start and all(map(self._is_free, found))

    def _covered(self, start: int, end: int) -> list[Letters]:
        return [one for one in self._letters() if one.start < end and start < one.end]

    def _said(self, start: int, end: int) -> str:
        """Return what a slice says."""
        found = ((one, one.element.text or "") for one in self._covered(start, end))
        return "".join(
            text[max(start - one.start, 0) : min(end, one.end) - one.start] for one, text in found
        )

    def _may_write_in(self, place: int) -> bool:
        letters = self._letters()
        if not letters:
            paragraph = self._paragraph()
            return paragraph is not None and self.by.may_change(paragraph)
        beside = self._beside(place)
        return bool(beside) and self._is_free(beside[0])

    def _beside(self, place: int) -> list[Letters]:
        """Return what stands before a place, or behind it where nothing does."""
        letters = self._letters()
        behind = [one for one in letters if one.start < place <= one.end]
        return behind or [one for one in letters if one.start == place]

    def _letters(self) -> list[Letters]:
        return [one for one in self.source.letters if one.cell == self.number]

    def _is_free(self, one: Letters) -> bool:
        run = one.element.getparent()
        return run is not None and run.tag == _RUN and self.by.may_change(run)

    def _write_in(self, place: int, text: str) -> bool:
        """Write a text in behind what stands before it, in its look."""
        if not self._may_write_in(place):
            return False
        beside = self._beside(place)
        if not beside:
            return self._write_first(text)
        run = _known(beside[0].element)
        made = _like(run, text)
        if beside[0].start < place:
            _end_run(beside[0], place)
            run.addnext(made)
        else:
            run.addprevious(made)
        self.by.insert(made)
        return True

    def _write_first(self, text: str) -> bool:
        """Write into a paragraph or a cell that says nothing."""
        paragraph = self._paragraph()
        if paragraph is None:
            return False
        made = etree.SubElement(paragraph, _RUN)
        _say(etree.SubElement(made, _TEXT), text)
        self.by.insert(made)
        return True

    def _paragraph(self) -> Element | None:
        element = self.source.elements[0]
        if element.tag == f"{W}p":
            return element
        cells = list(element.iter(f"{W}tc"))
        return cells[self.number].find(f"{W}p") if self.number < len(cells) else None


def put_sign(source: Source, cell: int, place: int, sign: str) -> bool:
    """Put a sign before the word at a place of a cell; False where there is no text."""
    for one in (*_at(source.letters, cell, place), *source.letters):
        text = one.element.text or ""
        if text:
            at = min(max(place - one.start, 0), len(text)) if one.cell == cell else 0
            _say(one.element, text[:at] + sign + text[at:])
            return True
    return False


def _at(letters: Sequence[Letters], cell: int, place: int) -> Iterator[Letters]:
    yield from (one for one in letters if one.cell == cell and one.start <= place < one.end)
    yield from (one for one in letters if one.cell == cell and one.start <= place <= one.end)


def _isolated(one: Letters, start: int, end: int) -> Element:
    """Return a run that says only what of these letters is in the slice."""
    _end_run(one, min(end, one.end))
    run, text = _known(one.element), one.element.text or ""
    if start > one.start:
        made = _like(run, text[start - one.start :])
        _say(one.element, text[: start - one.start])
        run.addnext(made)
        return made
    if before := _content(run)[: _content(run).index(one.element)]:
        left = _bare(run)
        left.extend(before)
        run.addprevious(left)
    return run


def _end_run(one: Letters, place: int) -> None:
    """End the letters' run at that place of its text; what was behind it goes on in another."""
    run, text = _known(one.element), one.element.text or ""
    behind = _content(run)[_content(run).index(one.element) + 1 :]
    rest = text[place - one.start :]
    if not rest and not behind:
        return
    made = _like(run, rest) if rest else _bare(run)
    made.extend(behind)
    _say(one.element, text[: place - one.start])
    run.addnext(made)


def _known(text: Element) -> Element:
    return next(text.iterancestors(_RUN))


def _content(run: Element) -> list[Element]:
    return [one for one in run if one.tag != _LOOK]


def _bare(run: Element) -> Element:
    """Return a run of the same look that says nothing."""
    made = etree.Element(_RUN)
    look = run.find(_LOOK)
    if look is not None:
        made.append(deepcopy(look))
    return made


def _like(run: Element, text: str) -> Element:
    """Return a run of the same look that says the text."""
    made = _bare(run)
    _say(etree.SubElement(made, _TEXT), text)
    return made


def _say(element: Element, text: str) -> None:
    element.text = text
    element.set(_SPACE, "preserve")
