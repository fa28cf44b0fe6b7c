"""Settle a filled part: put in the place of its marks what repetition and omission ask for.

All of it works on the part's bytes, table by table, so that a document is never read as XML again.
Every name has the prefix that Word gives it: docxtpl's tags know no other.

A table whose tags left only one of its two rows; a caption, and what refers to it:

>>> filled = "[TABLE]<w:tbl>[LOOSE_ROW]<w:tr></w:tr>[LOOSE_ROW]<w:tr><w:tc>a</w:tc></w:tr></w:tbl>"
>>> numbers = Numbers(RenderState().identities)
>>> settle(unnamed(filled + "[TABLE_END]"), numbers)
b'<w:tbl><w:tr><w:tc>a</w:tc></w:tr></w:tbl>'
>>> filled = "[REFERENCE]_Ref_a[REFERENCE] [NUMBER]pav[BETWEEN]_Ref_a[NUMBER]"
>>> settle(unnamed(filled), numbers)
b'1 1'
"""

from collections.abc import Iterable
from typing import Final

from ataskaita.template.settling.apart import kept_apart
from ataskaita.template.settling.breaking import with_breaks
from ataskaita.template.settling.identities import with_own_identities, without_notes
from ataskaita.template.settling.keeping import (
    EMPTY_PARAGRAPH,
    parted,
    with_kept_drawings,
    with_kept_signatures,
)
from ataskaita.template.settling.numbering import (
    Numbers,
    settle_references,
    with_counted_captions,
)
from ataskaita.template.settling.tables import (
    rows_of,
    with_ended_cells,
    with_settled_tables,
    without_keeps,
)
from ataskaita.template.words import breaks, marks

_OF_VALUES: Final = marks.IDENTITY + marks.REFERENCE + marks.SIGNATURE
"""Marks that a value may bring."""


def settle(part: bytes, numbers: Numbers) -> bytes:
    """Return the whole of a filled part without marks."""
    settled = kept_apart(settle_piece(settle_notes(part, numbers), numbers))
    for note in numbers.identities.notes:
        note.xml = settle_references(note.xml, numbers)
    return settle_references(settled, numbers)


def settle_piece(text: bytes, numbers: Numbers) -> bytes:
    """Return a piece of a filled part that ends outside tables; references stay open."""
    text = with_breaks(text)
    if marks.CHART_END in text or marks.CHART_PARAGRAPH_END in text:
        text = _without_empty_charts(text)
    if marks.TABLE in text:
        text = with_settled_tables(text)
    if marks.SIGNATURE in text:
        text = with_kept_signatures(text)
    if marks.FRAME in text:
        text = _with_filled_frames(text)
    text = with_kept_drawings(text)
    if marks.NUMBER in text:
        text = with_counted_captions(text, numbers)
    return with_own_identities(text, numbers) if marks.IDENTITY in text else text


def settle_notes(text: bytes, numbers: Numbers) -> bytes:
    """Return the text without its notes, which are settled and collected."""
    if marks.NOTE not in text:
        return text
    return without_notes(text, numbers, lambda note: kept_apart(settle_piece(note, numbers)))


def needs_of_rows(source: bytes) -> tuple[bytes, ...]:
    """Return the marks that ask for something in a table that may break between its rows.

    They are those of the part's source, and those of values.
    """
    idle = marks.ROW + marks.KEEP + marks.KEEP_ALONE
    asking = set(marks.ALL.translate(None, idle)) & set(source + _OF_VALUES)
    return (breaks.LEAD, *(bytes((one,)) for one in sorted(asking)))


def settle_rows(text: bytes, numbers: Numbers, needs: Iterable[bytes]) -> bytes:
    """Return whole rows, and what stands around them, of a table too long to be kept together."""
    if any(map(text.__contains__, needs)):
        text = with_settled_tables(text)
        if marks.CELL_END in text:
            text = with_ended_cells(text)
        text = settle_piece(b"".join(rows_of(text)), numbers)
    return without_keeps(text.replace(marks.ROW, b""))


def _with_filled_frames(text: bytes) -> bytes:
    pieces = parted(text, marks.FRAME)
    for place, piece in enumerate(pieces[1:], start=1):
        inner, _, rest = piece.partition(marks.FRAME_END)
        pieces[place] = (inner if b"<" in inner else inner + EMPTY_PARAGRAPH) + rest
    return b"".join(pieces)


def _without_empty_charts(text: bytes) -> bytes:
    """Drop charts that had nothing to show, and the paragraphs that held nothing else."""
    for start, end in (
        (marks.CHART, marks.CHART_END),
        (marks.CHART_PARAGRAPH, marks.CHART_PARAGRAPH_END),
    ):
        first, *pieces = parted(text, start)
        kept = (_shown_chart(*piece.partition(end)) for piece in pieces)
        text = b"".join((first, *kept))
    return text


def _shown_chart(chart: bytes, _: bytes, rest: bytes) -> bytes:
    return rest if b' r:id=""' in chart else chart + rest
