"""Read a filled part as XML: where tags stand so that they may break it, or for its contents."""

from lxml import etree

from ataskaita.template.reading.marking import mark_part
from ataskaita.template.reading.putting import strip_unseen, written
from ataskaita.template.settling.table_of_contents import fill_contents
from ataskaita.template.values.foreign import BrokenXmlError
from ataskaita.template.values.looks import ContentsStyles
from ataskaita.template.words import marks
from ataskaita.template.words.xml import Element, parse


def read_filled(text: bytes, signature: str) -> bytes:
    """Return the part, marked for `settling`; raise BrokenXmlError for what is no XML."""
    root = _parsed(text.translate(None, marks.ALL))
    strip_unseen(root)
    mark_part(root, lambda _text: 0, signature)
    return written(root).encode()


def add_contents(text: bytes, styles: ContentsStyles) -> bytes:
    """Return the settled main part with its table of contents filled."""
    root = _parsed(text)
    fill_contents(root, styles)
    return written(root).encode()


def _parsed(text: bytes) -> Element:
    try:
        return parse(text)
    except etree.XMLSyntaxError as error:
        raise BrokenXmlError(error.msg) from None
