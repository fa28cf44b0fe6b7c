"""A small document with every place in which text may stand; what stands there is given."""

import re
from collections.abc import Mapping
from functools import cache
from typing import Final

from tests.by_hand import BY_HAND
from tests.census.verdicts import parts_of
from tests.template.making import word_parts

_OFFICE: Final = "http://schemas.openxmlformats.org/officeDocument/2006"
_RELATED: Final = f"{_OFFICE}/relationships"
_WORD: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_SPACES: Final = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    f'xmlns:r="{_RELATED}" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'
)
BODY: Final = "body"
PLACES: Final = ("header", "footer", "footnote", "endnote", "comment", "box", "shape", "control")
"""Places of whole paragraphs, beside the body."""
LINES: Final = ("title", "subject", "company", "property", "alternative", "chart")
"""Places of plain text."""
_CHART: Final = "renginiai"
_TAG: Final = re.compile(rb"\{\{[^{}]*\}\}")


def lively_parts(given: Mapping[str, str]) -> dict[str, bytes]:
    """Return the parts: XML of blocks by `BODY` and `PLACES`, escaped text by `LINES`."""
    parts = dict(_plain())
    said = dict.fromkeys((BODY, *PLACES), "<w:p/>") | dict.fromkeys(LINES, "") | dict(given)
    parts["word/document.xml"] = _document(said)
    for name, kind, content in _beside(said):
        parts[name] = content
        _declare(parts, name, f"{_WORD}.{kind}+xml")
        _relate(parts, "word/_rels/document.xml.rels", kind, name.removeprefix("word/"))
    _add_chart(parts)
    _add_properties(parts, said)
    return parts


@cache
def _plain() -> Mapping[str, bytes]:
    return word_parts()


@cache
def _standard() -> Mapping[str, bytes]:
    return parts_of(BY_HAND.read_bytes())


def _document(said: Mapping[str, str]) -> bytes:
    sections = (
        '<w:sectPr><w:headerReference w:type="default" r:id="rIdheader"/>'
        '<w:footerReference w:type="default" r:id="rIdfooter"/>'
        '<w:pgSz w:w="11906" w:h="16838"/></w:sectPr>'
    )
    control = f'<w:sdt><w:sdtPr><w:id w:val="77"/></w:sdtPr><w:sdtContent>{said["control"]}'
    notes = (
        '<w:p><w:r><w:t xml:space="preserve">a</w:t><w:footnoteReference w:id="2"/>'
        '<w:endnoteReference w:id="2"/><w:commentReference w:id="0"/></w:r></w:p>'
    )
    graph = f"<w:p><w:r>{_graph(said['chart'])}</w:r></w:p>" if said["chart"] else ""
    drawn = f"<w:p>{_box(said['box'], said['alternative'])}{_shape(said['shape'])}</w:p>"
    body = f"{said[BODY]}{drawn}{control}</w:sdtContent></w:sdt>{notes}{graph}{sections}"
    return f"<w:document {_SPACES}><w:body>{body}</w:body></w:document>".encode()


def _box(blocks: str, words: str) -> str:
    return (
        '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline>'
        f'<wp:extent cx="9" cy="9"/><wp:docPr id="71" name="d" descr="{words}"/><a:graphic>'
        '<a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">'
        f"<wps:wsp><wps:txbx><w:txbxContent>{blocks}</w:txbxContent></wps:txbx></wps:wsp>"
        "</a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice></mc:AlternateContent></w:r>"
    )


def _shape(blocks: str) -> str:
    return (
        '<w:r><w:pict><v:shape id="s1"><v:textbox><w:txbxContent>'
        f"{blocks}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>"
    )


def _graph(words: str) -> str:
    return (
        '<w:drawing><wp:inline><wp:extent cx="9" cy="9"/>'
        f'<wp:docPr id="72" name="g" descr="{words}"/><a:graphic><a:graphicData '
        'uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart r:id="rIdchart"/>'
        "</a:graphicData></a:graphic></wp:inline></w:drawing>"
    )


def _beside(said: Mapping[str, str]) -> tuple[tuple[str, str, bytes], ...]:
    def notes(kind: str) -> bytes:
        seam = f'<w:{kind} w:type="separator" w:id="0"><w:p/></w:{kind}>'
        inner = f'{seam}<w:{kind} w:id="2">{said[kind]}</w:{kind}>'
        return f"<w:{kind}s {_SPACES}>{inner}</w:{kind}s>".encode()

    comment = f'<w:comment w:id="0" w:author="A">{said["comment"]}</w:comment>'
    return (
        ("word/header1.xml", "header", f"<w:hdr {_SPACES}>{said['header']}</w:hdr>".encode()),
        ("word/footer1.xml", "footer", f"<w:ftr {_SPACES}>{said['footer']}</w:ftr>".encode()),
        ("word/footnotes.xml", "footnotes", notes("footnote")),
        ("word/endnotes.xml", "endnotes", notes("endnote")),
        (
            "word/comments.xml",
            "comments",
            f"<w:comments {_SPACES}>{comment}</w:comments>".encode(),
        ),
    )


def _add_chart(parts: dict[str, bytes]) -> None:
    ours = _standard()
    for name in (
        f"word/charts/{_CHART}.xml",
        f"word/charts/_rels/{_CHART}.xml.rels",
        f"word/embeddings/{_CHART}.xlsx",
    ):
        parts[name] = _TAG.sub(b"Renginiai", ours[name]) if name.endswith(".xml") else ours[name]
    kind = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"
    _declare(parts, f"word/charts/{_CHART}.xml", kind)
    book = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    _declare(parts, f"word/embeddings/{_CHART}.xlsx", book)
    _relate(parts, "word/_rels/document.xml.rels", "chart", f"charts/{_CHART}.xml")


def _add_properties(parts: dict[str, bytes], said: Mapping[str, str]) -> None:
    parts["docProps/core.xml"] = (
        '<cp:coreProperties xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:cp='
        '"http://schemas.openxmlformats.org/package/2006/metadata/core-properties">'
        f"<dc:title>{said['title']}</dc:title><dc:subject>{said['subject']}</dc:subject>"
        "</cp:coreProperties>"
    ).encode()
    parts["docProps/app.xml"] = (
        f'<Properties xmlns="{_OFFICE}/extended-properties"><Company>{said["company"]}</Company>'
        "</Properties>"
    ).encode()
    parts["docProps/custom.xml"] = (
        f'<Properties xmlns="{_OFFICE}/custom-properties" xmlns:vt="{_OFFICE}/docPropsVTypes">'
        '<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="p">'
        f"<vt:lpwstr>{said['property']}</vt:lpwstr></property></Properties>"
    ).encode()
    kind = "application/vnd.openxmlformats-officedocument.custom-properties+xml"
    _declare(parts, "docProps/custom.xml", kind)
    _relate(parts, "_rels/.rels", "custom-properties", "docProps/custom.xml")


def _declare(parts: dict[str, bytes], name: str, kind: str) -> None:
    entry = f'<Override PartName="/{name}" ContentType="{kind}"/>'.encode()
    types = parts["[Content_Types].xml"]
    parts["[Content_Types].xml"] = types.replace(b"</Types>", entry + b"</Types>")


def _relate(parts: dict[str, bytes], name: str, kind: str, target: str) -> None:
    entry = f'<Relationship Id="rId{kind}" Type="{_RELATED}/{kind}" Target="{target}"/>'.encode()
    end = b"</Relationships>"
    parts[name] = parts[name].replace(end, entry + end)
