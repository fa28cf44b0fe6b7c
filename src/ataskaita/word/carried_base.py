"""The base that a manifest carries, read: its parts as they would be without looks.

>>> from ataskaita.wordml.elements import tree_of
>>> told = f'<draft xmlns="{SPACE}"{BOUND}><part name="a"><p><b n="1"/></p></part></draft>'
>>> part = CarriedBase(tree_of(told.encode()))["a"]
>>> part[part.index(b"<p>") :]
b'<p><w:bookmarkStart w:id="b1" w:name="at_b1"/><w:bookmarkEnd w:id="b1"/></p></part>'
"""

import re
from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Final

from ataskaita.opc import escaped
from ataskaita.opc.reading import UnsoundPartError, read_part
from ataskaita.word.shorthand import NotShortError, short_from

if TYPE_CHECKING:
    from ataskaita.wordml.elements import Element

SPACE: Final = "urn:ataskaita:juodrastis:1"
SPACES: Final = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "c": "http://schemas.openxmlformats.org/drawingml/2006/chart",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "v": "urn:schemas-microsoft-com:vml",
    "m": "http://schemas.openxmlformats.org/officeDocument/2006/math",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
}
"""Names whose prefixes the manifest declares: parts of the base have no others."""
BOUND: Final = "".join(f' xmlns:{prefix}="{one}"' for prefix, one in SPACES.items())
_OURS: Final = f"{{{SPACE}}}"
_SHORT: Final = f"{_OURS}short"
_MARK: Final = re.compile(rb'<(?:([bf])(?: n="([^"]*)")?/|(e)/|(/?)p(?: [^>]*[^>/])?)>')
_BEGINS: Final = b'<w:bookmarkStart w:id="%b" w:name="at_%b"/>'
_ENDS: Final = b'<w:bookmarkEnd w:id="%b"/>'


class CarriedBase(Mapping[str, bytes]):
    """The parts of a base, each made when it is asked for: many a manifest is read for less."""

    def __init__(self, root: "Element") -> None:
        self._root = root
        self._made: dict[str, bytes] = {}

    @cached_property
    def _told(self) -> Mapping[str, bytes]:
        """The parts, marks for bookmarks; none where what is written short can't be one of ours."""
        try:
            short = {one.get("name", ""): _in_full(one) for one in self._root.findall(_SHORT)}
        except (UnsoundPartError, NotShortError):
            return {}
        long = self._root.findall(f"{_OURS}part")
        return short | {one.get("name", ""): _in_words_space(one) for one in long}

    def __getitem__(self, name: str) -> bytes:
        if name not in self._made:
            self._made[name] = _MARK.sub(_Marks(), self._told[name])
        return self._made[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._told)

    def __len__(self) -> int:
        return len(self._told)

    def __repr__(self) -> str:
        return repr(dict(self))


def _in_full(short: "Element") -> bytes:
    """Return a part that is written short as any other."""
    text = (short[-1].tail if len(short) else short.text) or ""
    told = short_from([one.text or "" for one in short], text).plain()
    name = escaped(short.get("name", ""))
    root = f'<part xmlns="{SPACES["w"]}"{BOUND} name="{name}">'.encode()
    return read_part(b"%b%b</part>" % (root, told), name)


def _in_words_space(part: "Element") -> bytes:
    """Return a part of the base: all that has no prefix there is a name of Word's parts."""
    from lxml import etree  # noqa: PLC0415 (what writes a draft reads none)

    head, end, rest = etree.tostring(part, encoding="UTF-8", with_tail=False).partition(b">")
    return head.replace(f'"{SPACE}"'.encode(), f'"{SPACES["w"]}"'.encode()) + end + rest


class _Marks:
    """Lets the short marks of a base be bookmarks again: those around blocks end where these do."""

    def __init__(self) -> None:
        self._begun = b""
        self._ending: list[bytes] = []
        """What ends with each paragraph that has begun: text boxes have paragraphs in theirs."""

    def __call__(self, found: re.Match[bytes]) -> bytes:
        kind, number, end, closing = found.groups()
        if end:
            return _ENDS % self._begun
        if kind:
            return self._bookmark(kind, number)
        if closing:
            return (self._ending.pop() if self._ending else b"") + found[0]
        self._ending.append(b"")
        return found[0]

    def _bookmark(self, kind: bytes, number: bytes | None) -> bytes:
        """Return the beginning of a bookmark; one without a number is called as the last."""
        self._begun = self._begun if number is None else number
        name = b"b" + self._begun if kind == b"b" else self._begun
        if kind == b"b" and self._ending:
            self._ending[-1] += _ENDS % name
        return _BEGINS % (name, name)
