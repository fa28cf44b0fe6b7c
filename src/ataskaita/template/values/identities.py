"""What may stand only once in a document, while one is being filled: numbers, names, notes.

>>> identities = RenderState(own=TemplateTexts(sources=('<w:ins w:id="5"/>',))).identities
>>> [identities.own(b"revision", b"5") for _ in range(3)]
[b'5', b'6', b'7']
>>> identities.own(b"v", b"_x0000_s1027"), identities.own(b"v", b"_x0000_s1027")
(b'_x0000_s1027', b'_x0000_s1027_2')
"""

from collections.abc import Callable
from itertools import count
from typing import Final

from attrs import field

from ataskaita.records import define
from ataskaita.template.words.own_parts import TemplateTexts

NAMED: Final = frozenset((b"v", b"moveFromRangeStart", b"moveToRangeStart"))
"""The kinds whose identities are words: shapes, and what was moved."""
LIST: Final = b"list"
"""The kind of the identities that lists have: w:numId."""


@define
class Note:
    """A footnote, an endnote or a comment that was filled where the document refers to it."""

    xml: bytes
    identity: bytes = b""
    """Its number; none where nothing refers to it any more."""


@define
class Identities:
    """What of a document is taken, and what the template's own identities mean at the moment."""

    template: TemplateTexts
    new_list: Callable[[], int]
    """Gives a free w:numId."""
    taken: dict[bytes, set[bytes]] = field(factory=dict)
    """By kind."""
    now: dict[tuple[bytes, bytes], bytes] = field(factory=dict)
    """By kind and by the identity in the template."""
    referred: set[bytes] = field(factory=set)
    """Comments that have their reference."""
    notes: list[Note] = field(factory=list)
    lists: list[tuple[bytes, bytes]] = field(factory=list)
    """Each w:numId that begins anew, and that of the template's list."""
    _last: int = 0
    _numbered: dict[str, int] = field(factory=dict)

    def own(self, kind: bytes, old: bytes) -> bytes:
        """Return the template's identity where it is free yet, else a new one; take it."""
        taken = self.taken.setdefault(kind, set())
        new = old
        if kind not in NAMED and (old in taken or not old.lstrip(b"-").isdigit()):
            new = b"%d" % self._number()
        elif old in taken:
            names = (b"%b_%d" % (old, number) for number in count(2))
            new = next(one for one in names if one not in taken)
        taken.add(new)
        self.now[kind, old] = new
        return new

    def meant(self, kind: bytes, old: bytes) -> bytes:
        """Return what an identity of the template means at the moment."""
        return self.now.get((kind, old), old)

    def referred_to(self, kind: bytes, old: bytes) -> bytes:
        """Return the number of the comment that is referred to here: each has one reference."""
        new = self.now.get((kind, old))
        if new is None or new in self.referred:
            new = self.own(kind, old)
        self.referred.add(new)
        return new

    def next_note(self, reference: bytes) -> bytes:
        """Return the next number of the notes to which elements of that name refer."""
        kind = reference.decode().removesuffix("Reference")
        last = self._numbered.get(kind, self.template.last_note(kind))
        self._numbered[kind] = last + 1
        return b"%d" % (last + 1)

    def begin_list(self, old: bytes) -> None:
        """Let this list of the template begin anew at its next item, if it has had one."""
        if (LIST, old) in self.now:
            self.now[LIST, old] = b""

    def list_of(self, old: bytes) -> bytes:
        """Return the w:numId of an item of this list of the template."""
        new = self.now.setdefault((LIST, old), old)
        if not new:
            new = self.now[LIST, old] = b"%d" % self.new_list()
            self.lists.append((new, old))
        return new

    def _number(self) -> int:
        """Return a number that nothing in the template has, nor anything new."""
        self._last = max(self._last + 1, self.template.free_number)
        return self._last
