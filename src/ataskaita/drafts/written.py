"""The texts that were written in a draft → its base, where nothing else tells it.

They are put where they stood: in the draft itself, where words around them are taken to be as they
were, or in what other data says, where words around them hang on the template.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from attrs import evolve

from ataskaita.outline import Block, Outline, Span

Texts = Mapping[str, tuple[str, str]]
"""Each text's data path, and what was written, by the name of its bookmark, in order."""
Known = Mapping[tuple[str, int] | str, Span]
"""What was written, by bookmark, or by path and which text of it it is."""


def base_of_texts(around: Outline, written: Texts) -> Outline:
    """Return a draft as it was, as far as its bookmarks tell it; none of its blocks elsewhere."""
    spans = tuple(_spans(written))
    return _put(around, {one.anchor: one for one in spans}, spans)


def base_of_rendering(new: Outline, written: Texts) -> Outline:
    """Return a draft as it was, by what other data says today and the texts that were written."""
    spans = tuple(_spans(written))
    return _put(new, {(one.path, one.occurrence): one for one in spans}, spans)


def _put(around: Outline, known: Known, spans: Sequence[Span]) -> Outline:
    blocks = [_block(block, known) for block in around.blocks]
    found = {span.anchor for block in blocks for span in block.figures}
    order = {one.anchor: number for number, one in enumerate(spans)}
    gone = [one for one in spans if one.anchor not in found]
    return evolve(around, blocks=tuple(_with_gone(blocks, order, gone)))


def _spans(written: Texts) -> Iterator[Span]:
    times: dict[str, int] = {}
    for name, (path, text) in written.items():
        times[path] = times.get(path, 0) + 1
        yield Span(path, times[path], 0, len(text), text, anchor=name)


def _was(span: Span, known: Known) -> Span | None:
    return known.get(span.anchor) or known.get((span.path, span.occurrence))


def _block(block: Block, known: Known) -> Block:
    """Return a block with the texts that were written in place of those that stand there now."""
    texts, figures = list(block.texts), list[Span]()
    for cell in range(len(texts)):
        here = [one for one in block.figures if one.cell == cell and _was(one, known)]
        texts[cell], found = _cell(texts[cell], here, known)
        figures += [evolve(one, cell=cell) for one in found]
    return evolve(block, texts=tuple(texts), figures=tuple(figures))


def _cell(text: str, here: Sequence[Span], known: Known) -> tuple[str, list[Span]]:
    made, found = list[str](), list[Span]()
    last = length = 0
    for span in here:
        was = _was(span, known)
        if was is None:
            continue
        if span.start < last:  # within the one before it
            found.append(_within(was, found))
            continue
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
    blocks: Sequence[Block], order: Mapping[str, int], gone: Sequence[Span]
) -> Iterator[Block]:
    """Generate the blocks, and behind each the texts that followed it and are nowhere."""
    waiting = list(gone)
    for block in blocks:
        first = min((order[one.anchor] for one in block.figures), default=-1)
        before = [one for one in waiting if order[one.anchor] < first]
        if before:
            yield _gone(before)
            waiting = waiting[len(before) :]
        yield block
    if waiting:
        yield _gone(waiting)


def _gone(spans: Iterable[Span]) -> Block:
    told = list(spans)
    figures = tuple(evolve(one, cell=cell) for cell, one in enumerate(told))
    texts = tuple(one.text for one in told)
    return Block("paragraph" if len(told) == 1 else "row", texts, figures=figures)
