"""Take the charts that tags are bound to out of a template's parts, for renderings to draw."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Final

from ataskaita.opc import relationships_of
from ataskaita.template.values.chart_binding import Bound
from ataskaita.template.values.chart_moulds import WORKBOOK, chart_source
from ataskaita.template.values.drawing import OWN_CHART, ChartSources
from ataskaita.template.values.leads import leads_from
from ataskaita.template.words.xml import TYPES, parse, serialise

_DOCUMENT: Final = "word/document.xml"
_CONTENT_TYPES: Final = "[Content_Types].xml"
_OF_PART: Final = re.compile(r"((?:.*/)?)_rels/([^/]+)\.rels")
_OWN_NUMBER: Final = re.compile(
    rf"{OWN_CHART}([0-9]+)|word/(?:charts|embeddings)/diagrama([0-9]+)\.(?:xml|xlsx)"
)
"""What the charts have that we drew into a draft, which may be a template now."""


def take_charts(parts: dict[str, bytes], bound: Bound) -> ChartSources:
    """Take the bound charts out of `parts`: each rendering puts its own there."""
    first = 1 + max(_own_numbers(parts), default=0)
    if not bound.references:
        return ChartSources(first=first)
    from ataskaita.template.values.book_mould import book_mould  # noqa: PLC0415 (XlsxWriter is heavy)

    leads = leads_from(parts, _DOCUMENT)
    sources = {one: chart_source(parts, leads[one].target) for one in bound.references}
    _drop_references(parts, set(bound.references).difference(bound.kept))
    charts = _unused(parts, {leads[one].target for one in bound.references})
    behind = [two for one in charts for two in leads_from(parts, one).values()]
    _drop(parts, (*charts, *map(relationships_of, charts)))
    _drop(parts, _unused(parts, (one.target for one in behind if one.kind == WORKBOOK)))
    return ChartSources(sources, first, book_mould())


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
