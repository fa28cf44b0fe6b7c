"""Figures and names as sentences and tables quote them, and the filters that ask more of them."""

from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from typing import ClassVar, Final, Protocol, Self

from attrs import field

from ataskaita import lithuanian  # its door: few templates sort anything
from ataskaita.lithuanian import Case
from ataskaita.lithuanian.punctuation import NO_BREAK_SPACE
from ataskaita.records import frozen
from ataskaita.view.asking import Fielded


class Wording(Protocol):
    """How sentences say a figure or a name."""

    def in_case(self, case: Case) -> str:
        """Return it in `case`, a figure with what it counts: `41 nurašymo aktą`."""
        ...


class FigureWording(Wording, Protocol):
    """How sentences say a figure."""

    def ending(self) -> str:
        """Return the ending of the participle that agrees with it: `užregistruot` + `i`."""
        ...

    def course(self) -> str:
        """Return how it changed since last year: `padaugėjo 2 (1,3 proc.)`."""
        ...

    def course_of_number(self) -> str:
        """Return how the number of what it counts changed: `padidėjo 2 (1,3 proc.)`."""
        ...


class Beside(Protocol):
    """What stands beside a figure, made when it is asked for: of most figures nothing is."""

    @property
    def earlier(self) -> "Figure":
        """Last year's."""
        ...

    @property
    def change(self) -> "Figure":
        """This year's less last year's."""
        ...


_COUNTING: Final = frozenset("123456789")
"""Digits of which one that is printed as nothing has none."""


@frozen
class Figure(Fielded):
    """A number written in Lithuanian; false where the data doesn't give it."""

    asked_as: ClassVar[Mapping[str, str]] = {
        "tekstas": "text",
        "verte": "value",
        "vienetas": "symbol",
        "pavadinimas": "label",
        "kelias": "name",
        "pagrindas": "base",
        "pernai": "earlier",
        "pokytis": "change",
    }

    text: str
    value: int | Decimal | None = None
    symbol: str = ""
    """The unit's sign; empty where the noun says it."""
    label: str = ""
    name: str = ""
    absolute: str = ""
    """The number without its sign."""
    base: str = ""
    """What a ratio is of: `visi gyventojai`; empty for a figure that is no ratio."""
    wording: FigureWording | None = field(default=None, eq=False, repr=False)
    """None in figures that sentences say by their number alone."""
    beside: Beside | None = field(default=None, eq=False, repr=False)
    """None in figures that stand alone, and in those that are themselves last year's."""

    @property
    def earlier(self) -> "Figure | None":
        """Last year's."""
        return self.beside.earlier if self.beside else None

    @property
    def change(self) -> "Figure | None":
        """This year's less last year's."""
        return self.beside.change if self.beside else None

    def __str__(self) -> str:
        return self.text

    def __bool__(self) -> bool:
        return self.value is not None

    def __lt__(self, other: object) -> bool:
        """Return whether it stands first in a list that is sorted by it: what has no value does."""
        if not isinstance(other, Figure):
            return NotImplemented
        if self.value is None or other.value is None:
            return self.value is None and other.value is not None
        return self.value < other.value


@frozen
class Name(Fielded):
    """What something is called; sentences ask for it in a case."""

    asked_as: ClassVar[Mapping[str, str]] = {"tekstas": "text"}

    text: str
    wording: Wording = field(eq=False, repr=False)

    def __str__(self) -> str:
        return self.text

    def __lt__(self, other: object) -> bool:
        """Return whether it stands first in a list that is sorted by it, as in a dictionary."""
        return lithuanian.sort_key(str(self)) < lithuanian.sort_key(str(other))


def without_sign(figure: Figure) -> str:
    """Return the number without its sign: a fall of 2 332 is said so, not of −2 332."""
    return figure.absolute


def with_sign(figure: Figure) -> str:
    """Return the number with its sign, a plus where it grew: `+60`, `−714`, `0`."""
    grew = figure.value is not None and figure.value > 0 and not _COUNTING.isdisjoint(figure.text)
    return f"+{figure.text}" if grew else figure.text


def with_unit(figure: Figure) -> str:
    """Return the number and its unit's sign, `37,79 %`; a dash alone for none."""
    if not figure or not figure.symbol:
        return figure.text
    return f"{figure.text} {figure.symbol}".replace(" ", NO_BREAK_SPACE)


def ending(figure: Figure) -> str:
    """Return the ending of the participle that agrees with the figure; a dash for none."""
    return figure.wording.ending() if figure and figure.wording else figure.text


def course(figure: Figure) -> str:
    """Return how the figure changed since last year; a dash for none."""
    return figure.wording.course() if figure and figure.wording else figure.text


ENDING = "galune"


def course_of_number(figure: Figure) -> str:
    """Return how the number of what is counted changed; a dash for none."""
    return figure.wording.course_of_number() if figure and figure.wording else figure.text


COURSE = "kaip_kito"
COURSE_OF_NUMBER = "kaip_kito_skaicius"
COURSES = (COURSE, COURSE_OF_NUMBER)
"""The filters that need last year's figure."""

FIGURE_FILTERS: Mapping[str, Callable[[Figure], str]] = {
    "be_zenklo": without_sign,
    "su_zenklu": with_sign,
    "su_vienetu": with_unit,
    ENDING: ending,
    COURSE: course,
    COURSE_OF_NUMBER: course_of_number,
}
"""What may be asked of a figure, in prose and in templates alike."""

CASE_FILTERS: Mapping[str, Case] = {
    "vardininku": "nominative",
    "kilmininku": "genitive",
    "naudininku": "dative",
    "galininku": "accusative",
    "inagininku": "instrumental",
    "vietininku": "locative",
}
"""The case that a sentence asks of a figure, which then says what it counts, or of a name."""


FILTERS: tuple[str, ...] = (*FIGURE_FILTERS, *CASE_FILTERS)
"""Every filter that prose may use."""


def in_case(thing: Figure | Name, case: Case) -> str:
    """Return a figure with what it counts, or a name, in `case`."""
    return thing.wording.in_case(case) if thing.wording else thing.text


class Told(str):
    """What a filter says of a figure, which a document still knows as that figure."""

    __slots__ = ("figure",)
    figure: Figure

    def __new__(cls, text: str, figure: Figure) -> Self:
        """Return the text with its figure."""
        told = super().__new__(cls, text)
        told.figure = figure
        return told


def asked(thing: Figure | Name, filters: Sequence[str]) -> str:
    """Return what a sentence gets that asks for a figure or a name through at most one filter."""
    for name in filters:
        if name in CASE_FILTERS:
            return in_case(thing, CASE_FILTERS[name])
        if isinstance(thing, Figure):
            return FIGURE_FILTERS[name](thing)
    return thing.text
