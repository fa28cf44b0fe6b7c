"""The base of a draft: its parts without looks, small enough to be carried in its manifest.

What people make of a draft is compared with what it said when it was handed out. A bare part is
read as the whole one would be, and says the same:

>>> run = b'<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">a </w:t></w:r>'
>>> bare(b'<w:p><w:pPr><w:pStyle w:val="T"/><w:keepNext/></w:pPr>%b%b</w:p>' % (run, run))
b'<p><pPr><pStyle w:val="T"/></pPr><t>a a </t></p>'
"""

import re
from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from hashlib import sha1
from posixpath import dirname, join, normpath
from typing import Final, TypeVar

from ataskaita.opc import relationships_of
from ataskaita.word.carried_base import SPACES
from ataskaita.word.shorthand import LONGEST, plain, shorthand

MAIN: Final = "word/document.xml"
_STYLES: Final = "word/styles.xml"
_DIGESTS: Final = b"digest/%b"
"""Where relationships of the base lead to pictures: the name is the digest of their bytes."""
_NOTES: Final = ("word/footnotes.xml", "word/endnotes.xml")
_KEPT: Final = (
    *("w:p", "w:t", "w:tc", "w:tr", "w:tbl", "w:br", "w:tab", "w:ptab", "w:cr"),
    *("w:noBreakHyphen", "w:softHyphen", "w:sym", "w:fldChar", "w:fldSimple"),
    *("w:pPr", "w:pStyle", "w:numPr", "w:numId", "w:outlineLvl", "w:trPr", "w:tblHeader"),
    *("w:tcPr", "w:gridSpan", "w:tblPr", "w:tblCaption", "w:instrText", "w:sectPr"),
    *("w:headerReference", "w:footerReference", "w:footnoteReference", "w:endnoteReference"),
    *("w:footnote", "w:endnote", "w:drawing", "w:pict", "w:object", "w:txbxContent"),
    *("wp:docPr", "c:chart", "a:blip", "v:imagedata", "m:oMath", "m:oMathPara"),
    *("mc:AlternateContent", "mc:Choice", "mc:Fallback"),
)
_OF_CHANGES: Final = ("w:del", "w:moveFrom", "w:rPr")
_TAG: Final = re.compile(rb"(<[^>]*>)")
_NAME: Final = re.compile(rb"</?([^ />]+)")
_NEEDLESS: Final = re.compile(rb'(?<=<w:t) xml:space="preserve"|(?<=<wp:docPr) id="[0-9]*"')
"""What no outline knows; numbers of drawings stand once in a document."""
_FOREIGN: Final = re.compile(
    rb"\s+(?!(?:%b):)[^\s:=<>\"']+:[^\s:=<>\"']+\s*=\s*(?:\"[^\"]*\"|'[^']*')"
    % "|".join(("xml", "xmlns", *SPACES)).encode()
)
"""An attribute whose prefix the manifest doesn't declare: `o:title` of an old picture."""
_BARE_NAMES: Final = frozenset((b"w:p", b"w:tr", b"w:pict", b"w:object"))
"""What is kept without attributes: those say who edited when."""
_KNOWN: Final = 1 << 14
"""Tags that are remembered: those of some documents."""
_LONGEST: Final = 1024
"""Bytes of tags that are remembered together."""


class _Bare(dict[bytes, bytes]):
    """What is left of a tag: nothing, or its name as the manifest has it."""

    def __init__(self, kept: tuple[str, ...]) -> None:
        super().__init__()
        self._kept = frozenset(one.encode() for one in kept)

    def __missing__(self, tag: bytes) -> bytes:
        if len(self) >= _KNOWN:
            self.clear()
        made = self[tag] = self._made(tag)
        return made

    def _made(self, tag: bytes) -> bytes:
        named = _NAME.match(tag)
        if named is None or named[1] not in self._kept:
            return b""
        if named[1] in _BARE_NAMES and tag[1:2] != b"/":
            tag = b"<%b/>" % named[1] if tag.endswith(b"/>") else b"<%b>" % named[1]
        tag = _FOREIGN.sub(b"", _NEEDLESS.sub(b"", tag))
        return tag.replace(b"<w:", b"<").replace(b"</w:", b"</")


class _TrackedError(ValueError):
    """Raised where changes are tracked, of which more is to be left."""


class _Between(dict[bytes, bytes]):
    """What is left of the tags between two texts."""

    def __init__(self, known: _Bare, *, tracked: bool) -> None:
        super().__init__()
        self._known = known
        self._tracked = tracked

    def __missing__(self, tags: bytes) -> bytes:
        """Return what is left; raise _TrackedError each time, for that is never remembered."""
        if not self._tracked and _CHANGED.search(tags):
            raise _TrackedError
        if len(self) >= _KNOWN:
            self.clear()
        made = _left(tags, self._known)
        for empty in _EMPTY:
            made = made.replace(empty, b"")
        if len(tags) <= _LONGEST:
            self[tags] = made
        return made


_BARE_CHART: Final = _Bare(("c:chart", "c:ser", "c:tx", "c:cat", "c:val", "c:v", "c:title", "a:t"))


def _others(kept: tuple[str, ...]) -> re.Pattern[bytes]:
    """Return what finds every tag but these."""
    return re.compile(rb"<(?!/?(?:%b)[ />])[^>]*>" % "|".join(kept).encode())


