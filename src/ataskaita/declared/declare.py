"""What is known of a field of the model: its data key, label, unit, ISO 2789 term, and its parts.

From the declaration come the data keys, the names that templates and prose may use, the wording
of messages, the formulas in table headers, the workbook and the glossary. A second list of fields
is a defect. Fields are declared by the functions of `fields`.
"""

from collections.abc import Callable, Iterator
from decimal import Decimal
from enum import Enum, auto
from typing import Any

import attrs

from ataskaita.declared.formulas import Formula
from ataskaita.declared.units import Unit
from ataskaita.records import frozen, tuple_of

META = "ataskaita"
"""Where attrs keeps what is declared of a field."""
QUOTIENT_DECIMALS = 2
"""How many decimals a quotient may have whose unit has none."""
_KEPT = "__declared__"
"""Where a class keeps what is known of all its fields."""


class Kind(Enum):
    """What a field holds, and so how it is read, written, asked for in Excel and printed."""

    FIGURE = auto()
    TEXT = auto()
    NAME = auto()
    """A text that sentences may ask for in another case."""
    PERSON = auto()
    """The same, of a person."""
    CHOICE = auto()
    YEAR = auto()
    DATE = auto()
    PERIOD = auto()
    """From one date to another."""
    FLAG = auto()
    PROSE = auto()
    PART = auto()
    """One object with fields of its own."""
    KEYED = auto()
    """Objects or figures by name."""
    LIST = auto()
    """Objects in order."""
    BLOCKS = auto()
    """Texts and tables of the institution's own, in order."""
    PICTURE = auto()
    """Photographs in order."""
    IMAGE = auto()
    """The file of a photograph."""
    TABLE = auto()
    """A table whose columns the data gives itself."""
    COLUMNS = auto()
    """The columns of such a table, below headings that stand over several."""
    ROWS = auto()
    """The rows of such a table."""
    NUMBER = auto()
    """A number in the unit that its own object gives."""
    KEYS = auto()
    """Keys in order."""
    WORDLIST = auto()
    """Keys in order, or one word."""
    SUMS = auto()
    """Keys by the key of what they make up; or keys, or one word, for all alike."""
    TEXTS = auto()
    """Short texts by names of figures, or by data paths."""
    FIGURES = auto()
    """Numbers by names of figures."""
    YEARLY = auto()
    """The same, by year."""
    REASONS = auto()
    """Texts by codes of findings, or by a code and a data path."""


SINGLE = (
    *(Kind.FIGURE, Kind.TEXT, Kind.NAME, Kind.PERSON, Kind.CHOICE),
    *(Kind.YEAR, Kind.DATE, Kind.PERIOD, Kind.FLAG),
)
"""What fits into one cell."""
PAIRED = (Kind.TEXTS, Kind.FIGURES, Kind.REASONS)
"""What people name themselves, a value to a name."""
WRITTEN = (Kind.TEXT, Kind.NAME, Kind.PERSON, Kind.PROSE)
"""What people write in words."""
PLAIN = frozenset(
    {Kind.FIGURE, Kind.TEXT, Kind.NAME, Kind.PERSON, Kind.YEAR, Kind.DATE, Kind.PERIOD, Kind.NUMBER}
)
"""What is one value, and given wherever it is there: of a choice one is there unasked."""
HOLDING = (Kind.PART, Kind.TABLE, Kind.COLUMNS, Kind.KEYED, Kind.LIST, Kind.BLOCKS, Kind.PICTURE)
"""What may hold objects with fields of their own."""


