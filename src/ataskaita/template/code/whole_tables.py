"""Whole tables: settled as soon as they are filled, for what they need depends on them alone.

>>> named(with_whole_tables(unnamed("[TABLE]<w:tbl>[ROW]<w:tr/></w:tbl>[TABLE_END]").decode()))
'[WHOLE]<w:tbl>[ROW]<w:tr/></w:tbl>[WHOLE_END]'
>>> inner = "[TABLE][ROW][TABLE][ROW][TABLE_END][TABLE_END]"
>>> named(with_whole_tables(unnamed(inner).decode())) == inner
True
"""

import re
from typing import Final

from ataskaita.template.words import marks

_TABLE_ENDS: Final = re.compile(f"([{marks.TABLE.decode()}{marks.TABLE_END.decode()}])")
_OF_ROWS: Final = b"".join(
    (
        *(marks.ELASTIC, marks.ROW, marks.LOOSE_ROW, marks.CELL),
        *(marks.KEEP, marks.KEEP_ALONE, marks.CELL_END),
    )
)
_MORE: Final = re.compile(f"[{marks.ALL.translate(None, _OF_ROWS).decode()}]")
"""What asks for more than to settle the rows of one table."""
WHOLE_ENDS: Final = re.compile(f"([{marks.WHOLE.decode()}{marks.WHOLE_END.decode()}])")
_TAGS: Final = re.compile("^[^<>]*>|<[^>]*>?")
"""Also one that begins before the piece, or ends after it."""


def with_whole_tables(source: str) -> str:
    """Return a part's source with other marks around tables that nothing but their rows can change.

    Such tables stand in no other, nor others in them.
    """
    done, depth, start = [], 0, 0
    for piece in _TABLE_ENDS.split(source):
        depth += (piece == marks.TABLE.decode()) - (piece == marks.TABLE_END.decode())
        done.append(piece)
        if not depth:
            table, done[start:] = "".join(done[start:]), []
            done.append(_whole(table) if piece == marks.TABLE_END.decode() else table)
            start = len(done)
    return "".join(done)


def _whole(table: str) -> str:
    inner = table[1:-1]
    if _MORE.search(inner):
        return table
    return f"{marks.WHOLE.decode()}{inner}{marks.WHOLE_END.decode()}"


def most_letters(chunk: str) -> int:
    """Return how many letters a piece of a table can have at the most."""
    return len(_TAGS.sub("", chunk))
