"""The lists that List Number and List Bullet stand for (ISO/IEC 29500-1, 17.9).

The program gives each numbered list of prose a w:num of its own with a startOverride; so the
numbers belong to the style and start anew.
"""

from typing import Final

from templates.builder.markup import Element, parse
from templates.builder.styles import (
    LIST_BULLET,
    LIST_BULLET_ID,
    LIST_INDENT,
    LIST_NUMBER,
    LIST_NUMBER_ID,
)

_IN_CELLS: Final = '<w:ind w:left="227" w:hanging="198"/>'
"""For bullets in a table's cells; in the body List Bullet has an indent of its own."""


def numbering_part() -> Element:
    """Return the root of word/numbering.xml."""
    return parse(
        "<w:numbering>"
        + _abstract(0, LIST_NUMBER, LIST_INDENT, '<w:numFmt w:val="decimal"/>', "%1.")
        + _abstract(1, LIST_BULLET, _IN_CELLS, '<w:numFmt w:val="bullet"/>', "•")
        + _concrete(LIST_NUMBER_ID, 0)
        + _concrete(LIST_BULLET_ID, 1)
        + "</w:numbering>"
    )


def _abstract(number: int, style: str, indent: str, number_format: str, text: str) -> str:
    return (
        f'<w:abstractNum w:abstractNumId="{number}">'
        f'<w:nsid w:val="4154000{number}"/>'
        '<w:multiLevelType w:val="singleLevel"/>'
        f'<w:tmpl w:val="4154001{number}"/>'
        '<w:lvl w:ilvl="0"><w:start w:val="1"/>'
        f'{number_format}<w:pStyle w:val="{style}"/>'
        f'<w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/><w:pPr>{indent}</w:pPr></w:lvl>'
        "</w:abstractNum>"
    )


def _concrete(number: int, abstract: int) -> str:
    return f'<w:num w:numId="{number}"><w:abstractNumId w:val="{abstract}"/></w:num>'
