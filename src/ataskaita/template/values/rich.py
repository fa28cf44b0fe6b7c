"""docxtpl's rich texts: their links are ids of a document that isn't ours, their looks unsorted.

>>> linked(RichXml('<w:r><w:rPr><w:color w:val="F00"/><w:b/></w:rPr></w:r>'), str).xml
'<w:r><w:rPr><w:b/><w:color w:val="F00"/></w:rPr></w:r>'
"""

import re
from collections.abc import Callable
from html import unescape
from typing import Any, Final

from ataskaita.border.addresses import may_link
from ataskaita.messages import Phrase
from ataskaita.records import frozen
from ataskaita.template.values.texts import markup, said

_LINK: Final = re.compile(r'(<w:hyperlink r:id=")([^"]*)"')
_FOREIGN = Phrase(
    "a RichText links by an id of docxtpl's own document: give url_id the address itself"
)


_LOOK: Final = re.compile(r"<w:rPr>((?:<w:\w+[^<>]*/>)+)</w:rPr>")
_PROPERTY: Final = re.compile(r"<w:(\w+)[^<>]*/>")
_SHADE: Final = "<w:shd w:fill="
_WHOLE_SHADE: Final = '<w:shd w:val="clear" w:fill='
"""The schema asks for a pattern, too (17.3.2.32)."""
_ORDER: Final = {
    name: place
    for place, name in enumerate(
        (
            *("rStyle", "rFonts", "b", "bCs", "i", "iCs", "caps", "smallCaps", "strike", "dstrike"),
            *("outline", "shadow", "emboss", "imprint", "noProof", "snapToGrid", "vanish"),
            *("webHidden", "color", "spacing", "w", "kern", "position", "sz", "szCs", "highlight"),
            *("u", "effect", "bdr", "shd", "fitText", "vertAlign", "rtl", "cs", "em", "lang"),
            *("eastAsianLayout", "specVanish", "oMath"),
        )
    )
}
"""The order of a run's properties (ISO/IEC 29500-1, 17.3.2.28 and A.1, EG_RPrBase)."""


@frozen
class RichXml:
    """The XML of a rich text, as docxtpl's values say it."""

    xml: str

    def __html__(self) -> str:
        """Return the XML."""
        return self.xml


def linked(value: Any, link: Callable[[str], str]) -> Any:
    """Return the rich text sound, with links of ours; raise TypeError for one that leads nowhere.

    `link` gives the relationship id of an address.
    """
    xml = said(value, markup)

    def led(one: re.Match[str]) -> str:
        address = unescape(one[2])
        if not may_link(address):
            raise TypeError(_FOREIGN)
        return f'{one[1]}{link(address)}"'

    return RichXml(_LOOK.sub(_sorted, _LINK.sub(led, xml)))


def _sorted(look: re.Match[str]) -> str:
    """Return a run's properties in their order, each as the schema wants it."""
    properties = sorted(
        _PROPERTY.finditer(look[1]), key=lambda one: _ORDER.get(one[1], len(_ORDER))
    )
    told = "".join(one[0] for one in properties)
    return f"<w:rPr>{told.replace(_SHADE, _WHOLE_SHADE)}</w:rPr>"
