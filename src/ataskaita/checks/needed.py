"""What a kind asks for in every report, and the report doesn't give."""

from collections.abc import Iterator
from typing import Any, Final

from ataskaita.checks.evidence import Evidence, finding
from ataskaita.declared.declare import Declaration, Kind, declarations
from ataskaita.declared.labels import shown_label
from ataskaita.declared.totals import is_section
from ataskaita.declared.walk import joined
from ataskaita.errors import Finding
from ataskaita.messages import Message
from ataskaita.messages.form_data import FINAL_NEEDED, NEEDED

_KNOWN: Final = "needed"


def needed_is_given(evidence: Evidence) -> Iterator[Finding]:
    """Find what must be given and isn't."""
    yield from _missing(evidence, NEEDED)


def final_needed_is_given(evidence: Evidence) -> Iterator[Finding]:
    """Find the same, as errors: a final report gives all of it."""
    yield from _missing(evidence, FINAL_NEEDED)


def _missing(evidence: Evidence, message: Message) -> Iterator[Finding]:
    known = evidence.kind.known
    if _KNOWN not in known:
        known[_KNOWN] = any(one.needed or _asks(one.type) for one in evidence.kind.sections)
    if known[_KNOWN]:
        for path, one in _below(evidence.report, evidence.kind.sections, ""):
            if path in evidence.report.gaps:  # which is told as such
                continue
            facts = {"label": shown_label(one.label)}
            yield finding(message, (evidence.spot(path),), **facts)


def _asks(model: type[Any]) -> bool:
    """Return whether something below objects of the class must be given."""
    return any(
        one.needed or (one.kind is Kind.PART and _asks(one.type)) for one in declarations(model)
    )


def _below(
    owner: Any, fields: tuple[Declaration, ...], path: str
) -> Iterator[tuple[str, Declaration]]:
    for one in fields:
        value, place = getattr(owner, one.name), joined(path, one.key)
        if one.needed and not _is_given(value):
            yield place, one
        elif one.kind is Kind.PART and value is not None:
            yield from _below(value, declarations(one.type), place)


def _is_given(value: Any) -> bool:
    """Return whether anything is given there, zero too."""
    if is_section(value):
        return any(_is_given(getattr(value, one.name)) for one in declarations(type(value)))
    return value is not None and value != () and value is not False
