"""An outline as lines that people read: headings, paragraphs, rows, what isn't text by name."""

from collections.abc import Collection, Iterable, Iterator
from typing import Final

from ataskaita.outline.blocks import Block
from ataskaita.outline.outlines import Chart, Outline
from ataskaita.outline.texts import OBJECT, PARAGRAPH_END, SOFT_HYPHEN

_SHOWN: Final = str.maketrans(
    {"\u00a0": "~", SOFT_HYPHEN: "", PARAGRAPH_END: " / ", "\n": " ↵ ", "\t": " ⇥ "}
)
_DRAWN: Final = ("chart", "picture", "note", "formula")
"""Objects of which only the sort is told: what they say stands below, or nowhere."""
STORIES, CHARTS, PICTURES = "stories", "charts", "pictures"


def lines_of(outline: Outline, without: Collection[str] = ()) -> Iterator[str]:
    """Generate the lines of a document; a no-break space is `~`.

    `without` names what isn't told: `stories` (headers, footers, notes), `charts`, `pictures`.
    """
    yield from _blocks(outline.blocks)
    if CHARTS not in without:
        yield from (line for one in outline.charts for line in _chart(one))
    if PICTURES not in without:
        yield from (f"[picture: {_shown(one.name)}]" for one in outline.pictures)
    if STORIES not in without:
        for one in outline.stories:
            yield from ("", f"[{one.name}]", *_blocks(one.blocks))


def _blocks(blocks: Iterable[Block]) -> Iterator[str]:
    table = -1
    for block in blocks:
        if block.table != table:
            yield ""
            table = block.table
        yield _line(block)


def _line(block: Block) -> str:
    texts = [_shown(one) for one in _named(block)]
    if block.kind == "row":
        told = f"| {' | '.join(texts)} |"
        return f"{told} (header)" if block.header else told
    sign = f"{'#' * block.style.level} " if block.style.level else ""
    return f"{sign or ('- ' if block.style.listed else '')}{texts[0]}".rstrip()


def _named(block: Block) -> Iterator[str]:
    """Generate a block's texts with the names of what isn't text."""
    left = iter(block.objects)
    for text in block.texts:
        first, *rest = text.split(OBJECT)
        yield first + "".join(f"[{_sort(next(left, ''))}]{piece}" for piece in rest)


def _sort(told: str) -> str:
    sort = told.partition(" ")[0]
    return sort if sort in _DRAWN else told


def _chart(chart: Chart) -> Iterator[str]:
    yield ""
    yield f"[chart: {', '.join(map(_shown, chart.categories))}]"
    for name, values in chart.series:
        yield f"{_shown(name)}: {', '.join(values)}"


def _shown(text: str) -> str:
    return text.translate(_SHOWN)
