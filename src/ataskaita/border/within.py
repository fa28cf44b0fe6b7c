"""What each part of a package is by its own bytes, whatever it is called: what may stand within.

Pictures, fonts and printers' settings may, and XML that is a part of Word's or data.
"""

import re
import zlib
from typing import Final

from lxml import etree

from ataskaita.border.graph import CONTENT_TYPES, Types, is_relationships
from ataskaita.border.markup import is_named_markup
from ataskaita.border.techniques import BY_BYTES, BY_PART, BY_ROOT, PACKAGE, UNKNOWN, Technique

_UTF_16: Final = (b"\xff\xfe", b"\xfe\xff")
_PICTURE: Final = re.compile(
    rb"\x89PNG|\xff\xd8\xff|GIF8[79]a|II\*\0|MM\0\*|II\xbc|RIFF....WEBP|\0\0[\x01\x02]\0"
    rb"|BM.{12}[\x0c\x28\x34\x38\x40\x6c\x7c]\0\0\0"
    rb"|\xd7\xcd\xc6\x9a|[\x01\x02]\0\x09\0\0[\x01\x03]|\x01\0\0\0.{36} EMF"
    rb"|.{522}(?:\0\x11\x02\xff|\x11\x01)|....ftyp(?:hei[cfx]|mif1|avif)"
    rb"|\x0a[\0-\x05]\x01[\x01\x02\x04\x08]|glTF",
    re.DOTALL,
)
"""PNG, JPEG, GIF, TIFF, JPEG XR, WebP, ICO, BMP, WMF with a header and without, EMF; of phones and
older machines HEIF, AVIF, PICT and PCX; bodies (glTF)."""
_PACKED: Final = b"\x1f\x8b\x08"
"""How metafiles begin that are packed (.emz, .wmz)."""
_FONT: Final = re.compile(rb"\0\x01\0\0|OTTO|true|ttcf|wOF[F2]")
_HIDDEN_FONT: Final = (".odttf", ".fntdata")
_FOREIGN: Final = (
    *(b"MZ", b"ZM", b"\x7fELF", b"\xca\xfe\xba\xbe", b"\xcf\xfa\xed\xfe", b"\xce\xfa\xed\xfe"),
    *(b"#!", b"<", b"@echo", b"dex\n", b"L\0\0\0\x01\x14\x02\0", b"\xc5\xd0\xd3\xc6", b"%!"),
    *(b"PK", b"7z\xbc\xaf", b"Rar!", b"MSCF", b"ITSF", b"\x1f\x8b", b"BZh", b"\xfd7zXZ"),
    *(b"%PDF", b"{\\rtf", b"\xd0\xcf\x11\xe0"),
)
"""How programs, archives and documents begin; no font that Word has made unreadable does."""
_PDF_NAME: Final = re.compile(rb"/((?:[A-Za-z]|#[0-9A-Fa-f]{2}){3,16})")
_PDF_HEX: Final = re.compile(rb"#(..)")
_ACTING: Final = frozenset(
    (
        *(
            b"JavaScript",
            b"Launch",
            b"EmbeddedFile",
            b"EmbeddedFiles",
            b"RichMedia",
            b"XFA",
            b"URI",
        ),
        *(b"GoToR", b"GoToE", b"SubmitForm", b"ImportData", b"Rendition", b"Movie"),
        *(b"ObjStm", b"Encrypt"),
    )
)
"""What of a PDF acts, or hides what does: the pictures that Word for Mac puts in have none."""
_BEGINNING: Final = 4_096
_ROOT: Final = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml\s[^<>]*\?>\s*)?<(?:[A-Za-z][\w.-]*:)?([A-Za-z][\w.-]*)[\s/>]"
)
"""The root of XML that begins with it, as nearly all does: its name without its namespace."""
_ROOTS: Final = frozenset(name.rpartition("}")[2].encode() for name in (*BY_ROOT, "svg"))


def part_technique(name: str, content: bytes, types: Types) -> Technique | None:
    """Return what a part is that may not stand in a document; None for any other."""
    told = types[name].casefold()
    words = f"{name} {told}".casefold()
    if is_relationships(name) or name == CONTENT_TYPES:
        return None
    if known := next((known for word, known in BY_PART.items() if word in words), None):
        return known
    if known := next((known for sign, known in BY_BYTES.items() if content.startswith(sign)), None):
        return known
    if is_text(content):
        return _of_markup(name, content, told)
    if not content or _may_stand(name.casefold(), content, told):
        return None
    return PACKAGE if content.startswith(_FOREIGN) else UNKNOWN


def is_text(content: bytes) -> bool:
    """Return whether a part that was admitted is XML."""
    return content[:256].lstrip().startswith((b"<", b"\xef\xbb\xbf", *_UTF_16))


def _of_markup(name: str, content: bytes, told: str) -> Technique | None:
    begun = _ROOT.match(content)
    is_told = is_named_markup(name, told) and not told.startswith("image/")
    if is_told and begun and begun[1] not in _ROOTS:
        return None
    root = root_of(content)
    local = root.rpartition("}")[2]
    if known := BY_ROOT.get(root) or BY_ROOT.get(local):
        return known
    if local == "svg":
        return None
    if not root:
        return PACKAGE
    return None if is_told else UNKNOWN


def root_of(content: bytes) -> str:
    """Return the name of the root of XML, with its namespace; empty for what has none."""
    parser = etree.XMLPullParser(("start",), resolve_entities=False, no_network=True)
    try:
        for begin in range(0, len(content), _BEGINNING):
            parser.feed(content[begin : begin + _BEGINNING])
            for _, element in parser.read_events():
                return str(element.tag)
        return str(parser.close().tag)
    except etree.XMLSyntaxError:
        return ""


def _may_stand(name: str, content: bytes, told: str) -> bool:
    if _PICTURE.match(content):
        return True
    if content.startswith(b"%PDF"):
        return "pdf" in told and not any(map(_acts, _PDF_NAME.findall(content)))
    if content.startswith(_PACKED):
        return _is_packed_picture(content)
    if _FONT.match(content):
        return "font" in told or name.endswith((".ttf", ".otf", *_HIDDEN_FONT))
    unread = "obfuscated" in told or "printersettings" in told or name.endswith(_HIDDEN_FONT)
    return unread and not content.startswith(_FOREIGN)


def _acts(name: bytes) -> bool:
    """Return whether this name in a PDF, however it is written, is one of those that act."""
    return _PDF_HEX.sub(lambda one: bytes.fromhex(one[1].decode()), name) in _ACTING


def _is_packed_picture(content: bytes) -> bool:
    try:
        beginning = zlib.decompressobj(31).decompress(content[:_BEGINNING], _BEGINNING)
    except zlib.error:
        return False
    return _PICTURE.match(beginning) is not None
