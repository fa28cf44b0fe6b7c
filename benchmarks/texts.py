"""What documents say, to be compared: the text of each part, a line for each paragraph."""

import io
import zipfile
from typing import Final

from lxml import etree

_ROOTS: Final = frozenset({"document", "hdr", "ftr", "footnotes", "endnotes"})
"""The parts that a document's reader reads, whatever their names (ISO/IEC 29500-1, 11.3)."""
_SAID: Final = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}


def texts_of(document: bytes) -> dict[str, str]:
    """Return the texts of the main part, headers, footers and notes."""
    with zipfile.ZipFile(io.BytesIO(document)) as archive:
        names = [
            one for one in archive.namelist() if one.endswith(".xml") and "glossary/" not in one
        ]
        roots = {name: etree.fromstring(archive.read(name)) for name in names}
    return {
        name: text_of(root) for name, root in roots.items() if etree.QName(root).localname in _ROOTS
    }


def text_of(root: "etree._Element") -> str:
    """Return a part's text."""
    paragraphs = root.iter("{*}p")  # of Strict documents, too
    return "\n".join("".join(map(_piece, one.iter())) for one in paragraphs)


def _piece(one: "etree._Element") -> str:
    name = etree.QName(one).localname if isinstance(one.tag, str) else ""
    return (one.text or "") if name == "t" else _SAID.get(name, "")
