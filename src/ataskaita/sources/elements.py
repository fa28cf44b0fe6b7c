"""Read a part of SpreadsheetML element by element, without a tree (ISO/IEC 29500-1, 18)."""

from collections.abc import Callable, Mapping
from typing import Final
from xml.parsers import expat

from ataskaita.border.gate import BROKEN
from ataskaita.border.refusing import RefusedError

MAIN: Final = "http://schemas.openxmlformats.org/spreadsheetml/2006/main "
"""Before the name of an element, as expat tells it."""

Attributes = Mapping[str, str]
Tell = Callable[[str, str, Attributes, str], None]
"""Takes an element that has ended: its parent's name, its own, its attributes and its text."""


def parser_of() -> expat.XMLParserType:
    """Return a parser that tells elements by their namespaces, and texts whole."""
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    return parser


def parse(parser: expat.XMLParserType, content: bytes, part: str) -> None:
    """Read the part; raise RefusedError for one that nobody can read."""
    try:
        parser.Parse(content, True)  # noqa: FBT003 (expat knows it by position only)
    except (expat.ExpatError, ValueError, LookupError, OverflowError) as error:
        raise error if isinstance(error, RefusedError) else RefusedError(BROKEN, part) from None


def read_elements(content: bytes, part: str, root: str, tell: Tell) -> None:
    """Let each element of the part be told; raise RefusedError for one of another root."""
    open_ones: list[tuple[str, Attributes]] = []
    text: list[str] = []

    def start(name: str, attributes: dict[str, str]) -> None:
        if not open_ones and name != root:
            raise RefusedError(BROKEN, part)
        open_ones.append((name.rpartition(" ")[2], attributes))
        text.clear()

    def end(_name: str) -> None:
        name, attributes = open_ones.pop()
        tell(open_ones[-1][0] if open_ones else "", name, attributes, "".join(text))
        text.clear()

    parser = parser_of()
    parser.StartElementHandler, parser.EndElementHandler = start, end
    parser.CharacterDataHandler = text.append
    parse(parser, content, part)
