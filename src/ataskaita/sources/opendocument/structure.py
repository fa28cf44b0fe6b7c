"""What an OpenDocument spreadsheet has: sheets, names of their cells, properties of its own."""

from collections.abc import Mapping
from typing import Final

from ataskaita.border.open_documents import CONTENT, META, STYLES
from ataskaita.sources.elements import Attributes, parse, parser_of, read_elements
from ataskaita.sources.opendocument.cells import OFFICE
from ataskaita.sources.opendocument.looks import Looks
from ataskaita.sources.opendocument.sheets import OpenSheets
from ataskaita.sources.workbook_parts import Structure

_META: Final = f"{OFFICE}document-meta"
_NAME: Final = "urn:oasis:names:tc:opendocument:xmlns:meta:1.0 name"


def read_open_document(parts: Mapping[str, bytes]) -> Structure:
    """Return what the spreadsheet has; raise RefusedError."""
    looks = Looks()
    if STYLES in parts:
        parser = parser_of()
        parser.StartElementHandler = looks.start
        parse(parser, parts[STYLES], STYLES)
    sheets = OpenSheets(CONTENT, looks)
    sheets.read(parts[CONTENT])
    names = {**sheets.copied, **{name: one for name, one in sheets.names.items() if one}}
    drawn = tuple(dict.fromkeys(sheets.drawn))
    return Structure(sheets.pages, names, _properties(parts), drawn)


def _properties(parts: Mapping[str, bytes]) -> Mapping[str, str]:
    """Return the properties that the spreadsheet's makers have added."""
    said: dict[str, str] = {}

    def tell(_parent: str, name: str, attributes: Attributes, text: str) -> None:
        if name == "user-defined":
            said[attributes.get(_NAME, "")] = text

    if META in parts:
        read_elements(parts[META], META, _META, tell)
    return said
