"""What lies upon a sheet of an OpenDocument spreadsheet: comments, pictures, texts in shapes.

OpenDocument 1.3, part 3, 14.1 (annotations) and 10.3 and 10.4 (shapes, frames).
"""

from typing import Final

from attrs import field

from ataskaita.records import define
from ataskaita.sources.elements import Attributes
from ataskaita.sources.opendocument.cells import OFFICE
from ataskaita.sources.opendocument.texts import Texts

_DRAWING: Final = "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0 "
_COMMENT: Final = f"{OFFICE}annotation"
_PICTURE, _OBJECT = f"{_DRAWING}image", f"{_DRAWING}object"


@define(eq=False)
class Aside:
    """One comment, picture or shape, with all that is in it."""

    _name: str
    texts: Texts = field(factory=Texts)
    _depth: int = 1
    _seen: set[str] = field(factory=set)

    @staticmethod
    def begins(name: str) -> bool:
        """Return whether such a one begins with that element."""
        return name == _COMMENT or name.startswith(_DRAWING)

    def start(self, name: str, attributes: Attributes) -> None:
        """Hear of an element in it that begins."""
        self._depth += 1
        self._seen.add(name)
        self.texts.start(name, attributes)

    def end(self, name: str) -> bool:
        """Hear of an element that ends; return whether it is the whole."""
        self._depth -= 1
        self.texts.end(name)
        return self._depth == 0

    @property
    def kind(self) -> str:
        """What of the things upon a sheet it is; empty for what nobody misses, such as a chart."""
        if self._name == _COMMENT:
            return "comment"
        if _OBJECT in self._seen:
            return ""
        if _PICTURE in self._seen:
            return "pic"
        return "sp" if self.texts.whole().strip() else ""
