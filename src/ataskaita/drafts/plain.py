"""Cells of tables that say words and nothing else: most of all there are, read at a glance.

Whatever isn't as simple is read in full, and a simple one would be read so too: it says the same.
"""

from typing import Final

from lxml import etree

from ataskaita.records import frozen
from ataskaita.wordml.elements import PARAGRAPH, VALUE, Element
from ataskaita.wordml.names import W

_OF_CELL, _OF_PARAGRAPH, _OF_RUN = (f"{W}{one}" for one in ("tcPr", "pPr", "rPr"))
_RUN, _TEXT, _STYLE, _SPAN = (f"{W}{one}" for one in ("r", "t", "pStyle", "gridSpan"))
_TELLING: Final = frozenset(f"{W}{one}" for one in ("numPr", "outlineLvl", "rPr"))
"""What a paragraph may say of itself that an outline knows, beside its style."""
_ODD: Final = tuple(f"{W}{one}" for one in ("gridSpan", "numPr", "outlineLvl"))
_MARKED: Final = etree.XPath("boolean(.//w:pPr/w:rPr)", namespaces={"w": W[1:-1]})


@frozen(eq=False)
class Plain:
    """The one paragraph of a cell of one column."""

    style: str
    """The id of its style; empty for the default."""
    letters: list[Element]
    """Its texts."""


def is_uniform(table: Element) -> bool:
    """Return whether no cell of a table is wide, and no paragraph in it says more than its style.

    Asked once, in C, of ten thousand rows: none of their cells need be asked.
    """
    return next(table.iter(*_ODD), None) is None and not _MARKED(table)


def plain_cell(cell: Element, *, uniform: bool = False, styled: bool = True) -> Plain | None:
    """Return what a cell says; None where it isn't so simple.

    `uniform` is whether its table is; without `styled`, no style is read where that is so.
    """
    asked = styled or not uniform
    found: Plain | None = None
    for one in cell:
        if one.tag == PARAGRAPH and found is None:
            found = _paragraph(one, asked=asked)
            if found is None:
                return None
        elif one.tag != _OF_CELL or (not uniform and _is_wide(one)):
            return None
    return found


def _is_wide(properties: Element) -> bool:
    for one in properties:  # noqa: SIM110 (of each cell there is: `any` would take twice as long)
        if one.tag == _SPAN:
            return True
    return False


def _paragraph(paragraph: Element, *, asked: bool) -> Plain | None:
    style: str | None = None
    letters: list[Element] = []
    for one in paragraph:
        if one.tag == _RUN:
            if not _take(one, letters):
                return None
        elif one.tag != _OF_PARAGRAPH or style is not None:
            return None
        else:
            style = _style(one) if asked else ""
            if style is None:
                return None
    return Plain(style or "", letters)


def _take(run: Element, letters: list[Element]) -> bool:
    """Take the texts of a run; return whether it has nothing else."""
    for one in run:
        if one.tag == _TEXT:
            letters.append(one)
        elif one.tag != _OF_RUN:
            return False
    return True


def _style(properties: Element) -> str | None:
    """Return the id of a paragraph's style; None where it says more of itself."""
    style = ""
    for one in properties:
        if one.tag in _TELLING:
            return None
        if one.tag == _STYLE:
            style = style or one.get(VALUE, "")
    return style
