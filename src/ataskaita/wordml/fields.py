"""Fields on their way through a story: which of its text is an instruction."""

from abc import abstractmethod
from collections.abc import Iterable
from typing import Final, Generic, TypeVar

from attrs import field

from ataskaita.records import define
from ataskaita.wordml.elements import Element
from ataskaita.wordml.names import W

TYPE: Final = f"{W}fldCharType"
LINK: Final = "HYPERLINK"


@define(eq=False)
class Field:
    """A field that has begun."""

    code: list[str] = field(factory=list)
    in_code: bool = True
    """Whether its instruction has not ended yet."""

    @property
    def words(self) -> list[str]:
        """Return its instruction: the name, then what is said to it."""
        return "".join(self.code).split()

    @property
    def name(self) -> str:
        """Return what it is: `SEQ`."""
        return self.words[0].upper() if self.words else ""


F = TypeVar("F", bound=Field)


@define(eq=False)
class OpenFields(Generic[F]):
    """The fields that have begun and not ended, the outermost first."""

    broken: frozenset[Element] = frozenset()
    """The beginnings of fields that never end: what follows them is text."""
    open: list[F] = field(factory=list)

    @abstractmethod
    def _begun(self) -> F:
        """Return a field that has just begun."""

    def say(self, code: str) -> None:
        """Add to an instruction."""
        if self.open and self.open[-1].in_code:
            self.open[-1].code.append(code)

    def meet(self, character: Element) -> tuple[str, F | None]:
        """Take a field's beginning, middle or end; return which it was, of which field."""
        kind = character.get(TYPE, "")
        if kind == "begin" and character not in self.broken:
            self.open.append(self._begun())
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
        if one.get(TYPE) == "begin":
            begun.append(one)
        elif one.get(TYPE) == "end" and begun:
            begun.pop()
    return frozenset(begun)
