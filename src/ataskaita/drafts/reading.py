"""A package → its outline: what a draft says, whoever saved it."""

from collections.abc import Iterator, Mapping
from typing import Final

from ataskaita.drafts.drawn import Drawn
from ataskaita.drafts.fields import Fields
from ataskaita.drafts.inline import Notes, Writer
from ataskaita.drafts.naming import numbered
from ataskaita.drafts.package import Styles, styles_of
from ataskaita.drafts.stories import Reader, Source
from ataskaita.drafts.tables import tables_of
from ataskaita.outline import Block, Outline, Story
from ataskaita.records import frozen
from ataskaita.wordml.elements import Element, tree_of
from ataskaita.wordml.fields import unended
from ataskaita.wordml.names import MAIN, R, W
from ataskaita.wordml.related import related

_NOTES: Final = {"footnote": "word/footnotes.xml", "endnote": "word/endnotes.xml"}
_REFERENCES: Final = ("header", "footer")


@frozen(eq=False)
class Read:
    """What a document says, and where each block of it stands in its main part."""

    outline: Outline
    root: Element
    sources: tuple[Source, ...]


def read_outline(parts: Mapping[str, bytes]) -> Outline:
    """Return what a document says, block by block."""
    return read_draft(parts).outline


def read_draft(parts: Mapping[str, bytes]) -> Read:
    """Return what a document says, with the elements that say it."""
    styles, root = styles_of(parts), tree_of(parts[MAIN])
    notes = {} if not _NOTES.values() & parts.keys() else dict(_notes(parts, styles))
    said = {name: "\n".join(one.text for one in blocks) for name, blocks in notes.items()}
    body = root.find(f"{W}body")
    read = _read(MAIN, root if body is None else body, parts, styles, said)
    referred = list(dict.fromkeys(read.writer.referred))
    drawn = read.writer.drawn
    outline = Outline(
        numbered(read.blocks),
        tables_of(read.blocks, read.tables),
        (*_headers(root, parts, styles), *_referred(referred, notes)),
        tuple(drawn.charts),
        tuple(drawn.pictures),
    )
    return Read(outline, root, tuple(read.sources))


def _read(
    part: str, root: Element, parts: Mapping[str, bytes], styles: Styles, notes: Notes
) -> Reader:
    """Return a story that was read."""
    fields = Fields(unended(root.iter(f"{W}fldChar")))
    reader = Reader(Writer(Drawn(parts, related(parts, part).parts), fields, notes), styles)
    reader.read(root)
    return reader


def _notes(parts: Mapping[str, bytes], styles: Styles) -> Iterator[tuple[str, tuple[Block, ...]]]:
    """Generate all notes of a package with what they say; not what separates them from the text."""
    for sort, part in _NOTES.items():
        if part in parts:
            for one in tree_of(parts[part]):
                if one.get(f"{W}type") is None:
                    read = _read(part, one, parts, styles, {})
                    yield f"{sort} {one.get(f'{W}id', '')}", tuple(read.blocks)


def _referred(names: list[str], notes: Mapping[str, tuple[Block, ...]]) -> Iterator[Story]:
    """Generate the notes that the text refers to, numbered as they are printed."""
    counts: dict[str, int] = {}
    for name in names:
        sort = name.partition(" ")[0]
        counts[sort] = counts.get(sort, 0) + 1
        yield Story(f"{sort} {counts[sort]}", notes.get(name, ()))


def _headers(root: Element, parts: Mapping[str, bytes], styles: Styles) -> Iterator[Story]:
    """Generate the headers and footers of all sections."""
    for name, part in edge_parts(root, parts):
        yield Story(name, tuple(_read(part, tree_of(parts[part]), parts, styles, {}).blocks))


def edge_parts(root: Element, parts: Mapping[str, bytes]) -> Iterator[tuple[str, str]]:
    """Generate the headers and footers that sections name, each with its part."""
    names = related(parts, MAIN).parts
    for number, section in enumerate(root.iter(f"{W}sectPr"), 1):
        for one in section:
            sort = str(one.tag).removeprefix(W).removesuffix("Reference")
            part = names.get(one.get(f"{R}id", ""), "")
            if sort in _REFERENCES and part in parts:
                name = f"{sort} {one.get(f'{W}type', 'default')}"
                yield (name if number == 1 else f"{name} {number}"), part


def read_edge(part: str, parts: Mapping[str, bytes]) -> Read:
    """Return what a header or footer says, with the elements that say it."""
    root = tree_of(parts[part])
    read = _read(part, root, parts, styles_of(parts), {})
    outline = Outline(numbered(read.blocks), tables_of(read.blocks, read.tables))
    return Read(outline, root, tuple(read.sources))
