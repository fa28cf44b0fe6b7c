"""Three-way merge of a block's text, word by word (Khanna, Kunal, Pierce 2007); a figure is a word.

What the program changed from the old text to the new goes into the people's text, which stays as it
is otherwise. Blanks, quotes and dashes of other kinds are no edit of theirs.

>>> merge(Words("Buvo 12 knygų."), Words("Pernai buvo 12 knygų."), Words("Buvo 15 knygų.")).text
'Pernai buvo 15 knygų.'
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final, NamedTuple

from ataskaita.drafts.hunks import Group, Hunk, Places, apart, groups, hunks
from ataskaita.outline import OBJECT, PARAGRAPH_END, folded
from ataskaita.records import frozen

_WORD: Final = re.compile(
    f"{PARAGRAPH_END}|\\d{{1,3}}(?:[ \u00a0\u202f]\\d{{3}})+(?!\\d)(?:[.,]\\d+)?|"
    f"\\d+(?:[.,]\\d+)*|[^\\W\\d](?:\\w|\u00ad)*|[^\\S{PARAGRAPH_END}]+|.",
    re.DOTALL,
)

_BLANKS: Final = " \u00a0\u202f"


class Figure(NamedTuple):
    """Where a figure stands in a text, and which it is, by the same name in all three."""

    start: int
    end: int
    name: str


@frozen
class Words:
    """A text, and the figures in it."""

    text: str
    figures: tuple[Figure, ...] = ()
    """In order; none inside another."""


class Word(NamedTuple):
    """A word, number, blank or sign of a text; a figure is one, whatever it says."""

    start: int
    end: int
    said: str
    name: str = ""


@frozen
class Edit:
    """What the program writes in place of a slice of the people's text."""

    start: int
    end: int
    text: str
    source: tuple[int, int]
    """Where it stands in the new text."""
    figure: str = ""


@frozen
class Clash:
    """A slice of the people's text that the program would have changed, and so have they."""

    start: int
    end: int
    old: str
    theirs: str
    new: str
    figure: str = ""
    """Which figure it is, where it is one."""


@frozen
class Merge:
    """The people's text with what the program changes in it, and what it left to them."""

    theirs: str
    edits: tuple[Edit, ...]
    clashes: tuple[Clash, ...] = ()
    agreed: int = 0
    """How many changes both made alike."""

    @property
    def text(self) -> str:
        """The merged text."""
        made, last = [], 0
        for one in self.edits:
            made += [self.theirs[last : one.start], one.text]
            last = one.end
        return "".join([*made, self.theirs[last:]])


def merge(old: Words, theirs: Words, new: Words) -> Merge:
    """Return `theirs` with what changed from `old` to `new`; what both changed stays theirs."""
    known = {one.name for one in theirs.figures}
    sides = _Sides(_words(old, known), _words(theirs, known), _words(new, known))
    names = sides.names()
    ours = sides.ours(names)
    while moved := _named_in(ours, sides.old) & names:  # such a figure is a word like others
        names -= moved
        ours = sides.ours(names)
    ours, people = sides.apart(names, ours)
    made = _Made(old, theirs, new, sides, Places(len(sides.old), people))
    for name in names:
        made.figure(name)
    for group in groups(ours, people):
        made.words(group)
    return made.merged()


def replacements(old: str, new: str) -> tuple[tuple[int, int, str], ...]:
    """Return which slices of a text become which words; all of it where words only come or go.

    Words that stay aren't written anew: they keep their look, and nobody reads them as changed.

    >>> replacements("41 nurašymo aktą", "43 nurašymo aktus")
    ((0, 2, '43'), (12, 16, 'aktus'))
    """
    one, other = ([*_plain(text, 0, len(text))] for text in (old, new))
    said = [[word.said for word in words] for words in (one, other)]
    found = hunks(*said, ours=True)
    if not all(each.start < each.end and each.first < each.last for each in found):
        return ((0, len(old), new),)
    slices = ((_slice(one, *each[:2]), _slice(other, *each[2:4])) for each in found)
    return tuple((*place, new[first:last]) for place, (first, last) in slices)


@frozen
class _Sides:
    """The words of the three texts."""

    old: tuple[Word, ...]
    theirs: tuple[Word, ...]
    new: tuple[Word, ...]

    def names(self) -> set[str]:
        """Return the names of figures that all three have once."""
        return set.intersection(*(_once(one) for one in (self.old, self.theirs, self.new)))

    def ours(self, names: set[str]) -> tuple[Hunk, ...]:
        """Return what the program changed, to the sign."""
        old, new = (_keys(one, names, exact=True) for one in (self.old, self.new))
        return hunks(old, new, ours=True)

    def apart(
        self, names: set[str], ours: tuple[Hunk, ...]
    ) -> tuple[tuple[Hunk, ...], tuple[Hunk, ...]]:
        """Return what the program changed, and what people did; neither a blank of the other's."""
        old, theirs = (_keys(one, names, exact=False) for one in (self.old, self.theirs))
        exact, new = (_keys(one, names, exact=True) for one in (self.old, self.new))
        people = hunks(old, theirs, ours=False)
        return apart(exact, new, ours, people), apart(old, theirs, people, ours)


