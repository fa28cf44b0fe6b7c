"""A compiled template as plain values and byte code, which Python can keep on disk, and back."""

from collections.abc import Mapping
from types import CodeType
from typing import Any

from attrs import astuple, evolve

from ataskaita.opc.packing import Packed
from ataskaita.template.code.manner import OWN, Manner
from ataskaita.template.rendering import CompiledTemplate, TaggedPart
from ataskaita.template.values.drawing import ChartSource, ChartSources
from ataskaita.template.values.looks import ContentsStyles, ListStyles, Looks
from ataskaita.template.values.moulds import BookMould, ChartMould, PlotMould, SeriesMould
from ataskaita.template.values.table_moulds import packed_table, unpacked_table

Stored = tuple[dict[str, tuple[Any, ...]], tuple[Any, ...], tuple[Any, ...], tuple[Any, ...]]


def packed_template(compiled: CompiledTemplate) -> Stored:
    """Return all of the template but its static parts."""
    tagged = {
        name: (
            *(one.code, one.source, tuple(one.looks), one.root, one.asks),
            *(one.is_judged, tuple(map(packed_table, one.samples))),
        )
        for name, one in compiled.tagged.items()
    }
    looks = compiled.looks
    contents = tuple(dict(one) for one in astuple(looks.contents, recurse=False))
    told = (
        *(astuple(looks.lists), contents, looks.signature),
        *(looks.next_link, looks.text_width, looks.keeping),
    )
    beside = tuple(compiled.told), tuple(compiled.taken_out)
    return tagged, told, _packed_charts(compiled.charts), beside


def unpacked_template(
    stored: Stored, static: Mapping[str, bytes], file: str, manner: Manner = OWN
) -> CompiledTemplate:
    """Return the template that `packed_template` was given, in the manner of its compiling."""
    parts, (lists, contents, *more), charts, (told, taken_out) = stored
    tagged = {
        name: evolve(
            _unpacked_part(manner, *one),
            is_judged=judged,
            samples=tuple(unpacked_table(*each) for each in samples),
        )
        for name, (*one, judged, samples) in parts.items()
    }
    return CompiledTemplate(
        file,
        static,
        tagged,
        Looks(ListStyles(*lists), ContentsStyles(*contents), *more),
        _unpacked_charts(charts),
        told,
        taken_out,
        manner,
    )


def _unpacked_part(manner: Manner, code: CodeType, source: str, *more: Any) -> TaggedPart:
    looks, root, asks = more
    return TaggedPart(manner.filling(code, asks), code, source, looks, root, asks)


def _packed_charts(charts: ChartSources) -> tuple[Any, ...]:
    sources = {
        name: (one.relationships, one.mould and _packed_mould(one.mould), one.refusal)
        for name, one in charts.by_reference.items()
    }
    book = charts.book
    static = {name: (one.data, one.crc, one.size) for name, one in book.static.items()}
    return sources, charts.first, (book.order, static, dict(book.texts))


def _packed_mould(mould: ChartMould) -> tuple[Any, ...]:
    plots = tuple((one.opened, one.series, one.after) for one in mould.plots)
    *series, more = ((one.opened, one.looks, one.closed) for one in (*mould.series, mould.more))
    return (
        mould.titled,
        mould.untitled,
        plots,
        tuple(series),
        more,
        mould.first,
        mould.prefix,
        mould.stacked,
    )


def _unpacked_charts(stored: tuple[Any, ...]) -> ChartSources:
    sources, first, (order, static, texts) = stored
    book = BookMould(order, {name: Packed(*one) for name, one in static.items()}, texts)
    made = {
        name: ChartSource(around, mould and _unpacked_mould(*mould), refusal)
        for name, (around, mould, refusal) in sources.items()
    }
    return ChartSources(made, first, book)


def _unpacked_mould(titled: Any, untitled: str, plots: Any, series: Any, *more: Any) -> ChartMould:
    model, first, prefix, stacked = more
    return ChartMould(
        titled,
        untitled,
        tuple(PlotMould(*one) for one in plots),
        tuple(SeriesMould(*one) for one in series),
        SeriesMould(*model),
        first,
        prefix,
        stacked,
    )
