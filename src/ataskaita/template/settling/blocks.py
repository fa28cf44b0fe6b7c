"""Bookmarks around the blocks of a settled part: its paragraphs, the first cell of each row.

They stand only around what says something. A paragraph that the data gave has its own already:

>>> with_anchored_blocks(b"<w:p><w:r><w:t>a</w:t></w:r></w:p><w:p></w:p>").decode()
'<w:p><w:bookmarkStart w:id="1" w:name="at_b1"/><w:r><w:t>a</w:t></w:r><w:bookmarkEnd w:id="1"/></w:p><w:p></w:p>'
"""  # noqa: E501 (what it returns)

from typing import Final

from attrs import field

from ataskaita.records import define
from ataskaita.template.values.anchors import BLOCK

_TABLE: Final = b"w:tbl>"
"""What a table's start and its end have alike: both are found in one go."""
_ROW: Final = b"<w:tr"
"""Also of one with attributes; what else begins so stands in a row, before its cells."""
_END: Final = b"</w:p>"
_RUN_ENDS: Final = b"</w:t></w:r>"
"""How nearly all paragraphs end that say something."""
_BOX: Final = b"w:txbxContent>"
_OWN: Final = b' w:name="at_b'
_OWN_WITHIN: Final = 48
"""Bytes within which the bookmark stands that a paragraph begins with."""
_MOST: Final = 500
"""Rows from which on a table has a bookmark in its first one only: people don't edit the others."""
_LONGEST: Final = 2**21
"""Bytes of a part whose blocks are anchored: of longer ones a draft carries no base either."""


def with_anchored_blocks(text: bytes) -> bytes:
    """Return a settled part with a bookmark around each of its blocks; a long one as it is."""
    if len(text) > _LONGEST:
        return text
    return _Anchoring(text.count(b"<w:bookmarkStart "), _BOX in text).anchored(text)


@define(eq=False)
class _Anchoring:
    """The anchoring of one part."""

    last: int
    """The last number that a bookmark has."""
    has_boxes: bool
    boxes: int = 0
    """How many text boxes are open: their paragraphs stand in another."""
    depth: int = 0
    out: list[bytes] = field(factory=list)

    def anchored(self, text: bytes) -> bytes:
        """Return the text with bookmarks."""
        *pieces, rest = text.split(_TABLE)
        for piece in pieces:
            self._within(piece)
            self.out.append(_TABLE)
            if piece.endswith(b"<"):
                self.depth += 1
            elif piece.endswith(b"</"):
                self.depth -= 1
        self._within(rest)
        return b"".join(self.out)

    def _within(self, text: bytes) -> None:
        """Add what stands between the starts and ends of tables."""
        if not self.depth:
            self._paragraphs(text)
        elif self.depth == 1 and not self.boxes:
            self._rows(text)
        else:
            self.out.append(text)

    def _paragraphs(self, text: bytes) -> None:
        *pieces, rest = text.split(_END)
        for piece in pieces:
            if self.has_boxes and _BOX in piece:
                self.boxes += piece.count(b"<" + _BOX) - piece.count(b"</" + _BOX)
                self.out += (piece, _END)
            elif self.boxes:
                self.out += (piece, _END)
            else:
                self.out += (self._block(piece) if _says(piece) else piece, _END)
        self.out.append(rest)

    def _rows(self, text: bytes) -> None:
        head, *rows = text.split(_ROW)
        self.out.append(head)
        is_long = len(rows) > _MOST and text.count(b"</w:tr>") > _MOST
        for place, row in enumerate(rows, start=1):
            self.out.append(_ROW)
            end = row.find(_END)
            if end < 0 or not _says(row) or (self.has_boxes and _BOX in row):
                self.out.append(row)
                continue
            self.out += (self._block(row[:end]), row[end:])
            if is_long:
                self.out.append(_ROW.join((b"", *rows[place:])))
                break

    def _block(self, piece: bytes) -> bytes:
        """Return a paragraph, as far as its end, with a bookmark around what stands in it."""
        place = _inside(piece)
        if not place or piece.find(_OWN, place, place + _OWN_WITHIN) >= 0:
            return piece
        self.last += 1
        return piece[:place] + BLOCK % (self.last, self.last, piece[place:], self.last)


def _says(piece: bytes) -> bool:
    return piece.endswith(_RUN_ENDS) or b"</w:t>" in piece or b"<w:drawing>" in piece


def _inside(piece: bytes) -> int:
    """Return where the first paragraph's contents begin; 0 where they can have no bookmark.

    That is a paragraph that was set otherwise before, or an entry of a table of contents.
    """
    place = piece.find(b"<w:p>") + 5
    if place < 5:  # noqa: PLR2004 (it wasn't found)
        place = piece.find(b">", piece.find(b"<w:p ")) + 1 if b"<w:p " in piece else 0
    if piece.startswith(b"<w:pPr", place):
        end = 0 if piece.startswith(b"/>", place + 6) else piece.index(b"</w:pPr>", place)
        if not end or piece.find(b"<w:pPrChange", place, end) >= 0:
            return 0
        place = end + 8
    return 0 if piece.find(b"PAGEREF ", place) >= 0 else place
