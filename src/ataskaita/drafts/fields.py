"""Fields on their way through a story: which of its text is an instruction or a counted result."""

from typing import Final

from ataskaita.records import define
from ataskaita.wordml.elements import Element
from ataskaita.wordml.fields import LINK, OpenFields
from ataskaita.wordml.fields import Field as AnyField

_COUNTED: Final = "SEQ"


def field_sign(instruction: str) -> str:
    """Return what stands for a field: `field PAGE`; empty for a link, whose result is text.

    Numbers in captions are told with what they count, `field SEQ Lentelė`: the rest of an
    instruction is written anew by whoever saves.
    """
    words = instruction.split()
    name = words[0].upper() if words else ""
    if name == LINK:
        return ""
    told = [name, *words[1:2]] if name == _COUNTED else [name]
    return " ".join(["field", *told]).strip()


@define(eq=False)
class Field(AnyField):
    """A field that has begun."""

    is_known: bool = False
    is_text: bool = False

    def know(self) -> str:
        """Take its instruction as whole; return what stands for it."""
        self.is_known = True
        sign = field_sign("".join(self.code))
        self.is_text = not sign
        return sign


@define(eq=False)
class Fields(OpenFields[Field]):
    """The fields that have begun and not ended."""

    def _begun(self) -> Field:
        return Field()

    @property
    def hidden(self) -> bool:
        """Whether what stands here is no text."""
        return bool(self.open) and not all(one.is_text for one in self.open)

    def sign(self, character: Element) -> str:
        """Take a field's beginning, middle or end; return what stands for it once it is known.

        Nothing stands for a field within another that hides it.
        """
        _, one = self.meet(character)
        if one is None or one.is_known:
            return ""
        sign = one.know()
        outer = (other for other in self.open if other is not one)
        return sign if all(other.is_text for other in outer) else ""
