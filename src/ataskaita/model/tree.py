"""A report as a tree of names: `fondas.likutis.is_viso` is the path of data keys to a value."""

from collections.abc import Iterable, Iterator
from datetime import date as Date  # noqa: N812 (as in `institution`)
from decimal import Decimal
from typing import Any

from attrs import field, frozen

from ataskaita.model.declare import Declaration, Kind, declarations
from ataskaita.model.institution import Branch
from ataskaita.model.keyed import Keyed
from ataskaita.model.own import OwnTable
from ataskaita.model.prose import Prose
from ataskaita.model.report import Report, part_type
from ataskaita.model.totals import is_section, value_of
from ataskaita.model.units import PIECES, YEARS, Unit


@frozen
class Quantity:
    """A figure with all that is known of it."""

    name: str
    label: str
    value: int | Decimal | None
    unit: Unit
    earlier: int | Decimal | None = None
    """Last year's value."""
    decimals: int | None = None
    """How many are printed; None leaves it to the unit."""
    base: str = ""
    """What a ratio's denominator counts, in Lithuanian; empty for a figure that is no ratio."""


@frozen
class Entry:
    """An item of an enumeration: a name, with what stands beside it."""

    name: str
    number: int | None = None
    closed: Date | None = None


@frozen
class Enumeration:
    """Names to be listed in a sentence."""

    entries: tuple[Entry, ...]
    alphabetical: bool = False


@frozen
class Part:
    """Names below a name; an absent part has the same names, all of them empty."""

    children: "dict[str, Node]"
    present: bool = True


@frozen
class Listing:
    """Items in order; those of a keyed collection also have names."""

    items: tuple["Node", ...]
    children: "dict[str, Node]" = field(factory=dict)
    """The items by name, and what is counted of them: `skaicius`, `sarasas`."""


Leaf = Quantity | Enumeration | Prose | OwnTable | str | Date | bool | None
Node = Leaf | Listing | Part


def tree_of(report: Report) -> Part:
    """Return all that the report's data says, by name."""
    tree = _section(report, Report, "", report)
    children = tree.children
    children["metai"] = _quantity("Ataskaitiniai metai", report.year, YEARS, "metai", report)
    children["praeje_metai"] = _quantity(
        "Praėję metai", report.year - 1, YEARS, "praeje_metai", report
    )
    children["padaliniai"] = _branches(report)
    children["papildomi_rodikliai"] = Part(
        {key: _own_figure(report, key) for key in report.own_figures}
    )
    return tree


def find(tree: Part, name: str) -> Node:
    """Return what the dotted `name` means; raise KeyError where nothing has that name."""
    node: Node = tree
    for step in name.split("."):
        if not isinstance(node, Part | Listing):
            raise KeyError(name)
        node = node.children[step]
    return node


def leaves(node: Node, path: str = "") -> Iterator[tuple[str, Leaf]]:
    """Generate the name and value of every leaf of the tree."""
    if not isinstance(node, Part | Listing):
        yield path, node
        return
    for key, child in node.children.items():
        yield from leaves(child, f"{path}.{key}" if path else key)


def _section(owner: Any, model: type[Any], path: str, report: Report) -> Part:
    """Return the names of `owner`, an object of `model` or None."""
    prefix = f"{path}." if path else ""
    children = {
        one.key: _node(owner, one, f"{prefix}{one.key}", report) for one in declarations(model)
    }
    return Part(children, present=owner is not None)


def _node(owner: Any, declared: Declaration, path: str, report: Report) -> Node:
    value = None if owner is None else value_of(owner, declared)
    match declared.kind:
        case Kind.FIGURE if declared.unit is not None:
            return _quantity(declared.label, value, declared.unit, path, report)
        case Kind.KEYED:
            return _keyed(value or Keyed(), declared, path, report)
        case Kind.LIST:
            items = (_section(one, type(one), path, report) for one in value or ())
            return _listing(items, path, report)
        case Kind.PART if part_type(declared) is not OwnTable:
            return _section(value, part_type(declared), path, report)
        case _:
            return value


def _quantity(
    label: str, value: int | Decimal | None, unit: Unit, path: str, report: Report
) -> Quantity:
    return Quantity(path, label, value, unit, report.earlier.get(path))


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
    return _listing(named.values(), path, report, named)


def _listing(
    items: Iterable[Node], path: str, report: Report, named: dict[str, Node] | None = None
) -> Listing:
    items = tuple(items)
    entries = [entry for one in items if (entry := _entry(one)) is not None]
    counted: dict[str, Node] = {
        "skaicius": _quantity("Kiek jų yra", len(items), PIECES, f"{path}.skaicius", report),
        "sarasas": Enumeration(tuple(entries)),
    }
    return Listing(items, {**(named or {}), **counted})


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
        key: _quantity(label, len(which), PIECES, f"padaliniai.{key}", report)
        for key, (label, which) in numbers.items()
    }
    lists = {"sarasas": _network(report.branches), "jungtiniu_sarasas": _network(joint)}
    return Part({**counted, **lists}, present=bool(report.branches))


def _network(branches: tuple[Branch, ...]) -> Enumeration:
    entries = (Entry(one.name, closed=one.closed) for one in branches)
    return Enumeration(tuple(entries), alphabetical=True)


def _own_figure(report: Report, key: str) -> Quantity:
    own = report.own_figures[key]
    return _quantity(own.label, own.value, own.unit, f"papildomi_rodikliai.{key}", report)
