"""What a story needs of its package: the names of styles, and short words for objects."""

from collections.abc import Mapping
from functools import lru_cache
from hashlib import sha1
from typing import Final

from ataskaita.outline import Style
from ataskaita.records import frozen
from ataskaita.wordml.elements import Element, said
from ataskaita.wordml.names import STYLES
from ataskaita.wordml.styles import ParagraphStyles, paragraph_styles

_SHORT: Final = 2**18
"""Bytes of a part of which it is kept what was read."""


def digest_of(said: bytes | str) -> str:
    """Return a short digest of what an object says."""
    content = said.encode() if isinstance(said, str) else said
    return sha1(content, usedforsecurity=False).hexdigest()[:16]


@frozen(eq=False)
class Styles:
    """A document's styles of paragraphs, as an outline knows them."""

    known: Mapping[str, Style]
    default: Style

    def of(self, style: str) -> Style:
        """Return the style of that id; the default one where there is none."""
        return self.known.get(style, self.default)


def styles_of(parts: Mapping[str, bytes]) -> Styles:
    """Return the styles of a package; none where it has none."""
    if STYLES not in parts:
        return Styles({}, Style())
    part = parts[STYLES]
    return _known(bytes(part)) if len(part) <= _SHORT else _read(part)


def _read(part: bytes) -> Styles:
    """Return the styles that a part has."""
    styles = paragraph_styles(part)
    made = {name: _style(one, styles) for name, one in styles.by_id.items()}
    return Styles(made, made.get(styles.usual, Style()))


_known = lru_cache(maxsize=16)(_read)
"""Most drafts have the styles of their renderings, and those of each other."""


def _style(style: Element, styles: ParagraphStyles) -> Style:
    listed = styles.says(style, "pPr", "numPr") is not None
    return Style(said(style, "name"), styles.level(style), listed)
