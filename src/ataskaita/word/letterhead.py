"""A template in an institution's letterhead: its headers, footers and styles.

What stands in the letterhead's text isn't taken: a template has its own.
"""

import posixpath
import re
from collections.abc import Iterator, Sequence
from copy import deepcopy
from typing import Final

from docx.oxml.parser import parse_xml
from docx.oxml.section import CT_SectPr
from docx.oxml.settings import CT_Settings
from lxml import etree

from ataskaita.border.graph import Graph, Types, kind_of
from ataskaita.messages import Phrase
from ataskaita.opc import (
    OFFICE,
    Related,
    add_content_type,
    add_default_type,
    add_relationships,
    relationships_of,
)
from ataskaita.word.parts import CONTENT_TYPES, MAIN_PART, MAIN_RELATIONSHIPS, Parts
from ataskaita.word.restyling import Styles
from ataskaita.wordml.names import W

STYLES: Final = "word/styles.xml"
_SETTINGS: Final = "word/settings.xml"
_R: Final = f"{{{OFFICE}}}"
_FOLDER: Final = "word/blankas"
"""Where what is taken stands."""
_EDGES: Final = {f"{W}headerReference": "header", f"{W}footerReference": "footer"}
_THEME: Final = "theme"
_EDGE: Final = re.compile(rb"<(?:\w+:)?(?:hdr|ftr)[\s>]")
_PAGE: Final = re.compile(rb"(?:instrText[^>]*>|instr=[\"'])\s*PAGE\b")
_DRAWN: Final = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"
_IDENTITIES: Final = 900_000
"""From where drawings that come along are numbered."""
TEXT_LEFT: Final = Phrase("what stands in its text (only headers and footers are taken)")
NUMBERS_LOST: Final = Phrase(
    "page numbers: its headers and footers have none, and take their place"
)
NOTHING: Final = Phrase("headers and footers: it has none")


class _Dressing:
    """The parts of a template while a letterhead's come to them."""

    def __init__(self, parts: Parts, letterhead: Parts) -> None:
        self.parts = dict(parts)
        self.others = Graph(letterhead)
        self.types = Types.of(letterhead[CONTENT_TYPES])
        self.styles = Styles(parts.get(STYLES, b""))
        self.other_styles = Styles(letterhead.get(STYLES, b""))
        self.names: dict[str, str] = {}

    def bring(self, name: str) -> str:
        """Bring a part of the letterhead with all that it leads to; return its name here."""
        if name not in self.names:
            here = self.names[name] = f"{_FOLDER}{len(self.names) + 1}{posixpath.splitext(name)[1]}"
            self.parts[here] = self._made_fit(name)
            told, ending = self.types[name], posixpath.splitext(here)[1][1:]
            if name.casefold() in self.types.overrides:
                self.parts[CONTENT_TYPES] = add_content_type(self.parts[CONTENT_TYPES], here, told)
            else:
                self.parts[CONTENT_TYPES] = add_default_type(
                    self.parts[CONTENT_TYPES], ending, told
                )
            if related := [*self._related(name)]:
                self.parts[relationships_of(here)] = add_relationships(None, related)
        return self.names[name]

    def _related(self, name: str) -> Iterator[Related]:
        for one in self.others.related(name):
            there = self.others.target(name, one)
            target = f"/{self.bring(there)}" if there else one.target
            yield Related(one.identity, one.kind, target, one.mode)

    def _made_fit(self, name: str) -> bytes:
        """Return a part that comes along, its styles and drawings known as they are here."""
        content = self.others.parts[name]
        if not name.endswith(".xml") or kind_of(self._kind(name)) not in _EDGES.values():
            return content
        root = etree.fromstring(content)
        for one in [*root.iter(f"{W}pStyle", f"{W}rStyle", f"{W}tblStyle")]:
            known = self.styles.identity_here(one.get(f"{W}val", ""), self.other_styles)
            one.set(f"{W}val", known)
        for number, one in enumerate(root.iter(_DRAWN), start=len(self.names) * 1_000):
            one.set("id", str(_IDENTITIES + number))
        return _written(root)

    def _kind(self, name: str) -> str:
        main = self.others.main
        led = (one for one in self.others.related(main) if self.others.target(main, one) == name)
        return next((one.kind for one in led), "")


