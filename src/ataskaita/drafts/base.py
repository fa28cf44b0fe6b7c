"""What a manifest tells of a draft → the outline that was handed out, its blocks with identities.

An identity says which block it is, whatever stands around it: the data path of a paragraph, the
item of a list, the key of a row in its table; of what the template says, its words under their
heading, numbers masked, for years change. Equal ones are numbered among themselves.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from attrs import evolve

from ataskaita.drafts.naming import numbered
from ataskaita.drafts.reading import read_outline
from ataskaita.outline import Block, Outline, Span, Table, folded, masked, number_in
from ataskaita.records import frozen

_BLOCK: Final = "at_b"
_UNDER: Final = " › "
_LETTERS: Final = 60
"""Of what a template says, how much tells which block it is."""


Anchors = Iterable[tuple[str, str, str]]
"""Bookmarks with data paths and values."""


def base_outline(parts: Mapping[str, bytes], anchors: Anchors) -> Outline:
    """Return the outline of a base."""
    return handed_out(read_outline(parts), anchors)


def handed_out(read: Outline, anchors: Anchors) -> Outline:
    """Return the same of what a document says itself that was made just now."""
    known = {name: _Told(path, value) for name, path, value in anchors}
    blocks = numbered(_block(one, known) for one in read.blocks)
    return with_identities(evolve(read, blocks=blocks))


@frozen
class _Told:
    path: str
    value: str


def _block(block: Block, known: Mapping[str, _Told]) -> Block:
    """Return the block with its own bookmark, and with the figures that the data gave."""
    around = next((one.anchor for one in block.figures if one.anchor.startswith(_BLOCK)), "")
    own = {around} if block.kind == "paragraph" else set[str]()
    figures = tuple(_figures(block.figures, known, own))
    told = known.get(around)
    identity = told.path if told and block.kind == "paragraph" else ""
    return block.known(identity, figures, around)


def _figures(spans: Iterable[Span], known: Mapping[str, _Told], own: set[str]) -> Iterator[Span]:
    for span in spans:
        told = known.get(span.anchor)
        if told is not None and span.anchor not in own:
            yield span.called(told.path, span.occurrence, told.value or _number(span.text))


def _number(text: str) -> str:
    """Return the number that the text says; nothing where it says none."""
    number = number_in(text)
    return number if number.removeprefix("-").replace(".", "", 1).isdecimal() else ""


def with_identities(outline: Outline) -> Outline:
    """Return the outline, each block and table with an identity."""
    above = [_UNDER.join(map(_name, one)) for one in outline.headings()]
    names = [_table(one, above) for one in outline.tables]
    tables = [*_numbered(names)]
    raw = [
        one.identity or (_row(one, tables) if one.kind == "row" else _words(one, above[number]))
        for number, one in enumerate(outline.blocks)
    ]
    made = zip(outline.blocks, _numbered(raw), strict=True)
    return evolve(
        outline,
        blocks=tuple(one.known(name, one.figures, one.anchor) for one, name in made),
        tables=tuple(
            evolve(one, identity=name) for one, name in zip(outline.tables, tables, strict=True)
        ),
    )


def _numbered(names: Iterable[str]) -> Iterator[str]:
    """Generate the names, equal ones numbered among themselves; none for what says nothing."""
    times: dict[str, int] = {}
    for name in names:
        times[name] = times.get(name, 0) + 1
        yield name if not name or times[name] == 1 else f"{name} {times[name]}"


def _name(text: str) -> str:
    return masked(folded(text))[:_LETTERS]


def _words(block: Block, above: str) -> str:
    """Return what a paragraph of the template is known by; nothing where it is empty."""
    said = _name(block.text)
    if not said and not block.objects:
        return ""
    return f"{above}{_UNDER}{said or block.objects[0].partition(' ')[0]}"


def _table(table: Table, above: Sequence[str]) -> str:
    """Return what a table is known by: its caption, else its headers."""
    under = above[table.rows[0]] if table.rows else ""
    return f"{under}{_UNDER}{_name(table.caption or ' '.join(table.headers))}"


def _row(block: Block, tables: Sequence[str]) -> str:
    """Return what a row is known by: the item of a list, else its first cell with a letter."""
    for span in block.figures:
        if "]" in span.path:
            return span.path[: span.path.rindex("]") + 1]
    words = (folded(one) for one in block.texts)
    key = next((one for one in words if any(map(str.isalpha, one))), "")
    sort = "antraštė" if block.header else "eilutė"
    return f"{tables[block.table]}{_UNDER}{sort} {masked(key)[:_LETTERS]}".rstrip()
