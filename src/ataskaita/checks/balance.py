"""The stock over the year: what it began with, what came and went, what it ended with."""

from collections.abc import Iterator

from ataskaita.checks.evidence import Evidence, distinct, finding
from ataskaita.checks.sums import Number
from ataskaita.declared.declare import Declaration, declaration, declarations
from ataskaita.errors import Finding, Spot
from ataskaita.kinds.library.collection import DocumentCounts
from ataskaita.kinds.library.relations import (
    STOCK_ADDED,
    STOCK_CLOSING,
    STOCK_OPENING,
    STOCK_WITHDRAWN,
)
from ataskaita.messages.consistency import BROKEN_BALANCE, WRONG_OPENING

_TOTAL = declaration(DocumentCounts, "stated_total")
_KINDS = tuple(declaration(DocumentCounts, name) for name in _TOTAL.of)


def stock_balances(evidence: Evidence) -> Iterator[Finding]:
    """Find each kind of documents whose stock doesn't balance; the whole where kinds don't tell."""
    told = [one for kind in _KINDS for one in _balance(evidence, kind)]
    yield from told or _balance(evidence, _TOTAL)


def stock_opens_as_it_closed(evidence: Evidence) -> Iterator[Finding]:
    """Find each kind of documents whose opening stock isn't last year's closing stock."""
    for kind in declarations(DocumentCounts):
        opening = evidence.value(f"{STOCK_OPENING}.{kind.key}")
        closed = evidence.report.earlier.get(f"{STOCK_CLOSING}.{kind.key}")
        if opening is None or closed is None or opening == closed:
            continue
        spots = evidence.spots(f"{STOCK_OPENING}.{kind.key}")
        yield finding(
            WRONG_OPENING,
            (*spots, *evidence.earlier(f"{STOCK_CLOSING}.{kind.key}")),
            label=kind.label,
            opening=opening,
            closing=closed,
            difference=opening - closed,
        )


def _balance(evidence: Evidence, kind: Declaration) -> Iterator[Finding]:
    opening, spots = _opening(evidence, kind)
    names = [f"{part}.{kind.key}" for part in (STOCK_ADDED, STOCK_WITHDRAWN, STOCK_CLOSING)]
    added, withdrawn, closing = (evidence.value(name) for name in names)
    if opening is None or added is None or withdrawn is None or closing is None:
        return
    computed = opening + added - withdrawn
    if computed != closing:
        yield finding(
            BROKEN_BALANCE,
            distinct((*reversed(evidence.spots(*names)), *spots)),
            label=kind.label,
            opening=opening,
            added=added,
            withdrawn=withdrawn,
            computed=computed,
            closing=closing,
            difference=closing - computed,
        )


def _opening(evidence: Evidence, kind: Declaration) -> tuple[Number | None, tuple[Spot, ...]]:
    """Return the opening stock, or last year's closing stock where the data gives none."""
    name = f"{STOCK_OPENING}.{kind.key}"
    if (opening := evidence.value(name)) is not None:
        return opening, evidence.spots(name)
    closed = f"{STOCK_CLOSING}.{kind.key}"
    return evidence.report.earlier.get(closed), evidence.earlier(closed)
