"""All that is wrong with a template for reports of a kind, without any of their data.

It is looked at as if all were given that the kind declares.
"""

from collections.abc import Mapping
from functools import partial
from pathlib import Path

from ataskaita.compose import HandLaid, block_keys, compose_view, hand_laid
from ataskaita.declared.kind import ReportKind
from ataskaita.declared.sampling import full_report
from ataskaita.errors import Fault, Finding, Place
from ataskaita.hall.disk import file_bytes
from ataskaita.hall.left_out import left_out
from ataskaita.lithuanian import join_words
from ataskaita.messages.workshop import LAID_BY_HAND
from ataskaita.word.package import read_template


def faults_at(path: Path, kind: ReportKind) -> tuple[Fault, ...]:
    """Return all that is wrong with the template of that file for reports of the kind."""
    parts, _ = read_template(file_bytes(path), str(path))
    return faults_of(parts, kind, str(path))


def faults_of(parts: Mapping[str, bytes], kind: ReportKind, file: str) -> tuple[Fault, ...]:
    """Return the same of the parts of a template, and what of the kind it prints nowhere."""
    from ataskaita.template.checking import judge_template  # noqa: PLC0415 (needs lxml)

    report = full_report(kind)
    view = compose_view(report)
    keys = partial(block_keys, report)
    found = judge_template(parts, view.names, lambda: compose_view(report).names, file, keys)
    left = left_out(report, view, file)
    return (*found, *left, *(_by_hand(one, file) for one in hand_laid(report, view)))


def _by_hand(one: HandLaid, file: str) -> Finding:
    facts = {"label": one.label, "lost": join_words([f"„{key}“" for key in one.lost])}
    return Finding(LAID_BY_HAND, Place(file), facts)
