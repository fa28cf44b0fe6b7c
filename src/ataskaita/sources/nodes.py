"""A data file as a tree: text, mappings and lists, each knowing where it stands."""

from collections.abc import Sequence

from attrs import field, frozen

from ataskaita.errors import Fault, Place
from ataskaita.messages import Message


@frozen
class Scalar:
    """A text that nothing has guessed a type for."""

    text: str
    place: Place
    plain: bool = False
    """Written without quotes."""
    lines: Sequence[str] = field(default=(), eq=False, repr=False)
    """The lines of the file that hold it."""

    def place_of(self, fragment: str, occurrence: int = 0) -> Place:
        """Return where `fragment` stands within the text, as near as the file shows it."""
        first = self.place.line or 1
        for number, line in enumerate(self.lines):
            start = -1
            while (start := line.find(fragment, start + 1)) >= 0:
                if occurrence == 0:
                    return _at(self.place, first + number, start + 1)
                occurrence -= 1
        return self.place


@frozen
class Mapping:
    """Values by key, in order; keys without diacritics."""

    values: "dict[str, Node]"
    keys: dict[str, Scalar]
    """The keys as they are written."""
    place: Place


@frozen
class Series:
    """Values in order."""

    items: "tuple[Node, ...]"
    place: Place


Node = Scalar | Mapping | Series


class FaultyError(Exception):
    """Raised while reading, with the faults found so far; it never leaves this room."""

    def __init__(self, *faults: Fault) -> None:
        super().__init__(*faults)
        self.faults = faults


def faulty(message: Message, place: Place, **facts: str) -> FaultyError:
    """Return the error for one fault."""
    return FaultyError(Fault(message, place, facts))


def is_blank(node: Node) -> bool:
    """Return whether a key has no value: `fondas:` and nothing after it."""
    return isinstance(node, Scalar) and node.plain and not node.text


def _at(place: Place, line: int, column: int) -> Place:
    return Place(place.file, line, column, place.within)
