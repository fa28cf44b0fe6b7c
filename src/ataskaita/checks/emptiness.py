"""Sections of which a report would print the heading alone."""

from collections.abc import Iterator
from typing import Any

from ataskaita.checks.evidence import Evidence, finding
from ataskaita.declared.declare import Declaration, Kind, declarations
from ataskaita.declared.kind import ReportKind
from ataskaita.declared.labels import plain_heading
from ataskaita.declared.own import OwnSection
from ataskaita.declared.prose import Prose
from ataskaita.declared.sections import Section
from ataskaita.declared.totals import is_section
from ataskaita.errors import Finding
from ataskaita.messages.review import BARE_SECTION

_HEADING = "heading"


def headings_have_something_below(evidence: Evidence) -> Iterator[Finding]:
    """Find the sections in which nothing is given, nor owed, nor printed by the form itself."""
    report = evidence.report
    for key, section in report.sections:
        path = f"savi_skyriai.{key}" if isinstance(section, OwnSection) else key
        owed = any(f"{one}.".startswith(f"{path}.") for one in report.gaps)
        if not (owed or _is_filled(section) or _prints(report.kind, key)):
            label = _label(evidence, key, section)
            yield finding(BARE_SECTION, (evidence.spot(path),), label=label)


def _is_filled(section: Section | OwnSection) -> bool:
    if isinstance(section, OwnSection):
        filled = (one.text or (one.table and one.table.rows) for one in section.blocks)
        return bool(section.pictures) or any(filled)
    fields = (one.name for one in declarations(type(section)) if one.name != _HEADING)
    return any(_is_given(getattr(section, one)) for one in fields)


def _is_given(value: Any) -> bool:
    """Return whether there is anything to print, zero too."""
    if isinstance(value, Prose):
        return bool(value.blocks)
    if is_section(value):
        return any(_is_given(getattr(value, one.name)) for one in declarations(type(value)))
    return value is not None and value is not False and (value == 0 or bool(value))


def _prints(kind: ReportKind, key: str) -> bool:
    """Return whether the form prints something there itself, or has room for others to fill."""
    section = next((one for one in kind.sections if one.key == key), None)
    inserts = any(one.section == key and not one.given for one in kind.inserts)
    return inserts or (section is not None and _is_for_others(section))


def _is_for_others(one: Declaration) -> bool:
    below = declarations(one.type) if one.kind is Kind.PART else ()
    return one.by_others or any(map(_is_for_others, below))


def _label(evidence: Evidence, key: str, section: Section | OwnSection) -> str:
    declared = next((one for one in evidence.kind.sections if one.key == key), None)
    usual = plain_heading(declared.label, evidence.kind) if declared else key
    return section.heading or usual
