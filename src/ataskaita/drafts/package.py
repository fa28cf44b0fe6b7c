"""What a story needs of its package: the names of styles, and short words for objects."""

from collections.abc import Mapping
from hashlib import sha1

from ataskaita.outline import Style
from ataskaita.records import frozen
from ataskaita.wordml.elements import Element, said
from ataskaita.wordml.names import STYLES
from ataskaita.wordml.styles import ParagraphStyles, paragraph_styles


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
    styles = paragraph_styles(parts[STYLES])
    made = {name: _style(one, styles) for name, one in styles.by_id.items()}
    return Styles(made, made.get(styles.usual, Style()))


def _style(style: Element, styles: ParagraphStyles) -> Style:
    listed = styles.says(style, "pPr", "numPr") is not None
    return Style(said(style, "name"), styles.level(style), listed)
