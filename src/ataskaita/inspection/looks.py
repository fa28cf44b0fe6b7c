"""How a paragraph looks in the end: its own properties, its style's, the document's defaults."""

from collections.abc import Iterator
from typing import Final

from ataskaita.inspection.document import Inspected
from ataskaita.inspection.walking import Piece
from ataskaita.records import frozen
from ataskaita.wordml.elements import PARAGRAPH, Element, below, said
from ataskaita.wordml.names import W

TWIPS_IN_MM: Final = 56.7
"""Twentieths of a point, which Word measures in."""
_LEADING: Final = ("toc ", "caption")
"""Styles of entries of contents, and of captions."""
_LONG: Final = 80
"""Characters from which a paragraph is running text, and no label or line of an address."""
_OFF: Final = ("0", "false", "off")


def whole(measure: str | None, otherwise: int = 0) -> int:
    """Return a measure as a number; `otherwise` for what is none, or is in units of its own."""
    try:
        return int(measure or otherwise)
    except ValueError:
        return otherwise


@frozen
class Looks:
    """The looks of one document's paragraphs (ISO/IEC 29500-1, 17.7.2)."""

    document: Inspected

    def of(self, paragraph: Piece, group: str, name: str, attribute: str = "val") -> str:
        """Return a property's attribute where it is said first; empty where it is nowhere."""
        for found in self._said(paragraph, group, name):
            if (told := found.get(f"{W}{attribute}")) is not None:
                return told
        return ""

    def of_run(self, run: Piece, name: str, attribute: str = "val") -> str:
        """Return the attribute of a run's property, or of its paragraph's."""
        found = below(run.properties, name)
        own = None if found is None else found.get(f"{W}{attribute}")
        if own or run.paragraph is None:  # a run may stand where Word reads none
            return own or ""
        return self.of(run.paragraph, "rPr", name, attribute)

    def is_hidden(self, run: Piece) -> bool:
        """Return whether Word doesn't show a run: by itself, its style or its paragraph's."""
        own = run.properties
        style = said(own, "rStyle")
        marks = (
            below(own, "vanish"),
            *(self.document.styles.said_of(style, ("rPr", "vanish")) if style else ()),
            *(self._said(run.paragraph, "rPr", "vanish") if run.paragraph else ()),
        )
        first = next((one for one in marks if one is not None), None)
        return first is not None and first.get(f"{W}val", "1") not in _OFF

    def has(self, paragraph: Piece, name: str) -> bool:
        """Return whether a paragraph's property that is on or off is on."""
        for found in self._said(paragraph, "pPr", name):
            return found.get(f"{W}val", "1") not in _OFF
        return False

    def twips(self, paragraph: Piece, attribute: str) -> int:
        """Return an indent of the paragraph."""
        return whole(self.of(paragraph, "pPr", "ind", attribute))

    def style_name(self, paragraph: Piece) -> str:
        """Return the name of the paragraph's style as Word knows it, in small letters."""
        return self.document.styles.name_of(paragraph.style)

    def running_text(self) -> Iterator[Piece]:
        """Generate the paragraphs that are read as text: long, not in tables, no headings."""
        for one in self.document.of_body(PARAGRAPH):
            if one.end - one.start > _LONG and one.table is None and self._reads_on(one):
                yield one

    def _reads_on(self, paragraph: Piece) -> bool:
        centred = self.of(paragraph, "pPr", "jc") == "center"
        headed = self.document.level_of(paragraph) is not None
        return not (centred or headed or self.style_name(paragraph).startswith(_LEADING))

    def _said(self, paragraph: Piece, group: str, name: str) -> Iterator[Element]:
        """Generate a property wherever it is said: what counts comes first."""
        if group == "pPr" and (own := below(paragraph.properties, name)) is not None:
            yield own
        yield from self.document.styles.said_of(paragraph.style, (group, name))
