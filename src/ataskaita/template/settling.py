"""Settle a filled part: put in the place of its marks what repetition and omission ask for.

All of it works on text, table by table, so that a document is never read as XML again. Every name
has the prefix that Word gives it: docxtpl's tags know no other.
"""

import re
from collections import Counter
from collections.abc import Iterator
from typing import Final

from attrs import define, field

from ataskaita.template import marks
from ataskaita.template.grids import mend_grid
from ataskaita.template.keeping import (
    EMPTY_PARAGRAPH,
    INVISIBLE,
    KEEP_NEXT,
    KEPT_ALONE,
    with_kept_drawings,
    with_kept_signatures,
)

_PARAGRAPH_ENDS: Final = ("</w:p>", EMPTY_PARAGRAPH)
MOST_ROWS: Final = 12
"""Rows of a table that is kept on one page."""
_MOST_LETTERS: Final = 1_200
"""About a third of a page of table text; a longer table may break between rows."""
_ENTITY: Final = re.compile(r"&[^;]+;")
_BOOKMARK: Final = re.compile(rf'{marks.BOOKMARK}<w:bookmark(Start|End) w:id="([^"]*)"([^>]*?)/>')
_NAMED: Final = re.compile(r' w:name="([^"]*)"')
_NUMBER: Final = re.compile(
    f"{marks.NUMBER}([^{marks.BETWEEN}]*){marks.BETWEEN}([^{marks.NUMBER}]*){marks.NUMBER}"
)
_REFERENCE: Final = re.compile(f"{marks.REFERENCE}([^{marks.REFERENCE}]*){marks.REFERENCE}")
_ROWS: Final = re.compile(f"([{marks.ROW}{marks.LOOSE_ROW}])")
_DRAWING: Final = f'{marks.DRAWING}<wp:docPr id="'
HARMLESS: Final = f"{marks.ROW}{marks.KEEP}{marks.KEEP_ALONE}".encode()
"""Marks of rows that may be left for `stream_part` to drop from the bytes."""
_NEEDS_OF_ROWS: Final = tuple(set(marks.ALL) - set(HARMLESS.decode()))
_LEFT_OVER: Final = str.maketrans("", "", marks.ALL)


class UnknownReferenceError(ValueError):
    """Raised for a reference to a bookmark that the document doesn't have."""


@define
class Numbers:
    """What is counted through a part: bookmarks, captions, drawings."""

    bookmarks: int = 0
    known: set[str] = field(factory=set)
    open: dict[str, str] = field(factory=dict)
    """The template's id to ours; empty for a bookmark that a loop has repeated."""
    captions: Counter[str] = field(factory=Counter)
    by_bookmark: dict[str, str] = field(factory=dict)
    drawings: int = 0


def settle(text: str, numbers: Numbers) -> str:
    """Return the whole of a filled part without marks."""
    return settle_references(settle_piece(text, numbers), numbers)


def settle_piece(text: str, numbers: Numbers) -> str:
    """Return a piece of a filled part that ends outside tables; references stay open."""
    if marks.CHART_END in text or marks.CHART_PARAGRAPH_END in text:
        text = _without_empty_charts(text)
    segments = _segments(text)
    if marks.SIGNATURE in text:
        segments = with_kept_signatures(segments)
    text = "".join(segments)
    if marks.FRAME in text:
        text = _with_filled_frames(text)
    if marks.DRAWING_KEEP in text or marks.DRAWING_END in text:
        text = with_kept_drawings(text)
    elif marks.CAPTION in text:
        text = text.replace(marks.CAPTION, "")
    if marks.BOOKMARK in text:
        text = _BOOKMARK.sub(lambda one: _bookmark(one, numbers), text)
    if marks.NUMBER in text:
        text = _NUMBER.sub(lambda one: _number(one, numbers), text)
    return _with_numbered_drawings(text, numbers) if marks.DRAWING in text else text


def settle_rows(text: str, numbers: Numbers) -> str:
    """Return whole rows, and what stands around them, of a table too long to be kept together.

    Marks that ask for nothing there may still stand in them (`HARMLESS`).
    """
    if not any(map(text.__contains__, _NEEDS_OF_ROWS)):
        return text
    text = "".join(_segments(text))
    if marks.CELL_END in text:
        text = _with_ended_cells(text)
    return settle_piece(_without_keeps("".join(_rows_of(text))), numbers)


def settle_references(text: str, numbers: Numbers) -> str:
    """Return the text with the number that each reference means; raise UnknownReferenceError."""
    if marks.REFERENCE not in text:
        return text

    def told(one: re.Match[str]) -> str:
        if one[1] not in numbers.by_bookmark:
            raise UnknownReferenceError(one[1])
        return numbers.by_bookmark[one[1]]

    return _REFERENCE.sub(told, text)


def _without_keeps(text: str) -> str:
    for mark in (marks.KEEP, marks.KEEP_ALONE):
        text = text.replace(mark, "")
    return text


