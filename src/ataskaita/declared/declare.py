"""Declare a field of the model once: its data key, label, unit, ISO 2789 term, and its parts.

From the declaration come the data keys, the names that templates and prose may use, the wording
of messages, the formulas in table headers and the glossary. A second list of fields is a defect.
"""

from collections.abc import Iterator
from enum import Enum, auto
from typing import Any

import attrs
from attrs import frozen

from ataskaita.declared.keyed import Keyed
from ataskaita.declared.units import PHYSICAL_UNITS, Unit

_META = "ataskaita"


class Kind(Enum):
    """What a field holds."""

    FIGURE = auto()
    TEXT = auto()
    NAME = auto()
    """A text that sentences may ask for in another case."""
    PERSON = auto()
    """The same, of a person."""
    CHOICE = auto()
    YEAR = auto()
    DATE = auto()
    FLAG = auto()
    PROSE = auto()
    PART = auto()
    """One object with fields of its own."""
    KEYED = auto()
    """Objects or figures by name."""
    LIST = auto()
    """Objects in order."""
    OTHER = auto()
    """Read in a way of its own."""


@frozen
class Declaration:
    """All that is known of one field."""

    name: str
    """The attribute, in English."""
    key: str
    """The name in data, prose and templates: Lithuanian, without diacritics."""
    label: str
    """What a librarian reads, with diacritics."""
    kind: Kind
    unit: Unit | None
    iso: str
    """ISO 2789's term; empty where the field is national or local."""
    noun: str
    """What one of the counted things is called, in the nominative; empty where the unit says it."""
    of: tuple[str, ...]
    """Attributes of the same object whose sum this is."""
    disjoint: bool
    """Whether what doesn't add up elsewhere, such as titles, adds up over these parts."""
    within: str
    """An attribute of the same object that this is a part of, and can't be above."""
    choices: tuple[str, ...]
    required: bool
    type: Any


def figure(  # noqa: PLR0913 (a declaration names all that is known of a field, in one place)
    key: str,
    label: str,
    unit: Unit = PHYSICAL_UNITS,
    *,
    iso: str = "",
    noun: str = "",
    of: tuple[str, ...] = (),
    within: str = "",
    required: bool = False,
) -> Any:
    """Declare a number; with `of`, the stated total of those parts; with `within`, a part."""
    return _declared(
        key,
        label,
        Kind.FIGURE,
        unit=unit,
        iso=iso,
        noun=noun,
        of=of,
        within=within,
        required=required,
    )


def text(key: str, label: str, *, required: bool = False) -> Any:
    """Declare a short text."""
    return _declared(key, label, Kind.TEXT, required=required)


def naming(key: str, label: str, *, required: bool = False) -> Any:
    """Declare what an institution, a place, a post or a thing is called, in the nominative."""
    return _declared(key, label, Kind.NAME, required=required)


def person(key: str, label: str) -> Any:
    """Declare a person's name and surname, in the nominative."""
    return _declared(key, label, Kind.PERSON)


def choice(key: str, label: str, choices: tuple[str, ...]) -> Any:
    """Declare a text that is one of `choices`; the first is the default."""
    return _declared(key, label, Kind.CHOICE, choices=choices, default=choices[0])


def year(key: str, label: str, *, required: bool = False) -> Any:
    """Declare a calendar year."""
    return _declared(key, label, Kind.YEAR, required=required)


def date(key: str, label: str) -> Any:
    """Declare a calendar date."""
    return _declared(key, label, Kind.DATE)


def flag(key: str, label: str, *, default: bool = False) -> Any:
    """Declare a yes or no."""
    return _declared(key, label, Kind.FLAG, default=default)


def prose(key: str, label: str) -> Any:
    """Declare paragraphs and lists of running text."""
    return _declared(key, label, Kind.PROSE)


def part(  # noqa: PLR0913 (see `figure`)
    key: str,
    label: str,
    *,
    iso: str = "",
    of: tuple[str, ...] = (),
    disjoint: bool = False,
    required: bool = False,
) -> Any:
    """Declare an object with fields of its own; with `of`, the stated sum of those objects."""
    return _declared(key, label, Kind.PART, iso=iso, of=of, disjoint=disjoint, required=required)


def keyed(key: str, label: str, unit: Unit | None = None) -> Any:
    """Declare objects, or with `unit` figures, that the data names itself."""
    return _declared(key, label, Kind.KEYED, unit=unit, default=Keyed())


def items(key: str, label: str, *, noun: str = "", required: bool = False) -> Any:
    """Declare objects in order."""
    return _declared(key, label, Kind.LIST, noun=noun, required=required, default=())


def other(key: str, label: str, default: Any = (), *, required: bool = False) -> Any:
    """Declare something that `sources` reads in a way of its own."""
    return _declared(key, label, Kind.OTHER, default=default, required=required)


_KNOWN: dict[type[Any], tuple[Declaration, ...]] = {}


def declarations(model: type[Any]) -> tuple[Declaration, ...]:
    """Return the declaration of each field of `model`, in order."""
    if model not in _KNOWN:
        _KNOWN[model] = tuple(_declarations(model))
    return _KNOWN[model]


def _declarations(model: type[Any]) -> Iterator[Declaration]:
    return (
        Declaration(name=one.name, type=one.type, **one.metadata[_META])
        for one in attrs.fields(model)
        if _META in one.metadata
    )


def declaration(model: type[Any], name: str) -> Declaration:
    """Return the declaration of the field `name`, an attribute or a data key."""
    for one in declarations(model):
        if name in (one.name, one.key):
            return one
    raise KeyError(name)


def _declared(  # noqa: PLR0913 (see `figure`)
    key: str,
    label: str,
    kind: Kind,
    *,
    unit: Unit | None = None,
    iso: str = "",
    noun: str = "",
    of: tuple[str, ...] = (),
    disjoint: bool = False,
    within: str = "",
    choices: tuple[str, ...] = (),
    required: bool = False,
    default: Any = None,
) -> Any:
    known = {
        "key": key,
        "label": label,
        "kind": kind,
        "unit": unit,
        "iso": iso,
        "noun": noun,
        "of": of,
        "disjoint": disjoint,
        "within": within,
        "choices": choices,
        "required": required,
    }
    if required:
        return attrs.field(kw_only=True, metadata={_META: known})
    return attrs.field(default=default, kw_only=True, metadata={_META: known})
