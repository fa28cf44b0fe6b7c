"""The rows that data lists itself, as figures that sentences may be about: Koncertai, „Versmė“."""

from collections.abc import Iterator
from typing import Final

from ataskaita.checks.clauses.naming import Naming, naming_of
from ataskaita.checks.clauses.stems import marked, stems_of
from ataskaita.declared.kind import ReportKind
from ataskaita.declared.prose import Prose, Run
from ataskaita.declared.tree import Listing, Name, Node, Part, Quantity
from ataskaita.declared.units import PERSONS
from ataskaita.patterns import Pattern
from ataskaita.records import frozen

_MOST: Final = 200
"""Rows of a list that prose may tell of."""
_MANY_OF_IT: Final = Pattern(r"(?:ai|os|ės|ys)$")
"""How a row is called that says what each of it is: koncertai, vakaronės."""
_PAID: Final = stems_of("kainavo išleista gauta skirta")
_FIRST: Final = Pattern(r"[,(]")


@frozen
class Row:
    """A row of a list, by what people call it."""

    label: str
    figures: tuple[Quantity, ...]
    """What is counted of it."""
    beside: str
    """Its other texts: who paid for it, where it was."""

    @property
    def path(self) -> str:
        """Its data path."""
        return self.figures[0].name.rpartition(".")[0]

    @property
    def says_what_it_counts(self) -> bool:
        """Whether one of what is counted is what the row is called."""
        return bool(_MANY_OF_IT.search(_FIRST.split(self.label, 1)[0].strip()))


def rows_of(node: Node) -> Iterator[Row]:
    """Generate the rows of all lists below the node, but for the longest ones."""
    if isinstance(node, Listing) and not node.keyed and len(node.items) <= _MOST:
        yield from filter(None, map(_row, node.items))
    if isinstance(node, Listing | Part):
        for child in node.children.values():
            yield from rows_of(child)


def naming_of_row(kind: ReportKind, row: Row, one: Quantity) -> Naming:
    """Return the words of a figure of the row: its own, and those of all that the row says."""
    found = naming_of(kind, one, ((row.path, row.label),))
    if one.unit.is_money or one.unit.times > 1:
        return Naming(found.asked, found.words | stems_of(row.beside) | _PAID, found.counted)
    if one.unit is PERSONS or not row.says_what_it_counts:
        return Naming(found.asked, found.words | stems_of(row.beside), found.counted)
    called = stems_of(marked(row.label))
    asked = tuple(rest for each in found.asked if (rest := each - called))
    return Naming(asked, found.words | stems_of(row.beside), found.counted | called)


def told_of(row: Row, one: Quantity) -> Quantity:
    """Return a figure of the row as messages call it: by its row too."""
    called = f"{row.label}. {one.label}"
    return Quantity(
        one.name, called, one.value, one.unit, decimals=one.decimals, own_noun=one.own_noun
    )


def _row(node: Node) -> Row | None:
    if not isinstance(node, Part):
        return None
    figures = tuple(one for one in node.children.values() if isinstance(one, Quantity))
    label, *beside = [*filter(None, map(_text, node.children.values())), ""]
    given = tuple(one for one in figures if one.value)
    return Row(label, given, " ".join(beside)) if label and given else None


def _text(node: Node) -> str:
    """Return a short text: of running text, its first paragraph where that is all."""
    if isinstance(node, Name):
        return node.text
    if isinstance(node, Prose) and len(node.blocks) == 1:
        return "".join(run.text for run in node.blocks[0].runs if isinstance(run, Run))
    return node if isinstance(node, str) else ""
