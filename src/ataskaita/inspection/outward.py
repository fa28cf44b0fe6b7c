"""What of a document reaches out of it, or runs: a draft is looked at as a template is."""

from collections.abc import Iterator

from ataskaita.border.clearing import is_plain_document
from ataskaita.border.outward import outward_in
from ataskaita.errors import Fault, Place
from ataskaita.inspection.document import Inspected
from ataskaita.messages.outward import CARRIES, NOT_PLAIN, REACHES_OUT


def nothing_reaches_out(document: Inspected) -> Iterator[Fault]:
    """Find macros, objects, fields, links and references that lead out of the document."""
    for one in outward_in(document.parts):
        message = CARRIES if one.technique.taken_out else REACHES_OUT
        yield Fault(message, Place(document.file, within=one.part), one.facts)


def it_is_a_plain_document(document: Inspected) -> Iterator[Fault]:
    """Find files that say that they are a template or have macros: no .docx may."""
    if not is_plain_document(document.parts):
        yield Fault(NOT_PLAIN, Place(document.file))
