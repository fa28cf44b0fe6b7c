"""Read prose by Markdown: all that `simple` leaves."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from attrs import evolve, field
from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

from ataskaita.border.addresses import may_link
from ataskaita.declared.prose import Block, BlockKind, Quotation, Run
from ataskaita.errors import Fault
from ataskaita.messages import Message
from ataskaita.messages.structure import (
    BROKEN_QUOTATION,
    LIST_START,
    UNCLOSED_QUOTATION,
    UNKNOWN_FILTER,
    UNSAFE_LINK,
)
from ataskaita.records import define
from ataskaita.sources.nodes import FaultyError, Scalar
from ataskaita.sources.quotations import QUOTATION
from ataskaita.view import FILTERS

_QUOTATION = re.compile(QUOTATION)
_WHOLE = re.compile(r"\{\{.*?\}\}")
_NOT_CLOSED = r"(?!.*\}\})"
_SHOWN = 40
_LISTS = {"ordered_list_open": BlockKind.NUMBERED, "bullet_list_open": BlockKind.BULLETED}


@define
class _Look:
    """The look that runs have at a point of the text."""

    bold: bool = False
    italic: bool = False
    link: str = ""


@define
class _Reading:
    """One text on its way to Prose, with the faults found in it."""

    source: Scalar
    faults: list[Fault] = field(factory=list)
    seen: Counter[str] = field(factory=Counter)

    def note(self, message: Message, fragment: str, after: str = "", **facts: str) -> None:
        """Note a fault where `fragment` stands; each time it is met, the next place.

        `after` is a pattern of what follows it.
        """
        place = self.source.place_like(f"({re.escape(fragment)}){after}", self.seen[fragment])
        self.seen[fragment] += 1
        self.faults.append(Fault(message, place, facts))

    def line_of(self, token: Token) -> str:
        """Return the first line of the token, as it is written."""
        return self.source.text.split("\n")[_first_line(token)]

    def note_list(self, token: Token, sign: str, start: str) -> None:
        """Note that the token's list begins with another `sign` than 1."""
        before = self.source.text.split("\n")[: _first_line(token)]
        alike = sum(line.lstrip().startswith(sign) for line in before)
        place = self.source.place_like(rf"^\s*({re.escape(sign)})", alike)
        self.faults.append(Fault(LIST_START, place, {"found": start}))


def markdown_blocks(source: Scalar) -> tuple[Block, ...]:
    """Return the blocks of the text; raise FaultyError with all its faults."""
    reading = _Reading(source)
    tokens = _MARKDOWN.parse(source.text)
    blocks = tuple(_blocks(tokens, reading))
    if reading.faults:
        raise FaultyError(*reading.faults)
    return blocks


def _blocks(tokens: Sequence[Token], reading: _Reading) -> Iterator[Block]:
    kinds: list[BlockKind] = []
    lists = 0
    for token, following in zip(tokens, [*tokens[1:], *tokens[:1]], strict=True):
        if token.type in _LISTS:
            kinds.append(_LISTS[token.type])
            lists += len(kinds) == 1
            _check_start(token, reading)
        elif token.type in ("ordered_list_close", "bullet_list_close"):
            kinds.pop()
        elif token.type == "list_item_open" and following.type == "list_item_close":
            yield Block((Run(reading.line_of(token).strip()),))
        elif token.type == "inline":
            runs = tuple(_joined(_runs(token.children or (), reading)))
            kind = kinds[-1] if kinds else BlockKind.PARAGRAPH
            yield Block(runs, kind, lists if kinds else 0)


def _check_start(token: Token, reading: _Reading) -> None:
    start = token.attrGet("start")
    if token.type == "ordered_list_open" and start is not None:
        reading.note_list(token, f"{start}{token.markup}", str(start))


def _first_line(token: Token) -> int:
    return token.map[0] if token.map else 0


def _runs(tokens: Sequence[Token], reading: _Reading) -> Iterator[Run | Quotation]:
    look = _Look()
    for token in tokens:
        match token.type:
            case "strong_open" | "strong_close":
                look.bold = token.nesting > 0
            case "em_open" | "em_close":
                look.italic = token.nesting > 0
            case "link_open":
                look.link = _address(token, reading)
            case "link_close":
                look.link = ""
            case "quotation":
                yield from _quotation(token.content, look, reading)
            case _:
                text = {"softbreak": " ", "hardbreak": "\n"}.get(token.type, token.content)
                if text:
                    yield Run(text, look.bold, look.italic, look.link)


def _joined(runs: Iterable[Run | Quotation]) -> Iterator[Run | Quotation]:
    """Generate the runs, texts of one look as one."""
    last: Run | None = None
    for run in runs:
        if isinstance(run, Run) and last is not None and evolve(run, text=last.text) == last:
            last = evolve(last, text=last.text + run.text)
            continue
        if last is not None:
            yield last
        last = run if isinstance(run, Run) else None
        if last is None:
            yield run
    if last is not None:
        yield last


def _address(token: Token, reading: _Reading) -> str:
    address = str(token.attrGet("href") or "")
    if not may_link(address):
        reading.note(UNSAFE_LINK, f"({address}", r"[)\s]", found=address)
    return address


def _quotation(whole: str, look: _Look, reading: _Reading) -> Iterator[Quotation]:
    match = _QUOTATION.fullmatch(whole)
    if not whole.endswith("}}"):
        reading.note(UNCLOSED_QUOTATION, whole, _NOT_CLOSED, found=whole)
    elif match is None:
        reading.note(BROKEN_QUOTATION, whole, found=whole)
    elif match[2] and match[2] not in FILTERS:
        reading.note(UNKNOWN_FILTER, whole, found=match[2], known=", ".join(FILTERS))
    else:
        filters = (match[2],) if match[2] else ()
        yield Quotation(match[1], filters, look.bold, look.italic, look.link)


def _quotation_rule(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 (markdown-it's signature)
    """Take `{{ … }}` as one token; an unclosed one up to the end of its line, to be noted."""
    if not state.src.startswith("{{", state.pos):
        return False
    match = _WHOLE.match(state.src, state.pos)
    line_end = state.src.find("\n", state.pos)
    rest = state.src[state.pos : line_end if line_end >= 0 else None]
    whole = match[0] if match else rest[:_SHOWN]
    if not silent:
        token = state.push("quotation", "", 0)
        token.content = whole
    state.pos += len(whole)
    return True


def _markdown() -> MarkdownIt:
    markdown = MarkdownIt("zero").enable(["list", "emphasis", "link", "escape", "newline"])
    markdown.inline.ruler.before("escape", "quotation", _quotation_rule)
    markdown.validateLink = lambda _: True  # type: ignore[assignment, method-assign]  # `_address` judges links
    return markdown


_MARKDOWN = _markdown()
