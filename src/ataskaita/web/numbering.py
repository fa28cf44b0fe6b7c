"""Lists and their numbers: a page numbers its items as Word does, also where a list goes on."""

from collections.abc import Mapping
from typing import Final

from attrs import field

from ataskaita.records import define, frozen
from ataskaita.wordml.elements import Element, said, tree_of
from ataskaita.wordml.names import W

NUMBERING: Final = "word/numbering.xml"
_BULLET: Final = "bullet"
_A: Final = ord("a")
_ROMAN: Final = (
    *((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l")),
    *((40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")),
)


@frozen
class Level:
    """How one depth of a list is marked."""

    format: str = _BULLET
    text: str = ""
    start: int = 1


@frozen
class Mark:
    """What stands before an item."""

    number: int
    """Its own; 0 for a bullet."""
    text: str
    """As it is printed; empty for a bullet."""

    @property
    def is_plain(self) -> bool:
        """Whether a browser prints the same of itself: `3.`."""
        return self.text == f"{self.number}."


@define(eq=False)
class Lists:
    """The lists of a document, and how far each has come."""

    levels: Mapping[str, Mapping[int, Level]]
    shared: Mapping[str, str]
    """The definition behind each list: those of one count on, but for those that begin anew."""
    _counts: dict[tuple[str, int], int] = field(factory=dict)

    def next(self, name: str, depth: int) -> Mark:
        """Return the mark of the list's next item."""
        levels = self.levels.get(name, {})
        level = levels.get(depth, Level())
        if level.format in (_BULLET, "none"):
            return Mark(0, "")
        counted = self.shared.get(name, name)
        number = self._counts.get((counted, depth), level.start - 1) + 1
        self._counts[counted, depth] = number
        for key in [one for one in self._counts if one[0] == counted and one[1] > depth]:
            del self._counts[key]
        return Mark(number, self._text(counted, levels, level, number))

    def _text(self, counted: str, levels: Mapping[int, Level], level: Level, number: int) -> str:
        """Return the mark as the level words it: `%1.%2.`."""
        text = level.text
        for depth, one in levels.items():
            place = f"%{depth + 1}"
            if place in text:
                value = self._counts.get((counted, depth), one.start)
                value = number if one is level else value
                text = text.replace(place, written(value, one.format))
        return text


def lists_of(parts: Mapping[str, bytes]) -> Lists:
    """Return the lists of a package."""
    if NUMBERING not in parts:
        return Lists({}, {})
    root = tree_of(parts[NUMBERING])
    shapes = {
        one.get(f"{W}abstractNumId", ""): dict(map(_level, one.findall(f"{W}lvl")))
        for one in root.findall(f"{W}abstractNum")
    }
    levels: dict[str, Mapping[int, Level]] = {}
    shared: dict[str, str] = {}
    for one in root.findall(f"{W}num"):
        name, shape = one.get(f"{W}numId", ""), said(one, "abstractNumId")
        begun = one.findall(f"{W}lvlOverride")
        levels[name] = {**shapes.get(shape, {}), **_overridden(shapes.get(shape, {}), begun)}
        shared[name] = f"num {name}" if begun else shape
    return Lists(levels, shared)


def _level(told: Element) -> tuple[int, Level]:
    start = said(told, "start")
    number = int(start) if start.isdecimal() else 1
    depth = told.get(f"{W}ilvl", "0")
    level = Level(said(told, "numFmt") or "decimal", said(told, "lvlText"), number)
    return int(depth) if depth.isdecimal() else 0, level


def _overridden(levels: Mapping[int, Level], told: list[Element]) -> dict[int, Level]:
    """Return the levels that one list has otherwise than its definition."""
    made: dict[int, Level] = {}
    for one in told:
        depth = int(one.get(f"{W}ilvl", "0"))
        own = one.find(f"{W}lvl")
        level = _level(own)[1] if own is not None else levels.get(depth, Level())
        start = said(one, "startOverride")
        number = int(start) if start.isdecimal() else level.start
        made[depth] = Level(level.format, level.text, number)
    return made


def written(number: int, how: str) -> str:
    """Return a number as a list of that format writes it.

    >>> written(4, "lowerRoman"), written(28, "upperLetter"), written(7, "decimal")
    ('iv', 'BB', '7')
    """
    if how.endswith("Letter"):
        letters = chr(_A + (number - 1) % 26) * (1 + (number - 1) // 26)
        return letters.upper() if how.startswith("upper") else letters
    if how.endswith("Roman"):
        text, left = "", number
        for value, sign in _ROMAN:
            text += sign * (left // value)
            left %= value
        return text.upper() if how.startswith("upper") else text
    return f"{number:02d}" if how == "decimalZero" else str(number)
