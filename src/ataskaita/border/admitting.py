"""One door for every Office file: from bytes to parts that may be read by name, or a refusal."""

from collections.abc import Mapping
from typing import Final

from ataskaita.border.dialects import as_transitional, with_words_prefixes
from ataskaita.border.formats import (
    DOCUMENT,
    archive_format,
    foreign_format,
    main_format,
    textual_format,
)
from ataskaita.border.gate import BROKEN, Overlay, Package, opened
from ataskaita.border.graph import CONTENT_TYPES, ROOT, Graph
from ataskaita.border.markup import (
    Counts,
    begins_as_markup,
    begins_declared,
    is_named_markup,
    refuse_hidden_type,
    refuse_unsafe_markup,
)
from ataskaita.border.names import with_standard_names
from ataskaita.border.refusing import Format, OtherFormatError, RefusedError
from ataskaita.border.within import root_of
from ataskaita.messages import Phrase
from ataskaita.wordml.names import W

_WORDS: Final = "wordprocessingml"
_DOCUMENT: Final = f"{W}document"


def admitted(
    data: bytes, wanted: Format = DOCUMENT, counts: Counts | None = None
) -> Mapping[str, bytes]:
    """Return the parts of an Office file under their standard names, in Word's dialect.

    Raise OtherFormatError for a file of another format, RefusedError for what is unsafe or broken;
    with `counts`, also for what is too much for trees. What isn't XML is inflated when asked for.
    """
    graph = graph_of(data, wanted, counts)
    if wanted is not DOCUMENT:
        return graph.parts
    if root_of(graph.parts[graph.main]) != _DOCUMENT:
        raise RefusedError(Phrase("its main part is no document"), graph.main, hostile=False)
    return _in_words_dialect(with_standard_names(graph.parts, graph))


def graph_of(
    data: bytes, wanted: Format, counts: Counts | None = None, *, most: int | None = None
) -> Graph:
    """Return an Office file's parts under their own names; raise as `admitted` does.

    They have at most so many bytes, where that is told.
    """
    if found := foreign_format(data):
        raise OtherFormatError(found)
    try:
        package = opened(data, most)
    except RefusedError:
        if not data.startswith(b"PK") and (found := textual_format(data)):
            raise OtherFormatError(found) from None
        raise
    if found := archive_format(package.archive):
        raise OtherFormatError(found)
    graph = _read_through(package, wanted, counts)
    parts = _transitional(package)
    if parts is not package:
        graph = Graph(parts)
    graph.read_lists()
    _refuse_other(graph, wanted)
    return graph


def _read_through(package: Package, wanted: Format, counts: Counts | None) -> Graph:
    """Return the package's graph, every part read once, the types first: they tell what is XML.

    A file of another format isn't read through: that it is one says more than what is wrong in it.
    """
    for name in (CONTENT_TYPES, ROOT):
        if name in package:
            package.admit(name, lambda *_: True)
            refuse_unsafe_markup(name, package[name], counts)
    _refuse_known(graph := Graph(package), wanted)
    types = graph.types

    def is_named(name: str) -> bool:
        return is_named_markup(name, types[name].casefold())

    for name in package:
        if name in (CONTENT_TYPES, ROOT):
            continue
        if package.admit(name, lambda name, first: is_named(name) or begins_as_markup(first)):
            if is_named(name) or begins_declared(package[name]):
                refuse_unsafe_markup(name, package[name], counts)
            else:
                refuse_hidden_type(name, package[name])
    return graph


def _transitional(package: Package) -> Mapping[str, bytes]:
    """Return the parts with the names of transitional files where they have those of Strict."""
    changed = {
        name: made
        for name, content in package.at_hand()
        if (made := as_transitional(content)) is not content
    }
    return Overlay(package, {name: name for name in package}, changed) if changed else package


def _refuse_other(graph: Graph, wanted: Format) -> None:
    if not graph.main:
        raise RefusedError(Phrase("its main part is missing"), hostile=False)
    if _refuse_known(graph, wanted) is None and wanted is not DOCUMENT:
        raise RefusedError(BROKEN, hostile=False)


def _refuse_known(graph: Graph, wanted: Format) -> Format | None:
    """Return the format that the main part tells; raise OtherFormatError for another one."""
    found = main_format(graph.types[graph.main]) if graph.main else None
    if found is not None and found is not wanted:
        raise OtherFormatError(found)
    return found


def _in_words_dialect(parts: Mapping[str, bytes]) -> Mapping[str, bytes]:
    """Return the parts with Word's own prefixes in all that has its text."""
    types = Graph(parts).types
    changed = {
        name: made
        for name in parts
        if _WORDS in types[name].casefold()
        and (made := with_words_prefixes(parts[name])) is not parts[name]
    }
    return Overlay(parts, {name: name for name in parts}, changed) if changed else parts
