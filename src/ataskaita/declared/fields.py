"""Declare a field of the model once; the attributes of its classes are made by these functions."""

from typing import Any

import attrs

from ataskaita.declared.declare import META, Kind
from ataskaita.declared.formulas import Formula
from ataskaita.declared.keyed import Keyed
from ataskaita.declared.units import PHYSICAL_UNITS, Unit


def figure(  # noqa: PLR0913 (a declaration names all that is known of a field, in one place)
    key: str,
    label: str,
    unit: Unit = PHYSICAL_UNITS,
    *,
    iso: str = "",
    noun: str = "",
    of: tuple[str, ...] = (),
    within: str = "",
    at_most: str = "",
    formula: Formula | None = None,
    decimals: int | None = None,
    negative: bool = False,
    required: bool = False,
    per: str | None = None,
    hint: str = "",
) -> Any:
    """Declare a number; with `of`, the stated total of those parts; with `within`, a part.

    With `formula`, it is computed; what the data states is compared with that. With `per`, it is a
    rate, for one of what that figure counts: over institutions it is weighed and never added up.
    `hint` says what is counted by it and what isn't, for whoever fills it.
    """
    return _declared(
        key,
        label,
        Kind.FIGURE,
        unit=unit,
        iso=iso,
        noun=noun,
        of=of,
        within=within,
        at_most=at_most,
        formula=formula,
        decimals=decimals,
        negative=negative,
        required=required,
        per=per,
        hint=hint,
    )


def text(key: str, label: str, *, required: bool = False, hint: str = "") -> Any:
    """Declare a short text."""
    return _declared(key, label, Kind.TEXT, required=required, hint=hint)


def naming(key: str, label: str, *, required: bool = False) -> Any:
    """Declare what an institution, a place, a post or a thing is called, in the nominative."""
    return _declared(key, label, Kind.NAME, required=required)


def person(key: str, label: str) -> Any:
    """Declare a person's name and surname, in the nominative."""
    return _declared(key, label, Kind.PERSON)


def choice(key: str, label: str, choices: tuple[str, ...], *, optional: bool = False) -> Any:
    """Declare a text that is one of `choices`; the first is the default, none with `optional`."""
    usual = None if optional else choices[0]
    return _declared(key, label, Kind.CHOICE, choices=choices, optional=optional, default=usual)


def year(key: str, label: str, *, required: bool = False) -> Any:
    """Declare a calendar year."""
    return _declared(key, label, Kind.YEAR, required=required)


def date(key: str, label: str) -> Any:
    """Declare a calendar date."""
    return _declared(key, label, Kind.DATE)


def period(key: str, label: str) -> Any:
    """Declare a time from one date to another."""
    return _declared(key, label, Kind.PERIOD)


def flag(key: str, label: str, *, default: bool = False) -> Any:
    """Declare a yes or no."""
    return _declared(key, label, Kind.FLAG, default=default)


def prose(key: str, label: str) -> Any:
    """Declare paragraphs and lists of running text."""
    return _declared(key, label, Kind.PROSE)


def listing(key: str, label: str) -> Any:
    """Declare a list of texts."""
    return _declared(key, label, Kind.PROSE, listed=True)


def part(  # noqa: PLR0913 (see `figure`)
    key: str,
    label: str,
    *,
    iso: str = "",
    of: tuple[str, ...] = (),
    disjoint: bool = False,
    required: bool = False,
    hint: str = "",
) -> Any:
    """Declare an object with fields of its own; with `of`, the stated sum of those objects.

    Of a list, `of` sums up its items.
    """
    return _declared(
        key, label, Kind.PART, iso=iso, of=of, disjoint=disjoint, required=required, hint=hint
    )


def section(key: str, label: str, tab: str = "", *, usual: Any = None) -> Any:
    """Declare a chapter of the report; `tab` is what its sheet in the workbook is called.

    `usual` is what it is where the data has none of it.
    """
    return _declared(key, label, Kind.PART, tab=tab, default=usual)


def keyed(key: str, label: str, unit: Unit | None = None, *, grouped: bool = False) -> Any:
    """Declare objects, or with `unit` figures, that the data names itself, or by its groups."""
    return _declared(key, label, Kind.KEYED, unit=unit, grouped=grouped, default=Keyed())


def items(
    key: str, label: str, *, noun: str = "", by: tuple[str, ...] = (), required: bool = False
) -> Any:
    """Declare objects in order, each known by those of its fields, else by its first text."""
    return _declared(key, label, Kind.LIST, noun=noun, by=by, required=required, default=())


def blocks(key: str, label: str) -> Any:
    """Declare texts and tables of the institution's own, in order."""
    return _declared(key, label, Kind.BLOCKS, default=())


def pictures(key: str, label: str) -> Any:
    """Declare photographs in order."""
    return _declared(key, label, Kind.PICTURE, default=())


def image(key: str, label: str) -> Any:
    """Declare the file of a photograph, which there must be."""
    return _declared(key, label, Kind.IMAGE, required=True)


def own_table(key: str, label: str) -> Any:
    """Declare a table whose columns the data gives itself."""
    return _declared(key, label, Kind.TABLE)


def columns(key: str, label: str) -> Any:
    """Declare the columns of such a table, which there must be, and headings over them."""
    return _declared(key, label, Kind.COLUMNS, required=True)


def rows(key: str, label: str) -> Any:
    """Declare the rows of such a table, a cell for each column."""
    return _declared(key, label, Kind.ROWS, default=())


def number(key: str, label: str) -> Any:
    """Declare a number in the unit that its own object gives."""
    return _declared(key, label, Kind.NUMBER)


def keys(key: str, label: str) -> Any:
    """Declare keys in order."""
    return _declared(key, label, Kind.KEYS, default=())


def wordlist(key: str, label: str) -> Any:
    """Declare keys in order, or one word."""
    return _declared(key, label, Kind.WORDLIST, default=())


def sums(key: str, label: str) -> Any:
    """Declare keys by the key of what they make up; or keys, or one word, for all alike."""
    return _declared(key, label, Kind.SUMS, default=Keyed())


def texts(key: str, label: str) -> Any:
    """Declare short texts by names of figures, or by data paths."""
    return _declared(key, label, Kind.TEXTS, default=Keyed())


def figures(key: str, label: str) -> Any:
    """Declare numbers by names of figures."""
    return _declared(key, label, Kind.FIGURES, default=Keyed())


def yearly(key: str, label: str) -> Any:
    """Declare numbers by names of figures, by year."""
    return _declared(key, label, Kind.YEARLY, default=Keyed())


def reasons(key: str, label: str) -> Any:
    """Declare texts by codes of findings, or by a code and a data path."""
    return _declared(key, label, Kind.REASONS, default=Keyed())


def last(declared: Any) -> Any:
    """Return the field, to stand behind those that a subclass adds."""
    declared.metadata[META]["last"] = True
    return declared


def row(declared: Any) -> Any:
    """Return the part, as a row of a table that an institution needn't have."""
    declared.metadata[META]["rowed"] = True
    return declared


def rare(declared: Any) -> Any:
    """Return the field, as one that hardly anybody fills."""
    declared.metadata[META]["rare"] = True
    return declared


def _declared(key: str, label: str, kind: Kind, *, default: Any = None, **known: Any) -> Any:
    metadata = {META: {"key": key, "label": label, "kind": kind, **known}}
    if known.get("required"):
        return attrs.field(kw_only=True, metadata=metadata)
    return attrs.field(default=default, kw_only=True, metadata=metadata)
