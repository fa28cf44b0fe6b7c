"""Figures against the formulas and relations that hold them."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from ataskaita.checks.evidence import Evidence, distinct, finding
from ataskaita.checks.rounding import gives, is_within, near, plain
from ataskaita.declared.computing import Computed
from ataskaita.declared.declare import declaration, declarations
from ataskaita.declared.formulas import Term, sum_of_terms
from ataskaita.declared.indicators import quantity_at
from ataskaita.declared.labels import label_of
from ataskaita.declared.names import computed_of
from ataskaita.declared.precision import Number, agrees, decimals_of
from ataskaita.declared.relations import Parts
from ataskaita.declared.totals import value_of
from ataskaita.declared.tree import Quantity
from ataskaita.declared.walk import joined
from ataskaita.errors import Finding, Spot
from ataskaita.lithuanian import format_number
from ataskaita.lithuanian.punctuation import NO_BREAK_SPACE
from ataskaita.messages.formulas import ABOVE_AT_MOST, BROKEN_RELATION, WRONG_FORMULA

Part = tuple[Term, Quantity | None]


def formulas_hold(evidence: Evidence) -> Iterator[Finding]:
    """Find each figure that its formula, computed as precisely as it is stated, doesn't give."""
    for one in computed_of(evidence.report):
        stated, formula = one.stated, one.declared.formula
        if stated is None or one.value is None or formula is None:
            continue
        if agrees(stated, one.value) or gives(evidence, one, stated):
            continue
        yield finding(
            WRONG_FORMULA,
            distinct((evidence.spot(one.name, stated), *_spots(evidence, one.parts))),
            label=_label(evidence, one),
            stated=format_number(stated, decimals_of(stated)),
            formula=formula.worded(_said(evidence, one.parts, one.name.rpartition(".")[0])),
            computed=format_number(one.value, decimals_of(stated)),
        )


def figures_are_at_most(evidence: Evidence) -> Iterator[Finding]:
    """Find each figure above one that it is hardly ever above."""
    for path, owner in evidence.having(lambda one: bool(one.at_most)):
        yield from _above(evidence, owner, path)
    for one in (one for one in evidence.kind.relations.parts if not one.grave):
        yield from _row_above(evidence, one)


def relations_hold(evidence: Evidence) -> Iterator[Finding]:
    """Find each relation between figures that doesn't hold."""
    for one in evidence.kind.relations.formulas:
        known = {term.name: quantity_at(evidence.tree, term.name) for term in one.terms}
        left, right = _sum(one.left, known), _sum(one.right, known)
        if left is None or right is None or one.holds(left, right, near(evidence, known.values())):
            continue
        parts = [(term, known[term.name]) for term in one.terms]
        yield finding(
            BROKEN_RELATION,
            distinct(_spots(evidence, parts)),
            relation=one.worded(_said(evidence, parts, "")),
            left=left,
            right=right,
        )


def _above(evidence: Evidence, owner: Any, path: str) -> Iterator[Finding]:
    for one in declarations(type(owner)):
        if not one.at_most:
            continue
        bound = declaration(type(owner), one.at_most)
        value, most = value_of(owner, one), value_of(owner, bound)
        if value is not None and most is not None and value > most:
            name, whole = joined(path, one.key), joined(path, bound.key)
            if is_within(evidence, name, whole):
                continue
            yield finding(
                ABOVE_AT_MOST,
                distinct((evidence.spot(name, value), *evidence.spots(whole))),
                label=one.label.rstrip(":"),
                value=value,
                bound=bound.label.rstrip(":"),
                most=most,
            )


def _row_above(evidence: Evidence, bounded: Parts) -> Iterator[Finding]:
    """Find a figure of a row that is above the same of the row which bounds it."""
    (name,), whole = bounded.parts, bounded.whole
    part, bound = evidence.figures.get(name), evidence.figures.get(whole)
    value, most = evidence.value(name), evidence.value(whole)
    if part is None or bound is None or value is None or most is None or value <= most:
        return
    if is_within(evidence, name, whole):
        return
    yield finding(
        ABOVE_AT_MOST,
        distinct(evidence.spots(name, whole)),
        label=_called(evidence, part, ""),
        value=value,
        bound=_called(evidence, bound, ""),
        most=most,
    )


def _spots(evidence: Evidence, parts: Iterable[Part]) -> Iterator[Spot]:
    """Generate the typed values that the parts come from."""
    for _, figure in parts:
        if figure is not None:
            known = evidence.spots(figure.name)
            yield from known or (evidence.spot(figure.name, figure.value),)


def _label(evidence: Evidence, one: Computed) -> str:
    """Return what the figure is called, after what its row is called."""
    above = one.name.rpartition(".")[0]
    row = one.row if above.endswith("]") else label_of(evidence.kind, above)
    return f"{row}: {one.declared.label}" if row else one.declared.label


def _said(evidence: Evidence, parts: Iterable[Part], beside: str) -> Callable[[Term], str]:
    """Return what says a term by its label and its value: `„Gauta“ 12`."""
    known = {term.name: figure for term, figure in parts}

    def say(term: Term) -> str:
        figure = known[term.name]
        if figure is None or figure.value is None:
            return f"„{term.name}“"
        unit = f"{NO_BREAK_SPACE}{figure.unit.symbol}" if figure.unit.times > 1 else ""
        return f"„{_called(evidence, figure, beside)}“ {format_number(figure.value)}{unit}"

    return say


def _called(evidence: Evidence, figure: Quantity, beside: str) -> str:
    """Return the figure's label; of another row, after what that is called."""
    above = figure.name.rpartition(".")[0]
    label = figure.label.rstrip(":")
    if above == beside or not above or above.endswith("]"):
        return label
    return f"{label_of(evidence.kind, above)}: {label}"


def _sum(terms: tuple[Term, ...], known: dict[str, Quantity | None]) -> Number | None:
    """Return the sum in plainer units; None where a part is missing."""
    return sum_of_terms(terms, lambda name: plain(known[name]))
