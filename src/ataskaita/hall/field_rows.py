"""A name of a template as a row: what it prints, its tag, and what it printed in an example."""

from typing import Final, NamedTuple

from ataskaita.declared.kind import ReportKind
from ataskaita.declared.labels import label_of, plain_label, shown_label
from ataskaita.declared.ledgers import Ledger
from ataskaita.declared.own import OwnCell
from ataskaita.declared.pictures import Picture
from ataskaita.declared.prose import Block, Prose, Quotation, Run
from ataskaita.declared.tree import Listing, Name, Node, Part, Quantity, find
from ataskaita.hall.field_words import OF_ITEMS

_SHOWN: Final = 90
"""Characters of a text that stand as its example."""


class Names(NamedTuple):
    """All that may be asked for, and what the example gives of it."""

    kind: ReportKind
    full: Part
    given: Part


class Way(NamedTuple):
    """A name as a template asks for it, as the kind declares it, and as the example has it."""

    asked: str
    declared: str
    shown: str

    def below(self, key: str) -> "Way":
        """Return the way to a name right below."""
        return Way(*(f"{one}.{key}" if one else key for one in self))


class Row(NamedTuple):
    """What a name prints, how it is asked for, and what it printed."""

    label: str
    tag: str
    example: OwnCell = None


def row_of(names: Names, way: Way, leaf: Node, before: str = "") -> Row:
    """Return the row of a name; `before` it stand the parts that it is of."""
    told = f"{before}{told_in(names, way, leaf)}"
    return Row(told, tag_of(way.asked, leaf), example_in(names, way.shown))


def tag_of(name: str, leaf: Node = None) -> str:
    """Return the tag that asks for what has that name."""
    if isinstance(leaf, Prose):
        return f"{{{{p {name} }}}}"
    return f"{{%p if {name} %}}" if isinstance(leaf, bool) else f"{{{{ {name} }}}}"


def told_in(names: Names, way: Way, leaf: Node) -> str:
    """Return what the name prints, with its unit."""
    if not isinstance(leaf, Quantity):
        return label_in(names, way.declared)
    label = plain_label(leaf.label or label_in(names, way.declared))
    unit = leaf.unit.symbol
    return f"{label} ({unit})" if unit and unit.lower() not in label.lower() else label


def label_in(names: Names, declared: str) -> str:
    """Return what the declarations call it; an item's own name by what all items' are called."""
    above, _, key = declared.rpartition(".")
    label = label_of(names.kind, declared)
    if key in OF_ITEMS and label == label_of(names.kind, above):
        return OF_ITEMS[key]
    return plain_label(shown_label(label))


def found_in(names: Names, name: str) -> Node:
    """Return what the example gives of the name; None for nothing."""
    try:
        return find(names.given, name)
    except KeyError:
        return None


def example_in(names: Names, name: str) -> OwnCell:
    """Return what the name printed in the example, as far as a cell has room; None for nothing."""
    found = found_in(names, name)
    if found is None or isinstance(found, Part | Listing | Picture | Ledger):
        return None
    if isinstance(found, str | Name):
        return found if isinstance(found, str) else found.text
    if isinstance(found, bool):
        return "taip" if found else "ne"
    if isinstance(found, Prose):
        said = _told_text(found)
        return said if len(said) <= _SHOWN else f"{said[:_SHOWN].rsplit(' ', 1)[0]} …"
    return quoting(Quotation(name=name))


def _told_text(text: Prose) -> str:
    """Return a text's words, with a sign where it quotes a figure."""
    runs = (run for block in text.blocks for run in block.runs)
    return "".join(run.text if isinstance(run, Run) else "…" for run in runs)


def quoting(quoted: Quotation) -> Prose:
    """Return a text of nothing but what it quotes."""
    return Prose(blocks=(Block(runs=(quoted,)),))


def saying(said: str) -> Prose:
    """Return a text of one paragraph."""
    return Prose(blocks=(Block(runs=(Run(text=said),)),))
