"""Read prose that can be read one way only, as most is; what could be more is left to Markdown.

Paragraphs and flat lists parted by empty lines, quotations, links of plain words: of such texts
markdown-it makes the same, as tests hold, but is slow to import and to run.
"""

import re
from collections.abc import Iterator
from typing import Final

from ataskaita.declared.prose import Block, BlockKind, Quotation, Run
from ataskaita.view import FILTERS

_EMPTY_LINES: Final = re.compile(r"\n{2,}")
_FIRST_MARKS: Final = ("- ", "+ ", "1. ", "1) ")
_MARK: Final = re.compile(r"([-+]|[0-9]{1,9}([.)])) ")
_NEXT_ITEM: Final = re.compile(r"\n(?! )")
_OF_ITEM: Final = re.compile(r"(?:[-+]|[0-9]+[.)])(?:\s|$)")
_SIGNS: Final = ("\\", "*", "_", "[", "]", "\r", "\0", "{{")
"""What may mean something amid a text."""
_BLANK: Final = r"[^\S\r\n]*"
_PIECE: Final = re.compile(  # by its first sign, which is sought fast
    rf"\{{(?<!\{{\{{)\{{{_BLANK}(?P<name>[\w.]+){_BLANK}(?:\|{_BLANK}(?P<filter>\w+){_BLANK})?\}}\}}"
    r"|\[(?P<words>[^\s\\*_\[\]{}]+(?: [^\s\\*_\[\]{}]+)*)\]"
    r"\((?P<address>https?://[a-z0-9-]{1,40}(?:\.[a-z0-9-]{1,40}){1,4}(?:/[A-Za-z0-9./-]*)?)\)"
    r"(?!\[)"  # neighbours of one address would be one link
)


class _DoubtfulError(Exception):
    """Raised where a text may mean more than it seems to."""


def simple_blocks(text: str) -> tuple[Block, ...] | None:
    """Return the blocks of a text that can be read one way only; None for any other."""
    try:
        return tuple(_blocks(text))
    except _DoubtfulError:
        return None


def _blocks(text: str) -> Iterator[Block]:
    lists, after_list = 0, False
    for passage in filter(None, _EMPTY_LINES.split(text.strip("\n"))):
        is_list = passage.startswith(_FIRST_MARKS)
        if is_list and after_list:
            raise _DoubtfulError  # it could be the same list
        if is_list:
            lists += 1
            yield from _items(passage, lists)
        else:
            yield Block(_runs(passage, ""))
        after_list = is_list


def _items(passage: str, number: int) -> Iterator[Block]:
    kind = BlockKind.BULLETED if passage[0] in "-+" else BlockKind.NUMBERED
    signs: set[str] = set()
    for item in _NEXT_ITEM.split(passage):
        mark = _MARK.match(item)
        if mark is None:
            raise _DoubtfulError
        signs.add(mark[2] or mark[1])
        yield Block(_runs(item, mark[0]), kind, number)
    if len(signs) > 1:
        raise _DoubtfulError  # another sign begins another list


def _runs(passage: str, mark: str) -> tuple[Run | Quotation, ...]:
    """Return what stands after the mark, its further lines indented as far."""
    lines = passage[len(mark) :].split("\n" + " " * len(mark))
    if not all(map(_means_nothing, lines)):
        raise _DoubtfulError
    return tuple(_pieces("\n".join(lines)))


def _means_nothing(line: str) -> bool:
    """Return whether nothing at the line's ends could mean something: no blank, no item's mark."""
    return bool(line) and line == line.strip() and _OF_ITEM.match(line) is None


def _pieces(text: str) -> Iterator[Run | Quotation]:
    end = 0
    for match in _PIECE.finditer(text):
        yield from _plain(text[end : match.start()])
        yield _quotation(match) if match["name"] else Run(match["words"], link=match["address"])
        end = match.end()
    yield from _plain(text[end:])


def _quotation(match: re.Match[str]) -> Quotation:
    asked = match["filter"]
    if asked and asked not in FILTERS:
        raise _DoubtfulError
    return Quotation(match["name"], (asked,) if asked else ())


def _plain(text: str) -> Iterator[Run]:
    for sign in _SIGNS:  # each is sought faster than all at once
        if sign in text:
            raise _DoubtfulError
    if text:
        yield Run(text.replace("\n", " "))
