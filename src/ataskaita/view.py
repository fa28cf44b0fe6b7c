"""What a template may ask for: closed, frozen classes that answer by Lithuanian names."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from decimal import Decimal
from typing import ClassVar, Protocol

from attrs import field, frozen

from ataskaita.lithuanian import Case
from ataskaita.lithuanian.marks import NO_BREAK_SPACE


class Askable:
    """Something that a template reads by name: `{{ fondas.likutis.is_viso.pernai }}`."""

    __slots__ = ()

    def ask(self, name: str) -> object:
        """Return what `name` means here; raise KeyError where it means nothing."""
        raise KeyError(name)

    def names(self) -> tuple[str, ...]:
        """Return the names that `ask` knows, for suggestions."""
        return ()


class _Fielded(Askable):
    """An object that answers by a fixed table of names."""

    __slots__ = ()
    asked_as: ClassVar[Mapping[str, str]] = {}

    def ask(self, name: str) -> object:
        """Return what stands under `name`."""
        return getattr(self, self.asked_as[name])

    def names(self) -> tuple[str, ...]:
        """Return the names that stand here."""
        return tuple(self.asked_as)


class _Parent(Askable):
    """An object that answers by the names of what stands below it."""

    __slots__ = ()
    children: Mapping[str, object]
    path: str

    def ask(self, name: str) -> object:
        """Return what stands under `name`."""
        return self.children[name]

    def names(self) -> tuple[str, ...]:
        """Return the names that stand here."""
        return tuple(self.children)


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
        """Return how it changed since last year: `sumažėjo 2 renginiais (1,3 proc.)`."""
        ...


@frozen
class Figure(_Fielded):
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
    earlier: "Figure | None" = None
    """Last year's; None only in figures that are themselves last year's."""
    change: "Figure | None" = None
    """This year's less last year's."""
    absolute: str = ""
    """The number without its sign."""
    base: str = ""
    """What a ratio is of: `visi gyventojai`; empty for a figure that is no ratio."""
    wording: FigureWording | None = field(default=None, eq=False, repr=False)
    """None in figures that sentences say by their number alone."""

    def __str__(self) -> str:
        return self.text

    def __bool__(self) -> bool:
        return self.value is not None


def without_sign(figure: Figure) -> str:
    """Return the number without its sign: a fall of 2 332 is said so, not of −2 332."""
    return figure.absolute


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
COURSE = "kaip_kito"

FIGURE_FILTERS: Mapping[str, Callable[[Figure], str]] = {
    "be_zenklo": without_sign,
    "su_vienetu": with_unit,
    ENDING: ending,
    COURSE: course,
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


@frozen
class Name(_Fielded):
    """What something is called; sentences ask for it in a case."""

    asked_as: ClassVar[Mapping[str, str]] = {"tekstas": "text"}

    text: str
    wording: Wording = field(eq=False, repr=False)

    def __str__(self) -> str:
        return self.text


@frozen
class Moment(_Fielded):
    """A date in its long form; asked for, also in its short one."""

    asked_as: ClassVar[Mapping[str, str]] = {"ilga": "long", "trumpa": "short"}

    long: str
    short: str

    def __str__(self) -> str:
        return self.long


@frozen
class TextRun:
    """Text of one look."""

    text: str
    bold: bool = False
    italic: bool = False
    link: str = ""


@frozen
class Paragraph:
    """A paragraph or list item; items of one list share a number, 0 outside lists."""

    runs: tuple[TextRun, ...]
    numbered: bool = False
    list_number: int = 0


@frozen
class Prose:
    """Paragraphs for a `{{p … }}` tag; false when there are none."""

    paragraphs: tuple[Paragraph, ...] = ()

    def __str__(self) -> str:
        return "\n".join("".join(run.text for run in one.runs) for one in self.paragraphs)

    def __bool__(self) -> bool:
        return bool(self.paragraphs)


@frozen
class Names(_Parent):
    """Names below a name; false where the data gives nothing there."""

    children: Mapping[str, object]
    present: bool = True
    path: str = ""

    def __bool__(self) -> bool:
        return self.present


@frozen
class Rows(_Parent):
    """Items to repeat rows, columns or paragraphs for; some have names."""

    items: tuple[object, ...]
    children: Mapping[str, object] = field(factory=dict)
    path: str = ""

    def __iter__(self) -> Iterator[object]:
        return iter(self.items)

    def __len__(self) -> int:
        return len(self.items)


@frozen
class Cell(_Fielded):
    """A cell of a library's own table."""

    asked_as: ClassVar[Mapping[str, str]] = {"tekstas": "text", "skaitmeninis": "numeric"}

    text: str
    numeric: bool = False

    def __str__(self) -> str:
        return self.text


@frozen
class View:
    """A report ready for a template: every name it may ask for, and the document's properties."""

    names: Mapping[str, object]
    title: str = ""
    author: str = ""


def in_case(thing: Figure | Name, case: Case) -> str:
    """Return a figure with what it counts, or a name, in `case`."""
    return thing.wording.in_case(case) if thing.wording else thing.text


def asked(thing: Figure | Name, filters: Sequence[str]) -> str:
    """Return what a sentence gets that asks for a figure or a name through at most one filter."""
    for name in filters:
        if name in CASE_FILTERS:
            return in_case(thing, CASE_FILTERS[name])
        if isinstance(thing, Figure):
            return FIGURE_FILTERS[name](thing)
    return thing.text


def children_of(thing: object) -> Mapping[str, object]:
    """Return what stands below `thing` by name; nothing for a single value."""
    if isinstance(thing, Mapping):
        return thing
    return thing.children if isinstance(thing, _Parent) else {}


def known_names(thing: object, prefix: str = "") -> Iterator[str]:
    """Generate every dotted name that can be asked for below `thing`."""
    if isinstance(thing, _Fielded):
        yield from (f"{prefix}{name}" for name in thing.names())
    for name, child in children_of(thing).items():
        yield f"{prefix}{name}"
        yield from known_names(child, f"{prefix}{name}.")
