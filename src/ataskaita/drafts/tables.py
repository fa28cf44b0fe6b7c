"""Tables of a body: what each is called, and what its header rows say of its columns."""

import re
from collections.abc import Sequence
from typing import Final

from ataskaita.outline import OBJECT, PARAGRAPH_END, SOFT_HYPHEN, Block, Table
from ataskaita.wordml.elements import Element, said

_BLANKS: Final = re.compile(f"[ \t\n{PARAGRAPH_END}]+")
_BETWEEN: Final = " / "
_CAPTIONS: Final = ("caption", "pavadinimas")
"""What names of styles for captions of tables have in them."""


def tables_of(blocks: Sequence[Block], elements: Sequence[Element]) -> tuple[Table, ...]:
    """Return the tables of a body's blocks, in order."""
    rows: list[list[int]] = [[] for _ in elements]
    for number, block in enumerate(blocks):
        if block.kind == "row":
            rows[block.table].append(number)
    return tuple(
        Table(_caption(blocks, own, one), _headers(blocks, own), tuple(own))
        for own, one in zip(rows, elements, strict=True)
    )


def _caption(blocks: Sequence[Block], rows: Sequence[int], table: Element) -> str:
    before = blocks[rows[0] - 1] if rows and rows[0] else None
    if before is not None and any(one in before.style.name.casefold() for one in _CAPTIONS):
        return plain(before.text)
    if told := said(table, "tblPr", "tblCaption"):
        return told
    return plain(before.text) if before is not None and before.style.level else ""


def plain(text: str) -> str:
    """Return a text as it is named: without what isn't text, on one line."""
    return _BLANKS.sub(" ", text.replace(OBJECT, "").replace(SOFT_HYPHEN, "")).strip()


def _headers(blocks: Sequence[Block], rows: Sequence[int]) -> tuple[str, ...]:
    """Return what the header rows say of each column, from above."""
    told: list[list[str]] = []
    for number in rows:
        if not blocks[number].header:
            break
        for column, text in enumerate(across(blocks[number])):
            while len(told) <= column:
                told.append([])
            if text and text not in told[column]:
                told[column].append(text)
    return tuple(map(_header, told))


def _header(texts: Sequence[str]) -> str:
    """Return what a column is called; its number only where nothing else is said of it."""
    said = [one for one in texts if not one.isdecimal()]
    return _BETWEEN.join(said or texts)


def across(row: Block) -> Sequence[str]:
    """Return a row's texts by columns: a cell over several stands in each."""
    counts = row.columns or (1,) * len(row.texts)
    return [
        plain(text) for text, count in zip(row.texts, counts, strict=True) for _ in range(count)
    ]
