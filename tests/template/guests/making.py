"""Make documents that come as sub-documents, and read what they brought."""

from pathlib import Path
from typing import Any

import docx
from docx.enum.style import WD_STYLE_TYPE
from lxml import etree

import ataskaita as at
from tests.documents import parts_of
from tests.template.making import Element, W, values_of

STYLES, NUMBERING = "word/styles.xml", "word/numbering.xml"
LEVEL = (
    '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/>{}'
    '<w:lvlText w:val="%1)"/></w:lvl>'
)
LIST = (
    f'<w:abstractNum xmlns:w="{W[1:-1]}" w:abstractNumId="{{kind}}"><w:nsid w:val="1A2B3C4D"/>'
    f'<w:multiLevelType w:val="multilevel"/>{LEVEL}</w:abstractNum>'
)
NUM = f'<w:num xmlns:w="{W[1:-1]}" w:numId="{{number}}"><w:abstractNumId w:val="{{kind}}"/></w:num>'


def hosting(tmp_path: Path) -> Path:
    """Return a template with the sub-document in its text, a cell, a loop and its header."""
    document = docx.Document()
    document.add_paragraph("{{p dalis }}")
    document.add_table(1, 2, style="Table Grid").cell(0, 0).text = "{{p dalis }}"
    for one in ("{%p for k in kartai %}", "{{p dalis }}", "{%p endfor %}", "pabaiga"):
        document.add_paragraph(one)
    document.sections[0].header.paragraphs[0].text = "{{p dalis }}"
    document.save(str(tmp_path / "a.docx"))
    return tmp_path / "a.docx"


def other(tmp_path: Path) -> Path:
    """Return a document with styles and lists of its own."""
    document = docx.Document()
    base = document.styles.add_style("Pagrindas", WD_STYLE_TYPE.PARAGRAPH)
    own = document.styles.add_style("Savas", WD_STYLE_TYPE.PARAGRAPH)
    own.base_style, own.next_paragraph_style, own.font.bold = base, document.styles["Normal"], True
    pair = document.styles.add_style("Savas ženklas", WD_STYLE_TYPE.CHARACTER)
    add_child(own.element, "link", pair.style_id)
    add_child(pair.element, "link", own.style_id)
    document.styles.add_style("Langai", WD_STYLE_TYPE.TABLE)
    give_list(document, 77)
    document.add_paragraph("savas", style="Savas").add_run("ženklas", style="Savas ženklas")
    for text in ("vienas", "du"):
        in_list(document.add_paragraph(text), 77)
    document.add_table(1, 1, style="Langai").cell(0, 0).text = "langelis"
    document.add_paragraph("punktas", style="List Number")
    document.save(str(tmp_path / "b.docx"))
    return tmp_path / "b.docx"


def give_list(document: Any, number: int, level: str = "") -> None:
    numbering = document.part.numbering_part.element
    first = numbering.find(f"{W}num")
    first.addprevious(etree.fromstring(LIST.format(level, kind=number)))
    numbering.append(etree.fromstring(NUM.format(number=number, kind=number)))


def in_list(one: Any, number: int) -> None:
    properties = one._p.get_or_add_pPr().get_or_add_numPr()  # noqa: SLF001 (python-docx has no lists)
    properties.get_or_add_numId().val = number
    properties.get_or_add_ilvl().val = 0


def in_list_style(own: Any, number: int) -> None:
    properties = own.element.get_or_add_pPr().get_or_add_numPr()
    properties.get_or_add_numId().val = number


def add_child(element: Any, name: str, value: str) -> None:
    before = sum(etree.QName(one).localname in ("name", "basedOn", "next") for one in element)
    element.insert(before, element.makeelement(f"{W}{name}", {f"{W}val": value}))


def filled(path: Path, made: object, kartai: tuple[int, ...] = (1, 2)) -> bytes:
    return at.Template(path).render({"dalis": made, "kartai": kartai})


def root_of(document: bytes, name: str) -> Element:
    return etree.fromstring(parts_of(document)[name])


def style(document: bytes, name: str) -> Element:
    (found,) = (
        one
        for one in root_of(document, STYLES).iter(f"{W}style")
        if values_of(one, "name") == [name]
    )
    return found


def only(root: Element, path: str) -> Element:
    (found,) = root.findall(path)
    return found
