"""Make small templates and read what they were filled with."""

import io
import re

import docx
from lxml import etree

from ataskaita.template import CompiledTemplate, compile_template
from ataskaita.word.package import read_package

FILE = "šablonas.docx"
DOCUMENT = "word/document.xml"
NAMESPACES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
}
W = f"{{{NAMESPACES['w']}}}"

Element = etree._Element  # noqa: SLF001 (lxml exports its element type under no other name)


def run(text: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def paragraph(*texts: str, style: str = "") -> str:
    """Return a paragraph with a run for each text."""
    properties = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{properties}{''.join(map(run, texts))}</w:p>"


def cell(*texts: str, span: int = 1) -> str:
    """Return a cell with a paragraph for each text."""
    spans = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
    properties = f'<w:tcPr><w:tcW w:w="{1000 * span}" w:type="dxa"/>{spans}</w:tcPr>'
    return f"<w:tc>{properties}{''.join(map(paragraph, texts))}</w:tc>"


def row(*cells: str) -> str:
    """Return a row of these cells; a text that is no cell becomes one."""
    whole = (one if one.startswith("<w:tc") else cell(one) for one in cells)
    return f"<w:tr>{''.join(whole)}</w:tr>"


def table(*rows: str, grid: tuple[int, ...] = (1000,)) -> str:
    columns = "".join(f'<w:gridCol w:w="{width}"/>' for width in grid)
    return f"<w:tbl><w:tblPr/><w:tblGrid>{columns}</w:tblGrid>{''.join(rows)}</w:tbl>"


def part(body: str, name: str = "document") -> bytes:
    """Return the XML of a part; for a document, `body` is that of its body."""
    root, inner = ("document", f"<w:body>{body}</w:body>") if name == "document" else (name, body)
    spaces = " ".join(f'xmlns:{key}="{space}"' for key, space in NAMESPACES.items())
    return f"<w:{root} {spaces}>{inner}</w:{root}>".encode()


def compiled(body: str, **more: bytes) -> CompiledTemplate:
    """Return the template with this body and, by file name, these other parts."""
    parts = {f"word/{name}.xml": content for name, content in more.items()}
    return compile_template({DOCUMENT: part(body), **parts}, FILE)


def filled(body: str, **names: object) -> Element:
    """Return the `w:body` of the filled template."""
    root = etree.fromstring(compiled(body).render_parts(names)[DOCUMENT])
    return root[0]


def line(text: str, **names: object) -> str:
    """Return what a template of one paragraph becomes, as a person reads it."""
    return text_of(filled(paragraph(text), **names))


def text_of(element: Element) -> str:
    marks = {f"{W}tab": "\t", f"{W}br": "\n"}
    pieces = (
        marks.get(str(one.tag)) or (one.text if one.tag == f"{W}t" else "")
        for one in element.iter()
    )
    return "".join(piece or "" for piece in pieces)


def texts_of(element: Element, name: str = "p") -> list[str]:
    """Return the text of each element of that name."""
    return [text_of(one) for one in element.iter(W + name)]


def values_of(element: Element, name: str, attribute: str = "val") -> list[str]:
    """Return the attribute of each element of that name."""
    return [one.get(W + attribute, "") for one in element.iter(W + name)]


def plain_xml(element: Element) -> str:
    """Return what stands inside the element, without namespaces and spaces kept."""
    xml = "".join(etree.tostring(one, encoding="unicode") for one in element)
    return re.sub(r' (xmlns:\w+|xml:space)="[^"]*"', "", xml)


def word_parts(*lines: str) -> dict[str, bytes]:
    """Return the parts of a document as python-docx makes it: with styles and lists."""
    document = docx.Document()
    for one in lines:
        document.add_paragraph(one)
    stream = io.BytesIO()
    document.save(stream)
    return read_package(stream.getvalue(), FILE)
