"""A data file as a tree: text, mappings and lists, each knowing where it stands."""

import re
from collections.abc import Sequence
from itertools import islice

from attrs import evolve, field

from ataskaita.errors import Fault, Place
from ataskaita.messages import Message, Phrase
from ataskaita.messages.structure import NO_KEYS, NO_LIST, NO_TEXT
from ataskaita.records import frozen


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
        return self.place_like(f"({re.escape(fragment)})", occurrence)

    def place_like(self, pattern: str, occurrence: int = 0) -> Place:
        """Return where the group of `pattern`, sought in each line, stands."""
        found = (
            (number, match.start(1))
            for number, line in enumerate(self.lines, start=self.place.line or 1)
            for match in re.finditer(pattern, line)
        )
        line, start = next(islice(found, occurrence, None), (None, 0))
        return self.place if line is None else evolve(self.place, line=line, column=start + 1)


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

    items: "Sequence[Node]"
    place: Place


Node = Scalar | Mapping | Series


_SHAPES: dict[type[Node], Phrase] = {
    Scalar: Phrase("a text"),
    Mapping: Phrase("a list of keys with values"),
    Series: Phrase("a list"),
}


_ASKED: dict[type[Node], Message] = {Scalar: NO_TEXT, Mapping: NO_KEYS, Series: NO_LIST}


class FaultyError(Exception):
    """Raised while reading, with the faults found so far; it never leaves this room."""

    def __init__(self, *faults: Fault) -> None:
        super().__init__(*faults)
        self.faults = faults


def faulty(message: Message, place: Place, **facts: str) -> FaultyError:
    """Return the error for one fault."""
    return FaultyError(Fault(message, place, facts))


def wrong_shape(node: Node, label: str, expected: "type[Node]") -> FaultyError:
    """Return the error for a node that is of another kind than `expected`."""
    return faulty(_ASKED[expected], node.place, **shapes(node, label, expected))


def shapes(node: Node, label: str, expected: "type[Node]") -> dict[str, str]:
    """Return what is said of a node of another kind."""
    return {"label": label, "expected": _SHAPES[expected], "found": _SHAPES[type(node)]}


def is_blank(node: Node) -> bool:
    """Return whether a key has no value: `fondas:` and nothing after it."""
    return isinstance(node, Scalar) and node.plain and not node.text
