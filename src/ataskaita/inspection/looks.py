"""How a paragraph looks in the end: its own properties, its style's, the document's defaults."""

from collections.abc import Iterator
from functools import cached_property
from typing import Final

from ataskaita.inspection.document import Element, Inspected, W, text_of, value
from ataskaita.records import frozen

TWIPS_IN_MM: Final = 56.7
"""Twentieths of a point, which Word measures in."""
_DEEPEST: Final = 20
_LEADING: Final = ("toc ", "caption")
"""Styles of entries of contents, and of captions."""
_LONG: Final = 80
"""Characters from which a paragraph is running text, and no label or line of an address."""


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

    def of(self, paragraph: Element, group: str, name: str, attribute: str = "val") -> str:
        """Return a property's attribute where it is said first; empty where it is nowhere."""
        for owner in self._owners(paragraph, group):
            found = owner.find(f"{W}{group}/{W}{name}")
            if found is not None and (said := found.get(f"{W}{attribute}")) is not None:
                return said
        return ""

    def of_run(self, run: Element, name: str, attribute: str = "val") -> str:
        """Return the attribute of a run's property, or of its paragraph's."""
        found = run.find(f"{W}rPr/{W}{name}")
        own = None if found is None else found.get(f"{W}{attribute}")
        paragraph = next(run.iterancestors(f"{W}p"), None)
        if own or paragraph is None:  # a run may stand where Word reads none
            return own or ""
        return self.of(paragraph, "rPr", name, attribute)

    def has(self, paragraph: Element, name: str) -> bool:
        """Return whether a paragraph's property that is on or off is on."""
        for owner in self._owners(paragraph, "pPr"):
            found = owner.find(f"{W}pPr/{W}{name}")
            if found is not None:
                return found.get(f"{W}val", "1") not in ("0", "false")
        return False

    def twips(self, paragraph: Element, attribute: str) -> int:
        """Return an indent of the paragraph."""
        return whole(self.of(paragraph, "pPr", "ind", attribute))

    def style_name(self, paragraph: Element) -> str:
        """Return the name of the paragraph's style as Word knows it, in small letters."""
        style = self.document.styles.get(value(paragraph, f"{W}pPr/{W}pStyle"))
        return value(style, f"{W}name").lower()

    def running_text(self) -> Iterator[Element]:
        """Generate the paragraphs that are read as text: long, not in tables, no headings."""
        for paragraph in self.document.main.iter(f"{W}p"):
            in_table = next(paragraph.iterancestors(f"{W}tbl"), None) is not None
            if not in_table and self._reads_on(paragraph):
                yield paragraph

    def _reads_on(self, paragraph: Element) -> bool:
        centred = self.of(paragraph, "pPr", "jc") == "center"
        headed = self.document.heading_level(paragraph) is not None
        leads = self.style_name(paragraph).startswith(_LEADING)
        return not (centred or headed or leads) and len(text_of(paragraph)) > _LONG

    def _owners(self, paragraph: Element, group: str) -> Iterator[Element]:
        if group == "pPr":
            yield paragraph
        style = self.document.styles.get(
            value(paragraph, f"{W}pPr/{W}pStyle") or self._default_style
        )
        for _ in range(_DEEPEST):
            if style is None:
                break
            yield style
            style = self.document.styles.get(value(style, f"{W}basedOn"))
        yield from self._defaults

    @cached_property
    def _default_style(self) -> str:
        for name, style in self.document.styles.items():
            if style.get(f"{W}type") == "paragraph" and style.get(f"{W}default") in ("1", "true"):
                return name
        return ""

    @cached_property
    def _defaults(self) -> tuple[Element, ...]:
        style = next(iter(self.document.styles.values()), None)
        if style is None:
            return ()
        root = style.getroottree().getroot()
        return (*root.iter(f"{W}pPrDefault"), *root.iter(f"{W}rPrDefault"))
