"""Outlines of documents, of parts written by hand, and of blocks without a document."""

from collections.abc import Iterable

from ataskaita.drafts.naming import named
from ataskaita.drafts.reading import read_outline
from ataskaita.hall.manifest import outline_in
from ataskaita.outline import Block, Outline, Span
from ataskaita.word.manifest import read_manifest
from ataskaita.word.package import look_into
from tests.documents import parts_of
from tests.packages import SPACES

STYLES = (
    '<w:style w:type="paragraph" w:styleId="a1"><w:name w:val="heading 1"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="a2"><w:name w:val="List Bullet"/>'
    '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="a3"><w:name w:val="Mano"/>'
    '<w:basedOn w:val="a1"/></w:style>'
    '<w:style w:type="paragraph" w:default="1" w:styleId="a0"><w:name w:val="Normal"/></w:style>'
)


def outline_of(document: bytes) -> Outline:
    """Return a document's outline, read by the door for Office files."""
    return read_outline(look_into(document, "juodraštis.docx"))


def base_of(document: bytes) -> Outline:
    """Return what a draft said when it was made, as its manifest tells it."""
    manifest = read_manifest(parts_of(document))
    assert manifest is not None
    outline = outline_in(manifest)
    assert outline is not None
    return outline


def read(body: str, **parts: bytes) -> Outline:
    """Return the outline of a body written by hand."""
    made = {
        "word/document.xml": f"<w:document {SPACES}><w:body>{body}</w:body></w:document>".encode(),
        "word/styles.xml": f"<w:styles {SPACES}>{STYLES}</w:styles>".encode(),
        **{f"word/{name}.xml": content for name, content in parts.items()},
    }
    return read_outline(made)


def texts(outline: Outline) -> list[str]:
    """Return what its blocks say."""
    return [one.text for one in outline.blocks]


def since(base: Outline, document: bytes) -> Outline:
    """Return a document's outline, its figures called as in the base."""
    return named(outline_of(document), base)


def paragraphs(said: Iterable[str], *, anchored: bool = False) -> Outline:
    """Return an outline of paragraphs; where `anchored`, each known by its first word."""
    return Outline(tuple(_block(text, anchored=anchored) for text in said))


def _block(text: str, *, anchored: bool) -> Block:
    first = text.split(maxsplit=1)[0] if text.split() else ""
    name = f"at_{first}" if anchored and first else ""
    figures = (Span(first, 1, 0, len(first), first, anchor=name),) if name else ()
    return Block("paragraph", (text,), figures=figures)
