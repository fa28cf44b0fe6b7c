"""All figures that a form declares, by the names that formulas and prose have for them."""

from collections.abc import Iterator, Mapping
from typing import Any

from ataskaita.declared.blocks import COUNT
from ataskaita.declared.declare import Declaration, Kind, declarations
from ataskaita.declared.sections import Section
from ataskaita.records import frozen


@frozen
class Named:
    """A figure that a report has once, or once in each row that the data lists."""

    name: str
    labels: tuple[str, ...]
    """What it is called, from its section down to itself."""
    declared: Declaration
    model: type[Any]
    """The class that has it."""
    above: tuple[Declaration, ...] = ()
    """What it stands in, from its section down to its row."""
    listed: bool = False
    """Whether it stands in rows that the data lists: there it has no name of its own."""

    @property
    def counted(self) -> bool:
        """Whether it says how many items a list has, and nobody types it."""
        return self.declared is COUNT


def figures_in(model: type[Any]) -> Iterator[Named]:
    """Generate the figures of a report's sections, in order."""
    sections = (one for one in declarations(model) if one.kind is Kind.PART)
    for section in (one for one in sections if issubclass(one.type, Section)):
        yield from _below((section,), section.key, listed=False)


def _below(owners: tuple[Declaration, ...], path: str, *, listed: bool) -> Iterator[Named]:
    owner, labels = owners[-1], tuple(one.label for one in owners)
    for one in declarations(owner.type):
        name, here = f"{path}.{one.key}", (*labels, one.label)
        if one.kind is Kind.FIGURE:
            yield Named(name, here, one, owner.type, owners, listed)
        elif one.kind is Kind.PART:
            yield from _below((*owners, one), name, listed=listed)
        elif one.kind is Kind.LIST:
            count = f"{name}.{COUNT.key}"
            yield Named(count, (*here, COUNT.label), COUNT, owner.type, owners, listed)
            yield from _below((*owners, one), name, listed=True)


def found_at(name: str, place: str, known: Mapping[str, Named]) -> Named | None:
    """Return the figure that a formula at that place names: of its row, around it, from the top."""
    above, _, key = place.rpartition(".")
    tries = [f"{above}.{name}"]
    while "." in above:
        above = above.rpartition(".")[0]
        tries += [f"{above}.{name}.{key}", f"{above}.{name}"]
    return next((known[one] for one in (*tries, name) if one in known), None)


def lists_in(model: type[Any], path: str = "") -> Iterator[str]:
    """Generate the data paths of all lists of a report's sections."""
    for one in declarations(model):
        here = f"{path}.{one.key}" if path else one.key
        if one.kind is Kind.PART:
            yield from lists_in(one.type, here)
        elif one.kind is Kind.LIST and path:
            yield here
