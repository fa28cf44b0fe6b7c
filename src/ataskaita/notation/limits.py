"""The rules that forms bring: how many rows they ask for, how long texts are, what is likely."""

from collections.abc import Callable, Iterator
from typing import Any, Final

from ataskaita.checks.evidence import Evidence, finding
from ataskaita.declared.declare import WRITTEN, Declaration, declarations
from ataskaita.declared.prose import Prose
from ataskaita.declared.totals import value_of
from ataskaita.declared.walk import joined, row_name
from ataskaita.errors import Finding
from ataskaita.messages.form_data import NO_ROW_OF_BRANCH, TOO_FEW_ROWS, TOO_LONG, UNLIKELY_FIGURE
from ataskaita.messages.notation import TOO_MANY_ROWS

Bound = Callable[[Evidence, Any, Declaration, str], Iterator[Finding]]


def bounds_are_kept(evidence: Evidence) -> Iterator[Finding]:
    """Find rows, texts and figures beyond what their form asks for."""
    for path, owner in evidence.having(_is_bounded):
        for one in filter(_is_bounded, declarations(type(owner))):
            yield from _broken(evidence, owner, one, joined(path, one.key))


def _is_bounded(one: Declaration) -> bool:
    return bool(one.most or one.least or one.limits or one.each)


def _broken(evidence: Evidence, owner: Any, one: Declaration, path: str) -> Iterator[Finding]:
    if one.limits is not None:
        yield from _unlikely(evidence, owner, one, path)
    elif one.kind in WRITTEN:
        yield from _long(evidence, owner, one, path)
    else:
        yield from _rows(evidence, owner, one, path)


def _rows(evidence: Evidence, owner: Any, one: Declaration, path: str) -> Iterator[Finding]:
    count = len(getattr(owner, one.name))
    if one.most and count > one.most:
        facts = {"label": one.label, "count": count, "most": one.most}
        yield finding(TOO_MANY_ROWS, (evidence.spot(f"{path}[{one.most + 1}]"),), **facts)
    if one.each and count:
        yield from _without_branches(evidence, getattr(owner, one.name), one, path)
    if 0 < count < one.least:
        facts = {"label": one.label, "count": count, "least": one.least}
        yield finding(TOO_FEW_ROWS, (evidence.spot(path),), **facts)


def _without_branches(
    evidence: Evidence, rows: tuple[Any, ...], one: Declaration, path: str
) -> Iterator[Finding]:
    """Find the branches that have no row where there is to be one for each."""
    called = {row_name(row).casefold() for row in rows}
    open_ones = (two.name for two in evidence.report.branches if two.closed is None)
    if missing := [name for name in open_ones if name.casefold() not in called]:
        facts = {"label": one.label, "missing": ", ".join(missing)}
        yield finding(NO_ROW_OF_BRANCH, (evidence.spot(path),), **facts)


def _long(evidence: Evidence, owner: Any, one: Declaration, path: str) -> Iterator[Finding]:
    text = getattr(owner, one.name)
    length = _length(text) if text else 0
    if length > one.most:
        facts = {"label": one.label, "count": length, "most": one.most}
        yield finding(TOO_LONG, (evidence.spot(path),), **facts)


def _length(text: str | Prose) -> int:
    """Return how many characters there are, as they are written: of a quotation, its name."""
    if isinstance(text, str):
        return len(text)
    runs = (run for block in text.blocks for run in block.runs)
    return sum(len(str(getattr(run, "text", "") or getattr(run, "name", ""))) for run in runs)


def _unlikely(evidence: Evidence, owner: Any, one: Declaration, path: str) -> Iterator[Finding]:
    known = evidence.figures.get(path)
    value = known.value if known is not None else value_of(owner, one)
    low, high = one.limits or (0, 0)
    if value is not None and not low <= value <= high:
        facts = {"label": one.label, "value": value, "low": low, "high": high}
        yield finding(UNLIKELY_FIGURE, (evidence.spot(path, value),), **facts)


RULES: Final = (bounds_are_kept,)
"""What reports of every form are checked by, beside the general rules."""
