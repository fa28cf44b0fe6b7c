"""A draft edited as people do it: words of its main part changed, or saved by another program."""

from collections.abc import Callable
from io import BytesIO
from pathlib import Path

from docx import Document
from docx.document import Document as Draft
from docx.text.paragraph import Paragraph
from lxml import etree

from ataskaita.outline import Span
from ataskaita.word.carried_base import SPACE
from ataskaita.word.package import write_package
from tests.documents import parts_of
from tests.drafts.outlines import base_of

MAIN = "word/document.xml"
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def replaced(document: bytes, *changes: tuple[str, str], times: int = 1) -> bytes:
    """Return the document with texts of its main part replaced, each so many times."""
    parts = dict(parts_of(document))
    xml = parts[MAIN].decode()
    for was, now in changes:
        assert was in xml, was
        xml = xml.replace(was, now, times)
    return write_package({**parts, MAIN: xml.encode()})


def edited(document: bytes, edit: Callable[[Draft], object]) -> bytes:
    """Return the document after python-docx has opened it, changed it and saved it."""
    draft = Document(BytesIO(document))
    edit(draft)
    stream = BytesIO()
    draft.save(stream)
    return stream.getvalue()


def paragraph_of(draft: Draft, text: str) -> Paragraph:
    """Return the paragraph that has this text, also within controls."""
    for one in draft.element.body.iter(f"{W}p"):
        if text in "".join(each.text or "" for each in one.iter(f"{W}t")):
            return Paragraph(one, draft)
    raise AssertionError(text)


def bare(document: bytes) -> bytes:
    """Return the document without bookmarks, controls and custom parts, as when it was pasted."""
    parts = {name: one for name, one in parts_of(document).items() if "customXml/" not in name}
    root = etree.fromstring(parts[MAIN])
    for one in list(root.iter(f"{W}bookmarkStart", f"{W}bookmarkEnd")):
        _lift(one, keep=False)
    for one in list(root.iter(f"{W}sdt")):
        _lift(one, keep=True)
    relationships = "word/_rels/document.xml.rels"
    listed = etree.fromstring(parts[relationships])
    for one in list(listed):
        if "customXml" in one.get("Target", ""):
            listed.remove(one)
    types = etree.fromstring(parts["[Content_Types].xml"])
    for one in list(types):
        if "customXml" in one.get("PartName", ""):
            types.remove(one)
    made = {MAIN: root, relationships: listed, "[Content_Types].xml": types}
    return write_package(
        parts | {name: etree.tostring(one, encoding="UTF-8") for name, one in made.items()}
    )


def of_an_older_version(document: bytes) -> bytes:
    """Return the draft with a manifest that tells the texts of its figures and nothing else."""
    parts = dict(parts_of(document))
    name = next(one for one in parts if one.startswith("customXml/item1"))
    root = etree.fromstring(parts[name])
    spans = [span for one in base_of(document).blocks for span in one.figures]
    root[:] = [_written(span) for span in spans]
    return write_package({**parts, name: etree.tostring(root)})


def _written(span: Span) -> etree._Element:
    one = etree.Element(f"{{{SPACE}}}written", bookmark=span.anchor, path=span.path)
    one.text = span.text
    return one


def _lift(element: etree._Element, *, keep: bool) -> None:
    """Take an element out; with `keep`, what its content holds takes its place."""
    around = element.getparent()
    assert around is not None
    content = element.find(f"{W}sdtContent") if keep else None
    at = around.index(element)
    for place, one in enumerate(list(content) if content is not None else ()):
        around.insert(at + 1 + place, one)
    around.remove(element)


def data_with(folder: Path, *changes: tuple[str, str], library: str = "lazdijai-2020") -> Path:
    """Return a copy of a fixture's data file in which these texts are others."""
    source = Path(__file__).parents[2] / "fixtures" / library
    text = (source / "ataskaita.yaml").read_text(encoding="utf-8")
    for was, now in changes:
        assert was in text, was
        text = text.replace(was, now, 1)
    file = folder / "ataskaita.yaml"
    file.write_text(text, encoding="utf-8")
    return file
