"""Entries of a form: each is asked for its keys by name, each mistake is noted at its place."""

from collections.abc import Iterable, Iterator
from typing import Final

from attrs import field

from ataskaita.errors import Fault, Place
from ataskaita.messages import Message, Phrase
from ataskaita.messages.notation import (
    MISSING_ENTRY,
    NO_KEYS,
    NO_LIST,
    NOT_COUNTED,
    NOT_SAID,
    UNKNOWN_ENTRY,
    UNKNOWN_ENTRY_NEAREST,
    WRONG_ENTRY,
)
from ataskaita.records import define, frozen
from ataskaita.sources.nearest import nearest_of
from ataskaita.sources.nodes import Mapping, Node, Scalar, Series, is_blank

_YES: Final = ("taip", "yes", "true")
_NO: Final = ("ne", "no", "false")
_SHAPES: Final[dict[type[Node], Phrase]] = {
    Scalar: Phrase("a text"),
    Mapping: Phrase("a list of keys with values"),
    Series: Phrase("a list"),
}
_REMEDIES: Final = {Scalar: WRONG_ENTRY, Mapping: NO_KEYS, Series: NO_LIST}
_SAID: Final = 40
"""How much of a text a mistake repeats."""


@frozen
class Keys:
    """Which keys an entry of a form may have."""

    where: Phrase
    """What has them."""
    built: tuple[str, ...]


@define
class Mistakes:
    """What is wrong in a form, in the order in which it was noticed."""

    faults: list[Fault] = field(factory=list)

    def note(self, message: Message, place: Place, **facts: str) -> None:
        """Note a mistake."""
        self.faults.append(Fault(message, place, facts))

    def wrong_shape(self, node: Node, label: str, expected: type[Node]) -> None:
        """Note a value of another shape than is expected."""
        facts = {"label": label, "expected": _SHAPES[expected], "found": _SHAPES[type(node)]}
        self.note(_REMEDIES[expected], node.place, **facts)


@define
class Entry:
    """A mapping of a form; what it has and nobody may ask for is a mistake."""

    node: Mapping
    keys: Keys
    mistakes: Mistakes

    def __attrs_post_init__(self) -> None:
        for key, written in self.node.keys.items():
            if key not in self.keys.built:
                self._unknown(key, written)

    def _unknown(self, key: str, written: Scalar) -> None:
        known = self.keys.built
        nearest = nearest_of(key, known)
        facts = {"key": written.text, "where": self.keys.where, "known": ", ".join(known)}
        if nearest:
            facts["nearest"] = nearest
        message = UNKNOWN_ENTRY_NEAREST if nearest else UNKNOWN_ENTRY
        self.mistakes.note(message, written.place, **facts)

    def __contains__(self, key: str) -> bool:
        return key in self.node.values and not is_blank(self.node.values[key])

    def place(self, key: str = "") -> Place:
        """Return where the key's value stands; where the entry stands, for none."""
        node = self.node.values.get(key)
        return node.place if node is not None else self.node.place

    def value(self, key: str) -> Node | None:
        """Return what stands after the key; None for nothing."""
        return self.node.values[key] if key in self else None

    def scalar(self, key: str) -> Scalar | None:
        """Return the text after the key; None for nothing, or for what is no text."""
        node = self.value(key)
        if node is None or isinstance(node, Scalar):
            return node
        self.mistakes.wrong_shape(node, key, Scalar)
        return None

    def text(self, key: str, usual: str = "") -> str:
        """Return the text after the key, `usual` for nothing."""
        found = self.scalar(key)
        return found.text.strip() if found is not None else usual

    def needed(self, key: str) -> str:
        """Return the text after a key that must be there."""
        if key not in self:
            facts = {"key": key, "where": self.keys.where}
            self.mistakes.note(MISSING_ENTRY, self.node.place, **facts)
        return self.text(key)

    def flag(self, key: str) -> bool:
        """Return whether the key says yes; nothing says no."""
        found = self.scalar(key)
        word = found.text.strip().lower() if found is not None else _NO[0]
        if found is not None and word not in (*_YES, *_NO):
            self.mistakes.note(NOT_SAID, found.place, key=key, found=found.text[:_SAID])
        return word in _YES

    def count(self, key: str) -> int | None:
        """Return the whole number after the key; None for nothing."""
        found = self.scalar(key)
        if found is None:
            return None
        digits = found.text.strip()
        if digits.isdecimal() and digits.isascii() and len(digits) < len(str(10**6)):
            return int(digits)
        self.mistakes.note(NOT_COUNTED, found.place, key=key, found=found.text[:_SAID])
        return None

    def listed(self, key: str) -> tuple[Scalar, ...]:
        """Return the texts of the list after the key; a text alone is a list of one."""
        node = self.value(key)
        if node is None:
            return ()
        if isinstance(node, Scalar):
            return (node,)
        if isinstance(node, Series):
            return tuple(self._texts(node.items, key))
        self.mistakes.wrong_shape(node, key, Series)
        return ()

    def _texts(self, items: Iterable[Node], key: str) -> Iterator[Scalar]:
        for one in items:
            if isinstance(one, Scalar):
                yield one
            else:
                self.mistakes.wrong_shape(one, key, Scalar)

    def mapping(self, key: str) -> Mapping | None:
        """Return the keys and values after the key; None for nothing, or for what is none."""
        node = self.value(key)
        if node is None or isinstance(node, Mapping):
            return node
        self.mistakes.wrong_shape(node, key, Mapping)
        return None

    def entry(self, key: str, keys: Keys) -> "Entry | None":
        """Return the entry after the key; None for nothing."""
        node = self.mapping(key)
        return Entry(node, keys, self.mistakes) if node is not None else None


def entry_of(
    node: Node, keys: Keys, mistakes: Mistakes, *, label: str, short: str = ""
) -> Entry | None:
    """Return the entry that the node is; `short` is the key that a text alone stands for."""
    if isinstance(node, Scalar) and short and not is_blank(node):
        node = Mapping({short: node}, {short: node}, node.place)
    if isinstance(node, Mapping):
        return Entry(node, keys, mistakes)
    mistakes.wrong_shape(node, label, Mapping)
    return None
