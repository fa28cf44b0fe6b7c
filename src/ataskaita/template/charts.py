"""Charts of a template: bound to data by the tag in their alternative text."""

from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath
from posixpath import normpath, relpath

from attrs import field, frozen

from ataskaita.messages import Phrase
from ataskaita.template.chart_parts import fill_chart
from ataskaita.template.parts import (
    CONTENT_TYPES,
    NO_RELATIONSHIPS,
    add_relationship,
    declare_extension,
    relationships_of,
)
from ataskaita.template.tags import CHART_FILTER, PRINTING_TAG
from ataskaita.template.workbooks import chart_workbook
from ataskaita.template.xml import TYPES, Element, R, in_drawing, parse, serialise, w
from ataskaita.view import Chart

DOCUMENT = "word/document.xml"
_OF_DOCUMENT = "word/_rels/document.xml.rels"
_CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart"
_REFERENCE = f"{{{R}}}id"
_CHART_TYPE = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"
_WORKBOOK_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_OWN = "rIdDiagramaNr"
_NO_CHART = Phrase("a chart's alternative text must name a chart: {{ diagramos.… }}")


@frozen
class DrawnChart:
    """A chart that one rendering drew: the new part's number, the template's chart, the data."""

    number: int
    source: str
    """The template's relationship id."""
    chart: Chart

    @property
    def reference(self) -> str:
        """The relationship id."""
        return f"{_OWN}{self.number}"


@frozen
class ChartSource:
    """A chart of the template, which gives its looks."""

    xml: bytes
    relationships: bytes


@frozen
class ChartSources:
    """The bound charts of a template, by their relationship ids."""

    by_reference: Mapping[str, ChartSource] = field(factory=dict)
    first: int = 1
    """The first number that no chart of ours in the template has."""


def bind_charts(root: Element) -> list[str]:
    """Put the tag of each chart's alternative text on its reference; return the references."""
    bound: list[str] = []
    for reference in root.iter(f"{{{_CHART}}}chart"):
        name = _alternative_text(reference)
        if tag := PRINTING_TAG.search(name):
            source = reference.get(_REFERENCE, "")
            reference.set(_REFERENCE, f'{{{{ ({tag[1]})|{CHART_FILTER}("{source}") }}}}')
            bound.append(source)
    return bound


def take_charts(parts: dict[str, bytes], bound: list[str]) -> ChartSources:
    """Take the bound charts out of `parts`: each rendering puts its own there."""
    relationships = parse(parts.get(_OF_DOCUMENT, NO_RELATIONSHIPS))
    sources: dict[str, ChartSource] = {}
    numbers = [0]
    for one in list(relationships):
        identity, target = one.get("Id", ""), _resolved("word", one.get("Target", ""))
        if identity.startswith(_OWN):
            numbers.append(int(identity.removeprefix(_OWN) or 0))
        if identity in bound and target in parts:
            sources[identity] = _taken(parts, target)
            relationships.remove(one)
    if sources:
        parts[_OF_DOCUMENT] = serialise(relationships)
    return ChartSources(sources, max(numbers) + 1)


def drawn_chart(value: object, source: str, number: int) -> DrawnChart | None:
    """Return what is to be drawn there; None for a chart with nothing to show."""
    if not isinstance(value, Chart):
        raise TypeError(_NO_CHART)
    return DrawnChart(number, source, value) if value else None


def remove_empty_charts(root: Element) -> None:
    """Remove the charts that had nothing to show, and the paragraphs that held nothing else."""
    for reference in list(root.iter(f"{{{_CHART}}}chart")):
        if reference.get(_REFERENCE):
            continue
        drawing = next(reference.iterancestors(w("drawing")))
        paragraph = next(drawing.iterancestors(w("p")))
        run = drawing.getparent()
        if run is not None and run.getparent() is not None:
            run.remove(drawing)
        if not any(True for _ in paragraph.iter(w("t"), w("drawing"))):
            owner = paragraph.getparent()
            if owner is not None:
                owner.remove(paragraph)


def add_charts(parts: dict[str, bytes], drawn: list[DrawnChart], sources: ChartSources) -> None:
    """Put the parts of the drawn charts, and their workbooks, among `parts`."""
    types, relationships = (
        parse(parts[CONTENT_TYPES]),
        parse(parts.get(_OF_DOCUMENT, NO_RELATIONSHIPS)),
    )
    declare_extension(types, "xlsx", _WORKBOOK_TYPE)
    for one in drawn:
        source = sources.by_reference[one.source]
        part = f"word/charts/diagrama{one.number}.xml"
        workbook = f"word/embeddings/diagrama{one.number}.xlsx"
        own = parse(source.relationships)
        parts[part] = fill_chart(source.xml, one.chart, _workbook_reference(own, part, workbook))
        parts[relationships_of(part)] = serialise(own)
        parts[workbook] = chart_workbook(one.chart)
        attributes = {"PartName": f"/{part}", "ContentType": _CHART_TYPE}
        types.append(types.makeelement(f"{{{TYPES}}}Override", attributes))
        add_relationship(relationships, one.reference, f"{R}/chart", relpath(part, "word"))
    parts[CONTENT_TYPES], parts[_OF_DOCUMENT] = serialise(types), serialise(relationships)


def _alternative_text(reference: Element) -> str:
    """Return the alternative text of the drawing that holds the chart."""
    drawing = next(reference.iterancestors(w("drawing")), reference)
    properties = next(drawing.iter(in_drawing("docPr")), None)
    return "" if properties is None else properties.get("descr", "")


def _taken(parts: dict[str, bytes], part: str) -> ChartSource:
    """Take a chart and its workbook out of `parts` and of the content types."""
    relationships = parts.pop(relationships_of(part), NO_RELATIONSHIPS)
    folder = str(PurePosixPath(part).parent)
    for one in _workbooks(parse(relationships)):
        parts.pop(_resolved(folder, one.get("Target", "")), None)
    types = parse(parts[CONTENT_TYPES])
    for one in types.findall(f"{{{TYPES}}}Override"):
        if one.get("PartName") == f"/{part}":
            types.remove(one)
    parts[CONTENT_TYPES] = serialise(types)
    return ChartSource(parts.pop(part), relationships)


def _workbook_reference(relationships: Element, part: str, workbook: str) -> str:
    """Let the chart's relationships lead to its own workbook; return the id."""
    target = relpath(workbook, str(PurePosixPath(part).parent))
    for one in _workbooks(relationships):
        one.set("Target", target)
        return one.get("Id", "")
    add_relationship(relationships, "rIdDuomenys", f"{R}/package", target)
    return "rIdDuomenys"


def _workbooks(relationships: Element) -> Iterator[Element]:
    return (one for one in relationships if one.get("Type", "").endswith("/package"))


def _resolved(folder: str, target: str) -> str:
    """Return the part that a relationship's target means."""
    return target[1:] if target.startswith("/") else normpath(f"{folder}/{target}")
