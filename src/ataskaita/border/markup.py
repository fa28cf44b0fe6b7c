"""What of a package is XML, and whether it may be read: no document types, nothing without end.

What XML is told by its content type, its name or its first bytes, whatever its ending says. Bounds
are counted before a tree is made of it: lxml needs up to ten bytes for one of a part's.
"""

import codecs
import re
from collections.abc import Callable
from typing import Final
from xml.parsers import expat

from ataskaita.border.refusing import RefusedError
from ataskaita.border.seen import Seen
from ataskaita.messages import Phrase
from ataskaita.records import define

DEPTH: Final = 256
"""Elements within each other: as deep as libxml2 goes for anybody."""
ATTRIBUTES: Final = 1_000
"""Of one element."""
TREE_BYTES: Final = 100 * 2**20
_ELEMENT, _ATTRIBUTE, _TEXT = 125, 230, 130
"""Bytes that libxml2 takes for each."""
LONGEST: Final = 2**20
"""Bytes of a text or a tag: a longer one is refused, certainly one of twice that."""

_MARKUP_ENDINGS: Final = (".xml", ".rels", ".vml")
_MARKUP_TYPES: Final = ("+xml", "/xml", "vmldrawing")
_BLANK: Final = b" \t\r\n\0\xef\xbb\xbf\xff\xfe"
_EBCDIC: Final = b"\x4c\x6f\xa7\x94"
"""How XML begins there: `<?xm`."""
_UTF_7: Final = (b"+ADw", b"+ADx")
_UTF_16: Final = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_TOLD: Final = re.compile(rb"<\?xml[^<>]*?\sencoding\s*=\s*[\"']([^\"']*)")
_READABLE: Final = (b"", b"utf-8", b"utf8")
"""What letters of more than a byte may be told to be; who tells another would read others."""
_ANY_CASE: Final = re.compile(rb"<!DOCTYPE|<!ENTITY", re.IGNORECASE)
_DECLARES: Final = Phrase("it declares a document type")
_MANY: Final = Phrase("it has more elements than can be read safely")
_ENCODED: Final = Phrase("it is in an unknown encoding")
_READ: Final[Seen[None]] = Seen({})
_WEIGHED: Final[Seen[int]] = Seen({})
"""What the trees of parts take that were read with bounds, each by itself."""


def is_named_markup(name: str, content_type: str) -> bool:
    """Return whether a part says that it is XML."""
    return name.casefold().endswith(_MARKUP_ENDINGS) or content_type.endswith(_MARKUP_TYPES)


def begins_as_markup(content: bytes) -> bool:
    """Return whether the bytes begin as XML or as a page of the web, in any encoding."""
    return content[:256].lstrip(_BLANK).startswith((b"<", _EBCDIC, *_UTF_7))


def begins_declared(content: bytes) -> bool:
    """Return whether the bytes say themselves that they are XML."""
    return content[:256].lstrip(_BLANK).replace(b"\0", b"").startswith(b"<?xml")


def refuse_hidden_type(name: str, content: bytes) -> None:
    """Refuse a part that doesn't say that it is XML, and has a document type nevertheless."""
    if content.startswith((_EBCDIC, *_UTF_7)):
        raise RefusedError(_ENCODED, name)
    if _ANY_CASE.search(content.replace(b"\0", b"")):
        raise RefusedError(_DECLARES, name)


def refuse_unsafe_markup(name: str, content: bytes, counts: "Counts | None") -> None:
    """Refuse XML that is broken, in an unknown encoding, declares a type, or has no end.

    With `counts` of what the package has so far, also what is too much for a tree.
    """
    if counts is None:
        _READ.known(content, lambda content: _refuse_unsound(name, content, None))
        return
    before = counts.weight

    def weigh(content: bytes) -> int:
        own = Counts(before)
        _refuse_unsound(name, content, own)
        return own.weight - before

    counts.take(_WEIGHED.known(content, weigh), name)


