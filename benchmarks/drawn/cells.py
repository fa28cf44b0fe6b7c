"""Cells of a drawn report, what is written in them, and what holds them."""

from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import Final, Literal

from attrs import define, frozen

Sort = Literal["sum", "formula", "part", "at most", "equal", "bound"]
EXACT: Final[tuple[Sort, ...]] = ("sum", "formula", "equal")
"""What gives one value only; the others leave room on one side."""


@frozen
class Measure:
    """A unit of the drawn form."""

    key: str
    least: int
    """The smallest step in which values are drawn: of thousands of euros, cents."""
    scale: int
    """How many steps one of the unit has."""
    decimals: int = 0
    """The most with which it is written."""
    adds_up: bool = True
    fixed: bool = True
    """Whether all decimals are written: of a quarter of a post none that says nothing."""
    rounded: bool = False
    """Whether what is written of it was rounded from a plainer unit."""
    times: int = 1
    """How many of the plainer unit one of it is."""

    def trimmed(self, text: str) -> str:
        """Return the number without decimals that say nothing, where the unit doesn't want them."""
        return text if self.fixed or "," not in text else text.rstrip("0").rstrip(",")


@define(eq=False)
class Cell:
    """A figure of the report: exactly, and as somebody types it."""

    name: str
    """In the form: rows of a list have one name."""
    path: str
    """In the data."""
    value: Fraction
    measure: Measure
    stated: bool = True
    before: Fraction | None = None
    """Last year's."""
    given: bool = True
    """Whether it is known at all: stated, or computed."""

    @property
    def decimals(self) -> int:
        """With how many it is written."""
        return self.measure.decimals

    @property
    def listed(self) -> bool:
        """Whether it stands in a row that the data lists."""
        return ".eilutes." in self.name

    @property
    def text(self) -> str:
        """What somebody types."""
        return self.measure.trimmed(written(self.value, self.decimals))

    @property
    def printed(self) -> str:
        """What a document prints."""
        return self.measure.trimmed(printed(self.value, self.decimals))


@frozen(eq=False)
class Hold:
    """One thing that holds cells: a total with its parts, a formula, a part and its whole."""

    sort: Sort
    result: Cell
    parts: tuple[Cell, ...]

    @property
    def cells(self) -> tuple[Cell, ...]:
        """All that take part."""
        return (self.result, *self.parts)


def written(value: Fraction, decimals: int) -> str:
    """Return the number as a person writes it, half a step away from zero."""
    steps = (2 * abs(value.numerator) * 10**decimals + value.denominator) // (2 * value.denominator)
    sign = "-" if value < 0 and steps else ""
    whole, rest = divmod(steps, 10**decimals)
    return f"{sign}{whole},{rest:0{decimals}d}" if decimals else f"{sign}{whole}"


def printed(value: Fraction, decimals: int) -> str:
    """Return the number as a document prints it."""
    whole, comma, rest = written(value, decimals).partition(",")
    digits, groups = whole.lstrip("-"), list[str]()
    while digits:
        digits, last = digits[:-3], digits[-3:]
        groups.insert(0, last)
    sign = "\N{MINUS SIGN}" if whole.startswith("-") else ""
    return f"{sign}{chr(0xA0).join(groups)}{comma}{rest}"


class Web:
    """What holds what in one report."""

    def __init__(self, holds: Sequence[Hold]) -> None:
        self.holds = tuple(holds)
        self._of: dict[int, list[Hold]] = {}
        for one in holds:
            for cell in one.cells:
                self._of.setdefault(id(cell), []).append(one)

    def of(self, cell: Cell) -> Sequence[Hold]:
        """Return all in which the cell takes part."""
        return self._of.get(id(cell), ())

    def exactly(self, cell: Cell) -> set[Sort]:
        """Return in what ways a slip in the stated cell must contradict another stated one."""
        return set(self._reached(cell, frozenset()))

    def loosely(self, cell: Cell) -> set[Sort]:
        """Return in what ways the cell is only bounded: on one side."""
        return {one.sort for one in self.of(cell) if one.sort not in EXACT and _is_known(one)}

    def _reached(self, cell: Cell, seen: frozenset[int]) -> Iterator[Sort]:
        """Generate the sorts: of a result that nobody states, those that hold it further up."""
        for one in self.of(cell):
            if one.sort not in EXACT or id(one) in seen or not _is_known(one):
                continue
            if one.sort == "equal" or one.result.stated:
                yield one.sort
            elif one.result is not cell:
                yield from self._reached(one.result, seen | {id(one)})


def _is_known(one: Hold) -> bool:
    return all(cell.given for cell in one.cells)
