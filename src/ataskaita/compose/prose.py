"""Write prose: fill each quotation with the figure or text that it names."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import groupby
from operator import attrgetter

from attrs import evolve

from ataskaita.compose.figures import (
    compose_enumeration,
    compose_moment,
    compose_name,
    figure_alone,
)
from ataskaita.compose.typography import tidy_runs
from ataskaita.compose.values import MISSING
from ataskaita.declared.kind import ReportKind
from ataskaita.declared.labels import label_of
from ataskaita.declared.names import Quotable, quote
from ataskaita.declared.periods import Period
from ataskaita.declared.prose import Block, BlockKind, Prose, Quotation, Run
from ataskaita.declared.tree import Enumeration, Name, Part, Quantity
from ataskaita.lithuanian import Words
from ataskaita.patterns import Pattern
from ataskaita.records import frozen
from ataskaita.view import COURSE, COURSE_OF_NUMBER, Paragraph, TextRun, asked
from ataskaita.view import Prose as ProseView

_LOOK = attrgetter("bold", "italic", "link", "reference", "figure", "label")
"""All of a run but its text."""
_OF_NUMBER = Pattern(
    r"(?i)\b(?:skaičius|kiekis|kiekiai|lankomumas|srautas|dalis|apimtis|suma|rodiklis)\b"
    r"[^.!?;:,]*$"
)
"""A number as the subject of the clause that a text ends with."""
_COUNTED = "\ufffc"
"""Stands for a number that the document counts, so that the words around it are set right."""


@frozen
class Context:
    """What prose is written with."""

    tree: Part
    words: Words
    kind: ReportKind
    charts: bool = True
    """Whether charts are drawn."""
    tidied: bool = True
    """Whether dashes, quotes and spaces are put right."""


def compose_prose(prose: Prose, context: Context, path: str = "") -> ProseView:
    """Return the paragraphs with every quotation filled, their typography put right."""
    paragraphs = tuple(compose_block(block, context) for block in prose.blocks)
    return ProseView(paragraphs, path, label_of(context.kind, path) if path else "")


def compose_block(block: Block, context: Context) -> Paragraph:
    """Return one paragraph or list item."""
    runs = tuple(_merged(_written(block, context)))
    return Paragraph(
        runs=tidy_runs(runs) if context.tidied else runs,
        numbered=block.kind is BlockKind.NUMBERED,
        list_number=block.list_number,
    )


def _written(block: Block, context: Context) -> Iterator[TextRun]:
    before = ""
    for run in block.runs:
        for one in _runs(run, context, before):
            before += one.text
            yield one


def _merged(runs: Iterable[TextRun]) -> Iterator[TextRun]:
    """Generate the runs, those of one look as one: a person edits them in Word."""
    for _, alike in groupby(runs, key=_LOOK):
        first, *others = alike
        text = "".join(run.text for run in (first, *others))
        yield evolve(first, text=text) if others else first


def _runs(run: Run | Quotation, context: Context, before: str) -> Iterator[TextRun]:
    """Generate what the run says after the words `before` it."""
    if isinstance(run, Run):
        yield TextRun(run.text, run.bold, run.italic, run.link)
        return
    meant = quote(context.tree, run.name)
    text = _quoted(meant, _fitting(run.filters, before), context.words)
    if isinstance(meant, Name) and meant.reference:
        yield TextRun(_COUNTED, run.bold, run.italic, run.link, meant.reference)
        text = f"\u00a0{text}"
    quoted = meant if isinstance(meant, Quantity) else None
    yield TextRun(
        text,
        run.bold,
        run.italic,
        run.link,
        figure=quoted.name if quoted else "",
        label=quoted.label if quoted else "",
    )


def _fitting(filters: Sequence[str], before: str) -> Sequence[str]:
    """Return the filters as the sentence asks: of a number it isn't said that there are more."""
    if COURSE in filters and _OF_NUMBER.search(before):
        return [COURSE_OF_NUMBER if one == COURSE else one for one in filters]
    return filters


def _quoted(meant: Quotable | None, filters: Sequence[str], words: Words) -> str:
    match meant:
        case Quantity():
            return asked(figure_alone(meant, words), filters)
        case Name():
            return asked(compose_name(meant, words), filters)
        case Enumeration():
            return compose_enumeration(meant)
        case date() | Period():
            return compose_moment(meant).long
        case _:
            return meant or MISSING
