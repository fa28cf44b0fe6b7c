"""How documents of a municipality's institutions set their text.

Sources as in `layout_of_pages`; that a signature never stands alone is from the Dokumentų rengimo
taisyklės, that marks stand in the right half from acts as they are published. See docs/layout.md.
"""

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from ataskaita.errors import Fault
from ataskaita.inspection.document import Inspected, short
from ataskaita.inspection.looks import TWIPS_IN_MM, Looks, whole
from ataskaita.inspection.walking import RUN
from ataskaita.messages.layout import (
    DEEP_INDENT,
    LONELY_SIGNATURE,
    MARK_ON_THE_LEFT,
    MIXED_HEADINGS,
    NOT_IN_CAPITALS,
    NOT_JUSTIFIED,
    OTHER_FONT,
    OTHER_SIZE,
    UNEVEN_INDENTS,
)
from ataskaita.wordml.elements import PARAGRAPH, Element, below
from ataskaita.wordml.names import W

_FONT: Final = "Times New Roman"
_SIZE: Final = 24
"""In half points."""
_DEEPEST_INDENT: Final = 22
"""In millimetres."""
_RIGHT_HALF: Final = 4_200
"""Twips from the left margin: somewhat left of the middle, as long names of councils need."""
_MARK: Final = re.compile(r"(?:PATVIRTINTA|PRITARTA|TVIRTINU|Projektas|(?:\d+ )?priedas)[S]?")
_QUESTION: Final = re.compile(r"\d+\. ")
"""How the questions of an explanatory note are headed, which forms write in small letters."""
_FORMS: Final = {
    "chapter": re.compile(r"[IVXL]+\s+SKYRIUS"),
    "numeral": re.compile(r"[IVXL]+\.\s"),
}
"""How chapters are numbered; else they aren't."""


def text_is_in_the_font_of_documents(document: Inspected) -> Iterator[Fault]:
    """Find other fonts than Times New Roman, each once."""
    looks, told = Looks(document), {_FONT, ""}
    for run in document.of_body(RUN):
        font = looks.of_run(run, "rFonts", "ascii")
        if font not in told and run.text.strip():
            told.add(font)
            facts = {"font": font, "text": short(run.text)}
            yield Fault(OTHER_FONT, document.place(run.element), facts)


def running_text_is_large_enough(document: Inspected) -> Iterator[Fault]:
    """Find running text of another size than 12 points; notes may be smaller."""
    looks = Looks(document)
    for paragraph in looks.running_text():
        size = whole(looks.of(paragraph, "rPr", "sz"), _SIZE)
        if size != _SIZE and "pastaba" not in looks.style_name(paragraph):
            facts = {"size": f"{size / 2:g}", "text": short(paragraph.text)}
            yield Fault(OTHER_SIZE, document.place(paragraph.element), facts)


def running_text_is_justified(document: Inspected) -> Iterator[Fault]:
    """Find running text that isn't set to both margins."""
    looks = Looks(document)
    for paragraph in looks.running_text():
        if looks.of(paragraph, "pPr", "jc") != "both":
            facts = {"text": short(paragraph.text)}
            yield Fault(NOT_JUSTIFIED, document.place(paragraph.element), facts)


def first_lines_are_indented_alike(document: Inspected) -> Iterator[Fault]:
    """Find first lines indented too deep, or not as deep as the others."""
    looks = Looks(document)
    indents = {one: looks.twips(one, "firstLine") for one in looks.running_text()}
    plain = {one: found for one, found in indents.items() if not looks.twips(one, "hanging")}
    usual = Counter(plain.values()).most_common(1)
    for paragraph, found in plain.items():
        facts = {"text": short(paragraph.text), "found": f"{found / TWIPS_IN_MM:.1f}"}
        if found / TWIPS_IN_MM > _DEEPEST_INDENT:
            yield Fault(DEEP_INDENT, document.place(paragraph.element), facts)
        elif abs(found - usual[0][0]) > TWIPS_IN_MM:
            facts["usual"] = f"{usual[0][0] / TWIPS_IN_MM:.1f}"
            yield Fault(UNEVEN_INDENTS, document.place(paragraph.element), facts)


def title_and_chapters_are_in_capitals(document: Inspected) -> Iterator[Fault]:
    """Find a title, or a heading of the first level, with small letters."""
    looks = Looks(document)
    for paragraph in document.of_body(PARAGRAPH):
        named = looks.style_name(paragraph) == "title" or document.level_of(paragraph) == 1
        text = paragraph.text if named else ""
        if text != text.upper() and not _QUESTION.match(text):
            yield Fault(NOT_IN_CAPITALS, document.place(paragraph.element), {"text": short(text)})


def chapters_are_headed_alike(document: Inspected) -> Iterator[Fault]:
    """Find headings of the first level that are numbered in another way than the first one."""
    headings = [one for one in document.of_body(PARAGRAPH) if document.level_of(one) == 1]
    for heading in headings[1:]:
        if _form(heading.text) != _form(headings[0].text):
            facts = {"text": short(heading.text), "first": short(headings[0].text)}
            yield Fault(MIXED_HEADINGS, document.place(heading.element), facts)


def marks_stand_on_the_right(document: Inspected) -> Iterator[Fault]:
    """Find marks of approval, of an annex or of a draft that stand in the left half."""
    looks = Looks(document)
    for paragraph in document.of_body(PARAGRAPH):
        text = paragraph.text.strip() if paragraph.end > paragraph.start else ""
        if not _MARK.fullmatch(text) or looks.of(paragraph, "pPr", "jc") in ("right", "end"):
            continue
        if looks.twips(paragraph, "left") < _RIGHT_HALF and not _names_a_column(paragraph.element):
            yield Fault(MARK_ON_THE_LEFT, document.place(paragraph.element), {"text": text})


def _names_a_column(paragraph: Element) -> bool:
    """Return whether the paragraph stands in the header of a table: of projects, of annexes."""
    row = next(paragraph.iterancestors(f"{W}tr"), None)
    return below(row, "trPr", "tblHeader") is not None


def signatures_have_company(document: Inspected) -> Iterator[Fault]:
    """Find signatures that could go to a new page alone."""
    looks = Looks(document)
    for previous, paragraph in pairwise(document.of_body(PARAGRAPH)):
        before = paragraph.element.getprevious()
        if looks.style_name(paragraph) != "signature" or before is None:
            continue
        last = document.paragraphs.get(before, previous)
        if next(before.iter(PARAGRAPH), None) is not None and not looks.has(last, "keepNext"):
            facts = {"text": short(paragraph.text)}
            yield Fault(LONELY_SIGNATURE, document.place(paragraph.element), facts)


def _form(heading: str) -> str:
    return next((name for name, form in _FORMS.items() if form.match(heading)), "")