def dressed(parts: Parts, letterhead: Parts) -> tuple[dict[str, bytes], tuple[Phrase, ...]]:
    """Return a template's parts in a letterhead, and what couldn't be taken, or went for it."""
    dressing = _Dressing(parts, letterhead)
    document = parse_xml(parts[MAIN_PART])
    other = parse_xml(letterhead[dressing.others.main])
    dressing.styles.take_looks(dressing.other_styles)
    found = _take_edges(dressing, document, other)
    _take_theme(dressing)
    made = {STYLES: _written(dressing.styles.root), MAIN_PART: _written(document)}
    left = [TEXT_LEFT] if _has_text(other) else []
    if not found:
        left.append(NOTHING)
    elif _has_numbers(parts) and not _has_numbers({**dressing.parts, **parts}, _FOLDER):
        left.append(NUMBERS_LOST)
    return {**dressing.parts, **made}, tuple(left)


def _has_text(document: etree._Element) -> bool:
    shown = document.iter(f"{W}t", f"{W}drawing", f"{W}pict")
    return any(one.tag != f"{W}t" or (one.text or "").strip() for one in shown)


def _has_numbers(parts: Parts, folder: str = "word/") -> bool:
    """Return whether a header or footer of those parts counts pages."""
    return any(
        _PAGE.search(content)
        for name, content in parts.items()
        if name.startswith(folder) and name.endswith(".xml") and _EDGE.search(content)
    )


def _take_edges(dressing: _Dressing, document: etree._Element, other: etree._Element) -> bool:
    """Give each section the letterhead's edges and margins; return whether it has any."""
    there = next(reversed(_sections(other)), None)
    led = [] if there is None else _references(there)
    if there is None or not led:
        return False
    edges = [_edge(dressing, number, one) for number, one in enumerate(led, start=1)]
    for section in _sections(document):
        _replace_references(section, edges)
        _take_page(section, there)
    _take_even(dressing)
    return True


def _sections(document: etree._Element) -> list[CT_SectPr]:
    return [one for one in document.iter(f"{W}sectPr") if isinstance(one, CT_SectPr)]


def _replace_references(section: etree._Element, edges: Sequence[etree._Element]) -> None:
    for one in _references(section):
        section.remove(one)
    for place, one in enumerate(edges):
        section.insert(place, deepcopy(one))


def _references(section: etree._Element) -> list[etree._Element]:
    return [one for one in section.iterchildren() if one.tag in _EDGES]


def _edge(dressing: _Dressing, number: int, led: etree._Element) -> etree._Element:
    """Return a section's reference to a header or footer that has come along."""
    main = dressing.others.main
    asked = led.get(f"{_R}id", "")
    one = next(one for one in dressing.others.related(main) if one.identity == asked)
    identity = f"rIdBlankas{number}"
    related = Related(identity, one.kind, f"/{dressing.bring(dressing.others.target(main, one))}")
    known = dressing.parts.get(MAIN_RELATIONSHIPS)
    dressing.parts[MAIN_RELATIONSHIPS] = add_relationships(known, [related])
    made = deepcopy(led)
    made.set(f"{_R}id", identity)
    return made


def _take_page(section: CT_SectPr, there: CT_SectPr) -> None:
    """Give a section the room above and below that the letterhead needs, and its first page.

    What is left and right stays: tables are as wide as the text between it.
    """
    section.top_margin, section.bottom_margin = there.top_margin, there.bottom_margin
    section.header, section.footer = there.header, there.footer
    section.titlePg_val = there.titlePg_val


def _take_even(dressing: _Dressing) -> None:
    """Say of the document whether its even pages have edges of their own."""
    here, there = (_settings(one) for one in (dressing.parts, dressing.others.parts))
    if here is None:
        return
    here.evenAndOddHeaders_val = there is not None and there.evenAndOddHeaders_val
    dressing.parts[_SETTINGS] = _written(here)


def _settings(parts: Parts) -> CT_Settings | None:
    found = parse_xml(parts[_SETTINGS]) if _SETTINGS in parts else None
    return found if isinstance(found, CT_Settings) else None


def _take_theme(dressing: _Dressing) -> None:
    """Take the letterhead's theme, by which its styles may name fonts and colours."""
    others = dressing.others
    led = [one for one in others.related(others.main) if kind_of(one.kind) == _THEME]
    name = others.target(others.main, led[0]) if led else ""
    if not name:
        return
    here = Graph(dressing.parts)
    old = [one for one in here.related(here.main) if kind_of(one.kind) == _THEME]
    if old and (target := here.target(here.main, old[0])):
        dressing.parts[target] = others.parts[name]
        return
    brought = Related("rIdBlankoTema", led[0].kind, f"/{dressing.bring(name)}")
    known = dressing.parts.get(MAIN_RELATIONSHIPS)
    dressing.parts[MAIN_RELATIONSHIPS] = add_relationships(known, [brought])


def _written(root: etree._Element) -> bytes:
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
