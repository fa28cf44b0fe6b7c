"""Let each identity stand only once: drawings, bookmarks, shapes, revisions, notes, lists.

The first turn of a loop keeps what the template says; each later one gets what is free. Bookmarks
and drawings are counted anew.

>>> numbers = Numbers(RenderState().identities)
>>> repeated = '[IDENTITY]<w:bookmarkStart w:id="7" w:name="a"/>' * 2
>>> with_own_identities(unnamed(repeated), numbers)
b'<w:bookmarkStart w:id="1" w:name="a"/>'
>>> with_own_identities(unnamed('[IDENTITY]<wp:docPr id="4" name="Foto"/>'), numbers)
b'<wp:docPr id="1" name="Foto"/>'
>>> with_own_identities(unnamed('[IDENTITY]<w:ins w:id="4">' * 2), numbers)
b'<w:ins w:id="4"><w:ins w:id="1">'
>>> turn = '[ANEW][ANEW][IDENTITY][IDENTITY]<w:numId w:val="2"/>'
>>> with_own_identities(unnamed(turn * 2), numbers)
b'<w:numId w:val="2"/><w:numId w:val="1"/>'
"""

import re
from collections.abc import Callable
from typing import Final

from ataskaita.template.settling.keeping import parted
from ataskaita.template.settling.numbering import Numbers
from ataskaita.template.values.identities import Identities, Note
from ataskaita.template.words import marks

_ONE: Final = re.compile(
    rb'<(\w+):(\w+) ([\w:]+)="([^"]*)"([^>]*)>(?:%b([0-9]+)%b)?' % (marks.BETWEEN, marks.BETWEEN)
)
_NAMED: Final = re.compile(rb' w:name="([^"]*)"')
_IDENTITY: Final = re.compile(rb'(^<w:\w+ w:id=")[^"]*')
_Settled = Callable[[re.Match[bytes], Numbers], bytes]


def with_own_identities(text: bytes, numbers: Numbers) -> bytes:
    """Return the text, each of its marked elements with an identity of its own."""
    pieces = parted(text, marks.IDENTITY)
    for place in range(1, len(pieces)):
        before = pieces[place - 1].rstrip(marks.ANEW)
        if turns := len(pieces[place - 1]) - len(before):
            pieces[place - 1] = before
            numbers.identities.begin_list(b"%d" % turns)
        elif one := _ONE.match(pieces[place]):
            settled = _SETTLED.get(one[2], _numbered)(one, numbers)
            pieces[place] = settled + pieces[place][one.end() :]
    return b"".join(pieces)


def without_notes(text: bytes, numbers: Numbers, settle: Callable[[bytes], bytes]) -> bytes:
    """Return the text with the number of each note, among those collected, in its place."""
    pieces = parted(text, marks.NOTE)
    notes = numbers.identities.notes
    for place in range(1, len(pieces), 2):
        notes.append(Note(settle(pieces[place])))
        pieces[place] = b"%b%d%b" % (marks.BETWEEN, len(notes) - 1, marks.BETWEEN)
    return b"".join(pieces)


def _drawing(one: re.Match[bytes], numbers: Numbers) -> bytes:
    numbers.drawings += 1
    return _written(one, b"%d" % numbers.drawings)


def _bookmark_start(one: re.Match[bytes], numbers: Numbers) -> bytes:
    """Give each bookmark an id of its own; drop those that a loop has repeated."""
    named = _NAMED.search(one[5])
    name = named[1] if named else b""
    known = name in numbers.known
    numbers.bookmarks += not known  # a table of contents counts on from those that stay
    new = b"" if known else b"%d" % numbers.bookmarks
    numbers.open[one[4]] = new
    numbers.known.add(name)
    return _written(one, new) if new else b""


def _bookmark_end(one: re.Match[bytes], numbers: Numbers) -> bytes:
    """End the bookmark where a loop ends it first: it can't end twice."""
    new = numbers.open.get(one[4], one[4])
    numbers.open[one[4]] = b""
    return _written(one, new) if new else b""


def _list(one: re.Match[bytes], numbers: Numbers) -> bytes:
    return _written(one, numbers.identities.list_of(one[4]))


def _comment(one: re.Match[bytes], numbers: Numbers) -> bytes:
    """Give the reference its comment's number, which a range around it may have already."""
    return _noted(one, numbers.identities, numbers.identities.referred_to(b"comment", one[4]))


def _note(one: re.Match[bytes], numbers: Numbers) -> bytes:
    """Give each note the next number."""
    return _noted(one, numbers.identities, numbers.identities.next_note(one[2]))


def _noted(one: re.Match[bytes], identities: Identities, new: bytes) -> bytes:
    if one[6]:
        note = identities.notes[int(one[6])]
        note.identity, note.xml = new, _IDENTITY.sub(rb"\g<1>%b" % new, note.xml)
    return _written(one, new)


def _numbered(one: re.Match[bytes], numbers: Numbers) -> bytes:
    """Give what stands alone or begins a number; what ends has the number of what began."""
    name, old, identities = one[2], one[4], numbers.identities
    kind = _kind(one)
    if name.endswith(b"End") or name == b"linkedTxbx":
        return _written(one, identities.meant(kind, old))
    rest = one[5]
    if named := _NAMED.search(rest):  # what was moved: one name where it left, and where it came
        new_name = identities.own(name, named[1])
        rest = b'%b w:name="%b"%b' % (rest[: named.start()], new_name, rest[named.end() :])
    return _written(one, identities.own(kind, old), rest)


def _kind(one: re.Match[bytes]) -> bytes:
    """Return what shares its numbers with the element."""
    if one[1] != b"w":
        return one[1]  # shapes of VML, text boxes
    beginnings = (kind for kind in (b"perm", b"comment") if one[2].startswith(kind))
    return next(beginnings, b"revision")


def _written(one: re.Match[bytes], new: bytes, rest: bytes | None = None) -> bytes:
    told = one[5] if rest is None else rest
    return b'<%b:%b %b="%b"%b>' % (one[1], one[2], one[3], new, told)


_SETTLED: Final[dict[bytes, _Settled]] = {
    b"docPr": _drawing,
    b"bookmarkStart": _bookmark_start,
    b"bookmarkEnd": _bookmark_end,
    b"numId": _list,
    b"commentReference": _comment,
    b"footnoteReference": _note,
    b"endnoteReference": _note,
}
