"""A draft and the texts that were written in it → its base, where nothing else tells it.

Words around those texts are taken to be as they were: only what was changed within them is known,
and which of them are gone.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from attrs import evolve

from ataskaita.outline import Block, Outline, Span

Texts = Mapping[str, tuple[str, str]]
"""Each text's data path, and what was written, by the name of its bookmark, in order."""


def base_of_texts(edited: Outline, written: Texts) -> Outline:
    """Return the base of a draft as far as the texts tell it, none of its blocks elsewhere."""
    times: dict[str, int] = {}
    known = {name: _span(name, *told, times) for name, told in written.items()}
    blocks: list[Block] = []
    left = dict(known)
    for block in edited.blocks:
        made = _block(block, known)
        for span in made.figures:
            left.pop(span.anchor, None)
        blocks.append(made)
    return evolve(edited, blocks=tuple(_with_gone(blocks, list(known), left)))


def _span(name: str, path: str, text: str, times: dict[str, int]) -> Span:
    times[path] = times.get(path, 0) + 1
    return Span(path, times[path], 0, len(text), text, anchor=name)


def _block(block: Block, known: Mapping[str, Span]) -> Block:
    """Return a block with the texts that were written in place of those that stand there now."""
    texts, figures = list(block.texts), list[Span]()
    for cell in range(len(texts)):
        here = [one for one in block.figures if one.cell == cell and one.anchor in known]
        texts[cell], found = _cell(texts[cell], here, known)
        figures += [evolve(one, cell=cell) for one in found]
    return evolve(block, texts=tuple(texts), figures=tuple(figures))


def _cell(text: str, here: Sequence[Span], known: Mapping[str, Span]) -> tuple[str, list[Span]]:
    made, found = list[str](), list[Span]()
    last = length = 0
    for span in here:
        if span.start < last:  # within the one before it
            found.append(_within(known[span.anchor], found))
            continue
        was = known[span.anchor]
        made += [text[last : span.start], was.text]
        length += span.start - last
        found.append(evolve(was, start=length))
        length, last = length + len(was.text), span.end
    return "".join([*made, text[last:]]), found


def _within(was: Span, found: Sequence[Span]) -> Span:
    """Return where a text stood within the one that holds it, behind those before it there."""
    holding = [one for one in found if was.text in one.text and len(one.text) > len(was.text)]
    outer = holding[-1] if holding else found[-1]
    behind = [one.end for one in found if one is not outer and one.start >= outer.start]
    at = outer.text.find(was.text, max(behind, default=outer.start) - outer.start)
    return evolve(was, start=outer.start + max(at, 0))


def _with_gone(
    blocks: Sequence[Block], order: Sequence[str], left: Mapping[str, Span]
) -> Iterator[Block]:
    """Generate the blocks, and behind each the texts that followed it and are nowhere."""
    places = {name: number for number, name in enumerate(order)}
    waiting = sorted(left, key=places.__getitem__)
    for block in blocks:
        first = min((places[one.anchor] for one in block.figures), default=-1)
        before = [name for name in waiting if places[name] < first]
        if before:
            yield _gone([left[name] for name in before])
            waiting = waiting[len(before) :]
        yield block
    if waiting:
        yield _gone([left[name] for name in waiting])


def _gone(spans: Iterable[Span]) -> Block:
    told = list(spans)
    figures = tuple(evolve(one, cell=cell) for cell, one in enumerate(told))
    texts = tuple(one.text for one in told)
    return Block("paragraph" if len(told) == 1 else "row", texts, figures=figures)
