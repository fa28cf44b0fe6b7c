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

    >>> from attrs import frozen
    >>> from ataskaita.declaring import PIECES, figure
    >>> @frozen(kw_only=True)
    ... class One:
    ...     it: int | None = figure("parodos", "Parodos", PIECES, noun="paroda")
    >>> One(it=3).it
    3
    """
    return declared(
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
    """Declare a short text.

    >>> from attrs import frozen
    >>> from ataskaita.declaring import text
    >>> @frozen(kw_only=True)
    ... class One:
    ...     it: str | None = text("salis", "Šalis", hint="Kaip įrašyta sutartyje.")
    >>> One(it="Latvija").it
    'Latvija'
    """
    return declared(key, label, Kind.TEXT, required=required, hint=hint)


def naming(key: str, label: str, *, required: bool = False) -> Any:
    """Declare what an institution, a place, a post or a thing is called, in the nominative.

    >>> from attrs import frozen
    >>> from ataskaita.declaring import naming
    >>> @frozen(kw_only=True)
    ... class One:
    ...     it: str = naming("pavadinimas", "Pavadinimas", required=True)
    >>> One(it="Vaikų skyrius").it
    'Vaikų skyrius'
    """
    return declared(key, label, Kind.NAME, required=required)


def person(key: str, label: str) -> Any:
    """Declare a person's name and surname, in the nominative.

    >>> from attrs import frozen
    >>> from ataskaita.declaring import person
    >>> @frozen(kw_only=True)
    ... class One:
    ...     it: str | None = person("vardas", "Vardas ir pavardė")
    >>> One().it is None
    True
    """
    return declared(key, label, Kind.PERSON)


def choice(key: str, label: str, choices: tuple[str, ...], *, optional: bool = False) -> Any:
    """Declare a text that is one of `choices`; the first is the default, none with `optional`.

    >>> from attrs import frozen
    >>> from ataskaita.declaring import choice
    >>> @frozen(kw_only=True)
    ... class One:
    ...     it: str = choice("forma", "Forma", ("stacionari", "kilnojama"))
    >>> One().it
    'stacionari'
    """
    usual = None if optional else choices[0]
    return declared(key, label, Kind.CHOICE, choices=choices, optional=optional, default=usual)


def year(key: str, label: str, *, required: bool = False) -> Any:
    """Declare a calendar year.

    >>> from attrs import frozen
    >>> from ataskaita.declaring import year
    >>> @frozen(kw_only=True)
    ... class One:
    ...     it: int | None = year("ikurta", "Įkurta")
    >>> One(it=1946).it
    1946
    """
    return declared(key, label, Kind.YEAR, required=required)


def date(key: str, label: str) -> Any:
    """Declare a calendar date.

    >>> import datetime
    >>> from attrs import frozen
    >>> from ataskaita.declaring import date
    >>> @frozen(kw_only=True)
    ... class Loan:
    ...     returned: datetime.date | None = date("grazinta", "Grąžinta")
    >>> Loan(returned=datetime.date(2025, 3, 11)).returned.year
    2025
    """
    return declared(key, label, Kind.DATE)


def flag(key: str, label: str, *, default: bool = False) -> Any:
    """Declare a yes or no.

    >>> from attrs import frozen
    >>> from ataskaita.declaring import flag
    >>> @frozen(kw_only=True)
    ... class One:
    ...     it: bool = flag("jungtinis", "Jungtinis")
    >>> One().it
    False
    """
    return declared(key, label, Kind.FLAG, default=default)


def prose(key: str, label: str) -> Any:
    """Declare paragraphs and lists of running text.

    >>> from attrs import frozen
    >>> from ataskaita.declaring import Prose, prose
    >>> @frozen(kw_only=True)
    ... class One:
    ...     it: Prose | None = prose("ivadas", "Įvadas")
    >>> One().it is None
    True
    """
    return declared(key, label, Kind.PROSE)


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

    >>> from attrs import frozen
    >>> from ataskaita.declaring import PERSONS, figure, part
    >>> @frozen(kw_only=True)
    ... class Visitors:
    ...     children: int | None = figure("vaikai", "Vaikai", PERSONS)
    >>> @frozen(kw_only=True)
    ... class Visiting:
    ...     visitors: Visitors | None = part("lankytojai", "Lankytojai")
    >>> Visiting(visitors=Visitors(children=7)).visitors.children
    7
    """
    return declared(
        key, label, Kind.PART, iso=iso, of=of, disjoint=disjoint, required=required, hint=hint
    )


def section(key: str, label: str, tab: str = "", *, usual: Any = None) -> Any:
    """Declare a chapter of the report; `tab` is what its sheet in the workbook is called.

    `usual` is what it is where the data has none of it.

    >>> from attrs import frozen
    >>> from ataskaita.declaring import Section, prose, section
    >>> @frozen(kw_only=True)
    ... class Plans(Section):
    ...     plans: object = prose("planai", "Planai")
    >>> @frozen(kw_only=True)
    ... class One:
    ...     plans: Plans | None = section("planai", "Planai", "Planai")
    >>> One().plans is None
    True
    """
    return declared(key, label, Kind.PART, tab=tab, default=usual)


def keyed(key: str, label: str, unit: Unit | None = None, *, grouped: bool = False) -> Any:
    """Declare objects, or with `unit` figures, that the data names itself, or by its groups.

    >>> from attrs import frozen
    >>> from ataskaita.declaring import PERSONS, Keyed, keyed
    >>> @frozen(kw_only=True)
    ... class Visits:
    ...     by_branch: Keyed[int] = keyed("filialai", "Filialai", PERSONS)
    >>> Visits(by_branch=Keyed({"centras": 40})).by_branch["centras"]
    40
    """
    return declared(key, label, Kind.KEYED, unit=unit, grouped=grouped, default=Keyed())


def items(
    key: str, label: str, *, noun: str = "", by: tuple[str, ...] = (), required: bool = False
) -> Any:
    """Declare objects in order, each known by those of its fields, else by its first text.

    >>> from attrs import frozen
    >>> from ataskaita.declaring import items, naming
    >>> @frozen(kw_only=True)
    ... class Club:
    ...     name: str = naming("pavadinimas", "Pavadinimas", required=True)
    >>> @frozen(kw_only=True)
    ... class Clubs:
    ...     clubs: tuple[Club, ...] = items("sarasas", "Klubai", noun="klubas")
    >>> Clubs(clubs=(Club(name="Skaitytojų klubas"),)).clubs[0].name
    'Skaitytojų klubas'
    """
    return declared(key, label, Kind.LIST, noun=noun, by=by, required=required, default=())


def pictures(key: str, label: str) -> Any:
    """Declare photographs in order.

    >>> from attrs import frozen
    >>> from ataskaita.declaring import pictures
    >>> @frozen(kw_only=True)
    ... class Album:
    ...     photographs: tuple[object, ...] = pictures("nuotraukos", "Nuotraukos")
    >>> Album().photographs
    ()
    """
    return declared(key, label, Kind.PICTURE, default=())


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


def declared(key: str, label: str, kind: Kind, *, default: Any = None, **known: Any) -> Any:
    """Return an attribute that has all that is declared of it."""
    metadata = {META: {"key": key, "label": label, "kind": kind, **known}}
    if known.get("required"):
        return attrs.field(kw_only=True, metadata=metadata)
    return attrs.field(default=default, kw_only=True, metadata=metadata)
