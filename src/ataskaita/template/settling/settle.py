"""Settle a filled part: put in the place of its marks what repetition and omission ask for.

All of it works on the part's bytes, table by table, so that a document is never read as XML again.
Every name has the prefix that Word gives it: docxtpl's tags know no other.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Final

from attrs import define, field

from ataskaita.template.settling.grids import mend_grid
from ataskaita.template.settling.keeping import (
    EMPTY_PARAGRAPH,
    INVISIBLE,
    KEEP_NEXT,
    KEPT_ALONE,
    parted,
    with_kept_drawings,
    with_kept_signatures,
)
from ataskaita.template.words import marks

_PARAGRAPH_ENDS: Final = (b"</w:p>", EMPTY_PARAGRAPH)
MOST_ROWS: Final = 12
"""Rows of a table that is kept on one page."""
_MOST_LETTERS: Final = 1_200
"""About a third of a page of table text; a longer table may break between rows."""
_ENTITY: Final = re.compile(rb"&[^;]+;")
_BOOKMARK: Final = re.compile(marks.BOOKMARK + rb'<w:bookmark(Start|End) w:id="([^"]*)"([^>]*?)/>')
_NAMED: Final = re.compile(rb' w:name="([^"]*)"')
_NUMBER: Final = re.compile(
    b"%b([^%b]*)%b([^%b]*)%b"
    % (marks.NUMBER, marks.BETWEEN, marks.BETWEEN, marks.NUMBER, marks.NUMBER)
)
_REFERENCE: Final = re.compile(b"%b([^%b]*)%b" % ((marks.REFERENCE,) * 3))
_DRAWING: Final = marks.DRAWING + b'<wp:docPr id="'
_OF_VALUES: Final = marks.BOOKMARK + marks.DRAWING + marks.REFERENCE + marks.SIGNATURE
"""Marks that a value may bring."""


class UnknownReferenceError(ValueError):
    """Raised for a reference to a bookmark that the document doesn't have."""


@define
class Numbers:
    """What is counted through a part: bookmarks, captions, drawings."""

    bookmarks: int = 0
    known: set[bytes] = field(factory=set)
    open: dict[bytes, bytes] = field(factory=dict)
    """The template's id to ours; empty for a bookmark that a loop has repeated."""
    captions: Counter[bytes] = field(factory=Counter)
    by_bookmark: dict[bytes, bytes] = field(factory=dict)
    drawings: int = 0


def settle(part: bytes, numbers: Numbers) -> bytes:
    """Return the whole of a filled part without marks."""
    return settle_references(settle_piece(part, numbers), numbers)


def settle_piece(text: bytes, numbers: Numbers) -> bytes:
    """Return a piece of a filled part that ends outside tables; references stay open."""
    if marks.CHART_END in text or marks.CHART_PARAGRAPH_END in text:
        text = _without_empty_charts(text)
    if marks.TABLE in text:
        text = _with_settled_tables(text)
    if marks.SIGNATURE in text:
        text = with_kept_signatures(text)
    if marks.FRAME in text:
        text = _with_filled_frames(text)
    text = with_kept_drawings(text)
    if marks.BOOKMARK in text:
        text = _BOOKMARK.sub(lambda one: _bookmark(one, numbers), text)
    if marks.NUMBER in text:
        text = _NUMBER.sub(lambda one: _number(one, numbers), text)
    return _with_numbered_drawings(text, numbers) if marks.DRAWING in text else text


def needs_of_rows(source: bytes) -> tuple[bytes, ...]:
    """Return the marks that ask for something in a table that may break between its rows.

    They are those of the part's source, and those of values.
    """
    idle = marks.ROW + marks.KEEP + marks.KEEP_ALONE
    asking = set(marks.ALL.translate(None, idle)) & set(source + _OF_VALUES)
    return tuple(bytes((one,)) for one in sorted(asking))


def settle_rows(text: bytes, numbers: Numbers, needs: Iterable[bytes]) -> bytes:
    """Return whole rows, and what stands around them, of a table too long to be kept together."""
    if any(map(text.__contains__, needs)):
        text = _with_settled_tables(text)
        if marks.CELL_END in text:
            text = _with_ended_cells(text)
        text = settle_piece(b"".join(_rows_of(text)), numbers)
    return _without_keeps(text.replace(marks.ROW, b""))


def settle_table(table: bytes, rows: int, letters: int) -> bytes:
    """Return a whole table, of so many rows and, at the most, letters, without marks of its own.

    A table whose rows or columns may change counts its rows itself.
    """
    if marks.CELL_END in table:
        table = _with_ended_cells(table)
    if _may_change(table):
        table = _with_whole_rows(table)
        rows = table.count(marks.ROW)
    return _without_keeps(_with_kept_rows(table, rows, letters))


def settle_references(text: bytes, numbers: Numbers) -> bytes:
    """Return the text with the number that each reference means; raise UnknownReferenceError."""
    if marks.REFERENCE not in text:
        return text

    def told(one: re.Match[bytes]) -> bytes:
        if one[1] not in numbers.by_bookmark:
            raise UnknownReferenceError(one[1].decode())
        return numbers.by_bookmark[one[1]]

    return _REFERENCE.sub(told, text)


