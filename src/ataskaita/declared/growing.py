"""The tree of names that a report's data gives: every field, every list, in its place."""

from collections.abc import Iterable
from itertools import repeat
from typing import Any

from attrs import evolve

from ataskaita.declared.declare import HOLDING, Declaration, Kind, declarations, declared_of
from ataskaita.declared.growing_cells import cells_of, no_table
from ataskaita.declared.growing_figures import branches_of, figure_of, own_figures_of
from ataskaita.declared.growing_rows import (
    absent_row,
    add_earlier,
    long_rows,
    names_before,
    refuse_slip,
)
from ataskaita.declared.keyed import Keyed
from ataskaita.declared.long_rows import are_long
from ataskaita.declared.own import OwnSection
from ataskaita.declared.owning import OWN_FIGURES, tables_of, without_names
from ataskaita.declared.prose import Block, Prose, Run
from ataskaita.declared.report import Report
from ataskaita.declared.totals import is_section, value_of
from ataskaita.declared.tree import (
    ROWS,
    TO_FILL,
    Entry,
    Enumeration,
    Listing,
    Name,
    Node,
    Part,
    Quantity,
    find,
    row_names,
)
from ataskaita.declared.units import PIECES, YEARS, Unit
from ataskaita.lithuanian import Case

_SETTINGS = (
    *("zodziai", "daiktavardziai", "tvarkyti_tekstus", "skyriu_tvarka", "isdestymas"),
    *("praejusieji_metai", "ankstesni_metai", "praeje"),
    *("tikrinimas", "sutinku", "atsakingi"),
)
"""Data that says how to write the report, and nothing of the year."""

_TO_BE_FILLED: dict[Kind, Node] = {
    Kind.PROSE: Prose((Block((Run(TO_FILL),)),)),
    Kind.TEXT: TO_FILL,
    Kind.NAME: Name(TO_FILL),
}

_CASES: dict[str, Case] = {
    "kilmininkas": "genitive",
    "naudininkas": "dative",
    "galininkas": "accusative",
    "inagininkas": "instrumental",
    "vietininkas": "locative",
}
"""What the cases of the institution's name are called."""


def tree_of(report: Report) -> Part:
    """Return all that the report's data says, by name."""
    report = without_names(report)
    own = _own_names(report)
    children = {
        one.key: own[one.key] if one.key in own else _node(report, value, one, one.key, report)
        for one, value in _fields(report, type(report))
        if one.key not in _SETTINGS
    }
    children |= own
    for one in tables_of(report):
        above, _, name = one.name.rpartition(".")
        owner = find(Part(children), above)
        if isinstance(owner, Part | Listing):
            owner.children[name] = cells_of(one, report)
    return Part(children)


def _own_names(report: Report) -> dict[str, Node]:
    """Return the names that don't follow from how a field is declared."""
    year, institution = report.year, report.kind.institution.key
    return {
        institution: _institution(report, institution),
        "metai": figure_of("Ataskaitiniai metai", year, YEARS, "metai", report),
        "praeje_metai": figure_of("Praėję metai", year - 1, YEARS, "praeje_metai", report),
        "padaliniai": branches_of(report),
        OWN_FIGURES: own_figures_of(report),
    }


def _fields(owner: Any, model: type[Any]) -> Iterable[tuple[Declaration, Any]]:
    """Return the fields of the model, each with what `owner` has in it: of nothing, None."""
    known = declared_of(model)
    values = repeat(None) if owner is None else known.values(owner)
    return zip(known.fields, values, strict=False)


def _institution(report: Report, path: str) -> Part:
    """Return the names of who reports; a case of its name that isn't given is asked for."""
    own = report.institution
    names = _section(own, type(own), path, report)
    asked = {key: Name(own.name, case) for key, case in _CASES.items()}
    return Part({key: node or asked.get(key) for key, node in names.children.items()})


def _section(owner: Any, model: type[Any], path: str, report: Report) -> Part:
    """Return the names of `owner`, an object of `model` or None."""
    prefix = f"{path}." if path else ""
    children = {
        one.key: _node(owner, value, one, f"{prefix}{one.key}", report)
        for one, value in _fields(owner, model)
    }
    listing, absent = children.get(ROWS), None
    if isinstance(listing, Listing):
        absent = absent_row(
            model,
            listing.items,
            path,
            report,
            lambda row, place: _section(None, row, place, report),
        )
        children[ROWS] = evolve(listing, absent=absent)
    if model is OwnSection:
        absent = no_table(path, children, report)
    return Part(children, owner is not None, absent)


