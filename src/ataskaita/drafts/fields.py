"""Fields on their way through a story: which of its text is an instruction or a counted result."""

from collections.abc import Iterable, Sequence

from attrs import field

from ataskaita.drafts.markup import Element, W
from ataskaita.records import define

_LINK = "HYPERLINK"
_COUNTED = "SEQ"
_TYPE = f"{W}fldCharType"


def field_sign(instruction: str) -> str:
    """Return what stands for a field: `field PAGE`; empty for a link, whose result is text.

    Numbers in captions are told with what they count, `field SEQ Lentelė`: the rest of an
    instruction is written anew by whoever saves.
    """
    words = instruction.split()
    name = words[0].upper() if words else ""
    if name == _LINK:
        return ""
    told = [name, *words[1:2]] if name == _COUNTED else [name]
    return " ".join(["field", *told]).strip()


def unended(characters: Iterable[Element]) -> set[Element]:
    """Return the beginnings of fields that never end: what follows them is text."""
    begun: list[Element] = []
    for one in characters:
        if one.get(_TYPE) == "begin":
            begun.append(one)
        elif one.get(_TYPE) == "end" and begun:
            begun.pop()
    return set(begun)


@define(eq=False)
class _Field:
    code: list[str] = field(factory=list)
    in_code: bool = True
    is_text: bool = False


@define(eq=False)
class Fields:
    """The fields that have begun and not ended."""

    broken: set[Element]
    _open: list[_Field] = field(factory=list)

    @property
    def hidden(self) -> bool:
        """Whether what stands here is no text."""
        return bool(self._open) and not all(one.is_text for one in self._open)

    def say(self, code: str) -> None:
        """Add to an instruction."""
        if self._open and self._open[-1].in_code:
            self._open[-1].code.append(code)

    def meet(self, character: Element) -> str | None:
        """Take a field's beginning, middle or end; return what stands for it once it is known."""
        kind = character.get(_TYPE)
        if kind == "begin" and character not in self.broken:
            self._open.append(_Field())
        elif kind == "separate" and self._open:
            return self._know(self._open[-1])
        elif kind == "end" and self._open:
            told = self._know(self._open[-1])
            self._open.pop()
            return told
        return None

    def _know(self, one: _Field) -> str | None:
        """Return what stands for the field, once, and not within another that hides it."""
        if not one.in_code:
            return None
        one.in_code = False
        sign = field_sign("".join(one.code))
        one.is_text = not sign
        return sign if sign and _all_text(self._open[:-1]) else None


def _all_text(outer: Sequence[_Field]) -> bool:
    return all(one.is_text for one in outer)
