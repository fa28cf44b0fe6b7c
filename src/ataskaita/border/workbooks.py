"""Whether the workbook behind a chart is a plain one: figures, and formulas that only reckon."""

import re
from collections.abc import Iterator
from typing import Final

from lxml import etree

from ataskaita.border.addresses import is_harmless, leads_out
from ataskaita.border.admitting import graph_of
from ataskaita.border.formats import WORKBOOK
from ataskaita.border.graph import Graph, kind_of
from ataskaita.border.markup import Counts, refuse_unsafe_markup
from ataskaita.border.refusing import RefusedError
from ataskaita.border.within import part_technique

_MAIN: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
_ODD: Final = (
    *("macro", "activex", "ctrlprop", "embeddings/", "externallink", "connections", "querytable"),
    *("xmlmaps", "volatiledependencies", "dialogsheet", "model/item"),
)
"""In the names and types of parts that run, or ask something outside."""
_FORMULAS: Final = (
    *("f", "formula", "formula1", "formula2", "definedName", "calculatedColumnFormula"),
    "totalsRowFormula",
)
_RUNNING: Final = ("ddeLink", "oleLink", "oleObject", "control", "connection", "webPr")
_SOUGHT: Final = tuple(f"{{*}}{name}" for name in (*_FORMULAS, *_RUNNING))
_TELLING: Final = re.compile(rf"[:<](?:{'|'.join((*_FORMULAS, *_RUNNING))})[\s/>]".encode())
"""In a part of which a formula stands, or what runs; others aren't read as a tree."""
_UTF_16: Final = (b"\xff\xfe", b"\xfe\xff")
_TEXT: Final = re.compile(r'"[^"]*"')
_ASKS: Final = re.compile(
    r"[|]"  # program|topic!item: DDE
    r"|\[[^\[\]]*\][^\[\]!,;()+*/^&=<>-]*!"  # a cell of another workbook
    r"|://|\\\\"
    r"|\b(?:WEBSERVICE|IMAGE|HYPERLINK|RTD|DDE|CALL|REGISTER(?:\.ID)?|EXEC|EVALUATE|SQL\.REQUEST"
    r"|STOCKHISTORY|PY|COPILOT)\s*\(",
    re.IGNORECASE,
)
"""In a formula, its texts aside: what asks a program, the web or another file."""


def plain_size(data: bytes, most: int) -> int | None:
    """Return what a plain workbook unpacks to; None for one that isn't, or has more than `most`.

    A plain one runs nothing, and asks nothing of what is outside of it.
    """
    try:
        graph = graph_of(data, WORKBOOK, most=most)
        is_plain = graph.types[graph.main].casefold() == _MAIN and not any(_odd_parts(graph))
        is_plain = is_plain and not any(_outward(graph))
        return sum(map(len, graph.parts.values())) if is_plain else None
    except (RefusedError, etree.XMLSyntaxError):
        return None


def _odd_parts(graph: Graph) -> Iterator[bool]:
    for name, content in graph.parts.items():
        words = f"{name} {graph.types[name]}".casefold()
        yield any(one in words for one in _ODD)
        yield part_technique(name, content, graph.types) is not None
        if _TELLING.search(content) or content.startswith(_UTF_16):
            refuse_unsafe_markup(name, content, Counts())
            yield _asks(content)


def _outward(graph: Graph) -> Iterator[bool]:
    for source in graph.sources():
        for one in graph.related(source):
            outside = one.mode == "External" or leads_out(one.target)
            yield outside and not (kind_of(one.kind) == "hyperlink" and is_harmless(one.target))


def _asks(content: bytes) -> bool:
    root = etree.fromstring(content, etree.XMLParser(resolve_entities=False, no_network=True))
    return any(
        _ASKS.search(_TEXT.sub("", one.text or "")) or str(one.tag).rpartition("}")[2] in _RUNNING
        for one in root.iter(*_SOUGHT)
    )
