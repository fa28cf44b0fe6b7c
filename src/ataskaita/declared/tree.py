"""What stands in a tree of names: `fondas.likutis.is_viso` is the path of data keys to a value."""

from collections.abc import Iterator
from datetime import date as Date  # noqa: N812 (as in `institution`)
from decimal import Decimal

from attrs import field

from ataskaita.declared.own import OwnTable
from ataskaita.declared.pictures import Picture
from ataskaita.declared.prose import Prose
from ataskaita.declared.units import Unit
from ataskaita.lithuanian import Case
from ataskaita.records import frozen


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
    own_noun: str = ""
    """What one of the counted things is called, where the unit doesn't say it."""
    awaited: bool = False
    """Whether somebody still owes it."""
    sign: str = ""
    """What is printed before it, for a comment to take its place."""
    derived: bool = False
    """Whether it follows from other figures, and data can't state it."""

    def at_another_time(self, value: int | Decimal | None) -> "Quantity":
        """Return what is like it, but of another time: last year's value, or the change."""
        return Quantity(
            self.name,
            self.label,
            value,
            self.unit,
            decimals=self.decimals,
            base=self.base,
            own_noun=self.own_noun,
            sign=self.sign,
        )

    @property
    def noun(self) -> str:
        """What one of the counted things is called, in the nominative; empty for a bare number."""
        return self.own_noun or self.unit.noun


@frozen
class Name:
    """What something is called, to be said in a case."""

    text: str
    """In the nominative."""
    case: Case = "nominative"
    """The case that is meant where a sentence asks for no other."""
    person: bool = False
    reference: str = ""
    """The bookmark around its number, which stands before it; empty where it has none."""


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


Leaf = Quantity | Name | Enumeration | Prose | OwnTable | Picture | str | Date | bool | None
Node = Leaf | Listing | Part


TO_FILL = "[papildyti]"
"""What a draft says where something is still to be filled."""


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
