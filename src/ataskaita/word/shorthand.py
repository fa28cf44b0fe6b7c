r"""A base written short: one private character for each sort of what stands between texts.

A report says a few hundred times that a cell ends and the next one begins. Whoever reads the part
that the base is carried in meets a text in place of thousands of tags, and it packs smaller.

>>> short = shorthand(b"<w:p><w:t>a</w:t></w:p><w:p><w:t>b</w:t></w:p>", {
...     b"<w:p>": b"<p>", b"</w:t></w:p><w:p>": b"</t></p><p>", b"</w:t></w:p>": b"</t></p>"})
>>> short.text.decode() == "\ue100a\ue101b\ue102"
True
>>> short.plain()
b'<p><t>a</t></p><p><t>b</t></p>'
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Final, NamedTuple

from ataskaita.opc import escaped
from ataskaita.signs import free_signs

LONGEST: Final = 2**21
"""Bytes of a part that is written short: of a longer one there may be more sorts than signs."""
_PIECE: Final = re.compile(
    rb'<w:(?:bookmark(?:Start w:id="[0-9]+" w:name="at_(b?)([1-9][0-9]{0,8})"/>|End [^>]*>)'
    rb'|t(?: xml:space="preserve")?>([^<]*))'
)
"""A mark or a text: the tags between them are the same in each document of a template."""
_FIGURE_ENDS: Final = b"</w:sdt>"
"""Behind what the mark stands with which a figure ends, not a block."""
_PRIVATE: Final = (b"\xee", b"\xef", b"\xf3", b"\xf4")
"""Bytes that private characters begin with in UTF-8."""
_TEXT: Final = b"<t>"
_END: Final = b"<e/>"
_STEP: Final = re.compile(rb'<([bf]) by="(-?[0-9]+)"/>')
_SHORTER: Final = ((b"</t><softHyphen/><t>", "\u00ad".encode()), (b"</t><t>", b""))


class NotShortError(ValueError):
    """Raised for what can't be something that was written short here."""


class ShortPart(bytes):
    """What a part's element in the manifest has in it, written short."""


class Short(NamedTuple):
    """A part written short."""

    signs: Mapping[bytes, bytes]
    """What each sign stands for."""
    text: bytes
    """Signs, and texts as they stand in XML."""

    def part(self) -> ShortPart:
        """Return it as the manifest has it: the signs with what they mean, then the text."""
        signs = b"".join([b"\0%b%b\1" % one for one in self.signs.items()])
        signs = signs.replace(b"&", b"&amp;").replace(b"<", b"&lt;").replace(b"\0", b"<s>")
        return ShortPart(signs.replace(b"\1", b"</s>") + self.text)

    def plain(self) -> bytes:
        """Return the same as tags."""
        table = {sign.decode(): one.decode() for sign, one in self.signs.items()}
        told = re.split(f"([{re.escape(''.join(table))}])", self.text.decode())
        told[1::2] = map(table.__getitem__, told[1::2])
        told[::2] = [one and f"<t>{one}" for one in told[::2]]
        return _counted("".join(told).encode())


def plain(part: bytes, left: Mapping[bytes, bytes]) -> bytes:
    """Return what is left of a part; a mark has its number, no text stands beside another."""
    return _counted(_joined(part, left, _Tags(), _TEXT))


def _counted(told: bytes) -> bytes:
    """Return what is told with a number in each mark, and texts that follow each other as one."""
    for long, short in _SHORTER:
        told = told.replace(long, short)
    last = {b"b": 0, b"f": 0}
    return _STEP.sub(lambda one: _numbered(one, last), told)


def short_from(signs: Iterable[str], text: str) -> Short:
    """Return what the manifest's element has been read as: signs with what they mean, the text.

    Raise NotShortError where there are no signs, or far more behind them than a part may have.
    """
    told = {one[:1]: one[1:] for one in signs if one}
    if not told or sum(text.count(sign) * len(one) for sign, one in told.items()) > 2 * LONGEST:
        raise NotShortError
    meant = {sign.encode(): one.encode() for sign, one in told.items()}
    return Short(meant, escaped(text).replace("\r", "&#13;").encode())


def _numbered(one: re.Match[bytes], last: dict[bytes, int]) -> bytes:
    """Return a mark with its number: how far it is from the last of its kind was told."""
    last[one[1]] += int(one[2])
    return b'<%b n="%d"/>' % (one[1], last[one[1]])


class _Signs(dict[bytes, bytes]):
    """The sign of what stands between texts; none of nothing."""

    def __init__(self, free: Iterator[str]) -> None:
        super().__init__({b"": b""})
        self._free = free

    def __missing__(self, told: bytes) -> bytes:
        sign = self[told] = next(self._free).encode()
        return sign


class _Tags(_Signs):
    """No signs: the tags themselves."""

    def __init__(self) -> None:
        super().__init__(iter(()))

    def __missing__(self, told: bytes) -> bytes:
        return told


class _Steps(dict[int, bytes]):
    """The sign of a mark by how far its number is from that of the last one of its kind."""

    def __init__(self, kind: bytes, signs: _Signs) -> None:
        super().__init__()
        self._kind = kind
        self._signs = signs

    def __missing__(self, step: int) -> bytes:
        sign = self[step] = self._signs[b'<%b by="%d"/>' % (self._kind, step)]
        return sign


def shorthand(part: bytes, left: Mapping[bytes, bytes]) -> Short:
    """Return a part written short; `left` tells what is left of the tags between its texts."""
    taken = part.decode() if any(map(part.__contains__, _PRIVATE)) else ""
    signs = _Signs(free_signs(taken))
    text = _joined(part, left, signs, b"")
    return Short({sign: one for one, sign in signs.items() if one}, text)


def _joined(part: bytes, left: Mapping[bytes, bytes], signs: _Signs, begun: bytes) -> bytes:
    """Return signs and texts; `begun` is what a text begins with that isn't empty."""
    pieces = _PIECE.split(part)
    told = pieces[::2]
    told[::2] = map(signs.__getitem__, map(left.__getitem__, pieces[::4]))
    told[1::2] = _between(pieces, signs, begun)
    return b"".join(told)


def _between(pieces: list[bytes], signs: _Signs, begun: bytes) -> list[bytes]:
    """Return what stands between tags: texts, and the signs of marks."""
    told: list[bytes] = []
    add, empty, ended = told.append, signs[_TEXT], signs[_END]
    block, figure = _Steps(b"b", signs), _Steps(b"f", signs)
    last_block = last_figure = 0
    each = zip(*(pieces[one::4] for one in range(4)), strict=False)
    for tags, kind, number, text in each:
        if text is not None:
            add(begun + text if text else empty)
        elif not number:
            add(ended if tags.endswith(_FIGURE_ENDS) else b"")
        elif kind:
            place = int(number)
            add(block[place - last_block])
            last_block = place
        else:
            place = int(number)
            add(figure[place - last_figure])
            last_figure = place
    return told
