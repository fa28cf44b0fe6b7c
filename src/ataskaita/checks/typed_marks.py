"""Marks that somebody typed where they mean nothing, and so would be printed: `{{ }}` and `##`."""

from collections.abc import Iterator
from typing import Final

from ataskaita.checks.evidence import Evidence, finding
from ataskaita.checks.passages import Passage
from ataskaita.errors import Finding
from ataskaita.messages.texts import CONDITION_IN_TEXT, HEADING_MARK, TAG_IN_TEXT
from ataskaita.patterns import Pattern

_TAG: Final = Pattern(r"\{\{.*?\}\}|\{\{|\}\}|\{%")
_CONDITION: Final = Pattern(r"\{%.*?%\}|\{%")
_MARK: Final = "#"
_HEADING: Final = Pattern(r"(?:^|\n) {0,3}(#{1,6} \S[^\n]{0,60})")


def names_stand_in_prose_only(evidence: Evidence) -> Iterator[Finding]:
    """Find quoted names in titles, headings and other texts that quote nothing."""
    for passage in evidence.passages:
        if passage.is_prose:
            yield from _conditions(evidence, passage)
        elif found := _TAG.search(passage.text):
            spots = (evidence.quoted(passage, found[0]),)
            yield finding(TAG_IN_TEXT, spots, found=found[0])


def _conditions(evidence: Evidence, passage: Passage) -> Iterator[Finding]:
    """Generate the first tag of a template, other than a name, that somebody typed into a text."""
    found = _CONDITION.search(passage.text) if "{%" in passage.text else None
    if found:
        spots = (evidence.quoted(passage, found[0]),)
        yield finding(CONDITION_IN_TEXT, spots, found=found[0])


def prose_has_no_heading_marks(evidence: Evidence) -> Iterator[Finding]:
    """Find lines of a text that begin as headings do elsewhere: here they are printed so."""
    for passage in evidence.passages:
        marked = passage.is_prose and _MARK in passage.text
        for found in _HEADING.finditer(passage.text) if marked else ():
            yield finding(HEADING_MARK, (evidence.quoted(passage, found[1]),), found=found[1])
