r"""Settle tables: rows without cells go, the grid follows, a short table stays on one page.

>>> row = "[LOOSE_ROW]<w:tr><w:tc><w:p>[KEEP_ALONE]{}</w:p></w:tc></w:tr>"
>>> table = unnamed(f"<w:tbl>{row.format('a')}[LOOSE_ROW]<w:tr></w:tr>{row.format('b')}</w:tbl>")
>>> print(settle_table(table, 3, 2).replace(b"<w:tr>", b"\n<w:tr>").decode())
<w:tbl>
<w:tr><w:tc><w:p><w:pPr><w:keepNext/></w:pPr>a</w:p></w:tc></w:tr>
<w:tr><w:tc><w:p>b</w:p></w:tc></w:tr></w:tbl>
"""

import re
from typing import Final

from ataskaita.template.settling.grids import mend_grid
from ataskaita.template.settling.keeping import (
    EMPTY_PARAGRAPH,
    INVISIBLE,
    KEEP_NEXT,
    KEPT_ALONE,
    parted,
)
from ataskaita.template.words import marks

_PARAGRAPH_ENDS: Final = (b"</w:p>", EMPTY_PARAGRAPH)
MOST_ROWS: Final = 12
"""Rows of a table that is kept on one page."""
MOST_LETTERS: Final = 1_200
"""About a third of a page of table text; a longer table may break between rows."""
_EMPTY_ROW: Final = re.compile(
    rb"%b[^<]*<w:tr\b(?:[^>]*/>|[^>]*>(?:(?!<w:tc[ >]).)*?</w:tr>)" % marks.LOOSE_ROW, re.DOTALL
)
_ENTITY: Final = re.compile(rb"&[^;]+;")


def settle_table(table: bytes, rows: int, letters: int) -> bytes:
    """Return a whole table, of so many rows and, at the most, letters, without marks of its own.

    A table whose rows or columns may change counts its rows itself.
    """
    if marks.CELL_END in table:
        table = with_ended_cells(table)
    if _may_change(table):
        table = _with_whole_rows(table)
        rows = table.count(marks.ROW)
    return without_keeps(_with_kept_rows(table, rows, letters))


def with_settled_tables(text: bytes) -> bytes:
    """Return the text with its tables settled, the inner ones first."""
    first, *pieces = parted(text, marks.TABLE)
    levels = [[first]]
    for piece in pieces:
        levels.append([])
        *ended, rest = parted(piece, marks.TABLE_END)
        for inner in ended:
            table = _settled_table(b"".join((*levels.pop(), inner)))
            levels[-1].append(table if len(levels) > 1 else without_keeps(table))
        levels[-1].append(rest)
    return b"".join(levels[0])


def _settled_table(table: bytes) -> bytes:
    """Return the table without marks of its own; nothing where no row is left."""
    if marks.CELL_END in table:
        table = with_ended_cells(table)
    if _may_change(table):
        table = _with_whole_rows(table)
    return _with_kept_rows(table, table.count(marks.ROW))


def _may_change(table: bytes) -> bool:
    return table.startswith(marks.ELASTIC) or marks.LOOSE_ROW in table


def _with_kept_rows(table: bytes, rows: int, letters: int = MOST_LETTERS + 1) -> bytes:
    """Return the table of so many rows and, at the most, letters, kept on one page if it is short.

    The marks of what isn't kept stay.
    """
    if not rows:
        return b""
    if rows <= MOST_ROWS and (letters <= MOST_LETTERS or not _is_long(table)):
        last = table.rindex(marks.ROW)
        kept = table[:last].replace(marks.KEEP, KEEP_NEXT).replace(marks.KEEP_ALONE, KEPT_ALONE)
        table = kept + table[last:]
    return table.replace(marks.ROW, b"")


def _with_whole_rows(table: bytes) -> bytes:
    """Return the table without rows that have no cells, its grid fit for those that are left."""
    head, *rows = rows_of(table)
    if rows and head.startswith(marks.ELASTIC):
        head, rows = mend_grid(head[1:], rows)
    return marks.ROW.join((head, *rows))


def rows_of(table: bytes) -> list[bytes]:
    """Return what stands before the rows, and the rows that have cells."""
    head, *rest = table.replace(marks.LOOSE_ROW, marks.ROW + marks.LOOSE_ROW).split(marks.ROW)
    rows = [head]
    for row in rest:
        if row.startswith(marks.LOOSE_ROW) and (empty := _EMPTY_ROW.match(row)):
            rows[-1] += row[empty.end() :]
        else:
            rows.append(row.removeprefix(marks.LOOSE_ROW))
    return rows


def _is_long(table: bytes) -> bool:
    """Return whether more letters stand in the table's texts than fit on a third of a page."""
    *texts, _ = table.split(b"</w:t>")
    words = b"".join([one[one.rfind(b">") + 1 :] for one in texts])
    if len(words) <= MOST_LETTERS:
        return False  # a letter takes a byte at least
    return len((_ENTITY.sub(b"&", words) if b"&" in words else words).decode()) > MOST_LETTERS


def with_ended_cells(text: bytes) -> bytes:
    """Give cells that end in no paragraph one to end in."""
    pieces = text.split(marks.CELL_END)
    for place, piece in enumerate(pieces[:-1]):
        if not piece.rstrip(INVISIBLE).endswith(_PARAGRAPH_ENDS):
            pieces[place] = b"%b<w:p>%b</w:p>" % (piece, marks.KEEP_ALONE)
    return b"".join(pieces)


def without_keeps(text: bytes) -> bytes:
    """Return the text without the marks of paragraphs that nothing keeps on a page."""
    return text.replace(marks.KEEP, b"").replace(marks.KEEP_ALONE, b"")
