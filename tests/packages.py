"""Make Office packages part by part, as others write them, or as nobody should."""

import io
import zipfile
from collections.abc import Mapping
from xml.sax.saxutils import quoteattr

OPEN_XML = "http://schemas.openxmlformats.org"
W = f"{OPEN_XML}/wordprocessingml/2006/main"
OFFICE = f"{OPEN_XML}/officeDocument/2006/relationships"
WORDS = "application/vnd.openxmlformats-officedocument.wordprocessingml"
MAIN_TYPE = f"{WORDS}.document.main+xml"
MAIN = "word/document.xml"
SPACES = (
    f'xmlns:w="{W}" xmlns:r="{OFFICE}" xmlns:a="{OPEN_XML}/drawingml/2006/main"'
    f' xmlns:wp="{OPEN_XML}/drawingml/2006/wordprocessingDrawing"'
    ' xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"'
)

Parts = dict[str, bytes]
Relationship = tuple[str, str, str]
"""Its id, its kind, its target; one with `//` or `:` or `\\` stands outside."""


def zipped(members: Mapping[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """Return a zip of these members."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", method) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return stream.getvalue()


def paragraph(text: str) -> str:
    """Return a paragraph of this text."""
    return f'<w:p><w:r><w:t xml:space="preserve">{text}</w:t></w:r></w:p>'


def part(name: str, inner: str) -> bytes:
    """Return a part of Word's whose root has this name."""
    return f"<w:{name} {SPACES}>{inner}</w:{name}>".encode()


def related(*several: Relationship) -> bytes:
    """Return a list of relationships."""
    entries = "".join(map(_entry, several))
    space = f"{OPEN_XML}/package/2006/relationships"
    return f'<Relationships xmlns="{space}">{entries}</Relationships>'.encode()


def _entry(one: Relationship) -> str:
    identity, kind, target = one
    kind = kind if "://" in kind else f"{OFFICE}/{kind}"
    outside = ":" in target or "//" in target or "\\" in target
    mode = ' TargetMode="External"' if outside else ""
    return f'<Relationship Id="{identity}" Type="{kind}" Target={quoteattr(target)}{mode}/>'


def content_types(overrides: Mapping[str, str], **defaults: str) -> bytes:
    """Return a list of content types: of endings, and of single parts."""
    known = {
        "rels": "application/vnd.openxmlformats-package.relationships+xml",
        "xml": "application/xml",
        **defaults,
    }
    told = [f'<Default Extension="{one}" ContentType="{kind}"/>' for one, kind in known.items()]
    told += [f'<Override PartName="/{one}" ContentType="{k}"/>' for one, k in overrides.items()]
    space = f"{OPEN_XML}/package/2006/content-types"
    return f'<Types xmlns="{space}">{"".join(told)}</Types>'.encode()


def word_package(
    body: str = "",
    *several: Relationship,
    main: str = MAIN,
    main_type: str = MAIN_TYPE,
    more: Mapping[str, bytes] | None = None,
    kinds: Mapping[str, str] | None = None,
) -> Parts:
    """Return the parts of a Word file: its body, what that relates to, and more parts."""
    folder, _, file = main.rpartition("/")
    lists = f"{folder}/_rels/{file}.rels".lstrip("/")
    return {
        "[Content_Types].xml": content_types({main: main_type, **(kinds or {})}),
        "_rels/.rels": related(("rId1", "officeDocument", main)),
        main: part("document", f"<w:body>{body or paragraph('Tekstas')}</w:body>"),
        **({lists: related(*several)} if several else {}),
        **(more or {}),
    }
