"""Texts as rules read them: quotations filled with what they stand for, and remembered as such."""

from collections.abc import Iterator
from datetime import date
from functools import cached_property

from ataskaita.declared.names import quote
from ataskaita.declared.prose import Block, Prose, Quotation, Run
from ataskaita.declared.report import Report
from ataskaita.declared.tree import Enumeration, Name, Part, Quantity
from ataskaita.declared.units import YEARS
from ataskaita.declared.walk import texts_of
from ataskaita.lithuanian import format_date, format_number, join_words
from ataskaita.records import frozen


@frozen
class Quoted:
    """A figure that stands in a text by its name."""

    start: int
    end: int
    quantity: Quantity


@frozen
class Passage:
    """A paragraph of prose, or a short text."""

    path: str
    """Its data path."""
    text: str
    quoted: tuple[Quoted, ...] = ()
    links: tuple[tuple[int, int], ...] = ()
    """From where to where words are a link."""
    is_prose: bool = True
    """False for what something is called."""

    @property
    def plain(self) -> str:
        """The text with ordinary spaces only, in which words are sought."""
        return self.text.replace("\u00a0", " ")

    @cached_property
    def small(self) -> str:
        """The same in small letters, in which words are sought fast."""
        return self.plain.lower()

    @property
    def section(self) -> str:
        """The key of the section that it stands in."""
        return self.path.partition(".")[0]

    def is_typed(self, start: int, end: int) -> bool:
        """Return whether a person typed what stands there: no quotation fills it, no link."""
        if not self.quoted and not self.links:
            return True
        spans = (*((one.start, one.end) for one in self.quoted), *self.links)
        return all(end <= first or last <= start for first, last in spans)


def passages_of(report: Report, tree: Part) -> Iterator[Passage]:
    """Generate every paragraph and short text, in the order of the data."""
    for path, text in texts_of(report):
        if isinstance(text, Prose):
            yield from (_passage(path, block, tree) for block in text.blocks)
        else:
            yield Passage(path, text, is_prose=False)


def _passage(path: str, block: Block, tree: Part) -> Passage:
    text = ""
    quoted: list[Quoted] = []
    links: list[tuple[int, int]] = []
    for run in block.runs:
        meant = _meant(run, tree)
        words = _words(meant)
        if isinstance(meant, Quantity):
            quoted.append(Quoted(len(text), len(text) + len(words), meant))
        if run.link:
            links.append((len(text), len(text) + len(words)))
        text += words
    return Passage(path, text, tuple(quoted), tuple(links))


def _meant(run: Run | Quotation, tree: Part) -> object:
    if isinstance(run, Run):
        return run.text
    try:
        return quote(tree, run.name)
    except KeyError:  # of a report that a script made; a file is refused for it
        return None


def _words(meant: object) -> str:
    match meant:
        case Quantity():
            return _number(meant)
        case Enumeration():
            return join_words([one.name for one in meant.entries])
        case Name():
            return meant.text
        case date():
            return format_date(meant)
        case str():
            return meant
        case _:
            return "–"


def _number(quantity: Quantity) -> str:
    if quantity.value is None:
        return "–"
    if quantity.unit is YEARS:
        return str(quantity.value)
    decimals = quantity.unit.printed_decimals(quantity.value, quantity.decimals)
    return format_number(quantity.value, decimals)
