"""What of a form a template prints nowhere, section by section.

What any data may have beside its form (introductions, pictures, sections of its own) is told apart,
in a note: a template need not have a place for it, and filling tells of what the data then gives.
"""

from collections.abc import Iterator, Sequence
from typing import Final

from ataskaita.compose import Unprinted, unprinted
from ataskaita.declared.declare import Declaration, declarations
from ataskaita.declared.kind import ReportKind
from ataskaita.declared.labels import label_of, plain_label
from ataskaita.declared.report import Report
from ataskaita.declared.sections import Section
from ataskaita.errors import Finding, Place
from ataskaita.hall.unprinted import with_place
from ataskaita.lithuanian import join_words
from ataskaita.messages.workshop import NO_PLACE_FOR, NOT_PRINTED, NOWHERE_PRINTED
from ataskaita.view import Names, Rows, View

_SECTIONS: Final = "skyriai"
_OF_ANY: Final = frozenset(one.key for one in declarations(Section))
"""What every section may have, whatever its form."""
_WHOLE: Final = ""
_MOST: Final = 12
"""Names of one section that are told; of more, how many there are."""


def left_out(report: Report, view: View, file: str) -> Iterator[Finding]:
    """Generate what of a full report this view's template prints nowhere; nothing of other papers.

    A decision or a summary prints what it is about, and need not print all.
    """
    in_turn = _is_in_turn(view)
    if not in_turn and not _is_of_report(view, report.kind):
        return
    chapters: dict[str | None, list[Unprinted]] = {}
    for one in unprinted(report, [view]):
        chapters.setdefault(_chapter(one, report.kind), []).append(one)
    beside = chapters.pop(None, [])
    for lost in chapters.values():
        facts = {"names": _named(lost), "begin": _beginnings(lost)}
        yield Finding(NOWHERE_PRINTED if in_turn else NOT_PRINTED, Place(file), facts)
    if names := _labels(beside, report.kind):
        yield Finding(NO_PLACE_FOR, Place(file), {"names": names})


def _is_in_turn(view: View) -> bool:
    """Return whether the template prints sections one after the other."""
    steps = view.names[_SECTIONS]
    return isinstance(steps, Rows) and any(map(_is_asked, steps))


def _is_of_report(view: View, kind: ReportKind) -> bool:
    """Return whether the template prints half of the sections or more, each by its name."""
    asked = [one for one in kind.sections if _is_asked(view.names[one.key])]
    return bool(asked) and 2 * len(asked) >= len(kind.sections)


def _is_asked(thing: object) -> bool:
    """Return whether a template has asked for anything below it."""
    return isinstance(thing, Names) and bool(thing.children)


def _chapter(one: Unprinted, kind: ReportKind) -> str | None:
    """Return the section that it is a part of; None of what no form declares."""
    key, _, below = one.path.partition(".")
    section = next((each for each in kind.sections if each.key == key), None)
    if section is None or (below and _step(below) in _OF_ANY):
        return None
    if not below:
        return _WHOLE if _has_own(section) else None
    return key


def _has_own(section: Declaration) -> bool:
    """Return whether the section's form gives it anything that not every section has."""
    return any(one.key not in _OF_ANY for one in declarations(section.type))


def _step(path: str) -> str:
    return path.partition(".")[0].partition("[")[0]


def _named(lost: Sequence[Unprinted]) -> str:
    told = [with_place(one) for one in lost[:_MOST]]
    more = len(lost) - len(told)
    return join_words([*told, f"dar {more}"] if more else told)


def _beginnings(lost: Sequence[Unprinted]) -> str:
    """Return how the names begin that a template prints it by: a section's, or a part's of it."""
    steps = (one.path.split(".") for one in lost)
    begin = dict.fromkeys(".".join(map(_step, one[:2])) for one in steps)
    return join_words([f"„{one}“" for one in begin])


def _labels(beside: Sequence[Unprinted], kind: ReportKind) -> str:
    """Return what people call them, each once: what every section may have by its own label."""
    sections = {one.key for one in kind.sections}
    keys = {one.path: _step(one.path) for one in beside}
    labels = (
        one.label if keys[one.path] in sections else plain_label(label_of(kind, keys[one.path]))
        for one in beside
        if one.path not in sections
    )
    return join_words([f"„{one}“" for one in dict.fromkeys(labels)])
