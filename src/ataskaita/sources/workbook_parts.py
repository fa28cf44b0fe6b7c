"""The parts of a workbook: its sheets, what names their cells, what it says of itself.

ISO/IEC 29500-1, 12.3 (parts), 18.2 (workbook), 22.3 (its own properties).
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from ataskaita.border.gate import BROKEN
from ataskaita.border.graph import Graph, kind_of
from ataskaita.border.refusing import RefusedError
from ataskaita.records import frozen
from ataskaita.sources.drawn import Drawn, read_drawn
from ataskaita.sources.elements import MAIN, Attributes, read_elements
from ataskaita.sources.number_formats import GENERAL, NumberFormats, read_codes
from ataskaita.sources.pages import Page, Styles, read_page
from ataskaita.sources.strings import read_strings

_ID: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships id"
_PROPERTIES: Final = (
    "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties Properties"
)
_RANGE: Final = re.compile(
    r"(?:'((?:[^']|'')*)'|([^'!,()]+))!(\$?[A-Z]+\$?\d+(?::\$?[A-Z]+\$?\d+)?)(?=,|$)"
)
_TRUE: Final = ("1", "true")

Range = tuple[str, str]
"""A sheet, and the cells of it: `$A$1:$C$9`."""


@frozen(eq=False)
class Structure:
    """What a workbook has."""

    pages: Mapping[str, Page]
    names: Mapping[str, tuple[Range, ...]]
    properties: Mapping[str, str]
    drawn: tuple[Drawn, ...] = ()
    lost: frozenset[str] = frozenset()
    """Names whose cells are gone: Excel writes `#REF!` in their place."""


def read_structure(graph: Graph) -> Structure:
    """Return what the workbook has, its sheets in order; raise RefusedError."""
    sheets: dict[str, str] = {}
    names: dict[str, tuple[Range, ...]] = {}
    copied: dict[str, tuple[Range, ...]] = {}  # of a sheet alone, as one that was copied has them
    epochs: list[bool] = []

    def tell(_parent: str, name: str, attributes: Attributes, text: str) -> None:
        if name == "sheet":
            _add_sheet(sheets, attributes, graph.main)
        elif name == "definedName":
            here = copied if "localSheetId" in attributes else names
            here[attributes.get("name", "")] = _ranges(text)
        elif name == "workbookPr":
            epochs.append(attributes.get("date1904") in _TRUE)

    read_elements(graph.parts[graph.main], graph.main, f"{MAIN}workbook", tell)
    styles = Styles(_strings(graph), NumberFormats(_codes(graph), any(epochs)))
    parts = dict(_parts(graph, sheets))
    pages = {title: read_page(title, graph.parts[one], one, styles) for title, one in parts.items()}
    found = {**copied, **{name: ranges for name, ranges in names.items() if ranges}}
    lost = frozenset(names.keys() - found.keys())
    return Structure(pages, found, _properties(graph), read_drawn(graph, parts), lost)


def sheet_parts(graph: Graph) -> dict[str, str]:
    """Return the parts of the workbook's sheets by their titles; raise RefusedError."""
    sheets: dict[str, str] = {}

    def tell(_parent: str, name: str, attributes: Attributes, _text: str) -> None:
        if name == "sheet":
            _add_sheet(sheets, attributes, graph.main)

    read_elements(graph.parts[graph.main], graph.main, f"{MAIN}workbook", tell)
    return dict(_parts(graph, sheets))


def _add_sheet(sheets: dict[str, str], attributes: Attributes, part: str) -> None:
    title = attributes.get("name", "")
    if title in sheets or _ID not in attributes:
        raise RefusedError(BROKEN, part)
    sheets[title] = attributes[_ID]


def _ranges(formula: str) -> tuple[Range, ...]:
    """Return the cells that a name stands for; none where it says what is no range."""
    found = _RANGE.finditer(formula.strip())
    return tuple((one[1].replace("''", "'") if one[1] else one[2], one[3]) for one in found)


def _parts(graph: Graph, sheets: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Generate the sheets of cells with their parts; others, of charts, have none."""
    related = {one.identity: one for one in graph.related(graph.main)}
    for title, number in sheets.items():
        one = related.get(number)
        part = graph.target(graph.main, one) if one else ""
        if one is None or not part:
            raise RefusedError(BROKEN, graph.main)
        if kind_of(one.kind) == "worksheet":
            yield title, part


def _part(graph: Graph, source: str, kind: str) -> str:
    """Return the part of that kind to which a part leads; empty where there is none."""
    found = (
        graph.target(source, one) for one in graph.related(source) if kind_of(one.kind) == kind
    )
    return next(filter(None, found), "")


def _strings(graph: Graph) -> Sequence[str]:
    part = _part(graph, graph.main, "sharedStrings")
    return read_strings(graph.parts[part], part) if part else ()


def _codes(graph: Graph) -> tuple[str, ...]:
    part = _part(graph, graph.main, "styles")
    return read_codes(graph.parts[part], part) if part else (GENERAL,)


def _properties(graph: Graph) -> Mapping[str, str]:
    """Return the properties that the workbook's makers have added."""
    part = _part(graph, "", "custom-properties")
    said: dict[str, str] = {}
    value: list[str] = []

    def tell(parent: str, name: str, attributes: Attributes, text: str) -> None:
        if parent == "property":
            value.append(text)
        elif name == "property":
            said[attributes.get("name", "")] = "".join(value)
            value.clear()

    if part:
        read_elements(graph.parts[part], part, _PROPERTIES, tell)
    return said
