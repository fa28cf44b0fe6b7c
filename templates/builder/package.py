"""Put the template's parts together into a Word file (ISO/IEC 29500-2)."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from typing import Final

from ataskaita.declared.charts import ChartDeclaration
from ataskaita.opc.deflating import STANDARD, deflater
from ataskaita.word.package import write_package
from templates.builder.blocks import Block, Drawing
from templates.builder.charts import DRAWN, WORKBOOK, chart_data, chart_part, chart_reference
from templates.builder.companions import decision, first_charts, note, summary
from templates.builder.document import document_part
from templates.builder.kinds.library.summary import two_charts
from templates.builder.looks import styles_part
from templates.builder.markup import Element, serialise
from templates.builder.numbering import numbering_part
from templates.builder.outline import outline
from templates.builder.page import (
    HEADER_RELATIONSHIP,
    font_table_part,
    header_part,
    settings_part,
)

_OFFICE: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE: Final = "http://schemas.openxmlformats.org/package/2006"
_WORD: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_DECLARATION: Final = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

_MAIN: Final = "document"
_PARTS: Final[dict[str, tuple[str, str, Callable[[], Element]]]] = {
    "styles": ("styles", "rIdStiliai", styles_part),
    "numbering": ("numbering", "rIdNumeravimas", numbering_part),
    "settings": ("settings", "rIdNuostatos", settings_part),
    "fontTable": ("fontTable", "rIdSriftai", font_table_part),
    "header1": ("header", HEADER_RELATIONSHIP, header_part),
}
"""What the main part refers to, by file: the kind of relationship, its id, what makes the root."""

_CORE_PROPERTIES: Final = (
    f'<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties"'
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"'
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
    "<dc:title>{title}</dc:title><dc:creator></dc:creator>"
    "<dc:language>lt-LT</dc:language>"
    '<dcterms:created xsi:type="dcterms:W3CDTF">2026-01-01T00:00:00Z</dcterms:created>'
    '<dcterms:modified xsi:type="dcterms:W3CDTF">2026-01-01T00:00:00Z</dcterms:modified>'
    "</cp:coreProperties>"
)


DOCUMENTS: Final[dict[str, tuple[str, Callable[[], Iterator[Block]]]]] = {
    "veiklos-ataskaita": ("Veiklos ataskaita", outline),
    "sprendimas": ("Tarybos sprendimas", decision),
    "aiskinamasis-rastas": ("Aiškinamasis raštas", note),
    "santrauka": ("Veiklos ataskaitos santrauka", partial(summary, two_charts)),
    "bendroji-santrauka": ("Veiklos ataskaitos santrauka", partial(summary, first_charts)),
}
"""The templates by file: the title, and what stands in it.

That of the report prints the sections of any kind; `bendroji-santrauka` any charts.
"""


def build(document: str = "veiklos-ataskaita") -> bytes:
    """Return the template as a Word file: neither clock nor chance nor a faster packer matters."""
    title, blocks = DOCUMENTS[document]
    return built(title, tuple(blocks()))


def built(title: str, blocks: Sequence[Block]) -> bytes:
    """Return the Word file of that title with these blocks in it."""
    tags = {one.key: one.tag for one in blocks if isinstance(one, Drawing)}
    charts = [one for one in DRAWN if one.key in tags]
    parts = {f"word/{name}.xml": serialise(make()) for name, (_, _, make) in _PARTS.items()}
    parts[f"word/{_MAIN}.xml"] = serialise(document_part(blocks))
    texts = {
        "[Content_Types].xml": _content_types(charts),
        "_rels/.rels": _package_relationships(),
        f"word/_rels/{_MAIN}.xml.rels": _document_relationships(charts),
        "docProps/core.xml": _CORE_PROPERTIES.format(title=title),
    }
    parts.update({name: (_DECLARATION + xml).encode() for name, xml in texts.items()})
    parts.update(_charts(charts, tags))
    return write_package(parts, deflater(STANDARD))


def _charts(
    charts: Sequence[ChartDeclaration], tags: Mapping[str, str]
) -> Iterator[tuple[str, bytes]]:
    """Generate each chart, its workbook and what leads from the one to the other."""
    for one in charts:
        workbook = _relationship(WORKBOOK, f"{_OFFICE}/package", f"../embeddings/{one.key}.xlsx")
        yield f"word/charts/{one.key}.xml", chart_part(one, tags[one.key])
        yield f"word/embeddings/{one.key}.xlsx", chart_data(one, tags[one.key])
        relationships = _DECLARATION + _relationships(workbook)
        yield f"word/charts/_rels/{one.key}.xml.rels", relationships.encode()


def _content_types(drawn: Sequence[ChartDeclaration]) -> str:
    overrides = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{_WORD}.{kind}+xml"/>'
        for name, kind in [
            (_MAIN, "document.main"),
            *((name, kind) for name, (kind, _, _) in _PARTS.items()),
        ]
    )
    charts = "".join(
        f'<Override PartName="/word/charts/{one.key}.xml"'
        ' ContentType="application/vnd.openxmlformats-officedocument.drawingml.chart+xml"/>'
        for one in drawn
    )
    return (
        f'<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels"'
        ' ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        '<Default Extension="xlsx"'
        ' ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"/>'
        f"{overrides}{charts}"
        '<Override PartName="/docProps/core.xml"'
        ' ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>'
        "</Types>"
    )


def _package_relationships() -> str:
    return _relationships(
        _relationship("rIdDokumentas", f"{_OFFICE}/officeDocument", f"word/{_MAIN}.xml"),
        _relationship(
            "rIdSavybes",
            f"{_PACKAGE}/relationships/metadata/core-properties",
            "docProps/core.xml",
        ),
    )


def _document_relationships(drawn: Sequence[ChartDeclaration]) -> str:
    return _relationships(
        *(
            _relationship(identity, f"{_OFFICE}/{kind}", f"{name}.xml")
            for name, (kind, identity, _) in _PARTS.items()
        ),
        *(
            _relationship(chart_reference(one.key), f"{_OFFICE}/chart", f"charts/{one.key}.xml")
            for one in drawn
        ),
    )


def _relationships(*inner: str) -> str:
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{"".join(inner)}</Relationships>'


def _relationship(identity: str, kind: str, target: str) -> str:
    return f'<Relationship Id="{identity}" Type="{kind}" Target="{target}"/>'