_OF_STYLE: Final = _others(
    ("w:style", "w:name", "w:basedOn", "w:pPr", "w:numPr", "w:numId", "w:outlineLvl")
)
_LOOKS: Final = re.compile(rb"<w:rPr>.*?</w:rPr>", re.DOTALL)
_CHANGED: Final = re.compile(rb"<w:(?:del|moveFrom)[ />]")
_EMPTY: Final = (b"<tcPr></tcPr>", b"<trPr></trPr>")
_BETWEEN: Final = _Between(_Bare(_KEPT), tracked=False)
_BETWEEN_THERE: Final = _Between(_Bare((*_KEPT, *_OF_CHANGES)), tracked=True)
"""In a part in which changes are tracked."""
_RELATED: Final = re.compile(rb"<Relationship [^>]*>")
_ASKED: Final = re.compile(rb':[A-Za-z]+="([^"]*)"')
"""What an attribute of a namespace says: only those name a relationship."""
_TOLD: Final = re.compile(rb'\b(Id|Type|Target)="([^"]*)"')
_STYLE: Final = re.compile(rb'<w:style (?=[^>]*w:type="paragraph").*?</w:style>', re.DOTALL)
_STYLE_ID: Final = re.compile(rb' w:styleId="([^"]*)"')
_BASED: Final = re.compile(rb'<w:basedOn w:val="([^"]*)"')
_USED: Final = b'<pStyle w:val="'
_Told = TypeVar("_Told")


def bare_parts(parts: Mapping[str, bytes]) -> dict[str, bytes]:
    """Return what the parts say that an outline is made of, each as the contents of its root.

    The main part is written short, unless it is too long for that.
    """
    start, end = parts[MAIN].index(b"<w:body>") + 8, parts[MAIN].rindex(b"</w:body>")
    body = parts[MAIN][start:end]
    if len(body) <= LONGEST:
        short = _left_of(body, shorthand)
        made: dict[str, bytes] = {MAIN: short.part()}
        tags = [b"".join(short.signs.values())]
    else:
        made = {MAIN: bare(body)}
        tags = [made[MAIN]]
    tags += _add_related(made, MAIN, tags[0], parts)
    for name in _NOTES:
        if name in parts and b"Reference " in tags[0]:
            tags += _add_rarely(made, name, parts)
    used = frozenset(one.partition(b'"')[0] for each in tags for one in _uses(each))
    made[_STYLES] = _styles(parts.get(_STYLES, b""), used)
    return made


def bare(part: bytes) -> bytes:
    """Return what a part says, without looks."""
    return _left_of(part, plain)


def _left_of(part: bytes, told: Callable[[bytes, Mapping[bytes, bytes]], _Told]) -> _Told:
    """Return what is told of a part, more of it where changes are tracked."""
    try:
        return told(part, _BETWEEN)
    except _TrackedError:
        return told(part, _BETWEEN_THERE)


def _left(part: bytes, known: _Bare) -> bytes:
    """Return what is left of a part."""
    pieces = _TAG.split(part)
    pieces[1::2] = map(known.__getitem__, pieces[1::2])
    return b"".join(pieces)


_rarely = lru_cache(maxsize=64)(bare)
"""Of parts that most documents of a template have alike."""


def _add_rarely(made: dict[str, bytes], name: str, parts: Mapping[str, bytes]) -> list[bytes]:
    """Add a part that most documents of a template have alike; return what names styles."""
    made[name] = told = _rarely(parts[name])
    return [told, *_add_related(made, name, told, parts)]


def _add_related(
    made: dict[str, bytes], name: str, tags: bytes, parts: Mapping[str, bytes]
) -> list[bytes]:
    """Add what the part shows beside its text, and what leads there; return what names styles."""
    listed = relationships_of(name)
    told: list[bytes] = []
    naming: list[bytes] = []
    asked = frozenset(_ASKED.findall(tags))
    for key, kind, target in _related(parts.get(listed, b"")):
        if key not in asked:
            continue
        part = normpath(join(dirname(name), target.decode())).lstrip("/")
        shown = _DIGESTS % _digest(parts[part]) if kind == b"image" and part in parts else target
        told.append(b'<r Id="%b" Target="%b"/>' % (key, shown))
        if kind == b"chart" and part in parts:
            made[part] = _left(parts[part], _BARE_CHART)
        elif kind in (b"header", b"footer") and part in parts:
            naming += _add_rarely(made, part, parts)
    if told:
        made[listed] = b"".join(told)
    return naming


def _uses(part: bytes) -> Sequence[bytes]:
    """Return what follows wherever the part names a style."""
    return part.split(_USED)[1:]


def _digest(picture: bytes) -> bytes:
    return sha1(picture, usedforsecurity=False).hexdigest()[:16].encode()


@lru_cache(maxsize=64)
def _related(listed: bytes) -> tuple[tuple[bytes, bytes, bytes], ...]:
    """Return the id, the kind and the target of each relationship."""
    found = (dict(_TOLD.findall(one)) for one in _RELATED.findall(listed))
    return tuple(
        (one.get(b"Id", b""), one.get(b"Type", b"").rpartition(b"/")[2], one.get(b"Target", b""))
        for one in found
    )


@lru_cache(maxsize=64)
def _styles(styles: bytes, used: frozenset[bytes]) -> bytes:
    """Return the styles of paragraphs that are used, those they are based on, and the usual one."""
    known = {
        one[1]: style[0] for style in _STYLE.finditer(styles) if (one := _STYLE_ID.search(style[0]))
    }
    wanted = [*sorted(used), *(key for key, one in known.items() if b' w:default="1"' in one)]
    for key in wanted:  # grows as it goes
        based = _BASED.search(known.get(key, b""))
        if based and based[1] not in wanted:
            wanted.append(based[1])
    told = b"".join(known[key] for key in dict.fromkeys(wanted) if key in known)
    told = _FOREIGN.sub(b"", _OF_STYLE.sub(b"", _LOOKS.sub(b"", told)))
    return told.replace(b"<w:", b"<").replace(b"</w:", b"</")
