"""Fields on their way through a story: which text is an instruction, a link, or waits for paper."""

from collections.abc import Iterable
from typing import Final

from attrs import field

from ataskaita.records import define
from ataskaita.web.markup import Element, W

_TYPE: Final = f"{W}fldCharType"
_OF_PAPER: Final = frozenset({"PAGE", "NUMPAGES", "SECTIONPAGES", "PAGEREF", "SECTION"})
"""Counted pages: the web has none."""
CONTENTS: Final = "TOC"
_LINK: Final = "HYPERLINK"


@define(eq=False)
class Field:
    """A field that has begun."""

    code: list[str] = field(factory=list)
    in_code: bool = True
    end: str = ""
    """What closes what it opened."""

    @property
    def words(self) -> list[str]:
        """Return its instruction: the name, then what is said to it."""
        return "".join(self.code).split()

    @property
    def name(self) -> str:
        """Return what it is: `SEQ`."""
        return self.words[0].upper() if self.words else ""

    @property
    def is_hidden(self) -> bool:
        """Whether what stands in it is no text of a page."""
        return self.in_code or self.name in _OF_PAPER or self.name == CONTENTS

    def target(self) -> tuple[str, str]:
        """Return where a link leads: an address, or a bookmark; both empty for no link."""
        if self.name != _LINK:
            return "", ""
        words = [one.strip('"') for one in self.words[1:]]
        if words[:1] == ["\\l"]:
            return "", words[1] if len(words) > 1 else ""
        return (words[0] if words else ""), ""


@define(eq=False)
class Fields:
    """The fields that have begun and not ended."""

    broken: frozenset[Element] = frozenset()
    """The beginnings of fields that never end: what follows them is text."""
    open: list[Field] = field(factory=list)

    @property
    def hidden(self) -> bool:
        """Whether what stands here is no text."""
        return bool(self.open) and any(one.is_hidden for one in self.open)

    @property
    def in_contents(self) -> bool:
        """Whether this is the result of a table of contents."""
        return any(one.name == CONTENTS for one in self.open)

    def say(self, code: str) -> None:
        """Add to an instruction."""
        if self.open and self.open[-1].in_code:
            self.open[-1].code.append(code)

    def meet(self, character: Element) -> tuple[str, Field | None]:
        """Take a field's beginning, middle or end; return which it was, of which field."""
        kind = character.get(_TYPE, "")
        if kind == "begin" and character not in self.broken:
            self.open.append(Field())
        elif kind == "separate" and self.open:
            self.open[-1].in_code = False
            return kind, self.open[-1]
        elif kind == "end" and self.open:
            return kind, self.open.pop()
        return kind, None


def unended(characters: Iterable[Element]) -> frozenset[Element]:
    """Return the beginnings of fields that never end."""
    begun: list[Element] = []
    for one in characters:
        if one.get(_TYPE) == "begin":
            begun.append(one)
        elif one.get(_TYPE) == "end" and begun:
            begun.pop()
    return frozenset(begun)
