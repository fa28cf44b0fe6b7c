"""Take the charts that tags are bound to out of a template's parts, for renderings to draw."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Final

from lxml import etree

from ataskaita.messages import Phrase
from ataskaita.opc import relationships_of
from ataskaita.opc.charts import CHART
from ataskaita.template.values.chart_binding import Bound
from ataskaita.template.values.chart_moulds import chart_mould
from ataskaita.template.values.drawing import OWN_CHART, ChartSource, ChartSources
from ataskaita.template.values.leads import lead, leads_from
from ataskaita.template.values.moulds import NUMBER
from ataskaita.template.words.xml import RELATIONSHIPS, TYPES, Element, R, parse, serialise

_DOCUMENT: Final = "word/document.xml"
_CONTENT_TYPES: Final = "[Content_Types].xml"
_OF_PART: Final = re.compile(r"((?:.*/)?)_rels/([^/]+)\.rels")
_WORKBOOK: Final = "package"
"""What kind of relationship leads to a chart's workbook."""
_OWN_WORKBOOK: Final = "rIdDuomenys"
"""The id of that of ours."""
_DATA: Final = (_WORKBOOK, "oleObject")
"""What leads to a chart's data: a workbook in the file, or one that stands elsewhere."""

_INCOMPLETE = Phrase("a part of the chart, a picture or a drawing, isn't in the file")
_OWN_NUMBER: Final = re.compile(
    rf"{OWN_CHART}([0-9]{{1,9}})|word/(?:charts|embeddings)/diagrama([0-9]{{1,9}})\.(?:xml|xlsx)"
)
"""What the charts have that we drew into a draft, which may be a template now."""


def take_charts(parts: dict[str, bytes], bound: Bound) -> ChartSources:
    """Take the bound charts out of `parts`: each rendering puts its own there."""
    first = 1 + max(_own_numbers(parts), default=0)
    if not bound.references:
        return ChartSources(first=first)
    from ataskaita.template.values.book_mould import book_mould  # noqa: PLC0415 (XlsxWriter is heavy)

    leads = leads_from(parts, _DOCUMENT)
    sources = {one: _source(parts, leads[one].target) for one in bound.references}
    _drop_references(parts, set(bound.references).difference(bound.kept))
    charts = _unused(parts, {leads[one].target for one in bound.references})
    behind = [two for one in charts for two in leads_from(parts, one).values()]
    _drop(parts, (*charts, *map(relationships_of, charts)))
    _drop(parts, _unused(parts, (one.target for one in behind if one.kind == _WORKBOOK)))
    return ChartSources(sources, first, book_mould())


def _source(parts: Mapping[str, bytes], part: str) -> ChartSource:
    """Return the chart of this part as it can be drawn, or why it can't be."""
    relationships = _relationships(parts, part)
    around = tuple(serialise(relationships).decode().split(NUMBER))
    try:
        _refuse_incomplete(parts[part], relationships)
        return ChartSource(around, chart_mould(parts[part], _OWN_WORKBOOK))
    except TypeError as error:
        return ChartSource(around, None, str(error))


def _relationships(parts: Mapping[str, bytes], part: str) -> Element:
    """Return what the chart has around it: looks, pictures, and in place of its data our workbook.

    What leads nowhere, or to data in another file, is left out.
    """
    root = _read(parts.get(relationships_of(part), b""))
    for one in list(root.iterchildren("*")):
        led = lead(one, part)
        kept = led.is_outside or led.target in parts
        if led.kind in _DATA or not kept:
            root.remove(one)
    told = {"Id": _OWN_WORKBOOK, "Type": f"{R}/{_WORKBOOK}"}
    root.append(root.makeelement(f"{{{RELATIONSHIPS}}}Relationship", told))
    root[-1].set("Target", f"../embeddings/{NUMBER}.xlsx")
    return root


def _read(relationships: bytes) -> Element:
    """Return the relationships; none where they can't be read."""
    try:
        return parse(relationships)
    except etree.XMLSyntaxError:
        return etree.Element(f"{{{RELATIONSHIPS}}}Relationships", nsmap={None: RELATIONSHIPS})


def _refuse_incomplete(xml: bytes, relationships: Element) -> None:
    """Raise TypeError for a chart that needs a part which isn't there: a picture, a drawing."""
    led = {one.get("Id") for one in relationships}
    for element in parse(xml).iter(etree.Element):
        named = (value for name, value in element.items() if name.startswith(f"{{{R}}}"))
        if element.tag != f"{{{CHART}}}externalData" and not led.issuperset(named):
            raise TypeError(_INCOMPLETE)


def _own_numbers(parts: Mapping[str, bytes]) -> Iterator[int]:
    told = (*parts, *leads_from(parts, _DOCUMENT))
    found = (_OWN_NUMBER.fullmatch(one) for one in told)
    return (int(one[1] or one[2]) for one in found if one)


def _drop_references(parts: dict[str, bytes], identities: Collection[str]) -> None:
    name = relationships_of(_DOCUMENT)
    root = parse(parts[name])
    for one in list(root):
        if one.get("Id") in identities:
            root.remove(one)
    parts[name] = serialise(root)


def _unused(parts: Mapping[str, bytes], names: Iterable[str]) -> list[str]:
    """Return those of the parts to which nothing leads any more."""
    owners = (found[1] + found[2] for found in map(_OF_PART.fullmatch, parts) if found)
    led = {one.target for owner in owners for one in leads_from(parts, owner).values()}
    return sorted(set(names) - led)


def _drop(parts: dict[str, bytes], names: Collection[str]) -> None:
    """Take parts out, and what the content types say of them."""
    types = parse(parts[_CONTENT_TYPES])
    for one in types.findall(f"{{{TYPES}}}Override"):
        if one.get("PartName", "").removeprefix("/") in names:
            types.remove(one)
    parts[_CONTENT_TYPES] = serialise(types)
    for name in names:
        parts.pop(name, None)
