"""Keep on one page what belongs together: drawings and captions, signatures and what they sign."""

import re
from typing import Final

from ataskaita.template import marks

KEEP_NEXT: Final = "<w:keepNext/>"
KEPT_ALONE: Final = f"<w:pPr>{KEEP_NEXT}</w:pPr>"
EMPTY_PARAGRAPH: Final = "<w:p/>"
INVISIBLE: Final = f"{marks.ALL} \n"
"""What may stand between elements and is no text."""
_EMPTY_PROPERTIES: Final = "<w:pPr></w:pPr>"
"""What a mark leaves behind that stood alone; the template's own are written `<w:pPr/>`."""
_NEAR: Final = 100
"""Characters in which the end of what stands before a signature is looked for."""
_LAST_PROPERTIES: Final = re.compile(r"<w:p(?: [^>]*)?>(<w:pPr>(<w:pStyle [^>]*/>)?)?")


def with_kept_drawings(text: str) -> str:
    """Let no chart or picture stand on another page than the caption right below it."""
    first, *pieces = text.split(marks.DRAWING_KEEP)
    done = [first]
    for piece in pieces:
        after = piece.partition(marks.DRAWING_END)[2]
        kept = after.startswith(marks.CAPTION) and not piece.startswith(KEEP_NEXT)
        done += [KEEP_NEXT if kept else "", piece]
    text = "".join(done).replace(_EMPTY_PROPERTIES, "")
    return text.replace(marks.CAPTION, "").replace(marks.DRAWING_END, "")


def with_kept_signatures(segments: list[str]) -> list[str]:
    """Let no signature stand alone on a page (Dokumentų rengimo taisyklės ask for it)."""
    done: list[str] = []
    for segment in segments:
        first, *signatures = segment.split(marks.SIGNATURE)
        done.append(first)
        for one in signatures:
            _keep_last(done)
            done.append(one)
    return done


def _keep_last(done: list[str]) -> None:
    for place in reversed(range(len(done))):
        if done[place].strip(INVISIBLE):
            done[place] = _with_last_kept(done[place])
            return


def _with_last_kept(text: str) -> str:
    """Return the text with its last paragraph, or last row, kept on the next one's page."""
    end = text[-_NEAR:].rstrip(INVISIBLE)
    if end.endswith("</w:tbl>"):
        start = max(text.rfind("<w:tr>"), text.rfind("<w:tr "))
    elif end.endswith("</w:p>"):
        start = max(text.rfind("<w:p>"), text.rfind("<w:p "))
    elif end.endswith(EMPTY_PARAGRAPH):
        return f"{text[: text.rindex(EMPTY_PARAGRAPH)]}<w:p>{KEPT_ALONE}</w:p>"
    else:
        return text
    last = text[start:].replace(marks.KEEP, "").replace(marks.KEEP_ALONE, "")
    return text[:start] + "".join(map(_kept, re.split(r"(?=<w:p[ >])", last)))


def _kept(paragraph: str) -> str:
    found = _LAST_PROPERTIES.match(paragraph)
    if found is None or KEEP_NEXT in paragraph.partition("</w:pPr>")[0]:
        return paragraph
    own = KEEP_NEXT if found[1] else f"<w:pPr>{KEEP_NEXT}</w:pPr>"
    rest = paragraph[found.end() :]
    if not found[1] and rest.startswith("<w:pPr/>"):
        rest = rest.removeprefix("<w:pPr/>")
    return f"{found[0]}{own}{rest}"
