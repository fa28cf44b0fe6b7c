"""Write prose as people write it: the mirror of `prose`, which reads it back the same."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Final

from ataskaita.declared.prose import Block, BlockKind, Prose, Quotation, Run
from ataskaita.records import frozen

_SIGNS: Final = re.compile(r"[\\*_\[\]]|\{(?=\{)|!(?=\[)")
_LIST_SIGN: Final = re.compile(r"^( *)([-+]|\d{1,9}(?=[.)]))(?=$|[\s.)])", re.MULTILINE)
_BULLETS: Final = ("-", "+")
_POINTS: Final = (".", ")")
"""Two of each, in turn: so one list isn't taken for the rest of the list before."""


@frozen
class _Look:
    bold: bool
    italic: bool
    link: str


def prose_text(prose: Prose) -> str:
    """Return the prose as Markdown: paragraphs between empty lines, an item to a line."""
    return "\n\n".join(_passages(prose.blocks))


def _passages(blocks: Sequence[Block]) -> Iterator[str]:
    before: tuple[BlockKind, int] = (BlockKind.PARAGRAPH, 0)
    for number, group in groupby(blocks, key=lambda block: block.list_number):
        items = list(group)
        kind = items[0].kind
        turn = 1 - before[1] if kind is before[0] else 0
        before = (kind, turn)
        if number:
            signs = (_sign(kind, place, turn) for place in range(1, len(items) + 1))
            lines = zip(signs, items, strict=True)
            yield "\n".join(f"{sign} {_indented(block)}" for sign, block in lines)
        else:
            yield from (_started(_text(block)) for block in items)


def _sign(kind: BlockKind, place: int, turn: int) -> str:
    return _BULLETS[turn] if kind is BlockKind.BULLETED else f"{place}{_POINTS[turn]}"


def _indented(block: Block) -> str:
    return _started(_text(block)).replace("\n", "\n    ")


def _started(text: str) -> str:
    """Return the text, no line of which begins like an item of a list."""
    return _LIST_SIGN.sub(_escaped_sign, text)


def _escaped_sign(match: re.Match[str]) -> str:
    blank, sign = match[1], match[2]
    return f"{blank}{sign}\\" if sign.isdigit() else f"{blank}\\{sign}"


def _text(block: Block) -> str:
    pieces: list[str] = []
    for look, runs in groupby(block.runs, key=_look):
        inner = "".join(map(_run, runs))
        pieces.append(_dressed(inner, look))
    return "".join(pieces)


def _look(run: Run | Quotation) -> _Look:
    return _Look(run.bold, run.italic, run.link)


def _dressed(inner: str, look: _Look) -> str:
    marks = "**" * look.bold + "*" * look.italic
    text = f"{marks}{inner}{marks[::-1]}"
    return f"[{text}]({look.link})" if look.link else text


def _run(run: Run | Quotation) -> str:
    if isinstance(run, Quotation):
        return f"{{{{ {'|'.join((run.name, *run.filters))} }}}}"
    return _SIGNS.sub(lambda sign: f"\\{sign[0]}", run.text).replace("\n", "\\\n")