def _node(owner: Any, value: Any, declared: Declaration, path: str, report: Report) -> Node:
    """Return what stands under a name, of which the data says `value`.

    What is stated of a formula stays: it is computed once all have names.
    """
    if declared.of and declared.formula is None and owner is not None:
        value = value_of(owner, declared)
    kind = declared.kind
    if kind is Kind.FIGURE and declared.unit is not None:
        return _figure(value, declared, declared.unit, path, report)
    if kind is Kind.PART:
        return _section(value, declared.type, path, report)
    if value is None and path in report.gaps and kind in _TO_BE_FILLED:
        return _TO_BE_FILLED[kind]
    if kind in HOLDING:
        return _collected(value, declared, path, report)
    named = value is not None and (kind is Kind.NAME or kind is Kind.PERSON)
    return Name(value, person=kind is Kind.PERSON) if named else value  # all else as it was read


def _figure(value: Any, declared: Declaration, unit: Unit, path: str, report: Report) -> Quantity:
    noun, decimals = declared.noun, declared.decimals
    return figure_of(declared.label, value, unit, path, report, noun=noun, decimals=decimals)


def _collected(value: Any, declared: Declaration, path: str, report: Report) -> Node:
    """Return the names of a collection; of all else, the value itself."""
    match declared.kind:
        case Kind.KEYED:
            return _keyed(value or Keyed(), declared, path, report)
        case Kind.PICTURE:
            return _listing(value or (), path, report, noun=declared.noun)
        case Kind.LIST if value and are_long(value, declared.type):
            return _long_listing(value, declared, path, report)
        case Kind.LIST | Kind.BLOCKS:
            items = (
                _section(one, type(one), f"{path}[{number}]", report)
                for number, one in enumerate(value or (), start=1)
            )
            if declared.kind is Kind.BLOCKS:
                no_one = no_table(path, (), report)
                return Listing(tuple(items), absent=no_one)  # nobody counts them
            rows = _with_earlier(tuple(items), path, report) if declared.key == ROWS else items
            return _listing(rows, path, report, noun=declared.noun)
        case Kind.TABLE if value is not None:
            return next(one for one in tables_of(report) if one.path == path)
        case _:
            return value  # type: ignore[no-any-return]  # as it was read


def _long_listing(
    items: tuple[Any, ...], declared: Declaration, path: str, report: Report
) -> Listing:
    """Return the names of a long list, whose rows are made when they are asked for."""

    def bare(place: int) -> Part:
        return _section(items[place], declared.type, f"{path}[{place + 1}]", report)

    rows = long_rows(items, path, bare, report)
    named = any(one.key == "pavadinimas" for one in declarations(declared.type))
    entries = tuple(filter(None, map(_entry, rows))) if named else ()
    return Listing(rows, _counted(len(rows), entries, path, report, declared.noun))


def _with_earlier(rows: tuple[Part, ...], path: str, report: Report) -> tuple[Part, ...]:
    """Return the rows of a table, each figure with last year's of the row that was called so."""
    if not report.earlier and report.previous is None:
        return rows
    above = path.removesuffix(f".{ROWS}")
    for row, called in zip(rows, row_names(rows), strict=True):
        add_earlier(row, f"{above}.{called}", report)
    return rows


def _keyed(collection: Keyed[Any], declared: Declaration, path: str, report: Report) -> Listing:
    named: dict[str, Node] = {}
    for key, item in collection.items():
        group = report.groups.get(key)
        place = f"{path}.{key}"
        if is_section(item):
            names = _section(item, type(item), place, report)
            told = _section(group, type(group), place, report).children if group else {}
            named[key] = evolve(names, children={**told, **names.children})
        elif declared.unit is not None:
            label = group.name if group else declared.label
            named[key] = figure_of(label, item, declared.unit, place, report)

    def absent(key: str) -> Node:
        refuse_slip(key, collection, {*report.groups, *names_before(report, path)})
        if declared.unit is not None:
            return figure_of(declared.label, None, declared.unit, f"{path}.{key}", report)
        return _section(None, declared.type, f"{path}.{key}", report)

    listing = _listing(named.values(), path, report, named)
    return Listing(listing.items, listing.children, absent, keyed=True)


def _listing(
    items: Iterable[Node],
    path: str,
    report: Report,
    named: dict[str, Node] | None = None,
    noun: str = "",
) -> Listing:
    items = tuple(items)
    entries = tuple(entry for one in items if (entry := _entry(one)) is not None)
    return Listing(items, {**(named or {}), **_counted(len(items), entries, path, report, noun)})


def _counted(
    count: int, entries: tuple[Entry, ...], path: str, report: Report, noun: str
) -> dict[str, Node]:
    """Return the names of how many items there are, and of the phrase that lists them."""
    how_many = figure_of("Kiek jų yra", count, PIECES, f"{path}.skaicius", report, noun=noun)
    return {"skaicius": how_many, "sarasas": Enumeration(entries)}


def _entry(node: Node) -> Entry | None:
    if not isinstance(node, Part) or not isinstance(name := node.children.get("pavadinimas"), str):
        return None
    count = node.children.get("kiekis")
    number = int(count.value) if isinstance(count, Quantity) and count.value is not None else None
    return Entry(name, number)