def _refuse_unsound(name: str, content: bytes, counts: "Counts | None") -> None:
    _refuse_encoding(name, content)
    if counts:
        _refuse_long(name, content)
        counts.take(weight_of(content), name)
    try:
        _read(name, content, counts)
    except expat.ExpatError as error:
        raise _ill_formed(name).at(error.lineno, error.offset + 1) from None
    except RefusedError:
        raise
    except (ValueError, LookupError):  # an encoding of several bytes, such as UTF-7
        raise RefusedError(_ENCODED, name) from None


def _ill_formed(name: str) -> RefusedError:
    return RefusedError(Phrase("a part of it is no well-formed XML"), name, hostile=False)


def _refuse_encoding(name: str, content: bytes) -> None:
    wide = content.startswith(_UTF_16)
    if not wide and (b"\0" in content or not (content.isascii() or _is_told_readable(content))):
        raise RefusedError(_ENCODED, name)
    decoder = codecs.getincrementaldecoder("utf-16" if wide else "utf-8")()
    try:
        for begin in range(0, 0 if content.isascii() else len(content), LONGEST):
            decoder.decode(content[begin : begin + LONGEST])
    except UnicodeDecodeError:
        raise RefusedError(_ENCODED, name) from None


def _is_told_readable(content: bytes) -> bool:
    told = _TOLD.search(content, 0, 256)
    return (told[1].lower() if told else b"") in _READABLE


def _refuse_long(name: str, content: bytes) -> None:
    """Refuse a text or tag that covers a whole stretch: parsers copy it many times."""
    for begin in range(0, len(content) - LONGEST, LONGEST):
        if content.find(b"<", begin, begin + LONGEST) < 0:
            raise RefusedError(Phrase("it has a text longer than a megabyte"), name)


def weight_of(content: bytes) -> int:
    """Return what the tree of a part takes for its elements and texts, before it is read."""
    elements = content.count(b"<") - content.count(b"</")
    texts = content.count(b">") - content.count(b"><")
    return elements * _ELEMENT + texts * _TEXT


@define
class Counts:
    """What the trees of a package take so far."""

    weight: int = 0

    def take(self, weight: int, name: str) -> None:
        """Count what the tree of a part takes; raise where it is too much."""
        self.weight += weight
        if self.weight > TREE_BYTES:
            raise RefusedError(_MANY, name)

    def watch(self, parser: expat.XMLParserType, name: str) -> Callable[[], None]:
        """Let the parser count attributes and depth as it reads; return what adds them up."""
        depth = told = 0

        def start(_element: str, attributes: list[str]) -> None:
            nonlocal depth, told
            depth += 1
            told += (several := len(attributes))
            if depth > DEPTH:
                raise RefusedError(Phrase("its elements stand too deep in each other"), name)
            if several > 2 * ATTRIBUTES:
                raise RefusedError(Phrase("an element of it has too many attributes"), name)

        def end(_element: str) -> None:
            nonlocal depth
            depth -= 1

        def done() -> None:
            self.take(told * _ATTRIBUTE // 2, name)  # each attribute comes with its value

        parser.ordered_attributes = True
        parser.StartElementHandler, parser.EndElementHandler = start, end
        return done


def _read(name: str, content: bytes, counts: Counts | None) -> None:
    """Read the part as XML, in whatever encoding it says it is; stop where it declares a type."""

    def refuse(*_told: object) -> None:
        raise RefusedError(_DECLARES, name)

    def refuse_braced(_prefix: str | None, space: str | None) -> None:
        if space and "}" in space:  # trees write a name as {namespace}name, and can't read it back
            raise _ill_formed(name)

    parser = expat.ParserCreate(namespace_separator=" ")
    parser.StartDoctypeDeclHandler = refuse
    parser.StartNamespaceDeclHandler = refuse_braced
    done = counts.watch(parser, name) if counts else None
    parser.Parse(content, True)  # noqa: FBT003 (expat knows it by position only)
    if done:
        done()
