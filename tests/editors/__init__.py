"""What editors make of a document that is opened and saved: its parts rewritten as theirs are.

Each editor is a function from parts to parts. What it does was looked at in documents that it
saved: Word and Word for the web in the suites of docxtemplater and docx-templates
(`office365.docx`), Google Docs in Apache POI's (`61787.docx`), LibreOffice 7.4 by saving our own
templates; what ONLYOFFICE does to custom parts is told in the issues of its DocumentServer.
"""

import io
import zipfile
from collections.abc import Callable, Mapping
from typing import Final

from tests.documents import parts_of
from tests.editors.google import google_docs
from tests.editors.libreoffice import libreoffice
from tests.editors.onlyoffice import onlyoffice
from tests.editors.parts import TYPES, Parts
from tests.editors.web import word_for_the_web
from tests.editors.word import word

EDITORS: Final[Mapping[str, Callable[[Parts], Parts]]] = {
    "Word": word,
    "Word for the web": word_for_the_web,
    "LibreOffice": libreoffice,
    "Google Docs": google_docs,
}
OF_DRAFTS: Final[Mapping[str, Callable[[Parts], Parts]]] = {**EDITORS, "ONLYOFFICE": onlyoffice}
"""Those that drafts come back from."""
A_YEAR: Final = ("Word", "LibreOffice", "Word for the web", "Word", "LibreOffice", "Word")
"""Who opens and saves a template until the next report."""


def saved(document: bytes, *editors: str) -> bytes:
    """Return the document, opened and saved by these editors, one after another."""
    for editor in editors:
        parts = OF_DRAFTS[editor](parts_of(document))
        document = _packed(parts, types_last=editor in ("LibreOffice", "Google Docs"))
    return document


def _packed(parts: Parts, *, types_last: bool) -> bytes:
    """Return the package; some editors write the content types at its end, and pack nothing."""
    names = sorted(parts, key=lambda name: ((name == TYPES) == types_last, name))
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in names:
            member = zipfile.ZipInfo(name, (2026, 1, 31, 12, 0, 0))
            member.compress_type = zipfile.ZIP_STORED if types_last else zipfile.ZIP_DEFLATED
            archive.writestr(member, parts[name])
    return stream.getvalue()