@frozen(kw_only=True)
class Declaration:
    """All that is known of one field."""

    name: str
    """The attribute, in English."""
    key: str
    """The name in data, prose and templates: Lithuanian, without diacritics."""
    label: str
    """What a librarian reads, with diacritics."""
    kind: Kind
    type: type[Any]
    """Its class; of a collection, the class of what it holds."""
    unit: Unit | None = None
    iso: str = ""
    """ISO 2789's term; empty where the field is national or local."""
    noun: str = ""
    """What one of the counted things is called, in the nominative; empty where the unit says it."""
    of: tuple[str, ...] = ()
    """Attributes of the same object whose sum this is."""
    disjoint: bool = False
    """Whether what doesn't add up elsewhere, such as titles, adds up over these parts."""
    within: str = ""
    """An attribute of the same object that this is a part of, and can't be above: one that it
    also adds up to may be given alone, and nobody asks for the other parts."""
    at_most: str = ""
    """An attribute of the same object that this is hardly ever above."""
    opens: str = ""
    """An attribute of the same object whose value at last year's end this year begins with."""
    formula: Formula | None = None
    """What it is computed from; names are sought in the object, around it, then from the top."""
    decimals: int | None = None
    """How many the data may give and documents print; None leaves it to the unit."""
    negative: bool = False
    """Whether it may fall below zero though its unit, a count, can't."""
    per: str | None = None
    """For one of what a rate is counted, a figure's name or none; None for what adds up itself."""
    choices: tuple[str, ...] = ()
    optional: bool = False
    """Of a choice: whether nothing may be chosen; else the first is, where the data is silent."""
    ticked: bool = False
    """Of a choice: whether all choices are printed, the chosen one ticked."""
    required: bool = False
    was: str = ""
    """What data called it before: the key beside its own, or a whole name from the top."""
    tab: str = ""
    """Of a section: what its sheet is called in the workbook; empty where the label serves."""
    sheet: str = ""
    """Of a section or table: the tab of the sheet that it shares, or has instead of its own."""
    grouped: bool = False
    """Whether the names are those of the report's own groups."""
    hint: str = ""
    """What whoever fills it is told."""
    unnumbered: bool = False
    """Of a section: whether its heading has no number where the others have one."""
    above: tuple[str, ...] = ()
    """Headers that stand over its column and others, from the outermost down."""
    by_others: bool = False
    """Whether others fill it, on paper: it is printed with room, and never asked for."""
    listed: bool = False
    """Of running text: whether it is a list, an item to a line."""
    width: int = 0
    """Of a field or column: how wide it is to be in a table, in millimetres; 0 for what fits."""
    sideways: bool = False
    """Of a table: whether it is printed on a page that lies on its side."""
    headed: bool = False
    """Whether its label stands above it in print, as a sub-heading."""
    among: str = ""
    """Of a row: what the rows of its table are, such as “Veiklos sritis”."""
    rowed: bool = False
    """Whether it is a row of a table, a cell for each field; one that isn't there adds nothing."""
    most: int = 0
    """Of a list: how many items there may be; of a text, characters; 0 for any number."""
    least: int = 0
    """Of a list: how many items are asked for, where there are any."""
    begins: tuple[str, ...] = ()
    """Of a list of rows: what the first ones of a new report are called."""
    each: str = ""
    """Of a list of rows: of what it has a row for each, such as branches."""
    proposed: str = ""
    """Of a text: what may be written there, with quotations, as data would have it."""
    needed: bool = False
    """Whether whoever asks for it expects it given: a draft is told, a final report refused."""
    limits: tuple[Decimal, Decimal] | None = None
    """Of a figure: from where to where it is likely."""
    base: str = ""
    """Of a figure: what it is counted per, or out of."""
    numbered: bool = False
    """Of a list: whether its items have numbers in print."""
    by: tuple[str, ...] = ()
    """Of a list: the attributes by which its items are known; empty for their first text."""
    beside: tuple[str, ...] = ()
    """Aspects of a figure that its table shows, this year's among them; none for itself alone."""
    carried: str = ""
    """Of a list: the data path of the one whose rows, last year's, it begins with."""
    rare: bool = False
    """Whether hardly anybody fills it: a workbook asks for it below all else."""
    last: bool = False
    """Whether it stands behind the fields that a subclass adds."""

    @property
    def holds_objects(self) -> bool:
        """Return whether what it holds has fields of its own."""
        return self.kind in HOLDING and self.unit is None

    @property
    def may_be_negative(self) -> bool:
        """Return whether the data may state a value below zero."""
        below = self.formula is not None and self.formula.may_be_negative
        return self.negative or below or bool(self.unit and self.unit.negative)

    @property
    def most_decimals(self) -> int:
        """Return how many decimals the data may give."""
        own = self.unit.decimals if self.unit else 0
        most = max(own, QUOTIENT_DECIMALS) if self.formula and self.formula.divides else own
        return most if self.decimals is None else self.decimals


