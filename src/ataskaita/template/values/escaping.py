"""Values as text and XML: escaped, refused where XML can't hold them, foreign XML read alone."""

import re
from collections.abc import Callable
from typing import Final

from markupsafe import Markup, escape

from ataskaita.characters import code_point, unfit_position
from ataskaita.template.values.foreign import BLOCKS, PARAGRAPHS, RUNS, read_foreign
from ataskaita.template.values.texts import as_it_is, markup, plain, said
from ataskaita.template.words import breaks, marks

UNLIKE: Final = re.compile("[\\x00-\\x1f&<>\"'\\ud800-\\udfff\\ufffe\\uffff]")
"""What XML writes otherwise than a text has it, or can't hold."""
_UNLIKE: Final = bytes(range(0x20)) + b"&<>\"'"
_NO_CHARACTER: Final = "\uffff".encode()[0]
"""How U+FFFE and U+FFFF begin in UTF-8, and few characters more: private and Asian ones."""
_NAMES: Final = (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ('"', "&#34;"), ("'", "&#39;"))
"""As MarkupSafe writes them."""
_DOC_PROPERTIES = '<wp:docPr id="'
_MARKED_PROPERTIES = marks.IDENTITY.decode() + _DOC_PROPERTIES


class UnfitTextError(ValueError):
    """Raised for a text with a character that XML can't hold."""

    def __init__(self, text: str, position: int) -> None:
        super().__init__(text, position)
        self.text = text
        self.position = position

    @property
    def code(self) -> str:
        """The character's code point, as in U+0001."""
        return code_point(self.text[self.position])


class Placed(Markup):
    """XML that stands where it belongs: not to be fitted into a `w:t`."""


def known(value: object) -> object:
    """Return `value`; raise what Jinja raises for an unknown name."""
    if hasattr(value, "_undefined_name"):  # Jinja's own, or our `Missing`
        str(value)
    return value


def printed(value: object, spaces: str = "") -> str:
    """Return what a tag prints, inside the `w:t` that holds the tag."""
    xml = value_xml(value, spaces)
    if isinstance(xml, Placed):
        return xml
    if BLOCKS.match(xml):
        raise TypeError(PARAGRAPHS)
    if RUNS.match(xml):
        return _raw(f'</w:t></w:r>{xml}<w:r><w:t xml:space="preserve">')
    return xml


def run_xml(value: object, spaces: str = "") -> Placed:
    """Return `value` as whole runs, inside the paragraph that holds the tag."""
    xml = value_xml(value, spaces)
    if BLOCKS.match(xml):
        raise TypeError(PARAGRAPHS)
    if not xml or RUNS.match(xml):
        return Placed(xml)
    return Placed(f'<w:r><w:t xml:space="preserve">{xml}</w:t></w:r>')


def attribute_xml(value: object) -> Placed:
    """Return `value` as the text of an XML attribute."""
    text = as_it_is(value)
    refuse_unfit(text)
    return Placed(_lines(str(escape(text)), "&#10;", "&#9;"))


def value_xml(value: object, spaces: str) -> str:
    """Return `value` as it stands in the document; what is none of our own goes escaped.

    Foreign XML must be well-formed below the root, `spaces` being its start tag; where that is
    empty, the whole part is read as XML once it is filled.
    """
    if isinstance(value, Markup):
        read_foreign(value, spaces)
        return value
    if hasattr(value, "__html__"):
        xml = _broken(said(value, markup), str)
        xml = _lines(xml, _between("<w:br/>"), _between("<w:tab/>"))
        read_foreign(xml, spaces)
        return _raw(xml.replace(_DOC_PROPERTIES, _MARKED_PROPERTIES))
    if isinstance(value, str):
        return _raw(written_text(value))
    return text_xml(plain(value))


def written_text(text: str) -> str:
    """Return a text as a tag prints it: docxtpl's breaks end paragraphs and pages."""
    return _broken(text, escaped)


def _broken(text: str, written: Callable[[str], str]) -> str:
    """Return the written pieces of a text around its breaks; raise UnfitTextError."""
    if "\a" not in text and "\f" not in text:
        refuse_unfit(text)
        return written(text)
    pieces = breaks.PARTING.split(text)
    for place, piece in enumerate(pieces):
        part = breaks.OF_TEXT.get(piece)
        pieces[place] = part or _broken(piece, written)
    return "".join(pieces)


def text_xml(text: str) -> str:
    """Return a text as it stands in a `w:t`; raise UnfitTextError for what XML can't hold."""
    return _raw(escaped(text)) if UNLIKE.search(text) else text


def text_bytes(text: str) -> bytes:
    """Return the same as bytes: the quicker way for a long text, for most have nothing unlike."""
    try:
        data = text.encode()
    except UnicodeEncodeError:
        return text_xml(text).encode()
    if len(data.translate(None, _UNLIKE)) == len(data) and _NO_CHARACTER not in data:
        return data
    return text_xml(text).encode()


def escaped(text: str) -> str:
    """Return the same, as plain text, of a text that XML writes otherwise."""
    refuse_unfit(text)
    for sign, name in _NAMES:
        if sign in text:
            text = text.replace(sign, name)
    if "\n" in text or "\r" in text or "\t" in text:
        return _lines(text, _between("<w:br/>"), _between("<w:tab/>"))
    return text


def refuse_unfit(text: str) -> None:
    """Raise UnfitTextError for a text with a character that XML can't hold, as our marks are."""
    position = unfit_position(text)
    if position is not None:
        raise UnfitTextError(text, position)


def _lines(xml: str, line_break: str, tab: str) -> str:
    xml = xml.replace("\r\n", "\n").replace("\r", "\n")
    return xml.replace("\n", line_break).replace("\t", tab)


def _between(mark: str) -> str:
    return f'</w:t>{mark}<w:t xml:space="preserve">'


def _raw(xml: str) -> Markup:
    """Mark XML of our own making, or of docxtpl's rich values, as not to be escaped again."""
    return Markup(xml)  # noqa: S704 (texts in it are escaped above; rich values escape their own)
