"""What a figure is computed from, said as people write it: `lankytojai / renginiai`."""

from collections.abc import Callable
from decimal import Decimal
from itertools import product
from typing import Literal

from ataskaita.declared.precision import Number, quotient
from ataskaita.records import frozen

Bounds = tuple[Number, Number]
Lookup = Callable[[str], Number | None]
"""What gives the value of a name; None where there is none."""
How = Literal["sum", "ratio", "share", "change", "percent", "mean"]
Sign = Literal["=", "<=", ">="]


@frozen
class Term:
    """A figure that is added, or taken away."""

    name: str
    """As it is written."""
    sign: Literal[1, -1] = 1


Terms = tuple[Term, ...]


@frozen
class Formula:
    """What a figure is computed from: one sum, or two and what is done with them."""

    kind: How
    first: Terms
    """The sum; what is divided, or of what the share is; what was before."""
    second: Terms = ()
    """What it is divided by, or the whole; what is now."""

    def __str__(self) -> str:
        return self.worded(lambda term: term.name)

    def worded(self, say: Callable[[Term], str]) -> str:
        """Return it as arithmetic: `(yra − buvo) / buvo × 100`, each term as `say` says it."""
        first, second = (terms_worded(one, say) for one in (self.first, self.second))
        above, below = (
            f"({text})" if len(terms) > 1 else text
            for text, terms in ((first, self.first), (second, self.second))
        )
        match self.kind:
            case "sum":
                return first
            case "change":
                return f"{second} − {above}"
            case "percent":
                return f"({second} − {above}) / {above} × 100"
            case "share":
                return f"{above} / {below} × 100"
            case _:
                return f"{above} / {below}"

    @property
    def terms(self) -> Terms:
        """All that takes part."""
        return (*self.first, *self.second)

    @property
    def names(self) -> tuple[str, ...]:
        """The names of all that takes part, each once."""
        return tuple(dict.fromkeys(one.name for one in self.terms))

    @property
    def may_be_negative(self) -> bool:
        """Whether it may fall below zero though no part does: a difference, a change."""
        return self.kind in ("change", "percent") or any(one.sign < 0 for one in self.terms)

    @property
    def divides(self) -> bool:
        """Whether it is a quotient, which seldom comes out even."""
        return self.kind not in ("sum", "change")

    def value(self, lookup: Lookup) -> Number | None:
        """Return what it comes to; None where a part is missing, or what divides is zero."""
        first, second = sum_of_terms(self.first, lookup), sum_of_terms(self.second, lookup)
        return None if first is None or second is None else self.made(first, second)

    def bounds(self, lookup: Lookup, doubt: Callable[[str], Decimal]) -> Bounds | None:
        """Return between what it lies where each part may be so far from what is given for it."""
        first, second = sum_of_terms(self.first, lookup), sum_of_terms(self.second, lookup)
        if first is None or second is None:
            return None
        off, away = (_doubt(terms, doubt) for terms in (self.first, self.second))
        corners = product((first - off, first + off), (second - away, second + away))
        made = [value for one in corners if (value := self.made(*one)) is not None]
        return (min(made), max(made)) if made else None

    def made(self, first: Number, second: Number) -> Number | None:
        """Return what two sums make; None by zero."""
        match self.kind:
            case "sum":
                return first
            case "change":
                return second - first
            case "percent":
                return quotient((second - first) * 100, first) if first > 0 else None
            case "share":
                return quotient(first * 100, second)
            case _:
                return quotient(first, second)


@frozen
class Relation:
    """Two sums that are equal, or one of which can't be above the other."""

    left: Terms
    sign: Sign
    right: Terms
    why: str = ""
    """In English; empty where the figures say it themselves."""

    @property
    def terms(self) -> Terms:
        """All that takes part."""
        return (*self.left, *self.right)

    def worded(self, say: Callable[[Term], str]) -> str:
        """Return it as people write it: `a + b ≤ c`, each term as `say` says it."""
        sign = {"=": "=", "<=": "≤", ">=": "≥"}[self.sign]
        return f"{terms_worded(self.left, say)} {sign} {terms_worded(self.right, say)}"

    def holds(self, left: Number, right: Number, near: Decimal = Decimal(0)) -> bool:
        """Return whether it is so; values `near` each other count as equal."""
        beyond = Decimal(left) - Decimal(right)
        if abs(beyond) <= near or self.sign == "=":
            return abs(beyond) <= near
        return beyond < 0 if self.sign == "<=" else beyond > 0


def terms_worded(terms: Terms, say: Callable[[Term], str]) -> str:
    """Return the sum as arithmetic, each term as `say` says it."""
    told = ""
    for one in terms:
        minus = one.sign < 0
        sign = (" − " if minus else " + ") if told else ("−" if minus else "")
        told += f"{sign}{say(one)}"
    return told


def sum_of_terms(terms: Terms, lookup: Lookup) -> Number | None:
    """Return the sum; None where a part is missing."""
    total: Number = 0
    for one in terms:
        value = lookup(one.name)
        if value is None:
            return None
        total += one.sign * value
    return total


def _doubt(terms: Terms, doubt: Callable[[str], Decimal]) -> Decimal:
    return sum((doubt(one.name) for one in terms), Decimal(0))
