"""Figures by what people call them, to be quoted in texts; and texts as they will read."""

from collections.abc import Collection, Iterator, Mapping

from ataskaita.compose.prose import Context, compose_prose
from ataskaita.declared.names import names_of
from ataskaita.declared.report import Report
from ataskaita.declared.tree import Quantity, leaves
from ataskaita.declared.vocabulary import words_of
from ataskaita.declared.walk import proses_of
from ataskaita.hall.explaining import explained_of
from ataskaita.records import frozen

_BETWEEN = " › "


@frozen
class Quotable:
    """A figure that a text may quote."""

    name: str
    """As a quotation has it: `fondas.gauta.is_viso`."""
    label: str
    """What it is called, from its section down, and its value."""


def quotable_figures(report: Report) -> Iterator[Quotable]:
    """Generate the figures that the report gives, in its order."""
    found = (leaf for _, leaf in leaves(names_of(report)) if isinstance(leaf, Quantity))
    names = [one.name for one in found if one.value is not None]
    explained = explained_of(report, ((one, one) for one in names))
    for name in names:
        if name in explained:
            one = explained[name]
            yield Quotable(name, f"{one.under}{_BETWEEN}{one.label} → {one.value}")


def texts_read(report: Report, paths: Collection[str]) -> Mapping[str, str]:
    """Return the texts at these data paths as they will read, where they quote anything."""
    context = Context(names_of(report), words_of(report), report.kind, tidied=report.tidied)
    found: dict[str, str] = {}
    for path, prose in proses_of(report):
        if path in paths and any(prose.quotations):
            paragraphs = compose_prose(prose, context).paragraphs
            found[path] = "\n".join("".join(run.text for run in one.runs) for one in paragraphs)
    return found