def _segments(text: str) -> list[str]:
    """Return the text in turns of what stands outside tables, and a table settled from within."""
    first, *pieces = text.split(marks.TABLE)
    levels = [[first]]
    for piece in pieces:
        levels.append([])
        *ended, rest = piece.split(marks.TABLE_END)
        for inner in ended:
            table = _settled_table("".join((*levels.pop(), inner)))
            levels[-1].append(table if len(levels) > 1 else _without_keeps(table))
        levels[-1].append(rest)
    return levels[0]


def _settled_table(table: str) -> str:
    """Return the table without marks of its own; nothing where no row is left."""
    if marks.CELL_END in table:
        table = _with_ended_cells(table)
    head, *rows = _rows_of(table)
    if not rows:
        return ""
    if head.startswith(marks.ELASTIC):
        head, rows = mend_grid(head[1:], rows)
    if len(rows) > MOST_ROWS or _letters(rows) > _MOST_LETTERS:
        return f"{head}{''.join(rows)}"
    kept = "".join(rows[:-1]).replace(marks.KEEP, KEEP_NEXT)
    kept = kept.replace(marks.KEEP_ALONE, KEPT_ALONE)
    return f"{head}{kept}{rows[-1]}"


def _rows_of(table: str) -> list[str]:
    """Return what stands before the rows, and the rows that have cells."""
    if marks.LOOSE_ROW not in table:
        return table.split(marks.ROW)
    pieces = _ROWS.split(table)
    rows = [pieces[0]]
    for kind, row in zip(pieces[1::2], pieces[2::2], strict=True):
        if kind == marks.LOOSE_ROW and "<w:tc>" not in row and "<w:tc " not in row:
            rows[-1] += row.partition("</w:tr>")[2] or row.partition("/>")[2]
        else:
            rows.append(row)
    return rows


def _letters(rows: list[str]) -> int:
    """Return how many letters stand in the rows' texts, or one of the numbers above the most."""
    count = 0
    for row in rows:
        *texts, _ = row.split("</w:t>")
        count += sum([len(one) - one.rfind(">") - 1 for one in texts])
        if "&" in row:
            count -= sum(len(one) - 1 for one in _ENTITY.findall(row))
        if count > _MOST_LETTERS:
            break
    return count


def _with_ended_cells(text: str) -> str:
    """Give cells that end in no paragraph one to end in."""
    pieces = text.split(marks.CELL_END)
    for place, piece in enumerate(pieces[:-1]):
        if not piece.rstrip(INVISIBLE).endswith(_PARAGRAPH_ENDS):
            pieces[place] = f"{piece}<w:p>{marks.KEEP_ALONE}</w:p>"
    return "".join(pieces)


def _with_filled_frames(text: str) -> str:
    pieces = text.split(marks.FRAME)
    for place, piece in enumerate(pieces[1:], start=1):
        inner, _, rest = piece.partition(marks.FRAME_END)
        pieces[place] = f"{inner if '<' in inner else inner + EMPTY_PARAGRAPH}{rest}"
    return "".join(pieces)


def _without_empty_charts(text: str) -> str:
    """Drop charts that had nothing to show, and the paragraphs that held nothing else."""
    for start, end in (
        (marks.CHART, marks.CHART_END),
        (marks.CHART_PARAGRAPH, marks.CHART_PARAGRAPH_END),
    ):
        first, *pieces = text.split(start)
        kept = (_shown_chart(*piece.partition(end)) for piece in pieces)
        text = "".join((first, *kept))
    return text


def _shown_chart(chart: str, _: str, rest: str) -> str:
    return rest if ' r:id=""' in chart else chart + rest


def _bookmark(one: re.Match[str], numbers: Numbers) -> str:
    """Give each bookmark an id of its own; drop those that a loop has repeated."""
    kind, old, rest = one.groups()
    if kind == "Start":
        named = _NAMED.search(rest)
        name = named[1] if named else ""
        numbers.bookmarks += 1
        numbers.open[old] = "" if name in numbers.known else str(numbers.bookmarks)
        numbers.known.add(name)
    new = numbers.open.get(old, old)
    return f'<w:bookmark{kind} w:id="{new}"{rest}/>' if new else ""


def _number(one: re.Match[str], numbers: Numbers) -> str:
    """Count the captions, each kind on its own."""
    kind, name = one.groups()
    numbers.captions[kind] += 1
    told = str(numbers.captions[kind])
    if name:
        numbers.by_bookmark[name] = told
    return told


def _with_numbered_drawings(text: str, numbers: Numbers) -> str:
    """Give drawings that a loop repeated an id of their own each."""
    return "".join(_renumbered(text.split(_DRAWING), numbers))


def _renumbered(pieces: list[str], numbers: Numbers) -> Iterator[str]:
    yield pieces[0]
    for piece in pieces[1:]:
        numbers.drawings += 1
        yield f"{_DRAWING[1:]}{numbers.drawings}{piece[piece.index(chr(34)) :]}"


def without_marks(text: str) -> str:
    """Return the text without any mark that was left in it."""
    return text.translate(_LEFT_OVER)