class _Made:
    """The merge in the making."""

    def __init__(self, old: Words, theirs: Words, new: Words, sides: _Sides, at: Places) -> None:
        self._old, self._theirs, self._new = old.text, theirs.text, new.text
        self._figures = old.figures
        self._sides, self._at = sides, at
        self._edits: list[Edit] = []
        self._clashes: list[Clash] = []
        self._agreed = 0

    def figure(self, name: str) -> None:
        """Decide on one figure."""
        old, theirs, new = (
            next(one for one in words if one.name == name)
            for words in (self._sides.old, self._sides.theirs, self._sides.new)
        )
        if old.said == new.said:
            return
        said = folded(theirs.said)
        if said == folded(old.said):
            source = (new.start, new.end)
            self._edits.append(Edit(theirs.start, theirs.end, new.said, source, name))
        elif said == folded(new.said):
            self._agreed += 1
        else:
            told = (old.said, theirs.said, new.said, name)
            self._clashes.append(Clash(theirs.start, theirs.end, *told))

    def words(self, group: Group) -> None:
        """Decide on words that the program changed."""
        if not group.ours:
            return
        start, end = _slice(self._sides.theirs, *self._at.of(group))
        first, last = _slice(self._sides.new, *_of_new(group))
        theirs, new = self._theirs[start:end], self._new[first:last]
        begin, stop = _slice(self._sides.old, group.start, group.end)
        named = _named_at(self._figures, begin, stop)
        if not group.people:
            self._edits.append(Edit(start, end, new, (first, last), named))
        elif folded(theirs) == folded(new):
            self._agreed += 1
        elif group.start == group.end:  # both wrote something in: ours first
            self._edits.append(Edit(start, start, new, (first, last)))
        elif group.only_takes_out and not theirs.strip():
            self._agreed += 1
        elif group.only_takes_out:  # what only the program took out goes too
            self._edits.append(Edit(start, end, "", (first, first), named))
        else:
            clash = Clash(start, end, self._old[begin:stop], theirs, new, named)
            self._clashes.append(clash)

    def merged(self) -> Merge:
        """Return what came of it, in the order of the text.

        Nobody meant to say nothing where each side left something: then all of it is asked.
        """
        edits = self._begun(sorted(self._edits, key=lambda one: (one.start, one.end)))
        clashes = sorted(self._clashes, key=lambda one: (one.start, one.end))
        made = Merge(self._theirs, tuple(edits), tuple(clashes), self._agreed)
        if edits and not made.text.strip() and self._theirs.strip() and self._new.strip():
            whole = Clash(0, len(self._theirs), self._old, self._theirs, self._new)
            return Merge(self._theirs, (), (whole,), self._agreed)
        return made

    def _begun(self, edits: list[Edit]) -> list[Edit]:
        """Return the edits; where the first words go, no blank is left to begin the text."""
        last = end = 0
        while last < len(edits) and edits[last].start == end and not edits[last].text:
            last, end = last + 1, edits[last].end
        blanks = len(self._theirs[end:]) - len(self._theirs[end:].lstrip(_BLANKS))
        is_taken = last < len(edits) and edits[last].start < end + blanks
        if not last or is_taken or self._new[:1] in _BLANKS:
            return edits
        one = edits[last - 1]
        edits[last - 1] = Edit(one.start, end + blanks, "", one.source, one.figure)
        return edits


def _named_at(figures: Iterable[Figure], begin: int, stop: int) -> str:
    """Return the name of the figure that these words are, or are of."""
    inside = (one.name for one in figures if one.start <= begin < stop <= one.end)
    return next(inside, "")


def _of_new(group: Group) -> tuple[int, int]:
    """Return the new words that stand for the group's old ones."""
    one, other = group.ours[0], group.ours[-1]
    return one.first - (one.start - group.start), other.last + (group.end - other.end)


def _slice(words: Sequence[Word], first: int, last: int) -> tuple[int, int]:
    """Return where these words stand in their text."""
    start = words[first].start if first < len(words) else (words[-1].end if words else 0)
    return start, words[last - 1].end if last > first else start


def _words(text: Words, known: set[str]) -> tuple[Word, ...]:
    """Return the words of a text; a figure is one where the people's text has it too."""
    return tuple(_split(text, [one for one in text.figures if one.name in known]))


def _split(text: Words, figures: Iterable[Figure]) -> Iterator[Word]:
    last = 0
    for figure in figures:
        yield from _plain(text.text, last, figure.start)
        yield Word(*figure[:2], text.text[figure.start : figure.end], figure.name)
        last = figure.end
    yield from _plain(text.text, last, len(text.text))


def _plain(text: str, start: int, end: int) -> Iterator[Word]:
    for one in _WORD.finditer(text, start, end):
        yield Word(one.start(), one.end(), one[0])


def _keys(words: Iterable[Word], names: set[str], *, exact: bool) -> list[str]:
    """Return by what words are compared: a figure that all have by its name."""
    return [
        f"\0{one.name}" if one.name in names else one.said if exact else _folded(one.said)
        for one in words
    ]


def _folded(word: str) -> str:
    return word if word.isalnum() or word in {PARAGRAPH_END, OBJECT} else folded(word)


def _once(words: Iterable[Word]) -> set[str]:
    seen: dict[str, int] = {}
    for one in words:
        seen[one.name] = seen.get(one.name, 0) + 1
    return {name for name, times in seen.items() if name and times == 1}


def _named_in(ours: Iterable[Hunk], old: Sequence[Word]) -> set[str]:
    """Return the figures that stand among what the program took out."""
    return {word.name for one in ours for word in old[one.start : one.end]}
