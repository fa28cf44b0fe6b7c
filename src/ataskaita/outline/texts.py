r"""How the text of a block is made, and how two texts are compared.

The text of a paragraph is what its runs say, joined, whatever stands around them:

- a tab is `\t`, a line break and a carriage return `\n`; page and column breaks say nothing;
- a no-break hyphen is U+2011, a soft hyphen U+00AD; what `w:t` holds stands as it is;
- hyperlinks, content controls, smart tags and what was inserted with changes tracked (`w:ins`,
  `w:moveTo`) are looked through; what was deleted (`w:del`, `w:moveFrom`) says nothing;
- a field is one `OBJECT`, and its result is no text: Word counts pages and captions anew. Only
  the result of a HYPERLINK is text, and the link itself nothing;
- a drawing, a picture, a text box, an embedded thing, a reference to a note, a formula and a
  symbol of a font are one `OBJECT` each; what they say stands in `Block.objects`;
- bookmarks, comments and their references, page numbers laid out, proofing marks say nothing;
- the table of contents is one `OBJECT` in the paragraph that begins it; the paragraphs that stand
  wholly inside its result are no blocks.

The text of a cell is that of its paragraphs, joined by `PARAGRAPH_END`, those of a table within it
too, in order.
"""

import re
from typing import Final

OBJECT: Final = "\ufffc"
"""In the place of what isn't text (OBJECT REPLACEMENT CHARACTER)."""
PARAGRAPH_END: Final = "\u2029"
"""Between the paragraphs of a cell (PARAGRAPH SEPARATOR)."""
NO_BREAK_HYPHEN: Final = "\u2011"
SOFT_HYPHEN: Final = "\u00ad"

_ALIKE: Final = {
    **dict.fromkeys("\u00a0\u202f\u2009\u2007\u2002\u2003", " "),
    **dict.fromkeys("\u00ad\u200b\ufeff\u2060", ""),
    **dict.fromkeys("„“”‟«»″", '"'),
    **dict.fromkeys("‚‘’‛′", "'"),
    **dict.fromkeys("‐‑‒–—―−", "-"),
    "…": "...",
}
_UNLIKE: Final = re.compile(f"[{''.join(_ALIKE)}]")
"""Of which most texts have few: `str.translate` asks for each letter."""
_GROUPED: Final = re.compile(r"(?<=\d) (?=\d{3}(?!\d))")
_BLANKS: Final = re.compile(r"[\t\n\u2029][ \t\n\u2029]*| [ \t\n\u2029]+")
"""All but a single space, which stays as it is."""
_DIGITS: Final = re.compile(r"\d+(?:[.,]\d+)*")
_CHAPTER: Final = re.compile(r"(?<![^\x1f])[IVXLC]+(?=\. )")
"""The Roman number with which a text begins, or one behind a separator."""


def folded(text: str) -> str:
    """Return the text as it is compared: what an editor changes by itself is no edit.

    Kinds of blanks, quotes, dashes and hyphens are one each, soft hyphens none, and digits stand
    without the blanks between their groups.
    """
    plain = _BLANKS.sub(" ", _UNLIKE.sub(_alike, text)).strip()
    return _GROUPED.sub("", plain)


def _alike(found: re.Match[str]) -> str:
    return _ALIKE[found[0]]


def masked(text: str) -> str:
    """Return a folded text with one sign for each number: old and new years are alike.

    So are chapters: one that goes makes the numbers of all others less.

    >>> masked("IV. 2026 metų darbai")
    '#. # metų darbai'
    """
    return _DIGITS.sub("#", _CHAPTER.sub("#", text)).casefold()
