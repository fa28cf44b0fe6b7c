"""How far figures may lie from what is written of them: thousands were rounded, each by itself."""

from collections.abc import Iterable
from decimal import Decimal

from ataskaita.checks.evidence import Evidence
from ataskaita.declared.computing import Computed
from ataskaita.declared.precision import Number, decimals_of, half_step
from ataskaita.declared.tree import Quantity


def plain(figure: Quantity | None) -> Number | None:
    """Return the figure's value in the plainer unit: thousands of euros in euros."""
    return None if figure is None or figure.value is None else figure.value * figure.unit.times


def doubt_of(evidence: Evidence, figure: Quantity | None) -> Decimal:
    """Return how far, in the plainer unit, the figure may lie from its value; 0 where it counts."""
    if figure is None or figure.value is None or not figure.unit.rounded:
        return Decimal(0)
    typed = _typed(evidence, figure)
    return sum((half_step(one) for one in typed), Decimal(0)) * figure.unit.times


def is_within(evidence: Evidence, part: str, whole: str) -> bool:
    """Return whether rounding alone may have put the part above its whole."""
    figures = [evidence.figures.get(name) for name in (part, whole)]
    values = [value for one in figures if (value := plain(one)) is not None]
    if len(values) < len(figures) or _are_alike(evidence, figures):
        return False
    doubt = sum((doubt_of(evidence, one) for one in figures), Decimal(0))
    return values[0] - values[1] <= doubt


def near(evidence: Evidence, figures: Iterable[Quantity | None]) -> Decimal:
    """Return how far sums of the figures may lie from each other since some were rounded."""
    known = [one for one in figures if one is not None]
    if _are_alike(evidence, known):
        return Decimal(0)
    return sum((doubt_of(evidence, one) for one in known), Decimal(0))


def gives(evidence: Evidence, one: Computed, stated: Number) -> bool:
    """Return whether what is stated was computed from parts that have been rounded since."""
    parts = {term.name: figure for term, figure in one.parts}
    doubts = {name: doubt_of(evidence, figure) for name, figure in parts.items()}
    formula, unit = one.declared.formula, one.declared.unit
    if formula is None or unit is None or not any(doubts.values()):
        return False
    bounds = formula.bounds(lambda name: plain(parts[name]), doubts.__getitem__)
    if bounds is None:
        return False
    low, high = (Decimal(bound) / unit.times for bound in bounds)
    return low - half_step(stated) <= stated <= high + half_step(stated)


def _typed(evidence: Evidence, figure: Quantity) -> list[Number]:
    """Return the rounded values that the figure comes from: itself, or its parts."""
    terms = evidence.terms.get(figure.name, {})
    stated = terms.get(figure.name)
    typed = [stated] if stated is not None else [one for one in terms.values() if one is not None]
    return typed or [figure.value or 0]


def _are_alike(evidence: Evidence, figures: Iterable[Quantity | None]) -> bool:
    """Return whether two figures were rounded in the same way: then what is equal stays equal."""
    known = [one for one in figures if one is not None]
    typed = [_typed(evidence, one) for one in known]
    steps = {(one.unit.times, decimals_of(of[0])) for one, of in zip(known, typed, strict=True)}
    two = 2
    return len(known) == two and len(steps) == 1 and all(len(one) == 1 for one in typed)
