"""Flag what findings are about: a private character before it, which no font shows.

The document's parts carry the flags until `word.comments` puts comments in their place.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from attrs import evolve

from ataskaita.declared.ledgers import Ledger
from ataskaita.declared.long_rows import LongRows
from ataskaita.declared.prose import Block, Prose, Run
from ataskaita.declared.tree import Cells, Listing, Name, Node, Part, Quantity
from ataskaita.records import frozen


@frozen
class Flag:
    """A private character, and the words of a text that it is to stand before."""

    sign: str
    words: str = ""
    """Empty for a whole value."""


Flags = Mapping[str, Sequence[Flag]]
"""Data path to the flags there."""


def flagged(node: Node, flags: Flags, path: str = "") -> Any:
    """Return the tree with a flag at the start of each value whose path has one."""
    match node:
        case Part(children) if not isinstance(children, Cells):
            return evolve(node, children=_below(children, flags, path))
        case Listing(LongRows() as rows, children):
            return evolve(node, items=_rows(rows, flags), children=_below(children, flags, path))
        case Listing(items, children):
            told, named = _listing(items, children, flags, path)
            return evolve(node, items=told, children=named)
        case Quantity():
            return evolve(node, sign=_signs(flags, node.name))
        case Ledger():
            return evolve(node, signs=_signs_in(flags, node.path))
        case Name():
            return evolve(node, text=_signs(flags, path) + node.text)
        case _:
            return _flagged_text(node, flags, path)


def _flagged_text(node: Node, flags: Flags, path: str) -> Node:
    if isinstance(node, Prose) and path in flags:
        return _prose(node, flags[path])
    return _signs(flags, path) + node if isinstance(node, str) else node


def _below(children: Mapping[str, Node], flags: Flags, path: str) -> dict[str, Node]:
    prefix = f"{path}." if path else ""
    return {key: flagged(child, flags, f"{prefix}{key}") for key, child in children.items()}


def _rows(rows: LongRows[Part], flags: Flags) -> LongRows[Part]:
    """Return the rows of a long list, those flagged in which there is something to be flagged."""
    signs = _signs_in(flags, f"{rows.path}[")

    def flagged_row(place: int) -> Part:
        row, path = rows.make(place), f"{rows.path}[{place + 1}]"
        of_row = any(one.startswith(path) for one in signs)
        return flagged(row, flags, path) if of_row else row

    return rows.remade(flagged_row, signs.keys()) if signs else rows


def _listing(
    items: Sequence[Node], children: Mapping[str, Node], flags: Flags, path: str
) -> tuple[tuple[Node, ...], dict[str, Node]]:
    """Flag each item once, though it may stand in the listing by place and by name."""
    named = _below(children, flags, path)
    by_node = {id(node): named[key] for key, node in children.items()}
    numbered = enumerate(items, start=1)
    rows = (by_node.get(id(one)) or flagged(one, flags, f"{path}[{n}]") for n, one in numbered)
    return tuple(rows), named


def _signs_in(flags: Flags, path: str) -> dict[str, str]:
    """Return the signs of all that stands below the path."""
    return {place: _signs(flags, place) for place in flags if place.startswith(path)}


def _signs(flags: Flags, path: str) -> str:
    return "".join(one.sign for one in flags.get(path, ()))


def _prose(prose: Prose, flags: Sequence[Flag]) -> Prose:
    """Flag the words where a run has them, or the first of them; else the whole, at its start."""
    blocks = list(prose.blocks)
    for flag in flags:
        wanted = [flag.words, *flag.words.split()[:1]]
        found = (_place(blocks, words) for words in wanted if words)
        place = next((one for one in found if one), None)
        if place is None:
            blocks[0] = evolve(blocks[0], runs=(Run(flag.sign), *blocks[0].runs))
        else:
            blocks[place[0]] = _flagged_block(blocks[place[0]], place, flag.sign)
    return Prose(tuple(blocks))


def _place(blocks: Sequence[Block], words: str) -> tuple[int, int, int] | None:
    """Return in which block, run and letter of it the words begin."""
    for number, block in enumerate(blocks):
        for place, run in enumerate(block.runs):
            if isinstance(run, Run) and words in run.text:
                return number, place, run.text.index(words)
    return None


def _flagged_block(block: Block, place: tuple[int, int, int], sign: str) -> Block:
    _, number, letter = place
    run = block.runs[number]
    if isinstance(run, Run):
        run = evolve(run, text=run.text[:letter] + sign + run.text[letter:])
    return evolve(block, runs=(*block.runs[:number], run, *block.runs[number + 1 :]))
