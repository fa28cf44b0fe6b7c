"""Whose report it is, in the genitive: the institution's, its head's, or both ones'."""

from collections.abc import Iterator
from typing import Any, Final

from ataskaita.declared.declare import declarations
from ataskaita.declared.kind import SIGNATURES
from ataskaita.declared.labels import filled_label
from ataskaita.declared.report import Report
from ataskaita.declared.vocabulary import words_of
from ataskaita.declared.wording import BOTH, HEAD
from ataskaita.lithuanian import decline

_HEAD: Final = "vadovas"
"""What the head of an institution is called where nobody says."""


def institution_genitive(report: Report) -> str:
    """Return the institution's name in the genitive."""
    return decline(report.institution.name, "genitive", words=words_of(report))


def owner_genitive(report: Report) -> str:
    """Return in the genitive whose report it is."""
    whose, own = report.kind.wording.whose, institution_genitive(report)
    return {HEAD: f"{own} {_head(report)}", BOTH: f"{own} ir {_head(report)}"}.get(whose, own)


def filled_for(label: str, report: Report) -> str:
    """Return the label with what the report fills its places with."""
    genitive = institution_genitive(report)
    return filled_label(label, report.year, report.institution.name, genitive, _head(report))


def signatures_of(report: Report) -> Iterator[tuple[str, str]]:
    """Generate the post and the name of each who signs, as the form asks; no name where none is."""
    given = getattr(report, SIGNATURES, None)
    model: Any = next((o.type for o in declarations(type(report)) if o.name == SIGNATURES), None)
    for one in declarations(model) if model else ():
        signing = getattr(given, one.name, None)
        post = (signing and signing.position) or one.label
        yield post, (signing and signing.name) or ""


def _head(report: Report) -> str:
    """Return the head's post, in the genitive: of who signs, or signs first."""
    signed = [report.signature.position] if report.signature else []
    post = next(iter((*signed, *(one for one, _ in signatures_of(report)))), _HEAD)
    return decline(f"{post[:1].lower()}{post[1:]}", "genitive", words=words_of(report))
