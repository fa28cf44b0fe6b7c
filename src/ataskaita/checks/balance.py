"""A stock over the year: what it began with, what came and went, what it ended with."""

from collections.abc import Iterator

from ataskaita.checks.evidence import Evidence, distinct, finding
from ataskaita.declared.declare import Declaration, declaration, declarations
from ataskaita.declared.labels import field_at
from ataskaita.declared.opening import Opening, openings
from ataskaita.declared.precision import Number
from ataskaita.declared.relations import Balance
from ataskaita.errors import Finding, Spot
from ataskaita.messages.consistency import BROKEN_BALANCE, WRONG_OPENING


def stock_balances(evidence: Evidence) -> Iterator[Finding]:
    """Find each sort whose stock doesn't balance; the whole where the sorts don't tell."""
    for balance in evidence.kind.relations.balances:
        wholes, sorts = sorts_of(evidence, balance)
        told = [found for one in sorts for found in _balance(evidence, balance, one)]
        yield from told or [found for one in wholes for found in _balance(evidence, balance, one)]


def stock_opens_as_it_closed(evidence: Evidence) -> Iterator[Finding]:
    """Find each sort that opens otherwise than it closed; the whole where no sort tells it."""
    told = set[str]()
    for one in sorted(openings(evidence.kind), key=lambda one: one.added_up):
        if one.added_up and one.among in told:
            continue
        for found in _opened(evidence, one):
            told.add(one.among)
            yield found


def sorts_of(evidence: Evidence, balance: Balance) -> tuple[list[Declaration], list[Declaration]]:
    """Return the totals, and what they add up from; where there are none, all fields for these."""
    model = _model(evidence, balance)
    wholes = [one for one in declarations(model) if one.of]
    sorts = [declaration(model, name) for one in wholes for name in one.of]
    return wholes, sorts or list(declarations(model))


def _opened(evidence: Evidence, one: Opening) -> Iterator[Finding]:
    opening, closed = evidence.value(one.name), evidence.report.earlier.get(one.closing)
    if opening is None or closed is None or opening == closed:
        return
    yield finding(
        WRONG_OPENING,
        (*evidence.spots(one.name), *evidence.earlier(one.closing)),
        label=one.label,
        opening=opening,
        closing=closed,
        difference=opening - closed,
    )


def _model(evidence: Evidence, balance: Balance) -> type:
    return field_at(evidence.kind, balance.opening)[1].type


def _balance(evidence: Evidence, balance: Balance, one: Declaration) -> Iterator[Finding]:
    opening, spots = _opening(evidence, balance, one)
    parts = balance.added, balance.withdrawn, balance.closing
    names = [f"{part}.{one.key}" for part in parts]
    added, withdrawn, closing = (evidence.value(name) for name in names)
    if opening is None or added is None or withdrawn is None or closing is None:
        return
    computed = opening + added - withdrawn
    if computed != closing:
        yield finding(
            BROKEN_BALANCE,
            distinct((*reversed(evidence.spots(*names)), *spots)),
            label=one.label,
            opening=opening,
            added=added,
            withdrawn=withdrawn,
            computed=computed,
            closing=closing,
            difference=closing - computed,
        )


def _opening(
    evidence: Evidence, balance: Balance, one: Declaration
) -> tuple[Number | None, tuple[Spot, ...]]:
    """Return the opening stock, or last year's closing stock where the data gives none."""
    name = f"{balance.opening}.{one.key}"
    if (opening := evidence.value(name)) is not None:
        return opening, evidence.spots(name)
    closed = f"{balance.closing}.{one.key}"
    return evidence.report.earlier.get(closed), evidence.earlier(closed)
