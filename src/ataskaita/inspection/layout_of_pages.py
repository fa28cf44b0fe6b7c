"""How documents of a municipality's institutions lay out their pages.

The figures are those of “Bendrosios raštvedybos rekomendacijos rengiant ataskaitas ir kitus
dokumentus” (Akmenė municipality), which keep to the Dokumentų rengimo taisyklės (Chief Archivist's
order V-117 of 2011-07-04, in the wording of VE-41 of 2019-08-30). docs/layout.md has them all.
"""

from collections.abc import Iterator
from itertools import takewhile
from typing import Final

from ataskaita.errors import Fault
from ataskaita.inspection.document import MAIN, Inspected, R
from ataskaita.inspection.looks import TWIPS_IN_MM, Looks, whole
from ataskaita.inspection.walking import Piece
from ataskaita.messages import Phrase
from ataskaita.messages.layout import NARROW_MARGIN, NO_PAGE_NUMBERS, NOT_A4, UNCENTRED_PAGE_NUMBER
from ataskaita.wordml.elements import PARAGRAPH, Element, below
from ataskaita.wordml.names import W

_A4: Final = (210, 297)
_MARGINS: Final = (
    ("left", Phrase("left"), 30),
    ("right", Phrase("right"), 10),
    ("top", Phrase("top"), 20),
    ("bottom", Phrase("bottom"), 20),
)
"""In millimetres, at least: documents are filed by their left margin."""
_NEAR: Final = 1.0
_LETTERS_ON_A_PAGE: Final = 4_000


def pages_are_a4(document: Inspected) -> Iterator[Fault]:
    """Find sections on paper of another size, upright or lying."""
    for section in document.main.iter(f"{W}sectPr"):
        size = below(section, "pgSz")
        if size is None:
            continue
        found = sorted(_millimetres(size, name) for name in ("w", "h"))
        if any(abs(one - asked) > _NEAR for one, asked in zip(found, _A4, strict=True)):
            facts = {"found": f"{found[0]:.0f} x {found[1]:.0f}"}
            yield Fault(NOT_A4, document.place(section), facts)


def margins_are_wide_enough(document: Inspected) -> Iterator[Fault]:
    """Find upright sections with margins narrower than filing needs."""
    for section in document.main.iter(f"{W}sectPr"):
        size, margins = below(section, "pgSz"), below(section, "pgMar")
        if margins is None or (size is not None and size.get(f"{W}orient") == "landscape"):
            continue
        for name, side, asked in _MARGINS:
            found = _millimetres(margins, name)
            if found < asked - _NEAR:
                facts = {"side": side, "found": f"{found:.0f}", "asked": str(asked)}
                yield Fault(NARROW_MARGIN, document.place(section), facts)


def pages_are_numbered(document: Inspected) -> Iterator[Fault]:
    """Find documents of several pages without numbers in the middle of the top margin."""
    headers = dict.fromkeys(_headers(document, "default"))
    numbers = [
        one for part in headers if part in document.walks for one in _numbers(document, part)
    ]
    if not numbers and len(document.walks[MAIN].text) > _LETTERS_ON_A_PAGE:
        yield Fault(NO_PAGE_NUMBERS, document.place(document.main))
    looks = Looks(document)
    for paragraph in numbers:
        if looks.of(paragraph, "pPr", "jc") != "center":
            yield Fault(UNCENTRED_PAGE_NUMBER, document.place(document.main))


def _millimetres(element: Element, name: str) -> float:
    return whole(element.get(f"{W}{name}")) / TWIPS_IN_MM


def _headers(document: Inspected, kind: str) -> Iterator[str]:
    """Generate the names of the parts that are headers of this kind."""
    known = document.relationships("word/document.xml")
    for one in document.main.iter(f"{W}headerReference"):
        if one.get(f"{W}type") == kind and (found := known.get(one.get(f"{R}id", ""))):
            yield found.target


def _numbers(document: Inspected, part: str) -> Iterator[Piece]:
    """Generate the paragraphs of a header that have a page's number."""
    holding: set[Element] = set()
    for field in document.roots[part].iter(f"{W}fldSimple", f"{W}instrText"):
        said = field.text or "" if field.tag == f"{W}instrText" else field.get(f"{W}instr", "")
        if "PAGE" in said.split():
            around = field.iterancestors(PARAGRAPH)
            holding.update(takewhile(lambda one: one not in holding, around))
    yield from (one for one in document.walks[part].pieces[PARAGRAPH] if one.element in holding)
