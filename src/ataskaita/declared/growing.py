"""The tree of names that a report's data gives: every field, every list, in its place."""

from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from attrs import evolve

from ataskaita.declared.declare import Declaration, Kind, declarations
from ataskaita.declared.growing_rows import (
    absent_row,
    add_earlier,
    long_rows,
    names_before,
    refuse_slip,
)
from ataskaita.declared.institution import Branch
from ataskaita.declared.keyed import Keyed
from ataskaita.declared.long_rows import are_long
from ataskaita.declared.owning import OWN_FIGURES, cells_of, tables_of, without_names
from ataskaita.declared.precision import decimals_of
from ataskaita.declared.prose import Block, Prose, Quotation, Run
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
    tree = _section(report, type(report), "", report)
    children = {key: node for key, node in tree.children.items() if key not in _SETTINGS}
    institution = report.kind.institution.key
    children[institution] = _institution(report, institution)
    children["metai"] = _quantity("Ataskaitiniai metai", report.year, YEARS, "metai", report)
    children["praeje_metai"] = _quantity(
        "Praėję metai", report.year - 1, YEARS, "praeje_metai", report
    )
    children["padaliniai"] = _branches(report)
    children[OWN_FIGURES] = Part(
        {key: _own_figure(report, key) for key in report.own_figures},
        absent=lambda key: _no_own_figure(report, key),
    )
    for one in tables_of(report):
        above, _, name = one.name.rpartition(".")
        owner = find(Part(children), above)
        if isinstance(owner, Part | Listing):
            owner.children[name] = cells_of(one)
    return Part(children)


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
        one.key: _node(owner, one, f"{prefix}{one.key}", report) for one in declarations(model)
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
    return Part(children, owner is not None, absent)


def _node(owner: Any, declared: Declaration, path: str, report: Report) -> Node:
    value = None if owner is None else _value(owner, declared)
    if value is None and path in report.gaps and declared.kind in _TO_BE_FILLED:
        return _TO_BE_FILLED[declared.kind]
    match declared.kind:
        case Kind.FIGURE if declared.unit is not None:
            noun, decimals = declared.noun, declared.decimals
            unit = declared.unit
            return _quantity(
                declared.label, value, unit, path, report, noun=noun, decimals=decimals
            )
        case Kind.NAME | Kind.PERSON if value is not None:
            return Name(value, person=declared.kind is Kind.PERSON)
        case Kind.PART:
            return _section(value, declared.type, path, report)
        case _:
            return _collected(value, declared, path, report)


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
                return Listing(tuple(items))  # nobody counts them
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


def _value(owner: Any, declared: Declaration) -> Any:
    """Return the value; what is stated of a formula, which is computed once all have names."""
    summed = declared.of and declared.formula is None
    return value_of(owner, declared) if summed else getattr(owner, declared.name)


def _quantity(  # noqa: PLR0913 (a figure is all that is known of it)
    label: str,
    value: int | Decimal | None,
    unit: Unit,
    path: str,
    report: Report,
    *,
    noun: str = "",
    decimals: int | None = None,
) -> Quantity:
    earlier = report.earlier.get(path)
    return Quantity(
        path,
        label,
        value,
        unit,
        earlier,
        decimals,
        own_noun=report.nouns.get(path, noun),
        awaited=value is None and path in report.gaps,
    )


def _keyed(collection: Keyed[Any], declared: Declaration, path: str, report: Report) -> Listing:
    named: dict[str, Node] = {}
    for key, item in collection.items():
        group = report.groups.get(key)
        place = f"{path}.{key}"
        if is_section(item):
            names = _section(item, type(item), place, report).children
            told = _section(group, type(group), place, report).children if group else {}
            named[key] = Part({**told, **names})
        elif declared.unit is not None:
            label = group.name if group else declared.label
            named[key] = _quantity(label, item, declared.unit, place, report)

    def absent(key: str) -> Node:
        refuse_slip(key, collection, {*report.groups, *names_before(report, path)})
        if declared.unit is not None:
            return _quantity(declared.label, None, declared.unit, f"{path}.{key}", report)
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
    how_many = _quantity("Kiek jų yra", count, PIECES, f"{path}.skaicius", report, noun=noun)
    return {"skaicius": how_many, "sarasas": Enumeration(entries)}


def _entry(node: Node) -> Entry | None:
    if not isinstance(node, Part) or not isinstance(name := node.children.get("pavadinimas"), str):
        return None
    count = node.children.get("kiekis")
    number = int(count.value) if isinstance(count, Quantity) and count.value is not None else None
    return Entry(name, number)


def _branches(report: Report) -> Part:
    joint = tuple(one for one in report.branches if one.joint)
    numbers = {
        "skaicius": ("Padalinių skaičius", report.branches),
        "jungtiniu_skaicius": ("Jungtinių padalinių skaičius", joint),
    }
    counted: dict[str, Node] = {
        key: _quantity(label, len(which), PIECES, f"padaliniai.{key}", report, noun="padalinys")
        for key, (label, which) in numbers.items()
    }
    lists = {"sarasas": _network(report.branches), "jungtiniu_sarasas": _network(joint)}
    return Part({**counted, **lists}, present=bool(report.branches))


def _network(branches: tuple[Branch, ...]) -> Enumeration:
    entries = (Entry(one.name, closed=one.closed) for one in branches)
    return Enumeration(tuple(entries), alphabetical=True)


def _no_own_figure(report: Report, key: str) -> Quantity:
    """Return a figure of one's own that this data doesn't have; raise KeyError for a slip."""
    refuse_slip(key, report.own_figures, names_before(report, OWN_FIGURES))
    return _quantity(key, None, PIECES, f"{OWN_FIGURES}.{key}", report)


def _own_figure(report: Report, key: str) -> Quantity:
    own = report.own_figures[key]
    path = f"{OWN_FIGURES}.{key}"
    value = None if isinstance(own.value, Quotation) else own.value
    return _quantity(
        own.label,
        value,
        own.unit,
        path,
        report,
        noun=own.noun or "",
        decimals=decimals_of(value) if value is not None and own.unit.as_written else None,
    )
