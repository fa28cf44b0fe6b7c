"""The base of a draft: its parts without looks, small enough to be carried in its manifest.

What people make of a draft is compared with what it said when it was handed out. A bare part is
read as the whole one would be, and says the same:

>>> run = b'<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">a </w:t></w:r>'
>>> bare(b'<w:p><w:pPr><w:pStyle w:val="T"/><w:keepNext/></w:pPr>%b%b</w:p>' % (run, run))
b'<p><pPr><pStyle w:val="T"/></pPr><t>a a </t></p>'
"""

import re
from collections.abc import Mapping
from functools import lru_cache
from hashlib import sha1
from posixpath import dirname, join, normpath
from typing import Final

from ataskaita.opc import relationships_of

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
_OURS: Final = ("b", "f", "e")
"""A block begins, a figure begins, a figure ends."""
_BLOCK: Final = re.compile(rb'<w:bookmarkStart w:id="[0-9]+" w:name="at_b([0-9]+)"/>')
_FIGURE: Final = re.compile(rb'<w:bookmarkStart w:id="[0-9]+" w:name="at_([0-9]+)"/>')
_FIGURE_ENDS: Final = (b'</w:sdt><w:bookmarkEnd w:id="', b'</w:sdt><e w:id="')
_ENDED: Final = re.compile(rb'<e w:id="[0-9]+"/>')


def _others(kept: tuple[str, ...]) -> re.Pattern[bytes]:
    """Return what finds every tag but these."""
    return re.compile(rb"<(?!/?(?:%b)[ />])[^>]*>" % "|".join(kept).encode())


_OTHERS: Final = _others((*_KEPT, *_OURS))
_OTHERS_THERE: Final = _others((*_KEPT, *_OURS, *_OF_CHANGES))
_OF_STYLE: Final = _others(
    ("w:style", "w:name", "w:basedOn", "w:pPr", "w:numPr", "w:numId", "w:outlineLvl")
)
_OF_CHART: Final = _others(("c:chart", "c:ser", "c:tx", "c:cat", "c:val", "c:v", "c:title", "a:t"))
_LOOKS: Final = re.compile(rb"<w:rPr>.*?</w:rPr>", re.DOTALL)
_CONTROLS: Final = re.compile(rb"<w:sdtPr>.*?</w:sdtPr>", re.DOTALL)
_ATTRIBUTES: Final = re.compile(rb"<(w:(?:p|tr|pict|object)) [^>]*?(/?)>")
_CHANGED: Final = re.compile(rb"<w:(?:del|moveFrom)[ />]")
_SHORTER: Final = (
    (b'<w:t xml:space="preserve">', b"<w:t>"),
    (b"</w:t><w:softHyphen/><w:t>", "\u00ad".encode()),
    (b"</w:t><w:t>", b""),
    (b"<w:tcPr></w:tcPr>", b""),
    (b"<w:trPr></w:trPr>", b""),
    (b"<w:", b"<"),
    (b"</w:", b"</"),
)
"""The last ones leave Word's own prefix out: in a manifest its names stand in ours."""
_RELATED: Final = re.compile(rb"<Relationship [^>]*>")
_TOLD: Final = re.compile(rb'\b(Id|Type|Target)="([^"]*)"')
_STYLE: Final = re.compile(rb'<w:style (?=[^>]*w:type="paragraph").*?</w:style>', re.DOTALL)
_STYLE_ID: Final = re.compile(rb' w:styleId="([^"]*)"')
_BASED: Final = re.compile(rb'<w:basedOn w:val="([^"]*)"')
_USED: Final = re.compile(rb'<pStyle w:val="([^"]*)"')


def bare_parts(parts: Mapping[str, bytes]) -> dict[str, bytes]:
    """Return what the parts say that an outline is made of, each as the contents of its root."""
    start, end = parts[MAIN].index(b"<w:body>") + 8, parts[MAIN].rindex(b"</w:body>")
    made = {MAIN: bare(parts[MAIN][start:end])}
    _add_related(made, MAIN, parts)
    for name in _NOTES:
        if name in parts and b"Reference " in made[MAIN]:
            made[name] = _rarely(parts[name])
            _add_related(made, name, parts)
    used = frozenset(_USED.findall(b"".join(made.values())))
    made[_STYLES] = _styles(parts.get(_STYLES, b""), used)
    return made


def bare(part: bytes) -> bytes:
    """Return what a part says, without looks."""
    part = _FIGURE.sub(rb'<f n="\1"/>', _BLOCK.sub(rb'<b n="\1"/>', part))
    part = _ENDED.sub(b"<e/>", part.replace(*_FIGURE_ENDS))
    if _CHANGED.search(part):
        text = _OTHERS_THERE.sub(b"", _CONTROLS.sub(b"", part))
    else:
        text = _OTHERS.sub(b"", _CONTROLS.sub(b"", _LOOKS.sub(b"", part)))
    if b"<w:p " in text or b"<w:tr " in text:
        text = _ATTRIBUTES.sub(rb"<\1\2>", text)
    return _shortened(text)


_rarely = lru_cache(maxsize=64)(bare)
"""Of parts that most documents of a template have alike."""


def _add_related(made: dict[str, bytes], name: str, parts: Mapping[str, bytes]) -> None:
    """Add what the part shows beside its text, and what leads there."""
    listed = relationships_of(name)
    told: list[bytes] = []
    for key, kind, target in _related(parts.get(listed, b"")):
        if b'"%b"' % key not in made[name]:
            continue
        part = normpath(join(dirname(name), target.decode())).lstrip("/")
        shown = _DIGESTS % _digest(parts[part]) if kind == b"image" and part in parts else target
        told.append(b'<r Id="%b" Target="%b"/>' % (key, shown))
        if kind == b"chart" and part in parts:
            made[part] = _OF_CHART.sub(b"", parts[part])
        elif kind in (b"header", b"footer") and part in parts:
            made[part] = _rarely(parts[part])
            _add_related(made, part, parts)
    if told:
        made[listed] = b"".join(told)


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
    return _shortened(_OF_STYLE.sub(b"", _LOOKS.sub(b"", told)))


def _shortened(text: bytes) -> bytes:
    for long, short in _SHORTER:
        text = text.replace(long, short)
    return text
