r"""Put wide tables on pages that lie on their side: Word's sections end before and behind each.

What is kept on a table's page, headings and captions, goes with it. Two such tables that nothing
stands between share a section, and the document's own comes behind the last one.

>>> page = b'<w:pgSz w:w="11906" w:h="16838"/><w:titlePg/>'
>>> body = b"<w:body><w:p/><w:p><w:pPr><w:keepNext/></w:pPr></w:p><w:tbl>a</w:tbl><?gulscia?>"
>>> text = body + b"<w:p/><w:sectPr>" + page + b"</w:sectPr></w:body>"
>>> turned = turned_pages(text, page, {})
>>> turned.count(b"<w:sectPr>"), turned.count(b"<w:titlePg/>"), turned.count(b'"landscape"')
(3, 1, 1)
>>> turned.index(b"<w:titlePg/>") < turned.index(b"<w:keepNext/>") < turned.index(b'"landscape"')
True
"""

import re
from collections.abc import Iterator, Mapping
from typing import Final

from ataskaita.patterns import Pattern
from ataskaita.template.values.pages import lying

MARK: Final = b"<?gulscia?>"
"""Behind a table that is to lie, until its page is turned."""
_TABLE: Final = b"<w:tbl>"
_ENDS: Final = (
    b'<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>'
    b'<w:rPr><w:sz w:val="2"/></w:rPr><w:sectPr>%b</w:sectPr></w:pPr></w:p>'
)
"""A paragraph of one point with which a section ends."""
_ONCE: Final = Pattern(
    rb'<w:titlePg\b[^>]*/>|<w:type\b[^>]*/>|(<w:pgNumType\b[^>]*?) w:start="\d+"'
)
"""What the first of several sections alone has: a first page, the number that it begins with."""
_LAST: Final = Pattern(
    rb"(<w:sectPr\b[^>]*>)((?:(?!<w:sectPr\b).)*)(</w:sectPr>\s*</w:body>)", re.DOTALL
)
_UNSEEN: Final = Pattern(rb"(?:\s|<w:bookmark(?:Start|End)\b[^>]*/>|<w:proofErr\b[^>]*/>)*")
_UNSEEN_BEHIND: Final = Pattern(rb"(?:\s|<w:bookmark(?:Start|End)\b[^>]*/>)+$")
_STYLE: Final = Pattern(rb'<w:pStyle w:val="([^"]*)"/>')
_BEGINS: Final = Pattern(rb"<w:body\b[^>]*>$|</w:sectPr></w:pPr></w:p>$")
"""What a section begins right behind: nothing would stand in one that ended here."""


def turned_pages(text: bytes, page: bytes, keeping: Mapping[bytes, bool]) -> bytes:
    """Return the text with its marked tables on lying pages; `page` is the upright one.

    Paragraphs of the styles that are `keeping` stay with what follows them; it tells which of them
    head a whole section, before which nothing goes along.
    """
    *tables, rest = text.split(MARK)
    if not tables:
        return text
    later = _once(page)
    done = list(_sections(tables, page, keeping))
    if _ends_at_once(rest):
        return _LAST.sub(lambda end: end[1] + lying(later) + end[3], b"".join((*done, rest)))
    whole = b"".join((*done, _ENDS % lying(later), rest))
    return _LAST.sub(lambda end: end[1] + _once(end[2]) + end[3], whole)


def _sections(tables: list[bytes], page: bytes, keeping: Mapping[bytes, bool]) -> Iterator[bytes]:
    """Generate what stands before each lying table, the end of its section, and the table."""
    upright, later = page, _once(page)
    for number, piece in enumerate(tables):
        start = _kept_from(piece, piece.rfind(_TABLE), keeping)
        before, kept = piece[:start], piece[start:]
        follows = number > 0 and _UNSEEN.fullmatch(before) is not None
        if number and not follows:
            yield _ENDS % lying(later)
        yield before
        if not follows and not _BEGINS.search(_UNSEEN_BEHIND.sub(b"", before)):
            yield _ENDS % upright
            upright = later
        yield kept


def _once(page: bytes) -> bytes:
    return _ONCE.sub(lambda found: found[1] or b"", page)


def _ends_at_once(rest: bytes) -> bool:
    """Return whether the document's last section would have nothing in it."""
    unseen = _UNSEEN.match(rest)
    return rest.startswith(b"<w:sectPr", unseen.end() if unseen else 0)


def _kept_from(piece: bytes, start: int, keeping: Mapping[bytes, bool]) -> int:
    """Return where what stays with the table begins: paragraphs that are kept with the next."""
    while True:
        before = _UNSEEN_BEHIND.sub(b"", piece[:start])
        begins = max(before.rfind(b"<w:p>"), before.rfind(b"<w:p "))
        if not before.endswith(b"</w:p>") or begins < 0:
            return start
        style = _STYLE.search(before, begins)
        known = style[1] if style else b""
        if known not in keeping and b"<w:keepNext/>" not in before[begins:]:
            return start
        start = begins
        if keeping.get(known):
            return start
