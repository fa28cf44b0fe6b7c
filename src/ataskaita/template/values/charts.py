"""Charts of a template: bound to data by the tag in their alternative text."""

from collections.abc import Iterator
from pathlib import PurePosixPath
from posixpath import normpath, relpath

from ataskaita.errors import Fault, Place, TemplateErrors
from ataskaita.messages.template import FAILED_TAG
from ataskaita.opc import relationships_of
from ataskaita.template.values.chart_parts import fill_chart
from ataskaita.template.values.drawing import OWN_CHART, ChartSource, ChartSources, DrawnChart
from ataskaita.template.values.workbooks import chart_workbook
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
_CHART_TYPE = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"
_WORKBOOK_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
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
    if sources:
        parts[_OF_DOCUMENT] = serialise(relationships)
    return ChartSources(sources, max(numbers) + 1)


def add_charts(
    parts: dict[str, bytes], drawn: list[DrawnChart], sources: ChartSources, file: str
) -> None:
    """Put the parts of the drawn charts, and their workbooks, among `parts`.

    Raise TemplateErrors for a chart of the template, which is this file, that can't be filled.
    """
    types, relationships = parse(parts[_CONTENT_TYPES]), parse(parts.get(_OF_DOCUMENT, _EMPTY))
    _declare_workbooks(types)
    for one in drawn:
        source = sources.by_reference[one.source]
        part = f"word/charts/diagrama{one.number}.xml"
        workbook = f"word/embeddings/diagrama{one.number}.xlsx"
        own = parse(source.relationships)
        reference = _workbook_reference(own, part, workbook)
        try:
            parts[part] = fill_chart(source.xml, one.chart, reference)
        except TypeError as error:
            raise _unfillable(error, Place(file, within=one.chart.title)) from None
        parts[relationships_of(part)] = serialise(own)
        parts[workbook] = chart_workbook(one.chart)
        _add(types, TYPES, "Override", PartName=f"/{part}", ContentType=_CHART_TYPE)
        _relate(relationships, one.reference, f"{R}/chart", relpath(part, "word"))
    parts[_CONTENT_TYPES], parts[_OF_DOCUMENT] = serialise(types), serialise(relationships)


def _unfillable(error: TypeError, place: Place) -> TemplateErrors:
    (reason,) = error.args
    return TemplateErrors([Fault(FAILED_TAG, place, {"reason": reason})])


def _alternative_text(reference: Element) -> str:
    """Return the alternative text of the drawing that holds the chart."""
    drawing = next(reference.iterancestors(w("drawing")), reference)
    properties = next(drawing.iter(in_drawing("docPr")), None)
    return "" if properties is None else properties.get("descr", "")


def _taken(parts: dict[str, bytes], part: str) -> ChartSource:
    """Take a chart and its workbook out of `parts` and of the content types."""
    relationships = parts.pop(relationships_of(part), _EMPTY)
    folder = str(PurePosixPath(part).parent)
    for one in _workbooks(parse(relationships)):
        parts.pop(_resolved(folder, one.get("Target", "")), None)
    types = parse(parts[_CONTENT_TYPES])
    for one in types.findall(f"{{{TYPES}}}Override"):
        if one.get("PartName") == f"/{part}":
            types.remove(one)
    parts[_CONTENT_TYPES] = serialise(types)
    return ChartSource(parts.pop(part), relationships)


def _workbook_reference(relationships: Element, part: str, workbook: str) -> str:
    """Let the chart's relationships lead to its own workbook; return the id."""
    target = relpath(workbook, str(PurePosixPath(part).parent))
    for one in _workbooks(relationships):
        one.set("Target", target)
        return one.get("Id", "")
    _relate(relationships, "rIdDuomenys", f"{R}/package", target)
    return "rIdDuomenys"


def _workbooks(relationships: Element) -> Iterator[Element]:
    return (one for one in relationships if one.get("Type", "").endswith("/package"))


def _declare_workbooks(types: Element) -> None:
    for one in types.findall(f"{{{TYPES}}}Default"):
        if one.get("Extension", "").lower() == "xlsx":
            return
    made = types.makeelement(
        f"{{{TYPES}}}Default", {"Extension": "xlsx", "ContentType": _WORKBOOK_TYPE}
    )
    types.insert(0, made)


def _relate(relationships: Element, identity: str, kind: str, target: str) -> None:
    _add(relationships, RELATIONSHIPS, "Relationship", Id=identity, Type=kind, Target=target)


def _add(owner: Element, namespace: str, name: str, **attributes: str) -> None:
    owner.append(owner.makeelement(f"{{{namespace}}}{name}", attributes))


def _resolved(folder: str, target: str) -> str:
    """Return the part that a relationship's target means."""
    return target[1:] if target.startswith("/") else normpath(f"{folder}/{target}")
