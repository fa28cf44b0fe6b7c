"""docxtpl's rich texts that link somewhere: their links are ids of a document that isn't ours."""

import re
from collections.abc import Callable
from html import unescape
from typing import Any, Final

from ataskaita.messages import Phrase
from ataskaita.records import frozen
from ataskaita.view import may_link

_LINK: Final = re.compile(r'(<w:hyperlink r:id=")([^"]*)"')
_FOREIGN = Phrase(
    "a RichText links by an id of docxtpl's own document: give url_id the address itself"
)


@frozen
class RichXml:
    """The XML of a rich text, as docxtpl's values say it."""

    xml: str

    def __html__(self) -> str:
        """Return the XML."""
        return self.xml


def linked(value: Any, link: Callable[[str], str]) -> Any:
    """Return the rich text with links of ours; raise TypeError for one that leads nowhere.

    `link` gives the relationship id of an address.
    """
    xml = str(value.__html__())

    def led(one: re.Match[str]) -> str:
        address = unescape(one[2])
        if not may_link(address):
            raise TypeError(_FOREIGN)
        return f'{one[1]}{link(address)}"'

    return RichXml(_LINK.sub(led, xml)) if _LINK.search(xml) else value
