"""What stands in a tree of names: `fondas.likutis.is_viso` is the path of data keys to a value."""

from collections.abc import Callable, Sequence
from datetime import date as Date  # noqa: N812 (as in `institution`)
from typing import Final

from attrs import field

from ataskaita.declared.ledgers import Ledger
from ataskaita.declared.long_rows import LongRows
from ataskaita.declared.periods import Period
from ataskaita.declared.pictures import Picture
from ataskaita.declared.prose import Prose
from ataskaita.declared.quantity import Quantity
from ataskaita.declared.slugs import slugs_of
from ataskaita.lithuanian import Case
from ataskaita.records import frozen

__all__ = [
    "ROWS",
    "TO_FILL",
    "Cells",
    "Entry",
    "Enumeration",
    "Leaf",
    "Listing",
    "Name",
    "Node",
    "Part",
    "Quantity",
    "find",
    "leaves",
    "row_names",
]

ROWS: Final = "eilutes"
"""Under which name a table has the rows that the data lists: no step of a row's own name."""
_ROW: Final = "eilute"


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
    """Names below a name; an absent part has the same names, all of them empty.

    >>> from ataskaita.declaring import Part
    >>> Part({}, present=False).present
    False
    """

    children: "dict[str, Node]"
    present: bool = True
    absent: "Callable[[str], Node] | None" = field(default=None, eq=False, repr=False)
    """Of names that the data gives itself: what one is to a template that this data doesn't give.

    Prose may quote only what is there: whoever writes it has the data at hand.
    """


class Cells(dict[str, "Node"]):
    """Names that are made when they are asked for: a table may have many thousands of cells.

    Whoever goes through all names doesn't meet them.
    """

    __slots__ = ("_make",)

    def __init__(self, make: "Callable[[str], Node]") -> None:
        """Take what makes the node of a name, or raises KeyError."""
        super().__init__()
        self._make = make

    def __missing__(self, name: str) -> "Node":
        """Make the node of that name; it isn't kept, so that nobody meets it."""
        return self._make(name)


@frozen
class Listing:
    """Items in order; those of a keyed collection also have names."""

    items: Sequence["Node"]
    children: "dict[str, Node]" = field(factory=dict)
    """The items by name, and what is counted of them: `skaicius`, `sarasas`."""
    absent: "Callable[[str], Node] | None" = field(default=None, eq=False, repr=False)
    """The same as of a `Part`."""
    keyed: bool = False
    """Whether the data gives its items names itself."""
    _places: dict[str, int] = field(factory=dict, init=False, eq=False, repr=False)

    def has(self, name: str) -> bool:
        """Return whether an item is called so."""
        try:
            self.place(name)
        except KeyError:
            return False
        return True

    def place(self, name: str) -> int:
        """Return where the item stands that is called so: `koncertai`; raise KeyError."""
        if not self._places:
            self._places.update((slug, place) for place, slug in enumerate(row_names(self.items)))
        return self._places[name]

    def row(self, name: str) -> "Node":
        """Return the item that is called so; raise KeyError."""
        place = self.place(name)
        return self.items.made(place) if isinstance(self.items, LongRows) else self.items[place]


def row_names(items: "Sequence[Node]") -> tuple[str, ...]:
    """Return a name for each item, made of its first text, by which people know it."""
    called = items.labels() if isinstance(items, LongRows) else map(row_label, items)
    return slugs_of(called, _ROW)


def row_label(item: "Node") -> str:
    """Return what a listed row is called: its first text."""
    below = item.children.values() if isinstance(item, Part) else ()
    found = next((one for one in below if isinstance(one, str | Name)), "")
    return found.text if isinstance(found, Name) else found


Leaf = Quantity | Name | Enumeration | Prose | Ledger | Picture | str | Date | Period | bool | None
Node = Leaf | Listing | Part


TO_FILL = "[papildyti]"
"""What a draft says where something is still to be filled."""


def find(tree: Part, name: str) -> Node:
    """Return what the dotted `name` means; raise KeyError where nothing has that name."""
    node: Node = tree
    for step in name.split("."):
        if not isinstance(node, Part | Listing):
            raise KeyError(name)
        node = _step(node, step)
    return node


def _step(node: Part | Listing, step: str) -> Node:
    """Return what has that name right below; a row of a table by what it is called."""
    try:
        return node.children[step]
    except KeyError:
        rows = node if isinstance(node, Listing) else node.children.get(ROWS)
        if isinstance(rows, Listing):
            return rows.row(step)
        raise


def leaves(node: Node, path: str = "") -> list[tuple[str, Leaf]]:
    """Return the name and value of every leaf of the tree."""
    found: list[tuple[str, Leaf]] = []
    _gather(node, path, found)
    return found


def _gather(node: Node, path: str, found: list[tuple[str, Leaf]]) -> None:
    """Add the leaves; one list for all is quicker than a generator for each part."""
    if isinstance(node, Part) or isinstance(node, Listing):  # noqa: SIM101 (a union is slow)
        for key, child in node.children.items():
            _gather(child, f"{path}.{key}" if path else key, found)
    else:
        found.append((path, node))