def _without_keeps(text: bytes) -> bytes:
    return text.replace(marks.KEEP, b"").replace(marks.KEEP_ALONE, b"")


def _with_settled_tables(text: bytes) -> bytes:
    """Return the text with its tables settled, the inner ones first."""
    first, *pieces = parted(text, marks.TABLE)
    levels = [[first]]
    for piece in pieces:
        levels.append([])
        *ended, rest = parted(piece, marks.TABLE_END)
        for inner in ended:
            table = _settled_table(b"".join((*levels.pop(), inner)))
            levels[-1].append(table if len(levels) > 1 else _without_keeps(table))
        levels[-1].append(rest)
    return b"".join(levels[0])


def _settled_table(table: bytes) -> bytes:
    """Return the table without marks of its own; nothing where no row is left."""
    if marks.CELL_END in table:
        table = _with_ended_cells(table)
    if _may_change(table):
        table = _with_whole_rows(table)
    return _with_kept_rows(table, table.count(marks.ROW))


def _may_change(table: bytes) -> bool:
    return table.startswith(marks.ELASTIC) or marks.LOOSE_ROW in table


def _with_kept_rows(table: bytes, rows: int, letters: int = _MOST_LETTERS + 1) -> bytes:
    """Return the table of so many rows and, at the most, letters, kept on one page if it is short.

    The marks of what isn't kept stay.
    """
    if not rows:
        return b""
    if rows <= MOST_ROWS and (letters <= _MOST_LETTERS or not _is_long(table)):
        last = table.rindex(marks.ROW)
        kept = table[:last].replace(marks.KEEP, KEEP_NEXT).replace(marks.KEEP_ALONE, KEPT_ALONE)
        table = kept + table[last:]
    return table.replace(marks.ROW, b"")


def _with_whole_rows(table: bytes) -> bytes:
    """Return the table without rows that have no cells, its grid fit for those that are left."""
    head, *rows = _rows_of(table)
    if rows and head.startswith(marks.ELASTIC):
        head, rows = mend_grid(head[1:], rows)
    return marks.ROW.join((head, *rows))


def _rows_of(table: bytes) -> list[bytes]:
    """Return what stands before the rows, and the rows that have cells."""
    head, *rest = table.replace(marks.LOOSE_ROW, marks.ROW + marks.LOOSE_ROW).split(marks.ROW)
    rows = [head]
    for row in rest:
        if row.startswith(marks.LOOSE_ROW) and b"<w:tc>" not in row and b"<w:tc " not in row:
            rows[-1] += row.partition(b"</w:tr>")[2] or row.partition(b"/>")[2]
        else:
            rows.append(row.removeprefix(marks.LOOSE_ROW))
    return rows


def _is_long(table: bytes) -> bool:
    """Return whether more letters stand in the table's texts than fit on a third of a page."""
    *texts, _ = table.split(b"</w:t>")
    words = b"".join([one[one.rfind(b">") + 1 :] for one in texts])
    if len(words) <= _MOST_LETTERS:
        return False  # a letter takes a byte at least
    return len((_ENTITY.sub(b"&", words) if b"&" in words else words).decode()) > _MOST_LETTERS


def _with_ended_cells(text: bytes) -> bytes:
    """Give cells that end in no paragraph one to end in."""
    pieces = text.split(marks.CELL_END)
    for place, piece in enumerate(pieces[:-1]):
        if not piece.rstrip(INVISIBLE).endswith(_PARAGRAPH_ENDS):
            pieces[place] = b"%b<w:p>%b</w:p>" % (piece, marks.KEEP_ALONE)
    return b"".join(pieces)


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


def _bookmark(one: re.Match[bytes], numbers: Numbers) -> bytes:
    """Give each bookmark an id of its own; drop those that a loop has repeated."""
    kind, old, rest = one.groups()
    if kind == b"Start":
        named = _NAMED.search(rest)
        name = named[1] if named else b""
        known = name in numbers.known
        numbers.bookmarks += not known  # a table of contents counts on from those that stay
        numbers.open[old] = b"" if known else b"%d" % numbers.bookmarks
        numbers.known.add(name)
    new = numbers.open.get(old, old)
    return b'<w:bookmark%b w:id="%b"%b/>' % (kind, new, rest) if new else b""


def _number(one: re.Match[bytes], numbers: Numbers) -> bytes:
    """Count the captions, each kind on its own."""
    kind, name = one.groups()
    numbers.captions[kind] += 1
    told = b"%d" % numbers.captions[kind]
    if name:
        numbers.by_bookmark[name] = told
    return told


def _with_numbered_drawings(text: bytes, numbers: Numbers) -> bytes:
    """Give drawings that a loop repeated an id of their own each."""
    return b"".join(_renumbered(parted(text, _DRAWING), numbers))


def _renumbered(pieces: list[bytes], numbers: Numbers) -> Iterator[bytes]:
    yield pieces[0]
    for piece in pieces[1:]:
        numbers.drawings += 1
        yield b"%b%d%b" % (_DRAWING[1:], numbers.drawings, piece[piece.index(b'"') :])
