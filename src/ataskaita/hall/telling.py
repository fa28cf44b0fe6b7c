"""What people read of a refresh: each conflict as a finding, in the comment and on the screen."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

from ataskaita.declared.known_figures import own_labels, written_paths
from ataskaita.declared.labels import label_of
from ataskaita.declared.report import Report
from ataskaita.errors import Finding, Place, Spot
from ataskaita.messages import Message, Phrase, translate
from ataskaita.messages import drafts as told
from ataskaita.messages import upgrading as of_templates
from ataskaita.messages.spoken import _, counted

if TYPE_CHECKING:
    from ataskaita.drafts.outcome import Applied, Conflict, Sort, Where
    from ataskaita.hall.drafts import Refreshed

_MESSAGES: Final[Mapping[str, Message]] = {
    "K1": told.FIGURE,
    "K2": told.WORDS,
    "K3": told.GONE,
    "K4": told.DELETED,
    "K5": told.SAME_ROW,
    "K6": told.GRID,
    "K7": told.CHART,
    "K8": told.STALE,
}
_OF_TEMPLATES: Final[Mapping[str, Message]] = {
    "K1": of_templates.WORDS,
    "K2": of_templates.WORDS,
    "K3": of_templates.GONE,
    "K4": of_templates.DELETED,
    "K5": of_templates.SAME_ROW,
    "K6": of_templates.GRID,
    "K7": of_templates.CHART,
    "K8": of_templates.OWN_EDGE,
    "K9": of_templates.DESCRIBED,
}
_SORTS: Final[Mapping["Sort", Phrase]] = {
    "figure": Phrase("figure"),
    "words": Phrase("words"),
    "in": Phrase("comes in"),
    "out": Phrase("goes out"),
    "moved": Phrase("moved"),
    "replaced": Phrase("new"),
    "chart": Phrase("chart"),
    "described": Phrase("description"),
}
_LONGEST: Final = 200
"""Characters of a text that a message quotes."""


def comment_of(conflict: "Conflict", report: Report | None) -> str:
    """Return what the comment in the margin says of a conflict."""
    one = finding_of(conflict, report, "")
    return f"{one.message.code}. {one.what('lt')} {one.remedy('lt')}".strip()


def findings_of(
    conflicts: Sequence["Conflict"], report: Report | None, file: Path
) -> tuple[Finding, ...]:
    """Return the conflicts of a refresh as findings, each where it stands in the draft.

    A template is of no report.
    """
    return tuple(finding_of(one, report, str(file)) for one in conflicts)


def typed_over(done: "Refreshed", report: Report, file: Path) -> tuple[Finding, ...]:
    """Return the figures that stay as a hand typed them, though the data says otherwise."""
    from ataskaita.hall import drifting  # noqa: PLC0415 (reads all of drafts)

    return drifting.findings_of(str(file), report, done.by_hand)


def finding_of(conflict: "Conflict", report: Report | None, file: str) -> Finding:
    """Return a conflict as a finding; a figure's with its place in the data."""
    facts = {
        "old": _short(conflict.old),
        "theirs": _short(conflict.theirs),
        "new": _short(conflict.new),
        "path": conflict.path,
        "data": _data_place(_written(conflict, report), report),
        "label": _label(conflict, report),
    }
    place = Place(file, within=where_of(conflict.where))
    spots = _spots(conflict, report)
    messages = _OF_TEMPLATES if report is None else _MESSAGES
    return Finding(messages[conflict.code], place, facts, spots)


def where_of(where: "Where") -> str:
    """Return where in a draft something is: the chapter, then the table or the paragraph."""
    inside = (where.table, where.row, where.column) if where.table or where.row else (where.near,)
    return " › ".join(dict.fromkeys(one for one in (where.chapter, *inside) if one))


def _data_place(path: str, report: Report | None) -> str:
    if not path or report is None:
        return ""
    place = report.origin.place_of(path)
    cell = f"{Path(place.file).name}, {place.cell}" if place.cell else ""
    return cell or (f"{Path(place.file).name}:{place.line}" if place.line else path)


def _label(conflict: "Conflict", report: Report | None) -> str:
    """Return what people call the figure that a typed sentence says."""
    if conflict.code != "K8" or report is None:
        return ""
    from ataskaita.hall.drifting import quoted  # noqa: PLC0415 (reads all of drafts)

    told = own_labels(report).get(conflict.path)
    return quoted(told or label_of(report.kind, _written(conflict, report)))


def _spots(conflict: "Conflict", report: Report | None) -> tuple[Spot, ...]:
    if not conflict.path or report is None:
        return ()
    path = _written(conflict, report)
    return (Spot(path, conflict.new, report.origin.place_of(path)),)


def _written(conflict: "Conflict", report: Report | None) -> str:
    """Return the data path of what a conflict is about; empty for none."""
    if not conflict.path or report is None:
        return ""
    return written_paths(report).get(conflict.path, conflict.path)


def _short(text: str) -> str:
    said = " ".join(text.replace("\ufffc", "").split())
    return said if len(said) <= _LONGEST else f"{said[:_LONGEST]}…"


def line_of(one: "Applied") -> str:
    """Return a change that was brought in, in one line."""
    name = translate(_SORTS[one.sort], "lt")
    where = where_of(one.where)
    if one.sort in ("figure", "words", "described"):
        change = f"„{_short(one.old)}“ → „{_short(one.new)}“" if one.old else f"„{_short(one.new)}“"
        return f"{name}: {change} – {where}"
    return f"{name}: {where}"


def count_merged(done: "Refreshed", found: Sequence[Finding]) -> str:
    """Return how many changes came in, and how many were left to people."""
    if done.is_same:
        return _("nothing to change")
    return counts_text(len(done.applied), len(found))


def counts_text(changes: int, conflicts: int) -> str:
    """Return in words so many changes that came in, and conflicts that were left to people."""
    told = counted("{n} change", "{n} changes", changes)
    left = counted("{n} left to you", "{n} left to you", conflicts)
    return f"{told}, {left}" if conflicts else told
