"""Where two sequences differ, and which of two sides' differences meet."""

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import NamedTuple


class Hunk(NamedTuple):
    """A slice of the old words and what a side has in its place."""

    start: int
    end: int
    first: int
    """Where that begins among the side's words."""
    last: int
    ours: bool


class Group(NamedTuple):
    """Differences that meet; alone if nothing else touches it."""

    start: int
    end: int
    ours: tuple[Hunk, ...]
    people: tuple[Hunk, ...]

    @property
    def only_takes_out(self) -> bool:
        """Whether neither side wrote anything: each word went by the one, the other, or both."""
        return all(one.first == one.last for one in (*self.ours, *self.people))


def hunks(old: Sequence[str], side: Sequence[str], *, ours: bool) -> tuple[Hunk, ...]:
    """Return where the side differs from the old words, in order.

    Two differences with nothing but a blank between them are one. A word that only comes or goes
    takes the blank before it along, so that words side by side don't share one.
    """
    found: list[Hunk] = []
    for one in _differences(old, side, ours=ours):
        last = found[-1] if found else None
        if last and (last.end == one.start or _blank(old[last.end : one.start])):
            found[-1] = Hunk(last.start, one.end, last.first, one.last, ours)
        else:
            found.append(one)
    return tuple(found)


def apart(
    old: Sequence[str], side: Sequence[str], own: Sequence[Hunk], other: Sequence[Hunk]
) -> tuple[Hunk, ...]:
    """Return a side's own differences, none of which meets a first word that goes in a mere blank.

    With the first word of a text the other side takes out the blank behind: there is none before.
    """
    ends = {one.end - 1 for one in other if one.start == 0 and one.first == one.last}
    return tuple(_behind(old, side, one) if one.start in ends else one for one in own)


def _differences(old: Sequence[str], side: Sequence[str], *, ours: bool) -> Iterator[Hunk]:
    found = SequenceMatcher(None, old, side, autojunk=False).get_opcodes()
    return (
        _before(old, side, Hunk(start, end, first, last, ours))
        for kind, start, end, first, last in found
        if kind != "equal"
    )


def _before(old: Sequence[str], side: Sequence[str], one: Hunk) -> Hunk:
    """Return a difference with the blank before its words in place of the one behind."""
    words = _alone(old, side, one)
    can_move = one.start > 0 and _blank(words[-1:]) and old[one.start - 1] == words[-1]
    return _moved(one, -1) if can_move else one


def _behind(old: Sequence[str], side: Sequence[str], one: Hunk) -> Hunk:
    """Return a difference with the blank behind its words in place of the one before."""
    words = _alone(old, side, one)
    can_move = _blank(words[:1]) and old[one.end : one.end + 1] == words[:1]
    return _moved(one, 1) if can_move else one


def _alone(old: Sequence[str], side: Sequence[str], one: Hunk) -> Sequence[str]:
    """Return the words that only come, or only go."""
    went, came = old[one.start : one.end], side[one.first : one.last]
    return () if went and came else went or came


def _moved(one: Hunk, by: int) -> Hunk:
    return Hunk(one.start + by, one.end + by, one.first + by, one.last + by, one.ours)


def _blank(between: Sequence[str]) -> bool:
    return len(between) == 1 and between[0].strip(" \u00a0\u202f") == ""


def groups(ours: Sequence[Hunk], people: Sequence[Hunk]) -> Iterator[Group]:
    """Generate the differences of both sides, those that meet together."""
    waiting = sorted([*ours, *people], key=lambda one: (one.start, one.end, not one.ours))
    while waiting:
        group = [waiting.pop(0)]
        while met := [one for one in waiting if any(_meet(one, other) for other in group)]:
            group += met
            waiting = [one for one in waiting if one not in met]
        yield Group(
            min(one.start for one in group),
            max(one.end for one in group),
            tuple(sorted(one for one in group if one.ours)),
            tuple(sorted(one for one in group if not one.ours)),
        )


def _meet(one: Hunk, other: Hunk) -> bool:
    """Return whether both change the same words: what stands beside it doesn't count."""
    if one.ours == other.ours:
        return False
    if (one.start, one.end) == (other.start, other.end):
        return True
    return one.start < other.end and other.start < one.end


class Places:
    """Where the boundaries between old words stand among the people's."""

    def __init__(self, old: int, people: Sequence[Hunk]) -> None:
        """Keep where each old word stands that people left."""
        self._people = people
        self._word: dict[int, int] = {}
        at = shift = 0
        for one in people:
            self._word.update({word: word + shift for word in range(at, one.start)})
            at, shift = one.end, one.last - one.end
        self._word.update({word: word + shift for word in range(at, old)})

    def of(self, group: Group) -> tuple[int, int]:
        """Return the slice of the people's words that stands for the group's old ones."""
        inside = group.people
        if group.start == group.end and not inside:
            place = self._behind(group.start)
            return place, place
        first = self._word.get(group.start)
        if inside and inside[0].start == group.start:
            first = inside[0].first
        last = inside[-1].last if inside and inside[-1].end == group.end else None
        if last is None:
            last = self._word[group.end - 1] + 1
        return first if first is not None else last, last

    def _behind(self, boundary: int) -> int:
        """Return the place behind the old word before the boundary, or behind what replaced it."""
        if boundary == 0:
            return 0
        if (known := self._word.get(boundary - 1)) is not None:
            return known + 1
        return next(one.last for one in self._people if one.start < boundary <= one.end)
