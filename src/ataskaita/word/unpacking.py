"""Read the parts of a Word file, whatever it claims to be (ISO/IEC 29500-2)."""

import codecs
import io
import lzma
import re
import struct
import zipfile
import zlib
from pathlib import PurePosixPath
from xml.parsers import expat

from ataskaita.errors import Fault, Place, TemplateErrors
from ataskaita.messages import Message, Phrase
from ataskaita.messages.template import HOSTILE_PACKAGE, NOT_A_WORD_FILE
from ataskaita.word.parts import CONTENT_TYPES, MAIN_PART, RELATIONSHIPS

_MEMBERS = 2_000
_PART_BYTES = 64 * 2**20
_TOTAL_BYTES = 256 * 2**20
_RATIO = 100
_RATIO_FREE_BYTES = 16 * 2**20
"""So much may unpack from next to nothing: tables of like rows pack well."""
_CHUNK = 2**16
_ENCODING = re.compile(rb"<\?xml[^>]*?encoding=[\"']([\w.-]+)")
_UNREADABLE = (
    *(zipfile.BadZipFile, zlib.error, lzma.LZMAError, EOFError, NotImplementedError, OSError),
    *(ValueError, struct.error),
)
"""What zipfile raises for broken archives."""


def unpacked(data: bytes, file: str) -> dict[str, bytes]:
    """Return the parts of a Word file; raise TemplateErrors for what is no safe Word file."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = _read_members(archive, file)
    except _UNREADABLE:
        raise _refusal(file, NOT_A_WORD_FILE, Phrase("its package is broken, or none")) from None
    for name in (CONTENT_TYPES, RELATIONSHIPS, MAIN_PART):
        if name not in parts:
            raise _refusal(file, NOT_A_WORD_FILE, f"{name} is missing")
    for name, content in parts.items():
        if name.endswith((".xml", ".rels")):
            _refuse_doctype(name, content, file)
    return parts


def _read_members(archive: zipfile.ZipFile, file: str) -> dict[str, bytes]:
    members = [one for one in archive.infolist() if not one.is_dir()]
    if len(members) > _MEMBERS:
        raise _refusal(file, HOSTILE_PACKAGE, f"{len(members)} members")
    if len({one.filename.casefold() for one in members}) < len(members):
        raise _refusal(file, HOSTILE_PACKAGE, Phrase("two members of one name"))
    parts: dict[str, bytes] = {}
    left = _TOTAL_BYTES
    for member in members:
        _refuse_name(member, file)
        parts[member.filename] = _inflate(archive, member, min(left, _PART_BYTES), file)
        left -= len(parts[member.filename])
    return parts


def _refuse_name(member: zipfile.ZipInfo, file: str) -> None:
    path = PurePosixPath(member.filename)
    if path.is_absolute() or ".." in path.parts or "\\" in member.filename:
        raise _refusal(file, HOSTILE_PACKAGE, f"a member named {member.filename!r}")
    if member.flag_bits & 0x1:
        raise _refusal(file, NOT_A_WORD_FILE, Phrase("it is encrypted"))


def _inflate(archive: zipfile.ZipFile, member: zipfile.ZipInfo, limit: int, file: str) -> bytes:
    """Inflate chunk by chunk: sizes in headers may lie."""
    allowed = min(limit, max(_RATIO_FREE_BYTES, member.compress_size * _RATIO))
    content = bytearray()
    with archive.open(member) as stream:
        while chunk := stream.read(_CHUNK):
            content += chunk
            if len(content) > allowed:
                raise _refusal(file, HOSTILE_PACKAGE, f"{member.filename} unpacks too large")
    return bytes(content)


def _refuse_doctype(name: str, content: bytes, file: str) -> None:
    """Refuse XML that is broken, in an unknown encoding, or declares entities."""
    utf16 = content[:2] in (b"\xff\xfe", b"\xfe\xff")
    try:
        text = content.decode("utf-16" if utf16 else "utf-8")
    except UnicodeDecodeError:
        text = "\0"
    if "\0" in text:
        raise _refusal(file, HOSTILE_PACKAGE, f"{name} is in an unknown encoding")
    if "<!DOCTYPE" in text:
        raise _refusal(file, HOSTILE_PACKAGE, f"{name} declares a document type")
    try:
        declared = _declares_type(content)
    except expat.ExpatError as error:
        where = f"line {error.lineno}, column {error.offset + 1}"
        reason = f"{name}: {expat.ErrorString(error.code)}, {where}"
        raise _refusal(file, NOT_A_WORD_FILE, reason) from None
    except (ValueError, LookupError):  # an encoding of several bytes that isn't Unicode's
        declared = "<!DOCTYPE" in content.decode(_encoding(content), "replace")
        if not declared:
            raise _refusal(file, HOSTILE_PACKAGE, f"{name} is in an unknown encoding") from None
    if declared:
        raise _refusal(file, HOSTILE_PACKAGE, f"{name} declares a document type")


def _declares_type(content: bytes) -> bool:
    """Read the part as XML, in whatever encoding it says it is; return whether it has a type."""
    declared: list[str] = []
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.StartDoctypeDeclHandler = lambda name, *_others: declared.append(name)
    parser.Parse(content, True)  # noqa: FBT003 (expat knows it by position only)
    return bool(declared)


def _encoding(content: bytes) -> str:
    told = _ENCODING.search(content)
    name = told[1].decode() if told else ""
    try:
        return codecs.lookup(name).name
    except LookupError:
        return "utf-8"


def _refusal(file: str, message: Message, reason: str) -> TemplateErrors:
    return TemplateErrors([Fault(message, Place(file), {"reason": reason})])
