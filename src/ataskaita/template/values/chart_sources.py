"""Take the charts that tags are bound to out of a template's parts, for renderings to draw."""

from pathlib import PurePosixPath
from posixpath import normpath

from ataskaita.opc import relationships_of
from ataskaita.template.values.chart_moulds import chart_source, workbooks_of
from ataskaita.template.values.drawing import OWN_CHART, ChartSource, ChartSources
from ataskaita.template.words.tag_names import CHART_FILTER, PRINTING_TAG, filtered
from ataskaita.template.words.xml import (
    RELATIONSHIPS,
    TYPES,
    Element,
    R,
    in_drawing,
    parse,
    serialise,
    w,
)

_OF_DOCUMENT = "word/_rels/document.xml.rels"
_CONTENT_TYPES = "[Content_Types].xml"
_CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart"
_REFERENCE = f"{{{R}}}id"
_EMPTY = f'<Relationships xmlns="{RELATIONSHIPS}"/>'.encode()


def bind_charts(root: Element) -> list[str]:
    """Put the tag of each chart's alternative text on its reference; return the references."""
    bound: list[str] = []
    for reference in root.iter(f"{{{_CHART}}}chart"):
        name = _alternative_text(reference)
        if tag := PRINTING_TAG.search(name):
            source = reference.get(_REFERENCE, "")
            reference.set(_REFERENCE, filtered(tag, f'{CHART_FILTER}("{source}")'))
            bound.append(source)
    return bound


def take_charts(parts: dict[str, bytes], bound: list[str]) -> ChartSources:
    """Take the bound charts out of `parts`: each rendering puts its own there."""
    relationships = parse(parts.get(_OF_DOCUMENT, _EMPTY))
    sources: dict[str, ChartSource] = {}
    numbers = [0]
    for one in list(relationships):
        identity, target = one.get("Id", ""), _resolved("word", one.get("Target", ""))
        if identity.startswith(OWN_CHART):
            numbers.append(int(identity.removeprefix(OWN_CHART) or 0))
        if identity in bound and target in parts:
            sources[identity] = _taken(parts, target)
            relationships.remove(one)
    first = max(numbers) + 1
    if not sources:
        return ChartSources(first=first)
    from ataskaita.template.values.book_mould import book_mould  # noqa: PLC0415 (XlsxWriter is heavy)

    parts[_OF_DOCUMENT] = serialise(relationships)
    return ChartSources(sources, first, book_mould())


def _alternative_text(reference: Element) -> str:
    """Return the alternative text of the drawing that holds the chart."""
    drawing = next(reference.iterancestors(w("drawing")), reference)
    properties = next(drawing.iter(in_drawing("docPr")), None)
    return "" if properties is None else properties.get("descr", "")


def _taken(parts: dict[str, bytes], part: str) -> ChartSource:
    """Take a chart and its workbook out of `parts` and of the content types."""
    relationships = parts.pop(relationships_of(part), _EMPTY)
    folder = str(PurePosixPath(part).parent)
    for one in workbooks_of(parse(relationships)):
        parts.pop(_resolved(folder, one.get("Target", "")), None)
    types = parse(parts[_CONTENT_TYPES])
    for one in types.findall(f"{{{TYPES}}}Override"):
        if one.get("PartName") == f"/{part}":
            types.remove(one)
    parts[_CONTENT_TYPES] = serialise(types)
    return chart_source(parts.pop(part), relationships)


def _resolved(folder: str, target: str) -> str:
    """Return the part that a relationship's target means."""
    return target[1:] if target.startswith("/") else normpath(f"{folder}/{target}")
