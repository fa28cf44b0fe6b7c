"""Write prose: fill each quotation with the figure or text that it names."""

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import groupby

from attrs import evolve

from ataskaita.compose.figures import (
    MISSING,
    compose_enumeration,
    compose_figure,
    compose_moment,
)
from ataskaita.model.names import quote
from ataskaita.model.prose import Block, BlockKind, Prose, Quotation, Run
from ataskaita.model.tree import Part, Quantity
from ataskaita.view import FIGURE_FILTERS, Paragraph, TextRun
from ataskaita.view import Prose as ProseView


def compose_prose(prose: Prose, tree: Part) -> ProseView:
    """Return the paragraphs with every quotation filled from `tree`."""
    return ProseView(tuple(_paragraph(block, tree) for block in prose.blocks))


def _paragraph(block: Block, tree: Part) -> Paragraph:
    return Paragraph(
        runs=tuple(_merged(_run(run, tree) for run in block.runs)),
        numbered=block.kind is BlockKind.NUMBERED,
        list_number=block.list_number,
    )


def _merged(runs: Iterable[TextRun]) -> Iterator[TextRun]:
    """Generate the runs, those of one look as one: a person edits them in Word."""
    for look, alike in groupby(runs, key=lambda run: evolve(run, text="")):
        yield evolve(look, text="".join(run.text for run in alike))


def _run(run: Run | Quotation, tree: Part) -> TextRun:
    text = run.text if isinstance(run, Run) else _quoted(run, tree)
    return TextRun(text, run.bold, run.italic, run.link)


def _quoted(quotation: Quotation, tree: Part) -> str:
    meant = quote(tree, quotation.name)
    if isinstance(meant, Quantity):
        figure = compose_figure(meant)
        return FIGURE_FILTERS[quotation.filters[0]](figure) if quotation.filters else figure.text
    if isinstance(meant, str):
        return meant
    if isinstance(meant, date):
        return compose_moment(meant).long
    return MISSING if meant is None else compose_enumeration(meant)
