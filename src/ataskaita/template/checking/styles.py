r"""Styles that a template uses and doesn't define: Word shows them as ordinary text.

>>> from ataskaita.template.checking.standing import places_in
>>> from ataskaita.template.rendering import DOCUMENT
>>> from ataskaita.template.words.xml import W, parse
>>> paragraph = '<w:p><w:pPr><w:pStyle w:val="Pastaba"/></w:pPr></w:p>'
>>> root = parse(f'<w:document xmlns:w="{W}"><w:body>{paragraph}</w:body></w:document>')
>>> [(one.facts["style"], one.place.within) for one in undefined_styles(
...     root, {"Normal": "normal"}, Place("a.docx"), places_in(root, DOCUMENT, {}))]
[('Pastaba', '1 pastraipa')]
"""

from collections.abc import Iterator, Mapping
from typing import Final

from attrs import evolve

from ataskaita.errors import Fault, Place
from ataskaita.messages.workshop import UNDEFINED_STYLE
from ataskaita.template.checking.standing import Places
from ataskaita.template.words.xml import Element, w

_USES: Final = tuple(map(w, ("pStyle", "rStyle", "tblStyle")))
_VALUE: Final = w("val")


def undefined_styles(
    root: Element, styles: Mapping[str, str], place: Place, places: Places
) -> Iterator[Fault]:
    """Generate a fault for each style that `styles` lack, where the part first uses it."""
    told: set[str] = set()
    for use in root.iter(*_USES) if styles else ():
        name = use.get(_VALUE, "")
        if name and name not in styles and name not in told:
            told.add(name)
            at = evolve(place, within=places.place_of(use))
            yield Fault(UNDEFINED_STYLE, at, {"style": name})
