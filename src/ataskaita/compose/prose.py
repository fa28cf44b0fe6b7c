"""Write prose: fill each quotation with the figure or text that it names."""

from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal
from typing import NamedTuple

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
from ataskaita.declared.labels import is_rate
from ataskaita.declared.names import quote
from ataskaita.declared.periods import Period
from ataskaita.declared.prose import Block, BlockKind, Prose, Quotation, Run
from ataskaita.declared.tree import Enumeration, Name, Part, Quantity
from ataskaita.lithuanian import Words
from ataskaita.patterns import Pattern
from ataskaita.records import frozen
from ataskaita.view import COURSE, COURSE_OF_NUMBER, COURSES, Paragraph, TextRun, asked
from ataskaita.view import Prose as ProseView

_OF_NUMBER = Pattern(
    r"(?i)\b(?:skaičius|kiekis|kiekiai|lankomumas|srautas|dalis|apimtis|suma|rodiklis)\b"
    r"[^.!?;:,]*$"
)
"""A number as the subject of the clause that a text ends with."""
_COMPARING = frozenset(COURSES)
_COUNTED = "\ufffc"
"""Stands for a number that the document counts, so that the words around it are set right."""


class _Look(NamedTuple):
    """All of a `TextRun` but its text."""

    bold: bool = False
    italic: bool = False
    link: str = ""
    reference: str = ""
    figure: str = ""
    value: int | Decimal | None = None


_PLAIN = _Look()


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
    return ProseView(paragraphs, path)


def compose_block(block: Block, context: Context) -> Paragraph:
    """Return one paragraph or list item."""
    runs = _merged(block.runs, context)
    return Paragraph(
        runs=tidy_runs(runs) if context.tidied else runs,
        numbered=block.kind is BlockKind.NUMBERED,
        list_number=block.list_number,
    )


def _merged(runs: Iterable[Run | Quotation], context: Context) -> tuple[TextRun, ...]:
    """Return the runs, those of one look as one: a person edits them in Word."""
    made: list[TextRun] = []
    said: list[str] = []
    alike: list[str] = []
    look = _PLAIN
    for run in runs:
        for text, its in _told(run, context, said):
            if its is not look and its != look and alike:
                made.append(TextRun("".join(alike), *look))
                alike = []
            alike.append(text)
            said.append(text)
            look = its
    if alike:
        made.append(TextRun("".join(alike), *look))
    return tuple(made)


def _told(
    run: Run | Quotation, context: Context, said: Sequence[str]
) -> Sequence[tuple[str, _Look]]:
    """Return what stands in the place of a run after what is `said`: texts, each with its look."""
    if isinstance(run, Run):
        dressed = run.bold or run.italic or run.link
        return ((run.text, _Look(run.bold, run.italic, run.link) if dressed else _PLAIN),)
    meant = quote(context.tree, run.name)
    filters = _fitting(run.filters, said)
    bold, italic, link = run.bold, run.italic, run.link
    if isinstance(meant, Quantity):
        shown = figure_alone(_in_a_sentence(meant, filters, context.kind), context.words)
        look = _Look(bold, italic, link, "", meant.name, meant.value)
        return ((asked(shown, filters), look),)
    text, look = _quoted(meant, filters, context), _Look(bold, italic, link)
    if isinstance(meant, Name) and meant.reference:
        counted = _Look(bold, italic, link, meant.reference)
        return (_COUNTED, counted), (f"\u00a0{text}", look)
    return ((text, look),)


def _fitting(filters: Sequence[str], said: Sequence[str]) -> Sequence[str]:
    """Return the filters as the sentence asks: of a number it isn't said that there are more."""
    if COURSE in filters and _OF_NUMBER.search("".join(said)):
        return [COURSE_OF_NUMBER if one == COURSE else one for one in filters]
    return filters


def _quoted(
    meant: Name | Enumeration | date | Period | str | None, filters: Sequence[str], context: Context
) -> str:
    """Return what stands in the place of a quotation of anything but a figure."""
    match meant:
        case Name():
            return asked(compose_name(meant, context.words), filters)
        case Enumeration():
            return compose_enumeration(meant)
        case date() | Period():
            return compose_moment(meant).long
        case _:
            return meant or MISSING


def _in_a_sentence(meant: Quantity, filters: Sequence[str], kind: ReportKind) -> Quantity:
    """Return the figure as a sentence has it: whole euros without cents; a rate as it is."""
    if meant.decimals is not None or meant.base or not meant.unit.is_money:
        return meant
    compared = not _COMPARING.isdisjoint(filters)
    values = (meant.value or 0, (meant.earlier or 0) if compared else 0)
    if any(one % 1 for one in values) or is_rate(kind, meant.name):
        return meant
    return evolve(meant, decimals=0)
