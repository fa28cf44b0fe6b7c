"""What a figure comes from: the typed values that give it, and what it would be with others."""

from collections.abc import Callable, Iterable, Mapping
from functools import cached_property

from ataskaita.checks.evidence import EARLIER, Evidence
from ataskaita.checks.sums import Sum
from ataskaita.declared.computing import Computed
from ataskaita.declared.names import computed_of
from ataskaita.declared.precision import Number, quotient
from ataskaita.declared.tree import Quantity
from ataskaita.records import frozen

Look = Callable[[str], Number | None]
"""What gives a typed value by its data path."""


@frozen
class Reading:
    """A figure as a function of typed values."""

    paths: frozenset[str]
    value: Callable[[Look], Number | None]


class Readings:
    """The figures of a report, each down to what was typed."""

    def __init__(self, evidence: Evidence) -> None:
        """Take what rules look at."""
        self.evidence = evidence
        self.typed: dict[str, Number] = {}
        """The typed values that take part so far, by their data paths."""
        self._known: dict[str, Reading | None] = {}

    def of(self, name: str) -> Reading | None:
        """Return the figure of that name; None where nothing typed gives it."""
        if name not in self._known:
            self._known[name] = None  # a ring ends here
            self._known[name] = self._of(name)
        return self._known[name]

    def of_path(self, path: str, value: Number | None) -> Reading | None:
        """Return a typed value alone."""
        if value is None:
            return None
        self.typed[path] = value
        return Reading(frozenset({path}), lambda look: look(path))

    def earlier(self, name: str) -> Reading | None:
        """Return last year's figure, typed in this data or in last year's."""
        return self.of_path(f"{EARLIER}.{name}", self.evidence.report.earlier.get(name))

    def sum(self, names: Iterable[str], signs: Mapping[str, int] | None = None) -> Reading | None:
        """Return the sum of figures; None where one of them isn't there."""
        found = [(self.of(name), (signs or {}).get(name, 1)) for name in names]
        parts = [(one, sign) for one, sign in found if one is not None]
        return added(parts) if parts and len(parts) == len(found) else None

    def sum_of(self, one: Sum) -> Reading | None:
        """Return what the parts of a total come to."""
        parts = [self.of_path(term.path, term.value) for term in one.terms]
        found = [(part, 1) for part in parts if part is not None]
        return added(found) if found and len(found) == len(parts) else None

    def computed(self, one: Computed) -> Reading | None:
        """Return what the formula of a figure gives, in its own unit."""
        formula, unit = one.declared.formula, one.declared.unit
        named = {
            term.name: (self._part(figure), figure.unit.times)
            for term, figure in one.parts
            if figure is not None
        }
        parts = {name: (part, times) for name, (part, times) in named.items() if part is not None}
        if formula is None or unit is None or len(parts) < len(formula.names):
            return None

        def value(look: Look) -> Number | None:
            def plain(name: str) -> Number | None:
                part, times = parts[name]
                found = part.value(look)
                return None if found is None else found * times

            made = formula.value(plain)
            return made if made is None or unit.times == 1 else quotient(made, unit.times)

        return Reading(frozenset().union(*(part.paths for part, _ in parts.values())), value)

    def _part(self, figure: Quantity) -> Reading | None:
        """Return a part of a formula; of a row in a list, what was typed there."""
        found = self.of(figure.name)
        if found is not None or figure.derived:
            return found
        return self.of_path(figure.name, figure.value)

    @cached_property
    def formulas(self) -> dict[str, Computed]:
        """What formulas give, by name."""
        return {one.name: one for one in computed_of(self.evidence.report)}

    @cached_property
    def _totals(self) -> dict[str, Sum]:
        return {
            one.path: one
            for one in reversed(self.evidence.sums)
            if one.additive and one.computed is not None
        }

    def _of(self, name: str) -> Reading | None:
        computed, total = self.formulas.get(name), self._totals.get(name)
        found = self.computed(computed) if computed else None
        if found is None and total is not None:
            found = self.sum_of(total)
        return found or self.of_path(name, self.evidence.value(name))


def added(parts: list[tuple[Reading, int]]) -> Reading:
    """Return the sum of figures, each with its sign."""

    def value(look: Look) -> Number | None:
        total: Number = 0
        for one, sign in parts:
            found = one.value(look)
            if found is None:
                return None
            total += sign * found
        return total

    return Reading(frozenset().union(*(one.paths for one, _ in parts)), value)
