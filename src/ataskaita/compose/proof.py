"""A report's texts as they will be printed, for a second pair of eyes."""

from collections.abc import Iterator

from ataskaita.compose.prose import Context, compose_block
from ataskaita.compose.typography import corrections_of
from ataskaita.declared.names import names_of
from ataskaita.declared.prose import Prose
from ataskaita.declared.report import Report
from ataskaita.declared.vocabulary import words_of
from ataskaita.declared.walk import texts_of
from ataskaita.lithuanian import Correction
from ataskaita.records import frozen


@frozen
class Passage:
    """A paragraph of prose, or a short text."""

    path: str
    """Its data path."""
    text: str
    """With every quotation filled, before anything is put right."""
    corrections: tuple[Correction, ...] = ()
    """What is put right in it when it is printed."""


def passages_of(report: Report) -> Iterator[Passage]:
    """Generate every paragraph and short text of the report, in the order of the data."""
    context = Context(names_of(report), words_of(report), report.kind, tidied=False)
    for path, text in texts_of(report):
        if isinstance(text, Prose):
            for block in text.blocks:
                runs = compose_block(block, context).runs
                found = corrections_of(runs) if report.tidied else ()
                yield Passage(path, "".join(run.text for run in runs), found)
        else:
            yield Passage(path, text)
