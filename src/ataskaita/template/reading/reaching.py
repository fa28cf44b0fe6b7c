"""Whether what tags fill of a part may make it reach out: such a part is judged once it is filled.

What the template itself says was judged when it came in, and a text that a tag prints is only text.
"""

from typing import Final

from lxml import etree

from ataskaita.border.addresses import has_tag
from ataskaita.border.elements import ADDRESSES, EVENT
from ataskaita.border.fields import fields_of
from ataskaita.template.words.xml import Element

_FILLED: Final = etree.XPath("//@*[contains(., '{')]")
_DOING: Final = ADDRESSES | {"src", "instr", "fldCharType", "relid"}
"""Attributes that lead somewhere, or make a field; others only say something."""


def may_reach_out(root: Element) -> bool:
    """Return whether a tag fills an attribute that does something, or the code of a field."""
    filled = any(_does(one.attrname) and has_tag(one) for one in _FILLED(root))
    return filled or any(one.is_filled for one in fields_of(root))


def _does(name: str) -> bool:
    space, _, local = name.rpartition("}")
    return local in _DOING or "elationships" in space or EVENT.fullmatch(local) is not None
