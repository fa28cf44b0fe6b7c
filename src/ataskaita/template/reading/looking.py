"""How a paragraph looks in which a tag stands: its style, and what was set at the paragraph itself.

>>> run = '<w:r><w:rPr><w:i/></w:rPr><w:t>{{p a }}</w:t></w:r>'
>>> given = '<w:pPr><w:pStyle w:val="Tekstas"/><w:jc w:val="right"/></w:pPr>'
>>> look_of(parse(f'<w:p xmlns:w="{W}">{given}{run}</w:p>'))
'Tekstas<w:jc w:val="right"/><w:rPr><w:i/></w:rPr>'
"""

import re
from collections.abc import Iterator
from copy import deepcopy
from typing import Final

from lxml import etree

from ataskaita.template.words.xml import Element, w

_OF_ONE: Final = frozenset(map(w, ("pStyle", "rPr", "cnfStyle", "sectPr", "numPr", "keepNext")))
"""What a paragraph doesn't give to those that its tag prints; lists have numbers of their own."""
_CHANGES: Final = frozenset(
    map(
        w,
        ("rPrChange", "pPrChange", "tcPrChange", "trPrChange", "ins", "del", "moveFrom", "moveTo"),
    )
)
_NO_LOOKS: Final = frozenset(map(w, ("lang", "noProof")))
_SPACES: Final = re.compile(r' xmlns(?::\w+)?="[^"]*"')


def look_of(paragraph: Element) -> str:
    """Return the style's id, and behind it the XML of the paragraph's and the text's own looks."""
    properties = paragraph.find(w("pPr"))
    style = None if properties is None else properties.find(w("pStyle"))
    name = "" if style is None else style.get(w("val"), "")
    own = "" if properties is None else inner(properties, _OF_ONE)
    run = next(_text_looks(paragraph), None)
    told = "" if run is None else inner(run, _NO_LOOKS)
    return name + own + (f"<w:rPr>{told}</w:rPr>" if told else "")


def _text_looks(paragraph: Element) -> Iterator[Element | None]:
    """Generate the properties of the runs that have text."""
    for run in paragraph.iter(w("r")):
        if any(one.text for one in run.iterchildren(w("t"))):
            yield run.find(w("rPr"))


def inner(element: Element, without: frozenset[str]) -> str:
    """Return the XML of what the element holds, but for these and for tracked changes."""
    kept = (one for one in element if one.tag not in without and one.tag not in _CHANGES)
    return "".join(map(_bare, kept))


def _bare(element: Element) -> str:
    alone = deepcopy(element)
    alone.tail = None
    etree.cleanup_namespaces(alone)
    return _SPACES.sub("", etree.tostring(alone, encoding="unicode"))
