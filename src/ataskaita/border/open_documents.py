"""The door for OpenDocument spreadsheets: the same gate as for Office files, no list of types.

OpenDocument 1.3, part 2 (packages); the parts that matter have fixed names.
"""

import re
from collections.abc import Mapping
from typing import Final

from ataskaita.border.formats import ODS, PASSWORD, archive_format
from ataskaita.border.gate import BROKEN, Package, opened
from ataskaita.border.markup import (
    begins_as_markup,
    begins_declared,
    is_named_markup,
    refuse_hidden_type,
    refuse_unsafe_markup,
)
from ataskaita.border.refusing import OtherFormatError, RefusedError
from ataskaita.messages import Phrase

CONTENT: Final = "content.xml"
STYLES: Final = "styles.xml"
META: Final = "meta.xml"
_MANIFEST: Final = "META-INF/manifest.xml"
_WRAPPED: Final = "encrypted-package"
"""In which LibreOffice keeps all that it has encrypted whole."""
_ENCRYPTED: Final = re.compile(rb"<(?:\w+:)?encryption-data[\s/>]")
_MOST_ELEMENTS: Final = 600_000
"""Twice what the largest workbook has; nothing of them is made a tree."""


def spreadsheet_parts(data: bytes) -> Mapping[str, bytes]:
    """Return the parts of an OpenDocument spreadsheet; raise as `admitted` does."""
    package = opened(data)
    found = archive_format(package.archive)
    if found is not None and found is not ODS:
        raise OtherFormatError(found)
    _refuse_encrypted(package)
    for name in package:
        _admit(package, name)
    if CONTENT not in package:
        raise RefusedError(BROKEN, hostile=False)
    return package


def _refuse_encrypted(package: Package) -> None:
    if _WRAPPED in package:
        raise OtherFormatError(PASSWORD)
    if _MANIFEST in package:
        package.admit(_MANIFEST, lambda *_: True)
        if _ENCRYPTED.search(package[_MANIFEST]):
            raise OtherFormatError(PASSWORD)


def _admit(package: Package, name: str) -> None:
    """Read a part through, and refuse what isn't safe; some that say they are XML are empty."""
    named = is_named_markup(name, "")
    if not package.admit(name, lambda _, first: named or begins_as_markup(first)):
        return
    content = package[name]
    if content.count(b"<") - content.count(b"</") > _MOST_ELEMENTS:
        raise RefusedError(Phrase("it has more elements than can be read safely"), name)
    if content and (named or begins_declared(content)):
        refuse_unsafe_markup(name, content, None)
    elif content:
        refuse_hidden_type(name, content)