@frozen
class Declared:
    """The fields of one class, sorted by what is asked of them."""

    fields: tuple[Declaration, ...]
    values: Callable[[Any], tuple[Any, ...]]
    """What all of them hold in an object of the class, in their order."""
    named: dict[str, Declaration]
    """By attribute, and by data key."""
    plain: frozenset[str]
    """The keys of those that hold one value, given wherever it is there."""
    rest: tuple[Declaration, ...]
    """All others."""
    written: tuple[Declaration, ...]
    """The texts that people write."""
    holding: tuple[Declaration, ...]
    """What may hold objects."""
    totals: tuple[Declaration, ...]
    computes: bool
    """Whether it, or what it holds, has figures with formulas."""
    tells: bool
    """Whether it, or what it holds, has prose."""


def declared_of(model: type[Any]) -> Declared:
    """Return what is declared of the class; it is kept with the class, and goes with it."""
    known: Declared | None = model.__dict__.get(_KEPT)
    if known is None:
        known = _declared(tuple(_declarations(model)))
        setattr(model, _KEPT, known)
    return known


def _declared(fields: tuple[Declaration, ...]) -> Declared:
    return Declared(
        fields=fields,
        values=tuple_of([one.name for one in fields]),
        plain=frozenset(one.key for one in fields if one.kind in PLAIN),
        rest=tuple(one for one in fields if one.kind not in PLAIN),
        named={name: one for one in reversed(fields) for name in (one.key, one.name)},
        written=tuple(one for one in fields if one.kind in WRITTEN),
        holding=tuple(one for one in fields if one.holds_objects),
        totals=tuple(one for one in fields if one.of),
        computes=any(
            one.formula is not None or (one.holds_objects and declared_of(one.type).computes)
            for one in fields
        ),
        tells=any(
            one.kind is Kind.PROSE or (one.holds_objects and declared_of(one.type).tells)
            for one in fields
        ),
    )


def declarations(model: type[Any]) -> tuple[Declaration, ...]:
    """Return the declaration of each field of `model`, in order.

    What a subclass declares anew stays where its base has it; the `last` ones stand at the end.
    """
    return declared_of(model).fields


def _declarations(model: type[Any]) -> list[Declaration]:
    own = {
        one.name: Declaration(name=one.name, type=_stripped(one.type), **one.metadata[META])
        for one in attrs.fields(model)
        if META in one.metadata
    }
    placed = dict.fromkeys(name for name in _in_order(model) if name in own)
    return sorted((own[name] for name in placed), key=lambda one: one.last)


def _in_order(model: type[Any]) -> Iterator[str]:
    """Generate the names of the fields, a base's before those of what is derived from it."""
    for one in filter(attrs.has, reversed(model.__mro__)):
        yield from (field.name for field in attrs.fields(one))


def declaration(model: type[Any], name: str) -> Declaration:
    """Return the declaration of the field `name`, an attribute or a data key."""
    return declared_of(model).named[name]


def _stripped(annotation: Any) -> type[Any]:
    arguments = [one for one in getattr(annotation, "__args__", ()) if one not in (type(None), ...)]
    return _stripped(arguments[0]) if arguments else annotation
