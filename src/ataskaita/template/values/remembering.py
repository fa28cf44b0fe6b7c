"""What a template has already made of the figures and the prose that it printed."""

from collections.abc import Hashable
from typing import Any, Final
from weakref import ref

from attrs import field

from ataskaita.records import define
from ataskaita.template.values.escaping import text_xml
from ataskaita.view import Prose

_MOST: Final = 4_096
"""Texts that are kept; figures say the same few things again and again."""
_LONGEST: Final = 64
"""Characters of a text that is kept."""


class FigureTexts(dict[str, bytes]):
    """The XML of what figures say, made where it isn't known yet."""

    __slots__ = ()

    def __missing__(self, text: str) -> bytes:
        """Return the text's XML, and keep it; raise UnfitTextError."""
        made = text_xml(text).encode()
        if len(text) <= _LONGEST:
            if len(self) >= _MOST:
                self.clear()
            self[text] = made
        return made


@define(eq=False)
class Remembered:
    """What one template has made: it may be shared between threads, as the template is."""

    texts: FigureTexts = field(factory=FigureTexts)
    heads: dict[tuple[int, int, bool], tuple[object, bytes, dict[Any, Any]]] = field(factory=dict)
    """How tables and their cells begin, by what numbers headers and samples; with the header."""
    of_prose: dict[int, tuple[ref[Prose], dict[Hashable, Any]]] = field(factory=dict)

    def of(self, prose: Prose) -> dict[Hashable, Any]:
        """Return what has been made of the prose, by what it was made with.

        It is kept for as long as the prose lives: its identity is another's only after that.
        """
        number = id(prose)
        found = self.of_prose.get(number)
        if found is None:
            forget = self.of_prose.pop
            found = ref(prose, lambda _: forget(number, None)), {}
            self.of_prose[number] = found
        return found[1]
