"""A compiled template as plain values and byte code, which Python can keep on disk, and back."""

from collections.abc import Mapping
from typing import Any

from attrs import astuple

from ataskaita.template.rendering import CompiledTemplate, TaggedPart
from ataskaita.template.values.drawing import ChartSource, ChartSources
from ataskaita.template.values.looks import ContentsStyles, ListStyles, Looks

Stored = tuple[dict[str, tuple[Any, ...]], tuple[Any, ...], dict[str, tuple[bytes, bytes]], int]


def packed_template(compiled: CompiledTemplate) -> Stored:
    """Return all of the template but its static parts."""
    tagged = {
        name: (one.code, one.source, tuple(one.looks), one.root, one.asks)
        for name, one in compiled.tagged.items()
    }
    looks = compiled.looks
    contents = dict(looks.contents.headings), dict(looks.contents.entries)
    told = (
        *(astuple(looks.lists), contents, looks.signature),
        *(looks.next_link, looks.text_width),
    )
    charts = {
        name: (bytes(one.xml), bytes(one.relationships))
        for name, one in compiled.charts.by_reference.items()
    }
    return tagged, told, charts, compiled.charts.first


def unpacked_template(stored: Stored, static: Mapping[str, bytes], file: str) -> CompiledTemplate:
    """Return the template that `packed_template` was given."""
    parts, (lists, contents, signature, next_link, width), charts, first = stored
    tagged = {name: TaggedPart.of(*told) for name, told in parts.items()}
    return CompiledTemplate(
        file,
        static,
        tagged,
        Looks(ListStyles(*lists), ContentsStyles(*contents), signature, next_link, width),
        ChartSources({name: ChartSource(*one) for name, one in charts.items()}, first),
    )
