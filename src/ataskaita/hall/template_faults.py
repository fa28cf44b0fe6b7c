"""All that is wrong with a template for reports of a kind, without any of their data.

It is looked at as if all were given that the kind declares.
"""

from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path

from ataskaita.compose import HandLaid, block_keys, compose_view, hand_laid, unshown
from ataskaita.compose.unshown import BLOCK
from ataskaita.declared.kind import ReportKind
from ataskaita.declared.sampling import full_report
from ataskaita.errors import Fault, Finding, Place
from ataskaita.hall.disk import file_bytes
from ataskaita.hall.left_out import left_out
from ataskaita.lithuanian import join_words
from ataskaita.messages.workshop import LAID_BY_HAND, NOTHING_OF_BLOCKS
from ataskaita.word.package import read_template


def faults_at(path: Path, kind: ReportKind) -> tuple[Fault, ...]:
    """Return all that is wrong with the template of that file for reports of the kind."""
    parts, _ = read_template(file_bytes(path), str(path))
    return faults_of(parts, kind, str(path))


def faults_of(parts: Mapping[str, bytes], kind: ReportKind, file: str) -> tuple[Fault, ...]:
    """Return the same of the parts of a template, and what of the kind it prints nowhere."""
    from ataskaita.template.checking import (  # noqa: PLC0415 (needs lxml)
        Suggestions,
        judge_template,
    )

    report = full_report(kind)
    view = compose_view(report)
    known = Suggestions(lambda: compose_view(report).names, partial(block_keys, report))
    prints: set[tuple[str, str]] = set()
    found = judge_template(parts, view.names, known, file, prints)
    left = left_out(report, view, file)
    laid = (_by_hand(one, file) for one in hand_laid(report, view))
    return (*found, *left, *_unshown(unshown(view, prints), file), *laid)


def _unshown(names: Sequence[str], file: str) -> Iterator[Finding]:
    if names:
        tags = join_words([f"„{BLOCK}.{one}“" for one in names])
        yield Finding(NOTHING_OF_BLOCKS, Place(file), {"names": tags})


def _by_hand(one: HandLaid, file: str) -> Finding:
    facts = {"label": one.label, "lost": join_words([f"„{key}“" for key in one.lost])}
    return Finding(LAID_BY_HAND, Place(file), facts)
