"""Keep on one page what belongs together: drawings and captions, signatures and what they sign.

>>> drawing = "<w:p><w:pPr>[DRAWING_KEEP]</w:pPr><w:drawing/></w:p>[DRAWING_END]"
>>> with_kept_drawings(unnamed(drawing + "[CAPTION]<w:p>1 pav.</w:p>"))
b'<w:p><w:pPr><w:keepNext/></w:pPr><w:drawing/></w:p><w:p>1 pav.</w:p>'
>>> with_kept_drawings(unnamed(drawing + "<w:p>Tekstas</w:p>"))
b'<w:p><w:drawing/></w:p><w:p>Tekstas</w:p>'
"""

import re
from typing import Final

from ataskaita.template.words import marks

KEEP_NEXT: Final = b"<w:keepNext/>"
KEPT_ALONE: Final = b"<w:pPr>" + KEEP_NEXT + b"</w:pPr>"
EMPTY_PARAGRAPH: Final = b"<w:p/>"
INVISIBLE: Final = marks.ALL + b" \n"
"""What may stand between elements and is no text."""
_EMPTY_PROPERTIES: Final = b"<w:pPr></w:pPr>"
"""What a mark leaves behind that stood alone; the template's own are written `<w:pPr/>`."""
_NEAR: Final = 100
"""Characters in which the end of what stands before a signature is looked for."""
_LAST_PROPERTIES: Final = re.compile(rb"<w:p(?: [^>]*)?>(<w:pPr>(<w:pStyle [^>]*/>)?)?")


def parted(text: bytes, mark: bytes) -> list[bytes]:
    """Return what stands between the marks: as `split` does, which is slow where they are rare."""
    pieces, start = [], 0
    while (end := text.find(mark, start)) >= 0:
        pieces.append(text[start:end])
        start = end + len(mark)
    pieces.append(text[start:])
    return pieces


def with_kept_drawings(text: bytes) -> bytes:
    """Let no chart or picture stand on another page than the caption right below it."""
    if marks.DRAWING_KEEP not in text and marks.DRAWING_END not in text:
        return text.replace(marks.CAPTION, b"")
    first, *pieces = parted(text, marks.DRAWING_KEEP)
    done = [first]
    for piece in pieces:
        after = piece.partition(marks.DRAWING_END)[2]
        kept = after.startswith(marks.CAPTION) and not piece.startswith(KEEP_NEXT)
        done += [KEEP_NEXT if kept else b"", piece]
    text = b"".join(done).replace(_EMPTY_PROPERTIES, b"")
    return text.replace(marks.CAPTION, b"").replace(marks.DRAWING_END, b"")


def with_kept_signatures(text: bytes) -> bytes:
    """Let no signature stand alone on a page (Dokumentų rengimo taisyklės ask for it)."""
    first, *signatures = parted(text, marks.SIGNATURE)
    done = [first]
    for one in signatures:
        _keep_last(done)
        done.append(one)
    return b"".join(done)


def _keep_last(done: list[bytes]) -> None:
    for place in reversed(range(len(done))):
        if done[place][-_NEAR:].strip(INVISIBLE) or done[place].strip(INVISIBLE):
            done[place : place + 1] = _with_last_kept(done[place])
            return


def _with_last_kept(text: bytes) -> tuple[bytes, ...]:
    """Return the text with its last paragraph, or last row, kept on the next one's page."""
    end = text[-_NEAR:].rstrip(INVISIBLE)
    if end.endswith(b"</w:tbl>"):
        start = _last(text, b"<w:tr")
    elif end.endswith(b"</w:p>"):
        start = _last(text, b"<w:p")
    elif end.endswith(EMPTY_PARAGRAPH):
        return text[: text.rindex(EMPTY_PARAGRAPH)], b"<w:p>%b</w:p>" % KEPT_ALONE
    else:
        return (text,)
    last = text[start:].replace(marks.KEEP, b"").replace(marks.KEEP_ALONE, b"")
    return text[:start], *map(_kept, re.split(rb"(?=<w:p[ >])", last))


def _last(text: bytes, start: bytes) -> int:
    """Return where the last element that starts so begins."""
    found = len(text)
    while (found := text.rfind(start, 0, found)) >= 0:
        if text[found + len(start) : found + len(start) + 1] in (b" ", b">"):
            break
    return found


def _kept(paragraph: bytes) -> bytes:
    found = _LAST_PROPERTIES.match(paragraph)
    if found is None or KEEP_NEXT in paragraph.partition(b"</w:pPr>")[0]:
        return paragraph
    own = KEEP_NEXT if found[1] else KEPT_ALONE
    rest = paragraph[found.end() :]
    if not found[1] and rest.startswith(b"<w:pPr/>"):
        rest = rest.removeprefix(b"<w:pPr/>")
    return found[0] + own + rest
