"""All that is wrong with a template for reports of a kind, without any of their data.

It is looked at as if all were given that the kind declares.
"""

from collections.abc import Mapping
from pathlib import Path
from typing import Final

from ataskaita.compose import HandLaid, compose_view, hand_laid, unprinted
from ataskaita.declared.kind import ReportKind
from ataskaita.declared.sampling import full_report
from ataskaita.errors import Fault, Finding, Place
from ataskaita.hall.disk import file_bytes
from ataskaita.hall.unprinted import named
from ataskaita.lithuanian import join_words
from ataskaita.messages.workshop import LAID_BY_HAND, NOWHERE_PRINTED
from ataskaita.view import Names, Rows, View
from ataskaita.word.package import read_template

_SECTIONS: Final = "skyriai"


def faults_at(path: Path, kind: ReportKind) -> tuple[Fault, ...]:
    """Return all that is wrong with the template of that file for reports of the kind."""
    parts, _ = read_template(file_bytes(path), str(path))
    return faults_of(parts, kind, str(path))


def faults_of(parts: Mapping[str, bytes], kind: ReportKind, file: str) -> tuple[Fault, ...]:
    """Return the same of the parts of a template, and what of the kind it prints nowhere."""
    from ataskaita.template.checking import judge_template  # noqa: PLC0415 (needs lxml)

    report = full_report(kind)
    view, spare = compose_view(report), compose_view(report)
    found = judge_template(parts, view.names, spare.names, file)
    lost = unprinted(report, [view]) if _is_of_report(view, kind) else ()
    if lost:
        found = (*found, Finding(NOWHERE_PRINTED, Place(file), {"names": named(lost)}))
    return (*found, *(_by_hand(one, file) for one in hand_laid(report, view)))


def _by_hand(one: HandLaid, file: str) -> Finding:
    facts = {"label": one.label, "lost": join_words([f"„{key}“" for key in one.lost])}
    return Finding(LAID_BY_HAND, Place(file), facts)


def _is_of_report(view: View, kind: ReportKind) -> bool:
    """Return whether the template prints sections one after the other, or most of them."""
    asked = [one for one in kind.sections if _is_asked(view.names[one.key])]
    steps = view.names[_SECTIONS]
    in_turn = isinstance(steps, Rows) and any(map(_is_asked, steps))
    return in_turn or 2 * len(asked) > len(kind.sections)


def _is_asked(thing: object) -> bool:
    """Return whether a template has asked for anything below it."""
    return isinstance(thing, Names) and bool(thing.children)
